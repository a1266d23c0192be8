import type { OwnSentence } from "../../learning/own-words.ts";
import { saysItLasts } from "../parting.ts";
import { asksForText } from "../reading.ts";
import { NAMES_RULE } from "../wordings/pointing.ts";
import { ASKS_TO, MISSED, REASONS, UNDO } from "../wordings/undoing.ts";
import { BRING_BACK, LAST_SAID, TAKE_BACK } from "./bringing-back.ts";

/** What may stand before such an order, in any language: "oh no", "please", "ach", "やっぱり". Any of it may stand behind as well. */
const SOFTENED =
  "(?:please|pls|plz|hi|hello|hey|hallo|bonjour|salut|hola|ciao|ola|你好|こんにちは|ok(?:ay)?|oh|ah|no|nope|oops|ups|oups|ops|opa|uy|whoops|woops|wait|sorry|hm+|thanks|thank you|thx|ty|again|now|quick(?:ly)?|my bad|my mistake|actually|bitte|danke|ach|oje|nein|nee|doch|mal|wieder|entschuldigung|stopp?|non|merci|s'il (?:te|vous) plait|stp|svp|pardon|mince|zut|attends?|por favor|porfa(?:vor)?|pf|gracias|perdon|espera|ay|mejor|grazie|scusa|per favore|aspetta|nao|desculpa|obrigad[oa]|请|請|谢谢|謝謝|算了|等等|不|お願いします|ごめん(?:なさい)?|すみません|すいません|やっぱり|やっぱ|ちょっと)";
const MARKS = "[\\s,.!?？¿¡:;，、。！~…–—-]{0,4}";

/** Courtesy alone, with or without an emoji: "please", "sorry!", "👍". */
const COURTESY = new RegExp(
  `^${MARKS}(?:(?:${SOFTENED}|[\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}\\ufe0f\\u200d]{1,8}|:[a-z0-9_+-]{1,30}:)(?![\\p{Script=Latin}\\d])${MARKS}){0,6}$`,
  "u",
);

/** Courtesy at the head of a text. */
const COURTESY_HEAD = new RegExp(`^(?:${MARKS}${SOFTENED}(?![\\p{Script=Latin}\\d])${MARKS}){1,4}`, "u");

/** What stands between an order to undo and what else is asked: "undo, then …", "撤销，然后 …". */
const JOINT =
  /^[\s,.!;，、。！–—-]{0,4}(?:(?:(?<then>and then|then|und dann|dann|puis|y luego|luego|e poi|poi|e depois|depois)|(?<and>and|but|und|aber|et|mais|y|ma|e|mas))\s|(?<next>然后|再|并且|并|それから|そして))?\s{0,3}/u;

/** An order that may as well be a verb or a name: "Restore, a spa in Leeds". */
const BARE = /^(?:cancel|restore|revert|roll ?back|restaure|restaura|cancela|ripristina|恢复|还原)$/u;
/** "Undo that", "mach das rückgängig": an order that has its object. */
const NAMES_LAST = /\S\s\S/u;
/** Other orders of a menu, or buttons: "undo and redo". */
const OF_MENU =
  /^(?:redo|save|delete|copy|cut|paste|cancel|repeat|retry|wiederholen|speichern|loschen|refaire|retablir|enregistrer|rehacer|guardar|ripeti|salva|refazer|guarda|重做|保存|やり直し)(?![\p{Script=Latin}])/u;
/** How a wish for the next text begins, or ends, that names no text: "no emojis", "shorter please". */
const WANTS =
  /^(?:please|pls|bitte|s'il|por favor|per favore|请|請|no|not|without|kein\w{0,2}|ohne|pas de|sans|sin|nada de|senza|niente|sem)(?![\p{Script=Latin}])|\s(?:please|pls|bitte)[.!]?$/u;
/** Orders to bring back, at their head. "Revert" and "undo" are of any change. */
const GONE =
  /^(?:restore|reinstate|recover|undelete|un-?(?:delete|forget)|re-?add|(?:bring|put|get|take|add) (?:\S{1,20} ){0,4}?back\b|give (?:\S{1,20} ){0,4}?back\b|(?:hol|bring|gib|stell|setz|nimm)\w{0,2} (?:\S{1,20} ){0,5}?(?:zuruck|wieder)|(?:ich will|ich mochte) .{1,40} (?:wieder|zuruck)|rends?|remets?|retablis|restaur|recuper|devuelve|devolv|repon|repo[en]|vuelve a|volver a|ridam|rimett|ripristin|traz(?:er)? |把.{1,20}(?:恢复|还给|放回)|恢复)|(?:戻して|元に戻)/u;
const CLAUSE_END = /[,.!;:，、。！…–—]|\s-{1,2}\s/u;

/** Whether a sentence is an order to take the last change back, and nothing else. */
export function isUndo({ plain }: Pick<OwnSentence, "plain">): boolean {
  const end = undoEnd(plain);
  return end > 0 && (COURTESY.test(plain.slice(end)) || saysWhy(plain.slice(end)));
}

/** Whether a sentence is an order to forget what was said last, and names nothing else: "Forget what I just told you." */
export function isLastSaid({ plain }: Pick<OwnSentence, "plain">): boolean {
  for (const start of startsOf(plain)) {
    const end = start + LAST_SAID.headLength(plain.slice(start));
    if (end > start) return COURTESY.test(plain.slice(end)) || saysWhy(plain.slice(end));
  }
  return false;
}

/** Whether such an order wants something back that is gone, so that it never means to forget: "bring it back", "stell das wieder her". */
export function wantsBack({ plain }: Pick<OwnSentence, "plain">): boolean {
  return [...startsOf(plain)].some((start) => GONE.test(plain.slice(start)));
}

/** Whether such an order is worded as of anything else: "put it back". */
export function pointsOnly({ plain }: Pick<OwnSentence, "plain">): boolean {
  return !NAMES_RULE.test(plain) && [...startsOf(plain)].every((start) => UNDO.headLength(plain.slice(start)) === 0);
}

/** Whether a sentence says no more than courtesy, or why something is undone. */
export function isBesideUndo({ plain }: Pick<OwnSentence, "plain">): boolean {
  return COURTESY.test(plain) || saysWhy(plain);
}

/** Returns a sentence in two where it wants the last change undone and something else besides: "Undo, then make it friendlier". */
export function withUndoApart(sentence: OwnSentence): readonly OwnSentence[] {
  const { plain, quote, listed } = sentence;
  const end = undoEnd(plain);
  if (end === 0 || isUndo(sentence)) return [sentence];
  const joint = JOINT.exec(plain.slice(end));
  const [to, from] = [end, end + (joint?.[0].length ?? 0)];
  if (!joint || joint[0].trim() === "" || !isMore(plain.slice(0, to), joint.groups ?? {}, plain.slice(from)))
    return [sentence];
  return [
    { quote: quote.slice(0, to), plain: plain.slice(0, to), listed },
    { quote: quote.slice(from), plain: plain.slice(from), listed },
  ];
}

/** Returns where an order to undo ends at the head of a sentence, courtesy before it; 0 where there is none. */
function undoEnd(plain: string): number {
  for (const start of startsOf(plain)) {
    const length = orderLength(plain.slice(start));
    if (length > 0) return repeatedEnd(plain, start + length);
  }
  return 0;
}

/** Returns how long the order is that a text begins with: the longest, since "restore" begins "restore what you deleted". */
function orderLength(text: string): number {
  return Math.max(...[UNDO, BRING_BACK, TAKE_BACK].map((kind) => kind.headLength(text)));
}

/** Returns where an order may begin: at the head, behind courtesy, behind a polite question, and behind the reason. */
function startsOf(plain: string): ReadonlySet<number> {
  const head = headEnd(plain, 0);
  const asked = head + ASKS_TO.headLength(plain.slice(head));
  const missed = missedEnd(plain, head);
  return new Set([0, head, asked, missed, missed + ASKS_TO.headLength(plain.slice(missed))]);
}

function headEnd(plain: string, from: number): number {
  return from + (COURTESY_HEAD.exec(plain.slice(from))?.[0].length ?? 0);
}

/** Returns where the clause ends that says why something is wanted back: "I didn't want that deleted, bring it back". */
function missedEnd(plain: string, from: number): number {
  const length = plain.slice(from).search(CLAUSE_END);
  const clause = plain.slice(from, from + Math.max(length, 0)).trim();
  if (!MISSED.test(clause) && !REASONS.test(clause)) return from;
  const end = from + length;
  return headEnd(plain, end + (JOINT.exec(plain.slice(end))?.[0].length ?? 0));
}

/** Returns where the last of several orders ends: "undo undo undo". */
function repeatedEnd(plain: string, first: number): number {
  let end = first;
  for (let round = 0; round < MOST_TIMES; round += 1) {
    const gap = AGAIN.exec(plain.slice(end))?.[0].length ?? 0;
    const length = gap === 0 ? 0 : orderLength(plain.slice(end + gap));
    if (length === 0) break;
    end += gap + length;
  }
  return end;
}

const MOST_TIMES = 5;
const AGAIN = /^[\s,.!，。！]{1,3}/u;

/** Whether what stands behind an order to undo is something else that is wanted, and no object or list. */
function isMore(order: string, joint: Readonly<Record<string, string | undefined>>, rest: string): boolean {
  if (rest.trim() === "" || OF_MENU.test(rest)) return false;
  if (joint.then !== undefined || joint.next !== undefined) return true;
  const words = order.slice(Math.max(...startsOf(order)));
  if (BARE.test(words)) return false;
  return (
    NAMES_LAST.test(words) || joint.and !== undefined || asksForText(rest) || saysItLasts(rest) || WANTS.test(rest)
  );
}

/** Whether words say why something is undone, clause by clause, and nothing else. */
function saysWhy(rest: string): boolean {
  const words = rest.slice(JOINT.exec(rest)?.[0].length);
  const clauses = words.split(CLAUSE_END).map((clause) => clause.trim());
  const isWhy = (clause: string) => REASONS.test(clause) || MISSED.test(clause);
  return (
    clauses.some(isWhy) && clauses.every((clause) => COURTESY.test(clause) || isWhy(clause)) && !asksForText(words)
  );
}
