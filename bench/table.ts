/** One figure: what was measured, its bar, and what others reach. */
export type Measure = {
  readonly name: string;
  readonly measured: string;
  readonly bar: string;
  readonly ok: boolean;
  readonly comparedTo?: string;
};

const HEAD = ["figure", "measured", "bar", "", "compared to"];

/** Formats the figures as a table of text, one line each. */
export function toTable(measures: readonly Measure[]): string {
  const rows = [HEAD, ...measures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  const [head = "", ...rest] = lines;
  return [head, "-".repeat(head.length), ...rest].join("\n");
}

function cells({ name, measured, bar, ok, comparedTo = "" }: Measure): string[] {
  return [name, measured, bar, bar === "" ? "" : ok ? "ok" : "SHORT", comparedTo];
}

/** Returns the median; NaN for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle - 1)]!) / 2;
}

/** Makes a figure that must not be above its bar. */
export function atMost(name: string, value: number, bar: number, unit: string, comparedTo = ""): Measure {
  return { name, measured: `${digits(value)} ${unit}`, bar: `<= ${bar} ${unit}`, ok: value <= bar, comparedTo };
}

/** Makes a figure that must not be below its bar. */
export function atLeast(name: string, value: number, bar: number, unit: string, comparedTo = ""): Measure {
  return { name, measured: `${digits(value)} ${unit}`, bar: `>= ${bar} ${unit}`, ok: value >= bar, comparedTo };
}

/**
 * Makes a figure of how many times the floor's it is, which a slow machine leaves as it is. `bar`: the bar in milliseconds, over
 * what the floor needed on the machine where that was set.
 */
export function besideFloor(name: string, times: number, bar: number): Measure {
  return { name, measured: `${digits(times)} times`, bar: `<= ${digits(bar)} times`, ok: times <= bar };
}

/** Makes a figure without a bar, which helps to read the others. */
export function plain(name: string, value: number, unit: string, comparedTo = ""): Measure {
  return { name, measured: `${digits(value)} ${unit}`, bar: "", ok: true, comparedTo };
}

/** Formats a number with three significant digits; from 100 on without decimals. */
export function digits(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
