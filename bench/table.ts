/** One figure: what was measured, what it has to be, and what others reach. */
export type Measure = {
  readonly name: string;
  readonly measured: string;
  readonly bar: string;
  readonly ok: boolean;
  readonly comparedTo?: string;
};

const HEAD = ["figure", "measured", "bar", "", "compared to"];

/** The figures as one table of text, a line each, the columns as wide as their widest cell. */
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

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle - 1)]!) / 2;
}

/** A figure that should not be over its bar. */
export function atMost(name: string, value: number, bar: number, unit: string, comparedTo = ""): Measure {
  return { name, measured: `${digits(value)} ${unit}`, bar: `<= ${bar} ${unit}`, ok: value <= bar, comparedTo };
}

/** One that should not be under it. */
export function atLeast(name: string, value: number, bar: number, unit: string, comparedTo = ""): Measure {
  return { name, measured: `${digits(value)} ${unit}`, bar: `>= ${bar} ${unit}`, ok: value >= bar, comparedTo };
}

/** A figure without a bar, to read the others by. */
export function plain(name: string, value: number, unit: string, comparedTo = ""): Measure {
  return { name, measured: `${digits(value)} ${unit}`, bar: "", ok: true, comparedTo };
}

export function digits(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
