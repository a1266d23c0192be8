import { ServiceError } from "../assistant/errors.ts";
import { createAnswer } from "./answer.ts";
import type { Limit } from "./limit.ts";

/** An answer on its way. */
export type Completion = {
  /** The text that has come since the last call, never empty; undefined at the end. Throws a `ServiceError`. */
  next(): Promise<string | undefined>;
  /** Lets go of the connection: kept for another request after a whole answer, closed at once otherwise. */
  close(): void;
};

/** How long a body may go on after the answer has ended, until its connection is closed. */
const DRAIN_MS = 1_000;

/**
 * Reads a chat completion, streamed or whole. `limit` ends it: it is given `silenceMs` from each token to the next, while the
 * time that the caller takes for itself is not counted.
 */
export function readCompletion(response: Response, limit: Limit, silenceMs: number): Completion {
  const reader = response.body?.getReader();
  const answer = createAnswer();

  async function read(): Promise<Uint8Array | undefined> {
    try {
      return (await reader?.read())?.value;
    } catch {
      limit.signal.throwIfAborted();
      throw new ServiceError("writer", answer.tokens > 0 ? "cut" : "unavailable");
    }
  }

  async function drain(): Promise<void> {
    limit.within(DRAIN_MS);
    try {
      while (await reader?.read().then(({ done }) => !done)) {}
    } catch {
      // The answer is complete; a connection that breaks now is only one that cannot be used again.
    } finally {
      limit.release();
    }
  }

  return {
    async next() {
      if (answer.tokens > 0) limit.within(silenceMs);
      for (let heard = answer.tokens; ; ) {
        const text = answer.take();
        if (text !== "") {
          limit.pause();
          return text;
        }
        if (answer.state !== "open") {
          answer.check();
          return undefined;
        }
        if (answer.tokens > heard) limit.within(silenceMs);
        heard = answer.tokens;
        answer.feed(await read());
      }
    },
    close() {
      if (answer.state === "ended") return void drain();
      limit.stop();
      limit.release();
    },
  };
}
