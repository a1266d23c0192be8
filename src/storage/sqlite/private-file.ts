import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
const OTHERS = 0o077;
/** Set on a folder that accounts share, such as /tmp. */
const STICKY = 0o1000;
const HAS_MODES = process.platform !== "win32";
/** What SQLite puts beside a database, with the mode that the database has then. */
const BESIDE = ["", "-wal", "-shm"];

/**
 * Makes a file that only its owner may read, and its folder, whatever the umask. Leaves a file and a folder that are there as they
 * are. Throws where the file cannot be made, and with `isNew` where it is there.
 */
export function makePrivateFile(path: string, { isNew = false } = {}): void {
  const folder = dirname(path);
  if (mkdirSync(folder, { recursive: true, mode: FOLDER_MODE }) !== undefined) chmodSync(folder, FOLDER_MODE);
  if (!isNew && existsSync(path)) return;
  closeSync(openSync(path, isNew ? "wx" : "a", FILE_MODE));
  chmodSync(path, FILE_MODE);
}

/** Writes a file that only its owner may read, in place of one that is there. Throws where it cannot. */
export function writePrivateFile(path: string, text: string): void {
  rmSync(path, { force: true });
  makePrivateFile(path, { isNew: true });
  writeFileSync(path, text);
}

/**
 * Returns which of these files, what SQLite puts beside them, and their folders other accounts of the machine may use, as commands
 * that end that. A folder that accounts share stays as it is, and files that are not there are passed over. Empty on Windows.
 */
export function openToOthers(...paths: readonly string[]): readonly string[] {
  if (!HAS_MODES) return [];
  const there = paths.filter((path) => existsSync(path));
  const files = there.flatMap((path) => BESIDE.map((end) => path + end)).filter((name) => existsSync(name));
  const folders = new Set(there.map((path) => dirname(path)));
  return [
    ...files.filter((name) => (modeOf(name) & OTHERS) !== 0).map((name) => `chmod 600 ${quoted(name)}`),
    ...[...folders].filter(isOpenFolder).map((name) => `chmod 700 ${quoted(name)}`),
  ];
}

function isOpenFolder(name: string): boolean {
  return (modeOf(name) & OTHERS) !== 0 && (modeOf(name) & STICKY) === 0;
}

function modeOf(name: string): number {
  return statSync(name).mode;
}

/** Quotes a path for a shell. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
