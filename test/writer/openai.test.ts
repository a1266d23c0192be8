import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Prompt } from "../../src/assistant/types.ts";
import { createOpenAiWriter, type OpenAiWriterOptions } from "../../src/writer/openai.ts";
import { type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";

const PROMPT: Prompt = {
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Say hello." },
  ],
};
let model: ModelStandIn;
beforeEach(async () => {
  model = await startModelStandIn();
});
afterEach(() => model.close());

function aWriter(options: Partial<OpenAiWriterOptions> = {}) {
  return createOpenAiWriter({ baseUrl: model.baseUrl, model: "test-model", retryDelayMs: 1, ...options });
}

async function textOf(deltas: AsyncIterable<string>) {
  let text = "";
  for await (const delta of deltas) text += delta;
  return text;
}

describe("the writer", () => {
  it("writes what the model says", async () => {
    model.reply(["Good ", "morning", "!"]);
    expect(await textOf(aWriter().write(PROMPT))).toBe("Good morning!");
    expect(model.requests[0]?.body).toEqual({ model: "test-model", messages: PROMPT.messages, stream: true });
  });
});
