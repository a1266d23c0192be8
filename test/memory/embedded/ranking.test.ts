import { describe, expect, it } from "vitest";
import { type Candidate, rankAgain } from "../../../src/memory/embedded/ranking.ts";

describe("ranking again", () => {
  const candidate = (id: number, change: Partial<Candidate> = {}): Candidate => {
    return { id, rank: -1, at: 0, text: "something else", context: "", ...change };
  };
  const order = (candidates: readonly Candidate[], ...words: string[]) =>
    rankAgain(candidates, words).map(({ id }) => id);

  it("ranks nothing where nothing was found", () => {
    expect(rankAgain([], ["falcon"])).toEqual([]);
  });

  it("gives the best the score 1 and the others less", () => {
    const [best, other] = rankAgain([candidate(1, { rank: -1 }), candidate(2, { rank: -3 })], ["falcon"]);
    expect(best).toEqual({ id: 2, score: 1 });
    expect(other?.score).toBeGreaterThan(0);
    expect(other?.score).toBeLessThan(1);
  });

  it("puts the newer of equals first, and of one time the one that was stored later", () => {
    expect(order([candidate(1), candidate(3, { at: 5 }), candidate(2), candidate(4)], "falcon")).toEqual([3, 4, 2, 1]);
  });

  it("puts a message that holds the words before one whose context does, and that before one without", () => {
    const held = [
      candidate(1),
      candidate(2, { context: "of falcons" }),
      candidate(3, { text: "the falcon" }),
      candidate(4),
    ];
    expect(order(held, "falcon").slice(0, 2)).toEqual([3, 2]);
  });

  it("lets a rare word count more than one that every message holds", () => {
    const many = Array.from({ length: 8 }, (_, id) => candidate(id, { text: "the report" }));
    expect(order([...many, candidate(9, { text: "the gravel" })], "report", "gravel")[0]).toBe(9);
  });

  it.each([
    ["another ending", "organisation", "we organise it"],
    ["accents and letter case", "PRÄSENTATION", "die prasentation hier"],
    ["a compound that begins alike", "Projektplan", "das Projekt hier"],
    ["a Chinese word", "预算", "开 预算 会议"],
  ])("finds %s", (_, word, text) => {
    expect(order([candidate(1, { text: "nothing of it" }), candidate(2, { text })], word)[0]).toBe(2);
  });

  it("takes no middle of a word for its beginning", () => {
    expect(
      order([candidate(1, { text: "the subfalcon x" }), candidate(2, { text: "x the falcon" })], "falcon"),
    ).toEqual([2, 1]);
  });

  it("puts a sentence before a bare word, and a long draft not before a whole paragraph", () => {
    const words = (count: number) => "word ".repeat(count);
    expect(order([candidate(1, { text: words(1) }), candidate(2, { text: words(20) })], "falcon")).toEqual([2, 1]);
    expect(order([candidate(1, { at: 1, text: words(60) }), candidate(2, { text: words(600) })], "falcon")).toEqual([
      1, 2,
    ]);
  });
});
