import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../../src/slack/text/escape.ts";

const mentionNames = new Map([
  ["Ben Berg", "UBEN"],
  ["Ben", "UBEN"],
  ["ida", "UIDA"],
  ["田中", "UTAN"],
]);
const shown = (text: string) => escapeMarkdown(text, { mentionNames });

describe("a name behind an @", () => {
  it.each([
    ["Thanks @Ben for the plan", "Thanks <@UBEN> for the plan"],
    ["Thanks @Ben Berg and all", "Thanks <@UBEN> and all"],
    ["- @Ben, @ida!", "- <@UBEN>, <@UIDA>!"],
    ["(@Ben) and *@Ben*", "(<@UBEN>) and *<@UBEN>*"],
    ["`code` then @Ben", "`code` then <@UBEN>"],
    ["~~~\n@ida\n~~~\n@ida", "~~~\n@ida\n~~~\n<@UIDA>"],
    ["@田中 さん", "<@UTAN> さん"],
    ["see e.g.\n@Ben", "see e.g.\n<@UBEN>"],
  ])("mentions its person: %j", (text, wanted) => expect(shown(text)).toBe(wanted));

  it.each([
    "@Ben van Dyk and @Ben de Vries",
    "@Ben von der Heide",
    "@Ben Dover",
    "@ida smith",
    "@Benjamin",
    "`git log --author @Ben now`",
    "a `span\nof @Ben` code",
    "- ```\n  @Ben\n  ```",
    "1. ~~~\n   @ida\n   ~~~",
    "https://example.org/?q=@Ben&x=1",
    "mail a@Ben now",
    "example.org/@Ben",
  ])("mentions nobody: %j", (text) => expect(shown(text)).toBe(text));
});
