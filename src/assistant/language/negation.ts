import type { Language } from "./languages.ts";
import { fold } from "./words.ts";

/** A part of a sentence that says one thing, and whether it says that it is not so, or not to be. */
export type Clause = { readonly text: string; readonly isNegated: boolean };

type Words = { readonly not: string; readonly avoid: string };

/**
 * `not`: makes the opposite of a sentence. `avoid`: does so as well, and two of them together ("never avoid") do not. Words
 * that are something else in another language stand for their own only.
 */
const WORDS: Partial<Record<Language, Words>> = {
  en: {
    not: "not no never none nothing cannot without nor neither isnt arent dont doesnt wont cant",
    avoid:
      "avoid avoids avoiding stop stops stopping skip skips refrain refrains drop omit omits dislike dislikes hate hates " +
      "formerly former ex quit left banned ban bans rejects refuses",
  },
  de: {
    not: "nicht kein keine keinen keinem keiner keins nie niemals ohne weder nichts",
    avoid:
      "vermeide vermeidet vermeiden hasse hasst fruher ehemalige ehemaliger ehemals weglassen verzichte verzichtet",
  },
  fr: {
    not: "pas jamais sans aucun aucune ni rien",
    avoid: "evite eviter evitez deteste ancien ancienne arrete arreter autrefois",
  },
  es: {
    not: "no nunca jamas sin ni ningun ninguna tampoco nada",
    avoid: "evita evitar evito evite odia odio deja antes ex anterior",
  },
  it: {
    not: "non mai senza nessun nessuna nessuno ne no niente",
    avoid: "evita evitare evito odia odio smetti ex precedente",
  },
  pt: {
    not: "nao nunca sem nem jamais nenhum nenhuma nada",
    avoid: "evita evitar evito evite odeia odeio pare antigo antiga ex",
  },
};

const LATIN = Object.keys(WORDS) as Language[];
/** Words of one language's list that are ordinary words of another. */
const OWN_ONLY = new Set("ni ne no mai sin pare pas antes ex deja sem drop left rien nada nothing".split(" "));

const HAN_NOT = /不|没|勿|莫|无(?!论)|未|别(?!人|的)|禁止/u;
const HAN_AVOID = /避免|讨厌|停止|以前|曾经|前任/u;
const HAN_MEANINGLESS = /不同|不仅|不过|特别|分别|区别|级别|性别|个别|类别|不断/gu;
const KANA_NOT = /ない|なく|ません|ずに|なし(?!と)|不要|無し|禁止/u;
const KANA_AVOID = /避け|やめ|嫌い|以前|元上司/u;
const KANA_MEANINGLESS = /なければ(?:なら|いけ)(?:ない|ません)|少ない|かもしれない|ないと(?:いけ|だめ)/gu;

const CLAUSE_END =
  /[,;:，；：、—–]\s{0,3}| (?=(?:but|aber|sondern|mais|pero|sino|però|mas)\s)|(?<=ではなく)|(?=而不是)/u;
const CLAUSE_END_PT = /[,;:]\s{0,3}|\s[—–]\s| (?=(?:mas|porém)\s)/u;
const INSTEAD =
  / (?=(?:instead of|rather than|statt|anstatt|anstelle von|au lieu d|plutôt qu|en vez de|en lugar de|invece di|anziché|em vez de|ao invés de)(?: |\b))/iu;
const STARTS_INSTEAD =
  /^(?:instead of|rather than|statt|anstatt|anstelle von|au lieu d|plutôt qu|en vez de|en lugar de|invece di|anziché|em vez de|ao invés de)/iu;
const AFFIRMS =
  /\b(?:always|but|use|please|only|immer|sondern|aber|toujours|mais|siempre|pero|sino|sempre|ma|mas)\b|总是|要用|而用/u;
const ITEM_WORDS = 3; // what follows a comma is an item of a list up to here, and shares the negation before it

/** Splits a sentence into its clauses. An item of a list is negated with the list that it stands in. */
export function clausesOf(sentence: string, language: Language | undefined): readonly Clause[] {
  // "Mais" is "more" in Portuguese, and "ma" is no word of it.
  const end = language === "pt" ? CLAUSE_END_PT : CLAUSE_END;
  const parts = sentence.split(end).flatMap((part) => part.split(INSTEAD));
  let before = false;
  return parts.flatMap((text) => {
    if (text.trim() === "") return [];
    const plain = fold(text);
    const isItem = plain.trim().split(/\s+/).length <= ITEM_WORDS && !AFFIRMS.test(plain);
    const own = STARTS_INSTEAD.test(text) || isNegated(plain, language);
    before = own || (isItem && before);
    return [{ text, isNegated: before }];
  });
}

function isNegated(plain: string, language: Language | undefined): boolean {
  if (/[\u3040-\u30ff]/.test(plain)) return either(plain.replace(KANA_MEANINGLESS, ""), KANA_NOT, KANA_AVOID);
  if (/[\u3400-\u9fff]/.test(plain)) return either(plain.replace(HAN_MEANINGLESS, ""), HAN_NOT, HAN_AVOID);
  const words = plain.replace(/(?<=n)'(?=t\b)/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const isNot =
    words.some((word) => notWords(language).has(word)) || isNoMore(plain) || /\w{2}nt\b/.test(negations(plain));
  const isAvoid = words.some((word) => avoidWords(language).has(word)) || /\bused to\b/.test(plain);
  return isNot !== isAvoid;
}

function either(text: string, not: RegExp, avoid: RegExp): boolean {
  return not.test(text) !== avoid.test(text);
}

/** The contracted negations of an English text: "doesn't", "won't". */
function negations(plain: string): string {
  return (plain.match(/\b[a-z]{2,6}n't\b/g) ?? []).join(" ").replaceAll("'", "");
}

/** French "plus d'émojis" asks for none; so does "n'en veut plus", and "je bosse plus ici", as people say it. */
function isNoMore(plain: string): boolean {
  return /^\s{0,3}plus d|\bn(?:e |')[^\s]{1,30} plus\b/.test(plain) || SPOKEN_NO_MORE.test(plain);
}

/** Without "ne". "Je suis plus grande que toi" and "j'écris plus vite" are no such thing. */
const SPOKEN_NO_MORE =
  /(?:\bje |^)(?:suis|vis|bosse|travaille|dirige|gere|mange|bois|veux|porte|signe|fais|reporte) plus (?!(?:de|d'|tard|tot|souvent|vite|long|court|ou|que|a l'aise)(?![a-z]))(?!.{0,80}\bqu[e'])|\b(?:j'(?:habite|utilise|ai)|on (?:habite|utilise|travaille|bosse|est|vit)) plus (?!(?:de|tard|tot|souvent|vite|ou|que)\b)(?!.{0,80}\bqu[e'])|\b(?:c'est|est) plus (?:mon|ma|notre|le|la|chez)\b/;

const cache = new Map<string, ReadonlySet<string>>();

function notWords(language: Language | undefined): ReadonlySet<string> {
  return wordsFor("not", language);
}

function avoidWords(language: Language | undefined): ReadonlySet<string> {
  return wordsFor("avoid", language);
}

function wordsFor(kind: keyof Words, language: Language | undefined): ReadonlySet<string> {
  const key = `${kind} ${language}`;
  const known = cache.get(key);
  if (known) return known;
  const unknown = kind === "not" ? ["no"] : [];
  const own = language ? (WORDS[language]?.[kind].split(" ") ?? []) : unknown;
  const others = LATIN.flatMap((name) => WORDS[name]?.[kind].split(" ") ?? []).filter((word) => !OWN_ONLY.has(word));
  const words = new Set([...own, ...others]);
  cache.set(key, words);
  return words;
}
