import { existsSync, rmSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { config as readDotenv } from "dotenv";

export type TrySettings = ReturnType<typeof readTrySettings>;

/** What `npm run try` takes from the environment and `.env`, and where it keeps what it keeps. */
export function readTrySettings(environment: NodeJS.ProcessEnv) {
  // What the bot will find in .env, which is its to load; only looked at here, to tell what is connected.
  const dotenv = readDotenv({ quiet: true, processEnv: {} }).parsed ?? {};
  /** As the bot will see it: what is set, be it empty, goes before what stands in .env. */
  const setting = (name: string): string => (environment[name] ?? dotenv[name] ?? "").trim();

  const databaseUrl = environment.DATABASE_URL?.trim() || "file:.inkwell/try.db";
  // The default one where the bot is about to refuse what it was given.
  const databasePath = /^file:(?:\/\/)?(?<path>.+)$/.exec(databaseUrl)?.groups?.path ?? join(".inkwell", "try.db");
  const folder = dirname(databasePath);
  const baseUrl = setting("OPENAI_BASE_URL");
  const hasModel = baseUrl !== "" || setting("OPENAI_API_KEY") !== "";
  return {
    databasePath,
    logPath: join(folder, "try.log"),
    savedPath: join(folder, "try-workspace.json"),
    hasMemos: setting("MEMOS_API_KEY") !== "",
    /** The model that is connected from the start, by its settings. */
    model: hasModel ? { baseUrl, model: setting("OPENAI_MODEL") } : undefined,
    /** The environment of the bot. */
    env: { ...environment, DATABASE_URL: databaseUrl, LOG_LEVEL: setting("LOG_LEVEL") || "error" },
  };
}

/**
 * Takes away what earlier tries have left: their database, their log and what was said. A database that somebody has named
 * otherwise may be a real bot's and stays; then this returns false.
 */
export function emptyTry({ databasePath, logPath, savedPath }: TrySettings): boolean {
  const isOurs = basename(databasePath) === "try.db";
  const databaseFiles = ["", "-wal", "-shm", "-journal"].map((ending) => `${databasePath}${ending}`);
  for (const file of [logPath, savedPath, ...(isOurs ? databaseFiles : [])]) rmSync(file, { force: true });
  return isOurs || !existsSync(databasePath);
}

/** As short as it can be said from where one is. */
export function relativePath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
