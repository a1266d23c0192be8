import { describe, expect, it } from "vitest";
import { readIntent } from "../../../src/assistant/earlier/intent.ts";
import { patience } from "../../support/patience.ts";
import { BERLIN, NOW } from "./candidates.ts";

function kindOf(text: string) {
  return readIntent(text, NOW, BERLIN).kind;
}

describe("what a request has to do with earlier work", () => {
  it.each([
    "the eulogy for grandpa: cut it to two minutes",
    "our menu moved to Dec 10, please fix the invitation",
    "Update the bio: I live in Leeds now",
    "the LinkedIn post, but in Spanish",
    "show me the toast for Ada again",
    "send me that complaint to the plumber again pls",
    "I need one like the invitation to the picnic, but for the lake trip",
    "same welcome as for Pia, but for Noor",
    "Where is the letter to the bank?",
    "the thing for the landlord needs a deadline",
    "Mach die Rede für Frau Lang kürzer",
    "die Absage an Herrn Kurz bitte in Du-Form",
    "Zeig mir nochmal die Beschwerde an die Bahn",
    "so eine wie die Einladung zum Grillen, nur für Mai",
    "Le discours pour Anne, enlève la fin",
    "renvoie-moi le mot pour M. Blanc",
    "une fiche comme celle du banc mais pour la chaise",
    "El discurso de Inés: quita lo del viaje",
    "enséñame otra vez la respuesta a la señora Vidal",
    "Accorcia il discorso per Paolo",
    "mostrami di nuovo la lettera alla banca",
    "encurta o discurso do Rui",
    "envia-me de novo a carta ao banco",
    "李姐的欢送词压缩到一分钟",
    "把给张总的那封信再发我一遍",
    "山田さんの送別スピーチをもっと短くして",
    "銀行への手紙をもう一度見せて",
    "Use the reference for Ola as a template for Bo, the cook",
    "write to the library what you wrote to the museum",
    "the offer needs a closing date",
    "A week ago you did an advert for us. It should mention the bus",
    "Am 3. Mai ging der Pressetext raus, häng den Sponsor an",
    "nimm den Nachruf auf Frau Ott als Vorlage, es geht um Herrn Bur",
    "im Inserat für die Küche fehlt das Gehalt",
    "Dis non à Luc aussi. Même ton que pour Eva",
    "Serve un avviso anche al bar. Riprendi quello al cinema",
    "夏のお知らせをベースに冬のを作って",
  ])("is to go back to a text: %j", (text) => {
    expect(kindOf(text)).toBe("back");
  });

  it.each([
    "make it shorter",
    "Shorter, and no joke about tea",
    "2",
    "now for Rome",
    "in Spanish please",
    "mach es wärmer",
    "etwas lockerer, bitte",
    "plus court, s'il te plaît",
    "más corto y más firme",
    "più breve",
    "mais curto",
    "再短一点",
    "もっと短く",
  ])("is a bare change: %j", (text) => {
    expect(kindOf(text)).toBe("bare");
  });

  it.each([
    "Write a short speech for Cora, she retires in January",
    "a toast for my sister's wedding",
    "announce that the garage is closed for cleaning",
    "Two of us are ill. Write to the team that the meeting is off",
    "I forgot Nadia's birthday. Grovelling message needed",
    "Our printer is broken, so draft a note to the landlord",
    "thank Deniz for the laptop",
    "What did we decide yesterday?",
    "caption for instagram: we have 10,000 followers",
    "From now on, keep the emails short",
    "forget the speech for Jonas",
    "thanks!",
    "Schreib eine Einladung zur Feier der Kita, um 15 Uhr",
    "kurze Nachricht an Katja: ich komme heute später",
    "Ich organisiere den Ausflug, da brauche ich eine Einladung",
    "Écris une réponse à Mme Roux",
    "Annonce pour instagram : on cherche un apprenti",
    "Necesito un aviso para las familias",
    "escribe un mensaje para Luis",
    "Scrivi una mail al condominio",
    "mi serve un biglietto per Anna",
    "Preciso de um aviso para os pais",
    "写个通知：周六消防演习",
    "给实习生写一段欢迎词",
    "お礼のメールを書いて",
  ])("is nothing, since something new is wanted: %j", (text) => {
    expect(kindOf(text)).toBe("new");
  });

  it.each([
    "Shorten this please:\nDear all, the coffee machine is broken.",
    'make the email sound less stiff: "All personnel are hereby informed that the form must be submitted."',
    "fix the english in this: Hello Fiona, we has recieved the yarns yesterday",
    "Korrigier bitte den Text:\nLiebe Kolegen, am Donerstag ist frei.",
    "帮我润色这段：“我们公司是一家做物流软件的公司，我们公司成立于2015年，我们公司有很多客户，客户都觉得我们公司很好。”",
  ])("is nothing, since it brings its text along: %j", (text) => {
    expect(kindOf(text)).toBe("new");
  });

  it("is read with the words that name the text, apart from what to do to it", () => {
    const { naming, kinds } = readIntent("the farewell speech for Jonas: cut it to two minutes", NOW, BERLIN);
    expect(naming).toEqual(["farewell", "speech", "jonas"]);
    expect([...kinds]).toEqual(expect.arrayContaining(["farewell", "speech"]));
    expect(readIntent("one like the invitation to the picnic, but for us", NOW).naming).toEqual([
      "invitation",
      "picnic",
    ]);
  });

  it("is read in no time however odd it is", () => {
    for (const odd of ["the email ", "so and ", "please ", "dank", '"', "昨天的", "make the ", "like the "]) {
      const started = performance.now();
      readIntent(odd.repeat(40_000 / odd.length), NOW, BERLIN);
      expect(performance.now() - started, odd).toBeLessThan(patience(300));
    }
  });
});

it("is dated where the time is that of the text, and not where it is what the text is about", () => {
  const isDated = (text: string) => readIntent(text, NOW, BERLIN).isDated;
  expect(isDated("Monday's invitation again, add that lunch is included")).toBe(true);
  expect(isDated("the invitation for Monday again")).not.toBe(true);
});
