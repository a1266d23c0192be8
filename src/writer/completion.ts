import { type FailureCode, ServiceError } from "../assistant/errors.ts";
import { createBody } from "./body.ts";
import { readChunk } from "./chunk.ts";
import { createDraftText } from "./draft-text.ts";
import { toServiceError } from "./failure.ts";
import type { Limit } from "./limit.ts";

/** An answer on its way. */
export type Completion = {
  /** The text that has come since the last call, never empty; undefined at the end. Throws a `ServiceError`. */
  next(): Promise<string | undefined>;
  /** Lets go of the connection: kept for another request after a whole answer, closed at once otherwise. */
  close(): void;
};

/** Characters of an answer; what comes beyond them is cut. Sixteen times the longest draft that Inkwell shows. */
const MAX_CHARS = 1_000_000;
/** How long a body may go on after the answer has ended, until its connection is closed. */
const DRAIN_MS = 1_000;
/**
 * Reads a chat completion, streamed or whole. `limit` ends it: it is given `silenceMs` from each token to the next, while the
 * time that the caller takes for itself is not counted.
 */
export function readCompletion(response: Response, limit: Limit, silenceMs: number): Completion {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const body = createBody(take);
  const draft = createDraftText();
  let pending = "";
  let length = 0;
  let tokens = 0;
  let spoke = false;
  let ending: { finish: string } | { error: unknown } | undefined;

  function take(data: string, event?: string): void {
    if (data === "[DONE]") {
      ending ??= { finish: "stop" };
      return;
    }
    const chunk = readChunk(data, event);
    if (chunk.fault) throw toServiceError(chunk.fault);
    if (chunk.text !== "" || chunk.isReasoning) tokens++;
    pending += draft.push(chunk.text.slice(0, MAX_CHARS - length));
    length += chunk.text.length;
    if (length > MAX_CHARS) throw new ServiceError("writer", "cut");
    if (chunk.finish !== undefined) ending ??= { finish: chunk.finish };
  }

  function feed(bytes: Uint8Array | undefined): void {
    try {
      body.feed(decoder.decode(bytes, { stream: bytes !== undefined }));
      if (bytes === undefined) endOfBody();
    } catch (error) {
      ending ??= { error };
    }
    if (ending) pending += draft.end();
  }

  function endOfBody(): void {
    const isWhole = body.end();
    ending ??= isWhole ? { finish: "stop" } : { error: new ServiceError("writer", "cut") };
  }

  async function read(): Promise<Uint8Array | undefined> {
    try {
      return (await reader?.read())?.value;
    } catch {
      limit.signal.throwIfAborted();
      throw new ServiceError("writer", tokens > 0 ? "cut" : "unavailable");
    }
  }

  function conclude(): undefined {
    if (ending && "error" in ending) throw ending.error;
    const code = codeOfFinish(ending?.finish ?? "stop", spoke);
    if (code !== undefined) throw new ServiceError("writer", code);
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
      if (tokens > 0) limit.within(silenceMs);
      while (pending === "") {
        if (ending) return conclude();
        const before = tokens;
        feed(await read());
        if (tokens > before) limit.within(silenceMs);
      }
      limit.pause();
      const text = pending;
      pending = "";
      spoke = true;
      return text;
    },
    close() {
      if (ending && "finish" in ending) return void drain();
      limit.stop();
      limit.release();
    },
  };
}

/** Endings that leave an answer unfinished are OpenAI's `length` and `content_filter`, OpenRouter's and DeepSeek's own. */
function codeOfFinish(finish: string, spoke: boolean): FailureCode | undefined {
  switch (finish) {
    case "length":
      return spoke ? "cut" : "empty";
    case "content_filter":
      return spoke ? "cut" : "invalid";
    case "error":
    case "insufficient_system_resource":
      return spoke ? "cut" : "unavailable";
    default:
      return spoke ? undefined : "empty";
  }
}
