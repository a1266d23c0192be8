import { sentencesOf } from "../language/sentences.ts";
import { stopWords } from "../language/stop-words.ts";
import { isUnspaced, withoutElision, wordsOf } from "../language/words.ts";
import { splitInstruction } from "./instruction.ts";
import { readTimePhrases, type TimePhrase } from "./time-phrases.ts";
import { ALTER, NO_REQUEST } from "./wordings/cues/alter.ts";
import { AGAIN, DEFINITE, INDEFINITE, LIKENESS, SHOW } from "./wordings/cues/back.ts";
import { BEGIN, POLITE } from "./wordings/cues/begin.ts";
import { fold } from "./wordings/cues/fold.ts";
import { LACKS } from "./wordings/cues/lacks.ts";
import { kindWordsIn } from "./wordings/cues/texts.ts";

/**
 * What a request may have to do with earlier work. `new`: nothing. `back`: it says that there is a text. `bare`: it says
 * only what to change ("warmer, please"). `unclear`: it says neither.
 */
export type Intent = {
  readonly kind: "new" | "back" | "bare" | "unclear";
  /** The words that tell which text is meant, without those that say what to do to it. */
  readonly words: readonly string[];
  /** Those of them that name the text, as far as the request tells: what stands before a colon, or behind "like". */
  readonly naming: readonly string[];
  /** Those that only say what kind of text it is. */
  readonly kinds: ReadonlySet<string>;
  /** The kinds of the first text that is named by more than "text" or "mail". */
  readonly ofKind: ReadonlySet<number>;
  readonly time?: TimePhrase | undefined;
  /** It says so in words of its own ("again", "like", "shorter"), so that looking further than the search is worth its time. */
  readonly isTold?: boolean;
  /** It says that there is a text, and not only what to change. */
  readonly pointsBack?: boolean;
  /** It begins with a kind of text and no article, as requests for something new do: "note to Ana". */
  readonly isHeadless?: boolean;
  /** The time is that of the text. */
  readonly isDated?: boolean;
};

const NEW: Intent = { kind: "new", words: [], naming: [], kinds: new Set(), ofKind: new Set() };
const SENTENCES = { semicolons: true };
const STOP_WORDS = new Set(
  [...stopWords(["particle", "grammar", "piece", "courtesy", "question", "pointing"])].map((word) => fold(word)),
);
const POLITE_MOST = 12;
const BARE_WORDS = 9; // a longer message says what it is about
const TINY_WORDS = 4; // "2", "for Berlin now"
const CLAUSE_END = /[:：,，、;；.!?。！？\n]|\s[–—-]\s|[-=]>|→/;
const LIKENESS_END =
  /[,，;:：.!?。！？]|(?<![\p{L}]|(?:ones?|those|die|den|der|dem|celui|celle|quell[oa]) )(?:but|for|only|mais|pour|aber|nur|diesmal|pero|para|ma|per|mas)(?![\p{L}])/u;

/** Reads what a request has to do with earlier work, where no wording names it for sure. In eight languages. */
export function readIntent(text: string, now: number, timeZone?: string): Intent {
  const { said, isPasted } = splitInstruction(text.replaceAll("’", "'"));
  const folded = fold(said).trim();
  if (folded === "" || isPasted) return NEW;
  const sentences = sentencesOf(said, SENTENCES)
    .map((sentence) => withoutPoliteness(fold(sentence)))
    .filter(Boolean);
  if (sentences.some((sentence) => NO_REQUEST.test(sentence)) || sentences.length === 0) return NEW;
  const time = readTimePhrases(said, now, timeZone)[0];
  const isAgain = AGAIN.test(folded);
  const likeness = LIKENESS.exec(folded);
  const isShown = sentences.some((sentence) => SHOW.test(sentence));
  const timeless = (sentence: string) => sentence.replace(OPENING_TIME, "");
  const isNew = sentences.map(timeless).some(beginsNew);
  if (isNew && !isAgain && !likeness && !isShown) return NEW;

  const kindWords = kindWordsIn(folded);
  const named = kindWords.length > 0;
  const withoutTime = (part: string) => (time ? part.replace(fold(time.phrase), " ") : part);
  const wordsIn = (part: string) => tellingWords(withoutTime(part));
  const [first = ""] = sentences;
  const clause = first.slice(0, CLAUSE_END.exec(first)?.index);
  const subject = subjectOf(clause);
  const behind = likeness ? folded.slice(likeness.index + likeness[0].length) : "";
  const likened = wordsIn(behind.slice(0, LIKENESS_END.exec(behind)?.index));
  // "As a template" and "retire le paragraphe" name no text that is meant.
  const ofSubject = kindWordsIn(likeness ? folded.replace(likeness[0], " ") : subject);
  const about = {
    words: wordsIn(folded),
    naming: (likened.length > 0 ? likened : wordsIn(subject)).filter((word) => !saysWhatToDo(word)),
    kinds: new Set(kindWords.flatMap(({ word }) => wordsOf(word))),
    ofKind: new Set((ofSubject.length > 0 ? ofSubject : kindWords).find(({ kinds }) => kinds.length > 0)?.kinds),
    time,
  };

  const isAltered = ALTER.test(folded) || subject !== clause;
  const isDated = time !== undefined && isOfText(folded, fold(time.phrase));
  const pointsBack = isAgain || likeness !== undefined || isShown || isDated;
  const isShort = wordsOf(folded).length <= (isUnspaced(folded) ? BARE_WORDS + 3 : BARE_WORDS);
  const isBare = !named && isShort && time === undefined;
  const isTiny = wordsOf(folded).length <= TINY_WORDS && !INDEFINITE.test(folded);
  if (isBare && (isAltered || pointsBack || isTiny)) return { kind: "bare", ...about };
  // Chinese and Japanese have no articles: there only a change tells that the text is there.
  const isHeadless = !isUnspaced(folded) && startsWithText(clause);
  const isDefinite = isUnspaced(folded) ? isAltered : DEFINITE.test(folded) && (named || isAltered);
  if (!pointsBack && !isAltered && THANKED.test(folded)) return NEW;
  if (pointsBack || (!isHeadless && isDefinite))
    return {
      kind: "back",
      ...about,
      isTold: pointsBack || isAltered,
      pointsBack,
      isDated: isDated && !likeness && !isAhead(folded, fold(time.phrase)),
    };
  const mayBeNamed =
    ((isAltered && named) || (DEFINITE.test(folded) && about.ofKind.size > 0)) && !INDEFINITE.test(clause);
  return mayBeNamed ? { kind: "unclear", ...about, isHeadless } : NEW;
}

/** "A week ago" begins like "a letter". */
const OPENING_TIME = /^an? (?:few )?(?:minutes?|hours?|days?|weeks?|months?|while) (?:ago|back),? /u;

const THANKED =
  /(?:^|[.,!] ?)(?:thanks|thank you|thx|danke|merci|gracias|grazie|obrigad[oa])(?= (?:a lot|so much|dir|mille|beaucoup)| ?[.,!]|$)/u;

/** Returns the head of a clause that names a text, up to what the text lacks: "the letter" of "the letter needs a date". */
function subjectOf(clause: string): string {
  const end = [LACKS.exec(clause)?.index, ALTER.exec(clause)?.index].filter((at) => at !== undefined && at > 0);
  const head = clause.slice(0, Math.min(...end.map(Number), clause.length));
  return end.length > 0 && kindWordsIn(head).length > 0 ? head : clause;
}

const CLAUSE =
  /[,，、;；:：]\s{0,3}|\s[–—-]\s|(?<![\p{L}])(?:so|and|then|und|da|also|et|alors|donc|y|asi que|e|quindi|entao)\s/u;
const CLAUSES_MAX = 8;

function saysWhatToDo(word: string): boolean {
  return ALTER.test(word) || SHOW.test(word) || AGAIN.test(word);
}

/** Whether a sentence, or one of its clauses, asks for something new. "…, a joke" in a later clause asks for none. */
function beginsNew(sentence: string): boolean {
  if (BEGIN.test(sentence)) return true;
  const later = sentence.split(CLAUSE, CLAUSES_MAX).slice(1).map(withoutPoliteness);
  return later.some((clause) => BEGIN.test(clause) && !STARTS_INDEFINITE.test(clause) && !QUESTION.test(clause));
}

const STARTS_INDEFINITE =
  /^(?:an?|some|another|eine?[nmrs]?|noch eine?[nmrs]?|une?|un|una|unas?|unos?|uma?|umas|uno|quelques)(?![\p{L}])/u;
const QUESTION =
  /^(?:what|who|how|why|when|where|which|is|are|was|were|do|does|did|am|was|wer|wie|warum|wann|wo|welche|qu|que|quel|qui|comment|pourquoi|quand|ou|quien|como|cuando|donde|cual|cosa|chi|come|perche|quando|dove|quale|o que|quem|onde|qual)/u;
const NEAR_CHARS = 40;

const AHEAD =
  /(?:(?<![\p{L}])(?:for|about|to|till|until|by|fur|bis|auf|pour|jusqu'au|per|para|hasta|fino a|ate)|[到至])\s{0,2}$/u;

/** Whether a time is what the text is about: "the invitation for Friday". */
function isAhead(folded: string, phrase: string): boolean {
  const at = folded.indexOf(phrase);
  return AHEAD.test(folded.slice(Math.max(0, at - NEAR_CHARS), at));
}

/** Whether a time stands beside a kind of text in its clause: "the invitation from Friday", "yesterday's newsletter". */
function isOfText(folded: string, phrase: string): boolean {
  const at = folded.indexOf(phrase);
  const before =
    folded
      .slice(Math.max(0, at - NEAR_CHARS), at)
      .split(CLAUSE_END)
      .at(-1) ?? "";
  const after = folded.slice(at + phrase.length, at + phrase.length + NEAR_CHARS).split(CLAUSE_END)[0] ?? "";
  return kindWordsIn(before).length > 0 || kindWordsIn(after).length > 0;
}

/** Whether a clause begins with a kind of text, with a word or two before it, and no article: "short note to Katja". */
function startsWithText(clause: string): boolean {
  const [kind] = kindWordsIn(clause);
  if (!kind) return false;
  const before = clause.slice(0, clause.indexOf(kind.word));
  return !DEFINITE.test(before + kind.word) && wordsOf(before).length <= 2;
}

function withoutPoliteness(sentence: string): string {
  let rest = sentence;
  for (let round = 0; round < POLITE_MOST; round += 1) {
    const length = POLITE.headLength(rest);
    if (length === 0) return rest;
    rest = rest.slice(length);
  }
  return rest;
}

/** Returns the words that may tell which text is meant. */
export function tellingWords(folded: string): readonly string[] {
  const words = wordsOf(folded)
    .map((word) => withoutElision(word.replace(/'s$/, "")))
    .filter((word) => !STOP_WORDS.has(word) && !ALTER_WORD.test(word) && !ENDING.test(word));
  return [...new Set(words.filter((word) => word.length > 1 || isUnspaced(word)))];
}

/** Of Japanese, what the words end in. */
const ENDING = /^[\u3040-\u309f]{1,3}$/;

/** A word that by itself says what to do to a text, not which text it is. */
const ALTER_WORD =
  /^(?:short|shorter|shorten|longer|warmer|update|fix|make|add|cut|again|more|less|show|send|give|need|like|same|one|now|but|bit|it|please|once|time|post|put|here|german|english|french|spanish|kurzer|kurzen|kurz|mach|nochmal|zeig|gib|mir|bitte|jetzt|aber|etwas|plus|moins|mais|encore|mas|menos|pero|otra|vez|piu|meno|ancora|last|previous|wrote|written|write|sent|did|made|something|someone|went|ours|yours|celui|celle|quello|quella|derniere?|ultim[oa]|letzte[nrms]?|geschrieben|gemacht|hast|ecrit|fait|fatt[oa]|scritto|hai|escrito|hecho|feito|lost|find|can't|back|up|tidy|pull|moi|sur|aussi|faut|再|一点|一下|改|发|写|把|短|更)$/;
