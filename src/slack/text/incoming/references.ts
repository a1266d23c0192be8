import { personName } from "../person-name.ts";

/** What stands around a person's id, or a channel's behind a `#`, in a text until it is named. */
export const PERSON = "\ue000";
export const PERSON_END = "\ue001";
/** Characters of Unicode's private use area that this reading uses itself: no text from Slack may bring them. */
export const MARKS = /[\ue000\ue001\ue004\ue005]/g;

/** Names of channels and groups, by their ids: rich text has only the ids, and a message's text has both. */
export type Labels = ReadonlyMap<string, string>;

const ENTITY = /&(lt|gt|amp);/g;
const REFERENCE = /<([^<>\n]{1,2000})>/g;

/** Decodes the three characters that Slack escapes. Once: what was typed as `&amp;lt;` stays an entity. */
export function withEntities(text: string): string {
  return text.replaceAll(ENTITY, (_, name: string) => (name === "lt" ? "<" : name === "gt" ? ">" : "&"));
}

/** Replaces each reference of a text, such as `<@U1>` or `<https://…|label>`, by what `shown` makes of its words. */
export function withReferences(text: string, shown: (words: string) => string = (words) => words): string {
  return text.replaceAll(REFERENCE, (_, inner: string) => shown(readReference(inner)));
}

/** Returns how a person stands in a text until `namePeople` names them. */
export function person(id: string, label?: string): string {
  return `${PERSON}${id}${label === undefined ? "" : `|${label}`}${PERSON_END}`;
}

/** Returns how a channel stands in a text: by the name that the text has for it, or by its id until `namePeople` names it. */
export function channel(id: string, label: string | undefined): string {
  if (label) return `#${oneLine(label)}`;
  return /^[CG][A-Z0-9]{1,24}$/.test(id) ? `${PERSON}#${id}${PERSON_END}` : "#a-channel";
}

/** Returns a link as people read it. What Slack made a link of by itself stays as it was typed. */
export function linkWords(target: string, label: string | undefined): string {
  const address = target.replace(/^mailto:/i, "");
  if (!label || label === address) return label || address;
  return isSame(label, address) ? label : `${label} (${address})`;
}

/** Returns the day of a time in seconds, for a date that has no words of its own. */
export function dayOf(seconds: unknown): string {
  const at = new Date(Number(seconds) * 1000);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10);
}

/** Finds the names of channels and groups in a text in Slack's encoding. */
export function labelsIn(text: string): Labels {
  const named = text.replaceAll(MARKS, "").matchAll(/<(?:#|!subteam\^)([A-Z0-9]{1,24})\|([^<>\n]{1,200})>/g);
  return new Map([...named].map(([, id = "", label = ""]) => [id, oneLine(withEntities(label)).replace(/^@/, "")]));
}

/** Returns a name or a label on one line, whatever ends a line for a model: so it begins none that others seem to have written. */
export function oneLine(text: string): string {
  return text.replaceAll(LINE_ENDS, " ");
}

/** What ends a line for a model, or for a program that shows the text. */
export const LINE_ENDS = /[\n\v\f\r\x85\u2028\u2029]{1,100}/g;

/** `inner` is `@U1|ana`, `#C1|general`, `!here`, `!subteam^S1|@team`, `!date^…|fallback` or `https://…|label`. */
function readReference(inner: string): string {
  const bar = inner.indexOf("|");
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : inner.slice(bar + 1);
  if (/^@[A-Z0-9]+$/.test(target)) return person(target.slice(1), label);
  if (target.startsWith("@")) return `@${personName(label) || "someone"}`;
  if (target.startsWith("#")) return channel(target.slice(1), label);
  if (target.startsWith("!date^")) return label || dayOf(target.split("^")[1]);
  if (target.startsWith("!subteam^")) return label ? `@${oneLine(label).replace(/^@/, "")}` : "@a-group";
  if (target.startsWith("!")) return label ?? `@${target.slice(1).split("^")[0]}`;
  return linkWords(target, label);
}

/** Whether a label is the address itself, as somebody typed it: without the scheme, or a telephone number with its blanks. */
function isSame(label: string, address: string): boolean {
  const number = /^tel:([+\d]{3,30})$/i.exec(address)?.[1];
  if (number !== undefined) return number === label.replaceAll(/[^+\d]/g, "");
  return bare(label) === bare(address);
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}
