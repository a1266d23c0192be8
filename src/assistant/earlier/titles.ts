import { subjectNames } from "../language/kinds-of-text.ts";
import { head } from "../prompt/tokens.ts";

const TITLE_MAX_CHARS = 60;
const TITLE_LINES = 10;
const LINE_CHARS = 300;
const HEADING = /^#{1,6}\s(.+)$|^\*{1,2}([^*]+)\*{1,2}:?$/;
const SUBJECT = new RegExp(
  `^(?:\\*\\*)?(?:${subjectNames().join("|")})\\s{0,3}[:：](?:\\*\\*)?\\s{0,9}(.+?)(?:\\*\\*)?$`,
  "i",
);

/** Returns the subject line or first heading of a draft, else how its request began: one line, at most 60 characters. */
export function titleOf(draft: string, request: string): string {
  return onOneLine(headingOf(draft) ?? (request || draft));
}

/** Returns the subject line or first heading of a draft, else its own first words: one line, at most 60 characters. */
export function ownTitleOf(draft: string): string {
  return onOneLine(withoutMarks(headingOf(draft) ?? firstWordsOf(draft)));
}

/** Returns the subject line or first heading of a draft; undefined where it has none. */
export function headingOf(draft: string): string | undefined {
  const lines = draft.split("\n", TITLE_LINES).map((line) => line.trim().slice(0, LINE_CHARS));
  const subject = lines.map((line) => SUBJECT.exec(line)?.[1]).find(Boolean);
  const heading = lines.map((line) => HEADING.exec(line)).find(Boolean);
  return subject ?? heading?.[1] ?? heading?.[2];
}

/** Returns the first line that has words. Marks of Markdown around them are none. */
function firstWordsOf(draft: string): string {
  const lines = draft.split("\n", TITLE_LINES).map((line) => line.slice(0, LINE_CHARS));
  return lines.find((line) => HAS_WORDS.test(line)) ?? "";
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Returns a line as plain words: without marks of lists, quotations, bold words and code, and with the label of a link alone. */
function withoutMarks(line: string): string {
  return line
    .replace(/^[\s>#*+-]{1,9}/, "")
    .replaceAll(LINK, "$1")
    .replaceAll(/[*`]|~~|__/g, "");
}

const LINK = /\[([^[\]\n]{1,200})\]\([^()\n]{0,300}\)/g;

function onOneLine(text: string): string {
  const title = text.slice(0, LINE_CHARS).replace(/\s+/g, " ").trim();
  return title.length > TITLE_MAX_CHARS ? `${head(title, TITLE_MAX_CHARS - 1).trimEnd()}…` : title;
}
