import { availableParallelism, cpus, loadavg } from "node:os";
import { benchBehaviour } from "./behaviour.ts";
import { benchDurability } from "./durability.ts";
import { benchEarlier } from "./earlier.ts";
import { benchEndurance } from "./endurance.ts";
import { benchFootprint } from "./footprint.ts";
import { benchGuards } from "./guards.ts";
import { benchLearning } from "./learning.ts";
import { benchListening } from "./listening/listening.ts";
import { benchLoad } from "./load.ts";
import { benchMemory } from "./memory.ts";
import { benchReading } from "./reading.ts";
import { benchSharing } from "./sharing.ts";
import { benchSpeed } from "./speed.ts";
import { benchStart } from "./start.ts";
import { type Measure, toTable } from "./table.ts";

/** The parts of the benchmark, in the order in which they run. */
const PARTS: Readonly<Record<string, () => Promise<Measure[]> | Measure[]>> = {
  start: benchStart,
  speed: benchSpeed,
  load: benchLoad,
  durability: benchDurability,
  sharing: benchSharing,
  footprint: benchFootprint,
  behaviour: benchBehaviour,
  memory: benchMemory,
  guards: benchGuards,
  learning: benchLearning,
  earlier: benchEarlier,
  listening: benchListening,
  reading: benchReading,
};

/** Takes many minutes, so it runs only when it is named. */
const LONG_PARTS: typeof PARTS = { endurance: benchEndurance };

/** Options of `earlier` and `listening`: `--set` and the path of another set, `--list` for a line a request. */
const chosen = process.argv
  .slice(2)
  .filter((word, index, words) => !word.startsWith("--") && words[index - 1] !== "--set");
const all = { ...PARTS, ...LONG_PARTS };
const unknown = chosen.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(", ")}. The parts are: ${Object.keys(all).join(", ")}.`);
  process.exit(1);
}

const measures: Measure[] = [];
for (const [name, run] of Object.entries(chosen.length > 0 ? all : PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const start = performance.now();
  process.stderr.write(`measuring ${name} …`);
  measures.push(...(await run()));
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
console.log(toTable(measures));
const machine = `${cpus()[0]?.model ?? "unknown"}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`;
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform}, ${machine}`,
);
