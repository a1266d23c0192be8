import { toPlain } from "../../language/plain.ts";
import type { OwnSentence } from "../../learning/own-words.ts";
import { WISHES } from "../../learning/wishes.ts";
import type { Note } from "../../types.ts";
import { names, notesMeant, tellingKeys } from "../matching/which-notes.ts";
import { asksForText } from "../reading.ts";
import { NAMES_FACT, NAMES_RULE } from "../wordings/pointing.ts";
import { EXCEPTED, SECTIONS } from "../wordings/topics.ts";

/** A wish to forget without what it does not mean, and the words for that. */
export type Excepting = { readonly rest: OwnSentence; readonly except: string };

/** Reads "everything except my signature" in two. Undefined where a sentence excepts nothing. */
export function readException({ quote, plain, listed }: OwnSentence): Excepting | undefined {
  const found = EXCEPTED.exec(plain);
  const words = found?.groups?.except;
  if (!found || words === undefined || asksForText(words)) return undefined;
  const at = plain.indexOf(words, found.index);
  const [from, to] = [found.index + (found.groups?.base?.length ?? 0), found.index + found[0].length];
  const without = (text: string) => `${text.slice(0, from)} ${text.slice(to)}`;
  const left = without(plain).length - without(plain).replace(/^[\s,，、]+/u, "").length;
  return {
    rest: { quote: without(quote).slice(left), plain: without(plain).slice(left), listed },
    except: quote.slice(at, at + words.length),
  };
}

/** Returns the notes that these words may not mean. What they name, in however few words, stays. */
export function exceptNamed(notes: readonly Note[], except: string): readonly Note[] {
  const isNamed = (note: Note) => notesMeant(except, [note]).length > 0 || mentions(note.text, except);
  const kept = notes.filter((note) => !isNamed(note));
  if (kept.length < notes.length) return kept;
  const plain = toPlain(except).toLowerCase();
  if (NAMES_RULE.test(plain)) return notes.filter(({ kind }) => kind !== "rule");
  return NAMES_FACT.test(plain) ? notes.filter(({ kind }) => kind !== "fact") : notes;
}

/** Returns the notes of the kind that a wish to forget all names, or all notes where it names none. */
export function ofKindNamed(notes: readonly Note[], plain: string): readonly Note[] {
  if (NAMES_RULE.test(plain)) return notes.filter(({ kind }) => kind === "rule");
  return NAMES_FACT.test(plain) ? notes.filter(({ kind }) => kind === "fact") : notes;
}

/** Whether what is excepted is a part of a text: "everything except the first line". */
export function namesSection(except: string): boolean {
  const plain = toPlain(except).toLowerCase();
  return SECTIONS.test(plain) && !WISHES.remembered.test(plain);
}

/** Whether a text has anything of what these words name. */
export function mentions(text: string, words: string): boolean {
  return [...tellingKeys(words)].some((key) => names(text, new Set([key])));
}
