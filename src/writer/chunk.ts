import { ServiceError } from "../assistant/errors.ts";
import { type ProviderError, providerErrorIn } from "./errors.ts";

/** One event of the stream, or a whole completion that did not stream. */
type Chunk = {
  readonly text: string;
  /** The model is thinking: a sign of life without text for the reader. */
  readonly isReasoning: boolean;
  /** `finish_reason`: why the model ended. */
  readonly finish: string | undefined;
  readonly error: ProviderError | undefined;
};

/**
 * Reads one chat completion object, streamed (`delta`) or whole (`message`). Throws `bad_response` unless it is a JSON object.
 * Reasoning is `reasoning_content` (DeepSeek, vLLM) or `reasoning` (OpenRouter, Ollama). A refusal counts as text.
 */
export function readChunk(json: string, event?: string): Chunk {
  const body = parse(json);
  const error = providerErrorIn(event === "error" && body.error === undefined ? { error: body } : body);
  const choice = body.choices?.[0];
  const message = choice?.delta ?? choice?.message;
  return {
    text: textOf(message?.content) || textOf(message?.refusal),
    isReasoning: textOf(message?.reasoning_content) !== "" || textOf(message?.reasoning) !== "",
    finish: choice?.finish_reason || undefined,
    error,
  };
}

type Message = { content?: unknown; refusal?: unknown; reasoning_content?: unknown; reasoning?: unknown } | null;
type CompletionObject = {
  error?: unknown;
  choices?: readonly { delta?: Message; message?: Message; finish_reason?: string | null }[] | null;
};

function parse(json: string): CompletionObject {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // The parser's own error quotes the completion, so it must not be the cause.
  }
  throw new ServiceError("writer", "bad_response");
}

/** Mistral sends parts instead of a string. Parts that are not of type `text` hold reasoning. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .map((part: { type?: unknown; text?: unknown }) => (part?.type === "text" ? textOf(part.text) : ""))
    .join("");
}
