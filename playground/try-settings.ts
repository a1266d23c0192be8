import { existsSync, rmSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { config as readDotenv } from "dotenv";
import { keptModelPath } from "./page-server/saved/kept-model.ts";

export type TrySettings = ReturnType<typeof readTrySettings>;

/** Reads the settings of `npm run try` from the environment and `.env`. */
export function readTrySettings(environment: NodeJS.ProcessEnv) {
  // The bot loads .env itself. Here it only tells which services are connected.
  const dotenv = readDotenv({ quiet: true, processEnv: {} }).parsed ?? {};
  /** Returns a setting as the bot sees it: even an empty variable overrides .env. */
  const setting = (name: string): string => (environment[name] ?? dotenv[name] ?? "").trim();

  const databaseUrl = environment.DATABASE_URL?.trim() || "file:.inkwell/try.db";
  // Without a path the bot will refuse the setting, so the default only says where its log goes.
  const databasePath = /^file:(?:\/\/)?(?<path>.+)$/.exec(databaseUrl)?.groups?.path ?? join(".inkwell", "try.db");
  const folder = dirname(databasePath);
  const savedPath = join(folder, "try-workspace.json");
  const baseUrl = setting("OPENAI_BASE_URL");
  const hasModel = baseUrl !== "" || setting("OPENAI_API_KEY") !== "";
  return {
    databasePath,
    logPath: join(folder, "try.log"),
    savedPath,
    /** The model that an earlier run kept. */
    keptPath: keptModelPath(savedPath),
    hasMemos: setting("MEMOS_API_KEY") !== "",
    /** The model that is connected at the start. */
    model: hasModel ? { baseUrl, model: setting("OPENAI_MODEL") } : undefined,
    /** The bot's environment. */
    env: { ...environment, DATABASE_URL: databaseUrl, LOG_LEVEL: setting("LOG_LEVEL") || "error" },
  };
}

/**
 * Deletes what earlier tries left behind: database, log, saved workspace and kept model.
 * A database with another name than `try.db` may belong to a real bot, so it stays. Returns false when there is one.
 */
export function emptyTry({ databasePath, logPath, savedPath, keptPath }: TrySettings): boolean {
  const isOurs = basename(databasePath) === "try.db";
  const databaseFiles = ["", "-wal", "-shm", "-journal"].map((ending) => `${databasePath}${ending}`);
  for (const file of [logPath, savedPath, keptPath, ...(isOurs ? databaseFiles : [])]) rmSync(file, { force: true });
  return isOurs || !existsSync(databasePath);
}

/** Returns the path relative to the working directory, if it is inside of it. */
export function relativePath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
