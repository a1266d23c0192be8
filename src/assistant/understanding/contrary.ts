import { type Gist, gistsOf } from "../notes/gist.ts";
import type { Note } from "../types.ts";

/** What a person has one of at a time, as concepts of a fact: a newer fact takes the place of the older. */
const SINGLE: readonly (readonly string[])[] = [
  ["lead", "marketing", "sales", "finance", "legal", "hr", "support", "product"],
  ["boss"],
  ["live"],
  ["called"],
];

type Said = Pick<Note, "kind" | "text">;

/** Whether a newer fact is about the same as an older one, of which a person has one at a time, such as their manager. */
export function isNewerFact(newer: Said, older: Said): boolean {
  if (newer.kind !== "fact" || older.kind !== "fact") return false;
  const [one, other] = [conceptsOf(newer.text), conceptsOf(older.text)];
  return SINGLE.some((names) => names.some((name) => one.has(name)) && names.some((name) => other.has(name)));
}

/** Whether two rules contradict each other: they name the same, and one of them negates it. */
export function isContrary(newer: Said, older: Said): boolean {
  if (newer.kind !== "rule" || older.kind !== "rule") return false;
  return gistsOf(newer.text).some((one) => gistsOf(older.text).some((other) => negates(one, other)));
}

function negates(one: Gist, other: Gist): boolean {
  const telling = other.telling.filter(({ class: kind }) => kind !== "kind");
  const shared = telling.filter(({ key }) => one.keys.has(key));
  return shared.length * 3 >= telling.length * 2 && shared.length > 0 && shared.every(({ key, isNegated }) => one.keys.get(key) !== isNegated);
}

function conceptsOf(text: string): ReadonlySet<string> {
  const keys = gistsOf(text).flatMap((gist) => [...gist.keys.keys()]);
  return new Set(keys.filter((key) => key.startsWith("c:")).map((key) => key.slice(2)));
}
