import { toPlain } from "../../language/plain.ts";
import { remembering } from "../../language/remembering.ts";
import { type Gist, gistOf, gistsOf, languageOf } from "../../notes/gist.ts";
import type { Note } from "../../types.ts";
import { MOVED, NEW_BOSS, NEW_EMPLOYER } from "../wordings/changing.ts";
import { ADDRESS_ME } from "../wordings/keeping.ts";
import { FORMERLY } from "../wordings/past.ts";
import { haveOtherValue } from "./frames.ts";
import { holderOf, isOfSame, isSelf, SELF } from "./holders.ts";
import { tellsOwnBoss, tellsOwnRole } from "./roles.ts";
import { subjectsOf } from "./subjects.ts";
import { tellsValueOf } from "./values.ts";
import { names, tellingKeys } from "./which-notes.ts";

const DEPARTMENTS = ["marketing", "sales", "finance", "legal", "hr", "support", "product"];

/** What a person has one of at a time, as concepts of a fact: a newer fact takes the place of the older. */
const ROLE = ["lead", ...DEPARTMENTS];
const SINGLE: readonly (readonly string[])[] = [ROLE, ["boss"], ["live"], ["called"]];

type Said = Pick<Note, "kind" | "text">;

/** Whether a newer fact is about the same as an older one, of which a person has one at a time, such as their manager. */
export function isNewerFact(newer: Said, older: Said): boolean {
  if (newer.kind !== "fact" || older.kind !== "fact" || !isOfSame(newer.text, older.text)) return false;
  const [one, other] = [conceptsOf(newer.text), conceptsOf(older.text)];
  const words = toPlain(newer.text).toLowerCase();
  if (FORMERLY.test(words)) return false;
  if (
    (other.has("live") || subjectsOf(older.text).includes("place")) &&
    MOVED.test(words) &&
    !DEPARTMENTS.some((name) => one.has(name))
  )
    return true;
  if (NEW_EMPLOYER.test(words) && subjectsOf(older.text).includes("company")) return true;
  if (other.has("boss") && !tellsOwnBoss(newer.text)) return false;
  if (NEW_BOSS.test(words) && other.has("boss")) return true;
  if ([newer, older].every(({ text }) => subjectsOf(text).includes("birthday"))) return true;
  if (!tellsValueOf(newer.text, older)) return false;
  const isOfDepartment = DEPARTMENTS.some((name) => one.has(name));
  return SINGLE.some(
    (names) =>
      names.some((name) => one.has(name)) &&
      names.some((name) => other.has(name)) &&
      (names !== ROLE || tellsOwnRole(newer.text, isOfDepartment)),
  );
}

/** What a text has one of, as subjects of a rule. */
const ONE_OF = ["greeting", "signature"];

/**
 * Whether a newer rule says otherwise of the same part of the same texts: 'Sign with "Best"', 'End with "Cheers"'; "Write in German",
 * "Write in English".
 */
export function isNewerRule(newer: Said, older: Said): boolean {
  if (newer.kind !== "rule" || older.kind !== "rule") return false;
  if (haveOtherValue(newer.text, older.text)) return true;
  if ([newer, older].every(({ text }) => ADDRESS_ME.test(toPlain(text).toLowerCase()))) return true;
  const shared = subjectsOf(newer.text).filter((name) => subjectsOf(older.text).includes(name));
  if (!shared.some((name) => ONE_OF.includes(name))) return false;
  return quotesWords(newer.text) && quotesWords(older.text) && haveSameTexts(newer.text, older.text);
}

/** No sentence that is read is longer (learning/own-words.ts). */
const SENTENCE_CHARS = 1_000;

/**
 * Whether a sentence that brings something new is about what a note says, so that it takes its place. A rule for other texts
 * or readers does not, unless `saysInstead`: its wording says that it replaces what it names ("instead of …").
 */
export function isAbout(quote: string, { kind, text }: Said, saysInstead: boolean): boolean {
  const sentence = quote.slice(0, SENTENCE_CHARS);
  const old = [...tellingKeys(text)].filter((key) => !SCOPES.has(key));
  const named = old.filter((key) => names(sentence, new Set([key])));
  const isNamed = named.length > 0;
  if (isNamed && (kind === "fact" || saysInstead)) return true;
  if (!haveSameTexts(sentence, text) || (named.length === 1 && isOtherThing(sentence, text))) return false;
  const isMostlyNamed = isNamed && named.length * 2 >= old.length;
  return isMostlyNamed || subjectsOf(sentence).some((name) => subjectsOf(text).includes(name));
}

/** Whether two rules share no subject, so that a single word in both of them is chance: "British pounds", "British spelling". */
function isOtherThing(one: string, other: string): boolean {
  const [first, second] = [subjectsOf(one), subjectsOf(other)];
  return second.length > 0 && !first.some((name) => second.includes(name));
}

/** Which texts and readers a rule is for, as keys. Most rules are meant for e-mails, whether they say so or not. */
const SCOPES: ReadonlySet<string> = new Set(
  ["email", "letter", "report", "post", "newsletter", "customer", "boss", "team"].map((name) => `c:${name}`),
);

function haveSameTexts(one: string, other: string): boolean {
  const scope = (text: string) =>
    [...tellingKeys(text)]
      .filter((key) => SCOPES.has(key) && key !== "c:email")
      .toSorted()
      .join();
  return scope(one) === scope(other);
}

function quotesWords(text: string): boolean {
  return /["“„«「『][^"“”„«»「」『』]{1,200}["”“»」』]/u.test(text);
}

/** Whether two rules contradict each other: they name the same, and one of them negates it. */
export function isContrary(newer: Said, older: Said): boolean {
  if (newer.kind !== "rule" || older.kind !== "rule") return false;
  return gistsOf(newer.text).some((one) => gistsOf(older.text).some((other) => negates(one, other)));
}

/** Whether a sentence says of its author that a fact is not so, and names nothing else: "I'm not vegetarian after all". */
export function deniesFact(quote: string, older: Said): boolean {
  if (older.kind !== "fact" || !isSelf(holderOf(quote) ?? SELF) || !isOfSame(quote, older.text)) return false;
  const said = readDenial(quote.slice(0, SENTENCE_CHARS));
  return gistsOf(older.text).some((other) => negatesAll(said, other));
}

const readDenial = remembering((quote): Gist => gistOf(withoutMarkers(quote), languageOf(quote)));

/** Words that say that it is otherwise than was said before, beside what they stand: "after all", "doch", "en fait". */
const AFTER_ALL =
  /\b(?:(?:as )?it turns out(?: that)?|turns out(?: that)?|after all|actually|in fact|to be (?:exact|honest|precise)|sorry|i was wrong|correction|doch|ubrigens|eigentlich|tatsachlich|korrektur|finalement|en fait|au final|apres tout|en realite|resulta que|al final|en realidad|la verdad es que|alla fine|in realta|in effetti|a quanto pare|afinal(?: de contas)?|na verdade|no fim)\b|其实|原来|實際上|实际上|事实上|后来发现|やっぱり?|実は|実際は|本当は/gu;

/** Drops "after all" and its like, which say nothing of what is denied. */
function withoutMarkers(quote: string): string {
  const plain = toPlain(quote).toLowerCase();
  let left = quote;
  for (const { index, 0: mark } of plain.matchAll(AFTER_ALL))
    left = left.slice(0, index) + " ".repeat(mark.length) + left.slice(index + mark.length);
  return left;
}

function negatesAll(one: Gist, other: Gist): boolean {
  const telling = one.telling.filter(({ class: kind }) => kind !== "kind");
  return (
    telling.length > 0 &&
    telling.every(({ key, isNegated }) => other.keys.has(key) && other.keys.get(key) !== isNegated)
  );
}

function negates(one: Gist, other: Gist): boolean {
  const telling = other.telling.filter(({ class: kind }) => kind !== "kind");
  const shared = telling.filter(({ key }) => one.keys.has(key));
  return (
    shared.length * 3 >= telling.length * 2 &&
    shared.length > 0 &&
    shared.every(({ key, isNegated }) => one.keys.get(key) !== isNegated)
  );
}

const conceptsOf = remembering((text): ReadonlySet<string> => {
  const keys = gistsOf(text).flatMap((gist) => [...gist.keys.keys()]);
  return new Set(keys.filter((key) => key.startsWith("c:")).map((key) => key.slice(2)));
});
