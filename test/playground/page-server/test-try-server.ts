import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { BotProcess } from "../../../playground/bot-process.ts";
import { openTryServer, type TryServer, type TryServerOptions } from "../../../playground/page-server/try-server.ts";
import type { PageChange, PageState } from "../../../playground/page-server/types.ts";
import type { LocalSlack } from "../../../playground/slack/local-slack.ts";

export type ActionResult = {
  readonly ok: boolean;
  readonly error?: string;
  readonly errors?: Record<string, string>;
  readonly [key: string]: unknown;
};

export type TestTryServer = {
  readonly server: TryServer;
  readonly slack: LocalSlack;
  readonly folder: string;
  readonly savedPath: string;
  /** The app that is in it now. */
  app(): App;
  /** What the bot's process tells this one. */
  botTells(message: unknown): void;
  /** A call as the page makes it; `headers` are more, or others. */
  call(path: string, init?: RequestInit): Promise<Response>;
  state(as: { id: string }): Promise<PageState>;
  act(action: string, body: object | null): Promise<ActionResult>;
  /** Follows the changes of a person from now on. */
  follow(as: { id: string }): Promise<Following>;
  /** Stops it, and opens it again as it was left, or as `meanwhile` leaves it. */
  reopen(meanwhile?: () => void): Promise<void>;
  stop(): Promise<void>;
};

export type Following = {
  readonly seen: readonly PageChange[];
  /** Resolves at the end of the feed. */
  readonly ended: Promise<void>;
  leave(): Promise<void>;
};

/** A local Slack with its page server, and a real Bolt app in it that runs in this process. */
export async function startTestTryServer(
  listen: (app: App) => void = () => {},
  { onStart, ...options }: Partial<TryServerOptions> & { onStart?: (model: NodeJS.ProcessEnv) => void } = {},
): Promise<TestTryServer> {
  const folder = mkdtempSync(join(tmpdir(), "inkwell-try-server-"));
  const savedPath = join(folder, "try-workspace.json");
  let app: App | undefined;
  let tell: (message: unknown) => void = () => {};
  let server = await open();

  async function open(): Promise<TryServer> {
    const opened = await openTryServer({
      port: 0,
      savedPath,
      model: undefined,
      forget: () => {},
      findModels: async () => undefined,
      startBot(slack, model, onMessage) {
        onStart?.(model);
        tell = onMessage;
        app = createApp(slack);
        listen(app);
        return processOf(app, slack);
      },
      ...options,
    });
    await opened.bot.start();
    return opened;
  }

  const token = () => new URL(server.url).searchParams.get("token");
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${server.slack.url}${path}`, { ...init, headers: { authorization: `Bearer ${token()}`, ...init.headers } });

  return {
    get server() {
      return server;
    },
    get slack() {
      return server.slack;
    },
    folder,
    savedPath,
    botTells: (message) => tell(message),
    app() {
      if (!app) throw new Error("there is no app yet");
      return app;
    },
    call,
    state: async ({ id }) => (await (await call(`/workspace/state?as=${id}`)).json()) as PageState,
    async act(action, body) {
      const headers = { "content-type": "application/json" };
      const answer = await call(`/workspace/${action}`, { method: "POST", headers, body: JSON.stringify(body) });
      return (await answer.json()) as ActionResult;
    },
    follow: async ({ id }) => following(await call(`/workspace/changes?as=${id}`)),
    async reopen(meanwhile) {
      await server.stop();
      meanwhile?.();
      server = await open();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function createApp(slack: LocalSlack): App {
  // A server that is opened again is at the same address, where this process may still hold a connection of the earlier one.
  const retryConfig = { retries: 3, minTimeout: 1, maxTimeout: 10 };
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  // Its own look at the token would outlive a test that ends at once.
  const tokenVerificationEnabled = false;
  return new App({
    token: slack.botToken,
    receiver,
    clientOptions,
    tokenVerificationEnabled,
    logLevel: LogLevel.ERROR,
  });
}

function processOf(app: App, slack: LocalSlack): BotProcess {
  const started = app.start();
  return {
    ready: started.then(() => slack.waitForConnection()),
    gone: new Promise(() => {}),
    async stop() {
      await started;
      await app.stop();
    },
  };
}

async function following({ body }: Response): Promise<Following> {
  if (!body) throw new Error("no changes to follow");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const seen: PageChange[] = [];
  const hello = Promise.withResolvers<void>();
  async function read(): Promise<void> {
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split("\n");
      rest = lines.pop() ?? "";
      seen.push(...lines.map((line) => JSON.parse(line) as PageChange));
      hello.resolve();
    }
  }
  const ended = read().catch(() => {}); // the server is stopped, or the reader has left
  await hello.promise;
  return { seen, ended, leave: () => reader.cancel() };
}
