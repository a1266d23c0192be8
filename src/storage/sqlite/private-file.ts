import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
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

/**
 * Returns which of a database, the files beside it and its folder other accounts of the machine may use, as commands that end
 * that. A folder that accounts share stays as it is. Empty on Windows.
 */
export function openToOthers(path: string): readonly string[] {
  if (!HAS_MODES || !existsSync(path)) return [];
  const isOpen = (name: string) => (statSync(name).mode & OTHERS) !== 0;
  const folder = dirname(path);
  const files = BESIDE.map((end) => path + end).filter((name) => existsSync(name) && isOpen(name));
  const isShared = (statSync(folder).mode & STICKY) !== 0;
  return [
    ...files.map((name) => `chmod 600 ${quoted(name)}`),
    ...(isOpen(folder) && !isShared ? [`chmod 700 ${quoted(folder)}`] : []),
  ];
}

/** Quotes a path for a shell. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
