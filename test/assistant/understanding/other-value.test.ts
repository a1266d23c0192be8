import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/assistant/types.ts";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const ended = (text: string, held: Note) => understand(text, [held]).retire.map((one) => one.note.text);
const kept = (text: string, held: Note) => understand(text, [held]).keep.map((one) => one.text);

/** Notes, with what ends each of them and what does not. */
const NOTES = [
  {
    held: note("fact", "My manager is Tom"),
    ends: ["My manager is Ana", "My manager is now Dr. Weber", "my manager is ana", "I report to Ana now"],
    leaves: [
      "My manager is annoyed",
      "My manager is not happy with the draft",
      "My manager is British",
      "My manager is a vegetarian",
      "Meine Chefin ist krank",
      "别管Tom了,写给Kim吧",
      "Never mind Tom, write to Kim",
    ],
  },
  {
    held: note("fact", "Mein Chef ist Tom"),
    ends: ["Mein Chef ist jetzt Jonas", "Tom ist weg, neuer Chef ist Herr Abendroth"],
    leaves: ["Mein Chef ist sauer", "Mein Chef ist im Urlaub"],
  },
  { held: note("fact", "Mon chef est Paul"), ends: ["Mon chef est Luc"], leaves: ["Mon chef est en colère"] },
  { held: note("fact", "Mi jefe es Juan"), ends: ["Mi jefe es Pedro"], leaves: ["Mi jefe es un pesado"] },
  { held: note("fact", "Il mio capo è Ugo"), ends: ["Il mio capo è Carla"], leaves: ["Il mio capo è malato"] },
  {
    held: note("fact", "O meu chefe é o Rui"),
    ends: ["O meu chefe é a Joana"],
    leaves: ["O meu chefe está doente"],
  },
  { held: note("fact", "我的经理是小王"), ends: ["我的经理是小李"], leaves: ["我的经理生病了", "我的经理是个好人"] },
  { held: note("fact", "上司は田中さんです"), ends: ["上司は山本さんです"], leaves: ["上司は怒っています"] },
  {
    held: note("fact", "Ich wohne in Berlin"),
    ends: ["Ich wohne jetzt in Bonn", "ich wohne jetzt in bonn"],
    leaves: ["Ich wohne im dritten Stock", "Ich wohne zentral", "Ich wohne mit Jo zusammen"],
  },
  {
    held: note("fact", "I live in Berlin"),
    ends: ["I live in Hamburg", "I moved to Bonn", "i live in bonn"],
    leaves: ["I live in a small flat", "i live in a flat", "I live alone"],
  },
  { held: note("fact", "Vivo en Madrid"), ends: ["Vivo en Vigo"], leaves: ["Vivo en el tercer piso", "Vivo sola"] },
  { held: note("fact", "我住在北京"), ends: ["我现在住在上海"], leaves: ["我住在三楼", "我一个人住"] },
  {
    held: note("fact", "Je travaille chez Airbus"),
    ends: ["Je ne travaille plus chez Airbus"],
    leaves: ["Je ne travaille plus le vendredi"],
  },
  {
    held: note("fact", "I work at Acme"),
    ends: ["I no longer work at Acme", "I no longer work there"],
    leaves: ["I no longer work out", "I no longer work on Fridays", "I don't work weekends anymore"],
  },
  { held: note("fact", "I work on Fridays"), ends: ["I no longer work on Fridays"], leaves: [] },
  {
    held: note("fact", "Ich arbeite bei Bosch"),
    ends: ["Ich arbeite nicht mehr bei Bosch"],
    leaves: ["Ich arbeite freitags nicht mehr"],
  },
  {
    held: note("fact", "I work in Legal"),
    ends: [],
    leaves: ["Revert to Legal, I made a mistake in the contract", "Get back to Legal, they asked about the lease"],
  },
  {
    held: note("rule", "End every mail with Cheers"),
    ends: ["I no longer end mails with Cheers", "Don't end mails with Cheers any more"],
    leaves: ["I used to end every mail with Cheers", "Früher habe ich jede Mail mit Cheers beendet"],
  },
  {
    held: note("rule", "Close with Cheers"),
    ends: ["From now on close with Best"],
    leaves: ["From now on the shop closes at five", "Ab jetzt schließt der Laden um fünf"],
  },
  {
    held: note("rule", "No emojis"),
    ends: ["Emojis are fine again", "Use emojis", "You can use emojis again"],
    leaves: [
      "Our director sends mails full of emojis",
      "Ben puts emojis in every mail",
      "部長は絵文字が好きです",
      "Unsere Chefin schickt Mails voller Emojis",
      "Ma directrice envoie des mails pleins d'émojis",
      "Mi jefa manda correos llenos de emojis",
      "Customers send us mails full of emojis, write a policy",
    ],
  },
];

describe.each(NOTES)("the note $held.text", ({ held, ends, leaves }) => {
  it.each(ends)("is ended by: %s", (text) => {
    expect(ended(text, held)).toEqual([held.text]);
  });

  it.each(leaves)("stays beside: %s", (text) => {
    expect(ended(text, held)).toEqual([]);
  });
});

describe("how somebody is just now", () => {
  it.each([
    "My manager is annoyed",
    "Mein Chef ist krank",
    "Mon chef est malade",
    "Mi jefe está enfadado",
    "我的经理生病了",
  ])("is not kept: %s", (text) => {
    expect(kept(text, note("rule", "No emojis"))).toEqual([]);
  });

  it.each(["My manager is strict about dates", "My manager is Tom", "Remember that my manager is often late"])(
    "is told from what lasts: %s",
    (text) => {
      expect(kept(text, note("rule", "No emojis"))).toHaveLength(1);
    },
  );
});
