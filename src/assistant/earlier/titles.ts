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
  const lines = draft.split("\n", TITLE_LINES).map((line) => line.trim().slice(0, LINE_CHARS));
  const subject = lines.map((line) => SUBJECT.exec(line)?.[1]).find(Boolean);
  const heading = lines.map((line) => HEADING.exec(line)).find(Boolean);
  const title = (subject ?? heading?.[1] ?? heading?.[2] ?? (request || draft)).replace(/\s+/g, " ").trim();
  return title.length > TITLE_MAX_CHARS ? `${head(title, TITLE_MAX_CHARS - 1).trimEnd()}…` : title;
}
