import { ServiceError } from "../assistant/errors.ts";
import type { Deadline } from "../ports/deadline.ts";
import { MAX_ANSWER_BYTES } from "./bounded-fetch.ts";
import { createCompletion } from "./completion.ts";

/** A completion while it streams in. */
export type CompletionStream = {
  /** Resolves with the text since the last call, never empty, or undefined at the end. Rejects with a `ServiceError`. */
  next(): Promise<string | undefined>;
  /** Ends the reading. A connection whose completion has ended is kept for the next request; any other is closed. */
  close(): void;
};

/** How long a body may go on after its completion. Then the connection is closed. */
const DRAIN_MS = 1_000;

/**
 * Reads a response of the model's server, streamed or in one piece. From each token to the next the model has `silenceMs`;
 * the clock of `deadline` stands still while the caller does not wait for text. Releases the deadline when it is closed.
 */
export function readCompletion(response: Response, deadline: Deadline, silenceMs: number): CompletionStream {
  const reader = response.body?.getReader();
  const completion = createCompletion();
  let bytes = 0;

  async function read(): Promise<Uint8Array | undefined> {
    let chunk: Uint8Array | undefined;
    try {
      chunk = (await reader?.read())?.value;
    } catch {
      deadline.signal.throwIfAborted();
      throw new ServiceError("writer", completion.tokens > 0 ? "cut" : "unavailable");
    }
    bytes += chunk?.byteLength ?? 0;
    if (bytes > MAX_ANSWER_BYTES) throw new ServiceError("writer", completion.tokens > 0 ? "cut" : "bad_response");
    return chunk;
  }

  /** Reads the body to its end: only then can another request use the connection. */
  async function drain(): Promise<void> {
    deadline.endIn(DRAIN_MS);
    try {
      while (await reader?.read().then(({ done }) => !done)) {}
    } catch {
      // The completion is whole. A connection that breaks now is lost to other requests, no more.
    } finally {
      deadline.release();
    }
  }

  return {
    async next() {
      if (completion.tokens > 0) deadline.endIn(silenceMs);
      for (let heard = completion.tokens; ; ) {
        const text = completion.take();
        if (text !== "") {
          deadline.pause();
          bytes = 0;
          return text;
        }
        if (completion.state !== "open") {
          completion.check();
          return undefined;
        }
        if (completion.tokens > heard) {
          deadline.endIn(silenceMs);
          bytes = 0; // thoughts may be long; their time is limited
        }
        heard = completion.tokens;
        completion.feed(await read());
      }
    },
    close() {
      if (completion.state === "ended") return void drain();
      deadline.stop();
      deadline.release();
    },
  };
}
