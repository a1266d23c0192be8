import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import * as english from "./english.ts";
import * as passing from "./english-passing.ts";
import * as person from "./english-person.ts";
import type { Pattern } from "./english-words.ts";
import * as other from "./languages.ts";
import { type OwnSentence, ownWords } from "./own-words.ts";

/** A lasting rule or fact that a message states in so many words. */
export type Statement = {
  readonly kind: "rule" | "fact";
  /** As it will be kept: the person's own words without the lead-in, at most 500 characters. */
  readonly text: string;
  /** The sentence as it stands in the message. */
  readonly quote: string;
};

const MAX_TEXT = 500;

const STANDING_FAMILIES: readonly Pattern[] = [
  english.WHEN,
  english.HABIT,
  english.ALWAYS,
  english.STOP,
  english.SHOULD,
  english.SCOPED,
  person.PREFERENCE,
  person.PROFILE,
  person.OTHER_PERSON,
  other.OTHER_ALWAYS,
  other.OTHER_PREFERENCE,
  other.OTHER_PROFILE,
];
const SECOND_CLAUSE =
  /(?:[,;–—-]\s{0,2}|\b)(?:and |but |then )?(?=(?:please )?(?:from now on|going forward|remember (?:that|to|my|i)|keep in mind|always|never|in future)\b \w)/;
const EMPTY_WORDS = stopWords(["particle", "courtesy", "force"]);

/**
 * The standing statements of a message ("from now on ...", "remember that ..."), found sentence by sentence with families
 * of wordings and without a model. One-off wishes, questions, requests for a draft and pasted text are passed over.
 * Pure; takes hundredths of a millisecond.
 */
export function learn(text: string): readonly Statement[] {
  const { sentences, mixed } = ownWords(text);
  return sentences.flatMap((sentence) => judge(sentence, mixed) ?? []);
}

/** Whether a message holds nothing but these statements, so that there is no text to write: "Remember that …, please." */
export function isAllStated(text: string, statements: readonly Statement[]): boolean {
  if (statements.length === 0) return false;
  const rest = statements.reduce((left, { quote }) => left.replace(quote, " "), text);
  return wordsOf(rest).length <= POLITE_WORDS;
}

const POLITE_WORDS = 3; // "Hi", "thanks a lot"

function judge(sentence: OwnSentence, mixed: boolean): Statement | undefined {
  const start = headLength(sentence.plain, english.FILLER, other.OTHER_FILLER);
  const asked = headLength(sentence.plain.slice(start), english.POLITE);
  const plain = sentence.plain.slice(start + asked);
  const strong = isStrong(plain);
  if (passing.QUESTION.test(sentence.plain.slice(start)) && !(asked > 0 && (strong || english.ALWAYS.test(plain)))) {
    return undefined;
  }
  const clause = strong ? strongClause(plain) : 0;
  const words = plain.slice(clause);
  if (isPassing(words, strong)) return undefined;
  if (!strong && !sentence.listed && (mixed || !isStanding(words))) return undefined;
  const quote = sentence.quote;
  const lead = headLength(
    words,
    english.COMMAND,
    english.STANDING_LEAD,
    other.OTHER_COMMAND,
    other.OTHER_STANDING_LEAD,
  );
  // German turns the words around after "dass", which therefore stays.
  const dropped = /\bdass\s$/.test(words.slice(0, lead)) ? 0 : lead;
  const kept = quote.slice(start + asked + clause + dropped);
  const content = words.slice(lead);
  if (!saysSomething(content)) return undefined;
  return { kind: kindOf(content, lead > 0 && isCommand(words)), text: asKept(kept, asked > 0), quote };
}

function isStrong(plain: string): boolean {
  if (english.NO_COMMAND.test(plain)) return english.STANDING.test(plain);
  return isCommand(plain) || english.STANDING.test(plain) || other.OTHER_STANDING.test(plain);
}

function isCommand(plain: string): boolean {
  return english.COMMAND.test(plain) || other.OTHER_COMMAND.test(plain) || other.TRAILING_COMMAND.test(plain);
}

function isStanding(plain: string): boolean {
  return STANDING_FAMILIES.some((family) => family.test(plain));
}

/** Of "write a note to Tom, and from now on sign as Ana" only the second half is meant to last. */
function strongClause(plain: string): number {
  if (!passing.TASK.test(plain)) return 0;
  const clause = SECOND_CLAUSE.exec(plain);
  return clause === null ? 0 : clause.index + clause[0].length;
}

/** Whether a sentence is about the draft at hand, or means nothing when it stands alone. */
function isPassing(plain: string, strong: boolean): boolean {
  if (passing.ONE_OFF.test(plain) || other.OTHER_ONE_OFF.test(plain)) return true;
  if (passing.POINTING.test(plain) || passing.INFORMATION.test(plain)) return true;
  if (strong && passing.PROMISE.test(plain)) return true;
  if (strong) return isTaskThatMentions(plain);
  if (passing.TASK.test(plain) || other.OTHER_TASK.test(plain)) return true;
  return passing.ONE_PART.test(plain) && ![english.ALWAYS, english.SHOULD, english.WHEN].some((f) => f.test(plain));
}

/** "Draft a note saying that from now on ..." asks for a draft; "answer in German from now on" does not. */
function isTaskThatMentions(plain: string): boolean {
  if (passing.TASK.test(plain)) return passing.TASK_CONTENT.test(plain);
  if (other.OTHER_COMMAND.test(plain) || other.OTHER_STANDING_LEAD.test(plain)) return false;
  return other.OTHER_TASK.test(plain);
}

function kindOf(content: string, command: boolean): Statement["kind"] {
  if (person.RULE_LIKE_PROFILE.test(content)) return "rule";
  if (person.PROFILE.test(content) || person.OTHER_PERSON.test(content)) return "fact";
  if (other.OTHER_PROFILE.test(content)) return other.OTHER_PREFERENCE.test(content) ? "rule" : "fact";
  const isRule = command
    ? [...STANDING_FAMILIES, english.ABOUT_STYLE, other.OTHER_ABOUT_STYLE].some((family) => family.test(content))
    : !english.ABOUT_SELF.test(content) || english.ABOUT_STYLE.test(content) || isStanding(content);
  return isRule ? "rule" : "fact";
}

function saysSomething(content: string): boolean {
  const telling = wordsOf(content).filter((word) => !EMPTY_WORDS.has(word));
  return telling.length >= 2 || /[\u3040-\u9fff]{4,}/.test(content) || /["'][^"']+["']/.test(content);
}

function asKept(words: string, asked: boolean): string {
  const trimmed = words
    .trim()
    .toWellFormed()
    .replace(/^(?:please|pls|kindly)\s+/i, "")
    .replace(asked ? /[?？]$/ : /$^/, "")
    .replace(other.TRAILING_COMMAND, "")
    .trim();
  const [first = "", ...rest] = [...trimmed].slice(0, MAX_TEXT);
  return first.toUpperCase() + rest.join("");
}

function headLength(plain: string, ...leads: readonly RegExp[]): number {
  let length = 0;
  for (const lead of leads) length += lead.exec(plain.slice(length))?.[0].length ?? 0;
  return length;
}
