import { describe, expect, it } from "vitest";
import { ownWords } from "../../../../src/assistant/learning/own-words.ts";
import type { Note } from "../../../../src/assistant/types.ts";
import { understand } from "../../../../src/assistant/understanding/understand.ts";
import { proposalFrom } from "../../../../src/assistant/understanding/with-model/proposing.ts";
import type { Found } from "../../../../src/assistant/understanding/with-model/question.ts";
import { aNote, PLACE } from "./requests.ts";

type Setting = {
  readonly notes?: readonly Note[];
  readonly forgotten?: readonly string[];
  readonly declined?: readonly string[];
  /** What of the message has been kept already. */
  readonly kept?: readonly string[];
};

const SHOP = "In our shop the quarter closes when the swallows leave. Short paragraphs, always";

/** What a person is asked after a model has found this in a message. */
function asked(
  text: string,
  found: Partial<Found>,
  { notes = [], forgotten = [], declined = [], kept = [] }: Setting = {},
) {
  const unread = {
    sentences: ownWords(text).sentences,
    understood: { ...understand("Hello", []), keep: kept.map(statement) },
  };
  const known = {
    held: notes,
    named: notes,
    forgotten: forgotten.map((words) => ({ text: words })),
    declined: declined.map((words) => ({ text: words })),
  };
  return proposalFrom({ keep: [], retire: [], replace: [], forget: [], ...found }, unread, known, PLACE);
}

const statement = (text: string) => ({ kind: "fact", text, quote: text }) as const;
const rule = (quote: string): Pick<Found, "keep"> => ({ keep: [{ kind: "rule", quote }] });
const fact = (quote: string): Pick<Found, "keep"> => ({ keep: [{ kind: "fact", quote }] });

describe("keeps to what the author said", () => {
  it("asks about a sentence, in the author's own letters", () => {
    expect(asked(SHOP, rule("short paragraphs,  ALWAYS."))).toEqual({
      kind: "keep_proposed",
      note: { kind: "rule", text: "Short paragraphs, always", origin: PLACE },
    });
  });

  it("asks about the whole sentence where the quote leaves out a part of it", () => {
    const text = "can you just never use the word leverage in my stuff, drives me up the wall";
    const found = asked(text, rule("can you just never use the word leverage in my stuff"));
    expect(found).toMatchObject({
      note: { text: "Can you just never use the word leverage in my stuff, drives me up the wall" },
    });
  });

  it("asks about one thing at most", () => {
    const both = {
      keep: [
        ...fact("In our shop the quarter closes when the swallows leave").keep,
        ...rule("Short paragraphs, always").keep,
      ],
    };
    expect(asked(SHOP, both)).toMatchObject({ note: { kind: "fact" } });
  });

  it("takes for a fact what the wording or the model says is one, since a rule holds everywhere", () => {
    expect(asked(SHOP, fact("Short paragraphs, always"))).toMatchObject({ note: { kind: "fact" } });
    expect(asked(`I run the harbour office. ${SHOP}`, rule("I run the harbour office"))).toMatchObject({
      note: { kind: "fact" },
    });
  });

  it.each([
    ["words that were not said", "Always write to swallows in capitals"],
    ["other words for what was said", "The shop's quarter ends with the swallows"],
    ["a part of a clause, which says something else", "the quarter closes when"],
    ["half a word", "hort paragraphs, always"],
    ["hardly anything", "a"],
    ["nothing", ""],
  ])("asks nothing about %s", (_, quote) => {
    expect(asked(SHOP, rule(quote))).toBeUndefined();
  });

  it("asks nothing about words between quotation marks", () => {
    const text = `${SHOP}. Kim said "never greet anybody, ever" at lunch`;
    expect(asked(text, rule("never greet anybody, ever"))).toBeUndefined();
  });

  it.each([
    ["an order for one text", `${SHOP}. In this one you can be formal`, "In this one you can be formal"],
    [
      "a request for a text",
      `${SHOP}. Write a note to Tom about the party on Monday`,
      "Write a note to Tom about the party on Monday",
    ],
    ["a question", `${SHOP}. Do I always sound so formal in my mails?`, "Do I always sound so formal in my mails?"],
    ["a secret", `${SHOP}. My password is hunter2-forever`, "My password is hunter2-forever"],
  ])("asks nothing about %s", (_, text, quote) => {
    expect(asked(text, rule(quote))).toBeUndefined();
  });
});

describe("asks nothing twice", () => {
  const quote = "Short paragraphs, always";
  it.each<[string, Setting]>([
    ["holds already", { notes: [aNote("1", "Always short paragraphs")] }],
    ["was forgotten", { forgotten: ["Always use short paragraphs"] }],
    ["was declined", { declined: ["Short paragraphs, always"] }],
  ])("about what %s", (_, setting) => {
    expect(asked(SHOP, rule(quote), setting)).toBeUndefined();
  });

  it("about what the message has had kept", () => {
    const text = "I sit in the harbour office";
    expect(asked(text, fact(text), { kept: [text] })).toBeUndefined();
    expect(asked(text, fact(text))).toBeDefined();
  });
});

describe("a note that holds no longer", () => {
  const bold = aNote("1", "Put deadlines in bold");
  const text = "bolding the deadlines was for the audit. Audit's over, so is that.";

  it("is named, with the words that say so", () => {
    const quote = "bolding the deadlines was for the audit";
    expect(asked(text, { retire: [{ note: 1, quote }] }, { notes: [bold] })).toEqual({
      kind: "end_proposed",
      note: bold,
      said: quote,
    });
    expect(asked(text, { forget: [{ note: 1, quote }] }, { notes: [bold] })).toMatchObject({ kind: "end_proposed" });
  });

  it.each([0, 2, -1, 1.5, Number.NaN])("must be one of the list: %s is not", (note) => {
    const quote = "bolding the deadlines was for the audit";
    expect(asked(text, { retire: [{ note, quote }] }, { notes: [bold] })).toBeUndefined();
  });

  it("is not asked about again after Keep it", () => {
    const quote = "bolding the deadlines was for the audit";
    const setting = { notes: [bold], declined: [quote] };
    expect(asked(text, { retire: [{ note: 1, quote }] }, setting)).toBeUndefined();
  });

  it("may have something in its place", () => {
    const hundred = aNote("1", "At most 100 words");
    const words = "you can stretch to 200 words in my stuff";
    const found = { replace: [{ note: 1, kind: "rule", quote: words } as const] };
    expect(asked(`${words}. 100 was too tight`, found, { notes: [hundred] })).toMatchObject({
      kind: "keep_proposed",
      note: { kind: "rule", text: "You can stretch to 200 words in my stuff." },
      instead: hundred,
    });
  });

  it("is asked about where what stands in its place was kept already", () => {
    const piet = aNote("1", "Piet approves what I spend", "fact");
    const words = "Remember that Salma Haddad signs off my budget";
    const found = { replace: [{ note: 1, kind: "fact", quote: words } as const] };
    expect(asked(words, found, { notes: [piet], kept: [words] })).toEqual({
      kind: "end_proposed",
      note: piet,
      said: words,
    });
  });
});
