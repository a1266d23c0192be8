import { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import { toSlackLogger } from "./bolt-logger.ts";

type Options = {
  readonly appToken: string;
  /** A stand-in for Slack on this machine. */
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  readonly isStopping: () => boolean;
};

/**
 * Creates Bolt's Socket Mode receiver, and catches two errors that would end the process.
 *
 * A reconnect fails when we stop in the middle of it, and the library does not catch that. The library also throws for an envelope
 * that it cannot read, such as an event that is null: that one is acknowledged, logged once and passed over.
 *
 * The receiver has client options of its own, because its client writes a retry policy into them. Reconnecting needs that policy;
 * posting must not have it.
 */
export function createSocketReceiver({ appToken, apiUrl, log, isStopping }: Options): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: toSlackLogger(log),
    installerOptions: { clientOptions: apiUrl ? { slackApiUrl: apiUrl } : {} },
  });
  const client = receiver.client as unknown as SocketClient;
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((error: unknown) => {
      if (isStopping()) return { ok: false };
      throw error;
    });
  const read = client.onWebSocketMessage.bind(client);
  client.removeAllListeners("ws_message");
  client.on("ws_message", async (data: unknown, isBinary: boolean) => {
    try {
      await read(data, isBinary);
    } catch (error) {
      log.error({ err: error }, "a delivery could not be handled; it is passed over");
      const id = envelopeId(data);
      if (id !== undefined) await client.send(id).catch(() => {}); // Slack would only send the same again
    }
  });
  return receiver;
}

/** The part of the library's client that is used here. Its message handler is not in its types. */
type SocketClient = {
  start(): Promise<unknown>;
  send(envelopeId: string): Promise<void>;
  onWebSocketMessage(data: unknown, isBinary: boolean): Promise<void>;
  removeAllListeners(name: string): void;
  on(name: string, listener: (data: unknown, isBinary: boolean) => Promise<void>): void;
};

function envelopeId(data: unknown): string | undefined {
  try {
    const envelope = JSON.parse(String(data)) as { envelope_id?: unknown } | null;
    return typeof envelope?.envelope_id === "string" ? envelope.envelope_id : undefined;
  } catch {
    return undefined;
  }
}
