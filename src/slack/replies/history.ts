import type { Turn } from "../../assistant/types.ts";
import type { Directory } from "../requests/directory.ts";
import type { Workspace } from "../requests/workspace.ts";
import { INVISIBLE } from "../text/escape.ts";
import { type MessageWords, readWords, withoutMention } from "../text/incoming-text.ts";
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

const PAGE = 999; // the most Slack gives at once
const MAX_PAGES = 10;
const MAX_TURNS = 300; // more than any prompt has room for
const WITHIN_MS = 2_000; // as long as memory may take: nobody waits longer for context
const NOISE = new Set([
  "channel_join",
  "channel_leave",
  "channel_topic",
  "channel_purpose",
  "channel_name",
  "tombstone",
]);

/**
 * The turns of a thread that the message `askedTs` can refer to, oldest first: what stood there when it was said, and what
 * Inkwell has answered since. Of a very long thread its root and its newest turns.
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

/** Slack pages from the oldest on, so that the newest messages, which matter most, come last. */
async function readPages(gateway: Gateway, channel: string, threadTs: string): Promise<readonly ThreadMessage[]> {
  const messages: ThreadMessage[] = [];
  const until = performance.now() + WITHIN_MS;
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const args = { channel, ts: threadTs, limit: PAGE, ...(cursor ? { cursor } : {}) };
    try {
      const deadlineMs = until - performance.now();
      const answer = (await gateway.call("conversations.replies", args, { deadlineMs })) as RepliesPage;
      messages.push(...(answer.messages ?? []));
      cursor = answer.response_metadata?.next_cursor;
      if (!answer.has_more || !cursor) break;
    } catch (error) {
      if (messages.length === 0) throw error;
      break; // what has been read is better than nothing
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
  const text = await readWords(
    { ...message, text: withoutMention(message.text ?? "", workspace.botUserId) },
    directory.nameOf,
  );
  if (isOwn(message, workspace)) return { role: "assistant", text };
  const speaker = message.user ? await directory.nameOf(message.user) : (message.username ?? "an app");
  return { role: "user", speaker, text };
}

/** The draft in a message of ours that was posted: its text is but a short form of it. */
export function markdownIn(blocks: readonly unknown[] = []): string {
  const drafts = (blocks as readonly { type?: unknown; text?: unknown }[]).filter(({ type }) => type === "markdown");
  return drafts.map(({ text }) => String(text)).join("\n\n");
}
