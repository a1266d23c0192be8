import type { Writer } from "../assistant/types.ts";

const REPLY =
  "[No model connected] To connect one, set OPENAI_API_KEY, or OPENAI_BASE_URL for Ollama, vLLM and other servers that speak OpenAI's API.";

/** The writer of an Inkwell without a language model: says in one line which setting connects one. */
export function createNoModelWriter(): Writer {
  return {
    async *write() {
      yield REPLY;
    },
  };
}
