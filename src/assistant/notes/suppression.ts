import { sentencesOf } from "../language/sentences.ts";
import { stemOf } from "../language/stems.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import type { Note } from "../types.ts";

/**
 * Returns a function that tells whether a text says one of the forgotten notes again: one contains the other, or the text
 * has seven in ten of the note's telling words. A note of one or two telling words must be contained, since so few words
 * may meet by chance.
 */
export function createSuppression(forgotten: readonly Note[]): (text: string) => boolean {
  if (forgotten.length === 0) return () => false;
  const notes = forgotten.map(({ text }) => stemsOf(text)); // once, since hundreds of notes meet dozens of texts
  return (text) => {
    const passages = passagesOf(text).map(stemsOf);
    return notes.some((note) => passages.some((passage) => isSame(passage, note)));
  };
}

const SHORT_NOTE_WORDS = 2;
const SAME_SHARE = 0.7;
const ONE_PASSAGE_CHARS = 400; // in a longer text the words of a note may meet by chance, unless in one sentence

function passagesOf(text: string): readonly string[] {
  if (text.length <= ONE_PASSAGE_CHARS) return [text];
  return sentencesOf(text);
}

function isSame(passage: readonly string[], note: readonly string[]): boolean {
  if (note.length === 0 || passage.length === 0) return false;
  const telling = [...new Set(note.filter(isTelling))];
  if (contains(passage, note)) return true;
  if (passage.filter(isTelling).length >= SHORT_NOTE_WORDS && contains(note, passage)) return true;
  if (telling.length <= SHORT_NOTE_WORDS) return false;
  const said = new Set(passage);
  return telling.filter((word) => said.has(word)).length >= telling.length * SAME_SHARE;
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return ` ${words.join(" ")} `.includes(` ${part.join(" ")} `);
}

function isTelling(stem: string): boolean {
  return !STOP_STEMS.has(stem);
}

function stemsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/\be-mail/g, "email");
  return wordsOf(plain).map((word) => stemOf(word));
}

/** Stems of words that a note may have or lack and still say the same. */
const STOP_STEMS: ReadonlySet<string> = new Set(
  [...stopWords(["particle", "grammar", "question", "courtesy", "force", "wish"])].map((word) => stemOf(word)),
);
