import { isServiceError } from "../assistant/errors.ts";
import type { Prompt, Writer } from "../assistant/types.ts";
import { type Deadline, sleep } from "../ports/deadline.ts";
import { type ChatOptions, createChat } from "./chat.ts";
import { type Completion, readCompletion } from "./completion.ts";
import { createWriterDeadline } from "./deadline.ts";
import { isPassing } from "./failure.ts";

export type OpenAiWriterOptions = ChatOptions & {
  readonly timeouts?: Partial<Timeouts>;
  /** The usual wait before the second try, in milliseconds, where the server names none. */
  readonly retryDelayMs?: number;
};

/** In milliseconds: to the first token of one attempt, between two tokens, and for everything together. */
type Timeouts = { readonly firstTokenMs: number; readonly silenceMs: number; readonly totalMs: number };

const TIMEOUTS: Timeouts = { firstTokenMs: 30_000, silenceMs: 15_000, totalMs: 75_000 };
/** A longer `Retry-After` is not waited for: the person is told instead. */
const MAX_RETRY_AFTER_MS = 10_000;

/**
 * Writes with a chat model of OpenAI or of any server that speaks its API. Deltas that arrive together are handed on together.
 * A failure before the first token that may pass by itself is tried once more. An answer that reaches the model's own limit
 * of length, or loses its rest to a filter, is `cut`: what came stays and is marked as unfinished.
 */
export function createOpenAiWriter(options: OpenAiWriterOptions): Writer & {
  /** Loads the SDK (a fifth of a second, some 30 MB) ahead of the first answer. */
  warm(): Promise<void>;
} {
  const { log, retryDelayMs = 500 } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const chat = createChat(options);

  /** Sends the request and waits for the first text; tries once more what may pass by itself. */
  async function begin(
    { messages }: Prompt,
    whole: Deadline,
  ): Promise<{ first: string | undefined; rest: Completion }> {
    for (let attempt = 1; ; attempt++) {
      const deadline = createWriterDeadline(whole.signal);
      deadline.endIn(timeouts.firstTokenMs);
      try {
        const rest = readCompletion(await chat.send(messages, deadline.signal), deadline, timeouts.silenceMs);
        return { first: await rest.next(), rest };
      } catch (error) {
        deadline.stop();
        deadline.release();
        whole.signal.throwIfAborted();
        const delayMs = attempt === 1 ? retryDelay(error, retryDelayMs) : undefined;
        if (delayMs === undefined) throw error;
        log?.warn({ err: error, delayMs }, "the model failed before the first word, trying once more");
        await sleep(delayMs, whole.signal);
      }
    }
  }

  async function* deltas(prompt: Prompt, whole: Deadline): AsyncGenerator<string, undefined> {
    let answer: Completion | undefined;
    whole.endIn(timeouts.totalMs);
    try {
      whole.signal.throwIfAborted();
      const { first, rest } = await begin(prompt, whole);
      answer = rest;
      for (let text = first; text !== undefined; text = await rest.next()) yield text;
    } finally {
      answer?.close();
      whole.release();
    }
  }

  return {
    warm: chat.warm,
    write: (prompt, signal) => ({
      [Symbol.asyncIterator]() {
        const whole = createWriterDeadline(signal);
        const draft = deltas(prompt, whole);
        return {
          next: () => draft.next(),
          // A generator alone would hear of it only when the model has said its next word.
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

/** How long to wait before the retry, in milliseconds; undefined when there is no use in one. */
function retryDelay(error: unknown, usualMs: number): number | undefined {
  if (!isServiceError(error) || !isPassing(error)) return undefined;
  if (error.retryAfterMs !== undefined)
    return error.retryAfterMs <= MAX_RETRY_AFTER_MS ? error.retryAfterMs : undefined;
  return error.code === "timeout" ? 0 : usualMs * (0.5 + Math.random());
}
