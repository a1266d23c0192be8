import { expect } from "vitest";
import { patience } from "../support/patience.ts";

const CHARS = 40_000;
/** Of a machine at rest: a thread needs more of its own time while the other core is busy. */
const LIMIT_MS = 50;
/** The time that the same core took for a sum of so many numbers. */
const SUMMED = 50_000_000;
const SUM_MS = 50;
const WORTH_A_LOOK_MS = 10;
/** Some machines count a thread's work in ticks, so that a short text is read several times. */
const TICK_MS = 4;
const READINGS = 4;
/** Of four times the text: 4.6 times for n log n, 16 for a square. */
const MOST_GROWTH = 12;
const LOOKS = 4;
/** What is slow is slow for many texts. */
const MOST_TOLD = 4;

export type Reader = (text: string) => unknown;

const UNITS = [
  ..." |\n|\t|!|?|.|,|:|;|-|–|*|_|~|`|```|<|>|&|&amp;|&#46;|[|]|(|)|](|[a](b)|<@U1>|<#C1|#|@|a|A|ab |x\n|\n\n|\r\n".split(
    "|",
  ),
  ..."- a\n|1. |> |'|\"|“|„|«|「|é|字|か|。|😀|\u200d|\u00ad|\ufe0f|👩\u200d|1\ufe0f|🏴\u{e0067}|\u{e0062}|م\u200c|0|1,|12:|and |I |not |my |the |\\|/|=|{|key=|a-|a.b|don't ".split(
    "|",
  ),
  // what a secret begins with, or its name
  ..."-eyJ|-xoxb-|-sk-|.SG.|login|creds |password |code: |pin ".split("|"),
  ...'<@U1¦|<http://a¦b>|| a |http://a.b/|From now on |forget |yesterday |password is |[a](b "|**a |~~a |__a|&lt;http://|# |On Mon '
    .split("|")
    .map((unit) => unit.replaceAll("¦", "|")),
].filter(Boolean);

const repeated = (unit: string, chars: number) => unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);

type Shape = readonly [name: string, make: (chars: number) => string, wrong?: string];

/** Each unit alone and between letters, and mixtures of two: in turns, and the second behind them. */
const SHAPES: readonly Shape[] = [
  ...UNITS.flatMap((unit) => [
    [`${JSON.stringify(unit)} again and again`, (chars: number) => repeated(unit, chars)] as const,
    [`${JSON.stringify(unit)} between two letters`, (chars: number) => `x${repeated(unit, chars)}x`] as const,
  ]),
  ...UNITS.map((unit, index) => {
    const other = UNITS[(index * 31 + 7) % UNITS.length] ?? "a";
    const mixture = (chars: number) => repeated(unit + other, chars / 2) + repeated(other, chars / 2);
    return [`${JSON.stringify(unit)} and ${JSON.stringify(other)}, then the second alone`, mixture] as const;
  }),
];

/** Milliseconds of this thread's own work for one reading, of so many. */
function msOf(read: Reader, text: string, readings = 1): number {
  const before = process.threadCpuUsage();
  for (let at = 0; at < readings; at++) {
    try {
      read(text);
    } catch {
      // a text may be refused, as long as that is soon
    }
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000 / readings;
}

/** Returns what is wrong with the time that a reader takes for a shape, if it is each time: collected garbage only adds to it. */
export function slownessOf(read: Reader, make: (chars: number) => string): string | undefined {
  let wrong: string | undefined = "";
  for (let look = 0; look < LOOKS && wrong !== undefined; look++) wrong = lookAt(read, make);
  return wrong;
}

/** Compares with the limit, on a core that is as fast now as the one it was set on: others work on the same processor. */
function isTooLong(ms: number): boolean {
  return ms > patience(LIMIT_MS) && ms > LIMIT_MS * (sumMs() / SUM_MS);
}

/** Milliseconds of this thread's own work for a sum of so many numbers. */
function sumMs(): number {
  const before = process.threadCpuUsage();
  let sum = 0;
  for (let at = 0; at < SUMMED; at++) sum += at % 7;
  const { user, system } = process.threadCpuUsage(before);
  return sum > 0 ? (user + system) / 1_000 : 0;
}

function lookAt(read: Reader, make: (chars: number) => string): string | undefined {
  const short = msOf(read, make(CHARS / 16)); // also tells what would never end
  if (isTooLong(short)) return `${short.toFixed()} ms for ${CHARS / 16} characters`;
  const ms = msOf(read, make(CHARS));
  if (isTooLong(ms)) return `${ms.toFixed()} ms for ${CHARS} characters`;
  if (ms <= WORTH_A_LOOK_MS) return undefined;
  const growth = ms / Math.max(msOf(read, make(CHARS / 4), READINGS), TICK_MS / READINGS);
  return growth > MOST_GROWTH ? `${growth.toFixed(1)} times as long for four times the text` : undefined;
}

/** Tries a reader with every shape, and twice again with those that it was slow for: what slows a core for a second is over then. */
export function tryOut(read: Reader): void {
  const slow = slowShapes(read, SHAPES);
  const again = slowShapes(read, slowShapes(read, slow));
  expect(again.map(([name, , wrong]) => `${name}: ${wrong}`)).toEqual([]);
}

function slowShapes(read: Reader, shapes: readonly Shape[]): Shape[] {
  const slow: Shape[] = [];
  for (const [name, make] of shapes) {
    const wrong = slownessOf(read, make);
    if (wrong !== undefined) slow.push([name, make, wrong]);
    if (slow.length === MOST_TOLD) break;
  }
  return slow;
}
