import type { OpenAI } from "openai";
import { isServiceError } from "../assistant/errors.ts";
import type { PromptMessage } from "../assistant/types.ts";
import type { Log } from "../ports/log.ts";
import { fromSdk } from "./failure.ts";

export type ChatOptions = {
  /** May be absent for servers that ask for none. */
  readonly apiKey?: string;
  /** OpenAI's own when absent. */
  readonly baseUrl?: string;
  readonly model: string;
  readonly log?: Pick<Log, "warn">;
};

/** A model's address: sends messages there and gives back the response as it comes. */
export type Chat = {
  /** Loads the SDK, which takes a fifth of a second and some 30 MB. */
  warm(): Promise<void>;
  /** Throws a `ServiceError` for a refusal or a lost connection, and the signal's reason when it aborts. */
  send(messages: readonly PromptMessage[], signal: AbortSignal): Promise<Response>;
};

export function createChat(options: ChatOptions): Chat {
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
        // Some chat templates know one system message only.
        const response = await post(joined, signal);
        joinsSystem = true;
        log?.warn({}, "the model takes one system message only, joining them from now on");
        return response;
      }
    },
  };
}

async function createClient({ apiKey, baseUrl }: ChatOptions): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  return new OpenAI({
    // The SDK refuses to be made without a key; without one, no Authorization header is sent at all.
    apiKey: apiKey ?? "none",
    ...(apiKey === undefined ? { defaultHeaders: { Authorization: null } } : {}),
    baseURL: baseUrl ?? null,
    maxRetries: 0,
    // It would log requests and answers as far as OPENAI_LOG says.
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
