import pg from "pg";
import type { Value } from "../store.ts";

const MAX_PREPARED = 500;

/**
 * Turns a store's SQL into what `pg` runs. Each SQL text is translated once, and prepared by name on each connection. The server
 * keeps what is prepared, so texts past the first 500 are sent unprepared; the code has fewer. Throws a RangeError for a
 * number that is not a whole one.
 */
export function createStatements() {
  const known = new Map<string, { readonly text: string; readonly name: string }>();

  return (sql: string, values: readonly Value[]): pg.QueryConfig<(string | number | null)[]> => {
    const config = known.get(sql) ?? { text: numbered(sql), name: `inkwell_${known.size}` };
    const isKnown = known.has(sql) || known.size < MAX_PREPARED;
    if (isKnown) known.set(sql, config);
    return { ...(isKnown ? config : { text: config.text }), values: values.map(storable) };
  };
}

function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll("?", () => `$${++count}`);
}

/**
 * Returns a value as Postgres can store it. Postgres refuses U+0000 and UTF-8 has no lone surrogates, but SQLite takes both and
 * people mean neither: U+0000 is left out, a lone surrogate becomes U+FFFD. Throws a RangeError for a fraction.
 */
export function storable(value: Value): Value {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (value !== null && !Number.isSafeInteger(value)) throw new RangeError("a number to be stored is not a whole one");
  return value;
}

const { BOOL, INT8, NUMERIC } = pg.types.builtins;

/** Reads values as SQLite returns them: whole numbers, and sums (`numeric` here), as numbers; booleans as 1 and 0. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === BOOL) return (text: string) => (text === "t" ? 1 : 0);
    if (oid === INT8 || oid === NUMERIC) return wholeNumber;
    return format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text");
  },
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError("a stored number is too large");
  return value;
}
