import { describe, expect, it } from "vitest";
import { byPosition, sameRule } from "../../../src/assistant/notes/preferences.ts";
import { createSuppression } from "../../../src/assistant/notes/suppression.ts";
import { parsePreferenceCommand } from "../../../src/assistant/notes/typed/preference-command.ts";
import { conversationId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { patience } from "../../support/patience.ts";

function aNote(text: string, at = 0): Note {
  const origin = {
    kind: "rule",
    channelId: "rules",
    conversationId: conversationId("T1", "rule", "rules", "1"),
  } as const;
  return { id: text.slice(0, 20), kind: "rule", text, at, origin };
}

describe("/write-pref", () => {
  it.each([
    ["", { kind: "list" }],
    ["  \n ", { kind: "list" }],
    ["LIST", { kind: "list" }],
    ["show my rules", { kind: "list" }],
    ["help", { kind: "help" }],
    ["Help!", { kind: "help" }],
    ["?", { kind: "help" }],
    ["clear", { kind: "clear" }],
    ["Clear all my rules.", { kind: "clear" }],
    ["forget everything", { kind: "clear" }],
    ["forget 2", { kind: "forget", numbers: [2] }],
    ["Forget 2,3", { kind: "forget", numbers: [2, 3] }],
    ["forget 1 3", { kind: "forget", numbers: [1, 3] }],
    ["forget #1, #3 and 12.", { kind: "forget", numbers: [1, 3, 12] }],
    ["delete rule 2", { kind: "forget", numbers: [2] }],
    ["remove 2 2", { kind: "forget", numbers: [2] }],
    ["edit 2 No emojis", { kind: "edit", number: 2, text: "No emojis" }],
    ["edit 2: “No emojis”", { kind: "edit", number: 2, text: "No emojis" }],
    ["EDIT rule 12 sign off\nas Ana", { kind: "edit", number: 12, text: "sign off as Ana" }],
  ])("reads %j as a command", (text, command) => {
    expect(parsePreferenceCommand(text)).toEqual(command);
  });

  it.each([
    "edit my texts lightly",
    "clear language, please",
    "help readers with short sentences",
    "list three bullet points first",
    "show, don't tell",
    "Use “Dear” and “Kind regards”",
    '"Dear" at the top, "Best" at the end',
    "👍 instead of OK",
    "邮件要简短",
  ])("saves %j as a rule", (text) => {
    expect(parsePreferenceCommand(text)).toEqual({ kind: "add", text });
  });

  it.each([
    ["  keep   it\n\nshort\t please ", "keep it short please"],
    ['"Keep it short"', "Keep it short"],
    ["“Keep it short”", "Keep it short"],
    ["'clear'", "clear"],
    ["no\u0000 em\u200bojis\u202e", "no emojis"],
    ["👩‍👩‍👧 is our family emoji", "👩‍👩‍👧 is our family emoji"],
    ["no \ud83d emojis", "no \ufffd emojis"],
  ])("makes one clean line of %j", (text, rule) => {
    expect(parsePreferenceCommand(text)).toEqual({ kind: "add", text: rule });
  });

  it.each([
    ["forget", "number_missing"],
    ["forget it", "number_missing"],
    ["delete the last one", "number_missing"],
    ["edit", "edit_incomplete"],
    ["edit rule", "edit_incomplete"],
    ["ändere", "edit_incomplete"],
    ["修改", "edit_incomplete"],
    ["forget 0", "number_unknown_form"],
    ["forget 3-1", "number_unknown_form"],
    ["forget 0-2", "number_unknown_form"],
    ["forget 1-5000", "number_unknown_form"],
    ["forget two", "number_unknown_form"],
    ["edit 0 no emojis", "number_unknown_form"],
    ["edit 2", "text_missing"],
    ["edit 2 …", "text_missing"],
    ["...", "text_missing"],
  ])("says what is wrong with %j: %s", (text, reason) => {
    expect(parsePreferenceCommand(text)).toEqual({ kind: "invalid", reason });
  });

  it("takes 500 characters, counted as people count them, and not one more", () => {
    expect(parsePreferenceCommand("🙂".repeat(500))).toMatchObject({ kind: "add" });
    expect(parsePreferenceCommand("🙂".repeat(501))).toEqual({ kind: "invalid", reason: "too_long", characters: 501 });
    expect(parsePreferenceCommand(`edit 1 ${"a".repeat(501)}`)).toMatchObject({ reason: "too_long", characters: 501 });
  });

  it.each(["a ".repeat(20_000), "forget 1,".repeat(4_000), `forget ${"1 ".repeat(20_000)}x`, '"'.repeat(40_000)])(
    "stays quick on hostile text",
    (text) => {
      const start = performance.now();
      parsePreferenceCommand(text);
      expect(performance.now() - start).toBeLessThan(patience(200));
    },
  );
});

describe("rules", () => {
  it("stand oldest first, as given where the time is equal", () => {
    const rules = [aNote("c", 3), aNote("a", 1), aNote("b1", 2), aNote("b2", 2)];
    expect(byPosition(rules).map(({ text }) => text)).toEqual(["a", "b1", "b2", "c"]);
  });

  it.each([
    ["No emojis", "no  emojis.", true],
    ["Être bref !", "E\u0302tre bref", true],
    ["No emojis", "No emoji", false],
    ['Start with "Dear"', 'Start with "Hi"', false],
  ])("%j and %j are one rule: %s", (a, b, same) => {
    expect(sameRule(a, b)).toBe(same);
  });
});

describe("a forgotten note", () => {
  it.each([
    ["Always start emails with 'Dear Customer'.", "The user starts emails with “Dear Customer”."],
    ["Always start emails with 'Dear Customer'.", "From now on, always start emails with 'Dear Customer'"],
    ["No emojis", "User wants no emojis in any e-mail."],
    [
      "I am in charge of the Marketing Department at XX company.",
      "User is in charge of the marketing department at XX company",
    ],
    ["Keep my emails under 120 words.", "Emails under 120 words"],
    [
      "Unterschreibe meine Mails immer mit „Herzlich, Jo“",
      "Mails werden mit Herzlich, Jo unterschrieben; unterschreibe so",
    ],
    ["邮件开头都用尊敬的客户", "用户希望邮件的开头用“尊敬的客户”"],
    ["メールは敬語で書いてください", "ユーザーはメールは敬語で書いてくださいと言った"],
  ])("is kept from coming back: %j as %j", (note, text) => {
    expect(createSuppression([aNote("Something else entirely"), aNote(note)])(text)).toBe(true);
  });

  it.each([
    ["Always start emails with 'Dear Customer'.", "The customer wrote an email on Monday."],
    ["No emojis", "The team discussed emoji licences."],
    ["Keep it short", "A short course on keeping bees"],
    ["I work in sales", "The sales figures for May are up."],
    ["邮件开头都用尊敬的客户", "客户周一发来了邮件。"],
    ["No emojis", ""],
    ["…", "Anything at all"],
  ])("leaves other memories alone: %j, %j", (note, text) => {
    expect(createSuppression([aNote(note)])(text)).toBe(false);
  });

  it("is not found in a long draft whose words merely meet in it", () => {
    const draft =
      "Please keep the receipt. We send one email a week. The short answer is yes. Friendly colleagues came. ".repeat(
        8,
      );
    const isForgotten = createSuppression([aNote("Keep every email short and friendly")]);
    expect(isForgotten(draft)).toBe(false);
    expect(isForgotten(`${draft} Keep emails short and friendly.`)).toBe(true);
  });
});
