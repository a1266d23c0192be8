import { isServiceError } from "../assistant/errors.ts";
import type { Prompt, Writer } from "../assistant/types.ts";
import { type Deadline, sleep } from "../ports/deadline.ts";
import { type CompletionStream, readCompletion } from "./completion-stream.ts";
import { createWriterDeadline } from "./deadline.ts";
import { isPassing } from "./errors.ts";
import { createOpenAiHttp, type OpenAiHttpOptions } from "./openai-http.ts";

export type OpenAiWriterOptions = OpenAiHttpOptions & {
  readonly timeouts?: Partial<Timeouts>;
  /** The mean wait before the second attempt, in milliseconds, unless the server names one. */
  readonly retryDelayMs?: number;
};

/** Milliseconds until the first token of an attempt, between two tokens, and for both attempts together. */
type Timeouts = { readonly firstTokenMs: number; readonly silenceMs: number; readonly totalMs: number };

const TIMEOUTS: Timeouts = { firstTokenMs: 30_000, silenceMs: 15_000, totalMs: 75_000 };
/** Where the server asks for a longer wait, the person is told at once. */
const MAX_RETRY_AFTER_MS = 10_000;

/**
 * Writes with a chat model of any server that speaks OpenAI's API. Deltas that arrive together are one delta here.
 * Repeats a request once that failed before its first token, if the failure may pass by itself. A draft that the model's
 * length limit or a content filter cuts ends with a `cut` error after its last text.
 */
export function createOpenAiWriter(options: OpenAiWriterOptions): Writer & {
  /** Loads the SDK ahead of the first draft. Takes a fifth of a second and some 30 MB. */
  warm(): Promise<void>;
} {
  const { log, retryDelayMs = 500 } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const http = createOpenAiHttp(options);

  /** Resolves with the first text, after a second attempt if need be. */
  async function begin(
    { messages }: Prompt,
    whole: Deadline,
  ): Promise<{ first: string | undefined; rest: CompletionStream }> {
    for (let attempt = 1; ; attempt++) {
      const deadline = createWriterDeadline(whole.signal);
      deadline.endIn(timeouts.firstTokenMs);
      try {
        const rest = readCompletion(await http.send(messages, deadline.signal), deadline, timeouts.silenceMs);
        return { first: await rest.next(), rest };
      } catch (error) {
        deadline.stop();
        deadline.release();
        whole.signal.throwIfAborted();
        const delayMs = attempt === 1 ? retryDelay(error, retryDelayMs) : undefined;
        if (delayMs === undefined) throw error;
        log?.warn({ err: error, delayMs }, "the model failed before the first word; trying once more");
        await sleep(delayMs, whole.signal);
      }
    }
  }

  async function* deltas(prompt: Prompt, whole: Deadline): AsyncGenerator<string, undefined> {
    let completion: CompletionStream | undefined;
    whole.endIn(timeouts.totalMs);
    try {
      whole.signal.throwIfAborted();
      const { first, rest } = await begin(prompt, whole);
      completion = rest;
      for (let text = first; text !== undefined; text = await rest.next()) yield text;
    } finally {
      completion?.close();
      whole.release();
    }
  }

  return {
    warm: http.warm,
    write: (prompt, signal) => ({
      [Symbol.asyncIterator]() {
        const whole = createWriterDeadline(signal);
        const draft = deltas(prompt, whole);
        return {
          next: () => draft.next(),
          // A generator that waits for the next delta notices `return` only after it. The signal ends the wait at once.
          return() {
            whole.stop();
            whole.release();
            return draft.return(undefined);
          },
        };
      },
    }),
  };
}

/** Returns the milliseconds to wait before the second attempt. Undefined: do not try again. */
function retryDelay(error: unknown, usualMs: number): number | undefined {
  if (!isServiceError(error) || !isPassing(error)) return undefined;
  if (error.retryAfterMs !== undefined)
    return error.retryAfterMs <= MAX_RETRY_AFTER_MS ? error.retryAfterMs : undefined;
  return error.code === "timeout" ? 0 : usualMs * (0.5 + Math.random());
}
