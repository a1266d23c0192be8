/** What Slack delivered, as Inkwell writes it down before Slack gets its acknowledgement. */
export type StoredDelivery = {
  /** The same for every copy that Slack sends of it. */
  readonly key: string;
  /** The payload as JSON: text without U+0000 and lone surrogates. */
  readonly body: string;
  /** Deliveries with the same order key are dealt with one after the other, in the order in which they came. */
  readonly orderKey?: string;
};

/** A stored delivery for which Slack has its acknowledgement, and that some process has to deal with. */
export type AcceptedDelivery = StoredDelivery & {
  /** When it was first written down, in milliseconds since the epoch. */
  readonly acceptedAt: number;
  /** 1 the first time. Higher where a process that had begun it died: it may have done all of it, a part, or nothing. */
  readonly attempt: number;
  /** Every process that took it died. This time only tell the person that nothing came of it. */
  readonly isLastAttempt: boolean;
};

/** One attempt to deal with a delivery, as the listener sees it. */
export type Delivery = Pick<AcceptedDelivery, "acceptedAt" | "attempt" | "isLastAttempt"> & {
  /** The same at every attempt: ids of requests, notes and messages are made from it, so that doing it again does it once. */
  readonly id: string;
};

/** A delivery that ended so many processes is given up. A process may also die often for other reasons. */
export const MAX_ATTEMPTS = 8;

/** Keeps what Slack delivered until this process, or another, has dealt with it. */
export type Inbox = {
  /**
   * Stores a delivery before it is acknowledged. "here": this process must deal with it and then call `finish`; "queued":
   * whichever process takes it from `work` does; "known": it came before. Rejects when it could not be stored, so that Slack
   * delivers it again.
   */
  accept(delivery: StoredDelivery): Promise<"here" | "queued" | "known">;
  /** Says that a delivery that this process accepted "here" has been dealt with. */
  finish(key: string): void;
  /** Hands out the deliveries that no process deals with. One for which `deal` resolves is finished. */
  work(deal: (accepted: AcceptedDelivery) => Promise<void>): Promise<void>;
  /**
   * False when another process may have taken over what was handed out here, as after a machine was frozen: this process
   * must then show people nothing more of it. Absent where there is no other process.
   */
  isOurs?(): boolean;
  /** Hands out nothing more. Resolves when what was handed out is finished, or left to another process. */
  stop(): Promise<void>;
};
