import type { OpenAI } from "openai";
import { isServiceError } from "../assistant/errors.ts";
import type { PromptMessage } from "../assistant/types.ts";
import type { Log } from "../ports/log.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { fromSdk } from "./errors.ts";

export type OpenAiHttpOptions = {
  /** Absent for servers that need none. */
  readonly apiKey?: string;
  /** Absent: OpenAI's own. */
  readonly baseUrl?: string;
  readonly model: string;
  readonly log?: Pick<Log, "warn">;
};

/** The chat completions endpoint of one server. */
type OpenAiHttp = {
  /** Loads the SDK ahead of the first request. Takes a fifth of a second and some 30 MB. */
  warm(): Promise<void>;
  /**
   * Posts the messages. Resolves when the response headers have come; the body streams. Rejects with a `ServiceError` after a
   * refusal or a lost connection, and with the signal's reason when it aborts. Does not retry.
   */
  send(messages: readonly PromptMessage[], signal: AbortSignal): Promise<Response>;
};

/** Sends prompts over HTTP. Once a server has refused a second system message, it gets them joined. */
export function createOpenAiHttp(options: OpenAiHttpOptions): OpenAiHttp {
  const { log, model } = options;
  let client: Promise<OpenAI> | undefined;
  let joinsSystem = false;

  function connect(): Promise<OpenAI> {
    client ??= createClient(options);
    return client;
  }

  async function post(messages: readonly PromptMessage[], signal: AbortSignal): Promise<Response> {
    const { chat } = await connect();
    try {
      return await chat.completions.create({ model, messages: [...messages], stream: true }, { signal }).asResponse();
    } catch (error) {
      signal.throwIfAborted();
      throw fromSdk(error);
    }
  }

  return {
    async warm() {
      await connect();
    },
    async send(messages, signal) {
      const joined = joinSystemMessages(messages);
      if (joinsSystem || joined.length === messages.length) return post(joined, signal);
      try {
        return await post(messages, signal);
      } catch (error) {
        if (!isServiceError(error) || error.code !== "invalid") throw error;
        // Some chat templates take one system message only.
        const response = await post(joined, signal);
        joinsSystem = true;
        log?.warn({}, "the model takes one system message only; joining them from now on");
        return response;
      }
    },
  };
}

/** Makes the SDK's client. It retries nothing and logs nothing. */
export async function createClient({
  apiKey,
  baseUrl,
}: Pick<OpenAiHttpOptions, "apiKey" | "baseUrl">): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  return new OpenAI({
    // The SDK insists on a key. Where there is none, no Authorization header is sent.
    apiKey: apiKey ?? "none",
    ...(apiKey === undefined ? { defaultHeaders: { Authorization: null } } : {}),
    baseURL: baseUrl ?? null,
    maxRetries: 0,
    fetch: boundedFetch,
    // Otherwise OPENAI_LOG in the environment makes the SDK log prompts and completions.
    logLevel: "off",
  });
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
