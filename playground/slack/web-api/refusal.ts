/** Refuses a call with one of the method's error codes. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** Throws a `Refusal`; `messages` go into `response_metadata`. */
export function refuse(code: string, messages: readonly string[] = []): never {
  throw new Refusal(code, messages.length > 0 ? { response_metadata: { messages: messages.map(asError) } } : {});
}

function asError(message: string): string {
  return `[ERROR] ${message}`;
}
