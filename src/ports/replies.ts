/** How far a reply came before its process died. */
export type LeftReply = {
  /** The `ts` of the messages that hold it, as far as they were noted. */
  readonly messages: readonly string[];
  /** All of its text, where the model had finished, and what it is. */
  readonly text?: string;
  readonly kind?: string;
  /** When it began, in milliseconds since the epoch. */
  readonly begunAt: number;
};

/** A reply that the model has finished, and what it is: a draft, a question or a remark. */
export type WholeReply = { readonly text: string; readonly kind: string };

/** Where a reply stands. */
export type ReplyPlace = { readonly channel: string; readonly thread: string };

/** What is written down of each reply while Slack shows it, so that the next process can tell what people saw. */
export type Replies = {
  /** Adds messages, and the whole text once it is known. Resolves when that outlives the process; never rejects. */
  note(request: string, place: ReplyPlace, messages: readonly string[], whole?: WholeReply): Promise<void>;
  /** The person has the reply, or has been told why not, and memory has been told. Deletes its text soon. Never throws. */
  settle(request: string, place: ReplyPlace): void;
  /** `isDone`: it was settled. `place`: where it went last. */
  find(request: string): Promise<(LeftReply & { readonly isDone: boolean; readonly place: ReplyPlace }) | undefined>;
  /** Returns the thread of the latest draft in a channel since a moment, and when that draft began. */
  latestDraft(channel: string, since: number): Promise<{ readonly thread: string; readonly at: number } | undefined>;
  /** The `ts` of the messages of all replies in a thread. */
  messagesIn(channel: string, thread: string): Promise<ReadonlySet<string>>;
};
