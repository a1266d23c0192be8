import { conceptAt, type FoundConcept } from "../language/concepts.ts";
import type { Language } from "../language/languages.ts";
import { clausesOf } from "../language/negation.ts";
import { remembering } from "../language/remembering.ts";
import { sentencesOf } from "../language/sentences.ts";
import { stemOf } from "../language/stems.ts";
import { stopWords } from "../language/stop-words.ts";
import { fold, withoutElision, wordsOf } from "../language/words.ts";

/**
 * A word of a sentence that tells something. `concept`: what words of many languages mean alike. `name`: a name, a number or a
 * quoted word, the same in every language. `kind`: a kind of text, which one of two sentences may leave out.
 */
export type Telling = {
  readonly class: "concept" | "name" | "word" | "kind";
  readonly key: string;
  readonly isNegated: boolean;
};

/** What a sentence says, apart from how it says so. */
export type Gist = {
  readonly language: Language | undefined;
  /** Each once. */
  readonly telling: readonly Telling[];
  /** All words in their order, as keys. */
  readonly line: readonly string[];
  /** Every key by which another sentence may name what this one names, with what is said of it: negated or not. */
  readonly keys: ReadonlyMap<string, boolean>;
};

/** Nobody says a thing in a longer sentence; what is as long is data. */
const SENTENCE_CHARS = 8_000;

/** Returns what the sentences of a text say. */
export function gistsOf(text: string): readonly Gist[] {
  return readGists(text);
}

const readGists = remembering((text): readonly Gist[] => {
  const language = languageOf(text);
  const sentences = new Set(sentencesOf(text)); // to say a thing twice says no more
  return [...sentences].map((sentence) => gistOf(sentence, languageOf(sentence) ?? language));
});

/** Reads one sentence. `language`: of the text that it stands in, where that can be told. */
export function gistOf(sentence: string, language = languageOf(sentence)): Gist {
  const telling = new Map<string, Telling>();
  const keys = new Map<string, boolean>();
  const line: string[] = [];
  const read = sentence.slice(0, SENTENCE_CHARS);
  const quoted = quotedWords(read);
  const text = read.normalize("NFKC").replace(/\be-mail/gi, "email");
  let place = 0;
  for (const clause of clausesOf(text, language)) {
    const spelt = wordsOf(clause.text).map(withoutElision);
    const words = spelt.map(fold);
    for (let index = 0; index < words.length; ) {
      const concept = conceptFor(words, index, language, place + index);
      const length = concept?.length ?? 1;
      const isQuoted = quoted.has(words[index] ?? "");
      const item = isQuoted
        ? nameOf(words[index] ?? "")
        : itemOf(spelt, words, index, place + index, concept, language);
      for (const word of words.slice(index, index + length)) {
        line.push(`l:${stemOf(word)}`);
        if (!isFiller(word))
          keys.set(`n:${nameKey(word)}`, clause.isNegated).set(`w:${wordStem(word)}`, clause.isNegated);
      }
      if (concept) keys.set(`c:${concept.name}`, clause.isNegated);
      if (item && !telling.has(item.key)) telling.set(item.key, { ...item, isNegated: clause.isNegated });
      index += isQuoted ? 1 : length;
    }
    place += words.length;
  }
  return { language, telling: [...telling.values()], line, keys };
}

/** Returns the language of a text: the one that most of its small words belong to. Undefined where none or several do. */
export function languageOf(text: string): Language | undefined {
  if (/[\u3040-\u30ff]/.test(text)) return "ja";
  if (/[\u3400-\u9fff]/.test(text)) return "zh";
  const words = (
    text
      .toLowerCase()
      .replace(/['’]/g, " ")
      .match(/\p{L}+/gu) ?? []
  ).slice(0, 200);
  const counts = LATIN.map((language) => ({
    language,
    count: words.filter((word) => SMALL.get(language)?.has(word)).length,
  }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count >= Math.min(SURE, words.length / 2) && first.count > second.count
    ? first.language
    : undefined;
}

const SURE = 2; // one small word may be of another language: "i", "no", "die"
const LATIN = ["en", "de", "fr", "es", "it", "pt"] as const;
/** Beside the stop words: small words that tell a language, and words of reports about a person. */
const MORE_SMALL: Record<(typeof LATIN)[number], string> = {
  en: "the user's use uses using keep emails under no not never in on at as work works write writes wants",
  de: "nutzer nutzerin nicht keine kein immer nie als bei meine meinen meiner alle wird werden mit ohne an seine ihre",
  fr: "utilisateur l'utilisateur toujours jamais est au aux pas sans chez nos dans ses à du d l n j plus signe",
  es: "usuario siempre nunca está con sin sus su mis las los termino trabajo soy hay en la el correos",
  it: "utente sempre mai non con senza nel della dei delle gli sono alla mie miei lavoro uso",
  pt: "usuário usuária utilizador sempre nunca não com sem nos nas dos das seus suas minha meus ao uso sou",
};
const SMALL: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  LATIN.map((language) => [
    language,
    new Set([
      ...stopWords(["particle", "grammar", "question", "courtesy", "force"], { languages: [language] }),
      ...MORE_SMALL[language].split(" "),
    ]),
  ]),
);

function itemOf(
  spelt: readonly string[],
  words: readonly string[],
  index: number,
  place: number,
  concept: FoundConcept | undefined,
  language: Language | undefined,
): Omit<Telling, "isNegated"> | undefined {
  const word = words[index] ?? "";
  if (concept?.class === "weak") return undefined;
  if (concept) return { class: concept.class === "kind" ? "kind" : "concept", key: `c:${concept.name}` };
  if (isFiller(word)) return undefined;
  if (isName(spelt, index, place, language)) return nameOf(word);
  return { class: "word", key: `w:${wordStem(word)}` };
}

/** In Japanese, what is written in a few hiragana are endings and particles. */
function isFiller(word: string): boolean {
  return STOP.has(word) || /^[\u3040-\u309f]{1,3}$/.test(word);
}

function nameOf(word: string): Omit<Telling, "isNegated"> | undefined {
  return isFiller(word) ? undefined : { class: "name", key: `n:${nameKey(word)}` };
}

/** "Run the numbers" asks for something; only a subject makes it somebody's role. */
function conceptFor(words: readonly string[], index: number, language: Language | undefined, place: number) {
  const concept = conceptAt(words, index, language);
  return concept?.name === "lead" && place === 0 && ORDERS.has(words[0] ?? "") ? undefined : concept;
}

const ORDERS = new Set("run lead head manage direct oversee handle".split(" "));

/** A capital inside a sentence makes a name, but not in German; digits do in any language. */
function isName(spelt: readonly string[], index: number, place: number, language: Language | undefined): boolean {
  const word = spelt[index] ?? "";
  if (/\p{N}/u.test(word) || /^\p{Lu}{2,8}$/u.test(word)) return true;
  if (language === "de" || !/^\p{Lu}/u.test(word)) return false;
  return place > 0 || /^\p{Lu}/u.test(spelt[index + 1] ?? "");
}

const QUOTED =
  /"([^"\n]{1,200})"|“([^“”\n]{1,200})”|„([^„“”\n]{1,200})[“”]|«([^«»\n]{1,200})»|「([^「」\n]{1,200})」|『([^『』\n]{1,200})』|(?<![\p{L}\p{N}])['‘]([^'’\n]{1,200})['’](?![\p{L}\p{N}])/gu;

function quotedWords(sentence: string): ReadonlySet<string> {
  const parts = Array.from(
    sentence.matchAll(QUOTED),
    (found) => found.slice(1).find((part) => part !== undefined) ?? "",
  );
  return new Set(parts.flatMap((part) => wordsOf(part.normalize("NFKC")).map((word) => fold(withoutElision(word)))));
}

function nameKey(word: string): string {
  return word.replace(/'s?$/, "");
}

/** A stem for words of any of the languages: without the commonest endings, and cut. */
function wordStem(word: string): string {
  const light = stemOf(nameKey(word));
  const cut = light.length > 4 ? light.replace(/(?<=\p{L}{4})(?:en|er|em|es|os|as|e|n|s|a|o|i)$/u, "") : light;
  return cut.slice(0, STEM_CHARS);
}

const STEM_CHARS = 7;

/** Words that a statement may have or lack and still say the same; those of writing itself among them. */
const FILLERS: Record<Language, string> = {
  en:
    "use uses used using keep keeps kept make makes made write writes writing written put puts add adds include includes " +
    "want wants wanted prefer prefers preferred like likes get gets say says said tell told user users user's person author " +
    "text texts texte message messages always never anything everything only by default remember note please mean means " +
    "any any each every all from now when whenever things thing way also still really quite i'm i've i'd i'll it's he's " +
    "she's they're don't doesn't isn't won't can't didn't avoid avoids avoiding stop stops stopping not no none without " +
    "longer anymore more during own used up currently at as off out me my us who's that's let let's go goes",
  de:
    "benutze benutzt benutzen verwende verwendet verwenden nutze nutzt nutzen schreibe schreibt schreiben schreib nutzer " +
    "nutzerin benutzer text texte texten nachricht nachrichten immer nie niemals nicht kein keine keinen keinem ohne alle " +
    "allen jede jeden jeder jedes meinen meiner meines mag mochte mochten will wollen bevorzugt bevorzuge soll sollen " +
    "wird werden hat habe haben bin bist als am beim an bei so bitte mehr vermeide vermeidet vermeiden derzeit seine ihre " +
    "seinen ihren sein ihr mich mir man ab jetzt sich dafur nur",
  fr:
    "utilise utiliser utilisateur utilisatrice ecris ecrire ecrit mets mettre texte textes message messages toujours jamais " +
    "tous toutes toute tout chaque prefere veux veut souhaite aime suis a ai ait pas sans ne plus aucun aucune evite eviter " +
    "ses son sa nos notre c'est il elle s'il ce cette y actuellement chez a par sur",
  es:
    "usa usar uso use usuario usuaria escribe escribir escribo pon poner texto textos mensaje mensajes siempre nunca todos " +
    "todas todo cada prefiere prefiero quiere quiero gusta gustan soy esta estoy ser sin no ni ningun evita evitar sus su " +
    "se le me te a actualmente ya mas",
  it:
    "usa usare uso utente scrive scrivere scrivo scrivi metti mettere testo testi messaggio messaggi sempre mai non tutti " +
    "tutte tutto ogni preferisce preferisco vuole voglio sono senza evita evitare suoi sua suo miei mie mia i si mi al alla " +
    "nel nella del dei delle degli attualmente in a da",
  pt:
    "usa usar uso use usuario usuaria utilizador utilizadora escreve escrever escrevo escreva poe texto textos mensagem " +
    "mensagens sempre nunca todos todas tudo cada prefere prefiro quer quero sou esta estou ser sem nao nem nenhum evita " +
    "evitar evite seus suas seu sua meus minhas minha me se ao aos as na no nas nos atualmente gosta",
  zh:
    "用 使用 写 用户 希望 喜欢 想 总是 每 每次 每封 所有 文字 消息 里 中 时 会 应该 更 不 不要 别 没有 没 避免 封 以 说 从 从来 " +
    "永远 一直 用于 做 来 让 对 该 其 为 现在 记住 们 目前 个 当 任何 从不 绝不",
  ja:
    "使 使い 使う 使っ 使って 使わ 使用 書 書い 書く 書き 書いて ユーザー ユーザ 常に いつも 全て すべて 好む 好み 好き 文章 メッセージ さん " +
    "中 言っ 言う 希望 ください 下さい 時 こと もの ない ませ ん なし 避け 避ける よう という われ い れ せ 方 的 私 し しない " +
    "必ず 絶対 お 決して られ 今後",
};

const STOP: ReadonlySet<string> = new Set(
  [
    ...stopWords(["particle", "grammar", "question", "courtesy", "force", "wish", "piece"]),
    ...Object.values(FILLERS).flatMap((words) => words.split(" ")),
  ].map(fold),
);
