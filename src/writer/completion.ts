import { ServiceError } from "../assistant/errors.ts";
import type { Deadline } from "../ports/deadline.ts";
import { createAnswer } from "./answer.ts";

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
 * Reads a chat completion, streamed or whole. `deadline` ends it: the model has `silenceMs` from each token to the next, while the
 * time that the caller takes for itself is not counted.
 */
export function readCompletion(response: Response, deadline: Deadline, silenceMs: number): Completion {
  const reader = response.body?.getReader();
  const answer = createAnswer();

  async function read(): Promise<Uint8Array | undefined> {
    try {
      return (await reader?.read())?.value;
    } catch {
      deadline.signal.throwIfAborted();
      throw new ServiceError("writer", answer.tokens > 0 ? "cut" : "unavailable");
    }
  }

  async function drain(): Promise<void> {
    deadline.endIn(DRAIN_MS);
    try {
      while (await reader?.read().then(({ done }) => !done)) {}
    } catch {
      // The answer is complete; a connection that breaks now is only one that cannot be used again.
    } finally {
      deadline.release();
    }
  }

  return {
    async next() {
      if (answer.tokens > 0) deadline.endIn(silenceMs);
      for (let heard = answer.tokens; ; ) {
        const text = answer.take();
        if (text !== "") {
          deadline.pause();
          return text;
        }
        if (answer.state !== "open") {
          answer.check();
          return undefined;
        }
        if (answer.tokens > heard) deadline.endIn(silenceMs);
        heard = answer.tokens;
        answer.feed(await read());
      }
    },
    close() {
      if (answer.state === "ended") return void drain();
      deadline.stop();
      deadline.release();
    },
  };
}
