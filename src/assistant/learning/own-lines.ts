import type { Wordings } from "../language/wordings.ts";
import { readHead } from "./head.ts";
import { ENGLISH, LINES, OTHER } from "./kinds.ts";
import { WISHES } from "./wishes.ts";

/** A line that is not empty; `start` is where it begins in its message. */
export type Line = { readonly start: number; readonly plain: string };

/** The mark before an item of a list. */
export const BULLET = /^\s{0,8}(?:[-*•‣◦▪–]|\d{1,2}[.)])\s{1,4}/;
/** Before what a line introduces. The second colon of ":pray:" is none. */
const COLON = /(?<!(?:^|\s):[a-z0-9_+-]{1,30})[:：](?=\s|$)|：|\s[-–—]{1,2}\s/g;
const MAX_CLAUSE = 200;
const LONG_REST = 160;

/** Kinds of statements, which are no labels before a colon. */
const STATEMENTS: readonly Wordings[] = [
  ENGLISH.standing,
  ENGLISH.command,
  ENGLISH.when,
  ENGLISH.habit,
  ENGLISH.preference,
  ENGLISH.profile,
  OTHER.standing,
  OTHER.command,
  OTHER.preference,
  WISHES.offTheRecord,
  WISHES.everything,
  WISHES.notForget,
];
const BLOCK_LINES = 6;
const BLOCK_CHARS = 200;

/** Returns the lines of a message that are not given as material to work on. Takes plain text in lower case. */
export function ownLines(plain: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of withBlocks(plain).split("\n")) {
    if (line.trim() !== "") lines.push({ start, plain: line });
    start += line.length + 1;
  }
  return withoutLetter(upToMaterial(afterMaterial(lines)));
}

/** Joins the lines behind "end all my mails with:", up to an empty one, to that line. The text stays as long as it is. */
function withBlocks(plain: string): string {
  if (!WISHES.fixed.test(plain)) return plain;
  const lines = plain.split("\n");
  const at = lines.findIndex((line) => WISHES.fixed.test(line) && /[:：]\s{0,5}$/.test(line));
  if (at < 0) return plain;
  let end = at + 1;
  while (lines[end]?.trim() === "") end++;
  while (end < lines.length && end - at <= BLOCK_LINES && lines[end]?.trim() !== "") end++;
  const block = lines.slice(at, end).join(" ");
  return block.length > BLOCK_CHARS ? plain : [...lines.slice(0, at), block, ...lines.slice(end)].join("\n");
}

/** After "polish the text above" as the last line, returns that line alone. */
function afterMaterial(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  return lines.length > 1 && last !== undefined && isRework(last.plain) ? lines.slice(-1) : lines;
}

/** Returns the lines up to the first colon, or the first line, that hands over a text to work on. */
function upToMaterial(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (TABLE_ROW.test(line.plain)) continue;
    const colon = materialStart(line.plain, index < lines.length - 1);
    kept.push(colon === undefined ? line : { start: line.start, plain: line.plain.slice(0, colon) });
    if (colon !== undefined && isAboveTable(line, lines[index + 1])) continue;
    if (colon !== undefined) {
      const aside = asideStart(line.plain, colon);
      if (aside !== undefined) kept.push({ start: line.start + aside, plain: line.plain.slice(aside) });
      break;
    }
    if (index < lines.length - 1 && handsOver(line.plain)) break;
  }
  return kept;
}

/** Whether a line hands over no more than the table below it, whose rows may be blanked already. */
function isAboveTable(line: Line, next: Line | undefined): boolean {
  if (next === undefined || !TABLE_LABEL.test(line.plain)) return false;
  return TABLE_ROW.test(next.plain) || next.start - line.start - line.plain.length >= BLANKED_CHARS;
}

const TABLE_ROW = /^\s{0,3}\|.{0,300}\|\s{0,3}$/;
const TABLE_LABEL =
  /\b(?:table|figures|numbers|data|tabelle|zahlen|daten|tableau|chiffres|donnees|tabla|cifras|datos|tabella|cifre|dati|tabela|numeros|dados)\s{0,2}[:：]\s{0,3}$|(?:表|表格|数据|數據|データ|数字)(?:です)?[:：]\s{0,3}$/u;
const BLANKED_CHARS = 8; // more than empty lines

/** Returns where the clause starts that hands over material. Its own words are only the request. */
function materialStart(line: string, hasMore: boolean): number | undefined {
  for (const colon of line.matchAll(COLON)) {
    const start = clauseStart(line, colon.index);
    const clause = line.slice(start, colon.index).trim();
    const rest = line.slice(colon.index + colon[0].length).trim();
    if (SECRET_LABEL.test(clause) && WISHES.offTheRecord.exec(rest)?.index === 0) continue; // "Private: don't store."
    const isDash = colon[0].startsWith(" ");
    if (isTextForOthers(clause, rest)) return start;
    if (isDash ? isRework(clause) || LINES.material.test(clause) : introducesMaterial(clause, rest, hasMore))
      return start;
  }
  return undefined;
}

const SECRET_LABEL =
  /^(?:private|confidential|personal|secret|sensitive|privat|vertraulich|personlich|geheim|prive|confidentiel|privado|confidencial|privato|riservato|confidenziale|pessoal|sigiloso|私密|机密|保密|秘密|内密|内緒)$/u;

/** Returns where the author speaks again, of all their texts, behind a short text of one line: "… And never emojis in my mails." */
function asideStart(line: string, from: number): number | undefined {
  for (const mark of line.matchAll(ASIDE)) {
    const start = mark.index + mark[0].length;
    if (start > from && start - from < LONG_REST && OWN_TEXTS.test(line.slice(start))) return start;
  }
  return undefined;
}

/** A sentence that begins with "and", "also", "by the way". */
const ASIDE =
  /[.!?。！？]\s{0,3}(?=(?:(?:and|also|plus|oh|by the way|btw|und|au(?:ß|ss)erdem|ubrigens|et|aussi|au fait|y|ademas|por cierto|e|inoltre|alem disso|alias)\b|另外|还有|顺便|对了|それと|あと|なお|ちなみに))/gu;
/** All that somebody writes: "my mails". */
export const OWN_TEXTS =
  /\b(?:my|our) (?:\w{1,15} )?(?:texts?|(?:e-?)?mails?|messages?|posts?|letters|writing|reports|drafts)\b|\bmein\w{1,2} (?:texte\w?|e?-?mails?|nachrichten|briefe\w?|posts?)\b|\bmes (?:textes|e?-?mails|messages|courriels|posts)\b|\bmis (?:textos|correos|mensajes|e-?mails)\b|\bmi(?:ei|e) (?:testi|e?-?mail|messaggi|post)\b|\b(?:meus|minhas) (?:textos|e-?mails|mensagens|posts)\b|我的?(?:所有)?(?:文字|文章|邮件|消息|帖子)|私の(?:文章|メール|メッセージ|投稿)/u;

function clauseStart(line: string, end: number): number {
  const before = line.slice(Math.max(0, end - MAX_CLAUSE), end);
  const start = Math.max(...[". ", "! ", "? ", "。", "！", "？"].map((mark) => before.lastIndexOf(mark)));
  return end - before.length + (start < 0 ? 0 : start + 1);
}

/** Behind a label: "Two things (10:30)", "Quick note 9:15". */
export const ASIDE_OF_LABEL = /\s{1,3}(?:\([^()]{1,30}\)|[[(]?\d{1,2}[:.]\d{2}(?:\s?[ap]m| uhr)?[\])]?)\s{0,3}$/u;

function introducesMaterial(clause: string, rest: string, hasMore: boolean): boolean {
  const unlisted = clause.replace(BULLET, "").replace(ASIDE_OF_LABEL, "");
  const bare = unlisted.slice(readHead(unlisted).fillers).replace(/^[*_]{1,5}|[*_]{1,5}$/g, "");
  if (
    isStatement(bare) ||
    ordersToKeep(bare) ||
    WISHES.fixed.test(`${bare}:`) ||
    LINES.ownLabel.test(bare) ||
    LINES.listHead.test(bare)
  )
    return false;
  if (bare === "" || isLabel(bare) || LINES.rework.test(bare) || OTHER.task.test(bare) || LINES.material.test(bare))
    return true;
  return (rest === "" && hasMore) || rest.length > LONG_REST;
}

/**
 * Tells whether a clause names one text and its readers, and what follows is what it is to say: "Email to the bank: I no longer
 * live in Braga". "Mails to the bank: never sign" is a rule.
 */
function isTextForOthers(clause: string, rest: string): boolean {
  const bare = clause.replace(BULLET, "");
  const words = bare.slice(readHead(bare).fillers);
  if (!LINES.textForOthers.test(words) || isStatement(bare) || LINES.ownLabel.test(words)) return false;
  return !LINES.ruleRest.test(rest);
}

/** Tells whether a clause is a mere label: "Customer:", "Ana Ruiz:", "原文：". */
function isLabel(clause: string): boolean {
  return (
    clause.split(" ").length <= 3 &&
    !OTHER.profile.test(clause) &&
    (!/[\u3040-\u9fff]/.test(clause) || clause.length <= 6)
  );
}

/** Whether a clause before a colon orders to keep what follows: "Save as a rule". */
function ordersToKeep(clause: string): boolean {
  return [ENGLISH.command, OTHER.command].some((kind) => kind.test(`${clause}: `));
}

function isStatement(clause: string): boolean {
  return STATEMENTS.some((kind) => kind.test(clause)) || ENGLISH.command.test(`${clause}:`);
}

/** Tells whether words ask for work on a text that stands in the same message: "fix the grammar in the following text". */
export function isRework(plain: string): boolean {
  return (
    LINES.rework.test(plain) &&
    LINES.pointsToText.test(plain) &&
    !ENGLISH.standing.test(plain) &&
    !ENGLISH.when.test(plain)
  );
}

function handsOver(line: string): boolean {
  return isRework(line) || LINES.opinion.test(line.trim()) || (OTHER.task.test(line) && !OTHER.standing.test(line));
}

/** A greeting of Inkwell by its name. */
export const TO_INKWELL = /\b(?:inkwell|bot)\b/;

/**
 * Leaves out a letter: from a salutation on a line of its own, or all up to a sign-off but the first line. A first line may
 * greet Inkwell instead.
 */
function withoutLetter(lines: readonly Line[]): readonly Line[] {
  const isSalutation = (line: Line) => LINES.salutation.test(line.plain.trim());
  const signOff = lines.findIndex((line) => LINES.signOff.test(line.plain.trim()));
  const salutation = lines.findIndex(
    (line, index) => isSalutation(line) && (index > 0 || signOff > 0 || !LINES.greetsInkwell.test(line.plain)),
  );
  if (lines[0] && TO_INKWELL.test(lines[0].plain) && isSalutation(lines[0])) return lines;
  if (salutation >= 0) return lines.slice(0, salutation);
  return signOff > 0 ? lines.slice(0, 1) : lines;
}
