/** A thread in a person's DM whose drafts are meant for a channel. */
export type MeantThread = {
  readonly channel: string;
  /** The kind of readers that the latest draft there was written for; empty before the first. */
  readonly readers: string;
  /** The `ts` of the last message that was written for others than those; empty where there is none. */
  readonly since: string;
};

/** A draft that is being posted, or was. `ts`: where it stands in the channel; empty while that is not known. */
export type Posting = { readonly begunAt: number; readonly ts: string; readonly isNew: boolean };

/** What is kept of drafts that their authors see before a channel does. No words. */
export type DraftsFirst = {
  /** Whether a person wants to see all drafts first. Never rejects: yes where nobody can tell. */
  isWanted(person: string): Promise<boolean>;
  /** Rejects when the database refuses. */
  want(person: string, isWanted: boolean): Promise<void>;
  /** The drafts of a thread are meant for a channel from now on. Resolves when that outlives the process; never rejects. */
  mean(thread: string, person: string, channel: string): Promise<void>;
  /** Returns what a thread's drafts are meant for; `unknown` where nobody can tell. Never rejects. */
  meant(thread: string): Promise<MeantThread | "unknown" | undefined>;
  /** The next draft of a thread is for readers of this kind, and none up to `since` was. Never rejects. */
  noteReaders(thread: string, readers: string, since: string): Promise<void>;
  /** Begins to post a draft, or goes on with it. Rejects when the database refuses. */
  beginPosting(id: string, person: string, channel: string): Promise<Posting>;
  /** The draft stands in the channel. Never rejects. */
  posted(id: string, ts: string): Promise<void>;
};
