import { fileURLToPath } from "node:url";
import { casesIn, judgeCase } from "../../test/assistant/understanding/scoring.ts";
import { judgeTrap, trapsIn } from "../../test/assistant/understanding/traps.ts";
import { atLeast, type Measure } from "../table.ts";

/**
 * Sets of messages by others: `plain` as most people would say it, `hard` as a reader by wordings would not expect it. The
 * halves named `held` were laid aside: nothing was made after them, though they were measured again and again. `traps` read
 * like something else than they are.
 */
const TRAPS = ["traps", "traps-held"] as const;
const FOLDERS = ["plain", "plain-held", "hard", "hard-held"] as const;

/** The least share of each kind that is to be understood, in percent. */
const BARS: Readonly<Record<string, number>> = { keep: 90, retire: 85, forget: 90, request: 98 };

/** What is kept of these is kept wrongly. */
const KEEPS_NOTHING: ReadonlySet<string> = new Set(["hypothetical", "pasted", "one_off", "ordinary", "request"]);
const WRONG_MOST = 2; // percent

/** Counts what is understood of sets of messages, kind by kind. `--set` and a folder try another set; `--list` shows what is not. */
export function benchListening(): Measure[] {
  const at = process.argv.indexOf("--set");
  const other = at < 0 ? undefined : process.argv[at + 1];
  const folders = other ? [other] : FOLDERS;
  const sets = folders.flatMap((name) => measuresOf(name, other ?? folderOf(name)));
  return other ? sets : [...sets, ...TRAPS.flatMap((name) => trapsOf(name, folderOf(name)))];
}

/** Counts what comes of messages that read like something else than they are. */
function trapsOf(name: string, folder: string): Measure[] {
  const judged = trapsIn(folder).map(judgeTrap);
  const of = (count: number) => (100 * count) / judged.length;
  return [
    plain(`${name}: come to what they must`, of(judged.filter(({ isRight }) => isRight).length), judged.length),
    plain(`${name}: end a note that must hold`, of(judged.filter(({ lostNote }) => lostNote).length), judged.length),
    plain(`${name}: leave a note that must not be`, of(judged.filter((one) => one.keptWrongly).length), judged.length),
  ];
}

function folderOf(name: string): string {
  return fileURLToPath(new URL(`../../test/data/listening/${name}/`, import.meta.url));
}

function measuresOf(name: string, folder: string): Measure[] {
  const judged = casesIn(folder).map((one) => ({ one, ...judgeCase(one) }));
  const hasBars = name === "plain-held";
  const byKind = Map.groupBy(judged, ({ one }) => one.kind);
  const share = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);
  const kinds = [...byKind].map(([kind, ofIt]) => {
    const right = share(ofIt.filter(({ isRight }) => isRight).length, ofIt.length);
    const bar = hasBars ? BARS[kind] : undefined;
    const label = `${name}: ${kind} understood`;
    return bar === undefined ? plain(label, right, ofIt.length) : atLeast(label, right, bar, `% of ${ofIt.length}`);
  });
  const silent = judged.filter(({ one }) => KEEPS_NOTHING.has(one.kind));
  const wrong = share(silent.filter(({ keptWrongly }) => keptWrongly).length, silent.length);
  const forgotten = judged.filter(({ one, keptWrongly }) => one.kind === "forget" && keptWrongly).length;
  if (process.argv.includes("--list")) {
    for (const { one, isRight } of judged) if (!isRight) console.log(`${name} ${one.id}: ${one.text}`);
  }
  return [
    ...kinds,
    {
      name: `${name}: kept wrongly`,
      measured: `${wrong.toFixed(1)} % of ${silent.length}`,
      bar: `<= ${WRONG_MOST} %`,
      ok: wrong <= WRONG_MOST,
    },
    { name: `${name}: kept of wishes to forget`, measured: String(forgotten), bar: "0", ok: forgotten === 0 },
  ];
}

function plain(name: string, value: number, count: number): Measure {
  return { name, measured: `${value.toFixed(1)} % of ${count}`, bar: "", ok: true };
}
