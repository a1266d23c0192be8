import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { casesIn, judgeCase } from "./scoring.ts";

const folder = (name: string) => fileURLToPath(new URL(`../../data/listening/${name}/`, import.meta.url));

/** How much of each kind is to be understood at least, in percent. `npm run bench -- listening` prints the figures. */
const PLAIN = { keep: 90, retire: 85, correct: 85, forget: 90, ask: 90, off_the_record: 80, request: 98 };
const HARD = { keep: 65, retire: 50, correct: 50, forget: 35, ask: 55, off_the_record: 50, request: 94 };
const NOTHING_KEPT = ["hypothetical", "pasted", "one_off", "ordinary", "request"];

describe.each([
  ["plain", PLAIN, 1],
  ["plain-held", PLAIN, 1],
  ["hard", HARD, 4],
  ["hard-held", HARD, 4],
])("messages that others wrote: %s", (name, least, wrongMost) => {
  const judged = casesIn(folder(name)).map((one) => ({ one, ...judgeCase(one) }));
  const ofKind = (kind: string) => judged.filter(({ one }) => one.kind === kind);

  it.each(Object.entries(least))("%s: at least %i in a hundred are understood", (kind, percent) => {
    const missed = ofKind(kind).filter(({ isRight }) => !isRight);
    const right = 100 * (1 - missed.length / ofKind(kind).length);
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(60);
    expect(right, missed.map(({ one }) => one.id).join(", ")).toBeGreaterThanOrEqual(percent);
  });

  it("keeps next to nothing of what is not said to last", () => {
    const silent = judged.filter(({ one }) => NOTHING_KEPT.includes(one.kind));
    const wrong = silent.filter(({ keptWrongly }) => keptWrongly).map(({ one }) => one.id);
    expect((100 * wrong.length) / silent.length, wrong.join(", ")).toBeLessThanOrEqual(wrongMost);
  });
});
