import { isServiceError, type ServiceError } from "../../src/assistant/errors.ts";
import type { Prompt } from "../../src/assistant/types.ts";
import { createOpenAiWriter, type OpenAiWriterOptions } from "../../src/writer/openai.ts";
import type { ModelStandIn } from "../support/model-stand-in.ts";

export const PROMPT: Prompt = {
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Say hello." },
  ],
};

/** A writer that hardly waits before its retry. */
export function aWriter(model: ModelStandIn, options: Partial<OpenAiWriterOptions> = {}) {
  return createOpenAiWriter({ baseUrl: model.baseUrl, model: "test-model", retryDelayMs: 1, ...options });
}

/** What a reader of the deltas gets: each of them, all of them together, and how it ended. */
export async function read(deltas: AsyncIterable<string>) {
  const pieces: string[] = [];
  let failure: ServiceError | undefined;
  try {
    for await (const delta of deltas) pieces.push(delta);
  } catch (error) {
    if (!isServiceError(error)) throw error;
    failure = error;
  }
  return { pieces, text: pieces.join(""), failure, code: failure?.code };
}
