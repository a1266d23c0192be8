import { describe, expect, it } from "vitest";
import { createSuppression } from "../../../src/assistant/notes/suppression.ts";
import { patience } from "../../support/patience.ts";
import { SAID_AGAIN, SOMETHING_ELSE } from "./said-again.ts";

const says = (note: string, text: string) => createSuppression([{ text: note }])(text);

describe("what was forgotten", () => {
  it.each(SAID_AGAIN)("does not come back: %j as %j", (note, text) => {
    expect(says(note, text)).toBe(true);
  });

  it.each(SOMETHING_ELSE)("holds back nothing else: %j, %j", (note, text) => {
    expect(says(note, text)).toBe(false);
  });

  it.each([...SAID_AGAIN, ...SOMETHING_ELSE])("is always itself: %j", (note) => {
    expect(says(note, note)).toBe(true);
  });

  it("is found in a text of many sentences, whatever their languages", () => {
    const isForgotten = createSuppression([{ text: "Ich leite das Marketing bei Acme" }]);
    expect(isForgotten("The weather was fine. The user manages marketing at Acme. Lunch was at noon.")).toBe(true);
    expect(isForgotten("The weather was fine at Acme. The user manages a kiosk. Marketing came to lunch.")).toBe(false);
  });

  it("takes a time that grows with the text, not with its square", () => {
    const isForgotten = createSuppression([{ text: "I run Marketing at Acme" }]);
    const timeOf = (text: string) => {
      const started = performance.now();
      isForgotten(text);
      return performance.now() - started;
    };
    for (const unit of ["never , ", "in charge ", "'a ", "“", "不", "Acme ", "ne x ", "d'"]) {
      timeOf(unit.repeat(2_000));
      const short = Math.max(timeOf(unit.repeat(5_000)), 2);
      expect(timeOf(unit.repeat(40_000)), unit).toBeLessThan(patience(short * 8 * 5));
    }
  });
});
