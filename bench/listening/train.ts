import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SENTENCE_KINDS, type SentenceKind } from "../../src/assistant/understanding/classifier/classify.ts";
import { BUCKETS, featuresOf } from "../../src/assistant/understanding/classifier/features.ts";

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
const KINDS = SENTENCE_KINDS.length;
const EPOCHS = 12;
const RATE = 0.5;
const DECAY = 2e-5;

type Example = { readonly features: Uint16Array; readonly kind: number; readonly isHeldOut: boolean };

/** Returns the labelled sentences of a folder. Every tenth message is held out. */
export function readExamples(folder: string): readonly Example[] {
  const files = readdirSync(folder).filter((name) => /^[a-z]{2}-.*\.txt$/.test(name)).sort();
  const messages = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split(/\n\s*\n/));
  return messages.flatMap((message, number) => {
    const lines = message.split("\n").filter((line) => /^[A-Z]{1,2}\|/.test(line));
    const texts = lines.map((line) => line.slice(line.indexOf("|") + 1).replaceAll("\\n", "\n").trim());
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

/** Trains softmax regression by AdaGrad. Returns weights, a row of all kinds for each bucket. The same each time. */
export function train(examples: readonly Example[]): Float32Array {
  const weights = new Float32Array(BUCKETS * KINDS);
  const squares = new Float32Array(BUCKETS * KINDS).fill(1e-3);
  const random = seeded(20_261_129);
  const order = examples.map((_, index) => index);
  const scores = new Float64Array(KINDS);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { features, kind } = examples[at]!;
      const norm = 1 / Math.sqrt(features.length);
      scores.fill(0);
      for (const feature of features) for (let k = 0; k < KINDS; k++) scores[k]! += weights[feature * KINDS + k]! * norm;
      const most = Math.max(...scores);
      let sum = 0;
      for (let k = 0; k < KINDS; k++) sum += Math.exp(scores[k]! - most);
      for (let k = 0; k < KINDS; k++) {
        const error = Math.exp(scores[k]! - most) / sum - (k === kind ? 1 : 0);
        const step = error * norm;
        for (const feature of features) {
          const cell = feature * KINDS + k;
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
export function report(examples: readonly Example[], weights: Float32Array): void {
  const counts = SENTENCE_KINDS.map(() => ({ all: 0, right: 0, taken: 0 }));
  for (const { features, kind } of examples) {
    const scores = new Float64Array(KINDS);
    for (const feature of features) for (let k = 0; k < KINDS; k++) scores[k]! += weights[feature * KINDS + k]!;
    const guess = scores.indexOf(Math.max(...scores));
    counts[kind]!.all++;
    counts[guess]!.taken++;
    if (guess === kind) counts[kind]!.right++;
  }
  for (const [at, { all, right, taken }] of counts.entries()) console.log(`${SENTENCE_KINDS[at]!.padEnd(10)} found ${right}/${all}, of ${taken} taken for it`);
  console.log(`together ${counts.reduce((sum, { right }) => sum + right, 0)}/${examples.length}`);
}

/** Returns the weights as 8-bit numbers. `scale`: what to multiply them by. */
function quantized(weights: Float32Array): { scale: number; table: string } {
  const most = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const table = Buffer.from(Int8Array.from(weights, (weight) => Math.round((weight / most) * 127)).buffer).toString("base64");
  return { scale: most / 127, table };
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

const [folder, all] = process.argv.slice(2);
if (folder) {
  const examples = readExamples(folder);
  const weights = train(all ? examples : examples.filter(({ isHeldOut }) => !isHeldOut));
  report(examples.filter(({ isHeldOut }) => isHeldOut), weights);
  const target = new URL("../../src/assistant/understanding/classifier/weights.json", import.meta.url);
  writeFileSync(target, `${JSON.stringify(quantized(weights))}\n`);
}
