import { createBatch } from "./batch.ts";
import type { Database } from "./database.ts";

const FLUSH_MS = 100;

/** How far a reply came. */
export type ReplyState = {
  /** The messages that hold it. */
  readonly messages: readonly string[];
  /** All of its text, once the model had finished. */
  readonly text?: string;
  /** The person has it, and memory has been told. */
  readonly isDone: boolean;
  readonly begunAt: number;
};

/** What is written down of each reply while it is being shown, so that after a crash it can be told what people saw. */
export type Replies = {
  /** Adds messages, and the whole text once it is known. */
  note(request: string, place: { channel: string; thread: string }, messages: readonly string[], text?: string): void;
  /** The person has it, and memory has been told: its text is gone within a moment. */
  settle(request: string): void;
  /** Writes down at once what was settled last. */
  flush(): void;
  find(request: string): ReplyState | undefined;
  /** The messages of all replies in a thread. */
  messagesIn(channel: string, thread: string): ReadonlySet<string>;
};

/** Writing never throws: a reply whose steps could not be written down is shown all the same. */
export function createReplies(
  database: Database,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): Replies {
  const upsert = database.prepare(
    `INSERT INTO reply (request, channel, thread, messages, body, begun_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET messages = messages || ' ' || excluded.messages, body = coalesce(excluded.body, body)`,
  );
  const one = database.prepare("SELECT messages, body, begun_at FROM reply WHERE request = ?");
  const ofThread = database.prepare("SELECT messages FROM reply WHERE channel = ? AND thread = ?");

  const forgetText = database.prepare("UPDATE reply SET body = '' WHERE request IN (SELECT value FROM json_each(?))");
  const settled = createBatch((requests) => {
    try {
      forgetText.run(JSON.stringify(requests));
    } catch (error) {
      onFault(error);
    }
  }, FLUSH_MS);

  return {
    settle: settled.add,
    flush: settled.flush,
    note(request, { channel, thread }, messages, text) {
      try {
        upsert.run(request, channel, thread, messages.join(" "), text ?? null, now());
      } catch (error) {
        onFault(error);
      }
    },
    find(request) {
      const row = one.get(request);
      if (row === undefined) return undefined;
      const text = row.body ? { text: String(row.body) } : {};
      const messages = String(row.messages).split(" ");
      return { messages, ...text, isDone: row.body === "", begunAt: Number(row.begun_at) };
    },
    messagesIn: (channel, thread) =>
      new Set(ofThread.all(channel, thread).flatMap(({ messages }) => String(messages).split(" "))),
  };
}
