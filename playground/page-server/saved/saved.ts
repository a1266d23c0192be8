import { readFileSync, renameSync, rmSync } from "node:fs";
import { z } from "zod";
import { writePrivateFile } from "../../../src/storage/sqlite/private-file.ts";
import type { LocalSlack } from "../../slack/local-slack.ts";
import { takeSnapshot } from "../../slack/workspace/snapshot.ts";

/** What one `npm run try` keeps for the next, besides the bot's database. */
export type Saved = {
  /** The page's token, kept so that tabs and bookmarks still work. */
  readonly token: string;
  /** The port of the page, which the next run uses again if it is free. */
  readonly port: number;
  /** The ids of the people who have closed the first steps. */
  readonly visitors: readonly string[];
  /** Names the workspace since it was made or emptied; absent in files of an older version. */
  readonly began?: string;
  /** A snapshot of the local Slack; see snapshot.ts. */
  readonly workspace: unknown;
};

const savedSchema = z.object({
  token: z.string().min(20),
  port: z.number().int(),
  visitors: z.array(z.string()),
  began: z.string().exactOptional(),
  workspace: z.unknown(),
});

// A stream changes many times a second, so changes are saved together.
const PAUSE_MS = 300;

/** Reads the file; undefined when it is missing or not readable, which means a fresh start. */
export function readSaved(path: string): Saved | undefined {
  try {
    return savedSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

export type Saver = {
  /** Writes what is not yet written, and stops. */
  stop(): void;
  /** Schedules a write. */
  touch(): void;
};

/** Writes the file 0.3 seconds after a change, atomically and readable by its owner only. */
export function createSaver(slack: LocalSlack, path: string, rest: () => Omit<Saved, "workspace">): Saver {
  let timer: NodeJS.Timeout | undefined;
  let isBroken = false;

  function write(): void {
    timer = undefined;
    const temporary = `${path}.tmp`;
    try {
      writePrivateFile(temporary, JSON.stringify({ ...rest(), workspace: takeSnapshot(slack.workspace) }));
      renameSync(temporary, path);
      isBroken = false;
    } catch (error) {
      rmSync(temporary, { force: true });
      if (!isBroken) console.error(`Could not save the conversations: ${(error as Error).message}`);
      isBroken = true;
    }
  }

  function touch(): void {
    timer ??= setTimeout(write, PAUSE_MS);
  }

  const unsubscribe = slack.onChange(({ kind }) => {
    if (kind !== "call" && kind !== "delivery" && kind !== "connection") touch();
  });
  return {
    touch,
    stop() {
      unsubscribe();
      clearTimeout(timer);
      write();
    },
  };
}
