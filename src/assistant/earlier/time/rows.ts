import type { Row } from "../../language/wordings.ts";
import type { Reading } from "./spans.ts";

/** A wording for a past time, and how its match is read. */
export type TimeRow = Row & { readonly pattern: string; readonly span: Reading };

/**
 * Returns the source that finds words as a whole. Letters and digits of any script end a word. An apostrophe does too, as
 * in "yesterday's".
 */
export function words(source: string, guard = ""): string {
  return `(?<![\\p{L}\\p{N}])${guard}(?:${source})(?![\\p{L}\\p{N}])`;
}
