import type { Turn } from "../../assistant/types.ts";
import type { Directory } from "../requests/directory.ts";
import type { Workspace } from "../requests/workspace.ts";
import { INVISIBLE } from "../text/escape.ts";
import { type MessageWords, readWords, withoutMention } from "../text/incoming-text.ts";
import { isRootLine } from "../views/words.ts";
import type { Gateway } from "../web-api/gateway.ts";

type ThreadMessage = MessageWords & {
  readonly ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly username?: string;
  readonly subtype?: string;
};

type RepliesPage = {
  messages?: readonly ThreadMessage[];
  has_more?: boolean;
  response_metadata?: { next_cursor?: string };
};

const PAGE = 999; // the most that Slack returns at once
const MAX_PAGES = 10;
const MAX_TURNS = 300; // more than fit into any prompt
const DEADLINE_MS = 2_000; // as long as memory may take: nobody waits longer for context
const NOISE = new Set([
  "channel_join",
  "channel_leave",
  "channel_topic",
  "channel_purpose",
  "channel_name",
  "tombstone",
]);

/**
 * Reads the turns of a thread that the message `askedTs` can refer to, oldest first: those before it, and Inkwell's since then.
 * From a long thread it takes the first turn and the newest, at most 300. Rejects with a `SlackCallError` when not even the first
 * page comes within two seconds.
 */
export async function readThread(
  { gateway, directory, workspace }: { gateway: Gateway; directory: Directory; workspace: Workspace },
  channel: string,
  threadTs: string,
  askedTs: string,
): Promise<readonly Turn[]> {
  const messages = (await readPages(gateway, channel, threadTs))
    .filter(({ ts, subtype }) => ts !== undefined && ts !== askedTs && !NOISE.has(subtype ?? ""))
    .filter((message) => (message.ts ?? "") < askedTs || isOwn(message, workspace));
  const wanted = messages.length > MAX_TURNS ? [...messages.slice(0, 1), ...messages.slice(1 - MAX_TURNS)] : messages;
  const turns = await Promise.all(wanted.map((message) => toTurn(message, directory, workspace)));
  return turns.filter((turn) => turn.text !== "");
}

/** Reads page by page. Slack begins with the oldest messages, so the newest, which matter most, come last. */
async function readPages(gateway: Gateway, channel: string, threadTs: string): Promise<readonly ThreadMessage[]> {
  const messages: ThreadMessage[] = [];
  const until = performance.now() + DEADLINE_MS;
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const args = { channel, ts: threadTs, limit: PAGE, ...(cursor ? { cursor } : {}) };
    try {
      const deadlineMs = until - performance.now();
      const read = (await gateway.call("conversations.replies", args, { deadlineMs })) as RepliesPage;
      messages.push(...(read.messages ?? []));
      cursor = read.response_metadata?.next_cursor;
      if (!read.has_more || !cursor) break;
    } catch (error) {
      if (messages.length === 0) throw error;
      break; // a part of the thread is better than nothing
    }
  }
  return messages;
}

function isOwn({ user, bot_id }: ThreadMessage, { botUserId, botId }: Workspace): boolean {
  return user === botUserId || bot_id === botId;
}

async function toTurn(message: ThreadMessage, directory: Directory, workspace: Workspace): Promise<Turn> {
  const draft = isOwn(message, workspace) ? markdownIn(message.blocks) : "";
  if (draft !== "") return { role: "assistant", text: draft.replaceAll(INVISIBLE, "") };
  if (isOwn(message, workspace) && saysNoDraft(message)) return { role: "assistant", text: "" };
  const text = await readWords(
    { ...message, text: withoutMention(message.text ?? "", workspace.botUserId) },
    directory.nameOf,
  );
  if (isOwn(message, workspace)) return { role: "assistant", text };
  const speaker = message.user ? await directory.nameOf(message.user) : (message.username ?? "an app");
  return { role: "user", speaker, text };
}

/**
 * Whether a message of Inkwell's is no turn of the conversation: the line over a draft of `/write`, a failure, or what was saved.
 * The small print of those stands in their first block.
 */
function saysNoDraft({ text = "", blocks = [] }: ThreadMessage): boolean {
  const [first] = blocks as readonly { type?: unknown }[];
  return isRootLine(text) || first?.type === "context";
}

/** Returns the draft in a posted message of Inkwell's, from its blocks: the message's `text` only holds a short form. */
export function markdownIn(blocks: readonly unknown[] = []): string {
  const drafts = (blocks as readonly { type?: unknown; text?: unknown }[]).filter(({ type }) => type === "markdown");
  return drafts.map(({ text }) => String(text)).join("\n\n");
}
