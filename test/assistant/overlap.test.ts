import { describe, expect, it } from "vitest";
import { textBehind } from "../../src/assistant/drafting/overlap.ts";
import { patience } from "../support/patience.ts";

const TOAST = {
  text: "Dear Bill, for twenty years you have known where every box stands. Please raise your glasses to Bill.",
};
const LETTER = {
  text: "Dear Mr Albers, your delivery of 12 October came 50 minutes late. We ask for a credit note for invoice 20417.",
};

describe("the text behind a draft", () => {
  it("is the one whose wording it shares", () => {
    const shorter = "Dear Bill, for twenty years you have known where every box stands. Cheers!";
    expect(textBehind(shorter, [LETTER, TOAST])).toBe(TOAST);
  });

  it("is the one whose names and numbers it holds, in another language", () => {
    const german = "Sehr geehrter Herr Albers, Ihre Lieferung vom 12. October kam 50 Minuten zu spät. Rechnung 20417.";
    expect(textBehind(german, [TOAST, LETTER])).toBe(LETTER);
  });

  it("is none where it shares little with any, or as much with two", () => {
    expect(textBehind("Happy birthday, Carla! All the best from the whole team.", [TOAST, LETTER])).toBeUndefined();
    expect(textBehind(TOAST.text, [TOAST, { ...TOAST }])).toBeUndefined();
    expect(textBehind("", [TOAST])).toBeUndefined();
    expect(textBehind(TOAST.text, [])).toBeUndefined();
  });

  it("is found in Chinese and in no time", () => {
    const notice = { text: "一楼快递柜已经启用，前台不再代收快递，请大家自行取件。" };
    expect(textBehind("一楼快递柜已经启用，请大家自行取件，最多存放三天。", [TOAST, notice])).toBe(notice);
    const started = performance.now();
    textBehind("a ".repeat(40_000), [{ text: "a b ".repeat(20_000) }]);
    expect(performance.now() - started).toBeLessThan(patience(500));
  });
});
