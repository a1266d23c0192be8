import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { LocalSlack } from "../../slack/local-slack.ts";
import { takeSnapshot } from "../../slack/workspace/snapshot.ts";

/** What is kept from one `npm run try` to the next, beside the bot's own database. */
export type Saved = {
  /** The page's token: tabs and bookmarks go on working. */
  readonly token: string;
  /** Where the page was: it is there again if it can be. */
  readonly port: number;
  /** The ids of those who have been here before. */
  readonly visitors: readonly string[];
  /** The local Slack, as snapshot.ts makes it. */
  readonly workspace: unknown;
};

const savedSchema = z.object({
  token: z.string().min(20),
  port: z.number().int(),
  visitors: z.array(z.string()),
  workspace: z.unknown(),
});

// A stream changes many times a second; a file for each change would be too much.
const PAUSE_MS = 300;

/** Reads the file. Undefined when there is none, or when it cannot be understood: then all begins anew. */
export function readSaved(path: string): Saved | undefined {
  try {
    return savedSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

export type Saver = {
  /** Writes what is not yet written, and ends. */
  stop(): void;
  /** Something that is kept has changed. */
  touch(): void;
};

/** Writes the file a moment after each change: as a whole, in one step, for its owner alone. */
export function createSaver(slack: LocalSlack, path: string, rest: () => Omit<Saved, "workspace">): Saver {
  let timer: NodeJS.Timeout | undefined;
  let isBroken = false;

  function write(): void {
    timer = undefined;
    const temporary = `${path}.tmp`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, JSON.stringify({ ...rest(), workspace: takeSnapshot(slack.workspace) }), {
        mode: 0o600,
      });
      renameSync(temporary, path);
      isBroken = false;
    } catch (error) {
      rmSync(temporary, { force: true });
      if (!isBroken) console.error(`What was said here could not be saved: ${(error as Error).message}`);
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
