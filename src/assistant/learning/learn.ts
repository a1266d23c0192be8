import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import { CHINESE_PLEASE, KINDLY } from "./courtesy.ts";
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

/** A note holds no more. */
export const NOTE_CHARS = 500;
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
  const isAsked = asked > 0 || isAskedInOther(plain) || JAPANESE_ASK.test(plain);
  if (
    ENGLISH.question.test(sentence.plain.slice(start)) &&
    !(isAsked && (strong || ENGLISH.always.test(plain) || OTHER.always.test(plain)))
  ) {
    return undefined;
  }
  const clause = strong ? strongClause(plain) : 0;
  const words = plain.slice(clause);
  if (isPassing(words, strong)) return undefined;
  if (!strong && !sentence.listed && (mixed || !isStanding(words))) return undefined;
  return stated(sentence, start + asked + clause, isAsked);
}

/** The first words of a question that asks in another language to remember: "Kannst du dir merken, dass …?" */
const OTHER_POLITE =
  /^¿?(?:(?:k[ao]nn|konn|wurd|mag|pouv|pourr|pued|podr|potr|poder|consegu)\p{L}{1,5}|peux|veux|tu p\p{L}{1,8}|vous p\p{L}{1,8}|puoi|puo|podes?|pode|voce)\b|^[请請]?[你您]?(?:能|可)/u;

/** "Could you always …" in Japanese, where the question stands at the end. */
const JAPANESE_ASK = /て(?:もらえますか|くれますか|いただけますか|くださいますか|もらえませんか)[?？]?$/u;

/** Whether a sentence asks, in another language than English, whether Inkwell can remember something. */
export function isAskedInOther(plain: string): boolean {
  return (OTHER_POLITE.test(plain) && OTHER.command.headLength(plain) > 0) || OTHER.trailingCommand.test(plain);
}

/** Returns what a sentence states that is known to last. Undefined where it says nothing, such as "Remember that". */
export function statementOf(sentence: OwnSentence): Statement | undefined {
  const { fillers, polite } = readHead(sentence.plain);
  const words = sentence.plain.slice(fillers + polite);
  return stated(
    sentence,
    fillers + polite + strongClause(words),
    polite > 0 || isAskedInOther(words) || JAPANESE_ASK.test(words),
  );
}

/** Returns what stands from `start` on, without "remember that". `isAsked`: the sentence is worded as a question. */
function stated({ plain, quote }: OwnSentence, start: number, isAsked: boolean): Statement | undefined {
  const end = OTHER.commandBehind.exec(plain)?.index ?? plain.length;
  const words = plain.slice(start, end);
  const lead = leadLength(words);
  // German turns the words around after "dass", which therefore stays.
  const that = /\bdass\s$/.exec(words.slice(0, lead))?.[0].length ?? 0;
  const content = words.slice(lead);
  if (!saysSomething(content)) return undefined;
  const kept = quote.slice(start + lead - that, Math.max(end, start));
  const text = asKept(kept, isAsked);
  return text === "" ? undefined : { kind: kindOf(content, lead > 0 && isCommand(words)), text, quote };
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
  const content = plain.slice(leadLength(plain)); // "add this one to my rules" is about no draft
  if (ENGLISH.oneOff.test(content) || OTHER.oneOff.test(content)) return true;
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
  if (ENGLISH.command.test(plain)) return false;
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

/** "From now on, be casual", "Use du": one word tells it all. */
const BE_SO =
  /^(?:please |always )?(?:be|stay|sound|keep it|sei|bleib|sois|reste|se|sea|seja|sii)\s|^(?:please |always )?use (?:du|sie|tu|vous|usted|lei|voce)\b/u;

function saysSomething(content: string): boolean {
  const telling = wordsOf(content).filter((word) => !EMPTY_WORDS.has(word));
  return (
    telling.length >= 2 ||
    (telling.length === 1 && BE_SO.test(content)) ||
    /[\u3040-\u9fff]{4,}/.test(content) ||
    /["'][^"']+["']/.test(content)
  );
}

/** "From now on" at the end, which what is kept says anyway. */
const STANDING_END =
  /,?\s(?:from now on|from here on|going forward|in (?:the )?future|from today on|ab jetzt|ab sofort|ab heute|künftig|in zukunft|désormais|dorénavant|à partir de maintenant|à partir d'aujourd'hui|dès maintenant|a partir de (?:ahora|agora|hoy|hoje)|desde (?:ahora|hoy)|de ahora en adelante|de hoy en adelante|d'ora in (?:poi|avanti)|da (?:ora|adesso|oggi)(?: in (?:poi|avanti))?|daqui em diante|de (?:agora|hoje) em diante)[.!]?$/iu;

/** Courtesy before what is kept. "Kindly worded" and "请假" are none. */
const COURTESY = new RegExp(
  `^(?:(?:please|pls|${KINDLY}|bitte|s'il (?:te|vous) pla[iî]t|stp|por favor|per favore)[,:]?\\s+|${CHINESE_PLEASE})`,
  "iu",
);

/** Returns words as they are kept: with a capital, without courtesy, question mark and an order to remember at the end. */
function asKept(words: string, asked: boolean): string {
  const polite = words
    .trim()
    .toWellFormed()
    .replace(COURTESY, "")
    .replace(
      asked
        ? /(?:(?<=て)(?:もらえますか|くれますか|いただけますか|くださいますか|もらえませんか)|[吗嗎么])?[?？]$/u
        : /$^/,
      "",
    );
  const trailing = OTHER.trailingCommand.exec(polite);
  const [first = "", ...rest] = [...polite.slice(0, trailing?.index).trim().replace(STANDING_END, "")].slice(
    0,
    NOTE_CHARS,
  );
  return first.toUpperCase() + rest.join("");
}

const LEADS = [
  [ENGLISH.command, OTHER.command],
  [ENGLISH.standingLead, OTHER.standingLead],
] as const;

/** Returns the length of "remember that" or "from now on" at the head. */
function leadLength(words: string): number {
  let length = 0;
  for (const [english, other] of LEADS) {
    const rest = words.slice(length);
    length += Math.max(english.headLength(rest), other.headLength(rest)); // "Note bien que" is no English note
  }
  return length;
}
