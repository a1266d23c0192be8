import type { Console } from "./console.ts";
import { showExchange } from "./exchange.ts";

type FetchTrace = {
  readonly console: Console;
  /** Shows only calls about this person. The outbox may also tell the memories of others. */
  readonly userId: string;
  readonly apiKey: string;
  readonly send: typeof fetch;
  readonly now: () => number;
};

/** Returns a fetch that prints each call about one person, without the key. */
export function createTracedFetch({ console, userId, apiKey, send, now }: FetchTrace): typeof fetch {
  const redacted = (text: string) => text.replaceAll(apiKey, REDACTED);

  return async (input, init) => {
    const body = readBody(init?.body);
    if (!isObject(body) || body.user_id !== userId) return send(input, init);
    const url = input instanceof Request ? input.url : String(input);
    const name = nameOf(url);
    const headers = [...new Headers(init?.headers)].map(headerLine);
    showExchange(
      console,
      redacted(`${name} request: ${init?.method ?? "GET"} ${url}`),
      readBody(redacted(String(init?.body))),
      headers,
    );
    const started = now();
    try {
      const response = await send(input, init);
      const text = redacted(await response.clone().text());
      showExchange(console, `${name} response: ${response.status} in ${now() - started} ms`, readBody(text) ?? text);
      return response;
    } catch (error) {
      showExchange(console, `${name}: no response in ${now() - started} ms`, undefined);
      throw error;
    }
  };
}

const REDACTED = "[redacted]";

const NAMES: Readonly<Record<string, string>> = {
  "search/memory": "searchMemory",
  "add/message": "addMessage",
  "get/message": "getMessages",
  "get/memory": "getMemory",
};

function nameOf(url: string): string {
  const path = new URL(url).pathname.split("/").slice(-2).join("/");
  return NAMES[path] ?? path;
}

function headerLine([header, value]: [string, string]): string {
  return `${header}: ${header === "authorization" ? value.slice(0, value.lastIndexOf(" ") + 1) + REDACTED : value}`;
}

function readBody(body: unknown): unknown {
  if (typeof body !== "string") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
