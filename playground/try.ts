import { dirname, join, relative } from "node:path";
import { config as readDotenv } from "dotenv";
import { startLocalSlack } from "./slack/server.ts";
import { BotGone, startBot } from "./terminal/bot-process.ts";
import { createKeyboard } from "./terminal/keyboard.ts";
import { createScreen } from "./terminal/screen.ts";
import { createSession, type Session } from "./terminal/session.ts";
import { botGone, welcome } from "./terminal/words.ts";

// What the bot will find in .env, which is its to load; only looked at here, to tell what is connected.
const dotenv = readDotenv({ quiet: true, processEnv: {} }).parsed ?? {};

process.exitCode = await main();
process.stdout.write("", () => process.exit());

/** The local Slack, the bot in it, and a chat with it; in reverse at the end. Returns the exit code. */
async function main(): Promise<number> {
  const left = Promise.withResolvers<"left">();
  let session: Session | undefined;
  const interrupt = () => session?.interrupt() || left.resolve("left");
  process.on("SIGINT", interrupt);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => left.resolve("left"));
  process.stdout.on("error", () => left.resolve("left")); // whoever read along has gone

  const hasScreen = process.stdout.isTTY === true && process.env.TERM !== "dumb";
  const screen = createScreen(process.stdout, { canMove: hasScreen, hasColours: hasScreen && !process.env.NO_COLOR });
  const databaseUrl = process.env.DATABASE_URL?.trim() || "file:.inkwell/try.db";
  const databasePath = pathOf(databaseUrl);
  const logPath = join(dirname(databasePath), "try.log");

  const slack = await startLocalSlack();
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: setting("LOG_LEVEL") || "error" };
  const bot = startBot(slack, { env, logPath });
  const keyboard = createKeyboard({
    input: process.stdin,
    output: process.stdout,
    screen,
    isTerminal: hasScreen && process.stdin.isTTY === true,
    onInterrupt: interrupt,
  });

  async function chat(): Promise<"left"> {
    await bot.ready;
    const memory = setting("MEMOS_API_KEY") ? "MemOS" : relativePath(databasePath);
    screen.print([...welcome({ person: slack.people.ana, model: modelName(), memory }), ""]);
    session = createSession(slack, screen, keyboard, relativePath(logPath));
    await session.run();
    return "left";
  }

  const how = await Promise.race([chat(), bot.gone, left.promise]).catch((error: unknown) => {
    if (error instanceof BotGone) return error;
    throw error;
  });
  keyboard.close();
  if (how instanceof BotGone) screen.print(botGone(how.message, how.lines, relativePath(logPath)), "alert");
  await bot.stop();
  await slack.stop();
  return how instanceof BotGone ? 1 : 0;
}

/** As the bot will see it: what is set, be it empty, goes before what stands in .env. */
function setting(name: string): string {
  return (process.env[name] ?? dotenv[name] ?? "").trim();
}

function modelName(): string | undefined {
  const baseUrl = setting("OPENAI_BASE_URL");
  if (!baseUrl && !setting("OPENAI_API_KEY")) return undefined;
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).host : "OpenAI";
  return `${setting("OPENAI_MODEL") || "the default model"} at ${host}`;
}

/** The file of the database; the default one where the bot is about to refuse what it was given. */
function pathOf(databaseUrl: string): string {
  return /^file:(?:\/\/)?(?<path>.+)$/.exec(databaseUrl)?.groups?.path ?? join(".inkwell", "try.db");
}

function relativePath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
