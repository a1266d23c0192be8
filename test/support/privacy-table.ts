import { readFileSync } from "node:fs";
import type { Audience, PlaceKind } from "../../src/assistant/types.ts";

export const HERE = "C1";
export const ELSEWHERE = "C2";

/** The row that speaks of rules, whichever place they were said at. All others speak of anything else. */
export const SAID_RULES = "a rule said in a message";

/** The rows of the table: which kinds of place each one speaks of. */
export const rows: Record<string, readonly PlaceKind[]> = {
  "a rule that you gave as such": ["rule"],
  [SAID_RULES]: ["dm", "public", "private", "group", "shared", "unknown"],
  "a DM with Inkwell": ["dm"],
  "a public channel": ["public"],
  "a private channel or group DM": ["private", "group"],
  "a channel shared with another company": ["shared"],
  "unknown origin": ["unknown"],
};
/** The columns: who reads the reply, in the channel HERE. */
export const columns: Record<string, readonly Audience[]> = {
  "the author alone": [{ kind: "author" }],
  "a public channel": [{ kind: "public", channelId: HERE }],
  "a private channel or group DM": [
    { kind: "private", channelId: HERE },
    { kind: "group", channelId: HERE },
  ],
  "a channel shared with another company": [{ kind: "shared", channelId: HERE }],
};

/** The table of docs/privacy.md, one cell an entry. */
export function readTable(): { said: string; readBy: string; rule: string }[] {
  const lines = readFileSync("docs/privacy.md", "utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith("| said in"));
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [, ...readers] = cells(lines[start]!);
  const body = lines.slice(start + 2, lines.indexOf("", start));
  return body.flatMap((line) => {
    const [said, ...rules] = cells(line);
    return rules.map((rule, index) => ({ said: said!, readBy: readers[index]!, rule }));
  });
}
