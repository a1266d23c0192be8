/** Something Slack handed over: its key, what it said, as JSON, and the thread whose order it keeps. */
export type Delivery = { readonly key: string; readonly body: string; readonly lane?: string };

/** One that is to be dealt with though Slack has its acknowledgement; `isRepeat`: it had been begun by a process that died. */
export type Accepted = Delivery & {
  readonly acceptedAt: number;
  readonly isRepeat: boolean;
  /** It ended every process that took it: this is the last time, to tell whoever asked that nothing came of it. */
  readonly isGivenUp: boolean;
};

/** Where what Slack handed over is kept until it has been dealt with, by this process or another. */
export type Inbox = {
  /**
   * Keeps it, before it is acknowledged. "here": this process is to deal with it; "queued": whichever takes it from `work`;
   * "known": it came before. Rejects when it could not be kept, so that Slack delivers it again.
   */
  accept(delivery: Delivery): Promise<"here" | "queued" | "known">;
  /** What was to be dealt with here has been. */
  finish(key: string): void;
  /** Hands out what nobody deals with; what resolves is finished. */
  work(deal: (accepted: Accepted) => Promise<void>): Promise<void>;
  /**
   * False when another process may be doing what was handed out here, as after a machine was frozen: nobody must see any more
   * of it. Absent where there is no other process.
   */
  isOurs?(): boolean;
  /** Hands out nothing more; resolves when what was handed out is finished, or left to another process. */
  stop(): Promise<void>;
};
