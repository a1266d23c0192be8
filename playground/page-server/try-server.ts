import { randomBytes, randomUUID } from "node:crypto";
import type { BotProcess } from "../bot-process.ts";
import { readManifest } from "../manifest.ts";
import type { LocalSlack } from "../slack/local-slack.ts";
import { startLocalSlack } from "../slack/server.ts";
import { restoreSnapshot } from "../slack/workspace/snapshot.ts";
import { type Bot, createBot, nameOf } from "./bot/bot.ts";
import { createModelCheck, type ModelCheck } from "./bot/model-check.ts";
import { createPage } from "./page.ts";
import { createKeptModel, keptModelPath } from "./saved/kept-model.ts";
import { createSaver, readSaved } from "./saved/saved.ts";
import { createTraces } from "./traces.ts";
import type { FoundModels } from "./types.ts";

export type TryServerOptions = {
  /** The port of the page on the first run. Later runs use the last one, or any free one when it is taken. */
  readonly port: number;
  /** The file that keeps the workspace. */
  readonly savedPath: string;
  /** Starts the bot's process. `model` overrides its environment, and `onMessage` gets its messages. */
  readonly startBot: (slack: LocalSlack, model: NodeJS.ProcessEnv, onMessage: (message: unknown) => void) => BotProcess;
  /** The model from the bot's environment. */
  readonly model: { readonly baseUrl: string; readonly model: string } | undefined;
  /** Deletes the bot's data while it is stopped. */
  readonly forget: () => void;
  readonly findModels?: () => Promise<FoundModels | undefined>;
  readonly checkModel?: ModelCheck;
  readonly beatMs?: number;
};

export type TryServer = {
  readonly slack: LocalSlack;
  readonly bot: Bot;
  /** The address of the page, token included. */
  readonly url: string;
  /** Stops the bot, saves the workspace, and stops the local Slack. */
  stop(): Promise<void>;
};

/** Opens the local Slack with its page, as the last run left it. The caller starts the bot. */
export async function openTryServer(options: TryServerOptions): Promise<TryServer> {
  const saved = readSaved(options.savedPath);
  const token = saved?.token ?? randomBytes(24).toString("base64url");
  const visitors = new Set(saved?.visitors);
  let began: string = saved?.began ?? randomUUID();
  let handle: ReturnType<typeof createPage>["handle"] = (_request, _body, response) =>
    void response.writeHead(503).end();
  const declared = readManifest();
  const ports = [...new Set([saved?.port ?? options.port, options.port, 0])];
  const slack = await startOnOneOf(ports, (port) =>
    startLocalSlack({
      port,
      homeTab: declared.hasHome,
      serve: (request, body, response) => handle(request, body, response),
    }),
  );
  restoreSnapshot(slack.workspace, saved?.workspace);
  const saver = createSaver(slack, options.savedPath, () => ({
    token,
    port: Number(new URL(slack.url).port),
    visitors: [...visitors],
    began,
  }));
  saver.touch(); // so that a second `npm run try` finds this one
  const traces = createTraces(slack);
  const checkModel = options.checkModel ?? createModelCheck();
  const kept = createKeptModel(keptModelPath(options.savedPath));
  const bot = createBot({
    userId: slack.botUserId,
    name: slack.workspace.identity.botName,
    start: (model) => options.startBot(slack, model, traces.take),
    fromEnvironment: options.model && nameOf(options.model),
    kept,
    check: checkModel,
    ...(options.findModels && { findModels: options.findModels }),
  });
  const page = createPage(slack, {
    token,
    declared,
    bot,
    checkModel,
    visitors,
    traces,
    began: () => began,
    touched: saver.touch,
    async reset() {
      await bot.restart(async () => {
        slack.workspace.clear();
        traces.clear();
        began = randomUUID();
        visitors.clear();
        kept.forget();
        options.forget();
        saver.touch();
      });
      await page.reload();
    },
    ...(options.beatMs !== undefined && { beatMs: options.beatMs }),
  });
  handle = page.handle;
  return {
    slack,
    bot,
    url: `${slack.url}/?token=${token}`,
    async stop() {
      await bot.stop();
      saver.stop();
      await page.reload();
      await slack.stop();
    },
  };
}

async function startOnOneOf(
  ports: readonly number[],
  start: (port: number) => Promise<LocalSlack>,
): Promise<LocalSlack> {
  for (const [index, port] of ports.entries()) {
    try {
      return await start(port);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || index === ports.length - 1) throw error;
    }
  }
  throw new Error("no port to listen on was given");
}
