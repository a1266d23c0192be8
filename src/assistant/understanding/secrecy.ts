import { toPlain } from "../language/plain.ts";
import { isUnspaced } from "../language/words.ts";
import { isAskedInOther } from "../learning/learn.ts";
import { isRework } from "../learning/own-lines.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { notesMeant } from "./matching/which-notes.ts";
import { IS_TO_NOBODY, WANTS_TEXT } from "./off-record/beside.ts";
import { LIFTS } from "./off-record/lifting.ts";
import { ordersText } from "./parting.ts";
import { asksForText, LIKELY, type Reading, readAll, SURE, UNLIKELY } from "./reading.ts";
import { isCommand } from "./stating.ts";
import { BEFORE_CONTENT, BEFORE_NAME, BEHIND_CONTENT, NAMES_TEXT, TELLS_SOMEBODY } from "./wordings/content.ts";
import { IS_NAME, KEEP_SO, MARKED_TEXT, NAMES_KIND, TELLS_SECRET, TELLS_WHOM } from "./wordings/secrecy.ts";
import { PLACES } from "./wordings/topics.ts";

const SECRET = 0.6;
const MAYBE_SECRET = 0.1; // with a wording that says so
const MOST = 4; // wordings for texts in one sentence

/**
 * Whether a sentence wants nothing kept. "Leave no trace of Acme" is a wish to forget where a note tells of it. `before`: the
 * part of the same sentence before it.
 */
export function isSecret(reading: Reading, before: Reading | undefined, notes: readonly Note[]): boolean {
  const { sentence, likely, isRequest } = reading;
  const { plain, quote } = sentence;
  if (WISHES.forget.test(plain) && likely.forget > UNLIKELY && notesMeant(quote, notes).length > 0) return false;
  const said = withoutManner(plain);
  const wording = WISHES.offTheRecord.exec(said);
  if (wording === undefined && said !== plain) return false; // "keep this short", "forget everything after the second line"
  if (reading.isPart && before?.isPart && TELLS_WHOM.test(before.sentence.plain)) return false;
  if (
    isSecrecyOfText(reading, wording) ||
    (wording === undefined && (isAskedInOther(plain) || (isCommand(sentence) && likely.secret < SURE)))
  )
    return false;
  const isOfText = wording === undefined && NAMES_TEXT.test(plain);
  if (likely.secret > (isOfText ? SURE : SECRET)) return true;
  if (wording === undefined) return false;
  return likely.secret > MAYBE_SECRET || (!isRequest && (likely.secret > UNLIKELY || wording.index === 0));
}

/** Whether a sentence that wants nothing kept asks for a text beside that: "Help me with a note to Kim, off the record". */
export function asksBesideSecret({ sentence: { plain, quote } }: Reading): boolean {
  const [wording, parts] = [WISHES.offTheRecord.exec(plain), plain.split(PARTS)];
  if (parts.length < 2 && wording === undefined) return false;
  return parts.some((part) => {
    const secret = WISHES.offTheRecord.exec(part);
    if (secret && !isUnspaced(part)) return false;
    const rest = part.replace(secret?.[0] ?? "", "").trim();
    return rest !== "" && !IS_TO_NOBODY.test(rest) && wantsText(rest, quote);
  });
}

function wantsText(plain: string, quote: string): boolean {
  return asksForText(plain) || ordersText({ plain, quote }) || WANTS_TEXT.test(plain) || isRework(plain);
}

/** Whether a sentence beside such a one asks for nothing. */
export function isTalk({ sentence: { plain }, likely, isRequest }: Reading): boolean {
  return !isRequest && likely.task < 0.5 && !WANTS_TEXT.test(plain);
}

const PARTS = /[:：,，、;；]\s{0,3}|\s[-–—]\s|\s(?:and|but|und|aber|et|mais|y|pero|e|ma|mas)\s/u;

/** Whether the words that hand a text over want nothing kept: "Polish this, off the record: …". They are no sentence of their own. */
export function handsOverSecretly(message: string, notes: readonly Note[]): boolean {
  const end = message.search(HANDS_OVER);
  if (end <= 0 || end > HEAD_CHARS) return false;
  const quote = message.slice(0, end);
  const plain = toPlain(quote).toLowerCase();
  if (!WISHES.offTheRecord.test(plain)) return false;
  const readings = readAll([{ quote, plain, listed: false }]);
  return readings.some((one, at) => isSecret(one, readings[at - 1], notes) || endsInSecret(one));
}

function endsInSecret(reading: Reading): boolean {
  const { plain } = reading.sentence;
  const wording = WISHES.offTheRecord.exec(plain);
  if (wording === undefined || wording.index + wording[0].length < plain.trimEnd().length) return false;
  return !isSecrecyOfText(reading, wording);
}

const HANDS_OVER = /[:：](?=\s)|：|\n/u;
const HEAD_CHARS = 200;

/** Whether a sentence lets what is off the record be remembered again, and asks for no text. */
export function isLifting({ sentence, isRequest }: Reading): boolean {
  return !isRequest && !sentence.isAsked && LIFTS.test(sentence.plain);
}

/** Whether a sentence says how a text is to be written, in words for keeping: "keep it short". It asks for one. */
export function saysManner({ sentence: { plain } }: Reading): boolean {
  return KEEP_SO.test(plain);
}

/** Fills what says how to write, or names a place in a text, so that no other words are found in it. The rest stays where it stands. */
function withoutManner(plain: string): string {
  let left = plain;
  for (let round = 0; round < MOST; round += 1) {
    const manner = KEEP_SO.exec(left) ?? PLACES.exec(left);
    if (manner === undefined) break;
    const end = manner.index + manner[0].length;
    left = left.slice(0, manner.index) + "~".repeat(manner[0].length) + left.slice(end);
  }
  return left;
}

/** Whether secrecy is what a text is about: "Write to the source confirming our talk stays off the record". */
function isSecrecyOfText({ sentence, likely, isRequest }: Reading, wording: RegExpExecArray | undefined): boolean {
  const { plain } = sentence;
  if (wording === undefined) {
    return (isRequest || WANTS_TEXT.test(plain)) && (BEFORE_CONTENT.test(plain) || MARKED_TEXT.test(plain));
  }
  const [before, behind] = [plain.slice(0, wording.index), plain.slice(wording.index + wording[0].length)];
  const isTold = [TELLS_SOMEBODY, TELLS_SECRET, BEFORE_NAME, NAMES_KIND].some((kind) => kind.test(before));
  if (isTold || BEHIND_CONTENT.test(behind) || IS_NAME.test(behind) || TOLD.test(before)) return true;
  return (isRequest || likely.task > LIKELY) && BEFORE_CONTENT.test(before);
}

/** "The minister told me off the record": somebody else's secret. */
const TOLD =
  /\b(?!(?:i|we) )\S{1,20} (?:told|mentioned|admitted|confirmed|wrote|said|sent|asked|texted|messaged)(?: (?:to )?(?:me|us|it|this|that)){0,2} $/u;
