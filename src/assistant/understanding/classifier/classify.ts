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

/** Made with the first message, to start quickly. `known`: a bit for each feature that has weights. */
let model: { readonly table: Int8Array; readonly known: Uint8Array } | undefined;

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
  model ??= {
    table: new Int8Array(Uint8Array.fromBase64(weights.table).buffer),
    known: Uint8Array.fromBase64(weights.known),
  };
  const { table, known: features } = model;
  const rows = featuresOf(sentence)
    .filter((feature) => isKnown(feature, features))
    .map((feature) => rowOf(feature) * KINDS);
  const scale = weights.scale / Math.sqrt(Math.max(rows.length, 1));
  const raised = SENTENCE_KINDS.map((_, kind) => {
    const score = rows.reduce((sum, row) => sum + (table[row + kind] ?? 0), 0);
    return Math.exp(score * scale);
  });
  const sum = raised.reduce((total, value) => total + value, 0);
  return Object.fromEntries(SENTENCE_KINDS.map((kind, at) => [kind, (raised[at] ?? 0) / sum])) as Likelihood;
}

/** Tells whether a feature has weights. One in twelve of the others seems to, which does little harm. */
export function isKnown(feature: number, known: Uint8Array): boolean {
  const bit = bitOf(feature);
  return (((known[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
}
