import fc from "fast-check";
import { expect, it } from "vitest";
import { sentenceRanges, sentencesOf } from "../../../src/assistant/language/sentences.ts";
import { patience } from "../../support/patience.ts";

it.each([
  ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
  ['He said "no." Then he left.', ['He said "no."', "Then he left."]],
  ["Sign as Dr. Weber. Thanks", ["Sign as Dr. Weber.", "Thanks"]],
  ["Use e.g. a table", ["Use e.g. a table"]],
  ["The speech of 12.11. is version 2.10.3", ["The speech of 12.11. is version 2.10.3"]],
  ["See www.acme.com/a?b. ok", ["See www.acme.com/a?", "b. ok"]],
  ["Wait... okay. Really", ["Wait... okay.", "Really"]],
  ['"Ready?", she asked', ['"Ready?", she asked']],
  ["请记住。谢谢！好", ["请记住。", "谢谢！", "好"]],
  ["a line\n\nanother line", ["a line", "another line"]],
  ["one; two", ["one; two"]],
  ["Kommt am 12. Mai um zwei. Danke.", ["Kommt am 12. Mai um zwei.", "Danke."]],
  ["", []],
])("finds the sentences of %j", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

it("ends a sentence at a semicolon where asked to", () => {
  expect(sentencesOf("one; two；三", { semicolons: true })).toEqual(["one;", "two；", "三"]);
});

it("loses nothing but spaces, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "B", "é", ".", "!", '"', " ", "\n", "1", "。", ",") }),
      (text) => {
        const ranges = sentenceRanges(text);
        expect(
          ranges
            .map(([start, end]) => text.slice(start, end))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
      },
    ),
  );
});

it.each([".", '."', "a. ", "!\n", "no. "])("stays quick on %j again and again", (part) => {
  const text = part.repeat(20_000);
  const start = performance.now();
  sentenceRanges(text);
  expect(performance.now() - start).toBeLessThan(patience(500));
});
