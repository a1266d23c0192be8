import type { History } from "../../assistant/surface.ts";
import type { Turn } from "../../assistant/types.ts";
import { nextTurn } from "../../ports/next-turn.ts";
import type { Directory } from "../requests/directory.ts";
import type { Workspace } from "../requests/workspace.ts";
import {
  draftIn,
  messageText,
  namePeople,
  plainText,
  readShown,
  readWords,
  withoutMention,
  wordsIn,
} from "../text/incoming-text.ts";
import { personName } from "../text/person-name.ts";
import { AN_APP, askerInRoot, isRootLine, readAskedRoot, readRewriteRoot, rewrite } from "../views/words.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { writtenForOf } from "../web-api/posts.ts";
import { findOriginals, type Originals } from "./own-drafts.ts";
import { readNewest, type ThreadMessage } from "./pages.ts";

type Edges = { readonly gateway: Gateway; readonly directory: Directory; readonly workspace: Workspace };

/** The message that asks, and its thread. `askerId`: the user id of whoever asks. */
type Asking = {
  readonly channel: string;
  readonly threadTs: string;
  readonly askedTs: string;
  readonly askerId: string;
  /** Returns the `ts` up to which Inkwell's own turns are left out, by that of its newest. All are read unless given. */
  readonly ownSince?: (newest: string) => Promise<string>;
};

const MAX_TURNS = 300; // more than fit into any prompt
const MAX_CHARS = 400_000;
const SHORT_CHARS = 3_500; // a text that may stand for longer blocks has fewer
const CHARS_AT_ONCE = 50_000;
const NOISE = new Set([
  "channel_join",
  "channel_leave",
  "channel_topic",
  "channel_purpose",
  "channel_name",
  "tombstone",
]);

/** Inkwell's name where its own words are quoted. */
export const OWN_NAME = "Inkwell";

/**
 * Reads the turns of a thread that the message `askedTs` can refer to, oldest first: those before it, and Inkwell's since then.
 * From a long thread it takes the first turn and the newest, at most 300, and counts the messages that it leaves out. Inkwell's
 * replies to the asker that are among `kept` are read as they stand there. Rejects with a `SlackCallError` when nothing comes within
 * two seconds.
 */
export async function readThread(
  edges: Edges,
  asking: Asking,
  kept: Promise<readonly string[]> = Promise.resolve([]),
): Promise<History> {
  const { gateway, workspace } = edges;
  const { askedTs, threadTs, ownSince = async () => "" } = asking;
  const [read, texts] = await Promise.all([readNewest(gateway, asking, MAX_TURNS), kept]);
  const isOwnReply = (message: ThreadMessage) => isOwn(message, workspace) && message.ts !== threadTs;
  const since = await ownSince(read.messages.findLast(isOwnReply)?.ts ?? "");
  const messages = read.messages
    .filter((message) => !isOwnReply(message) || (message.ts ?? "") > since)
    .filter(({ ts, subtype }) => ts !== undefined && ts !== askedTs && !NOISE.has(subtype ?? ""))
    .filter((message) => (message.ts ?? "") < askedTs || isOwn(message, workspace));
  const recipients = recipientsOf(messages, workspace);
  const isAskers = (message: ThreadMessage) => (recipients.get(message) ?? asking.askerId) === asking.askerId;
  const worth = worthReading(messages);
  const own = worth.filter((message) => isOwn(message, workspace) && isAskers(message));
  const originals = await findOriginals(texts.length === 0 ? [] : own.map(ownMessage), texts, edges.directory);
  const turns: Promise<readonly Turn[]>[] = [];
  let chars = 0;
  for (const message of worth) {
    if (chars > CHARS_AT_ONCE) {
      await nextTurn(); // so that a long thread holds up nobody else's
      chars = 0;
    }
    chars += charsOf(message);
    turns.push(toTurns(message, { recipient: recipients.get(message), originals }, edges, asking));
  }
  const unread = read.unread + messages.length - worth.length;
  return { turns: (await Promise.all(turns)).flat().filter((turn) => turn.text !== ""), unread };
}

/** Returns the first message and the newest: at most 300, and of no more characters than twice what a prompt holds. */
function worthReading(messages: readonly ThreadMessage[]): readonly ThreadMessage[] {
  let start = messages.length;
  for (let chars = 0; start > 1 && messages.length - start < MAX_TURNS - 1 && chars < MAX_CHARS; start--)
    chars += charsOf(messages[start - 1] ?? {});
  return [...messages.slice(0, 1), ...messages.slice(start)];
}

/** Counts the characters of a message about as they will be read. */
function charsOf({ text = "", blocks = [], attachments = [] }: ThreadMessage): number {
  const inText = text.length > SHORT_CHARS ? text.length : Math.max(text.length, lengthOf(blocks));
  return inText + lengthOf(attachments);
}

function lengthOf(parts: readonly unknown[]): number {
  return parts.length === 0 ? 0 : wordsIn(parts).reduce((sum, one) => sum + one.length, 0);
}

function isOwn({ user, bot_id }: ThreadMessage, { botUserId, botId }: Workspace): boolean {
  return user === botUserId || bot_id === botId;
}

/**
 * Returns for whom each message of Inkwell's was written, by user ids. Where a message does not say so, as after a stop, it is for
 * the person who spoke last before it.
 */
function recipientsOf(messages: readonly ThreadMessage[], workspace: Workspace): ReadonlyMap<ThreadMessage, string> {
  const recipients = new Map<ThreadMessage, string>();
  let spokeLast: string | undefined;
  for (const message of messages) {
    if (isOwn(message, workspace)) {
      spokeLast = askerInRoot(message.text ?? "") ?? spokeLast;
      const recipient = writtenForOf(message) ?? spokeLast;
      if (recipient !== undefined) recipients.set(message, recipient);
    } else if (message.bot_id === undefined) spokeLast = message.user;
  }
  return recipients;
}

/** Returns what a message of Inkwell's says, small print apart. */
function ownMessage({ ts = "", text = "", blocks }: ThreadMessage) {
  return { ts, markdown: draftIn(blocks) || messageText({ text }) };
}

/** For whom a message of Inkwell's was written, and what is known of the replies as they were written. */
type Known = { readonly recipient: string | undefined; readonly originals: Originals };

async function toTurns(
  message: ThreadMessage,
  { recipient, originals }: Known,
  { directory, workspace }: Edges,
  { threadTs, askerId }: Asking,
): Promise<readonly Turn[]> {
  const nameOf = directory.nameOf;
  if (message.user !== undefined) directory.hear(message.user, message.user_profile);
  if (!isOwn(message, workspace)) {
    const isAskers = message.user === askerId ? { isAskers: true } : {};
    const speaker = await speakerOf({ user: message.user, app: message.username }, directory);
    return [{ role: "user", speaker, ...isAskers, text: await readWords(message, nameOf, workspace.botUserId) }];
  }
  const original = originals.get(message.ts ?? "");
  if (original !== undefined) return [{ role: "assistant", text: original }];
  const text = withoutMention(message.text ?? "", workspace.botUserId);
  const quote = message.ts === threadTs ? readRewriteRoot(text) : undefined;
  if (quote) return quoteTurns(quote, directory, askerId);
  const asked = message.ts === threadTs ? readAskedRoot(text) : undefined;
  if (asked !== undefined)
    return [{ role: "user", speaker: await nameOf(askerId), isAskers: true, text: plainText(asked) }];
  const draft = draftIn(message.blocks);
  if (isRootLine(text) || (draft === "" && isSmallPrint(message))) return [];
  const { blocks: _, ...without } = message;
  const said = draft === "" ? await readWords({ ...without, text }, nameOf) : (await namePeople(draft, nameOf)).text;
  const isOthers = recipient !== undefined && recipient !== askerId;
  return [{ role: "assistant", ...(isOthers ? { writtenFor: await nameOf(recipient) } : {}), text: said }];
}

/** Who wrote a message: a person by their id, or an app by its name in Slack's encoding. */
type Author = { readonly user?: string | undefined; readonly app?: string | undefined };

function speakerOf({ user, app }: Author, directory: Directory): Promise<string> | string {
  return user === undefined ? personName(plainText(app ?? "")) || AN_APP : directory.nameOf(user);
}

/** Returns the message that *Rewrite this* was chosen on as a turn of its author's, after Inkwell's line over it. */
export async function quoteTurns(
  quote: Author & { readonly quoted: string },
  directory: Directory,
  askerId: string,
): Promise<readonly Turn[]> {
  const [speaker, text] = await Promise.all([speakerOf(quote, directory), readShown(quote.quoted, directory.nameOf)]);
  return [
    { role: "assistant", text: rewrite.turn },
    { role: "user", speaker, ...(quote.user === askerId ? { isAskers: true } : {}), text },
  ];
}

/** Whether a message of Inkwell's says in small print what failed or was saved, and so is no turn of the conversation. */
function isSmallPrint({ blocks = [] }: ThreadMessage): boolean {
  const [first] = blocks as readonly { type?: unknown }[];
  return first?.type === "context";
}
