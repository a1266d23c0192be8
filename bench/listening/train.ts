import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isKnown, SENTENCE_KINDS, type SentenceKind } from "../../src/assistant/understanding/classifier/classify.ts";
import { bitOf, featuresOf, KNOWN_BITS, ROWS, rowOf } from "../../src/assistant/understanding/classifier/features.ts";

/** The labels of the training data, as its writers used them. */
const LABELS: Readonly<Record<string, SentenceKind>> = {
  R: "rule",
  F: "fact",
  CR: "newRule",
  CF: "newFact",
  X: "end",
  G: "forget",
  M: "memory",
  L: "rules",
  Y: "why",
  H: "help",
  O: "secret",
  S: "madeUp",
  P: "quoted",
  T: "task",
  N: "other",
};
/** What a sentence that lasts is about: something else, or how to write. */
const SUBJECTS = ["other", "writing"];
/** Files of sentences that all last, which teach only what they are about. */
const ONLY_SUBJECTS = /-life-/;
const EPOCHS = 6;
const RATE = 0.3;
const DECAY = 2e-5;
const SEEN_MIN = 3; // a feature of fewer sentences says nothing of others

/** `features`: as hashes; `withRows` makes rows of weights of them. */
type Example = { readonly features: Uint32Array; readonly kind: number; readonly isHeldOut: boolean };

/** Returns the labelled sentences of the files of a folder whose names fit. Every tenth message is held out. */
export function readExamples(folder: string, fits: (name: string) => boolean): readonly Example[] {
  const files = readdirSync(folder)
    .filter((name) => /^[a-z]{2}-.*\.txt$/.test(name) && fits(name))
    .sort();
  const messages = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split(/\n\s*\n/));
  return messages.flatMap((message, number) => {
    const lines = message.split("\n").filter((line) => /^[A-Z]{1,2}\|/.test(line));
    const texts = lines.map((line) =>
      line
        .slice(line.indexOf("|") + 1)
        .replaceAll("\\n", "\n")
        .trim(),
    );
    return lines.flatMap((line, index) => {
      const kind = LABELS[line.slice(0, line.indexOf("|"))];
      if (!kind) return [];
      const features = featuresOf({
        text: texts[index]!,
        before: texts[index - 1] ?? "",
        after: texts[index + 1] ?? "",
        index,
        count: texts.length,
      });
      return [{ features, kind: SENTENCE_KINDS.indexOf(kind), isHeldOut: number % 10 === 7 }];
    });
  });
}

/** Returns the sentences that last, by what they are about. */
function aboutSubjects(examples: readonly Example[]): readonly Example[] {
  return examples.flatMap((example) => {
    const kind = SENTENCE_KINDS[example.kind]!;
    return /rule$/i.test(kind) || /fact$/i.test(kind) ? [{ ...example, kind: /rule$/i.test(kind) ? 1 : 0 }] : [];
  });
}

/** Returns a bit for each feature that three sentences have. */
export function knownFeatures(examples: readonly Example[]): Uint8Array {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const known = new Uint8Array(KNOWN_BITS / 8);
  for (const [feature, count] of counts)
    if (count >= SEEN_MIN) known[bitOf(feature) >> 3]! |= 1 << (bitOf(feature) & 7);
  return known;
}

function withRows(examples: readonly Example[], known: Uint8Array): readonly Example[] {
  return examples.map((example) => ({
    ...example,
    features: example.features.filter((feature) => isKnown(feature, known)).map(rowOf),
  }));
}

/** Trains softmax regression by AdaGrad. Returns weights, a row of `count` kinds for each bucket. The same each time. */
export function train(examples: readonly Example[], count: number): Float32Array {
  const weights = new Float32Array(ROWS * count);
  const squares = new Float32Array(ROWS * count).fill(1e-3);
  const random = seeded(20_261_129);
  const order = examples.map((_, index) => index);
  const scores = new Float64Array(count);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { features, kind } = examples[at]!;
      const norm = 1 / Math.sqrt(features.length);
      scores.fill(0);
      for (const feature of features)
        for (let k = 0; k < count; k++) scores[k]! += weights[feature * count + k]! * norm;
      const most = Math.max(...scores);
      let sum = 0;
      for (let k = 0; k < count; k++) sum += Math.exp(scores[k]! - most);
      for (let k = 0; k < count; k++) {
        const error = Math.exp(scores[k]! - most) / sum - (k === kind ? 1 : 0);
        const step = error * norm;
        for (const feature of features) {
          const cell = feature * count + k;
          const gradient = step + DECAY * weights[cell]!;
          squares[cell]! += gradient * gradient;
          weights[cell]! -= (RATE * gradient) / Math.sqrt(squares[cell]!);
        }
      }
    }
  }
  return weights;
}

/** Prints how many of some examples the weights get right, by kind. */
export function report(examples: readonly Example[], weights: Float32Array, kinds: readonly string[]): void {
  const count = kinds.length;
  const counts = kinds.map(() => ({ all: 0, right: 0, taken: 0 }));
  for (const { features, kind } of examples) {
    const scores = new Float64Array(count);
    for (const feature of features) for (let k = 0; k < count; k++) scores[k]! += weights[feature * count + k]!;
    const guess = scores.indexOf(Math.max(...scores));
    counts[kind]!.all++;
    counts[guess]!.taken++;
    if (guess === kind) counts[kind]!.right++;
  }
  for (const [at, { all, right, taken }] of counts.entries())
    console.log(`${kinds[at]!.padEnd(10)} found ${right}/${all}, of ${taken} taken for it`);
  console.log(`together ${counts.reduce((sum, { right }) => sum + right, 0)}/${examples.length}`);
}

/** Returns the weights as 8-bit numbers. `scale`: what to multiply them by. */
function packed(weights: Float32Array, known: Uint8Array) {
  const most = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const table = Int8Array.from(weights, (weight) => Math.round((weight / most) * 127));
  const base64 = (bytes: Uint8Array | Int8Array) => Buffer.from(bytes.buffer).toString("base64");
  return { scale: most / 127, known: base64(known), table: base64(table) };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

/** Trains on some examples, prints how well it does on those held out, and returns what is learnt of all. */
function learnt(examples: readonly Example[], kinds: readonly string[]) {
  const isTrained = ({ isHeldOut }: Example) => !isHeldOut;
  const ready = withRows(examples, knownFeatures(examples.filter(isTrained)));
  const heldOut = ready.filter(({ isHeldOut }) => isHeldOut);
  report(heldOut, train(ready.filter(isTrained), kinds.length), kinds);
  const known = knownFeatures(examples);
  return packed(train(withRows(examples, known), kinds.length), known);
}

const [folder] = process.argv.slice(2);
if (folder) {
  const kinds = learnt(
    readExamples(folder, (name) => !ONLY_SUBJECTS.test(name)),
    SENTENCE_KINDS,
  );
  const subjects = learnt(aboutSubjects(readExamples(folder, () => true)), SUBJECTS);
  const target = new URL("../../src/assistant/understanding/classifier/weights.json", import.meta.url);
  writeFileSync(target, `${JSON.stringify({ kinds, subjects })}\n`);
}
