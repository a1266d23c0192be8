import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraftText } from "../../src/writer/draft-text.ts";

function piecesOf(deltas: readonly string[]) {
  const draft = createDraftText();
  return [...deltas.map((delta) => draft.push(delta)), draft.end()];
}

describe("the text of a draft", () => {
  it.each([
    ["Dear all", "Dear all"],
    ["\n\n  \n  - one\n", "  - one\n"],
    [" \n\t", ""],
    ["<think>Hm.</think>\n\nDear all", "Dear all"],
    ["\n<think>\nHm, <b>.\n</think><think>More.</think>Dear all", "Dear all"],
    ["<think>Hm.", ""],
    ["<think>Hm.</think>", ""],
    ["<thin ice>", "<thin ice>"],
    ["<thi", "<thi"],
    ["The <think> tag</think> opens a thought.", "The <think> tag</think> opens a thought."],
    ["half \ud83c", "half \ufffd"],
  ])("of %j is %j", (said, shown) => {
    expect(piecesOf([said]).join("")).toBe(shown);
  });

  it("is the same however the model's words are cut, and no piece of it ends in half a character", () => {
    const word = fc.constantFrom("<think>", "</think>", "<", "\n", " ", "a", "🌞", "\ud83c", "\udf1e", "世界");
    const said = fc.array(word, { maxLength: 12 }).map((words) => words.join(""));
    fc.assert(
      fc.property(said, fc.array(fc.nat(30)), (text, cuts) => {
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((one, other) => one - other), text.length];
        const pieces = piecesOf(at.slice(1).map((end, index) => text.slice(at[index], end)));
        expect(pieces.join("")).toBe(piecesOf([text]).join(""));
        expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
