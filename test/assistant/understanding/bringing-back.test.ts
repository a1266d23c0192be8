import { expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const NOTES = [note("rule", "No emojis."), note("fact", "I work in Sales."), note("rule", "Keep the tone warm.")];

/** What a message wants undone or forgotten, what changes besides, and whether a text is asked for. */
function told(text: string) {
  const { forget, keep, retire, ask, isAll } = understand(text, NOTES);
  return { forget: forget?.what, changes: keep.length + retire.length, ask, isAll };
}

it.each([
  "Bring back the last rule",
  "rends-moi la règle que tu viens d'effacer",
  "Hol die Regel zurück, die du gerade gelöscht hast",
  "Devuélveme la regla",
  "Restore what you just deleted",
  "I take that back",
  "Revert your last change",
  "Stell das wieder her",
  "Retiro lo dicho",
  "Put that rule back",
  "put it back please",
  "Give me that rule back",
  "Can you bring that note back?",
  "I want my rule back",
  "Bring it back",
  "Restore the rule you just removed",
  "Un-forget that",
  "Reinstate the rule you just dropped",
  "I didn't want that deleted, bring it back",
  "Please revert what you just changed",
  "Can I have the old rule back?",
  "Gib mir die Regel zurück",
  "Mach deine letzte Änderung rückgängig",
  "Ich nehme das zurück",
  "Ich will die Regel wiederhaben",
  "Bring die letzte Notiz zurück",
  "Stell die gelöschte Regel wieder her",
  "Remets la règle",
  "Remets ce que tu viens de supprimer",
  "Je retire ce que j'ai dit",
  "Rétablis la règle que tu as supprimée",
  "Restaura lo que acabas de borrar",
  "Vuelve a poner la regla",
  "Recupera la regla que has borrado",
  "Revierte tu último cambio",
  "Ridammi la regola",
  "Rimetti la regola che hai appena cancellato",
  "Ritiro quello che ho detto",
  "Ripristina quello che hai eliminato",
  "Annulla la tua ultima modifica",
  "Devolve-me a regra",
  "Repõe o que acabaste de apagar",
  "Retiro o que disse",
  "Restaura a regra que apagaste",
  "把刚才删掉的规则恢复",
  "把那条规则还给我",
  "我收回刚才的话",
  "恢复你刚删的",
  "消したルールを戻して",
  "さっき削除したものを元に戻してください",
  "今のは撤回します",
  "前のルールに戻して",
  "Undo what you saved",
  "Oops, I didn't mean to save that",
  "You deleted the wrong one, bring it back",
  "I didn't mean to delete that rule",
  "Take that last one back",
  "Un-save that",
  "Mach rückgängig, was du gerade gespeichert hast",
  "Annule ce que tu viens d'enregistrer",
  "Deshaz lo que acabas de guardar",
  "Annulla quello che hai appena salvato",
  "Desfaz o que acabaste de guardar",
  "撤销你刚保存的",
  "さっき保存したのを取り消して",
  "元の状態に戻してください",
])("takes the last change back: %s", (text) => {
  expect(told(text)).toEqual({ forget: "undo", changes: 0, ask: undefined, isAll: true });
});

it.each([
  "Bring back the second paragraph",
  "Restore the greeting in the draft",
  "Put the comma back",
  "Write a letter asking Tom to bring back the last rule",
  "Give me my money back: write to the shop",
  "Write to Ana that I take that back",
  "Bring back the Christmas party: write a petition",
  "Hol den Absatz zurück",
  "Remets le titre",
  "Stell den ersten Entwurf wieder her",
  "Bring back the old version",
  "Take back control: a slogan",
  "Restore what was deleted from the second section",
  "Devuélveme el dinero: escribe una queja",
  "Ripristina il secondo paragrafo",
  "恢复第二段",
  "二段落目を戻して",
  "Translate: I take that back",
  "Write an apology in which I take it all back",
  "Put the dentist rule back story in a poem",
  "Revert to the previous version",
  "Reply: I take that back, you were right",
  "Gib mir einen Rat",
  "Rends-moi un service : écris à Paul",
  "Rends ce texte plus court",
  "Bring it back to 80 words",
  "Put it back into German",
])("drafts, since a text is meant: %s", (text) => {
  expect(told(text)).toEqual({ forget: undefined, changes: 0, ask: undefined, isAll: false });
});

it("leaves the request beside it", () => {
  expect(told("Bring back the last rule and write a card for Tim")).toMatchObject({ forget: "undo", isAll: false });
});
