import { withEmoji } from "./emoji.ts";
import { MARKS, withEntities, withReferences } from "./references.ts";

const FENCE = "```";
const CODE = /`([^`\n]{1,1000})`/;
const ASIDE = /\ue004(\d{1,6})\ue005/g;
const BOLD = /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu;
const STRUCK = /(?<![\p{L}\p{N}~])~(?=[^\s~])([^~\n]{1,2000})(?<=[^\s~])~(?![\p{L}\p{N}~])/gu;
const BULLET = /^([ \t]{0,40})[•◦▪‣][ \t]{1,9}(?=\S)/gm;

/**
 * Turns a text in Slack's encoding into Markdown: bold, struck words, bullets, blocks of code, emoji, references and escaped
 * characters. Italics and quotations are the same in both. Call it once. People stand in the result by their ids.
 */
export function mrkdwnToMarkdown(text: string): string {
  const parts = text.replaceAll(MARKS, "").split(FENCE);
  if (parts.length === 1) return linesOf(parts[0] ?? "");
  const pieces: string[] = [];
  for (const [at, part] of parts.entries()) {
    const isCode = at % 2 === 1 && at < parts.length - 1;
    const said = isCode ? "" : at % 2 === 1 ? `${FENCE}${linesOf(part)}` : afterCode(linesOf(part), at > 0);
    if (said !== "") pieces.push(said);
    if (!isCode) continue;
    const isNewLine = pieces.at(-1)?.endsWith("\n") ?? true; // of the last piece alone: to look at all of them takes its time each time
    pieces.push(`${isNewLine ? "" : "\n"}${FENCE}\n${codeOf(part)}\n${FENCE}`);
  }
  return pieces.join("");
}

function afterCode(text: string, isAfterCode: boolean): string {
  if (!isAfterCode || text === "" || text.startsWith("\n")) return text;
  return `\n${text.replace(/^[ \t]{1,9}/, "")}`;
}

/** Returns the text of code, in which links and mentions are plain words, without breaks around it. */
function codeOf(text: string): string {
  return withEntities(withReferences(text)).replace(/^\n/, "").replace(/\n$/, "");
}

/** Puts code and references aside, because nothing in them is markup. */
function linesOf(text: string): string {
  const aside: string[] = [];
  const put = (words: string) => `\ue004${aside.push(words) - 1}\ue005`;
  const withCode = text
    .split("\n")
    .map((line) => (line.includes("`") ? codeAside(line, put) : line))
    .join("\n");
  const marked = withEmoji(withEntities(withReferences(withCode, (words) => put(withEntities(words)))))
    .replace(BULLET, "$1- ")
    .replace(BOLD, "**$1**")
    .replace(STRUCK, "~~$1~~");
  const back = (words: string): string => words.replaceAll(ASIDE, (_, at: string) => aside[Number(at)] ?? "");
  return back(back(marked)); // a link may have code for its label
}

function codeAside(line: string, put: (words: string) => string): string {
  return line.replace(new RegExp(CODE, "g"), (_, code: string) => put(`\`${codeOf(code)}\``));
}
