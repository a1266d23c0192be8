import type { Database } from "./database.ts";

/** How far a reply came. */
export type ReplyState = {
  /** The messages that hold it. */
  readonly messages: readonly string[];
  /** All of its text, once the model had finished. */
  readonly text?: string;
  readonly begunAt: number;
};

/** What is written down of each reply while it is being shown, so that after a crash it can be told what people saw. */
export type Replies = {
  posted(request: string, channel: string, thread: string, ts: string): void;
  written(request: string, text: string): void;
  find(request: string): ReplyState | undefined;
  /** The messages of all replies in a thread. */
  messagesIn(channel: string, thread: string): ReadonlySet<string>;
};

/** Writing never throws: a reply whose steps could not be written down is shown all the same. */
export function createReplies(
  database: Database,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): Replies {
  const addMessage = database.prepare(
    `INSERT INTO reply (request, channel, thread, messages, begun_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET messages = messages || ' ' || excluded.messages`,
  );
  const setText = database.prepare("UPDATE reply SET body = ? WHERE request = ?");
  const one = database.prepare("SELECT messages, body, begun_at FROM reply WHERE request = ?");
  const ofThread = database.prepare("SELECT messages FROM reply WHERE channel = ? AND thread = ?");

  function attempt(write: () => unknown): void {
    try {
      write();
    } catch (error) {
      onFault(error);
    }
  }

  return {
    posted: (request, channel, thread, ts) => attempt(() => addMessage.run(request, channel, thread, ts, now())),
    written: (request, text) => attempt(() => setText.run(text, request)),
    find(request) {
      const row = one.get(request);
      if (row === undefined) return undefined;
      const text = row.body === null ? {} : { text: String(row.body) };
      return { messages: String(row.messages).split(" "), ...text, begunAt: Number(row.begun_at) };
    },
    messagesIn: (channel, thread) =>
      new Set(ofThread.all(channel, thread).flatMap(({ messages }) => String(messages).split(" "))),
  };
}
