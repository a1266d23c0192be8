/** A message that the index found, with as much of it as the ranking reads. `rank` is its bm25: the lower, the better. */
export type Candidate = {
  readonly id: number;
  readonly rank: number;
  /** When it was said, in milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  readonly context: string;
};

/** A candidate's place in the answer. The best has the score 1. */
export type Ranked = { readonly id: number; readonly score: number };

const STEM_CHARS = 6;
/** What a word of the query counts that stands in the message itself, or only in its context. */
const IN_MESSAGE = 0.8;
const IN_CONTEXT = 0.6;
const WEIGHT_OF_LENGTH = 0.7;
/** Sets scores as far apart as those of bm25: who chooses among earlier drafts asks where two are nearly equal. */
const SPREAD = 2;
/** More words than this count as no more: long drafts would push a person's own sentences out. */
const MAX_WORDS = 60;

/**
 * Orders what the index found by what bm25 sees too little of: how many of the query's rare words a message
 * holds, itself or in its context, and whether it is long enough to say something. Words meet by their first six letters,
 * without accents. Of equals the newer comes first. Linear in the texts' length.
 */
export function rankAgain(candidates: readonly Candidate[], words: readonly string[]): Ranked[] {
  const stems = [...new Set(words.map((word) => fold(word).slice(0, STEM_CHARS)))];
  const read = candidates.map((candidate) => ({ candidate, holding: holdingOf(candidate, stems) }));
  const rarities = stems.map((_, stem) => {
    return rarity(read.filter(({ holding }) => holding[stem] === IN_MESSAGE).length, read.length);
  });
  const all = sum(rarities);
  const bestRank = Math.min(...candidates.map(({ rank }) => rank));

  const judged = read.map(({ candidate, holding }) => {
    const held = sum(holding.map((counts, stem) => counts * (rarities[stem] ?? 0))) / all;
    const length = Math.log1p(countWords(candidate.text)) / Math.log1p(MAX_WORDS);
    return { candidate, total: candidate.rank / bestRank + held + WEIGHT_OF_LENGTH * length };
  });
  const best = Math.max(...judged.map(({ total }) => total));
  return judged
    .sort((a, b) => b.total - a.total || b.candidate.at - a.candidate.at || b.candidate.id - a.candidate.id)
    .map(({ candidate, total }) => ({ id: candidate.id, score: (total / best) ** SPREAD }));
}

/** Returns for each stem what it counts that a word of the message, or of its context, begins with it. */
function holdingOf({ text, context }: Candidate, stems: readonly string[]): readonly number[] {
  const [message, around] = [fold(text), fold(context)];
  return stems.map((stem) => {
    if (beginsAWord(message, stem)) return IN_MESSAGE;
    return beginsAWord(around, stem) ? IN_CONTEXT : 0;
  });
}

/** Returns how much a word tells that `hits` of `all` messages hold. Always above 0. */
function rarity(hits: number, all: number): number {
  return Math.log((all + 1) / (hits + 0.5));
}

function beginsAWord(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + stem.length)) {
    const before = text.charAt(at - 1); // nothing at the beginning
    if (before === " " || !/[\p{L}\p{N}\p{M}]/u.test(before)) return true;
  }
  return false;
}

/** Returns a text in lower case and without accents, as the index reads it. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return /[^ -~\s]/.test(lower) ? lower.normalize("NFD").replace(/\p{M}+/gu, "") : lower;
}

/** Counts by spaces, which is near enough for a measure of length. */
function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at !== -1 && words < MAX_WORDS; at = text.indexOf(" ", at + 1)) words += 1;
  return words;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
