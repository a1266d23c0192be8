import { describe, expect, it } from "vitest";
import {
  chooseDraft,
  isNone,
  isNotThis,
  questionNearest,
  questionWhich,
  readChoice,
} from "../../../src/assistant/earlier/choice.ts";
import { aCandidate, BERLIN, LAST_WEEK, NOW, YESTERDAY } from "./candidates.ts";

describe("the choice among earlier drafts", () => {
  const day = { from: YESTERDAY - 1_000, to: YESTERDAY + 1_000 };

  it("is none without any, and the only one there is", () => {
    expect(chooseDraft([], {})).toEqual({ kind: "none" });
    const only = aCandidate({ at: LAST_WEEK });
    expect(chooseDraft([only], day)).toEqual({ kind: "one", candidate: only });
  });

  it("falls on the time named, whatever the scores", () => {
    const meant = aCandidate({ at: YESTERDAY, score: 0.2 });
    expect(chooseDraft([aCandidate({ at: LAST_WEEK, score: 1 }), meant], day)).toEqual({
      kind: "one",
      candidate: meant,
    });
  });

  it("falls on the best score where no time is named, or none fits it", () => {
    const best = aCandidate({ at: LAST_WEEK, score: 0.9 });
    const other = aCandidate({ at: LAST_WEEK, score: 0.7 });
    expect(chooseDraft([other, best], {})).toEqual({ kind: "one", candidate: best });
    expect(chooseDraft([other, best], day)).toEqual({ kind: "one", candidate: best });
  });

  it("is left to the person where scores differ by at most a tenth, best first, three at most", () => {
    const scores = [0.7, 0.91, 0.79, 0.85, 0.8, 0.9, 0.86];
    const choice = chooseDraft(
      scores.map((score) => aCandidate({ at: YESTERDAY, score })),
      day,
    );
    const offered = choice.kind === "several" ? choice.candidates.map(({ score }) => score) : [];
    expect(offered).toEqual([0.91, 0.9, 0.86]);
    const tenth = [aCandidate({ score: 0.8 }), aCandidate({ score: 0.7 })];
    expect(chooseDraft(tenth, {}).kind).toBe("several");
  });

  it("does not ask between two copies of one text", () => {
    const older = aCandidate({ text: "Hello", at: LAST_WEEK });
    const newer = aCandidate({ text: "Hello ", at: YESTERDAY });
    expect(chooseDraft([older, newer], {})).toEqual({ kind: "one", candidate: newer });
  });
});

describe("the question which one is meant", () => {
  it("has a numbered line for each, with its title and local date", () => {
    const question = questionWhich(
      [aCandidate({ title: "Budget *plan*", at: YESTERDAY }), aCandidate({ title: "", at: LAST_WEEK })],
      { now: NOW, timeZone: BERLIN },
    );
    expect(question.split("\n").slice(2)).toEqual([
      "1. **Budget \\*plan\\***, Tuesday 10:00",
      "2. **Untitled**, 18 November 10:00",
    ]);
  });

  it("says that nothing is from the time that was named, and offers the nearest", () => {
    const when = { now: NOW, timeZone: BERLIN };
    const question = questionNearest([aCandidate({ title: "Newsletter", at: LAST_WEEK })], "yesterday", when);
    expect(question).toContain("yesterday");
    expect(question.split("\n").at(-1)).toBe("1. **Newsletter**, 18 November 10:00");
  });
});

describe("an answer to that question", () => {
  it.each([
    ["2", 2],
    ["2.", 2],
    [" #1 ", 1],
    ["number two", 2],
    ["No. 3", 3],
    ["the second", 2],
    ["first one please", 1],
    ["The 3rd one", 3],
    ["I mean the first", 1],
    ["the former", 1],
    ["the latter", 3],
    ["the last one", 3],
    ["die zweite bitte", 2],
    ["Nummer drei", 3],
    ["den ersten", 1],
    ["la première", 1],
    ["le deuxième, s'il te plaît", 2],
    ["el segundo, por favor", 2],
    ["la última", 3],
    ["第二个", 2],
  ])("picks one: %j", (text, place) => {
    expect(readChoice(text, 3)).toBe(place);
  });

  it.each([
    "4",
    "0",
    "",
    "both",
    "1 and 2",
    "make it 2 pages",
    "First, write an email to Bob",
    "Write an email",
    "two paragraphs please",
    "none of them",
    `the second ${"x".repeat(80)}`,
  ])("is a request of its own: %j", (text) => {
    expect(readChoice(text, 3)).toBeUndefined();
  });

  it.each(["None of these", "neither, thanks", "keine von beiden", "aucune", "ninguno", "都不是", "どれでもない"])(
    "may be that it is none of them: %j",
    (text) => {
      expect(isNone(text)).toBe(true);
      expect(isNotThis(text)).toBe(false);
    },
  );

  it.each(["Not this one", "No, not that one.", "I meant the other one", "nicht das", "pas celui-ci", "不是这个"])(
    "may be that the draft was made from the wrong one: %j",
    (text) => {
      expect(isNotThis(text)).toBe(true);
      expect(isNone(text)).toBe(false);
    },
  );

  it.each(["none of the staff came to the lunch", "not this word, the other", "2"])("is neither: %j", (text) => {
    expect([isNone(text), isNotThis(text)]).toEqual([false, false]);
  });

  it("may name a title or a day when what was offered is at hand", () => {
    const candidates = [
      aCandidate({ title: "Budget proposal", at: YESTERDAY }),
      aCandidate({ title: "Launch email", at: LAST_WEEK }),
      aCandidate({ title: "Launch proposal", at: LAST_WEEK }),
    ];
    const offer = { candidates, now: NOW, timeZone: BERLIN };
    const pick = (text: string) => readChoice(text, 3, offer);
    expect(pick("the launch email")).toBe(2);
    expect(pick("yesterday's")).toBe(1);
    expect(pick("the one from Tuesday")).toBe(1);
    expect(pick("the proposal from last week")).toBe(3);
    expect(pick("the proposal")).toBeUndefined();
    expect(pick("write a budget proposal")).toBeUndefined();
    expect(pick("please")).toBeUndefined();
    expect(readChoice("the launch email", 1, offer)).toBeUndefined();
  });
});
