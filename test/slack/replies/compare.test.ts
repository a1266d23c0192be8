import { describe, expect, test } from "vitest";
import { findBegun, holdsAddition } from "../../../src/slack/replies/compare.ts";

describe("a message after a lost append", () => {
  test.each([
    ["holds it", "Dear team, *we meet* at noon", true],
    [
      "holds it in Slack's own form",
      "Dear team, <https://example.com|we meet> at noon".replace(/<.*\|(.*)>/, "$1"),
      true,
    ],
    ["does not hold it", "Dear team,", false],
    ["holds something else altogether", "Dear team, this was edited by somebody, who had much more to say", undefined],
    ["says nothing", "", undefined],
  ])("%s", (_, text, expected) => {
    expect(holdsAddition({ text }, "**Dear** team,", " [we meet](x) at noon")).toBe(expected);
  });

  test("cannot be told to hold an addition of no letters", () => {
    expect(holdsAddition({ text: "Dear team" }, "Dear team", " -\n\n")).toBeUndefined();
  });

  test("is read from its blocks where it has no text", () => {
    const blocks = [
      { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "Dear team" }] }] },
    ];
    expect(holdsAddition({ text: "", blocks }, "Dear", " team")).toBe(true);
  });
});

describe("a stream whose start was lost", () => {
  const ours = { bot_id: "B1", text: "Dear team", streaming_state: "in_progress" };

  test("is found by its words", () => {
    expect(
      findBegun(
        [
          { ts: "1.0", text: "Dear team" },
          { ts: "1.2", ...ours },
        ],
        "1.0",
        "**Dear** team",
      ),
    ).toBe("1.2");
  });

  test.each([
    ["a person's message", { text: "Dear team" }],
    ["an earlier reply of the same words", { ...ours, streaming_state: "completed" }],
    ["another stream", { ...ours, text: "Dear all" }],
  ])("is not mistaken for %s", (_, message) => {
    expect(findBegun([{ ts: "1.2", ...message }], "1.0", "Dear team")).toBeUndefined();
  });
});
