import { expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const rule = (text: string) => note("rule", text);
const fact = (text: string) => note("fact", text);

/** What a message ends, and how much it keeps. */
function ended(text: string, notes: ReturnType<typeof note>[]) {
  const { keep, retire, forget } = understand(text, notes);
  return {
    gone: [...retire.map((one) => one.note), ...(forget?.notes ?? [])].map((one) => one.text),
    kept: keep.length,
  };
}

it.each([
  [
    "Tom isn't my manager any more",
    [rule("Keep the tone warm."), fact("My manager is Tom.")],
    ["My manager is Tom."],
    0,
  ],
  ["Tom isn't my manager any more", [rule("Keep the tone warm.")], [], 0],
  ["Pat no longer works with us", [rule("A pat on the back at the end of each review.")], [], undefined],
  ["Mark is no longer my boss", [rule("Always use question marks sparingly.")], [], undefined],
  ["Forget about Tom", [rule("Keep the tone warm.")], [], undefined],
  ["Will no longer reports to me", [rule("I will always sign with Ana.")], [], undefined],
  ["Rose isn't my manager any more", [rule("No rosy language.")], [], undefined],
  ["Grant ist nicht mehr mein Chef", [rule("Grants immer mit Summe nennen.")], [], undefined],
  ["Bill n'est plus mon chef", [rule("Envoie les billets en PDF.")], [], undefined],
  ["Ich heiße übrigens Ana Winter", [fact("Meine Chefin heißt Lea Sommer.")], [], 1],
  ["My name is Ana Winter", [fact("My boss's name is Lea Sommer.")], [], 1],
  ["Je m'appelle Ana Winter", [fact("Ma cheffe s'appelle Lea Sommer.")], [], 1],
  ["Me llamo Ana Ruiz", [fact("Mi jefa se llama Lea Sol.")], [], 1],
  ["Mi chiamo Ana Neri", [fact("Il mio capo si chiama Leo Sole.")], [], 1],
  ["Chamo-me Ana Reis", [fact("A minha chefe chama-se Lea Sol.")], [], 1],
  ["我叫安娜", [fact("我的老板叫李雷。")], [], 1],
  ["私の名前は安奈です", [fact("上司の名前は田中です。")], [], 1],
  ["My boss is called Lea Sommer", [fact("My name is Ana Winter.")], [], 1],
  ["Meine Chefin heißt jetzt Lea Sommer", [fact("Ich heiße Ana Winter.")], [], 1],
  ["My dog is called Rex", [fact("My name is Ana Winter.")], [], 1],
  ["I'm called Max now", [fact("My name is Ana Winter.")], ["My name is Ana Winter."], 1],
  ["Forget the rule about tones", [rule("Keep the tone warm.")], ["Keep the tone warm."], undefined],
  ["Ich heiße jetzt Ana Winter", [fact("Ich heiße Ana Sommer.")], ["Ich heiße Ana Sommer."], 1],
])("tells people from words that sound like their names: %s", (text, notes, gone, kept) => {
  const said = ended(text, notes);
  expect(said).toEqual({ gone, kept: kept ?? said.kept });
});

it.each([
  ["I moved to Lyon", [fact("I live in Paris.")], ["I live in Paris."], 1],
  ["Ich bin umgezogen, wohne jetzt in Köln", [fact("Ich wohne in Bonn.")], ["Ich wohne in Bonn."], 1],
  ["Me he mudado a Vigo", [fact("Vivo en Lugo.")], ["Vivo en Lugo."], 1],
  [
    "Ich bin doch nicht allergisch gegen Nüsse",
    [fact("Ich bin allergisch gegen Nüsse.")],
    ["Ich bin allergisch gegen Nüsse."],
    undefined,
  ],
  [
    "Bin doch nicht allergisch",
    [fact("Ich bin allergisch gegen Nüsse.")],
    ["Ich bin allergisch gegen Nüsse."],
    undefined,
  ],
  ["Tengo un jefe nuevo: Luis Prado", [fact("Mi jefa es Ana Ruiz.")], ["Mi jefa es Ana Ruiz."], 1],
  ["Turns out I'm not vegetarian after all", [fact("I'm vegetarian.")], ["I'm vegetarian."], undefined],
  ["Correction: my title is Head of Sales", [fact("My title is Sales Lead.")], ["My title is Sales Lead."], 1],
  ["I have a new manager: Ana Ruiz", [fact("My manager is Tom.")], ["My manager is Tom."], 1],
  ["I've got a new boss, Priya Shah", [fact("I report to Tom Hale.")], ["I report to Tom Hale."], 1],
  ["Ich habe eine neue Chefin: Lea Sommer", [fact("Mein Chef heißt Max Tal.")], ["Mein Chef heißt Max Tal."], 1],
  ["J'ai une nouvelle cheffe : Léa Petit", [fact("Mon chef est Luc Roy.")], ["Mon chef est Luc Roy."], 1],
  ["Ho un nuovo capo: Leo Sole", [fact("Il mio capo è Ugo Neri.")], ["Il mio capo è Ugo Neri."], 1],
  ["Tenho um chefe novo: Rui Reis", [fact("O meu chefe é o Tó Cruz.")], ["O meu chefe é o Tó Cruz."], 1],
  ["我换了新老板：李雷", [fact("我的老板是王明。")], ["我的老板是王明。"], 1],
  ["新しい上司は佐藤さんです", [fact("上司は田中さんです。")], ["上司は田中さんです。"], 1],
  ["We moved to Ghent last week", [fact("I live in Bruges.")], ["I live in Bruges."], 1],
  ["J'ai déménagé à Lyon", [fact("J'habite à Paris.")], ["J'habite à Paris."], 1],
  ["Mi sono trasferito a Torino", [fact("Abito a Milano.")], ["Abito a Milano."], 1],
  ["Mudei-me para o Porto", [fact("Moro em Lisboa.")], ["Moro em Lisboa."], 1],
  ["我搬到深圳了", [fact("我住在北京。")], ["我住在北京。"], 1],
  ["大阪に引っ越しました", [fact("東京に住んでいます。")], ["東京に住んでいます。"], 1],
  ["Actually I'm not allergic to nuts", [fact("I'm allergic to nuts.")], ["I'm allergic to nuts."], undefined],
  ["En fait, je ne suis pas végétarien", [fact("Je suis végétarien.")], ["Je suis végétarien."], undefined],
  [
    "Finalement je ne suis pas allergique aux noix",
    [fact("Je suis allergique aux noix.")],
    ["Je suis allergique aux noix."],
    undefined,
  ],
  ["Al final no soy vegetariana", [fact("Soy vegetariana.")], ["Soy vegetariana."], undefined],
  [
    "Alla fine non sono allergico alle noci",
    [fact("Sono allergico alle noci.")],
    ["Sono allergico alle noci."],
    undefined,
  ],
  ["Afinal não sou vegetariana", [fact("Sou vegetariana.")], ["Sou vegetariana."], undefined],
  ["其实我不是素食者", [fact("我是素食者。")], ["我是素食者。"], undefined],
  ["やっぱり私はベジタリアンではありません", [fact("私はベジタリアンです。")], ["私はベジタリアンです。"], undefined],
  [
    "Korrektur: Mein Titel ist Vertriebsleiterin",
    [fact("Mein Titel ist Vertriebsassistentin.")],
    ["Mein Titel ist Vertriebsassistentin."],
    1,
  ],
  [
    "Correction : mon titre est directrice commerciale",
    [fact("Mon titre est assistante commerciale.")],
    ["Mon titre est assistante commerciale."],
    1,
  ],
  [
    "Corrección: mi cargo es directora de ventas",
    [fact("Mi cargo es jefa de ventas.")],
    ["Mi cargo es jefa de ventas."],
    1,
  ],
  [
    "Correzione: il mio ruolo è direttrice vendite",
    [fact("Il mio ruolo è assistente vendite.")],
    ["Il mio ruolo è assistente vendite."],
    1,
  ],
  [
    "Correção: o meu cargo é diretora de vendas",
    [fact("O meu cargo é assistente de vendas.")],
    ["O meu cargo é assistente de vendas."],
    1,
  ],
  ["更正：我的职位是销售总监", [fact("我的职位是销售助理。")], ["我的职位是销售助理。"], 1],
  ["訂正：私の役職は部長です", [fact("私の役職は課長です。")], ["私の役職は課長です。"], 1],
  ["My title is now Head of Sales", [fact("My title is Sales Lead.")], ["My title is Sales Lead."], 1],
  ["Sorry, my birthday is 4 May", [fact("My birthday is 3 May.")], ["My birthday is 3 May."], 1],
])("leaves no older fact beside a newer: %s", (text, notes, gone, kept) => {
  const said = ended(text, notes);
  expect(said).toEqual({ gone, kept: kept ?? said.kept });
});

it.each([
  ["I'm not allergic to cats", [fact("I'm allergic to nuts.")], [], undefined],
  ["My sister moved to Lyon", [fact("I live in Paris.")], [], undefined],
  ["We moved our newsletter to Mondays", [fact("I live in Paris.")], [], undefined],
  ["Write to Tom: turns out I'm not vegetarian after all", [fact("I'm vegetarian.")], [], 0],
  ["Correction: the meeting is at four. Write to Tom.", [fact("My title is Sales Lead.")], [], 0],
  ["Write a LinkedIn post: I have a new manager", [fact("My manager is Tom.")], [], 0],
  ["My sister has a new boss: Ana Ruiz", [fact("My manager is Tom.")], [], undefined],
  ["Tell Ana I moved to Lyon", [fact("I live in Paris.")], [], 0],
  ["Ich bin doch nicht blöd", [fact("Ich bin allergisch gegen Nüsse.")], [], undefined],
])("leaves a fact that is not about the same: %s", (text, notes, gone, kept) => {
  const said = ended(text, notes);
  expect(said).toEqual({ gone, kept: kept ?? said.kept });
});
