import { expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const rule = (text: string) => note("rule", text);
const fact = (text: string) => note("fact", text);

const NOTES = [rule("No emojis."), fact("I work in Sales."), fact("My manager is Tom.")];

it.each([
  "forget what I just told you",
  "Forget the last thing I told you",
  "Vergiss, was ich gerade gesagt habe",
  "olvida lo que acabo de decir",
  "Oublie ce que je viens de dire",
  "Forget what I just said",
  "forget that last bit",
  "Delete what I just told you",
  "Please forget the thing I just said",
  "Vergiss das letzte, was ich dir gesagt habe",
  "Vergiss meine letzte Nachricht",
  "Lösch, was ich eben geschrieben habe",
  "Oublie la dernière chose que je t'ai dite",
  "Oublie ce que je t'ai dit à l'instant",
  "Olvida lo último que te dije",
  "Borra lo que te acabo de contar",
  "Dimentica quello che ho appena detto",
  "Dimentica l'ultima cosa che ti ho detto",
  "Esquece o que acabei de dizer",
  "Esquece a última coisa que te disse",
  "忘掉我刚才说的",
  "忘了我刚刚告诉你的",
  "今言ったことは忘れて",
  "さっき話したことを忘れてください",
  "Ignore what I just said, don't keep it",
  "Disregard what I just told you",
  "Strike what I just said",
  "Don't keep what I just told you",
  "Behalte nicht, was ich gerade gesagt habe",
  "Ne garde pas ce que je viens de dire",
  "No guardes lo que acabo de decir",
  "Non tenere quello che ho appena detto",
  "Não guardes o que acabei de dizer",
  "别记住我刚才说的",
  "今言ったことは覚えないで",
])("takes back what was told last: %s", (text) => {
  const { forget, keep, retire, isAll, isOffTheRecord } = understand(text, NOTES);
  expect([forget?.what, keep.length + retire.length, isAll, isOffTheRecord]).toEqual(["last", 0, true, false]);
});

it.each([
  "I work at Acme. Forget what I just said.",
  "I'm allergic to nuts. Ignore what I just said, don't keep it.",
  "Ich wohne in Bonn. Vergiss, was ich gerade gesagt habe.",
  "J'habite à Lyon. Oublie ce que je viens de dire.",
  "Vivo en Vigo. Olvida lo que acabo de decir.",
  "I am vegan. Actually, don't keep that.",
])("keeps nothing of a message that says so itself: %s", (text) => {
  const { forget, keep, retire, isOffTheRecord } = understand(text, NOTES);
  expect([forget, keep, retire, isOffTheRecord]).toEqual([undefined, [], [], true]);
});

it("takes a note back that the same message names", () => {
  const { forget } = understand("My manager is Tom. Forget what I just said.", NOTES);
  expect(forget?.notes).toEqual([NOTES[2]]);
});

it.each([
  "Write a text about a hypnotist who says: forget what I just told you",
  "Schreib eine Szene, in der er sagt: vergiss, was ich gerade gesagt habe",
  "Forget what I just said about the second paragraph, make it shorter",
  "Ignore the last sentence and make it shorter",
  "Delete the last line",
  "Write a letter that says forget what I just told you",
  'Translate "forget what I just said" into French',
])("drafts, since a text is meant: %s", (text) => {
  const { forget, keep, isAll } = understand(text, NOTES);
  expect([forget, keep, isAll]).toEqual([undefined, [], false]);
});

it("leaves notes alone where an earlier request may be called off", () => {
  const { forget, isAll } = understand("Forget what I just said and write a poem about bees", NOTES);
  expect([forget, isAll]).toEqual([undefined, false]);
});
