import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Returns which files of a database's folder (the file, its log, whatever lies beside them) hold these words, byte for byte. */
export function filesHolding(databasePath: string, words: string): readonly string[] {
  const folder = dirname(databasePath);
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words));
}
