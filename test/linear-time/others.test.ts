import { describe, expect, it } from "vitest";
import { createKnownAddresses } from "../../src/assistant/drafting/known-addresses.ts";
import { textBehind } from "../../src/assistant/drafting/overlap.ts";
import { buildPrompt } from "../../src/assistant/prompt/prompt.ts";
import type { PromptInput } from "../../src/assistant/prompt/types.ts";
import type { Note } from "../../src/assistant/types.ts";
import { understand } from "../../src/assistant/understanding/understand.ts";
import { createStreamEscaper } from "../../src/slack/text/escape.ts";
import { draftIn, messageText, requestText, wordsIn } from "../../src/slack/text/incoming-text.ts";
import { linkVerdict } from "../../src/slack/text/links.ts";
import { createCompletion } from "../../src/writer/completion.ts";
import { readers, readsNotes, tryReaders } from "./readers.ts";
import { type Reader, slownessOf, tryOut } from "./slowness.ts";

const prompt = (parts: Partial<PromptInput>): PromptInput => ({
  now: 0,
  request: "Write",
  rules: [],
  preferences: [],
  facts: [],
  drafts: [],
  history: [],
  ...parts,
});

/** Readers that take their words in another shape. */
const OTHERS: readonly (readonly [string, Reader])[] = [
  ["buildPrompt, of a request", (text) => buildPrompt(prompt({ request: text }))],
  ["buildPrompt, of a turn", (text) => buildPrompt(prompt({ history: [{ role: "user", speaker: text, text }] }))],
  ["buildPrompt, of a draft", (text) => buildPrompt(prompt({ drafts: [{ text, at: 0, title: text }] }))],
  ["linkVerdict, of an address", (text) => linkVerdict("a label", text)],
  ["createKnownAddresses", (text) => createKnownAddresses(() => [text])("https://example.org")],
  ["messageText", (text) => messageText({ text })],
  [
    "messageText, of attachments",
    (text) =>
      messageText({ attachments: [{ text, is_share: true, author_name: text, from_url: text }, { fallback: text }] }),
  ],
  ["messageText, without mentions", (text) => messageText({ text: text.replaceAll(" ", " <@U1> ") }, "U1")],
  ["requestText, with files", (text) => requestText({ text, files: [{ name: text, plain_text: text }] }, "U1")],
  [
    "draftIn, of rich text",
    (text) => {
      const section = { type: "rich_text_section", elements: [{ type: "text", text, style: { bold: true } }] };
      const code = { type: "rich_text_preformatted", elements: [{ type: "text", text }] };
      const quote = { type: "rich_text_quote", elements: [{ type: "text", text, style: { code: true } }] };
      const list = { type: "rich_text_list", style: "bullet", elements: [section] };
      return draftIn([{ type: "rich_text", elements: [section, list, quote, code] }]);
    },
  ],
  [
    "draftIn, of a table",
    (text) => draftIn([{ type: "table", rows: [[{ type: "raw_text", text }], [{ type: "raw_text", text }]] }]),
  ],
  ["wordsIn", (text) => wordsIn([{ type: "rich_text", elements: [{ text }] }])],
  ["textBehind, of an earlier draft", (text) => textBehind("Dear all, the dinner is on Friday.", [{ text }])],
  [
    "createStreamEscaper, in deltas",
    (text) => {
      const escaper = createStreamEscaper();
      for (let at = 0; at < text.length; at += 8) escaper.push(text.slice(at, at + 8));
      return escaper.end();
    },
  ],
  [
    "createCompletion",
    (text) => {
      const completion = createCompletion();
      completion.feed(new TextEncoder().encode(text));
      return completion.take();
    },
  ],
];

it("finds the functions that read words", () => {
  expect(readers.length).toBeGreaterThan(80);
  const names = readers.map(([name]) => name);
  expect(names).toContain("plainText");
  expect(names).toContain("understand");
});

it("tells a slow reader from a fast one", () => {
  expect(
    slownessOf(
      (text) => /[.!]+$/.test(text),
      (chars) => `${"!".repeat(chars)}x`,
    ),
  ).toBeDefined();
  expect(
    slownessOf(
      (text) => text.replaceAll("!", "."),
      (chars) => `${"!".repeat(chars)}x`,
    ),
  ).toBeUndefined();
});

describe("understand, beside a hundred notes", () => {
  const MESSAGE_CHARS = 2_000;
  const KEPT = [
    "I work in Sales with the team of Ana Lopez",
    "Sign my mails with Ben",
    "My manager is Carla Smith",
    "I never use emojis in reports",
    "I am based in Lyon and lead the Marketing group",
    "Use British spelling in letters to the board",
  ];
  let people = 0;
  /** Notes of somebody else each time, so that none has been read before. */
  const notesOfSomebody = () => {
    people += 1;
    return Array.from({ length: 100 }, (_, at) => {
      const text = `${KEPT[at % KEPT.length]}, number ${people} of ${at}`;
      return { id: `n${at}`, kind: at % 2 === 0 ? "fact" : "rule", text, at: 0 } as Note;
    });
  };

  it.each([
    "Always sign with Ben. ",
    "My manager is Dana now. ",
    "I no longer work in Sales. ",
    "Forget that I work in Sales. ",
    "Ab jetzt immer mit Ben unterschreiben. ",
    "I moved to Lyon. You can use emojis again. ",
  ])("reads a message of %j again and again", (sentence) => {
    const message = sentence.repeat(MESSAGE_CHARS / sentence.length);
    expect(
      slownessOf(
        () => understand(message, notesOfSomebody()),
        () => message,
      ),
    ).toBeUndefined();
  });
});

describe("takes a time that grows as the text does", () => {
  tryReaders((file) => !readsNotes(file));

  it.each(OTHERS)("%s", (_, read) => tryOut(read));
});
