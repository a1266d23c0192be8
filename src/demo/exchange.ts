import type { Console } from "./console.ts";

const MAX_CHARS = 240;
const MAX_ITEMS = 6;
const MAX_DEPTH = 8;
const INDENT = "    ";

/** Prints a request or response: headline, headers, and the body as shortened JSON. */
export function showExchange(console: Console, headline: string, body: unknown, headers: readonly string[] = []): void {
  const json = body === undefined ? [] : JSON.stringify(shortened(body), null, 2).split("\n");
  console.print(["", `  ${headline}`, ...[...headers, ...json].map((line) => `${INDENT}${line}`)], "quiet");
}

/** Returns the value with long texts and lists cut. Each cut says how much there was. */
export function shortened(value: unknown, depth = 0): unknown {
  if (typeof value === "string")
    return value.length <= MAX_CHARS ? value : `${head(value)}… (${value.length} characters)`;
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) return "…";
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => shortened(item, depth + 1));
    return value.length <= MAX_ITEMS ? items : [...items, `… (${value.length} in all)`];
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shortened(item, depth + 1)]));
}

function head(text: string): string {
  return text.slice(0, MAX_CHARS).toWellFormed();
}
