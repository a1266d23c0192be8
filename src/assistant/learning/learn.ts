import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import { readHead } from "./head.ts";
import { ENGLISH, LASTING, OTHER } from "./kinds.ts";
import { type OwnSentence, ownWords } from "./own-words.ts";

/** A rule or fact that a message states to last. */
export type Statement = {
  readonly kind: "rule" | "fact";
  /** As it is kept: the person's own words without "remember that", at most 500 characters. */
  readonly text: string;
  /** The sentence as it stands in the message. */
  readonly quote: string;
};

const MAX_TEXT = 500;
const EMPTY_WORDS = stopWords(["particle", "courtesy", "force"], { languages: ["en"] });

/**
 * Returns the standing statements of a message ("from now on ...", "remember that ..."). Reads sentence by sentence with
 * kinds of wordings and without a model; passes over one-off wishes, questions, requests for a draft and pasted text. Pure.
 * Takes hundredths of a millisecond.
 */
export function learn(text: string): readonly Statement[] {
  const { sentences, mixed, isHypothetical } = ownWords(text);
  if (isHypothetical) return [];
  return sentences.flatMap((sentence) => judgeSentence(sentence, mixed) ?? []);
}

/** Returns the statement that a sentence makes, if it makes one. In a `mixed` message, it must say itself that it lasts. */
export function judgeSentence(sentence: OwnSentence, mixed: boolean): Statement | undefined {
  const { fillers: start, polite: asked } = readHead(sentence.plain);
  const plain = sentence.plain.slice(start + asked);
  const strong = isStrong(plain);
  if (ENGLISH.question.test(sentence.plain.slice(start)) && !(asked > 0 && (strong || ENGLISH.always.test(plain)))) {
    return undefined;
  }
  const clause = strong ? strongClause(plain) : 0;
  const words = plain.slice(clause);
  if (isPassing(words, strong)) return undefined;
  if (!strong && !sentence.listed && (mixed || !isStanding(words))) return undefined;
  return stated(sentence, start + asked + clause, asked > 0);
}

/** Returns what a sentence states that is known to last. Undefined where it says nothing, such as "Remember that". */
export function statementOf(sentence: OwnSentence): Statement | undefined {
  const { fillers, polite } = readHead(sentence.plain);
  const clause = strongClause(sentence.plain.slice(fillers + polite));
  return stated(sentence, fillers + polite + clause, polite > 0);
}

/** Returns what stands from `start` on, without "remember that". `isAsked`: the sentence is worded as a question. */
function stated({ plain, quote }: OwnSentence, start: number, isAsked: boolean): Statement | undefined {
  const words = plain.slice(start);
  const lead = leadLength(words);
  // German turns the words around after "dass", which therefore stays.
  const dropped = /\bdass\s$/.test(words.slice(0, lead)) ? 0 : lead;
  const content = words.slice(lead);
  if (!saysSomething(content)) return undefined;
  const kept = quote.slice(start + dropped);
  return { kind: kindOf(content, lead > 0 && isCommand(words)), text: asKept(kept, isAsked), quote };
}

/** Tells whether a sentence says itself that it lasts: "remember that", "from now on". */
function isStrong(plain: string): boolean {
  if (ENGLISH.noCommand.test(plain)) return ENGLISH.standing.test(plain);
  return isCommand(plain) || ENGLISH.standing.test(plain) || OTHER.standing.test(plain);
}

function isCommand(plain: string): boolean {
  return ENGLISH.command.test(plain) || OTHER.command.test(plain) || OTHER.trailingCommand.test(plain);
}

function isStanding(plain: string): boolean {
  return LASTING.some((kind) => kind.test(plain));
}

/** Returns where the second half of "write a note to Tom, and from now on sign as Ana" begins. Only that half lasts. */
function strongClause(plain: string): number {
  if (!ENGLISH.task.test(plain)) return 0;
  const clause = ENGLISH.secondClause.exec(plain);
  return clause ? clause.index + clause[0].length : 0;
}

/** Tells whether a sentence is about the draft at hand, or means nothing alone. */
function isPassing(plain: string, strong: boolean): boolean {
  if (ENGLISH.oneOff.test(plain) || OTHER.oneOff.test(plain)) return true;
  if (ENGLISH.pointing.test(plain) || ENGLISH.information.test(plain)) return true;
  if (strong && ENGLISH.promise.test(plain)) return true;
  if (strong) return isTaskThatMentions(plain);
  if (ENGLISH.task.test(plain) || OTHER.task.test(plain)) return true;
  return (
    ENGLISH.onePart.test(plain) && ![ENGLISH.always, ENGLISH.should, ENGLISH.when].some((kind) => kind.test(plain))
  );
}

/** Tells whether "from now on" stands in a text that is asked for: "draft a note saying that from now on ...". */
function isTaskThatMentions(plain: string): boolean {
  if (ENGLISH.task.test(plain)) return ENGLISH.taskContent.test(plain);
  if (OTHER.command.test(plain) || OTHER.standingLead.test(plain)) return false;
  return OTHER.task.test(plain);
}

function kindOf(content: string, command: boolean): Statement["kind"] {
  if (ENGLISH.ruleLikeProfile.test(content)) return "rule";
  if (ENGLISH.profile.test(content) || ENGLISH.otherPerson.test(content)) return "fact";
  if (OTHER.profile.test(content)) return OTHER.preference.test(content) ? "rule" : "fact";
  const isRule = command
    ? [...LASTING, ENGLISH.aboutStyle, OTHER.aboutStyle].some((kind) => kind.test(content))
    : !ENGLISH.aboutSelf.test(content) || ENGLISH.aboutStyle.test(content) || isStanding(content);
  return isRule ? "rule" : "fact";
}

function saysSomething(content: string): boolean {
  const telling = wordsOf(content).filter((word) => !EMPTY_WORDS.has(word));
  return telling.length >= 2 || /[\u3040-\u9fff]{4,}/.test(content) || /["'][^"']+["']/.test(content);
}

/** "From now on" at the end, which what is kept says anyway. */
const STANDING_END =
  /,?\s(?:from now on|from here on|going forward|in (?:the )?future|ab jetzt|ab sofort|künftig|in zukunft|désormais|dorénavant|à partir de maintenant|a partir de ahora|de ahora en adelante|d'ora in poi|da ora in poi|a partir de agora|daqui em diante)[.!]?$/iu;

/** Returns words as they are kept: with a capital, without courtesy, question mark and an order to remember at the end. */
function asKept(words: string, asked: boolean): string {
  const polite = words
    .trim()
    .toWellFormed()
    .replace(/^(?:please|pls|kindly)\s+/i, "")
    .replace(asked ? /[?？]$/ : /$^/, "");
  const trailing = OTHER.trailingCommand.exec(polite);
  const [first = "", ...rest] = [...polite.slice(0, trailing?.index).trim().replace(STANDING_END, "")].slice(
    0,
    MAX_TEXT,
  );
  return first.toUpperCase() + rest.join("");
}

/** Returns the length of "remember that" or "from now on" at the head. */
function leadLength(words: string): number {
  let length = 0;
  for (const lead of [ENGLISH.command, ENGLISH.standingLead, OTHER.command, OTHER.standingLead]) {
    length += lead.headLength(words.slice(length));
  }
  return length;
}
