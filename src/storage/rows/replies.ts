import type { Replies } from "../../ports/replies.ts";
import type { Store } from "../store.ts";

type Row = {
  readonly messages: string;
  readonly body: string | null;
  readonly begun_at: number;
  readonly kind: string | null;
};

/** A reply whose steps could not be written down is shown all the same. */
export function createReplies(
  store: Store,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): Replies {
  return {
    async note(request, { channel, thread }, messages, whole) {
      const { text = null, kind = null } = whole ?? {};
      const values = [request, channel, thread, messages.join(" "), text, now(), kind] as const;
      await store.run(UPSERT, ...values).catch(onFault);
    },

    // Done again after a crash it would come to the same, so it need not be written at once.
    settle(request, { channel, thread }) {
      store.soon(SETTLE, request, channel, thread, now()).written.catch(onFault);
    },

    async find(request) {
      const [row] = await store.all<Row>("SELECT messages, body, begun_at, kind FROM reply WHERE request = ?", request);
      if (row === undefined) return undefined;
      const text = row.body ? { text: row.body, ...(row.kind ? { kind: row.kind } : {}) } : {};
      return { messages: row.messages.split(" "), ...text, isDone: row.body === "", begunAt: row.begun_at };
    },

    async messagesIn(channel, thread) {
      const sql = "SELECT messages FROM reply WHERE channel = ? AND thread = ?";
      const rows = await store.all<{ messages: string }>(sql, channel, thread);
      return new Set(rows.flatMap(({ messages }) => messages.split(" ")));
    },
  };
}

const SETTLE = `INSERT INTO reply (request, channel, thread, messages, body, begun_at) VALUES (?, ?, ?, '', '', ?)
  ON CONFLICT (request) DO UPDATE SET body = ''`;

const UPSERT = `INSERT INTO reply (request, channel, thread, messages, body, begun_at, kind) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (request) DO UPDATE SET
    messages = reply.messages || ' ' || excluded.messages, body = coalesce(excluded.body, reply.body),
    kind = coalesce(excluded.kind, reply.kind)`;
