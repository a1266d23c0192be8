import { stopWords } from "../language/stop-words.ts";
import { fold } from "../language/words.ts";
import { LINES } from "./kinds.ts";
import { ASIDE_OF_LABEL, OWN_TEXTS, TO_INKWELL } from "./own-lines.ts";
import {
  ABOUT_TEXT,
  APPOINTMENT,
  ASKS,
  FROM_SOMEBODY,
  HANDED_OVER,
  HEADED,
  HEADER,
  SPEAKER,
  TIME_ALONE,
  TIMED,
} from "./pasted-marks.ts";

/** A label before its text, two of which make a form of somebody's: "Applicant: …", "Description: …". */
const LABELLED = /^\s{0,3}(?:[\p{L}\p{N}№º#-]{1,25}\s){0,3}[\p{L}\p{N}№º#-]{1,25}\s?[:：]\s?\S/u;

/** A paragraph whose end says who said it. */
const SIGNED = /[\s.!?"”»](?:[—–]|--|-)\s{0,2}(?:\p{L}[\p{L}'.-]{0,20}\s?){1,3}\s{0,3}$/u;
/** A greeting at the head of a letter in one piece, and the farewell with a name at its end. */
const GREETING =
  /(?:^|(?<=[\s:]))(?:hello|hi|hey|dear|good (?:morning|day)|hallo|liebe[rs]?|guten tag|bonjour|salut|cher|chere|hola|buenos dias|estimad[oa]s?|ciao|buongiorno|caro|cara|gentile|ola|bom dia|prezad[oa]s?|car[oa]s?)\b[^.!?\n]{0,40}[,!.:]\s/u;
const FAREWELL =
  /[\s.!?](?:(?:best|kind|warm|many) (?:regards|wishes|thanks)|regards|thanks|thank you|sincerely|yours|cheers|best|love|(?:viele|liebe|beste|mit freundlichen) gru(?:ß|ss)en?|lg|mfg|vg|danke|cordialement|bien a vous|merci|bises|saludos|un saludo|un abrazo|gracias|atentamente|(?:cordiali )?saluti|grazie|abracos?|obrigad[oa]|cumprimentos|atenciosamente),? (?:(?:prof|dr|mr|mrs|ms|frau|herr)\.? )?\p{L}[\p{L}'-]{0,20}(?: \p{L}[\p{L}'-]{1,20}){0,1}(?=\s{2,}|\s{0,3}(?:\n|$)|[.!,] |\s(?:reply|answer|respond|write|tell|antworte|schreib|reponds|ecris|contesta|responde|rispondi|scrivi)\p{L}{0,4}\b)[.!]?/u;
const NAME = /^\s{0,3}\p{L}[\p{L}.'-]{0,20}(?: \p{L}[\p{L}.'-]{0,20}){0,2}\s{0,3}$/u;
const NAME_WORDS = 5; // "shadowfern — Today at"
/** Small words, but those that stand in names ("Ana de Souza") and with times. */
const SMALL = new Set(
  [...stopWords(["particle", "grammar", "question", "courtesy", "force"])]
    .map(fold)
    .filter((word) => !/^(?:de|da|di|del|della|van|von|la|le|el|y|e|am|pm|at|a|um|hier|as|las)$/.test(word)),
);
/** A row of a table, of which there are two or more. */
const ROW = /^\|.{0,300}\||^[^\n;|\t]{1,60}(?:(?:;|\|)[^\n;|\t]{0,120}){2,}$/u;
/** A row as a spreadsheet gives it. A tab behind the mark of an item makes a list, which may be the author's own. */
const TABBED_ROW = /^(?!\s{0,8}(?:[-*•‣◦▪–]|\d{1,2}[.)])?\t)[^\n\t]{1,60}\t.{0,300}$/u;
const TAG = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>\n]{0,200})?\/?>/g;
const BLOCK_TAG = /^\s{0,8}<(?:div|p|td|tr|table|ul|ol|li|span|body|html|br|h\d)\b/;
const REQUEST_CHARS = 400;
/** What is left of a message without the texts that were copied into it. Just as long. `isMixed`: there were some. */
export type Unpasted = { readonly plain: string; readonly isMixed: boolean };

/**
 * Blanks what bears the marks of text from elsewhere: quoted HTML, rows of a table, what stands under a name with a time, under
 * the head of a mail or in a letter. Behind it only a request at the end is the author's again. Takes plain text in lower case;
 * `tabbed` is the same with the tabs that it had. Linear.
 */
export function withoutPasted(plain: string, tabbed = plain): Unpasted {
  const lines = withoutShortLetter(withoutHtml(plain)).split("\n");
  if (lines.length === 1) return unpasted(plain, lines);
  const end = lastStart(lines);
  const asksAtEnd = asks(lines.slice(end));
  const head = lines.findIndex((_, at) => isHead(lines, at, at < end && asksAtEnd));
  const [from, own] = head < 0 ? besideRequest(lines, end) : [head, ownStart(lines, head, end)];
  const rows = tabbed.split("\n");
  const isOwn = (at: number) => (at < from || at >= own) && !isRow(rows, at);
  return unpasted(
    plain,
    lines.map((line, at) => (isOwn(at) ? line : blank(line))),
  );
}

function unpasted(before: string, lines: readonly string[]): Unpasted {
  const plain = lines.join("\n");
  return { plain, isMixed: plain !== before };
}

/** Whether a line is a row of a table. One line alone with bars or semicolons is a sentence, or a signature. */
function isRow(lines: readonly string[], at: number): boolean {
  const is = (row: RegExp, near: number) => row.test(lines[near] ?? "");
  return [ROW, TABBED_ROW].some((row) => is(row, at) && (is(row, at - 1) || is(row, at + 1)));
}

function withoutHtml(plain: string): string {
  if (!/<[a-z/]/.test(plain)) return plain;
  const lines = withoutQuotedHtml(plain).split("\n");
  const bare = lines.filter((line) => line.trim() !== "" && !BLOCK_TAG.test(line));
  const isAsked = asks(bare);
  return lines.map((line) => (isAsked && BLOCK_TAG.test(line) ? blank(line) : line.replace(TAG, blank))).join("\n");
}

function withoutQuotedHtml(plain: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = plain.indexOf("<blockquote"); at >= 0; at = plain.indexOf("<blockquote", from)) {
    const end = plain.indexOf("</blockquote>", at);
    const to = end < 0 ? plain.length : end + "</blockquote>".length;
    parts.push(plain.slice(from, at), blank(plain.slice(at, to)));
    from = to;
  }
  return [...parts, plain.slice(from)].join("");
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/**
 * Blanks a letter in one piece that a request stands beside: "Hello there, … Many thanks, Prof. Whitmore  Reply to this." and
 * "Translate to German Dear partners, … Kind regards, Akio".
 */
function withoutShortLetter(plain: string): string {
  const greeting = GREETING.exec(plain);
  const farewell = greeting && FAREWELL.exec(plain.slice(greeting.index));
  if (!greeting || !farewell) return plain;
  const end = greeting.index + farewell.index + farewell[0].length;
  const [before, after] = [plain.slice(0, greeting.index), plain.slice(end)];
  const isAsked = asks([before]) || asks([after]);
  return isAsked ? before + blank(plain.slice(greeting.index, end)) + after : plain;
}

/** Whether somebody else's text begins at a line. `isAsked`: a paragraph behind it asks for something. */
function isHead(lines: readonly string[], at: number, isAsked: boolean): boolean {
  const line = lines[at] ?? "";
  if (line.trim() === "") return false;
  if (SPEAKER.test(line) || (TIMED.test(line) && namesOnly(line))) return true;
  if (NAME.test(line) && namesOnly(line) && TIME_ALONE.test(lines[at + 1] ?? "")) return true;
  const next = lines.slice(at + 1, at + 3).find((one) => one.trim() !== "") ?? "";
  if (HEADED.test(line)) return next !== "";
  if (HEADER.test(line)) return HEADER.test(next);
  if (isAsked && LABELLED.test(line) && LABELLED.test(next)) return true;
  if (at === 0 && FROM_SOMEBODY.test(line)) return next !== "";
  if (HANDED_OVER.test(line) && ROW.test(next)) return false;
  if (HANDED_OVER.test(line)) return lines[at + 1]?.trim() !== "" && lines.length > at + 2;
  const isSigned =
    at === 0 && LINES.salutation.test(line.trim()) && lines.some((one) => LINES.signOff.test(one.trim()));
  return isSigned && !TO_INKWELL.test(line);
}

/** Whether what stands on a line beside the time is a name, and no sentence: none of its words is a small one. */
function namesOnly(line: string): boolean {
  const label = line
    .replace(/\s{0,3}[:：]\s{0,3}$/, "")
    .replace(ASIDE_OF_LABEL, "")
    .trim();
  if (LINES.ownLabel.test(label)) return false;
  const words = line.split(/\d/, 1)[0]?.match(/\p{L}+/gu) ?? [];
  return !APPOINTMENT.test(line) && words.length <= NAME_WORDS && !words.some((word) => SMALL.has(fold(word)));
}

/**
 * Returns from where to where somebody else's text stands, of a message in paragraphs that bears no other mark: all that stands
 * beside a request about "this", several sentences beside any request, or a paragraph that ends with a name.
 */
function besideRequest(lines: readonly string[], end: number): readonly [from: number, own: number] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const gap = lines.findIndex((line, at) => at > first && at < end && line.trim() === "");
  if (gap < 0) return inOneParagraph(lines, first);
  const [head, tail] = [lines.slice(first, gap), lines.slice(end)];
  const isOwn = OWN_TEXTS.test(lines.slice(first, end).join("\n")); // "no emojis in my mails" is said to Inkwell
  if (SIGNED.test(lines[gap - 1] ?? "") || isAboutText(tail)) return [first, end];
  if (asks(tail) && !isOwn && isText(lines.slice(first, end))) return [first, end];
  const isAsked = isAboutText(head) || (asks(head) && !isOwn && isText(lines.slice(gap)));
  return [isAsked ? gap : lines.length, lines.length];
}

/** The same for lines without a gap: the first or the last of them may be a request about the others. */
function inOneParagraph(lines: readonly string[], first: number): readonly [from: number, own: number] {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  if (last > first && isAboutText(lines.slice(last, last + 1))) return [first, last];
  return [last > first && isAboutText(lines.slice(first, first + 1)) ? first + 1 : lines.length, lines.length];
}

/** Whether lines are more than a remark: several sentences, or a list. */
function isText(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  return filled.length > 2 || (filled.join(" ").match(SENTENCE_END)?.length ?? 0) > 1;
}

const SENTENCE_END = /[.!?](?=\s|$)|[。！？]/g;

function isAboutText(lines: readonly string[]): boolean {
  const text = lines.join("\n");
  return text.length <= REQUEST_CHARS && ABOUT_TEXT.test(text);
}

/** Returns the line where the last paragraph begins. */
function lastStart(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return lines.findLastIndex((line, at) => at <= last && line.trim() === "") + 1;
}

/** Returns the line behind a head that is its author's again: the last paragraph, or line, where it asks for something. */
function ownStart(lines: readonly string[], head: number, end: number): number {
  if (asks(lines.slice(0, head))) return lines.length; // it was asked for above
  const paragraph = lines.slice(end);
  if (end > head && asks(paragraph) && !paragraph.some((_, at) => isHead(paragraph, at, false))) return end;
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return last > head + 1 && asks(lines.slice(last, last + 1)) ? last : lines.length;
}

function asks(lines: readonly string[]): boolean {
  return ASKS.test(lines.join("\n").slice(0, REQUEST_CHARS));
}
