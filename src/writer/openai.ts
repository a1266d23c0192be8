import type { OpenAI } from "openai";
import { isServiceError } from "../assistant/errors.ts";
import type { Prompt, PromptMessage, Writer } from "../assistant/types.ts";
import { type Completion, readCompletion } from "./completion.ts";
import { fromSdk, isPassing } from "./failure.ts";
import { createLimit, type Limit, wait } from "./limit.ts";

/** In milliseconds: to the first token of one attempt, between two tokens, and for everything together. */
export type WriterTimeouts = { readonly firstTokenMs: number; readonly silenceMs: number; readonly totalMs: number };

export type OpenAiWriterOptions = {
  /** May be absent for servers that ask for none. */
  readonly apiKey?: string;
  /** OpenAI's own when absent. */
  readonly baseUrl?: string;
  readonly model: string;
  readonly log?: { warn(fields: object, message: string): void };
  readonly timeouts?: Partial<WriterTimeouts>;
  /** The wait before the one retry, in milliseconds, where the server names none. */
  readonly retryDelayMs?: number;
};

const TIMEOUTS: WriterTimeouts = { firstTokenMs: 30_000, silenceMs: 15_000, totalMs: 75_000 };
/** A longer `Retry-After` is not waited for: the person is told instead. */
const MAX_RETRY_AFTER_MS = 10_000;

/**
 * Writes with a chat model of OpenAI or of any server that speaks its API. Deltas that arrive together are handed on together.
 * A failure before the first token that may pass by itself is tried once more. An answer that reaches the model's own limit
 * of length, or loses its rest to a filter, is `cut`: what came stays and is marked as unfinished.
 */
export function createOpenAiWriter(options: OpenAiWriterOptions): Writer & {
  /** Loads the SDK (a fifth of a second, 35 MB) ahead of the first answer. */
  warm(): Promise<void>;
} {
  const { log, model, retryDelayMs = 500 } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  let client: Promise<OpenAI> | undefined;
  let joinsSystem = false;

  function connect(): Promise<OpenAI> {
    client ??= createClient(options, timeouts.totalMs);
    return client;
  }

  async function post(messages: readonly PromptMessage[], { signal }: Limit): Promise<Response> {
    const { chat } = await connect();
    try {
      return await chat.completions.create({ model, messages: [...messages], stream: true }, { signal }).asResponse();
    } catch (error) {
      signal.throwIfAborted();
      throw fromSdk(error);
    }
  }

  /** Some chat templates know one system message only: their servers get the joined one from the second answer on. */
  async function send(messages: readonly PromptMessage[], limit: Limit): Promise<Response> {
    const joined = joinSystemMessages(messages);
    if (joinsSystem || joined.length === messages.length) return post(joined, limit);
    try {
      return await post(messages, limit);
    } catch (error) {
      if (!isServiceError(error) || error.code !== "invalid") throw error;
      const response = await post(joined, limit);
      joinsSystem = true;
      log?.warn({}, "the model takes one system message only, joining them from now on");
      return response;
    }
  }

  /** Sends the request and waits for the first text; tries once more what may pass by itself. */
  async function begin({ messages }: Prompt, whole: Limit): Promise<{ first: string | undefined; rest: Completion }> {
    for (let attempt = 1; ; attempt++) {
      const limit = createLimit(whole.signal);
      limit.within(timeouts.firstTokenMs);
      try {
        const rest = readCompletion(await send(messages, limit), limit, timeouts.silenceMs);
        return { first: await rest.next(), rest };
      } catch (error) {
        limit.stop();
        limit.release();
        whole.signal.throwIfAborted();
        const delayMs = attempt === 1 ? retryDelay(error, retryDelayMs) : undefined;
        if (delayMs === undefined) throw error;
        log?.warn(
          { code: isServiceError(error) ? error.code : undefined, delayMs },
          "the model failed before the first token, trying once more",
        );
        await wait(delayMs, whole.signal);
      }
    }
  }

  async function* deltas(prompt: Prompt, whole: Limit): AsyncGenerator<string, undefined> {
    let answer: Completion | undefined;
    whole.within(timeouts.totalMs);
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
    async warm() {
      await connect();
    },
    write: (prompt, signal) => ({
      [Symbol.asyncIterator]() {
        const whole = createLimit(signal);
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

async function createClient({ apiKey, baseUrl }: OpenAiWriterOptions, timeout: number): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  return new OpenAI({
    // The SDK refuses to be made without a key; without one, no Authorization header is sent at all.
    apiKey: apiKey ?? "none",
    ...(apiKey === undefined ? { defaultHeaders: { Authorization: null } } : {}),
    adminAPIKey: null,
    baseURL: baseUrl ?? null,
    maxRetries: 0,
    timeout,
    // It would log requests and answers as far as OPENAI_LOG says.
    logLevel: "off",
  });
}

/** How long to wait before the retry, in milliseconds; undefined when there is no use in one. */
function retryDelay(error: unknown, usualMs: number): number | undefined {
  if (!isServiceError(error) || !isPassing(error)) return undefined;
  if (error.retryAfterMs !== undefined)
    return error.retryAfterMs <= MAX_RETRY_AFTER_MS ? error.retryAfterMs : undefined;
  return error.code === "timeout" ? 0 : usualMs * (0.5 + Math.random());
}

function joinSystemMessages(messages: readonly PromptMessage[]): PromptMessage[] {
  const joined: PromptMessage[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    if (message.role === "system" && last?.role === "system") {
      joined[joined.length - 1] = { role: "system", content: `${last.content}\n\n${message.content}` };
    } else joined.push(message);
  }
  return joined;
}
