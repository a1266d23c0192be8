import { describe, expect, it } from "vitest";
import { TIME_ROWS } from "../../../src/assistant/earlier/time/phrases.ts";
import { NONE, NOT_THIS } from "../../../src/assistant/earlier/wordings/choosing.ts";
import * as alter from "../../../src/assistant/earlier/wordings/cues/alter.ts";
import * as back from "../../../src/assistant/earlier/wordings/cues/back.ts";
import * as begin from "../../../src/assistant/earlier/wordings/cues/begin.ts";
import { fold } from "../../../src/assistant/earlier/wordings/cues/fold.ts";
import { EARLIER } from "../../../src/assistant/earlier/wordings/kinds.ts";
import { LANGUAGES } from "../../../src/assistant/earlier/wordings/languages/languages.ts";
import { toPlain } from "../../../src/assistant/language/plain.ts";
import { type Wordings, wordings } from "../../../src/assistant/language/wordings.ts";
import { readHead } from "../../../src/assistant/learning/head.ts";
import { ENGLISH, HEADS, LINES, OTHER } from "../../../src/assistant/learning/kinds.ts";
import * as pasted from "../../../src/assistant/learning/pasted-marks.ts";
import { WISHES } from "../../../src/assistant/learning/wishes.ts";
import * as atHand from "../../../src/assistant/understanding/at-hand/wordings.ts";
import * as secretBeside from "../../../src/assistant/understanding/off-record/beside.ts";
import * as lifting from "../../../src/assistant/understanding/off-record/lifting.ts";
import * as bringingBack from "../../../src/assistant/understanding/taking-back/bringing-back.ts";
import * as takenKinds from "../../../src/assistant/understanding/taking-back/wordings/kinds.ts";
import * as works from "../../../src/assistant/understanding/taking-back/wordings/works.ts";
import * as changing from "../../../src/assistant/understanding/wordings/changing.ts";
import * as content from "../../../src/assistant/understanding/wordings/content.ts";
import * as cutting from "../../../src/assistant/understanding/wordings/cutting.ts";
import * as doubting from "../../../src/assistant/understanding/wordings/doubting.ts";
import * as keeping from "../../../src/assistant/understanding/wordings/keeping.ts";
import * as ordering from "../../../src/assistant/understanding/wordings/ordering.ts";
import * as others from "../../../src/assistant/understanding/wordings/others.ts";
import * as past from "../../../src/assistant/understanding/wordings/past.ts";
import * as pointing from "../../../src/assistant/understanding/wordings/pointing.ts";
import * as secrecy from "../../../src/assistant/understanding/wordings/secrecy.ts";
import * as thisText from "../../../src/assistant/understanding/wordings/this-text.ts";
import * as topics from "../../../src/assistant/understanding/wordings/topics.ts";
import * as undoing from "../../../src/assistant/understanding/wordings/undoing.ts";
import * as writing from "../../../src/assistant/understanding/wordings/writing.ts";
import { patience } from "../../support/patience.ts";

const CUES = { ...alter, ...back, ...begin, NONE, NOT_THIS };

/** Each kind of wordings, and how a text is made ready for it. */
const KINDS = [
  ...named("head", HEADS, toLowerPlain),
  ...named("English", ENGLISH, withoutHead),
  ...named("other languages", OTHER, withoutHead),
  ...named("line", LINES, toLowerPlain),
  ...named("pasted", pasted, toLowerPlain),
  ...named("wish", WISHES, withoutHead),
  ...named(
    "understanding",
    {
      ...atHand,
      ...takenKinds,
      ...works,
      ...bringingBack,
      ...changing,
      ...content,
      ...cutting,
      ...doubting,
      ...lifting,
      ...keeping,
      ...ordering,
      ...others,
      ...past,
      ...pointing,
      ...secrecy,
      ...secretBeside,
      ...thisText,
      ...topics,
      ...undoing,
      ...writing,
    },
    toLowerPlain,
  ),
  ...named("earlier work", EARLIER, asTyped),
  ...LANGUAGES.flatMap(({ name, noun: _, ...kinds }) => named(`earlier work, ${name}`, kinds, asTyped)),
  ...named("earlier work, cues", CUES, fold),
  ...named("time", { past: wordings(TIME_ROWS, "iu") }, asTyped),
];

/** Texts that a pattern with loops in loops would choke on. */
const HOSTILE = [
  "every my our all ".repeat(700),
  "when i write from now for all my my my our ".repeat(270),
  `${" ".repeat(11_990)}x`,
  "a".repeat(12_000),
  "私は必ずメールを我们的邮件都请".repeat(800),
];

describe.each(KINDS)("wordings: $name", ({ kind, read }) => {
  const passedOver = kind.rows.flatMap(({ no = [] }) => no);

  it.each(kind.rows.map((row) => ({ ...row, source: sourceOf(row.pattern) })))(
    "$source is found in its sentences, and in none that its kind passes over",
    ({ pattern, yes }) => {
      expect(yes.length).toBeGreaterThan(0);
      expect(yes.filter((text) => !pattern.test(read(text)))).toEqual([]);
      expect(passedOver.filter((text) => pattern.test(read(text)))).toEqual([]);
    },
  );

  it("stays quick on hostile texts", () => {
    for (const { pattern } of kind.rows) {
      const start = performance.now();
      for (const text of HOSTILE) pattern.test(text);
      expect(performance.now() - start, sourceOf(pattern)).toBeLessThan(patience(250));
    }
  });
});

describe("a kind of wordings", () => {
  const kind = wordings([
    { pattern: "two", yes: ["two"] },
    { pattern: "^one", yes: ["one"] },
    { pattern: "one two", yes: ["one two"] },
  ]);

  it("gives the first match, of the first row where several begin there", () => {
    expect(kind.exec("a one two")?.[0]).toBe("one two");
    expect(kind.exec("one two")?.[0]).toBe("one");
    expect(kind.exec("three")).toBeUndefined();
  });

  it("tells how much of the head it is", () => {
    expect([kind.headLength("one two"), kind.headLength("a one two")]).toEqual([3, 0]);
  });
});

function named(group: string, kinds: Readonly<Record<string, Wordings>>, read: (text: string) => string) {
  return Object.entries(kinds).map(([name, kind]) => ({ name: `${group}, ${name}`, kind, read }));
}

function asTyped(text: string): string {
  return text;
}

function toLowerPlain(text: string): string {
  return toPlain(text).toLowerCase();
}

/** As a sentence is looked at: without fillers and a polite question. */
function withoutHead(text: string): string {
  const plain = toLowerPlain(text);
  const { fillers, polite } = readHead(plain);
  return plain.slice(fillers + polite);
}

function sourceOf(pattern: object): string {
  return pattern instanceof RegExp ? pattern.source.slice(0, 60) : "a pattern in two parts";
}
