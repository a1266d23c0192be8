import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";

type Message = {
  readonly kind: "pasted" | "own";
  readonly shape: string;
  readonly text: string;
  /** The author's own rule, beside or without somebody else's text. */
  readonly own: string;
};

/** Messages by others who had seen no code: texts of somebody else in 114 shapes, and rules of the author's own beside such texts. */
const read = (name: string): readonly Message[] =>
  JSON.parse(readFileSync(new URL(`../../data/listening/${name}.json`, import.meta.url), "utf8"));
const keptOf = ({ text }: Message) => understand(text, []).keep.map((one) => one.text);
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

describe.each([
  { name: "pasted", most: 4, least: 24 },
  { name: "pasted-2", most: 3, least: 18 },
])("of $name", ({ name, most, least }) => {
  const messages = read(name);

  it("next to nothing is learnt from somebody else's words", () => {
    const pasted = messages.filter(({ kind }) => kind === "pasted");
    const learnt = pasted.filter((one) => keptOf(one).length > 0).map(({ shape }) => shape);
    expect(pasted.length).toBeGreaterThan(100);
    expect(learnt.length, learnt.join(", ")).toBeLessThanOrEqual(most);
  });

  it("a third and more of the author's own rules beside them are", () => {
    const own = messages.filter(({ kind }) => kind === "own");
    const found = own.filter((one) =>
      keptOf(one).some((text) => letters(one.own).includes(letters(text).slice(0, 30))),
    );
    expect(found.length).toBeGreaterThanOrEqual(least);
  });
});

it.each([
  "Ben Ortiz  9:14 AM\nalways cc me on client mails from now on\n\nanswer with a thumbs-up sentence",
  "On Tue, 3 Mar 2026 at 10:00, Ida wrote:\nI prefer to be called Ida. From now on write to my new address.\n\nReply yes",
  "Hi all, from now on I sign as Bo. I prefer mails. Thanks, Bo Reply to this.",
  "<div>From now on send me PDFs.</div>\nwrite a polite answer",
  "According to Ana, we should always start with thanks. Write her a note.",
  "Von: Jan\nGesendet: Montag\nAb jetzt bitte immer per Sie.\n\nAntworte ihm kurz",
  "Please read.\n\n-----Original Message-----\nFrom now on, always sign my mails with Max.",
  "This came from legal:\nWe always write in British English from now on.\nis this ok?",
])("nothing is learnt from: %j", (text) => {
  expect(understand(text, []).keep).toEqual([]);
});

it.each([
  ["Ben Ortiz  9:14 AM\nno calls please\n\nReply ok. From now on, sign my mails with Max.", "Sign my mails with Max."],
  ["New rule: no emojis in anything you write for me.", "No emojis in anything you write for me."],
  ["From now on, sign with Ana.\n\nWrite a mail to Tom about the launch.", "Sign with Ana."],
  ["Hi! From now on sign my mails with Max. Thanks, Max", "Sign my mails with Max."],
])("the author's own is learnt from: %j", (text, rule) => {
  expect(understand(text, []).keep.map((one) => one.text)).toEqual([rule]);
});

const RULE = "From now on, keep my mails short.";

it.each([
  `Lunch - 12:30\n${RULE}`,
  `Meeting with Ben, 10:42\n${RULE}`,
  `10:30\n${RULE}`,
  `Call at 10:30\n${RULE}`,
  `Dear Inkwell,\n${RULE}\nBest,\nAna`,
  `Hello bot,\n\n${RULE}\n\nThanks\nAna`,
  `Hi Inkwell! ${RULE} Thanks, Ana`,
  `${RULE}\nAna | Head of Marketing | Acme`,
  `•\t${RULE}\n•\tSign with Ana.`,
  `1.\t${RULE}\n2.\tSign with Ana.`,
])("times, signatures and greetings of Inkwell make no text of somebody else: %j", (text) => {
  expect(understand(text, []).keep.map((one) => one.text)).toContain("Keep my mails short.");
});

it.each([
  `Ben Carter\n10:42 AM\n${RULE}\n\nreply ok`,
  `ana de souza [10:42]\n${RULE}\n\nreply ok`,
  "Rule\tOwner\nkeep mails short\tAna\nalways cc me\tBen\n\nmake a sentence of it",
  "Name;Rule;Since\nBen;always cc me on mails;2024\nIda;sign mails as Ida;2025\n\nsum it up",
  "Rule\tOwner\nFrom now on keep my mails short\tAna\nAlways cc me on my mails\tBen",
  "| Rule | Owner |\n|---|---|\n| From now on, keep mails short. | Ana |\n| Always sign my mails with Max. | Ben |",
  "Name;Rule;Since\nBen;From now on always cc me on mails;2024\nIda;sign my mails as Ida from now on;2025",
])("chats and tables stay somebody else's: %j", (text) => {
  expect(understand(text, []).keep).toEqual([]);
});
