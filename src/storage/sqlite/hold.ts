import { readFileSync, realpathSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { makePrivateFile, writePrivateFile } from "./private-file.ts";
import { DatabaseRefused, isBusy } from "./refused.ts";

/**
 * Makes this process the only one that runs Inkwell on a database file, until the returned function is called or the process
 * ends, however it ends. Creates the file where it is missing. Commands that look after a running bot's file need no hold. Throws
 * a DatabaseRefused: `in_use`, which names the process that has the file, or `unusable`.
 *
 * The hold is SQLite's own lock, on an empty file beside the database: the system frees it with the process, on Linux, macOS and
 * Windows. On the database itself it would keep the commands out. Opening the lock's file in this process by other means would
 * free it (https://sqlite.org/howtocorrupt.html, 2.2), so who holds it stands in a second file.
 */
export function holdFile(path: string): () => void {
  try {
    makePrivateFile(path);
    const file = realpathSync(path); // by whichever link a process comes, it meets the same lock
    const lock = takeLock(`${file}-lock`);
    held.add(lock);
    tellHolder(`${file}-holder`);
    return () => {
      rmSync(`${file}-holder`, { force: true });
      held.delete(lock);
      lock.close();
    };
  } catch (error) {
    throw isBusy(error) ? DatabaseRefused.inUse(path, holderOf(path)) : DatabaseRefused.unusable(path, error);
  }
}

/** Keeps locks from being collected as garbage, which would free them. */
const held = new Set<DatabaseSync>();

/** A transaction that writes nothing: the file stays empty, so neither a crash nor a full disk can harm it. */
function takeLock(file: string): DatabaseSync {
  makePrivateFile(file);
  const lock = new DatabaseSync(file, { timeout: LOCK_MS });
  try {
    lock.exec("PRAGMA journal_mode=MEMORY; BEGIN IMMEDIATE");
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

const LOCK_MS = 500; // for a process that is just ending

function tellHolder(file: string): void {
  try {
    writePrivateFile(file, `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`);
  } catch {
    // on a full disk the lock holds all the same, and the next process is told of "another process"
  }
}

function holderOf(path: string): string {
  try {
    return readFileSync(`${realpathSync(path)}-holder`, "utf8").trim() || SOMEBODY;
  } catch {
    return SOMEBODY;
  }
}

const SOMEBODY = "another process";
