import { expect, it } from "vitest";
import { createNoModelWriter } from "../../src/writer/no-model.ts";
import { PROMPT, read } from "./writing.ts";

it("says that no model is connected, with the front end's hint how to get one", async () => {
  const { text } = await read(createNoModelWriter("Ask Ana.").write(PROMPT));
  expect(text).toBe("[No model connected] Ask Ana.");
});

it("says no more where the front end has no hint", async () => {
  const { text } = await read(createNoModelWriter("").write(PROMPT));
  expect(text).toBe("[No model connected]");
});
