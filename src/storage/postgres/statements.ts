import pg from "pg";
import type { Value } from "../store.ts";

const MAX_PREPARED = 500;

/**
 * Turns a store's SQL into what `pg` runs. Each text is translated once and prepared by name on each connection; past 500
 * texts (they come from the code, so there are fewer) the others are sent unprepared, since a server keeps what is prepared.
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
 * Postgres refuses U+0000 in text, and UTF-8 has no lone surrogates. Neither carries meaning in what people write, and what
 * SQLite takes must not fail here: the one is left out, the other becomes U+FFFD.
 */
export function storable(value: Value): Value {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (value !== null && !Number.isSafeInteger(value)) throw new RangeError("a number to be stored is not a whole one");
  return value;
}

const { BOOL, INT8, NUMERIC } = pg.types.builtins;

/** Reads values as SQLite gives them: whole numbers (also sums, which are `numeric` here) as numbers, booleans as 1 and 0. */
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
