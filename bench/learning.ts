import { readFileSync } from "node:fs";
import { learn } from "../src/assistant/learning/learn.ts";
import { LASTING } from "../test/assistant/learning/lasting-sentences.ts";
import { PASSING } from "../test/assistant/learning/passing-sentences.ts";
import { fastestPassMs } from "./fastest.ts";
import type { Measure } from "./table.ts";

type Examples = { readonly durable: readonly string[]; readonly one_off: readonly string[] };

/** Counts the standing statements that are found and those seen where there are none. Times a message. */
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

function msPerMessage(messages: readonly string[]): number {
  const pass = () => {
    for (const message of messages) learn(message);
  };
  return fastestPassMs(pass) / messages.length;
}
