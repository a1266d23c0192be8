import { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";
import { toSocketLogger } from "./bolt-logger.ts";
import { noteRateLimit, saysRateLimited } from "./events/unstored-events.ts";
import type { Misfits } from "./misfits.ts";

type Options = {
  readonly appToken: string;
  /** A stand-in for Slack on this machine. */
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  readonly misfits: Misfits;
  readonly isStopping: () => boolean;
};

/**
 * Creates Bolt's Socket Mode receiver, and catches two errors that would end the process.
 *
 * A reconnect fails when we stop in the middle of it, and the library does not catch that. The library also throws for an envelope
 * that it cannot read, such as an event that is null: that one is acknowledged, logged once and passed over.
 *
 * When Slack is about to close a socket, the library closes it at once and waits five seconds before it opens another; commands and
 * clicks that people send meanwhile are lost. So the next socket is opened first, and the old one takes its last acknowledgements.
 *
 * The receiver has client options of its own, because its client writes a retry policy into them. Reconnecting needs that policy;
 * posting must not have it.
 */
export function createSocketReceiver({ appToken, apiUrl, log, misfits, isStopping }: Options): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: toSocketLogger(log),
    installerOptions: { clientOptions: apiUrl ? { slackApiUrl: apiUrl } : {} },
  });
  const client = receiver.client as unknown as SocketClient;
  const origins = createOrigins();
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((error: unknown) => {
      if (isStopping()) return { ok: false };
      throw error;
    });
  const send = client.send.bind(client);
  client.send = (id, body) => {
    const now = client.websocket;
    const origin = origins.take(id);
    client.websocket = origin?.isActive() ? origin : now;
    try {
      return send(id, body); // which looks at the socket at once
    } finally {
      client.websocket = now;
    }
  };
  const read = client.onWebSocketMessage.bind(client);
  const receive = async (data: unknown, isBinary: boolean, from: Socket | undefined) => {
    const text = String(data);
    const notice = NOTICE.test(text) ? envelopeIn(text) : undefined;
    if (from && notice?.type === "disconnect" && REFRESHED.has(notice.reason)) return replace(from);
    const id = ENVELOPE_ID.exec(text)?.[1];
    if (id !== undefined && from) origins.note(id, from);
    try {
      if (saysRateLimited(notice?.payload))
        return await noteRateLimit(log, notice?.payload, () => client.send(id ?? ""));
      await read(data, isBinary);
    } catch (error) {
      misfits.passOver(error);
      if (id !== undefined) await client.send(id).catch(() => {}); // Slack would only send the same again
    }
  };
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data, isBinary) => receive(data, isBinary, client.websocket));

  /** Opens the next socket, and lets the old one go when what came over it has been acknowledged. */
  async function replace(old: Socket): Promise<void> {
    if (old !== client.websocket || isStopping()) return; // it has been replaced, or is no longer needed
    let isGone = false;
    old.options.client = {
      emit(name, data, isBinary) {
        if (name === "ws_message") void receive(data, isBinary === true, old);
        isGone ||= name === "close";
      },
    };
    try {
      await client.start();
    } catch (error) {
      log.warn({ err: error }, "the next socket could not be opened before the old one goes");
      old.options.client = client;
      if (isGone) client.emit("close");
      else old.disconnect();
      return;
    }
    if (isStopping()) client.websocket?.disconnect();
    const leave = setTimeout(() => isGone || old.disconnect(), isStopping() ? 0 : ACK_MS);
    leave.unref();
  }

  return receiver;
}

/** How long Slack waits for an acknowledgement. */
const ACK_MS = 3_000;

/** Why Slack closes a socket that it wants to be replaced; another reason is that Socket Mode is turned off. */
const REFRESHED: ReadonlySet<unknown> = new Set(["warning", "refresh_requested"]);

/** The parts of the library's client and its sockets that are used here. Some are not in its types. */
type Socket = {
  options: { client: { emit(name: string, data?: unknown, isBinary?: unknown): unknown } };
  isActive(): boolean;
  disconnect(): void;
};
type SocketClient = {
  websocket: Socket | undefined;
  start(): Promise<unknown>;
  send(envelopeId: string, body?: unknown): Promise<void>;
  emit(name: string, data?: unknown, isBinary?: unknown): unknown;
  onWebSocketMessage(data: unknown, isBinary: boolean): Promise<void>;
  removeAllListeners(name: string): void;
  on(name: string, listener: (data: unknown, isBinary: boolean) => Promise<void>): void;
};

const MAX_ORIGINS = 5_000;

/** Keeps over which socket each delivery came, until it is acknowledged: Slack takes the acknowledgement there. */
function createOrigins() {
  const origins = new Map<string, Socket>();
  return {
    note(id: string, socket: Socket): void {
      origins.set(id, socket);
      if (origins.size > MAX_ORIGINS) origins.delete(origins.keys().next().value ?? "");
    },
    take(id: string): Socket | undefined {
      const found = origins.get(id);
      origins.delete(id);
      return found;
    },
  };
}

/** What is read here. The library parses each message itself, and all others need their id alone. */
const NOTICE = /"(?:disconnect|app_rate_limited)"/;
const ENVELOPE_ID = /"envelope_id":\s?"([^"\\]{1,100})"/;

type Notice = { readonly type?: unknown; readonly reason?: unknown; readonly payload?: unknown };

function envelopeIn(text: string): Notice | undefined {
  try {
    return (JSON.parse(text) as Notice | null) ?? undefined;
  } catch {
    return undefined;
  }
}
