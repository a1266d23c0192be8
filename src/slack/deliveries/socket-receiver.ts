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
 * Bolt's Socket Mode receiver, with what ends its process mended.
 *
 * It gets client options of its own, because its client writes a retry policy into them: reconnecting needs that policy, and
 * posting must not have it. A reconnect that a stop cuts short fails, and nobody in the library catches that. An envelope that
 * the library cannot read (an event that is null, say) makes it throw where nobody catches either: it is acknowledged, logged
 * once and passed over.
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

/** As much of the library's client as is used here; its message handler is not in its types. */
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
