import { readFileSync } from "node:fs";
import { learn } from "../src/assistant/learning/learn.ts";
import { LASTING, PASSING } from "../test/assistant/learning/standing-sentences.ts";

type Measure = {
  readonly name: string;
  readonly measured: string;
  readonly bar: string;
  readonly ok: boolean;
};
type Examples = { readonly durable: readonly string[]; readonly one_off: readonly string[] };

const ROUNDS = 100;
const BATCHES = 7;

/** How many lasting statements are found and how many one-off wishes are taken for one, and what a message costs. */
export function benchLearning(): Measure[] {
  const { durable, one_off }: Examples = JSON.parse(
    readFileSync(new URL("../test/data/standing-statements.json", import.meta.url), "utf8"),
  );
  const found = countLearnt(durable);
  const wrong = countLearnt(one_off);
  const ms = msPerMessage([...durable, ...one_off]);
  return [
    {
      name: "standing statements found",
      measured: `${found} of ${durable.length}`,
      bar: "at least 80 %",
      ok: found >= durable.length * 0.8,
    },
    {
      name: "one-off wishes taken for rules",
      measured: `${wrong} of ${one_off.length}`,
      bar: "at most 2",
      ok: wrong <= 2,
    },
    {
      name: "the same, varied sentences in eight languages",
      measured: `${countLearnt(LASTING)} of ${LASTING.length}`,
      bar: "at least 80 %",
      ok: countLearnt(LASTING) >= LASTING.length * 0.8,
    },
    {
      name: "one-off wishes and pasted text among those",
      measured: `${countLearnt(PASSING)} of ${PASSING.length}`,
      bar: "at most 1 in 15",
      ok: countLearnt(PASSING) <= PASSING.length / 15,
    },
    { name: "time a message", measured: `${ms.toFixed(3)} ms`, bar: "at most 0.05 ms", ok: ms <= 0.05 },
  ];
}

function countLearnt(messages: readonly string[]): number {
  return messages.filter((text) => learn(text).length > 0).length;
}

/** The best of several batches, since what else the machine does only ever adds. */
function msPerMessage(messages: readonly string[]): number {
  const pass = () => {
    for (const message of messages) learn(message);
  };
  const batches = Array.from({ length: BATCHES }, () => {
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round++) pass();
    return (performance.now() - start) / (ROUNDS * messages.length);
  });
  return Math.min(...batches);
}

if (import.meta.main) console.table(benchLearning());
