import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/assistant/types.ts";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const kept = (text: string, notes: readonly Note[] = []) => understand(text, notes).keep.map((one) => one.text);

describe("what is said to be no rule, no longer so, or free", () => {
  it.each([
    "Don't remember that I like short mails",
    "不要记住我喜欢短邮件",
    "No es una regla: siempre firmo con Ana",
    "This isn't a rule, but I always write long mails",
    "I always write long mails. That's not a rule though.",
    "I always write long mails. That's no rule.",
    "I run Marketing and I am based in Lyon. That's not a rule.",
    "Never use emojis. It's not a rule, just a joke.",
    "Ich schreibe immer kurze Mails. Das ist keine Regel.",
    "我总是写得很长。这不是规则。",
    "Das ist keine Regel: immer kurz schreiben",
    "Ce n'est pas une règle : toujours court",
    "Maybe I should never use emojis",
    "Perhaps I should always sign with Ana",
    "Vielleicht sollte ich nie Emojis verwenden",
    "Talvez eu devesse sempre assinar com Rui",
    "I used to always sign with my full name",
    "We always used to sign with first names",
    "My team used to always sign with first names",
    "In my old job, we used to always write in British English",
    "My sign-off used to be Best, always",
    "Früher habe ich meine Mails immer mit Ana unterschrieben",
    "Avant, je signais toujours Léa",
    "Antes siempre firmaba con mi nombre completo",
    "Una volta firmavo sempre con Ugo",
    "Dantes assinava sempre com Rui",
    "我以前总是用表情符号",
    "以前はいつも敬語で書いていました",
    "No need to always be formal",
    "You needn't always sign with my name",
    "I don't always want bullet points",
    "不用总是那么正式",
    "いつも丁寧である必要はありません",
  ])("is none: %s", (text) => {
    expect(kept(text)).toEqual([]);
  });

  it.each([
    ["I used to sign as Anna. From now on, always sign as Ana.", "Always sign as Ana."],
    ["Früher habe ich gesiezt. Ab jetzt immer duzen.", "Immer duzen."],
    [
      "Maybe it goes without saying, but never use emojis in my mails",
      "Maybe it goes without saying, but never use emojis in my mails",
    ],
    ["Always sign with Ana. I do not rule out a delay.", "Always sign with Ana."],
    ["Always sign with Ana. The board did not rule on it.", "Always sign with Ana."],
    ["Signe toujours Léa. Le litige n'est pas réglé.", "Signe toujours Léa."],
    ["Always sign with Ana. This isn't a rule, but I write long mails.", "Always sign with Ana."],
    ["Always sign with Ana. It's not a rule: no emojis.", "Always sign with Ana."],
    ["Immer mit Ana unterschreiben. Das ist keine Regel: immer kurz schreiben.", "Immer mit Ana unterschreiben."],
    ["Always sign with Ana. Never use emojis. That's not a rule, just a joke.", "Always sign with Ana."],
    ["Always sign with Ana. Write a card to Tim. That's not a rule.", "Always sign with Ana."],
    ["The greeting used to open mails is always Dear", "The greeting used to open mails is always Dear"],
    ["The font used to write my mails is always Arial", "The font used to write my mails is always Arial"],
    ["The words used to close my mails are always Best, Ana", "The words used to close my mails are always Best, Ana"],
    ["Don't always start my mails with Hi", "Don't always start my mails with Hi"],
    [
      "Before a meeting I always write the agenda in bullet points",
      "Before a meeting I always write the agenda in bullet points",
    ],
  ])("is told from a rule beside it: %s", (text, rule) => {
    expect(kept(text)).toEqual([rule]);
  });

  it.each([
    "have a greeting",
    "use bullet points",
    "write a greeting",
    "sign with Ana",
    "want bullet points",
    "like bullet points",
    "need a greeting",
  ])("of an order not always to do something is an order: don't always %s", (order) => {
    expect(kept(`Don't always ${order} in my mails`)).toEqual([`Don't always ${order} in my mails`]);
    expect(kept(`I don't always ${order} in my mails`)).toEqual([]);
  });

  it("ends the rule that stood until then", () => {
    const formal = note("rule", "Always be formal.");
    const { keep, retire } = understand("No need to always be formal", [formal]);
    expect({ keep, retire: retire.map((one) => one.note.text) }).toEqual({ keep: [], retire: [formal.text] });
  });

  it("says what was looked for where nothing of it is kept", () => {
    expect(understand("Don't remember that I like short mails", []).forget).toMatchObject({ what: "named", notes: [] });
  });
});
