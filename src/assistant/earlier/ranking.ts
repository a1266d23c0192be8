import { isUnspaced, wordsOf } from "../language/words.ts";
import { fold } from "./wordings/cues/fold.ts";
import { kindWordsIn } from "./wordings/cues/texts.ts";

/** What tells which text a request means. Folded words. */
export type Wanted = {
  readonly words: readonly string[];
  /** Those that name the text, where the request parts them from what to do to it. */
  readonly naming: readonly string[];
  /** Those that only say what kind of text it is. */
  readonly kinds: ReadonlySet<string>;
  /** The kinds of the first text that is named by more than "text" or "mail". Empty where none is. */
  readonly ofKind: ReadonlySet<number>;
};

/** An earlier draft as it is compared. */
type Comparable = {
  readonly at: number;
  readonly title: string;
  /** What led to it. */
  readonly request: string;
  readonly text: string;
};

/** How well a draft fits. `score`: 0 to 1, comparable among the drafts that were ranked together. */
export type Ranked<Draft> = {
  readonly draft: Draft;
  readonly score: number;
  /** How many words name the text, kinds of text left out; how many of them it holds, and how many in its title or request. */
  readonly names: { readonly all: number; readonly held: number; readonly inHead: number };
  /** How many of the words it holds in its title or request, and how many anywhere. */
  readonly inHead: number;
  readonly held: number;
  /** It holds a word of the request that is no kind of text. */
  readonly isTold: boolean;
  /** It is of the kind of text that the request names, or the request names none. */
  readonly isOfKind: boolean;
};

const BODY_WEIGHT = 0.6;
const KIND_WEIGHT = 0.4;
const OF_KIND_POINTS = 1;
const NAMING_WEIGHT = 2;
const RECENT_SHARE = 0.2;
const HALF_LIFE_MS = 14 * 24 * 60 * 60 * 1000;
const STEM_CHARS = 5;
const BODY_CHARS = 12_000;

/**
 * Ranks earlier drafts by how well they fit what is wanted, best first. A word counts more the fewer of the drafts hold it,
 * in the title or the request of a draft, and where it names the text. The newer of two that fit alike comes first.
 */
export function rankDrafts<Draft extends Comparable>(
  drafts: readonly Draft[],
  wanted: Wanted,
  now: number,
): readonly Ranked<Draft>[] {
  const texts = drafts.map((draft) => ({ draft, ...comparedOf(draft) }));
  const naming = new Set(wanted.naming);
  const weighed = wanted.words.flatMap((word) => {
    const holding = texts.filter(({ head, body }) => holds(head, word) || holds(body, word)).length;
    if (holding === 0) return [];
    const rarity = Math.log(1 + texts.length / holding);
    const kind = wanted.kinds.has(word) ? KIND_WEIGHT : 1;
    return [{ word, weight: rarity * kind * (naming.has(word) ? NAMING_WEIGHT : 1) }];
  });
  const namingWords = wanted.naming.filter((word) => !wanted.kinds.has(word));
  const ranked = texts.map(({ draft, head, body }) => {
    const held = weighed.filter(({ word }) => holds(head, word) || holds(body, word));
    const inHead = held.filter(({ word }) => holds(head, word));
    const points = held.reduce((sum, { word, weight }) => sum + weight * (holds(head, word) ? 1 : BODY_WEIGHT), 0);
    const recent = 0.5 ** (Math.max(0, now - draft.at) / HALF_LIFE_MS);
    const isOfKind = wanted.ofKind.size === 0 || kindsOf(head.text).some((kind) => wanted.ofKind.has(kind));
    const names = {
      all: namingWords.length,
      held: namingWords.filter((word) => holds(head, word) || holds(body, word)).length,
      inHead: namingWords.filter((word) => holds(head, word)).length,
    };
    return {
      draft,
      points: points + recent * RECENT_SHARE + (isOfKind ? OF_KIND_POINTS : 0),
      names,
      inHead: inHead.length,
      held: held.length,
      isTold: held.some(({ word }) => !wanted.kinds.has(word)),
      isOfKind,
    };
  });
  const best = Math.max(...ranked.map(({ points }) => points), Number.MIN_VALUE);
  return ranked
    .map(({ points, ...rest }) => ({ ...rest, score: points / best }))
    .toSorted((one, other) => other.score - one.score || other.draft.at - one.draft.at);
}

/** A folded text and its words. */
type Compared = { readonly text: string; readonly words: ReadonlySet<string> };

function comparedOf({ title, request, text }: Comparable): { readonly head: Compared; readonly body: Compared } {
  const compared = (words: string): Compared => {
    const folded = fold(words);
    return { text: folded, words: new Set(wordsOf(folded)) };
  };
  return { head: compared(`${title}\n${request}`), body: compared(text.slice(0, BODY_CHARS)) };
}

/** Whether a text holds a word, or one that begins like it. */
function holds({ text, words }: Compared, word: string): boolean {
  if (isUnspaced(word)) return text.includes(word);
  if (words.has(word)) return true;
  if (word.length <= 3) return false;
  return text.includes(word.slice(0, STEM_CHARS)) || (word.length > STEM_CHARS && words.has(word.slice(0, 4)));
}

/** Returns the kinds of text that a folded text names. */
function kindsOf(folded: string): readonly number[] {
  return kindWordsIn(folded).flatMap(({ kinds }) => kinds);
}
