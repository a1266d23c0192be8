import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from "../../../playground/slack/server.ts";
import { patience } from "../../support/patience.ts";

export type Transport = "socket" | "http";
export type TestBot = { readonly app: App; readonly slack: LocalSlack; stop(): Promise<void> };

/** A real Bolt app on a local Slack of its own; `listen` registers its listeners before the first event arrives. */
export async function startBot(
  transport: Transport,
  listen: (app: App) => void,
  options: LocalSlackOptions = {},
): Promise<TestBot> {
  const slack = await startLocalSlack(options);
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const receiver =
    transport === "socket"
      ? new SocketModeReceiver({
          appToken: slack.appToken,
          logLevel: LogLevel.ERROR,
          clientPingTimeout: patience(1_000),
          installerOptions: { clientOptions: { ...clientOptions } },
        })
      : new HTTPReceiver({
          signingSecret: slack.signingSecret,
          port: 0,
          logLevel: LogLevel.ERROR,
          unhandledRequestTimeoutMillis: patience(200),
        });
  const app = new App({
    token: slack.botToken,
    tokenVerificationEnabled: false, // Bolt would ask at once, and leave an answer that never comes to nobody
    receiver,
    clientOptions: { ...clientOptions, rejectRateLimitedCalls: true },
    logLevel: LogLevel.ERROR,
  });
  let isStopping = false;
  if (receiver instanceof SocketModeReceiver) {
    // The client leaves a reconnect that a stop cuts short to nobody to catch.
    const { client } = receiver;
    const start = client.start.bind(client);
    client.start = () =>
      start().catch((error: unknown) => {
        if (isStopping) return { ok: false };
        throw error;
      });
  }
  listen(app);
  const started = await app.start({ host: "127.0.0.1", port: 0 });
  if (transport === "http") slack.useHttp(`http://127.0.0.1:${portOf(started)}/slack/events`);
  return {
    app,
    slack,
    async stop() {
      isStopping = true;
      await app.stop();
      await slack.stop();
    },
  };
}

function portOf(server: unknown): number {
  const address = (server as { address(): { port: number } | null }).address();
  if (!address) throw new Error("the app does not listen");
  return address.port;
}
