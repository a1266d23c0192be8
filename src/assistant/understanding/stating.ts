import { toPlain } from "../language/plain.ts";
import { wordsOf } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import { ENGLISH, LASTING, OTHER } from "../learning/kinds.ts";
import { isAskedInOther, judgeSentence, type Statement, statementOf } from "../learning/learn.ts";
import type { OwnSentence } from "../learning/own-words.ts";
import { WISHES } from "../learning/wishes.ts";
import { IT_NO_MORE } from "./at-hand/wordings.ts";
import { likelyAboutWriting } from "./classifier/classify.ts";
import { holderOf, isSelf, tellsOfAuthor } from "./matching/holders.ts";
import { saysItLasts } from "./parting.ts";
import { type Reading, SURE, UNLIKELY } from "./reading.ts";
import { MOVED, NEW_BOSS } from "./wordings/changing.ts";
import { ADDRESS_ME, CORRECTS, NEVER_AGAIN, TO_KEEP } from "./wordings/keeping.ts";
import { THEIR_HABIT, THEIR_MOOD, THEIR_TASTE, THEIR_TEXTS } from "./wordings/others.ts";
import { ASKS_WORLD } from "./wordings/pointing.ts";
import { IN_LANGUAGE, NOT_LIKE_THIS, PREFERS_HERE } from "./wordings/this-text.ts";
import { HABITS, HANDLED, MANNER, OF_READING, TEXTS } from "./wordings/writing.ts";

/**
 * How likely a sentence must be to state something that lasts: when its wording says so, and when it does not. Found on sets of
 * sentences beside the training data: below, plain requests are kept; above, statements in words of their own are lost.
 */
const DOUBTED = 0.3;
const BELIEVED = 0.6;
const ORDERED = 0.2; // after "remember that"
const STANDING = 0.25; // after "from now on"
const LABELLED = 0.2; // how likely what follows "rule:" must say how to write
const CERTAIN = 0.9; // where its wording asks for a text: "change the greeting of my mails"

/** What stands in a message, of which a sentence is read. */
type Around = { readonly mixed: boolean; readonly mayForget: boolean; readonly hasRequest: boolean };

/**
 * Returns the rule or fact that a sentence states to last. A wording that says so is believed unless the model all but rules
 * it out; the model is believed alone where it is sure. In a `mixed` message, which may hold other people's words unmarked,
 * the sentence must say itself that it lasts; and where the message may be a wish to forget, in so many words. `next`: the
 * sentence behind it, which may be no more than "Always, please."
 */
export function readStatement(reading: Reading, next: Reading | undefined, around: Around): Statement | undefined {
  const stated = readAsSaid(reading, next, around);
  if (stated && (asksToBeAddressed(reading.sentence) || bansForGood(reading))) return { ...stated, kind: "rule" };
  return stated && { ...stated, kind: saysHowToWrite(stated) || lastsAsRule(reading.sentence) ? "rule" : "fact" };
}

/** Whether a sentence says, with its "from now on", how to write: what stands behind that may be short, "écris plus court". */
function lastsAsRule(sentence: OwnSentence): boolean {
  return OTHER.standingLead.headLength(sentence.plain) > 0 && saysHowToWrite({ text: sentence.quote });
}

/** How likely a sentence must say how to write: where it speaks of nothing else, where it names texts, and where not. */
const RULE = { manner: 0.05, named: 0.6, unnamed: 0.9 };

/**
 * Whether a sentence says how to write. Anything else is a fact: "I always cry at weddings", "We prefer candidates under 40".
 * Rules go into prompts everywhere, facts follow the place where they were said.
 */
export function saysHowToWrite({ text }: Pick<Statement, "text">): boolean {
  const plain = toPlain(text).toLowerCase();
  const holder = holderOf(text);
  const manner = MANNER.exec(plain);
  if (manner?.index !== 0 && holder !== undefined && !isSelf(holder) && HABITS.test(plain)) return false; // "Our intern always forgets the subject line"
  if (HANDLED.test(plain) || OF_READING.test(plain) || tellsOfOthers(plain)) return false;
  const least = manner ? RULE.manner : isAboutTexts(plain) ? RULE.named : RULE.unnamed;
  return likelyAboutWriting(text) > least;
}

/** Whether what is told behind a request belongs to the text: "Write a job ad. The person must always be on time." */
export function isOfText(statement: Statement | undefined): boolean {
  if (!statement) return false;
  const plain = toPlain(statement.quote).toLowerCase();
  if (saysItLasts(plain) || saysItHolds({ plain }) || tellsOfAuthor(statement.text)) return false;
  return statement.kind === "fact" || !saysHowToWrite({ text: statement.text.replace(HOW_OFTEN, "") });
}

/** Words for habits, which children and cats have as well as texts. */
const HOW_OFTEN = /(?<!\p{L})(?:immer|nie|niemals|toujours|jamais|siempre|nunca|sempre|mai) ?(?!\p{L})/giu;

/** Whether a sentence tells how somebody else writes or what they like. Takes plain text in lower case. */
export function tellsOfOthers(plain: string): boolean {
  return [THEIR_TASTE, THEIR_HABIT, THEIR_TEXTS].some((kind) => kind.test(plain));
}

function isAboutTexts(plain: string): boolean {
  return ENGLISH.aboutStyle.test(plain) || OTHER.aboutStyle.test(plain) || TEXTS.test(plain);
}

function readAsSaid(
  reading: Reading,
  next: Reading | undefined,
  { mixed, mayForget, hasRequest }: Around,
): Statement | undefined {
  const { sentence, likely, isRequest } = reading;
  if (isPassingRemark(sentence)) return undefined;
  const rule = likely.rule + likely.newRule;
  const fact = likely.fact + likely.newFact;
  const isOwnProfile = ENGLISH.profile.test(sentence.plain) || OTHER.profile.test(sentence.plain);
  if (sentence.isReason && rule + fact < (isOwnProfile ? DOUBTED : SURE)) return undefined;
  if (!mixed && WISHES.fixed.test(sentence.plain) && !isRequest) {
    const stated = statementOf(sentence);
    return stated && { ...stated, kind: "rule" };
  }
  if (!mixed && asksToBeAddressed(sentence)) return asRule(reading);
  if (!mixed && isNoted(reading)) return asStated(reading);
  const worded = judgeSentence(sentence, mixed);
  // "Remember that" and "from now on" say it in so many words, unless they stand in a text that is asked for or made up.
  if (worded && likely.madeUp < 0.5 && (isPlainOrder(sentence) || (isStanding(sentence) && likely.task < 0.5)))
    return worded;
  if (
    worded &&
    !mixed &&
    !isRequest &&
    likely.task < SURE &&
    (saysItHolds(sentence) || likely.madeUp < 0.5) &&
    isSaidToLast(sentence, worded)
  )
    return worded;
  if (worded && !mixed && (!hasRequest || next?.sentence.isAsked) && bansForGood(reading)) return worded;
  if (isLabelled(sentence)) return worded && likelyAboutWriting(worded.text) > LABELLED ? worded : undefined;
  if (mayForget) return undefined;
  if (worded && !mixed && asksAlways(sentence) && saysHowToWrite(worded)) return worded;
  const mayLast =
    !isRequest && !mixed && likely.madeUp < 0.5 && likely.task < SURE && !NAMES_NEW_TEXT.test(sentence.plain);
  if (
    worded &&
    mayLast &&
    (lasts(sentence) || ordersManner(sentence)) &&
    (saysHowToWrite(worded) || lastsAsRule(sentence))
  )
    return worded;
  const isOrdered = isCommand(sentence) && likely.task < 0.5;
  const least = isOrdered ? ORDERED : isStanding(sentence) ? STANDING : DOUBTED;
  if (worded && (rule + fact > least || sentence.listed)) return worded;
  if (!mixed && !isRequest && rule + fact > UNLIKELY && isForGood(sentence, next)) return asStated(reading);
  if (rule > fact && (WISHES.onlyNow.test(sentence.plain) || WISHES.edit.test(sentence.plain))) return undefined;
  if (worded || mixed || rule + fact < (isRequest ? CERTAIN : BELIEVED)) return undefined;
  return asStated(reading);
}

/** Whether a sentence says no more than how its author is to be spoken to: "Duz mich bitte". */
export function asksToBeAddressed({ plain }: Pick<OwnSentence, "plain">): boolean {
  return ADDRESS_ME.test(plain);
}

/** Whether a sentence forbids something for good: "Never use bullet points again". */
function bansForGood({ sentence, likely, isRequest }: Reading): boolean {
  return !isRequest && likely.madeUp < 0.5 && NEVER_AGAIN.test(sentence.plain);
}

/** Whether a sentence says in so many words that what it tells is to be kept, or is so instead: nothing in it is made up. */
export function saysItHolds({ plain }: Pick<OwnSentence, "plain">): boolean {
  return [TO_KEEP, CORRECTS, ADDRESS_ME].some((kind) => kind.test(plain));
}

/** Whether "…, make a note of that" stands behind what the author tells of themselves or of what is theirs. */
function isNoted({ sentence: { plain, quote }, likely, isRequest }: Reading): boolean {
  if (isRequest || likely.task > 0.5 || likely.madeUp > 0.5) return false;
  const end = OTHER.commandBehind.exec(plain)?.index ?? 0;
  return end > 0 && holderOf(quote.slice(0, end)) !== undefined && likely.rule + likely.fact > UNLIKELY;
}

function asRule({ sentence: { quote } }: Reading): Statement {
  return { kind: "rule", text: quote.trim(), quote };
}

/** Whether "save this:" or "correction:" stands before what tells of the author or how to write, or a new boss or home is told. */
function isSaidToLast({ plain }: OwnSentence, { kind, text }: Statement): boolean {
  const holder = holderOf(text);
  if (NEW_BOSS.test(plain) || MOVED.test(plain)) return holder === undefined || isSelf(holder);
  if (!TO_KEEP.test(plain) && !CORRECTS.test(plain)) return false;
  if (holder !== undefined) return isSelf(holder) || TO_KEEP.test(plain);
  const words = toPlain(text).toLowerCase();
  return TO_KEEP.test(plain) && LASTING.some((one) => one.headLength(words) > 0) && kind === "rule";
}

/** Whether a sentence speaks of the text at hand, of its title, or of what is over in days. */
function isPassingRemark({ plain }: OwnSentence): boolean {
  if (isQuestion({ plain }) || saysOnlyWhen({ plain })) return true;
  const { fillers } = readHead(plain);
  const words = plain.slice(fillers);
  if (isStanding({ plain }) || isCommand({ plain }) || WISHES.forGood.test(plain)) return false;
  if (IT_NO_MORE.exec(words)?.index === 0) return true;
  if ([THEIR_MOOD, IN_LANGUAGE, PREFERS_HERE].some((kind) => kind.test(words)) || NOT_LIKE_THIS.test(plain))
    return true;
  return WISHES.passing.test(words) || WISHES.denial.test(words) || WISHES.untrue.test(words);
}

/** Whether a sentence asks something of the world: "When should one use a semicolon?" */
export function isQuestion({ plain }: Pick<OwnSentence, "plain">): boolean {
  return ASKS_WORLD.test(plain.slice(readHead(plain).fillers));
}

/** Whether a sentence is no more than "from now on". */
function saysOnlyWhen({ plain }: Pick<OwnSentence, "plain">): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  const said = ENGLISH.standing.exec(words) ?? OTHER.standing.exec(words);
  return said?.index === 0 && wordsOf(words.slice(said[0].length)).length === 0;
}

/** Words for what somebody wants something added to: "my rules". */
const AS_RULE =
  /\b(?:my|as an?|new|add an?|add another|add one(?: more)?) (?:list of )?(?:\w{1,8} )?(?:rules?|preferences?|notes?|settings|profile|fact)\b|\b(?:regeln?|notizen|vorlieben?|einstellungen|regles?|consignes|reglas?|preferencias?|notas|regol[ae]|preferenz[ae]|regras?)\b|规则|規則|偏好|设置|设定|ルール|設定|好み/u;

/** Whether a sentence begins with "remember that", the conjunction with it, or with "add to my rules:". */
export function isPlainOrder({ plain }: Pick<OwnSentence, "plain">): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  const lead = words.slice(0, Math.max(ENGLISH.command.headLength(words), OTHER.command.headLength(words)));
  const isAdded = AS_RULE.test(lead) && !LABEL.test(words);
  return /\b(?:that|dass|que|che)\s*$|\bqu'$/.test(lead) || isAdded || isAskedInOther(words);
}

/** Whether a sentence begins with an order how to write: "Always reply in German". */
function ordersManner({ plain }: OwnSentence): boolean {
  const { fillers, polite } = readHead(plain);
  return MANNER.headLength(plain.slice(fillers + polite)) > 0;
}

/** "Rule: …", "one more rule: …", "my tone: …": what follows is a rule where it says how to write. */
const LABEL =
  /^(?:(?:a |one |another |one more |other |last |general )?(?:rule|preference)|(?:noch )?(?:eine )?(?:weitere )?regel|(?:encore )?(?:(?:une )?autre |une )?regle|(?:otra |una )?regla(?: mas)?|(?:(?:un')?altra |una |ancora una )?regola|(?:outra |mais uma |uma )?regra|(?:再加|再来|加|还有|另外|添加)?(?:一?[条條个個])?(?:规则|規則)|(?:もう(?:一つ|ひとつ|1つ)の?|別の)?ルール|(?:my|our) (?:writing )?(?:tone|voice|style)|(?:mein|unser) (?:schreib)?(?:ton|stil)|(?:mon|notre) (?:ton|style)|(?:mi|nuestro) (?:tono|estilo)|(?:il )?(?:mio|nostro) (?:tono|stile)|(?:o )?(?:meu|nosso) (?:tom|estilo)|我们?的(?:语气|文风|风格|口吻)|(?:私|うち)の(?:文体|口調|トーン|スタイル)) ?[:：]/u;

/** Whether a sentence begins with such a label. */
export function isLabelled({ plain }: OwnSentence): boolean {
  return LABEL.test(plain.slice(readHead(plain).fillers));
}

/** Whether a sentence asks, as a question, for what is to be done always: "Could you always answer in German?" */
export function asksAlways({ plain }: OwnSentence): boolean {
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  return (
    (polite > 0 && (ENGLISH.always.headLength(words) > 0 || OTHER.always.test(words))) ||
    JAPANESE_ASK_ALWAYS.test(words)
  );
}

/** The same in Japanese, where the question stands at the end. */
const JAPANESE_ASK_ALWAYS =
  /(?:いつも|毎回|常に|今後|これから|次回から).{1,60}て(?:もらえますか|くれますか|いただけますか|くださいますか|もらえませんか)[?？]?$/u;

/** Whether a sentence says "from now on", wherever that stands in it. */
function lasts({ plain }: OwnSentence): boolean {
  return ENGLISH.standing.test(plain) || OTHER.standing.test(plain);
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

/** Returns a sentence as the statement that it makes. Undefined where it says nothing. */
export function asStated({ sentence }: Reading): Statement | undefined {
  const stated = statementOf(sentence);
  return stated && { ...stated, kind: saysHowToWrite(stated) ? "rule" : "fact" };
}

/** "A letter to the elves, sleeping in boxes is banned from now on": a text is asked for without a verb. */
const NAMES_NEW_TEXT = /^(?:an?(?! (?:l'|partir|compter))|eine?n?|une?|un[oa]|uma?)\s/u;

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
