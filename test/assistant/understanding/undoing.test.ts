import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const NOTES = [note("rule", "No emojis."), note("fact", "I work in Sales.")];

/** What a message wants forgotten, what it says besides, and whether a text is asked for. */
function told(text: string) {
  const { forget, keep, isAll } = understand(text, NOTES);
  return { forget: forget?.what, keep: keep.map((one) => one.text), isAll };
}

describe("an order to take the last change back", () => {
  it.each([
    "undo last",
    "undo, sorry",
    "undo 👍",
    "undo pls 😅",
    "Undo :pray:",
    "take that back",
    "Take it back, please",
    "roll back",
    "Oh no, undo!",
    "wait, undo 🙏",
    "Undo that rule",
    "undo, that was wrong",
    "Undo. That was wrong.",
    "Undo, sorry, wrong one",
    "undo by mistake",
    "Undo - I clicked the wrong button",
    "Undo it, I made a mistake, sorry!",
    "Cancel, it was an accident",
    "Undo. This is the wrong rule.",
    "Rückgängig, ich hab mich vertan",
    "Annule, je me suis trompée",
    "Deshazlo, me equivoqué",
    "Annulla, ho sbagliato",
    "取消，我弄错了",
    "元に戻して、間違えました",
    "Nimm das zurück",
    "Mach das rückgängig, danke",
    "Nee, mach's rückgängig",
    "Défais ça",
    "Reviens en arrière",
    "Deshaz el último cambio",
    "annulla l'ultima modifica",
    "desfaz a última alteração",
    "取消",
    "取消してください",
    "撤销上一条",
    "元に戻す",
    "やっぱり元に戻して",
    "can u undo that?",
    "Could you undo that please?",
    "would you undo the last change?",
    "I'd like to undo that",
    "let's undo that",
    "undo it?",
    "undo undo undo",
    "undo what you just did",
    "ctrl+z",
    "Kannst du das rückgängig machen?",
    "Könntest du die letzte Änderung rückgängig machen",
    "Das bitte rückgängig machen",
    "Mach die letzte Änderung rückgängig",
    "annule la dernière modif",
    "Peux-tu annuler ça ?",
    "tu peux annuler ?",
    "puoi annullare?",
    "potresti annullare per favore?",
    "annulla quello che hai appena fatto",
    "¿puedes deshacerlo?",
    "deshaz lo que acabas de hacer",
    "Pode desfazer isso?",
    "desfaz o que acabaste de fazer",
    "能撤销吗？",
    "可以撤销刚才的修改吗？",
    "帮我撤销一下",
    "さっきのは取り消してください",
    "元に戻してもらえますか？",
  ])("is heard: %s", (text) => {
    expect(told(text)).toEqual({ forget: "undo", keep: [], isAll: true });
  });

  it.each([
    "undo, then make it friendlier",
    "Undo. Make it friendlier.",
    "Undo. The invoice has the wrong total.",
    "Undo it. I don't like the second paragraph.",
    "Mach das rückgängig. Die Rechnung war falsch.",
    "撤销。发票金额错了，请改。",
    "Undo, make it shorter",
    "Undo that, sign with Jo",
    "Undo, no emojis",
    "Restore, then write a poem",
    "Cancel that, write a poem",
    "undo that and write a birthday card for Tim",
    "Can you undo that and write a poem?",
    "Rückgängig, bitte kürzer",
    "Annule, puis écris une carte à Léa",
    "Annulla, e scrivi una mail a Marco",
    "撤销，然后写得更短",
    "元に戻して、もっと短くして",
  ])("leaves the request that stands beside it: %s", (text) => {
    expect(told(text)).toEqual({ forget: "undo", keep: [], isAll: false });
  });

  it("leaves a rule that stands beside it", () => {
    const { forget, keep } = told("undo, and from now on sign with Jo");
    expect({ forget, keep }).toEqual({ forget: "undo", keep: ["Sign with Jo"] });
  });

  it.each([
    "annule mon rendez-vous",
    "annulla la riunione di domani",
    "cancela mi reserva en el hotel",
    "cancela a reunião de amanhã",
    "cancel my gym membership",
    "Sag das Treffen mit Jana ab",
    "会議を取り消して",
    "取消明天的会议",
    "Undo: a poem about regret",
    "Can you undo that knot in the rope story?",
    "Can you undo the damage with a nice apology?",
    "Can you cancel my gym membership?",
    "Kannst du die Buchung rückgängig machen?",
    "peux-tu annuler mon rendez-vous ?",
    "puoi annullare la riunione?",
    "¿Puedes anular la cita?",
    "pode cancelar a reunião?",
    "可以取消明天的会议吗",
    "会議を取り消してもらえますか",
    "undo undo undo is our chorus, write a verse",
    "Revert to the first draft",
    "Revert the wrong translation in line 3",
    "Restore what went wrong in the second paragraph",
    "Revert the accident report to plain English",
    "Cancel, save, delete: translate these labels",
    "Restore, a spa in Leeds, needs a slogan",
    "Restore and renew: a slogan for a spa",
    "Roll back, the new band, needs a poster",
    "Undo, a band from Leeds, needs a poster",
    "Undo and redo buttons need labels",
  ])("is none, but a request: %s", (text) => {
    expect(told(text)).toEqual({ forget: undefined, keep: [], isAll: false });
  });

  it("asks first where what is called off stands in a note", () => {
    const dentist = note("fact", "Mon rendez-vous chez le dentiste est mardi");
    expect(understand("annule mon rendez-vous chez le dentiste", [dentist]).forget).toMatchObject({ isDoubted: true });
  });
});
