import { openToOthers } from "../src/storage/sqlite/private-file.ts";
import { BotGone, startBot } from "./bot-process.ts";
import { environmentOf, nameOf, noModelHint, usable } from "./page-server/bot/bot.ts";
import { openInBrowser } from "./page-server/browser.ts";
import { createKeptModel } from "./page-server/saved/kept-model.ts";
import { urlOfRunning } from "./page-server/saved/running.ts";
import { openTryServer } from "./page-server/try-server.ts";
import { chatInTerminal } from "./terminal/chat.ts";
import { botGone } from "./terminal/words.ts";
import { emptyTry, readTrySettings, relativePath, type TrySettings } from "./try-settings.ts";

// Always the same where it is free, so that bookmarks and open tabs find the page again.
const PORT = 4815;

/**
 * Runs `npm run try` until the person ends it: the page, or the chat in the terminal. Returns the exit code, 1 where the bot
 * stopped by itself. A page that already runs for the same folder is named instead of a second one.
 */
export async function runTry(options: { terminal: boolean; fresh: boolean; open: boolean }): Promise<number> {
  const settings = readTrySettings(process.env);
  const running = options.terminal ? undefined : await urlOfRunning(settings.savedPath);
  if (running !== undefined) {
    if (options.fresh)
      process.stderr.write("Inkwell is already running here. Stop it first, or start over in the page.\n");
    else process.stdout.write(`It is already running: ${running}\n`);
    return options.fresh ? 1 : 0;
  }
  if (options.fresh && !emptyTry(settings)) {
    process.stderr.write("DATABASE_URL names a database of your own, so --fresh does not touch it.\n");
  }
  const { databasePath, logPath, savedPath, keptPath } = settings;
  for (const command of openToOthers(databasePath, logPath, savedPath, keptPath)) {
    process.stderr.write(`Other accounts of this machine can read what is kept here. This ends it: ${command}\n`);
  }
  if (!options.terminal) return showPage(settings, options.open);
  const kept = usable(createKeptModel(keptPath).read());
  const env = { ...settings.env, ...(kept && environmentOf(kept)) };
  const model = kept ?? settings.model;
  return chatInTerminal({ ...settings, env }, model && nameOf(model));
}

/** Node warns that stripping types is experimental, at the page's first module; nobody here can act on that. */
function hideExperimentalWarnings(): void {
  process.removeAllListeners("warning");
  process.on("warning", (warning) => warning.name === "ExperimentalWarning" || console.error(warning));
}

/** Runs the local Slack, its page and the bot until a signal comes. Returns the exit code. */
async function showPage(settings: TrySettings, open: boolean): Promise<number> {
  hideExperimentalWarnings();
  const left = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => left.resolve());
  process.stdout.on("error", () => left.resolve());
  const { env, logPath, savedPath, model } = settings;
  const server = await openTryServer({
    port: PORT,
    savedPath,
    model,
    forget: () => void emptyTry(settings),
    startBot: (slack, modelSettings, onMessage) =>
      startBot(slack, { env: { ...env, ...modelSettings }, logPath, noModelHint, onMessage }),
  });
  try {
    await Promise.race([server.bot.start(), left.promise]);
    process.stdout.write(`Ready: ${server.url}\nPress Ctrl-C to stop.\n`);
    if (open) openInBrowser(server.url);
    await left.promise;
    return 0;
  } catch (error) {
    if (!(error instanceof BotGone)) throw error;
    process.stderr.write(`${botGone(error.message, error.lines, relativePath(logPath)).join("\n")}\n`);
    return 1;
  } finally {
    await server.stop();
  }
}
