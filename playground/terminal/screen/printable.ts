import { stripVTControlCharacters } from "node:util";

// Control characters but tab and newline, and what turns the direction of text around.
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text that cannot move the cursor, change colours or paint over what stands there, whoever wrote it. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(UNPRINTABLE, "");
}
