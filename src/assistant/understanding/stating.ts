import { toPlain } from "../language/plain.ts";
import { readHead } from "../learning/head.ts";
import { ENGLISH, OTHER } from "../learning/kinds.ts";
import { judgeSentence, type Statement, statementOf } from "../learning/learn.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import { holderOf, isSelf } from "./matching/holders.ts";
import { type Reading, UNLIKELY } from "./reading.ts";
import { ASKS_WORLD, HABITS, TEXTS } from "./wordings.ts";

/**
 * How likely a sentence must be to state something that lasts: when its wording says so, and when it does not. Found on sets of
 * sentences beside the training data: below, plain requests are kept; above, statements in words of their own are lost.
 */
const DOUBTED = 0.3;
const BELIEVED = 0.6;
const ORDERED = 0.2; // after "remember that"
const CERTAIN = 0.9; // where its wording asks for a text: "change the greeting of my mails"

/**
 * Returns the rule or fact that a sentence states to last. A wording that says so is believed unless the model all but rules
 * it out; the model is believed alone where it is sure. In a `mixed` message, which may hold other people's words unmarked,
 * the sentence must say itself that it lasts; and where the message may be a wish to forget, in so many words. `next`: the
 * sentence behind it, which may be no more than "Always, please."
 */
export function readStatement(
  reading: Reading,
  next: Reading | undefined,
  around: { readonly mixed: boolean; readonly mayForget: boolean },
): Statement | undefined {
  const stated = readAsSaid(reading, next, around);
  return stated && { ...stated, kind: isOfLife(stated) ? "fact" : stated.kind };
}

/**
 * Whether what "always" or "never" is said of is a person's life, and not their texts: "I always cry at weddings". Rules go into
 * prompts everywhere, facts follow the place where they were said.
 */
function isOfLife({ kind, text }: Statement): boolean {
  const plain = toPlain(text).toLowerCase();
  if (kind !== "rule" || !HABITS.test(plain)) return false;
  const holder = holderOf(text);
  return holder !== undefined && (!isSelf(holder) || !isAboutTexts(plain));
}

function isAboutTexts(plain: string): boolean {
  return ENGLISH.aboutStyle.test(plain) || OTHER.aboutStyle.test(plain) || TEXTS.test(plain);
}

function readAsSaid(
  reading: Reading,
  next: Reading | undefined,
  { mixed, mayForget }: { readonly mixed: boolean; readonly mayForget: boolean },
): Statement | undefined {
  const { sentence, likely, isRequest } = reading;
  if (isPassingRemark(sentence)) return undefined;
  const rule = likely.rule + likely.newRule;
  const fact = likely.fact + likely.newFact;
  if (!mixed && WISHES.fixed.test(sentence.plain) && !isRequest) {
    const stated = statementOf(sentence);
    return stated && { ...stated, kind: "rule" };
  }
  const worded = judgeSentence(sentence, mixed);
  // "Remember that" and "from now on" say it in so many words, unless they stand in a text that is asked for or made up.
  if (worded && likely.madeUp < 0.5 && (isPlainOrder(sentence) || (isStanding(sentence) && likely.task < 0.5)))
    return worded;
  if (mayForget) return undefined;
  if (worded && (rule + fact > (isCommand(sentence) && likely.task < 0.5 ? ORDERED : DOUBTED) || sentence.listed))
    return worded;
  if (!mixed && !isRequest && rule + fact > UNLIKELY && isForGood(sentence, next)) return asStated(reading);
  if (rule > fact && (WISHES.onlyNow.test(sentence.plain) || WISHES.edit.test(sentence.plain))) return undefined;
  if (worded || mixed || rule + fact < (isRequest ? CERTAIN : BELIEVED)) return undefined;
  return asStated(reading);
}

/** Whether a sentence speaks of the text at hand, of its title, or of what is over in days. */
function isPassingRemark({ plain }: OwnSentence): boolean {
  if (isQuestion({ plain })) return true;
  const { fillers } = readHead(plain);
  const words = plain.slice(fillers);
  if (isStanding({ plain }) || isCommand({ plain }) || WISHES.forGood.test(plain)) return false;
  return WISHES.passing.test(words) || WISHES.denial.test(words);
}

/** Whether a sentence asks something of the world: "When should one use a semicolon?" */
export function isQuestion({ plain }: Pick<OwnSentence, "plain">): boolean {
  return ASKS_WORLD.test(plain.slice(readHead(plain).fillers));
}

/** Whether a sentence begins with "remember that", the conjunction with it. */
function isPlainOrder({ plain }: OwnSentence): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  const lead = words.slice(0, Math.max(ENGLISH.command.headLength(words), OTHER.command.headLength(words)));
  return /\b(?:that|dass|que|che)\s*$/.test(lead);
}

function isStanding({ plain }: Pick<OwnSentence, "plain">): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  return ENGLISH.standingLead.test(words) || OTHER.standingLead.test(words);
}

/** Whether a sentence begins with an order to remember: "Remember …", "keep in mind …". */
export function isCommand({ plain }: Pick<OwnSentence, "plain">): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  return ENGLISH.command.test(words) || OTHER.command.test(words);
}

/** Returns a sentence as the statement that the model takes it for. Undefined where it says nothing. */
export function asStated({ sentence, likely }: Reading): Statement | undefined {
  const stated = statementOf(sentence);
  return stated && { ...stated, kind: likely.rule + likely.newRule > likely.fact + likely.newFact ? "rule" : "fact" };
}

const MARK_CHARS = 45;

/** Whether a sentence ends in "always", or the next one says no more than that. */
function isForGood({ plain }: OwnSentence, next: Reading | undefined): boolean {
  if (WISHES.forGood.test(plain)) return true;
  return next !== undefined && isMark(next.sentence);
}

/** Whether a sentence says no more than that what stands before it lasts. */
export function isMark({ plain }: OwnSentence): boolean {
  return plain.length < MARK_CHARS && WISHES.forGood.headLength(plain) === plain.length;
}
