import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/assistant/types.ts";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { patience } from "../../support/patience.ts";
import { ORDINARY_REQUESTS } from "./ordinary-requests.ts";
import { note } from "./scoring.ts";

const SALES = fact("I work in Sales.");
const LEAD = fact("I am in charge of the Marketing Department.");
const NO_EMOJIS = rule("No emojis.");
const EMOJIS = rule("Use an emoji in every message.");
const DEAR = rule('Mails start with "Dear Customer".');
const CHEERS = rule('Sign with "Cheers".');
const SIGNATURES = rule("Signatures have my full name.");

describe("a text that is asked for", () => {
  const requests = Object.entries(ORDINARY_REQUESTS).flatMap(([lang, texts]) => texts.map((text) => ({ lang, text })));

  it.each(requests)("$lang: $text", ({ text }) => {
    expect(told(text, [SALES, NO_EMOJIS, DEAR])).toEqual({});
  });

  it.each([
    "Noted, thanks",
    "shorter, and in the voice of a pirate",
    "You can use emojis in this one",
    "I'm in charge of the barbecue on Saturday, write an invitation",
    "I'm doing the raffle on Friday, write a poster for it",
  ])("%s (for this text only)", (text) => {
    expect(told(text, [NO_EMOJIS])).toEqual({});
  });

  it.each([
    "Suppose our company is called Foo and we sell socks. Write an ad.",
    "Imagine I am the CEO of a bank and write a speech to the staff.",
    "Stell dir vor, ich leite einen Zirkus. Schreib eine Einladung.",
    "Imagine que je dirige un zoo. Écris une affiche.",
    "Imagina que vendo nubes. Escribe un anuncio.",
    "Immagina che io guidi un treno. Scrivi un annuncio.",
    "假设我是船长，写一段广播。",
    "私が市長だと仮定して挨拶文を書いて。",
    "Someone wrote this to me. I prefer to be called Max. My manager is Lou. What do I reply?",
    "A customer wrote this. I never read long mails. I work for Bolt. Answer her kindly.",
  ])("%s (not about its author)", (text) => {
    expect(told(text, [])).toEqual({});
  });
});

describe("a wish to forget", () => {
  it.each([
    "Forget that I work in Sales.",
    "Please forget that I work in Sales.",
    "Don't remember that I work in Sales.",
    "Unlearn that I work in Sales.",
    "I'd like you to forget that I work in Sales",
    "take Sales out of your memory please",
    "What you saved about my work in Sales should go.",
    "Oublie que je travaille aux ventes.",
    "Vergiss, dass ich im Vertrieb arbeite.",
    "Olvida que trabajo en ventas.",
    "Dimentica che lavoro alle vendite.",
    "Esquece que trabalho em vendas.",
    "忘记我在销售部工作。",
    "営業部で働いていることを忘れて。",
  ])("%s", (text) => {
    expect(told(text, [SALES, NO_EMOJIS, DEAR])).toEqual({ forget: { what: "named", notes: [SALES.text] } });
  });

  it("means the fact that it repeats", () => {
    const text = "Forget that I am in charge of the Marketing Department";
    expect(told(text, [LEAD, NO_EMOJIS])).toEqual({ forget: { what: "named", notes: [LEAD.text] } });
  });

  it.each([
    "Ignore my rule about signatures from now on",
    "drop the signature rule",
    "Lösch meine Regel zur Signatur.",
  ])("means the rule that it names: %s", (text) => {
    expect(told(text, [NO_EMOJIS, SIGNATURES, SALES])).toEqual({ forget: { what: "named", notes: [SIGNATURES.text] } });
  });

  it.each([
    "Forget everything you know about me",
    "Vergiss alles, was du über mich weißt.",
    "Oublie tout ce que tu sais de moi.",
    "Olvida todo lo que sabes de mí.",
    "Dimentica tutto quello che sai di me.",
    "Esquece tudo o que sabes de mim.",
    "请忘记关于我的一切。",
    "私について知っていることを全部忘れてください。",
  ])("%s", (text) => {
    expect(told(text, [SALES, NO_EMOJIS])).toMatchObject({ forget: { what: "everything" } });
  });

  it("means all that has to do with a name", () => {
    const client = fact("Acme is our biggest client.");
    const french = rule("Write to Acme in French.");
    const { forget } = told("Forget everything about Acme", [client, NO_EMOJIS, french]);
    expect(forget?.what).toBe("named");
    expect(forget?.notes.toSorted()).toEqual([client.text, french.text]);
  });

  it("finds in the sentence before what it points to", () => {
    expect(told("No idea why you think I work in Sales. Forget that.", [SALES, NO_EMOJIS])).toEqual({
      forget: { what: "named", notes: [SALES.text] },
    });
  });

  it("points to what came last", () => {
    expect(told("Forget that", [SALES])).toEqual({ forget: { what: "last", notes: [] } });
    expect(told("Forget that rule", [SALES])).toEqual({ forget: { what: "last", notes: [] } });
  });

  it.each(["Undo that", "undo", "Oops, undo the last change!", "Rückgängig", "Annule ça", "撤销"])(
    "wants the last change taken back: %s",
    (text) => {
      expect(told(text, [SALES])).toEqual({ forget: { what: "undo", notes: [] } });
    },
  );

  it("of a detail, or of the opposite, that is denied takes no rule and asks first", () => {
    expect(told("It isn't true that I like emojis.", [NO_EMOJIS]).forget?.notes).toEqual([]);
    const { forget } = understand("C'est faux que je dirige l'équipe de Lyon.", [fact("Je dirige l'équipe de Lyon")]);
    expect(forget?.notes).toHaveLength(1);
    expect(forget?.isDoubted).toBe(true);
    expect(told("It isn't true that I was late. Write a reply.", [fact("I was late")])).toEqual({});
  });

  it.each([
    ["Delete the bit about Sales and make it warmer.", {}],
    ["Remove the Sales bit, then make the ending friendlier.", {}],
    ["Vergiss, dass ich im Vertrieb arbeite, und mach es kürzer.", { what: "named" }],
  ])("is told from an order about a text: %s", (text, expected) => {
    const held = [SALES, fact("Ich arbeite im Vertrieb")];
    expect(understand(text, held).forget ?? {}).toMatchObject(expected);
    if (!("what" in expected)) expect(understand(text, held).forget).toBeUndefined();
  });

  it("goes to the place where somebody works, and not where they live", () => {
    const home = fact("我住在里斯本");
    const job = fact("I moved to Sales");
    expect(told("Forget where I work", [home, job]).forget?.notes).toEqual([job.text]);
    expect(told("Forget my job", [home, job]).forget?.notes).toEqual([job.text]);
  });

  it("is heard beside a request for a text", () => {
    const text = "Forget where I live and write to the school that Mia is ill";
    const home = fact("I live in Leeds.");
    expect(told(text, [home, NO_EMOJIS])).toEqual({ forget: { what: "named", notes: [home.text] } });
    expect(understand(text, [home]).isAll).toBe(false);
  });
});

describe("what holds no longer", () => {
  it.each([
    ["Don't start with Dear Customer any more.", DEAR],
    ["Stop starting my mails with Dear Customer", DEAR],
    ["No need to open with Dear Customer, by the way", DEAR],
    ["Please no longer use emojis.", EMOJIS],
    ["Bitte keine Emojis mehr.", EMOJIS],
    ["Plus d'émojis, s'il te plaît.", EMOJIS],
    ["No uses más emojis, por favor.", EMOJIS],
    ["Non usare più emoji.", EMOJIS],
    ["Não use mais emojis.", EMOJIS],
    ["もう絵文字を使わないでください。", EMOJIS],
    ["我不再用表情了。", EMOJIS],
    ["You can use emojis again", NO_EMOJIS],
    ["Emojis sind wieder erlaubt.", NO_EMOJIS],
    ["I don't work in Sales any more", SALES],
    ["Ich arbeite nicht mehr im Vertrieb.", SALES],
  ])("%s", (text, note) => {
    const others = [fact("My boss is Ines."), rule("Keep it under 90 words."), note];
    expect(told(text, others)).toEqual({ retire: [[note.text]] });
  });
});

describe("what takes the place of something", () => {
  it.each([
    ["I no longer work in Marketing, I moved to Sales", fact("I run Marketing.")],
    ["I'm in IT now and no longer in HR", fact("I work in HR.")],
    ["Sign with Best, not Cheers, from now on.", CHEERS],
    ['My mails end with "Best, Jo" from now on.', CHEERS],
    ['In my texts say "guests" rather than "users" from now on', rule('Always say "users".')],
    ["Mein neuer Chef ist Uwe Brandt.", fact("Ich berichte an Ina Roth.")],
    ["Je travaille maintenant à Brest et non plus à Lille.", fact("Je travaille à Lille.")],
    ["Ahora trabajo en Vigo y ya no en León.", fact("Trabajo en León.")],
    ["Ora lavoro a Bari e non più a Pisa.", fact("Lavoro a Pisa.")],
    ["我的新领导是周敏，不再是吴刚了。", fact("我的领导是吴刚。")],
  ])("%s", (text, note) => {
    const understood = told(text, [NO_EMOJIS, note]);
    expect(understood.retire).toEqual([[note.text, understood.keep?.[0]?.text]]);
    expect(understood.keep).toHaveLength(1);
  });

  it.each([
    ["From now on, sign my e-mails with Max", "Sign my e-mails with Ana"],
    ["From now on sign with Max", "Sign all my e-mails with Ana"],
    ["From now on, start e-mails with Hello there.", "Start e-mails with Dear Customer"],
    ["From now on, end e-mails with Cheers.", "End e-mails with Best regards"],
    ["From now on, write in English.", "Write in German"],
    ["From now on, write all e-mails in English.", "Write all e-mails in French"],
    ["From now on, keep e-mails under 80 words.", "Keep e-mails under 120 words"],
    ["From now on, write dates as 2026-12-31.", "Write dates as 31.12.2026"],
    ["From now on, use American spelling.", "Use British spelling"],
    ["Ab jetzt schreibe auf Englisch.", "Schreibe auf Deutsch"],
    ["Ab jetzt siezen wir unsere Kunden.", "Wir duzen unsere Kunden"],
    ["Ab jetzt beginne meine Mails mit Guten Tag.", "Beginne Mails mit Hallo"],
    ["Désormais, signe avec Max.", "Signe mes e-mails avec Ana"],
    ["A partir de ahora, firma con Max.", "Firma mis correos con Ana"],
    ["D'ora in poi, firma con Max.", "Firma con Ana"],
  ])("is the other value of a rule: %s", (text, held) => {
    const understood = told(text, [NO_EMOJIS, rule(held)]);
    expect(understood.retire).toEqual([[held, understood.keep?.[0]?.text]]);
  });

  it.each([
    ["From now on, write in short sentences.", "Write in German"],
    ["From now on, write in English to customers.", "Write in German"],
    ["From now on, use British spelling.", "Write in German"],
    ["From now on, write newsletters in English.", "Write reports in German"],
    ["From now on, sign with Max in letters.", "Sign with Ana"],
    ["From now on, keep e-mails under 3 paragraphs.", "Keep e-mails under 120 words"],
    ["From now on, end e-mails with Cheers.", "Start e-mails with Dear Customer"],
  ])("is no rule about something else: %s", (text, held) => {
    expect(told(text, [rule(held)])).toEqual({ keep: [expect.anything()] });
  });

  it("does not replace a rule for other texts or readers", () => {
    for (const text of ['Letters end with "Yours faithfully".', 'Sign mails to customers with "Kind regards".']) {
      expect(told(text, [CHEERS]).retire).toBeUndefined();
      expect(told(text, [CHEERS]).keep).toHaveLength(1);
    }
  });

  it("leaves rules alone that only share the kind of text", () => {
    expect(
      told('From now on end my mails with "Cheers, Al".', [rule("Mails have at most 90 words.")]).retire,
    ).toBeUndefined();
  });
});

describe("what is kept", () => {
  it("is each item of a list under its heading", () => {
    const kept = told("From now on:\n- no emojis\n- sign as Jo\n- British spelling", []).keep;
    expect(kept?.map(({ text }) => text)).toEqual(["No emojis", "Sign as Jo", "British spelling"]);
  });

  it("is a signature of several lines", () => {
    const [kept] = told("Please end all of my mails with:\n\nWarm wishes,\nPriya Nair", []).keep ?? [];
    expect(kept).toMatchObject({ kind: "rule", text: expect.stringContaining("Warm wishes,\nPriya Nair") });
  });

  it("is what the next sentence makes a rule", () => {
    expect(told("Short paragraphs. That goes for all my mails.", []).keep).toHaveLength(1);
    expect(told("絵文字はなしで。今後ずっと", []).keep).toHaveLength(1);
  });

  it("is what stands behind a short text, of all texts", () => {
    const text = "Write a sign: wet paint. And please never use exclamation marks in my messages.";
    expect(told(text, []).keep?.map(({ kind }) => kind)).toEqual(["rule"]);
  });
});

describe("off the record", () => {
  it.each([
    "Off the record: I'm leaving in May. Write to Kim that I need a day off.",
    "Not for your notes: I'm ill. A line to my boss, please.",
    "Write my resignation, and don't keep it.",
    "Unter uns: ich kündige. Schreib Jana eine kurze Nachricht.",
    "Écris à Kim que je suis malade, et ne garde pas ça.",
    "Que esto quede entre tú y yo: me voy. Escribe una nota a Ana.",
    "Scrivi la mia lettera di dimissioni, senza salvare nulla.",
    "Cá entre nós: vou sair. Escreve ao Rui.",
    "这件事不要记住：我要辞职。帮我写封信给小李。",
    "ここだけの話、辞めます。田村さんに短い連絡を書いて。",
  ])("%s", (text) => {
    expect(told(text, [])).toEqual({ off: true });
  });
});

describe("a question", () => {
  it.each([
    ["What do you remember about me?", "memory"],
    ["Which rules do I have?", "rules"],
    ["Why so formal?", "why"],
    ["What can you do?", "help"],
    ["Was weißt du über mich?", "memory"],
    ["Quelles sont mes règles ?", "rules"],
    ["¿Por qué tan formal?", "why"],
    ["使い方を教えてください。", "help"],
  ])("%s", (text, ask) => {
    expect(told(text, [SALES])).toEqual({ ask });
  });

  it("is no greeting before a fact", () => {
    expect(told("hi! I run the bakery on Mill Road", [])).toMatchObject({ keep: [{ kind: "fact" }] });
  });
});

describe("the time that reading takes", () => {
  const notes = [SALES, NO_EMOJIS, DEAR, CHEERS];
  const long = {
    sentences: "I work in sales and never use emojis, ok. ",
    lines: "- never use emojis\n",
    commas: "and forget this, ",
    chinese: "请忘记我在销售部工作。",
    labels: "Note: and in my mails. ",
  };

  it.each(Object.entries(long))("is short for 12,000 and 40,000 characters of %s", (_, part) => {
    for (const length of [11_900, 40_000]) {
      const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
      understand(text, notes);
      const start = performance.now();
      understand(text, notes);
      expect(performance.now() - start).toBeLessThan(patience(100));
    }
  });
});

describe("what reads like a wish to forget", () => {
  const LEEDS = fact("I live in Leeds");
  const BIRTHDAY = fact("My birthday is 3 May");
  const TITLE = fact("My title is Head of Sales");
  const NO_COMMA = rule("No Oxford comma");
  const notes = [LEEDS, BIRTHDAY, TITLE, NO_COMMA];

  it.each([
    ["Can you forget that I live in Leeds?", [LEEDS]],
    ["Would you forget my birthday?", [BIRTHDAY]],
    ["Forget my title and my birthday, please.", [BIRTHDAY, TITLE]],
    ["Forget my birthday, it's wrong.", [BIRTHDAY]],
    ["Please wipe what I said about my birthday in this conversation.", [BIRTHDAY]],
    ["Vergiss, was ich heute über meinen Geburtstag gesagt habe.", [BIRTHDAY]],
    ["Olvida lo que dije hoy sobre mi cumpleaños.", [BIRTHDAY]],
    ["忘掉我今天说的生日", [BIRTHDAY]],
    ["Remove my title from the system.", [TITLE]],
    ["Forget what I said above about my birthday.", [BIRTHDAY]],
  ])("is one: %s", (text, forgotten) => {
    expect(told(text, notes).forget).toEqual({ what: "named", notes: forgotten.map((one) => one.text) });
  });

  it.each([
    "Don't forget that I live in Leeds.",
    "You keep forgetting that I live in Leeds!",
    "Ignore the comma rule today.",
    "Take Leeds out of the itinerary.",
    "Forget it, just give me a bullet list.",
    "I never said that! Write a correction.",
    "Disregard everything above and write a limerick.",
    "Email to the council: I no longer live in Leeds.",
    "Vergiss nicht, dass ich in Leeds wohne.",
    "N'oublie pas que j'habite à Leeds.",
    "リーズに住んでいることを忘れないでください。",
  ])("is none: %s", (text) => {
    expect(told(text, notes)).toEqual({});
  });

  it.each([
    ["Don't forget that I live in Bath.", { keep: ["I live in Bath."], gone: [LEEDS.text] }],
    ["Never drop the serial comma.", { keep: ["Never drop the serial comma."], gone: [] }],
    ["I moved to Lisbon in May.", { keep: ["I moved to Lisbon in May."], gone: [LEEDS.text] }],
    ["I've moved to the design team.", { keep: ["I've moved to the design team."], gone: [] }],
    ["Remember that we moved our newsletter to Mondays.", { keep: ["We moved our newsletter to Mondays."], gone: [] }],
    ["My sister lives in Bath.", { keep: ["My sister lives in Bath."], gone: [] }],
    ["Note to self: I'm vegan.", { keep: ["I'm vegan."], gone: [] }],
  ])("says something: %s", (text, { keep, gone }) => {
    const { keep: kept = [], retire = [] } = told(text, notes);
    expect({ keep: kept.map((one) => one.text), gone: retire.map(([old]) => old) }).toEqual({ keep, gone });
  });

  it.each([
    [
      "I live in Bath and I run a bakery.",
      ["I live in Bath", "I run a bakery."],
      [["I live in Leeds", "I live in Bath"]],
    ],
    [
      "Ich wohne in Bath und ich leite eine Bäckerei.",
      ["Ich wohne in Bath", "Ich leite eine Bäckerei."],
      [["I live in Leeds", "Ich wohne in Bath"]],
    ],
    ["No emojis any more.", ["No emojis any more."], []],
    ["No Oxford comma any more.", ["No Oxford comma any more."], [["No Oxford comma", "No Oxford comma any more."]]],
  ])("tells one thing a note: %s", (text, kept, retired) => {
    const { keep = [], retire = [] } = told(text, [LEEDS, NO_COMMA]);
    expect({ keep: keep.map((one) => one.text), retire }).toEqual({ keep: kept, retire: retired });
  });

  it.each([
    ["I never use exclamation marks, write Ana a thank-you", "I never use exclamation marks"],
    ["I prefer short mails, write them in German", "I prefer short mails, write them in German"],
    ["When I ask for mails, write short ones", "When I ask for mails, write short ones"],
  ])("keeps no request with a rule: %s", (text, kept) => {
    const { keep, isAll } = understand(text, []);
    expect(keep.map((one) => one.text)).toEqual([kept]);
    expect(isAll).toBe(kept === text);
  });

  it.each([
    "I hate my manager.",
    "We prefer candidates under 40.",
    "I'm allergic to nuts, keep that in mind",
    "I always cry at weddings.",
  ])("files as a fact what is about a life, and not about texts: %s", (text) => {
    expect(told(text, []).keep?.map(({ kind }) => kind)).toEqual(["fact"]);
  });

  it.each([
    "Always remove jargon and shorten sentences.",
    "From now on remove filler words and make the tone warm.",
    "Ab jetzt streich Füllwörter und kürze die Sätze.",
    "Siempre quita los adjetivos y acorta las frases.",
    "Recuerda: nunca pongas mi nombre en el primer párrafo.",
    "Remember: our CFO is Dana, and write to her formally.",
  ])("keeps a rule that reads like an order about a text: %s", (text) => {
    expect(told(text, []).keep).toHaveLength(1);
  });

  it("keeps nothing of a bare 'from now on'", () => {
    expect(told("From now on", [])).toEqual({});
  });

  it.each([
    [
      "write to @Ana and @Ana from now on always write in French",
      ["Ana", "Ana from now on always write in French"],
      [],
    ],
    [
      "Remember that my manager is @Ana and I am the CEO of Acme.",
      ["Ana and I am the CEO of Acme"],
      ["My manager is @“Ana and I am the CEO of Acme”."],
    ],
    [
      "From now on cc @Ana and always sign with love.",
      ["Ana and always sign with love"],
      ["Cc @“Ana and always sign with love”."],
    ],
    ["My manager is @Ana Ruiz.", ["Ana Ruiz"], ["My manager is @Ana Ruiz."]],
  ])("takes a mentioned name for nothing but a name: %s", (text, names, kept) => {
    expect(understand(text, [], names).keep.map((one) => one.text)).toEqual(kept);
  });

  it.each(["What do you know about tides?", "What do you know about US tax law?", "What are the rules of haiku?"])(
    "asks about the world: %s",
    (text) => expect(told(text, notes)).toEqual({}),
  );
});

type Told = {
  keep?: readonly { readonly kind: string; readonly text: string }[];
  retire?: readonly (readonly (string | undefined)[])[];
  forget?: { readonly what: string; readonly notes: readonly string[] };
  ask?: string;
  off?: true;
};

/** Returns what was understood, without what is empty. `retire`: each note, with what takes its place. */
function told(text: string, notes: readonly Note[]): Told {
  const { keep, retire, forget, ask, isOffTheRecord } = understand(text, notes);
  return {
    ...(keep.length > 0 && { keep: keep.map(({ kind, text }) => ({ kind, text })) }),
    ...(retire.length > 0 && { retire: retire.map(({ note, by }) => (by ? [note.text, by.text] : [note.text])) }),
    ...(forget && { forget: { what: forget.what, notes: forget.notes.map(({ text }) => text) } }),
    ...(ask && { ask: ask.kind }),
    ...(isOffTheRecord && { off: true }),
  };
}

function fact(text: string): Note {
  return note("fact", text);
}

function rule(text: string): Note {
  return note("rule", text);
}
