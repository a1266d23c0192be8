import { startLocalSlack } from "../slack/server.ts";
import { relativePath, type TrySettings } from "../try-settings.ts";
import { BotGone, startBot } from "./bot-process.ts";
import { createKeyboard } from "./keyboard.ts";
import { createScreen } from "./screen.ts";
import { createSession, type Session } from "./session.ts";
import { botGone, noModelHint, welcome } from "./words.ts";

/** The local Slack, the bot in it, and a chat with it in the terminal; in reverse at the end. Returns the exit code. */
export async function chatInTerminal(settings: TrySettings, modelName: string | undefined): Promise<number> {
  const { databasePath, logPath, env } = settings;
  const left = Promise.withResolvers<"left">();
  let session: Session | undefined;
  const interrupt = () => session?.interrupt() || left.resolve("left");
  process.on("SIGINT", interrupt);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => left.resolve("left"));
  process.stdout.on("error", () => left.resolve("left")); // whoever read along has gone

  const hasScreen = process.stdout.isTTY === true && process.env.TERM !== "dumb";
  const screen = createScreen(process.stdout, { canMove: hasScreen, hasColours: hasScreen && !process.env.NO_COLOR });
  const slack = await startLocalSlack();
  const bot = startBot(slack, { env, logPath, noModelHint });
  const keyboard = createKeyboard({
    input: process.stdin,
    output: process.stdout,
    screen,
    isTerminal: hasScreen && process.stdin.isTTY === true,
    onInterrupt: interrupt,
  });

  async function chat(): Promise<"left"> {
    await bot.ready;
    const memory = settings.hasMemos ? "MemOS" : relativePath(databasePath);
    screen.print([...welcome({ person: slack.people.ana, model: modelName, memory }), ""]);
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
