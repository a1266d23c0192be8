import { toPlain } from "./plain.ts";
import { remembering } from "./remembering.ts";
import { stopWords } from "./stop-words.ts";
import { fold } from "./words.ts";

const CLASSES = ["particle", "grammar", "question", "courtesy", "force"] as const;
const ENGLISH = folded(stopWords(CLASSES, { languages: ["en"] }));
/** Words that tell something, where a sentence may have no other of its language: "ab jetzt keine Emojis", "a mis reglas". */
const TELLING =
  "jetzt sofort künftig zukunft kein keine keinen keinem keiner mein meine meinen meinem meiner nur dein deine unsere " +
  "futuro più avenir désormais dorénavant mes tes ahora adelante mis tus adesso mio mie miei suo sue agora diante meu meus minha minhas " +
  "seus suas tutti tutte todas esquece esqueça olvida olvide dimentica dimentichi oublie oubliez vergiss apaga apague borra " +
  "cancella elimina";
/** Small words that no English sentence has. */
const FOREIGN = folded(stopWords(CLASSES, { languages: ["de", "fr", "es", "it", "pt"], sparesEnglish: true }))
  .union(folded(new Set(TELLING.split(" "))))
  .difference(ENGLISH);

/** Small English words that other languages have as well: "me he mudado a Vigo" is Spanish, though it has three of them. */
const SHARED = new Set("a i me he no as or on was in an so do die der her will am also has".split(" "));

/** "D'ora", "l'équipe", "un'email": the apostrophes of English stand behind. */
const ELISION = /(?<!\p{L})(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall|quell)'\p{L}{2}/u;

/**
 * Tells whether a text is surely English: it has a small English word and none of another language. Then the wordings of other
 * languages need not be tried, nor compiled. Takes a text in lower case without accents.
 */
export const isEnglish = remembering((text): boolean => {
  const words = wordsIn(text);
  return (
    !ELISION.test(text) &&
    words.some((word) => ENGLISH.has(word) && !SHARED.has(word)) &&
    !words.some((word) => FOREIGN.has(word))
  );
});

/** Tells whether a text is surely of another language than English, as it is written. */
export function isForeign(text: string): boolean {
  const plain = toPlain(text).toLowerCase();
  return (
    !isEnglish(plain) && (/[^\p{ASCII}\p{P}\p{S}\s]/u.test(text) || wordsIn(plain).some((word) => FOREIGN.has(word)))
  );
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

function folded(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].map(fold));
}
