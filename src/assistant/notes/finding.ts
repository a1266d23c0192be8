import { stemOf } from "../language/stems.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import type { Note } from "../types.ts";

/**
 * Returns the notes that hold these words, in their order: those that say just that, else those that hold them side by side,
 * else those that hold all of them in any order and form. None for words that say nothing.
 */
export function holding(notes: readonly Note[], words: string): readonly Note[] {
  const wanted = stemsOf(words);
  const telling = wanted.filter((stem) => !SILENT.has(stem));
  const held = notes.map((note) => ({ note, stems: stemsOf(note.text) }));
  const those = (isMeant: (stems: readonly string[]) => boolean) =>
    held.filter(({ stems }) => isMeant(stems)).map(({ note }) => note);
  if (wanted.length === 0) return [];
  const line = (stems: readonly string[]) => ` ${stems.join(" ")} `;
  const same = those((stems) => line(stems) === line(wanted));
  if (same.length > 0 || telling.length === 0) return same;
  const beside = those((stems) => line(stems).includes(line(wanted)));
  if (beside.length > 0) return beside;
  return those((stems) => telling.every((stem) => stems.includes(stem)));
}

function stemsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/\be-mail/g, "email");
  return wordsOf(plain).map((word) => stemOf(stemOf(word), "rough"));
}

/** Stems of words that a note may have or lack and still be the one that is meant. */
const SILENT: ReadonlySet<string> = new Set(
  [...stopWords(["particle", "grammar", "question", "courtesy", "force", "wish", "pointing"])].map((word) =>
    stemOf(stemOf(word), "rough"),
  ),
);
