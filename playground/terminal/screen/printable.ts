import { stripVTControlCharacters } from "node:util";

// Control characters except tab and newline, and characters that change the direction of text.
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Removes everything that could move the cursor, change colours or overwrite the screen. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(UNPRINTABLE, "");
}
