import type { Database } from "./database.ts";

/** How far a reply came. */
export type ReplyState = {
  /** The messages that hold it, as far as they are known. */
  readonly messages: readonly string[];
  /** All of its text, once the model had finished. */
  readonly text?: string;
  readonly isDone: boolean;
  readonly begunAt: number;
};

/** What is written down of each reply while it is being shown, so that after a crash it can be told what people saw. */
export type Replies = {
  /** Before the first call that shows something. */
  begin(request: string, channel: string, thread: string): void;
  posted(request: string, ts: string): void;
  written(request: string, text: string): void;
  /** The person has their answer, and memory has been told. */
  done(request: string): void;
  find(request: string): ReplyState | undefined;
  /** The messages of all replies in a thread. */
  messagesIn(channel: string, thread: string): ReadonlySet<string>;
};

/** Writing never throws: a reply whose steps could not be written down is shown all the same. */
export function createReplies(
  database: Database,
  { now = Date.now, onFault = () => {} }: { now?: () => number; onFault?: (error: unknown) => void } = {},
): Replies {
  const insert = database.prepare(
    "INSERT INTO reply (request, channel, thread, begun_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const addMessage = database.prepare("UPDATE reply SET messages = messages || ' ' || ? WHERE request = ?");
  const setText = database.prepare("UPDATE reply SET body = ? WHERE request = ?");
  const setDone = database.prepare("UPDATE reply SET is_done = 1, body = NULL WHERE request = ?");
  const one = database.prepare("SELECT messages, body, is_done, begun_at FROM reply WHERE request = ?");
  const ofThread = database.prepare("SELECT messages FROM reply WHERE channel = ? AND thread = ?");

  function attempt(write: () => unknown): void {
    try {
      write();
    } catch (error) {
      onFault(error);
    }
  }

  return {
    begin: (request, channel, thread) => attempt(() => insert.run(request, channel, thread, now())),
    posted: (request, ts) => attempt(() => addMessage.run(ts, request)),
    written: (request, text) => attempt(() => setText.run(text, request)),
    done: (request) => attempt(() => setDone.run(request)),
    find(request) {
      const row = one.get(request);
      if (row === undefined) return undefined;
      const messages = String(row.messages).split(" ").filter(Boolean);
      const text = row.body === null ? {} : { text: String(row.body) };
      return { messages, ...text, isDone: row.is_done === 1, begunAt: Number(row.begun_at) };
    },
    messagesIn(channel, thread) {
      const rows = ofThread.all(channel, thread);
      return new Set(rows.flatMap(({ messages }) => String(messages).split(" ").filter(Boolean)));
    },
  };
}
