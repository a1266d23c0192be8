import { describe, expect, test } from "vitest";
import { callsOneOf, mayCall } from "../../../src/slack/text/called.ts";

/** Who takes part beside the author: by display name, real name and the name of the account. */
const NAMES = [
  "Ben",
  "Ben Berg",
  "bberg",
  "Ana-Lucía",
  "Ana-Lucía Gómez",
  "田中太郎",
  "李雷",
  "王小明",
  "O’Neil",
  "佐藤 花子",
];

describe("is for somebody else", () => {
  test.each([
    // English
    "Ben, what do you think?",
    "ben, what do you think?",
    "Ben Berg, can you look at this?",
    "Ben: could you check the numbers?",
    "Ben can you check this?",
    "Hi Ben, thanks for the comments",
    "hey ben!",
    "Thanks, Ben!",
    "Thanks Ben",
    "Great, thank you Ben.",
    "Sounds good to me. What do you think, Ben?",
    "Is that right, Ben?",
    "Ben & Ana-Lucía, could you read it?",
    "Ben and Ana-Lucía, could you read it?",
    "@Ben what do you think",
    "@bberg please have a look",
    "@Ben Berg ^",
    "Ben – can you check?",
    "Well done, Ben!",
    "O’Neil, is that yours?",
    // German
    "Danke, Ben!",
    "Danke Ben!",
    "Ben, was meinst du?",
    "Ben, kannst du mal schauen?",
    "Ben kannst du mal schauen?",
    "Was sagst du dazu, Ben?",
    "Vielen Dank, Ben.",
    "Ben und Ana-Lucía, könnt ihr das lesen?",
    "Perfekt. Danke dir, Ben!",
    // French
    "Merci, Ben !",
    "Merci beaucoup Ben !",
    "Ben, tu en penses quoi ?",
    "Qu'en penses-tu, Ben ?",
    "Ben peux-tu regarder ?",
    "Ben et Ana-Lucía, pouvez-vous relire ?",
    // Spanish
    "¡Gracias, Ben!",
    "Ben, ¿qué opinas?",
    "¿Qué te parece, Ben?",
    "Muchas gracias Ana-Lucía",
    "Ben y Ana-Lucía, ¿podéis leerlo?",
    // Italian
    "Grazie, Ben!",
    "Ben, che ne pensi?",
    "Che ne dici, Ben?",
    "Ben puoi guardare?",
    "Ben e Ana-Lucía, potete leggerlo?",
    // Portuguese
    "Obrigada, Ben!",
    "Ben, o que você acha?",
    "O que achas, Ben?",
    "Olá Ben, tudo bem?",
    "Ben e Ana-Lucía, vocês podem ler?",
    // Japanese
    "田中さん、どう思いますか？",
    "田中太郎さん、確認をお願いします",
    "ありがとう、田中さん！",
    "Benさん、どう思いますか？",
    "これでどうですか、田中さん？",
    "佐藤さん、見てください",
    "田中さんと佐藤さん、確認してください",
    // Chinese
    "李雷，你觉得怎么样？",
    "谢谢李雷！",
    "谢谢你，小明！",
    "你觉得呢，李雷？",
    "王小明你能看一下吗？",
    "李雷和王小明，你们看一下",
    "@李雷 看一下",
  ])("%s", (text) => {
    expect(mayCall(text)).toBe(true);
    expect(callsOneOf(text, NAMES)).toBe(true);
  });
});

describe("is for Inkwell", () => {
  test.each([
    "Benjamin Berg – spell his name like that please",
    "Ben Berg – spell his name like that please",
    "Write to Ben that we are closed",
    "Write to @Ben that we are closed",
    "shorter, please",
    "Ben's part should come first",
    "Ben, not Benjamin",
    "Ben with one n",
    "Invite Ana-Lucía, Ben and the others",
    "invite Ana-Lucía, Ben",
    "Ben and Ana-Lucía should be in cc",
    "Benno, what do you think?",
    "Thanks, make it friendlier",
    "thanks!",
    "Sign it with: Best regards, Ben",
    "End with cheers, Ben",
    "Tell Ben what you think",
    "Inkwell, Ben is waiting, make it shorter",
    "Ben said it is too long, shorten it",
    "Kannst du Ben schreiben, dass wir zu haben?",
    "Schreib Ben, dass wir geschlossen haben",
    "Ben, nicht Benjamin",
    "Ben schreibt man mit einem n",
    "Danke, mach es kürzer",
    "Écris à Ben que nous sommes fermés",
    "Merci, plus court",
    "Escribe a Ben que estamos cerrados",
    "Gracias, más corto",
    "Scrivi a Ben che siamo chiusi",
    "Grazie, più corto",
    "Escreve ao Ben que estamos fechados",
    "Obrigado, mais curto",
    "田中さんに書いてください",
    "田中さんの名前は太郎です",
    "ありがとう、もっと短く",
    "给李雷写一封信",
    "谢谢，短一点",
    "告诉李雷我们周一休息",
  ])("%s", (text) => {
    expect(callsOneOf(text, NAMES)).toBe(false);
  });

  test("whoever is called that nobody knows there", () => {
    for (const text of ["Ben, what do you think?", "Danke, Ben!", "@Ben hi"])
      expect(callsOneOf(text, ["Cleo"])).toBe(false);
    expect(callsOneOf("Ben, what do you think?", [])).toBe(false);
  });
});
