import { BotGone, startBot } from "../bot-process.ts";
import { readManifest } from "../manifest.ts";
import { startLocalSlack } from "../slack/server.ts";
import { relativePath, type TrySettings } from "../try-settings.ts";
import { createKeyboard } from "./screen/keyboard.ts";
import { createScreen } from "./screen/screen.ts";
import { createSession, type Session } from "./session.ts";
import { botGone, noModelHint, welcome } from "./words.ts";

/**
 * Runs the local Slack, the bot and a chat in the terminal, until the person leaves.
 * Returns the exit code: 1 when the bot stopped by itself, otherwise 0.
 */
export async function chatInTerminal(settings: TrySettings, modelName: string | undefined): Promise<number> {
  const { databasePath, logPath, env } = settings;
  const left = Promise.withResolvers<"left">();
  let session: Session | undefined;
  const interrupt = () => session?.interrupt() || left.resolve("left");
  process.on("SIGINT", interrupt);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => left.resolve("left"));
  process.stdout.on("error", () => left.resolve("left")); // nobody reads the output any more

  const hasScreen = process.stdout.isTTY === true && process.env.TERM !== "dumb";
  const screen = createScreen(process.stdout, { canMove: hasScreen, hasColours: hasScreen && !process.env.NO_COLOR });
  const { commands } = readManifest();
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
    session = createSession(slack, { screen, keyboard, commands, logPath: relativePath(logPath) });
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
