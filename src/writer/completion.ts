import { type FailureCode, ServiceError } from "../assistant/errors.ts";
import { createBodyParser } from "./body-parser.ts";
import { readChunk } from "./chunk.ts";
import { createDraftText } from "./draft-text.ts";
import { toServiceError } from "./errors.ts";

/** One completion of the model, put together from the bytes of the response. */
type Completion = {
  /** Takes the next bytes of the body, or undefined at its end. Never throws: a fault makes the state `broken`. */
  feed(bytes: Uint8Array | undefined): void;
  /** Returns the text that came since the last call; may be empty. */
  take(): string;
  /** How many deltas of text or reasoning have come. */
  readonly tokens: number;
  /** `ended`: the server says that this is all. `broken`: the server or the connection failed, and nothing more will come. */
  readonly state: "open" | "ended" | "broken";
  /** Throws a `ServiceError` unless the draft is whole and not empty. Call it when all text has been taken. */
  check(): void;
};

/** In characters, far beyond any draft. Cuts a model that does not stop. */
const MAX_CHARS = 1_000_000;

/** Decodes a response body, reads its chunks and keeps the text that people may see. */
export function createCompletion(): Completion {
  const decoder = new TextDecoder();
  const body = createBodyParser(read);
  const draft = createDraftText();
  let pending = "";
  let spoke = false;
  let length = 0;
  let tokens = 0;
  let ending: { readonly finish: string } | { readonly error: unknown } | undefined;

  function read(data: string, event?: string): void {
    if (data.startsWith("[DONE]")) {
      ending ??= { finish: "stop" };
      return;
    }
    const { text, isReasoning, finish, error } = readChunk(data, event);
    if (error) throw toServiceError(error);
    if (text !== "" || isReasoning) tokens++;
    pending += draft.push(text.slice(0, MAX_CHARS - length));
    length += text.length;
    if (length > MAX_CHARS) throw new ServiceError("writer", "cut");
    if (finish !== undefined) ending ??= { finish };
  }

  function endOfBody(): void {
    const isWhole = body.end();
    ending ??= isWhole ? { finish: "stop" } : { error: new ServiceError("writer", "cut") };
  }

  return {
    feed(bytes) {
      try {
        body.feed(decoder.decode(bytes, { stream: bytes !== undefined }));
        if (bytes === undefined) endOfBody();
      } catch (error) {
        ending ??= { error };
      }
      if (ending) pending += draft.end();
    },
    take() {
      const text = pending;
      pending = "";
      spoke ||= text !== "";
      return text;
    },
    get tokens() {
      return tokens;
    },
    get state() {
      if (!ending) return "open";
      return "finish" in ending ? "ended" : "broken";
    },
    check() {
      if (ending && "error" in ending) throw ending.error;
      const code = codeOfFinish(ending?.finish, spoke);
      if (code !== undefined) throw new ServiceError("writer", code);
    },
  };
}

/** Unfinished are `length` and `content_filter` (OpenAI), `error` (OpenRouter), `insufficient_system_resource` (DeepSeek). */
function codeOfFinish(finish: string | undefined, spoke: boolean): FailureCode | undefined {
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
