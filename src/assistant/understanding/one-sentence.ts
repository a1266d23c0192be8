import { wordsOf } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import { OTHER } from "../learning/kinds.ts";
import type { Statement } from "../learning/learn.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { isBesideDraft, mayCut } from "./at-hand/edits.ts";
import { classify } from "./classifier/classify.ts";
import { type Forgetting, readForgetting } from "./forgetting.ts";
import { holderOf, isSelf, SELF } from "./matching/holders.ts";
import { asksForText, LIKELY, type Reading } from "./reading.ts";
import { isReminder, readReminder } from "./reminding.ts";
import { type Retirement, readChange } from "./retiring.ts";
import { isCommand, isLabelled, readStatement } from "./stating.ts";
import { ATTRIBUTED } from "./wordings/content.ts";
import { NO_LONGER } from "./wordings/cutting.ts";
import {
  ABOUT_IT,
  CONSIDERS,
  NO_RULE,
  NOT_ALWAYS,
  NOT_REMEMBERED,
  NOT_SAID,
  TELLS_OWN,
  WAVERS,
} from "./wordings/doubting.ts";
import { FORMERLY } from "./wordings/past.ts";
import { HABITS } from "./wordings/writing.ts";

const FEW_WORDS = 3;

/** What stands in a message, of which a sentence is read. `mixed`: others' words may stand in it unmarked. */
export type Around = {
  readonly mixed: boolean;
  readonly mayForget: boolean;
  readonly hasRequest: boolean;
  readonly requests: readonly Reading[];
};

/** What one sentence says. */
export type Said = {
  readonly wish?: Forgetting | undefined;
  readonly statement?: Statement | undefined;
  readonly ended: readonly Retirement[];
};

/** Reads one sentence between its neighbours. */
export function readOne(
  reading: Reading,
  before: Reading | undefined,
  after: Reading | undefined,
  notes: readonly Note[],
  around: Around,
): Said {
  const { sentence } = reading;
  const { plain } = sentence;
  const hasOther = around.requests.some((one) => one !== reading);
  if (WAVERS.test(plain) || CONSIDERS.test(plain)) return { ended: [] };
  if (isReminder(sentence)) {
    return { statement: readReminder(reading, notes, hasOther), ended: [] }; // of a request, it may be a part
  }
  const mustStay = WISHES.notDelete.test(plain);
  if (mustStay && WISHES.ofMemory.test(plain)) return { ended: [] };
  const { hasRequest } = around;
  const wish =
    mustStay || isBesideDraft(sentence, after?.sentence)
      ? undefined
      : readForgetting(reading, notes, { hasRequest, hasOther, before: before?.sentence.quote ?? "" });
  if (wish) return { wish, ended: [] };
  const isOthers = ATTRIBUTED.test(plain) || (hasRequest && WISHES.othersWish.test(plain));
  if (isOthers && !isCommand(sentence)) return { ended: [] };
  const stated = sentence.isAsked ? undefined : readStatement(reading, after, around);
  if (FORMERLY.test(plain.slice(readHead(plain).fillers))) notes = notes.filter(({ kind }) => kind === "fact"); // its rules are of the past
  if (isDenied(plain, stated)) return { ended: readChange(reading, undefined, notes).retire.map(withoutNew) };
  const { statement, retire: ended } = readChange(reading, stated, notes);
  if (statement === undefined && ended.length > 0 && mayCut(plain) && !NO_LONGER.test(plain))
    return { wish: asked(ended, sentence.quote), ended: [] }; // "Lass das Emoji weg"
  const isReason =
    statement !== undefined &&
    !isCommand(sentence) &&
    !isLabelled(sentence) &&
    !isSelf(holderOf(statement.text) ?? SELF) &&
    asksInPart(reading);
  return isReason ? { ended: [] } : { statement, ended }; // "Our intern always forgets the subject line, write her a hint"
}

/** Asks whether notes are to end, where a text at hand may be meant. */
function asked(ended: readonly Retirement[], quote: string): Forgetting {
  return { what: "named", about: quote, notes: ended.map(({ note }) => note), quote, isDoubted: true };
}

/** Whether a sentence says that what it tells is no rule, is so no longer, or need not be so. */
function isDenied(plain: string, stated: Statement | undefined): boolean {
  const words = plain.slice(readHead(plain).fillers);
  if ([NO_RULE, NOT_ALWAYS, NOT_REMEMBERED, NOT_SAID].some((kind) => kind.test(words))) return true;
  return (stated?.kind === "rule" || HABITS.test(words)) && FORMERLY.test(words);
}

/** Whether a sentence says no more than that the one before it is no rule: "That's not a rule though." */
export function deniesBefore(reading: Reading, after: Reading | undefined, around: Around): boolean {
  const { plain } = reading.sentence;
  const denial = NO_RULE.exec(plain);
  if (!denial || readStatement(reading, after, around)) return false;
  const rest = plain.slice(denial.index + denial[0].length);
  return !TELLS_OWN.test(rest) && (wordsOf(rest).length < FEW_WORDS || ABOUT_IT.test(rest));
}

function withoutNew({ note, quote }: Retirement): Retirement {
  return { note, quote };
}

const PART = /[:：,，、]\s{0,3}|\s[-–—]\s/u;

/** Whether a sentence asks for a text in one of its parts: "otr: write a note to HR". */
export function asksInPart({ sentence }: Reading): boolean {
  const plain = sentence.plain.slice(0, OTHER.commandBehind.exec(sentence.plain)?.index); // "…, make a note of that"
  const [, ...parts] = plain.split(PART).filter((part) => part.trim() !== "");
  return parts.some((part) => asksForText(part) || (classify([part])[0]?.task ?? 0) > LIKELY);
}
