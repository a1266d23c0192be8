import { type FailureCode, ServiceError } from "../assistant/errors.ts";
import { createBody } from "./body.ts";
import { readChunk } from "./chunk.ts";
import { createDraftText } from "./draft-text.ts";
import { toServiceError } from "./failure.ts";

/** Makes a draft out of the bytes of an answer. */
export type Answer = {
  /** Takes the next bytes of the body; undefined stands for its end. Never throws. */
  feed(bytes: Uint8Array | undefined): void;
  /** The text that has come since the last call; may be empty. */
  take(): string;
  /** How many deltas of text or reasoning have come. */
  readonly tokens: number;
  /** Nothing more will come: `ended` as the server meant it, `broken` where it failed. */
  readonly state: "open" | "ended" | "broken";
  /** Throws a `ServiceError` unless the draft is whole and not empty. For the end, when all text has been taken. */
  check(): void;
};

/** Far beyond any draft: a model that will not stop is cut here. */
const MAX_CHARS = 1_000_000;

export function createAnswer(): Answer {
  const decoder = new TextDecoder();
  const body = createBody(read);
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
    const { text, isReasoning, finish, fault } = readChunk(data, event);
    if (fault) throw toServiceError(fault);
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

/** Endings that leave an answer unfinished are OpenAI's `length` and `content_filter`, OpenRouter's and DeepSeek's own. */
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
