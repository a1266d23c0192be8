import type { Note } from "../types.ts";
import { type Gist, gistsOf } from "./gist.ts";
import { digestGist, gistsOfSealed, isSealed, remembering } from "./seal.ts";

/**
 * Returns a function that tells whether a text says one of the forgotten notes again, in these words or others: one of its
 * sentences has all telling words of one of the note's, in any order, and says the same of them: "never" is not "always".
 * Across languages names, numbers, quoted words and what the table of concepts knows must meet.
 */
export function createSuppression(forgotten: readonly Forgotten[]): (text: string) => boolean {
  if (forgotten.length === 0) return () => false;
  const open = forgotten.filter((note) => !isSealed(note)).flatMap(({ text }) => gistsOf(text)); // once, since hundreds of notes meet dozens of texts
  const sealed = [...Map.groupBy(forgotten.filter(isSealed), ({ sealed }) => sealed.digest)].map(([digest, notes]) => ({
    digest: remembering(digest),
    notes: notes.flatMap((note) => gistsOfSealed(note.sealed)),
  }));
  return (text) => {
    const said = gistsOf(text);
    const isAmong = (notes: readonly Gist[], sentences: readonly Gist[]) =>
      notes.some((note) => sentences.some((sentence) => saysAgain(sentence, note)));
    if (isAmong(open, said)) return true;
    return sealed.some(({ digest, notes }) =>
      isAmong(
        notes,
        said.map((one) => digestGist(one, digest)),
      ),
    );
  };
}

/** A note of which the text is kept, or what was made of it. */
type Forgotten = Pick<Note, "text" | "sealed">;

/** Returns a function that tells whether a text says the opposite of a note: "never" where the note says "always". */
export function createDenial(note: string): (text: string) => boolean {
  const notes = gistsOf(note);
  return (text) => {
    const said = gistsOf(text);
    return notes.some((one) => said.some((sentence) => !agrees(sentence, one) && meets(sentence, one)));
  };
}

/** Whether a sentence is about what a note is about. */
function meets(sentence: Gist, { telling }: Gist): boolean {
  return telling.filter(({ key }) => sentence.keys.has(key)).length * 2 > telling.length;
}

const FEW = 2;
/** So many telling words a sentence may have in all that says again what one or two telling words said. */
const ROOM_FOR_FEW = 5;

/** Whether a sentence says what a note said. */
export function saysAgain(sentence: Gist, note: Gist): boolean {
  if (!agrees(sentence, note)) return false;
  if (contains(sentence.line, note.line)) return true;
  if (haveOtherKinds(sentence, note)) return false;
  const wanted = note.telling.filter(({ class: kind }) => kind !== "kind");
  if (wanted.length === 0) return false;
  return hasAll(sentence, wanted) || isShorter(sentence, note, wanted) || saysElsewhere(sentence, note, wanted);
}

/** Whether both say the same of what they have in common: neither negates what the other affirms. */
function agrees(sentence: Gist, note: Gist): boolean {
  const shared = note.telling.filter(({ key }) => sentence.keys.has(key));
  const contrary = shared.filter(({ key, isNegated }) => sentence.keys.get(key) !== isNegated);
  return shared.length === 0 || contrary.length * 2 < shared.length;
}

function hasAll(sentence: Gist, wanted: Gist["telling"]): boolean {
  return wanted.every(({ key }) => sentence.keys.has(key)) && isRoomFor(sentence, wanted);
}

/** One or two words may meet by chance in a long sentence, and one in any that says more. */
function isRoomFor(sentence: Gist, wanted: Gist["telling"]): boolean {
  if (wanted.length > FEW) return true;
  const count = sentence.telling.filter(({ class: kind }) => kind !== "kind").length;
  if (wanted.length === 1 && wanted[0]?.isNegated === false) return count === 1;
  return count <= ROOM_FOR_FEW;
}

/** Whether the sentence says a good part of the note and nothing else. */
function isShorter(sentence: Gist, note: Gist, wanted: Gist["telling"]): boolean {
  const said = sentence.telling.filter(({ class: kind }) => kind !== "kind");
  if (said.length < FEW || said.length * 3 < wanted.length * 2) return false;
  const concepts = wanted.filter(({ class: kind }) => kind === "concept");
  return said.every(({ key }) => note.keys.has(key)) && concepts.every(({ key }) => sentence.keys.has(key));
}

/** Whether a sentence in another language says what the note said, as far as that can be told. */
function saysElsewhere(sentence: Gist, note: Gist, wanted: Gist["telling"]): boolean {
  if (sentence.language === note.language && note.language !== undefined) return false;
  const has = ({ key }: { readonly key: string }) => sentence.keys.has(key);
  if (!wanted.every((one) => one.class === "word" || has(one))) return false;
  const met = wanted.filter(has);
  if (met.length < FEW || met.length * 2 < wanted.length) return false;
  const count = sentence.telling.filter(({ class: kind }) => kind !== "kind").length;
  return count <= met.length * 2 + FEW;
}

/** Whether one is about letters alone, the other about e-mails. */
function haveOtherKinds(sentence: Gist, note: Gist): boolean {
  const kinds = note.telling.filter(({ class: kind }) => kind === "kind");
  const isOther = !kinds.some(({ key }) => sentence.keys.has(key));
  return kinds.length > 0 && isOther && sentence.telling.some(({ class: kind }) => kind === "kind");
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && ` ${words.join(" ")} `.includes(` ${part.join(" ")} `);
}
