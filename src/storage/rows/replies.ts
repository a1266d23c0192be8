import type { Replies } from "../../ports/replies.ts";
import type { Store } from "../store.ts";

type Row = {
  readonly channel: string;
  readonly thread: string;
  readonly messages: string;
  readonly body: string | null;
  readonly begun_at: number;
  readonly kind: string | null;
};

/** Keeps as rows how far each reply came. A reply is shown even while the database refuses its row. */
export function createReplies(store: Store, now: () => number = Date.now): Replies {
  return {
    async note(request, { channel, thread }, messages, whole) {
      const { text = null, kind = null } = whole ?? {};
      const values = [request, channel, thread, messages.join(" "), text, now(), kind] as const;
      await store.eventually([UPSERT, ...values], { isUrgent: true }).attempted;
    },

    // After a crash the same is done again, so this need not be urgent.
    settle(request, { channel, thread }) {
      store.eventually([SETTLE, request, channel, thread, now()]);
    },

    async find(request) {
      const [row] = await store.all<Row>(FIND, request);
      if (row === undefined) return undefined;
      const place = { channel: row.channel, thread: row.thread };
      const text = row.body ? { text: row.body, ...(row.kind ? { kind: row.kind } : {}) } : {};
      return { messages: unique(row.messages), ...text, isDone: row.body === "", begunAt: row.begun_at, place };
    },

    async latestDraft(channel, since) {
      const [row] = await store.all<{ thread: string; begun_at: number }>(LATEST_DRAFT, channel, since);
      return row && { thread: row.thread, at: row.begun_at };
    },

    async messagesIn(channel, thread) {
      const sql = "SELECT messages FROM reply WHERE channel = ? AND thread = ?";
      const rows = await store.all<{ messages: string }>(sql, channel, thread);
      return new Set(rows.flatMap(({ messages }) => messages.split(" ")));
    },
  };
}

/** A note that was written twice, since a connection broke before the answer, names its messages twice. */
function unique(messages: string): string[] {
  return [...new Set(messages.split(" "))];
}

const FIND = "SELECT channel, thread, messages, body, begun_at, kind FROM reply WHERE request = ?";

const LATEST_DRAFT = `SELECT thread, begun_at FROM reply WHERE channel = ? AND begun_at > ? AND kind = 'draft'
  ORDER BY begun_at DESC LIMIT 1`;

const SETTLE = `INSERT INTO reply (request, channel, thread, messages, body, begun_at) VALUES (?, ?, ?, '', '', ?)
  ON CONFLICT (request) DO UPDATE SET body = ''`;

const UPSERT = `INSERT INTO reply (request, channel, thread, messages, body, begun_at, kind) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (request) DO UPDATE SET
    channel = excluded.channel, thread = excluded.thread, messages = reply.messages || ' ' || excluded.messages, body = coalesce(excluded.body, reply.body),
    kind = coalesce(excluded.kind, reply.kind)`;
