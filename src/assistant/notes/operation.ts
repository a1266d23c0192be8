/** A change that a person asked for. By its id it is known when it is done again after a crash. */
export type Operation = {
  /** The same in every attempt. */
  readonly id: string;
  /** 1 the first time. A higher attempt may find the change done, in part or whole. */
  readonly attempt: number;
  /** When the person asked for it. */
  readonly acceptedAt: number;
};

/** Returns the id of the note that a request taught at a place in it: the same when the request is answered again after a crash. */
export function taughtId(request: string, index: number): string {
  return `${request}${index}`;
}

/** Tells whether a note is one that this request taught. */
export function isTaughtBy(request: string, id: string): boolean {
  return id.startsWith(request) && /^\d{1,4}$/.test(id.slice(request.length));
}
