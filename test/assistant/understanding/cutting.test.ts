import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/assistant/types.ts";
import { isAskedFirst } from "../../../src/assistant/understanding/forgetting.ts";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const NOTES = [
  note("rule", "No emojis."),
  note("rule", "Sign with Jo."),
  note("fact", "I work in Sales."),
  note("fact", "Tom is my boss."),
  note("fact", "Falcon is our next release."),
  note("fact", "My birthday is on 3 May."),
];

/** What becomes of the notes, and whether a text is asked for. */
function outcome(text: string, notes: readonly Note[] = NOTES) {
  const { forget, retire, isAll } = understand(text, notes);
  if (retire.length > 0) return "ended";
  if (forget === undefined) return isAll ? "nothing" : "request";
  return isAskedFirst(forget) ? "asked" : "forgotten";
}

describe("an order to take something out", () => {
  it.each([
    "please remove the bit about Tom",
    "Can you remove the part about Tom?",
    "take out all mentions of Sales",
    "remove any reference to Falcon",
    "den Teil mit Tom bitte löschen",
    "enlève le passage sur Tom stp",
    "supprime la mention de Tom",
    "quita la parte de Tom",
    "borra el trozo sobre Tom",
    "togli la parte su Tom",
    "togli ogni riferimento a Tom",
    "tira a parte do Tom",
    "删掉Tom的部分",
    "Falconの部分は消して",
  ])("of a piece of the text at hand is a request: %s", (text) => {
    expect(outcome(text)).toBe("request");
  });

  it.each([
    "remove my signature",
    "drop the emojis",
    "The emoji has to go",
    "remove Tom",
    "Delete my birthday",
    "You can drop the signature",
    "das mit Falcon kann weg",
    "Das Emoji muss weg",
    "Lass das Emoji weg",
    "Die Unterschrift kannst du weglassen",
    "Enlève ma signature",
    "laisse tomber la signature",
    "Quita mi firma",
    "Togli le emoji",
    "Tira os emojis",
    "去掉我的签名",
    "絵文字は消して",
  ])("that a text or a note may be meant by is asked about: %s", (text) => {
    expect(outcome(text)).toBe("asked");
  });

  it.each(["Lösch das", "efface ça", "bórralo", "删掉它", "scratch that"])(
    "of what stands last is asked about: %s",
    (text) => {
      expect(outcome(text)).toBe("asked");
    },
  );

  it.each(["Remove my logo", "Drop all the marketing stuff", "Delete everything about pricing"])(
    "that no note is meant by is a request: %s",
    (text) => {
      expect(outcome(text)).toBe("request");
    },
  );

  it.each([
    "Remove Falcon from your memory",
    "Delete the rule about emojis",
    "Drop the emoji rule",
    "Lösch meine Regel zu Emojis",
  ])("of what is remembered is done: %s", (text) => {
    expect(outcome(text)).toBe("forgotten");
  });

  it.each([
    "Forget my birthday",
    "Forget the part about Tom",
    "Vergiss meinen Geburtstag",
    "Oublie mon anniversaire",
    "Olvida mi cumpleaños",
    "Dimentica il mio compleanno",
    "Esquece o meu aniversário",
    "忘记我的生日",
    "誕生日は忘れて",
  ])("is told from one to forget: %s", (text) => {
    expect(outcome(text)).toBe("forgotten");
  });

  it.each(["From here on you can skip the signature", "Bitte keine Unterschrift mehr"])(
    "is told from a rule that ends: %s",
    (text) => {
      expect(outcome(text)).toBe("ended");
    },
  );
});
