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
  /** What came from others after this is new. */
  readonly readUpTo: string | undefined;
  readonly you: string;
};

// Slack draws one heading for what one person writes within five minutes.
const GROUP_MS = 5 * 60_000;

/** What stands in a conversation or a thread, in order of time, with dividers between days and before what is new. */
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

/** The same for a thread: its first message, how many replies there are, and these. */
export function threadRows(seen: Seen): readonly Row[] {
  const [, first, ...rest] = rowsOf(seen);
  if (first?.kind !== "message") return rowsOf(seen);
  const count = seen.messages.length - 1;
  return [first, ...(count > 0 ? [{ kind: "replies" as const, key: "replies", count }] : []), ...rest];
}

/** What stands in the conversation itself. */
export function topLevel(messages: readonly PageMessage[]): readonly PageMessage[] {
  return messages.filter(({ threadTs, isBroadcast }) => threadTs === undefined || isBroadcast);
}

/** A root and its replies. */
export function threadOf(messages: readonly PageMessage[], rootTs: string): readonly PageMessage[] {
  return messages.filter(({ ts, threadTs }) => ts === rootTs || threadTs === rootTs);
}
