import { bitOf, featuresOf, type InContext, rowOf } from "./features.ts";
import weights from "./weights.json" with { type: "json" };

/**
 * What a sentence does. `rule`, `fact`: states one that lasts. `newRule`, `newFact`: the same in the place of an older one.
 * `end`: says that one holds no longer. `forget`: wants something forgotten. `memory`, `rules`, `why`, `help`: asks about
 * what is remembered, about rules, about the reason of a wording, about Inkwell. `secret`: wants nothing kept. `madeUp`:
 * belongs to something made up. `quoted`: is somebody else's. `task`: asks for a text, or says what is to stand in it.
 * `other`: anything else.
 */
export const SENTENCE_KINDS = [
  "rule",
  "fact",
  "newRule",
  "newFact",
  "end",
  "forget",
  "memory",
  "rules",
  "why",
  "help",
  "secret",
  "madeUp",
  "quoted",
  "task",
  "other",
] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** How likely a sentence is of each kind: 0 to 1, together 1. */
export type Likelihood = Readonly<Record<SentenceKind, number>>;

const KINDS = SENTENCE_KINDS.length;

/** `known`: a bit for each feature that has weights. `scale`: what to multiply them by. */
type Model = { readonly scale: number; readonly table: Int8Array; readonly known: Uint8Array };

/** The kinds of sentences, and what they are about. Made with the first message, to start quickly. */
let models: readonly [kinds: Model, subjects: Model] | undefined;

/** What was read last. What a memory finds was read when it was said, and is found again and again. */
const known = new Map<string, Likelihood>();
const KNOWN_MAX = 4_000;

/** Returns how likely each sentence of a message is of each kind, by a linear model trained in bench/listening/. */
export function classify(sentences: readonly string[]): readonly Likelihood[] {
  return sentences.map((text, index) => {
    const before = sentences[index - 1] ?? "";
    const after = sentences[index + 1] ?? "";
    return knownOr({ text, before, after, index, count: sentences.length });
  });
}

function knownOr(sentence: InContext): Likelihood {
  const key = JSON.stringify(sentence);
  const found = known.get(key);
  if (found) return found;
  const likely = likelihoodOf(sentence);
  if (known.size >= KNOWN_MAX) known.delete(known.keys().next().value ?? "");
  known.set(key, likely);
  return likely;
}

function likelihoodOf(sentence: InContext): Likelihood {
  models ??= [unpacked(weights.kinds), unpacked(weights.subjects)];
  const shares = sharesOf(sentence, models[0], KINDS);
  return Object.fromEntries(SENTENCE_KINDS.map((kind, at) => [kind, shares[at] ?? 0])) as Likelihood;
}

/** Returns how likely a sentence that states something to last says how to write, 0 to 1, and not anything else. */
export function likelyAboutWriting(text: string): number {
  models ??= [unpacked(weights.kinds), unpacked(weights.subjects)];
  return sharesOf({ text, before: "", after: "", index: 0, count: 1 }, models[1], 2)[1] ?? 0;
}

function unpacked({ scale, known, table }: (typeof weights)["kinds"]): Model {
  return { scale, table: new Int8Array(Uint8Array.fromBase64(table).buffer), known: Uint8Array.fromBase64(known) };
}

/** Returns how likely each of `count` kinds is, by the weights of a sentence's features. */
function sharesOf(sentence: InContext, { scale, table, known }: Model, count: number): readonly number[] {
  const rows = featuresOf(sentence)
    .filter((feature) => isKnown(feature, known))
    .map((feature) => rowOf(feature) * count);
  const unit = scale / Math.sqrt(Math.max(rows.length, 1));
  const raised = Array.from({ length: count }, (_, kind) =>
    Math.exp(rows.reduce((sum, row) => sum + (table[row + kind] ?? 0), 0) * unit),
  );
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** Tells whether a feature has weights. One in twelve of the others seems to, which does little harm. */
export function isKnown(feature: number, known: Uint8Array): boolean {
  const bit = bitOf(feature);
  return (((known[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
}
