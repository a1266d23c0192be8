import type { OpenAI } from "openai";
import { isServiceError, ServiceError } from "../assistant/errors.ts";
import type { PromptMessage, StructuredQuestion, StructuredReader } from "../assistant/types.ts";
import { readAnswer } from "./bounded-fetch.ts";
import { readChunk } from "./chunk.ts";
import { createWriterDeadline } from "./deadline.ts";
import { createDraftText } from "./draft-text.ts";
import { fromSdk } from "./errors.ts";
import { createClient, type OpenAiHttpOptions } from "./openai-http.ts";

export type StructuredReaderOptions = OpenAiHttpOptions & {
  /** How long one answer may take, in milliseconds. Default 5,000. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
};

const TIMEOUT_MS = 5_000;
const ANSWER_TOKENS = 400;
const RUNNING_MAX = 3; // at once; drafts come first
const PAUSE_MS = 60_000; // after the server was busy or away

/** A field of the request that some servers refuse. */
type Field = "response_format" | "max_completion_tokens";

const REFUSED: Readonly<Record<Field, RegExp>> = {
  response_format: /response_?format|json_?schema|structured output/i,
  max_completion_tokens: /max_completion_tokens/i,
};

/**
 * Reads with a chat model of any server that speaks OpenAI's API: a strict JSON schema where the server has it, the JSON that
 * the prompt describes where it refuses or ignores that. A field that the server has refused is left out from the next question
 * on. A busy server is left alone for a minute, three questions run at most, and none is asked twice: drafts must not wait for it.
 */
export function createStructuredReader(options: StructuredReaderOptions): StructuredReader {
  const { model, log, timeoutMs = TIMEOUT_MS, now = Date.now } = options;
  const refused = new Set<Field>();
  let client: Promise<OpenAI> | undefined;
  let running = 0;
  let busyUntil = 0;

  async function ask({ name, prompt, jsonSchema }: StructuredQuestion, signal: AbortSignal): Promise<string> {
    client ??= createClient(options);
    const { chat } = await client;
    const schema = { name, strict: true, schema: jsonSchema };
    try {
      const response = await chat.completions
        .create(
          {
            model,
            messages: [...(prompt.messages as PromptMessage[])],
            ...(refused.has("max_completion_tokens") ? {} : { max_completion_tokens: ANSWER_TOKENS }),
            ...(refused.has("response_format")
              ? {}
              : { response_format: { type: "json_schema", json_schema: schema } }),
          },
          { signal },
        )
        .asResponse();
      return await readAnswer(response);
    } catch (error) {
      signal.throwIfAborted();
      const field = refusedField(error);
      if (field) refuse(field);
      throw isAborted(error) ? new ServiceError("writer", "unavailable") : fromSdk(error);
    }
  }

  function refuse(field: Field): void {
    if (!refused.has(field)) log?.warn({ field }, "the model's server refuses a field; leaving it out from now on");
    refused.add(field);
  }

  return {
    async read(question, signal) {
      if (running >= RUNNING_MAX || now() < busyUntil) throw new ServiceError("writer", "rate_limited");
      const deadline = createWriterDeadline(signal);
      deadline.endIn(timeoutMs);
      running += 1;
      try {
        deadline.signal.throwIfAborted();
        return objectIn(wordsOf(await ask(question, deadline.signal)));
      } catch (error) {
        if (isServiceError(error) && isBusy(error)) busyUntil = now() + Math.max(error.retryAfterMs ?? 0, PAUSE_MS);
        throw error;
      } finally {
        running -= 1;
        deadline.release();
      }
    },
  };
}

function isBusy({ code }: ServiceError): boolean {
  return code === "rate_limited" || code === "quota" || code === "unavailable";
}

/** The field that a refusal names. Its words go no further. */
function refusedField(error: unknown): Field | undefined {
  if (!(error instanceof Error) || !("status" in error) || (error.status !== 400 && error.status !== 422))
    return undefined;
  const { message } = error;
  return (Object.keys(REFUSED) as Field[]).find((field) => REFUSED[field].test(message));
}

/** The connection broke while the body came. */
function isAborted(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === "AbortError");
}

/** Returns what the model said, without the thoughts that some put before it. */
function wordsOf(body: string): string {
  const { text, error, finish } = readChunk(body);
  if (error) throw new ServiceError("writer", "invalid");
  if (finish === "length") throw new ServiceError("writer", "cut");
  const draft = createDraftText();
  return draft.push(text) + draft.end();
}

/** Returns the JSON object in an answer, which may stand in a fence or among words. Rejects with `bad_response` without one. */
function objectIn(answer: string): unknown {
  const json = answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
  try {
    return JSON.parse(json);
  } catch {
    throw new ServiceError("writer", "bad_response"); // the parser's own error quotes the answer
  }
}
