import type { Turn } from "../assistant/types.ts";
import type { Directory } from "./directory.ts";
import type { Gateway } from "./gateway.ts";
import { type MessageWords, readWords, withoutMention } from "./incoming-text.ts";
import type { Workspace } from "./workspace.ts";

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

const PAGE = 200;
const MAX_PAGES = 5; // a thousand messages: beyond them the middle of the thread is not read
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
 * Inkwell has answered since. Slack pages from the oldest, so the first page has the root and the last one what matters most.
 */
export async function readThread(
  { gateway, directory, workspace }: { gateway: Gateway; directory: Directory; workspace: Workspace },
  channel: string,
  threadTs: string,
  askedTs: string,
): Promise<readonly Turn[]> {
  const messages: ThreadMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const args = { channel, ts: threadTs, limit: PAGE, ...(cursor ? { cursor } : {}) };
    const answer = (await gateway.call("conversations.replies", args, {
      kind: "read",
      deadlineMs: WITHIN_MS,
    })) as RepliesPage;
    messages.push(...(answer.messages ?? []));
    cursor = answer.response_metadata?.next_cursor;
    if (!answer.has_more || !cursor) break;
  }
  const turns = await Promise.all(
    messages
      .filter(({ ts, subtype }) => ts !== undefined && ts !== askedTs && !NOISE.has(subtype ?? ""))
      .filter((message) => (message.ts ?? "") < askedTs || isOwn(message, workspace))
      .map((message) => toTurn(message, directory, workspace)),
  );
  return turns.filter((turn) => turn.text !== "");
}

function isOwn({ user, bot_id }: ThreadMessage, { botUserId, botId }: Workspace): boolean {
  return user === botUserId || bot_id === botId;
}

async function toTurn(message: ThreadMessage, directory: Directory, workspace: Workspace): Promise<Turn> {
  const text = await readWords(
    { ...message, text: withoutMention(message.text ?? "", workspace.botUserId) },
    async (id) => (await directory.person(id)).name,
  );
  if (isOwn(message, workspace)) return { role: "assistant", text };
  const speaker = message.user ? (await directory.person(message.user)).name : (message.username ?? "an app");
  return { role: "user", speaker, text };
}
