import { expect, it } from "vitest";
import { createNoModelWriter } from "../../src/writer/no-model.ts";
import { PROMPT, read } from "./writing.ts";

it("says in one line that no model is connected, and which setting connects one", async () => {
  const { text } = await read(createNoModelWriter().write(PROMPT));
  expect(text).toMatch(/^\[No model connected\].*OPENAI_API_KEY.*OPENAI_BASE_URL.*$/);
});
