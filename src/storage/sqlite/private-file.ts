import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
const OTHERS = 0o077;
const HAS_MODES = process.platform !== "win32";

/**
 * Makes a file that only its owner may read, and its folder, where they are missing; what is there stays as it is. SQLite gives
 * the files that it puts beside a database the mode of the database. Throws where the file cannot be made.
 */
export function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
  if (!existsSync(path)) closeSync(openSync(path, "a", FILE_MODE));
}

/** Returns which of a file and its folder other accounts of the machine may use, as commands that end that. Empty on Windows. */
export function openToOthers(path: string): readonly string[] {
  if (!HAS_MODES || !existsSync(path)) return [];
  const isOpen = (name: string) => (statSync(name).mode & OTHERS) !== 0;
  const folder = dirname(path);
  return [...(isOpen(path) ? [`chmod 600 "${path}"`] : []), ...(isOpen(folder) ? [`chmod 700 "${folder}"`] : [])];
}
