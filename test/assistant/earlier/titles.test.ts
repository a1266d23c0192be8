import { expect, it } from "vitest";
import { headingOf, ownTitleOf, titleOf } from "../../../src/assistant/earlier/titles.ts";

it.each([
  ["Subject: Dinner on Friday\n\nDear all", "Dinner on Friday"],
  ["**Betreff:** Essen am Freitag\n\nHallo", "Essen am Freitag"],
  ["Objet : Dîner de vendredi\n\nBonjour", "Dîner de vendredi"],
  ["件名：金曜日の夕食\n\n皆さん", "金曜日の夕食"],
  ["# Proposal **summary**\n\nWe propose", "Proposal summary"],
  ["\n\n**Dear all**, see [the plan](https://example.org/a)\nmore", "Dear all, see the plan"],
  ["- `one`\n- two", "one"],
  ["---\n> Quoted words", "Quoted words"],
  ["亲爱的大家，请来参加晚餐。", "亲爱的大家，请来参加晚餐。"],
  ["---\n***", ""],
  ["", ""],
])("a draft's own title is its subject, heading or first words: %j", (draft, title) => {
  expect(ownTitleOf(draft)).toBe(title);
});

it("is one line of at most sixty characters, whatever the draft", () => {
  for (const draft of ["word ".repeat(10_000), `# ${"😀".repeat(200)}`, "[".repeat(100_000), `${"a".repeat(400)}\n`]) {
    const title = ownTitleOf(draft);
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).toBe(title.toWellFormed());
    expect(title).not.toContain("\n");
  }
});

it("never has the words of the request, which the title for its author's eyes alone may have", () => {
  expect(titleOf("Dear all", "Write about the layoffs")).toBe("Write about the layoffs");
  expect(ownTitleOf("Dear all")).toBe("Dear all");
  expect(headingOf("Dear all")).toBeUndefined();
});
