import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { learn } from "../../../src/assistant/learning/learn.ts";
import { patience } from "../../support/patience.ts";
import { LASTING } from "./lasting-sentences.ts";
import { PASSING } from "./passing-sentences.ts";

type Examples = { readonly durable: readonly string[]; readonly one_off: readonly string[] };
const examples: Examples = JSON.parse(
  readFileSync(new URL("../../data/standing-statements.json", import.meta.url), "utf8"),
);

describe("what is learnt", () => {
  it("finds at least eight in ten of the lasting statements in the data", () => {
    const found = examples.durable.filter((text) => learn(text).length > 0);
    expect(found.length).toBeGreaterThanOrEqual(24);
  });

  it("takes at most two of the thirty one-off wishes in the data for lasting ones", () => {
    expect(examples.one_off.filter((text) => learn(text).length > 0).length).toBeLessThanOrEqual(2);
  });

  it("finds more than nine in ten of many other lasting statements", () => {
    const missed = LASTING.filter((text) => learn(text).length === 0);
    expect(missed.length, missed.join("\n")).toBeLessThan(LASTING.length / 10);
  });

  it.each(PASSING)("passes over: %s", (text) => {
    expect(learn(text)).toEqual([]);
  });

  it("learns every statement of a message, each with its kind", () => {
    const text =
      "I work in the marketing department at an internet company. Keep the tone light when writing emails, and start with 'Dear XX'.";
    expect(learn(text)).toEqual([
      {
        kind: "fact",
        text: "I work in the marketing department at an internet company.",
        quote: "I work in the marketing department at an internet company.",
      },
      {
        kind: "rule",
        text: "Keep the tone light when writing emails, and start with 'Dear XX'.",
        quote: "Keep the tone light when writing emails, and start with 'Dear XX'.",
      },
    ]);
  });

  it.each([
    ["When writing summaries, I prefer to list three bullet points first.", "rule"],
    ["When helping me write a summary, keep the tone light.", "rule"],
    ["From now on, always start emails with 'Dear Customer'.", "rule"],
    ["Remember that I am in charge of the Marketing Department at XX company.", "fact"],
    ["Our brand voice is warm and plain.", "rule"],
    ["Call me Ana, not Anastasia.", "rule"],
    ["Keep in mind that I hate jargon.", "rule"],
    ["My manager is Priya Raman.", "fact"],
    ["Remember to sign off with my first name.", "rule"],
    ["Remember that Kenji prefers messages in Japanese.", "fact"],
  ])("tells a rule from a fact: %s", (text, kind) => {
    expect(learn(text).map((statement) => statement.kind)).toEqual([kind]);
  });

  it.each([
    ["From now on, always start emails with 'Dear Customer'.", "Always start emails with 'Dear Customer'."],
    ["Please remember that I report to Dana.", "I report to Dana."],
    ["And please, from now on no emojis in my emails!", "No emojis in my emails!"],
    ["Could you always use British spelling?", "Always use British spelling"],
    ["Désormais, écris toujours en français.", "Écris toujours en français."],
    ["今後はメールを敬語で書いてください。", "メールを敬語で書いてください。"],
    ["私の上司は田中さんだと覚えておいて。", "私の上司は田中さんだ"],
    ["Merk dir, dass ich im Vertrieb arbeite.", "Dass ich im Vertrieb arbeite."],
  ])("keeps the person's words without the lead-in: %s", (text, kept) => {
    expect(learn(text).map((statement) => statement.text)).toEqual([kept]);
  });

  it("quotes every statement as it stands in the message", () => {
    for (const text of LASTING) {
      for (const statement of learn(`${text}\n`)) expect(text).toContain(statement.quote);
    }
  });

  it("reads typographic quotes and apostrophes, and keeps them", () => {
    expect(learn("I’m not a fan of “synergy” and the like.").map(({ text }) => text)).toEqual([
      "I’m not a fan of “synergy” and the like.",
    ]);
  });

  it("learns each line of a list under a heading", () => {
    const text = "My rules:\n- no emojis\n- short sentences\n- “Best, Ana” at the end";
    expect(learn(text).map((statement) => statement.text)).toEqual([
      "No emojis",
      "Short sentences",
      "“Best, Ana” at the end",
    ]);
  });

  it("passes over real letters, however they are handed over", () => {
    const letter =
      "Hi Zach,\r\n\nFrom now on, please use the new portal. I prefer calls.\n\nRemember that our office is in Bonn.\nMarcus";
    const asked = [
      `Polish this: ${letter}`,
      `Can you make this friendlier:\n\n${letter}`,
      `Please proofread this\n\n${letter}`,
      `can u clean this up? ${letter}`,
      `${letter}\n\nMake this shorter please`,
      `${letter.replaceAll(/^/gm, "> ")}\nWhat should I answer?`,
      `\`\`\`\n${letter}\n\`\`\`\nshorten`,
      `My client wrote:\n${letter}`,
      `What do you think of my reply?\n\n${letter}`,
      `From: Marcus\nSubject: Portal\n\n${letter}`,
      `shorter\n\n${letter}`,
      `On Mon, 3 May 2025, Marcus wrote:\n${letter}`,
      `Bitte überarbeite diesen Text\n${letter}`,
      letter,
    ];
    expect(asked.filter((text) => learn(text).length > 0)).toEqual([]);
  });

  it("learns a rule that stands beside a request", () => {
    const text = "Write a note to Tom about Friday, and from now on sign my notes as Ana.";
    expect(learn(text).map((statement) => statement.text)).toEqual(["Sign my notes as Ana."]);
  });

  it.each([
    "Keep it that way always.",
    "From now on, do it like this.",
    "Remember that.",
    "I prefer it like that.",
    "Always.",
  ])("does not keep what means nothing alone: %s", (text) => {
    expect(learn(text)).toEqual([]);
  });

  it("cuts a statement at 500 characters, whole ones, and quotes it in full", () => {
    const text = `From now on use these words in my emails, ${"🙂".repeat(300)} ${"word ".repeat(60)}end.`;
    const [statement] = learn(text);
    expect([...(statement?.text ?? "")]).toHaveLength(500);
    expect(statement?.quote).toBe(text);
  });
});

describe("hostile messages", () => {
  it("looks at the ends of a very long message only, and finds a rule in its last line", () => {
    const middle = "We always deliver on time. ".repeat(1_500);
    const found = learn(`Please keep this on file.\n${middle}\nFrom now on, keep my emails under 120 words.`);
    expect(found.map((statement) => statement.text)).toEqual(["Keep my emails under 120 words."]);
  });

  it.each([
    ["", "nothing"],
    ["🙂🙂🙂", "emoji"],
    ["\ud800\udc00\ud800 always \udfff", "lone surrogates"],
    ["\u202eمن الآن فصاعدا\u202c", "right-to-left text"],
    ["\0\u0007\u200b", "control characters"],
  ])("finds nothing in %j (%s)", (text) => {
    expect(learn(text)).toEqual([]);
  });

  it("keeps well-formed text of a statement with a broken emoji", () => {
    const [statement] = learn("From now on, end my emails with \ud83d please.");
    expect(statement?.text.isWellFormed()).toBe(true);
  });

  it.each([
    ["quotes", '"'.repeat(11_999)],
    ["colons", "a: ".repeat(3_999)],
    ["dashes", "a - ".repeat(2_999)],
    ["one long word", "a".repeat(11_999)],
    ["words without an end", "every my our all ".repeat(700)],
    ["half a family again and again", "when i write from now for all my my my our ".repeat(270)],
    ["spaces", ` ${" ".repeat(11_990)}x`],
    ["line breaks", "\n".repeat(11_999)],
    ["apostrophes", "' a".repeat(3_999)],
    ["backticks", "``` `".repeat(2_399)],
    ["40,000 characters", "I always say from now on. ".repeat(1_600)],
  ])("stays quick on %s", (_name, text) => {
    const start = performance.now();
    learn(text);
    expect(performance.now() - start).toBeLessThan(patience(250));
  });
});
