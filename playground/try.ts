import { fstatSync } from "node:fs";
import { parseArgs } from "node:util";
import { nameOf, noModelHint } from "./page-server/bot.ts";
import { openInBrowser } from "./page-server/browser.ts";
import { openPlace } from "./page-server/place.ts";
import { urlOfRunning } from "./page-server/running.ts";
import { BotGone, startBot } from "./terminal/bot-process.ts";
import { chatInTerminal } from "./terminal/chat.ts";
import { botGone } from "./terminal/words.ts";
import { emptyTry, readTrySettings, relativePath } from "./try-settings.ts";

// Always the same where it is free, so that bookmarks and open tabs find the page again.
const PORT = 4815;

const USAGE = `npm run try                  Inkwell in a small Slack on this machine, in the browser
npm run try -- --no-open     the same, without opening a browser
npm run try -- --terminal    the same, as a chat in this terminal
npm run try -- --fresh       forgets what earlier tries have left, then starts
`;

process.exitCode = await main();
process.stdout.write("", () => process.exit());

async function main(): Promise<number> {
  const asked = readArguments();
  if (!asked) {
    process.stderr.write(USAGE);
    return 2;
  }
  const settings = readTrySettings(process.env);
  const running = asked.terminal ? undefined : await urlOfRunning(settings.savedPath);
  if (running !== undefined) {
    if (asked.fresh) process.stderr.write("Inkwell is running here already; end it first, or empty it in the page.\n");
    else process.stdout.write(`Inkwell is running already: ${running}\n`);
    return asked.fresh ? 1 : 0;
  }
  if (asked.fresh && !emptyTry(settings)) {
    process.stderr.write("DATABASE_URL names a database of your own; --fresh leaves it as it is.\n");
  }
  const modelName = settings.model && nameOf(settings.model);
  return asked.terminal ? chatInTerminal(settings, modelName) : showPage(settings, asked.open);
}

/** Node 24 calls its stripping of types experimental, at the page's first module: nothing that a person here can act on. */
function hideExperimentalWarnings(): void {
  process.removeAllListeners("warning");
  process.on("warning", (warning) => warning.name === "ExperimentalWarning" || console.error(warning));
}

/** The local Slack, its page and the bot in it, until it is interrupted. Returns the exit code. */
async function showPage(settings: ReturnType<typeof readTrySettings>, open: boolean): Promise<number> {
  hideExperimentalWarnings();
  const left = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => left.resolve());
  process.stdout.on("error", () => left.resolve());
  const { env, logPath, savedPath, model } = settings;
  const place = await openPlace({
    port: PORT,
    savedPath,
    model,
    forget: () => void emptyTry(settings),
    startBot: (slack, modelSettings, onMessage) =>
      startBot(slack, { env: { ...env, ...modelSettings }, logPath, noModelHint, onMessage }),
  });
  try {
    await Promise.race([place.bot.start(), left.promise]);
    process.stdout.write(`Inkwell, in a small Slack on this machine: ${place.url}\nCtrl-C ends it.\n`);
    if (open) openInBrowser(place.url);
    await left.promise;
    return 0;
  } catch (error) {
    if (!(error instanceof BotGone)) throw error;
    process.stderr.write(`${botGone(error.message, error.lines, relativePath(logPath)).join("\n")}\n`);
    return 1;
  } finally {
    await place.stop();
  }
}

/** Undefined for what is not understood. */
function readArguments(): { terminal: boolean; fresh: boolean; open: boolean } | undefined {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { values } = parseArgs({ options: { terminal: flag, fresh: flag, "no-open": flag, help: flag } });
    if (values.help) return undefined;
    const hasScreen = process.stdout.isTTY === true && !process.env.CI;
    return {
      terminal: values.terminal || (isPiped() && !values["no-open"]),
      fresh: values.fresh,
      open: hasScreen && !values["no-open"],
    };
  } catch {
    return undefined;
  }
}

/** Whether lines are handed to it, as in `printf … | npm run try`, rather than typed or nothing at all. */
function isPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}
