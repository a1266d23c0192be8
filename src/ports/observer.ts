/** Where an answer appears, and who asked for it. */
export type AskedWhere = {
  readonly channel: string;
  readonly threadTs: string;
  /** The message that asked; absent for a command. */
  readonly askedTs?: string;
  readonly person: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** Called by a front end with the places where answers appear, by the ids of their requests. Usually there is no observer. */
export type ReplyObserver = {
  asked(request: string, where: AskedWhere): void;
  /** There will be no answer, for this reason. */
  refused(request: string, sentence: string): void;
  /** A message of the reply is there. */
  posted(request: string, ts: string): void;
  /** Nothing more comes of this request. */
  closed(request: string): void;
};
