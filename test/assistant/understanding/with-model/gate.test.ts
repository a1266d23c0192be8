import { describe, expect, it } from "vitest";
import { type Likelihood, SENTENCE_KINDS } from "../../../../src/assistant/understanding/classifier/classify.ts";
import { understand } from "../../../../src/assistant/understanding/understand.ts";
import { holdsMore, worthReading } from "../../../../src/assistant/understanding/with-model/gate.ts";
import { aNote, aRequest } from "./requests.ts";

const firstReading = (text: string) => ({ understood: understand(text, []), notes: [] });
const NEVER = Object.fromEntries(SENTENCE_KINDS.map((kind) => [kind, 0])) as Likelihood;

it.each([
  ["a plain request", "Write a friendly reminder that expense reports are due on Friday"],
  ["a bare follow-up", "Shorter, please"],
  ["a typed number", "2"],
  ["thanks", "Thank you, that is great"],
  ["a rule that wordings understand", "From now on, always start emails with 'Dear Customer'"],
  ["a question about memory", "What do you remember about me?"],
  ["a wish to forget", "Forget that I work in Sales"],
  ["something made up", "Suppose our company is called Foo and we sell socks to bears. Write an ad."],
  [
    "pasted text",
    "Please answer this mail:\n> I never read anything longer than a page, so keep it short\n> Yours, Kim",
  ],
  ["what is off the record", "Off the record: I am leaving the company in May. Write my farewell."],
  ["a long text", `Nobody here reads long mails. ${"The plan goes on and on. ".repeat(100)}`],
])("leaves alone %s", (_, text) => {
  expect(worthReading(aRequest(text), firstReading(text))).toBeUndefined();
});

describe("among what was not understood", () => {
  const SAID = "The quarter closes when the swallows leave";
  const NOTHING = understand("Hello", []);
  const reading = (likely: Partial<Likelihood>, quote = SAID) => ({
    sentence: { quote, plain: quote.toLowerCase(), listed: false },
    likely: { ...NEVER, ...likely },
    isRequest: false,
    isPart: false,
  });

  it("takes a sentence that may state something, and no plain request", () => {
    expect(holdsMore([reading({ fact: 0.1, newRule: 0.1, task: 0.7 })], NOTHING, [])).toBe(true);
    expect(holdsMore([reading({ rule: 0.1, task: 0.9 })], NOTHING, [])).toBe(false);
  });

  it("takes the end of a note only where there is a note", () => {
    expect(holdsMore([reading({ end: 0.9 })], NOTHING, [])).toBe(false);
    expect(holdsMore([reading({ end: 0.9 })], NOTHING, [aNote("1", "Put deadlines in bold")])).toBe(true);
  });

  it("passes over what was understood, and what is hardly a sentence", () => {
    const statement = { kind: "fact", text: SAID, quote: SAID } as const;
    expect(holdsMore([reading({ fact: 0.9 })], { ...NOTHING, keep: [statement] }, [])).toBe(false);
    expect(holdsMore([reading({ fact: 0.9 }, "So what")], NOTHING, [])).toBe(false);
  });

  it("takes what was kept beside a note that it may replace", () => {
    const statement = { kind: "fact", text: SAID, quote: SAID } as const;
    expect(
      holdsMore([reading({ fact: 0.9 })], { ...NOTHING, keep: [statement] }, [aNote("1", "It closes in May")]),
    ).toBe(true);
  });

  it.each(["secret", "forget", "madeUp"] as const)("takes nothing where a sentence may be %s", (kind) => {
    expect(holdsMore([reading({ fact: 0.9 }), reading({ [kind]: 0.55 })], NOTHING, [])).toBe(false);
  });
});

describe("a message that was fully understood", () => {
  const isAsked = (text: string, held: string, kind?: "fact") => {
    const notes = [aNote("n1", held, kind)];
    return worthReading(aRequest(text), { understood: understand(text, notes), notes }) !== undefined;
  };

  it.each<[text: string, held: string, kind?: "fact"]>([
    ["From now on, sign with Ana.", "Keep e-mails under 120 words"],
    ["From now on, sign with Ana.", "I run Marketing", "fact"],
    ["From now on, sign with Ana.", "Sign with Ana"],
    ["From now on, start my e-mails with Hello there. Write one to Tom about the rent", "Never use exclamation marks"],
    ["Remember that my dog is called Rex.", "I work in Sales", "fact"],
    ["Ab sofort unterschreibe ich mit Ana.", "Keine Emojis"],
  ])("is left alone beside what has nothing to do with it: %s | %s", (text, held, kind) => {
    expect(isAsked(text, held, kind)).toBe(false);
  });

  it.each<[text: string, held: string, kind?: "fact"]>([
    ["From now on, sign with Ana.", "Sign letters in blue ink"],
    ["Remember that the depot is in Leeds now, behind the station.", "The depot opens at six", "fact"],
    ["From now on, write numbers as digits", "Write numbers up to twelve in letters"],
    ["Ab sofort unterschreibe ich mit Ana.", "Unterschrift immer mit Titel"],
  ])("is read where a note that holds still is about the same: %s | %s", (text, held, kind) => {
    expect(isAsked(text, held, kind)).toBe(true);
  });
});

it.each(["guest", "stranger", "unknown", "off_the_record"] as const)("leaves alone what a %s says", (membership) => {
  const text = "Our readers are nurses on night shift, they read on the phone. Short paragraphs, always pls";
  expect(worthReading(aRequest(text, membership), firstReading(text))).toBeUndefined();
});
