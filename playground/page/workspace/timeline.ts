import type { PageEphemeral, PageMessage } from "../../page-server/types.ts";
import { isSameDay } from "./times.ts";

export type Row =
  | { readonly kind: "day"; readonly key: string; readonly at: number }
  | { readonly kind: "new"; readonly key: string }
  | { readonly kind: "replies"; readonly key: string; readonly count: number }
  | { readonly kind: "message"; readonly key: string; readonly message: PageMessage; readonly isGrouped: boolean }
  | { readonly kind: "ephemeral"; readonly key: string; readonly ephemeral: PageEphemeral };

type Seen = {
  readonly messages: readonly PageMessage[];
  readonly ephemerals: readonly PageEphemeral[];
  /** Others' messages after this timestamp are new. */
  readonly readUpTo: string | undefined;
  readonly you: string;
};

// Slack draws one heading for messages that one person sends within five minutes.
const GROUP_MS = 5 * 60_000;

/** Returns the rows of a conversation, oldest first, with dividers between days and before new messages. */
export function rowsOf({ messages, ephemerals, readUpTo, you }: Seen): readonly Row[] {
  const entries = [
    ...messages.map((message) => ({ at: message.at, order: message.ts, message })),
    ...ephemerals.map((ephemeral) => ({ at: ephemeral.at, order: ephemeral.id, ephemeral })),
  ].sort((one, other) => one.at - other.at);
  const rows: Row[] = [];
  let last: PageMessage | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let isNewShown = readUpTo === undefined;
  for (const entry of entries) {
    if (!isSameDay(entry.at, lastAt)) {
      rows.push({ kind: "day", key: `day-${entry.order}`, at: entry.at });
      last = undefined;
    }
    lastAt = entry.at;
    if (!("message" in entry)) {
      rows.push({ kind: "ephemeral", key: entry.order, ephemeral: entry.ephemeral });
      last = undefined;
      continue;
    }
    const { message } = entry;
    if (!isNewShown && readUpTo !== undefined && message.ts > readUpTo && message.user !== you) {
      isNewShown = true;
      rows.push({ kind: "new", key: "new" });
      last = undefined;
    }
    const isGrouped =
      last !== undefined && last.user === message.user && message.at - last.at < GROUP_MS && !last.replyCount;
    rows.push({ kind: "message", key: message.ts, message, isGrouped });
    last = message;
  }
  return rows;
}

/** Returns the rows of a thread: its root, the number of replies, and the replies. */
export function threadRows(seen: Seen): readonly Row[] {
  const [, first, ...rest] = rowsOf(seen);
  if (first?.kind !== "message") return rowsOf(seen);
  const count = seen.messages.length - 1;
  return [first, ...(count > 0 ? [{ kind: "replies" as const, key: "replies", count }] : []), ...rest];
}

/** Returns the messages in the conversation itself, with the replies that were also sent to it. */
export function topLevel(messages: readonly PageMessage[]): readonly PageMessage[] {
  return messages.filter(({ threadTs, isBroadcast }) => threadTs === undefined || isBroadcast);
}

/** Returns the root of a thread and its replies, oldest first. */
export function threadOf(messages: readonly PageMessage[], rootTs: string): readonly PageMessage[] {
  return messages.filter(({ ts, threadTs }) => ts === rootTs || threadTs === rootTs);
}
