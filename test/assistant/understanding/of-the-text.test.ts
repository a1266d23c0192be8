import { describe, expect, it } from "vitest";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

const NOTES = [note("rule", "Sign with Ana"), note("fact", "I run Marketing"), note("fact", "Vivo en Madrid")];

describe("what a text that is asked for is to say", () => {
  it.each([
    "Write a job ad. The person must always be on time.",
    "Draft a notice for the pool. Children must always be with an adult. Nobody may run.",
    "Write a sign for the kitchen. Everyone must always wash their own cup.",
    "Write a house rule sheet. Guests never smoke inside. They always lock the door.",
    "I need a job ad for a nurse. She always works nights and never on Sundays.",
    "Write a story about a knight. He never removes his helmet.",
    "write a poem about my cat. she always sleeps on my keyboard",
    "Create a flyer. The shop never closes before ten.",
    "Draft a policy. Staff should always report accidents the same day.",
    "Write a short profile of Lena. She never eats meat and always cycles to work.",
    "write a bio of my gran. she never learned to drive",
    "draft an invite. people should always bring a towel",
    "Schreib eine Stellenanzeige. Die Person muss immer pünktlich sein.",
    "Schreib einen Aushang. Kinder dürfen nie allein ins Wasser.",
    "schreib ein gedicht über meine katze. sie schläft immer auf der tastatur",
    "Ich brauche eine Hausordnung. Gäste rauchen nie im Haus.",
    "Écris une offre d'emploi. La personne doit toujours être ponctuelle.",
    "Rédige une affiche. Les enfants doivent toujours être accompagnés.",
    "écris un poème sur mon chat. il dort toujours sur mon clavier",
    "Escribe una oferta de trabajo. La persona debe ser siempre puntual.",
    "Redacta un cartel. Los niños deben ir siempre con un adulto.",
    "escribe un poema sobre mi gato. siempre duerme en mi teclado",
    "Scrivi un annuncio di lavoro. La persona deve essere sempre puntuale.",
    "Scrivi un cartello. I bambini devono sempre stare con un adulto.",
    "scrivi una poesia sul mio gatto. dorme sempre sulla tastiera",
    "Escreva um anúncio de vaga. A pessoa deve ser sempre pontual.",
    "Escreva um cartaz. As crianças devem estar sempre com um adulto.",
    "escreve um poema sobre meu gato. ele sempre dorme no teclado",
    "写一个招聘启事。应聘者必须一直准时。",
    "写一张告示。孩子必须始终有大人陪同。",
    "写一首关于我家猫的诗。它总是睡在键盘上。",
    "求人広告を書いて。応募者は必ず時間を守ること。",
    "張り紙を書いて。子どもは必ず大人と一緒に。",
    "猫の詩を書いて。いつもキーボードの上で寝ます。",
    "Write a job ad. The person must always be on time and never miss a deadline.",
  ])("is kept of nobody: %s", (text) => {
    const { keep, retire, forget, isAll } = understand(text, NOTES);
    expect({ keep, retire, forget, isAll }).toEqual({ keep: [], retire: [], forget: undefined, isAll: false });
  });

  it.each([
    ["Write a note to the caterer. Remember that I never eat meat.", "I never eat meat."],
    ["Write a post for the team. From now on keep all posts under ten lines.", "Keep all posts under ten lines."],
    ["Schreib dem Team. Unser Hund heißt übrigens Rex.", "Unser Hund heißt übrigens Rex."],
    ["Escribe al equipo. Vivo en Vigo.", "Vivo en Vigo."],
  ])("is not what its author tells of themselves: %s", (text, kept) => {
    expect(understand(text, []).keep.map((one) => one.text)).toEqual([kept]);
  });
});

describe("an order to cut a part of the text at hand", () => {
  it.each([
    "delete the last line",
    "remove the first paragraph",
    "lose the intro",
    "drop the bit about the weather",
    "scrap the ending",
    "forget the second point",
    "take out the joke",
    "lösch den zweiten absatz",
    "streich die einleitung",
    "nimm den witz raus",
    "enlève le premier paragraphe",
    "supprime l'intro",
    "retire la blague",
    "quita el primer párrafo",
    "elimina la introducción",
    "borra el chiste",
    "togli il primo paragrafo",
    "elimina l'introduzione",
    "leva la battuta",
    "tira o primeiro parágrafo",
    "remove a introdução",
    "corta a piada",
    "删掉第二段",
    "去掉第一句",
    "把开头那句删了",
    "删除最后一段",
    "去掉标题",
    "删了最后那句",
    "把第三点去掉",
    "最初の段落を消して",
    "二段落目を削除して",
    "冗談は取って",
    "タイトルを消して",
  ])("ends nothing: %s", (text) => {
    const { forget, retire, isAll } = understand(text, NOTES);
    expect({ forget, retire, isAll }).toEqual({ forget: undefined, retire: [], isAll: false });
  });

  it.each(["Delete my title", "Remove the rule about titles", "删掉标题那条规则"])(
    "is not one about notes: %s",
    (text) => {
      const notes = [note("rule", "Put a title on every post"), note("rule", "每篇帖子都加标题")];
      expect(understand(text, notes).forget).toBeDefined();
    },
  );
});

describe("sentences of somebody who ends them and begins small", () => {
  it.each([
    ["I'm the new head of people. write a hello post for #general", "I'm the new head of people."],
    ["Ich wohne jetzt in Bonn. schreib den Nachbarn", "Ich wohne jetzt in Bonn."],
    ["Je suis infirmière. écris un mot aux voisins", "Je suis infirmière."],
    ["Soy enfermera. escribe una nota a los vecinos", "Soy enfermera."],
  ])("are two: %s", (text, kept) => {
    const { keep, isAll } = understand(text, []);
    expect({ keep: keep.map((one) => one.text), isAll }).toEqual({ keep: [kept], isAll: false });
  });
});
