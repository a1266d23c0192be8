import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/assistant/types.ts";
import { understand } from "../../../src/assistant/understanding/understand.ts";
import { note } from "./scoring.ts";

/** What a person keeps, by short names. */
const NOTES: Readonly<Record<string, Readonly<Record<string, Note>>>> = {
  en: {
    R1: note("rule", "Sign with Ana"),
    R2: note("rule", "Never use emojis"),
    R3: note("rule", "Keep the tone warm"),
    R4: note("rule", "Use British spelling"),
    F1: note("fact", "I run Marketing"),
    F2: note("fact", "My manager is Tom"),
    F3: note("fact", "I live in Lyon"),
    F4: note("fact", "I'm allergic to nuts"),
  },
  de: {
    R1: note("rule", "Unterschreibe mit Ana"),
    R2: note("rule", "Keine Emojis"),
    R3: note("rule", "Schreibe in warmem Ton"),
    F1: note("fact", "Ich leite das Marketing"),
    F2: note("fact", "Mein Chef heißt Tom"),
    F3: note("fact", "Ich wohne in Berlin"),
    F4: note("fact", "Ich bin gegen Nüsse allergisch"),
  },
  fr: {
    R1: note("rule", "Signe avec Ana"),
    R2: note("rule", "N'utilise jamais d'emojis"),
    R3: note("rule", "Garde un ton chaleureux"),
    F1: note("fact", "Je dirige le marketing"),
    F2: note("fact", "Mon chef s'appelle Tom"),
    F3: note("fact", "J'habite à Lyon"),
    F4: note("fact", "Je suis allergique aux noix"),
  },
  es: {
    R1: note("rule", "Firma como Ana"),
    R2: note("rule", "No uses emojis nunca"),
    R3: note("rule", "Mantén un tono cálido"),
    F1: note("fact", "Dirijo el equipo de marketing"),
    F2: note("fact", "Mi jefe se llama Tom"),
    F3: note("fact", "Vivo en Madrid"),
    F4: note("fact", "Soy alérgica a los frutos secos"),
  },
  it: {
    R1: note("rule", "Firma con Ana"),
    R2: note("rule", "Non usare mai emoji"),
    R3: note("rule", "Mantieni un tono caloroso"),
    F1: note("fact", "Dirigo il marketing"),
    F2: note("fact", "Il mio capo si chiama Tom"),
    F3: note("fact", "Abito a Torino"),
    F4: note("fact", "Sono allergica alle noci"),
  },
  pt: {
    R1: note("rule", "Assine como Ana"),
    R2: note("rule", "Nunca use emojis"),
    R3: note("rule", "Mantenha um tom caloroso"),
    F1: note("fact", "Eu lidero o marketing"),
    F2: note("fact", "Meu chefe se chama Tom"),
    F3: note("fact", "Moro em Lisboa"),
    F4: note("fact", "Sou alérgica a nozes"),
  },
  zh: {
    R1: note("rule", "落款用Ana"),
    R2: note("rule", "不要用表情符号"),
    R3: note("rule", "语气要亲切"),
    F1: note("fact", "我负责市场部"),
    F2: note("fact", "我的经理是Tom"),
    F3: note("fact", "我住在上海"),
    F4: note("fact", "我对坚果过敏"),
  },
  ja: {
    R1: note("rule", "署名はAnaにする"),
    R2: note("rule", "絵文字を使わない"),
    R3: note("rule", "温かい口調で書く"),
    F1: note("fact", "マーケティング部を率いています"),
    F2: note("fact", "上司はTomです"),
    F3: note("fact", "大阪に住んでいます"),
    F4: note("fact", "ナッツアレルギーがあります"),
  },
};

/** Reads a message as somebody types it in a hurry. */
function told(language: string, text: string) {
  const notes = Object.values(NOTES[language] ?? {});
  const { keep, retire, forget, isOffTheRecord, isAll } = understand(text, notes);
  const gone = new Set([...retire.map((one) => one.note), ...(forget?.what === "named" ? forget.notes : [])]);
  const names = Object.entries(NOTES[language] ?? {}).flatMap(([name, one]) => (gone.has(one) ? [name] : []));
  return { keep: keep.map(({ kind }) => kind), gone: names.join(), what: forget?.what, isOffTheRecord, isAll };
}

describe("as people type", () => {
  it.each([
    ["en", "oh no that was wrong, bring it back"],
    ["en", "can u undo the last thing"],
    ["en", "sorry, my mistake, put it back please"],
    ["en", "wait i still need that one, restore it"],
    ["en", "i didn't mean that, undo please"],
    ["en", "undo ur last change"],
    ["en", "bring that rule back"],
    ["en", "ctrl z"],
    ["en", "please put the rule back"],
    ["de", "ups falsch, rückgängig bitte"],
    ["de", "stell das wieder her"],
    ["de", "hol die regel zurück"],
    ["fr", "c'était une erreur, remets le"],
    ["fr", "oups, annule ça stp"],
    ["fr", "je me suis trompé, reviens en arrière"],
    ["es", "me equivoqué, vuelve a ponerlo"],
    ["es", "ay no, deshazlo porfa"],
    ["it", "ho sbagliato, rimettilo"],
    ["it", "no aspetta, annulla"],
    ["pt", "foi sem querer, traz de volta"],
    ["pt", "errei, desfaz por favor"],
    ["zh", "弄错了,撤回"],
    ["zh", "不好意思点错了,帮我恢复"],
  ])("takes the last change back (%s): %s", (language, text) => {
    expect(told(language, text)).toMatchObject({ what: "undo", keep: [], isAll: true });
  });

  it.each([
    ["en", "clear your memory"],
    ["en", "pls erase all of it, everything u know"],
    ["en", "get rid of all the stuff you have on me"],
    ["de", "vergiss alles was du weißt"],
    ["fr", "efface tout ce que t'as sur moi"],
    ["es", "olvídalo todo"],
    ["it", "dimentica tutto"],
    ["pt", "esquece tudo"],
    ["ja", "全部忘れて"],
  ])("wants everything forgotten (%s): %s", (language, text) => {
    expect(told(language, text)).toMatchObject({ what: "everything", keep: [] });
  });

  it.each([
    ["en", "i dont want any rules anymore"],
    ["en", "I don't need any of my rules any more"],
    ["en", "drop every rule"],
    ["en", "all my writing preferences can go"],
    ["de", "ich will keine regeln mehr"],
    ["fr", "je veux plus de règles"],
    ["es", "ya no quiero reglas"],
    ["it", "non voglio più regole"],
    ["pt", "não quero mais regras"],
    ["zh", "我不想要任何规则了"],
    ["ja", "ルールはもう全部いらない"],
  ])("wants no rules (%s): %s", (language, text) => {
    const rules = Object.keys(NOTES[language] ?? {}).filter((name) => name.startsWith("R"));
    expect(told(language, text)).toMatchObject({ gone: rules.join(), keep: [] });
  });

  it.each([
    ["en", "stop signing my stuff with ana", "R1"],
    ["en", "u dont need to sign as ana anymore", "R1"],
    ["en", "emojis are ok again, delete that rule", "R2"],
    ["en", "u can drop the warm tone", "R3"],
    ["en", "no longer have tom as manager", "F2"],
    ["en", "i left marketing", "F1"],
    ["en", "the nut allergy is gone", "F4"],
    ["en", "i dont live in lyon anymore", "F3"],
    ["de", "hör auf mit ana zu unterschreiben", "R1"],
    ["de", "emojis sind wieder ok", "R2"],
    ["fr", "arrête de signer avec ana", "R1"],
    ["fr", "les emojis c'est ok maintenant", "R2"],
    ["es", "deja de firmar como ana", "R1"],
    ["it", "smetti di firmare con ana", "R1"],
    ["zh", "别再落款Ana了", "R1"],
    ["ja", "Anaで署名するのはやめて", "R1"],
  ])("ends a note (%s): %s", (language, text, gone) => {
    expect(told(language, text)).toMatchObject({ gone, keep: [] });
  });

  it.each([
    ["en", "u can use emojis now", "R2"],
    ["en", "emojis are okay from now on", "R2"],
    ["en", "sign as Ana M. from now on", "R1"],
    ["en", "instead of Ana sign A.", "R1"],
    ["en", "use Annie instead of Ana when u sign", "R1"],
    ["en", "make the tone formal from now on instead of warm", "R3"],
    ["en", "i run brand now, not marketing", "F1"],
    ["de", "statt ana unterschreib mit A.", "R1"],
    ["de", "chef ist jetzt kim", "F2"],
    ["fr", "signe A. au lieu d'Ana", "R1"],
    ["es", "firma A. en vez de Ana", "R1"],
    ["it", "il tono deve essere formale adesso", "R3"],
    ["zh", "以后落款写A不写Ana", "R1"],
    ["ja", "署名はAnaじゃなくてAで", "R1"],
  ])("changes a note (%s): %s", (language, text, gone) => {
    expect(told(language, text)).toMatchObject({ gone });
  });

  it.each([
    ["en", "our new app is called Pico, make a note of that"],
    ["en", "fridays im off, keep that in mind"],
    ["en", "i dont eat meat, please note"],
    ["en", "my office is in room 12, jot that down"],
    ["de", "donnerstags bin ich im homeoffice, notier dir das"],
    ["de", "unser neues produkt heißt Pico, merk dir das bitte"],
    ["fr", "mon bureau est au 3e, note-le"],
    ["fr", "je travaille pas le jeudi, retiens le"],
    ["es", "los jueves teletrabajo, apúntalo"],
    ["es", "nuestro producto se llama Pico, anótalo"],
    ["it", "il giovedì sono in smart working, segnatelo"],
    ["it", "il nostro prodotto si chiama Pico, ricordatelo"],
    ["pt", "quinta eu fico em casa, guarda isso"],
    ["pt", "nosso produto se chama Pico, anota"],
    ["zh", "周四我在家办公,记住"],
    ["zh", "我们新产品叫Pico,记下来"],
    ["ja", "木曜は在宅です、メモして"],
    ["ja", "新製品はPicoといいます、覚えて"],
  ])("tells a fact, and says to note it (%s): %s", (language, text) => {
    expect(told(language, text)).toMatchObject({ keep: ["fact"], gone: "", isAll: true });
  });

  it.each([
    ["en", "keep this between you and me"],
    ["en", "this is not for your memory"],
    ["en", "pls dont hang on to this"],
    ["en", "what i say next is private, dont store it"],
    ["en", "No notes on this one please"],
    ["en", "not for the record, i think tom is leaving"],
    ["en", "strictly between us im looking for a new job"],
    ["en", "don't write this down anywhere"],
    ["de", "das bleibt unter uns"],
    ["de", "merk dir das hier bitte nicht, ich bin krank"],
    ["de", "bitte nichts davon speichern"],
    ["fr", "garde pas ça en mémoire"],
    ["fr", "entre nous, je vais démissionner"],
    ["es", "entre tú y yo, voy a renunciar"],
    ["es", "no apuntes nada de esto"],
    ["es", "no te acuerdes de esto"],
    ["it", "che resti fra noi, mi licenzio"],
    ["it", "non segnarti niente di questo"],
    ["pt", "fica só entre a gente, vou pedir demissão"],
    ["pt", "não anota nada disso"],
    ["zh", "别存这个,我要辞职了"],
    ["zh", "这事就我们俩知道"],
    ["zh", "刚说的不要记录"],
    ["ja", "これは記録しないで、退職する予定です"],
    ["ja", "二人だけの秘密ね、転職します"],
  ])("keeps it off the record (%s): %s", (language, text) => {
    expect(told(language, text)).toMatchObject({ isOffTheRecord: true, keep: [], gone: "" });
  });

  it.each([
    ["en", "pls write a msg to my bank re the fraud, and dont keep any of it"],
    ["en", "keep no record of this: a letter to my lawyer about the divorce"],
    ["en", "private one, dont save: tell my sister i cant come to rehab with her"],
    ["en", "Draft a note to my therapist. Don't remember any of it."],
    ["en", "This one's off the books. Write to my landlord that I'm leaving."],
    ["en", "no memory for this one - email to the clinic to move my appointment"],
    ["de", "ohne was zu speichern: mail an meinen anwalt wegen der scheidung"],
    ["de", "Schreib meiner Bank wegen der Pfändung, und merk dir nichts davon"],
    ["fr", "écris à mon avocat pour le divorce, et garde rien"],
    ["fr", "sans garder de trace: un mail à la banque pour mon découvert"],
    ["es", "escribe a mi abogado por el divorcio y no guardes nada"],
    ["es", "sin dejar rastro: un correo al banco por mi deuda"],
    ["it", "scrivi al mio avvocato per il divorzio e non salvare niente"],
    ["it", "senza tenere traccia: una mail alla banca per il mio debito"],
    ["pt", "escreve pro meu advogado sobre o divórcio e não guarda nada"],
    ["pt", "sem registrar nada: um email pro banco sobre a minha dívida"],
    ["zh", "给律师写封离婚的信,什么都别记"],
    ["ja", "弁護士に離婚の件でメールを書いて、何も残さないで"],
  ])("keeps it off the record and drafts (%s): %s", (language, text) => {
    expect(told(language, text)).toMatchObject({ isOffTheRecord: true, keep: [], isAll: false });
  });

  it.each([
    "write a poem that says i dont want any rules",
    "I don't want any rules about dogs in the lease",
    "tell the kids: no more rules in summer",
    "Schreib einen Slogan: Wir brauchen keine Regeln mehr",
    "écris un slogan : on veut plus de règles",
    "ur email sounds great, make it shorter",
    "tell u2 fans the show is cancelled",
  ])("drafts, and forgets nothing: %s", (text) => {
    expect(told("en", text)).toEqual({ keep: [], gone: "", what: undefined, isOffTheRecord: false, isAll: false });
  });
});
