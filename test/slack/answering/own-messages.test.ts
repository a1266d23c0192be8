import { describe, expect, test } from "vitest";
import { isMarked } from "../../../src/slack/answering/own-messages.ts";

describe("a message that a restart interrupted", () => {
  test.each([
    "Dear all,\n\n_Interrupted by a restart._",
    "Dear all,\n\n_Interrupted by a restart. The whole answer follows._",
  ])("is known by its last words: %j", (text) => {
    expect(isMarked({ text })).toBe(true);
  });

  test("is not mistaken for a draft about one", () => {
    expect(isMarked({ text: "Interrupted by a restart of our servers, we lost an hour on Monday." })).toBe(false);
  });
});
