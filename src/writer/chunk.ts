import { ServiceError } from "../assistant/errors.ts";
import { type Fault, faultIn } from "./failure.ts";

/** What one event of the stream, or a whole plain answer, says. */
type Chunk = {
  readonly text: string;
  /** The model is at work, though nothing of this is for the reader. */
  readonly isReasoning: boolean;
  readonly finish: string | undefined;
  readonly fault: Fault | undefined;
};

/**
 * Reads one chat completion object, streamed (`delta`) or whole (`message`). Throws `bad_response` for what is no JSON object.
 * Reasoning is `reasoning_content` (DeepSeek, vLLM) or `reasoning` (OpenRouter, Ollama). A refusal is the model's own answer.
 */
export function readChunk(json: string, event?: string): Chunk {
  const body = parse(json);
  const fault = faultIn(event === "error" && body.error === undefined ? { error: body } : body);
  const choice = body.choices?.[0];
  const message = choice?.delta ?? choice?.message;
  return {
    text: textOf(message?.content) || textOf(message?.refusal),
    isReasoning: textOf(message?.reasoning_content) !== "" || textOf(message?.reasoning) !== "",
    finish: choice?.finish_reason || undefined,
    fault,
  };
}

type Message = { content?: unknown; refusal?: unknown; reasoning_content?: unknown; reasoning?: unknown } | null;
type Completion = {
  error?: unknown;
  choices?: readonly { delta?: Message; message?: Message; finish_reason?: string | null }[] | null;
};

function parse(json: string): Completion {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // The parser's message quotes the answer: it must not travel as a cause.
  }
  throw new ServiceError("writer", "bad_response");
}

/** Mistral sends parts in place of a string; those of another type than text hold reasoning. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content
    .map((part: { type?: unknown; text?: unknown }) => (part?.type === "text" ? textOf(part.text) : ""))
    .join("");
}
