/** A message that the index found, with as much of it as the ranking reads. `rank` is its bm25: the lower, the better. */
export type Candidate = {
  readonly id: number;
  readonly rank: number;
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
 * Orders what the index found (best first) by what bm25 sees too little of: how many of the query's rare words a message
 * holds, itself or in its context, and whether it is long enough to say something. Words meet by their first six letters,
 * without accents. Candidates that are equal in all of that keep their order. Linear in the texts' length.
 */
export function rankAgain(candidates: readonly Candidate[], words: readonly string[]): Ranked[] {
  const stems = [...new Set(words.map((word) => fold(word).slice(0, STEM_CHARS)))];
  const holds = candidates.map((candidate) => holdingOf(candidate, stems));
  const rarities = stems.map((_, stem) => rarity(holds.filter((held) => held[stem] === IN_MESSAGE).length, holds.length));
  const all = sum(rarities);
  const bestRank = candidates[0]?.rank ?? -1;

  const totals = candidates.map(({ rank, text }, index) => {
    const held = sum(rarities.map((rare, stem) => rare * holds[index]![stem]!));
    const length = Math.log1p(countWords(text)) / Math.log1p(MAX_WORDS);
    return rank / bestRank + held / all + WEIGHT_OF_LENGTH * length;
  });
  const best = Math.max(...totals);
  return candidates
    .map(({ id }, index) => ({ id, score: (totals[index]! / best) ** SPREAD }))
    .sort((one, other) => other.score - one.score);
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
    if (at === 0 || !/[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Returns a text in lower case and without accents, as the index reads it. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return /[^ -~\s]/.test(lower) ? lower.normalize("NFD").replace(/\p{M}+/gu, "") : lower;
}

function countWords(text: string): number {
  const word = /\S+/g;
  let words = 0;
  while (words < MAX_WORDS && word.test(text)) words += 1;
  return words;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
