import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type Delivery, DeliveryFailed } from "./delivery.ts";

type Waiting = {
  readonly socket: WebSocket;
  readonly resolve: (payload: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

type Queued = Pick<Waiting, "resolve" | "reject"> & { readonly delivery: Delivery };

// An app may hold ten connections; each delivery goes to one of them (Slack's Socket Mode page).
const MAX_CONNECTIONS = 10;
const FAREWELL_MS = 250;
const WARNED_MS = 10_000; // the page on Socket Mode: a warning comes about ten seconds before the end

/** Delivers over Socket Mode: accepts the app's connections, sends envelopes, awaits acknowledgements. */
export function createSocketMode(options: { appId: string; ackTimeoutMs: number; changed: () => void }) {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const sockets: WebSocket[] = [];
  /** The sockets that are about to be closed, each with what closes it. */
  const leaving = new Map<WebSocket, NodeJS.Timeout>();
  const tickets = new Set<string>();
  const waiting = new Map<string, Waiting>();
  let queue: Queued[] = [];
  let turn = 0;

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("ticket") ?? "";
    if (!tickets.delete(ticket)) {
      stream.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n");
      return;
    }
    server.handleUpgrade(request, stream, head, open);
  }

  function open(socket: WebSocket): void {
    socket.on("message", (data) => receive(String(data)));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => lose(socket));
    if (sockets.length >= MAX_CONNECTIONS) {
      socket.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
      return;
    }
    sockets.push(socket);
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: sockets.length,
        connection_info: { app_id: options.appId },
        debug_info: { host: "local", build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
    const queued = queue;
    queue = [];
    for (const { delivery, resolve, reject } of queued) transmit(delivery, resolve, reject);
    options.changed();
  }

  /** Tells the app that a socket goes. It still serves, until the app closes it or its time is over. */
  function refresh(socket: WebSocket): void {
    const tell = (reason: string): void =>
      socket.send(JSON.stringify({ type: "disconnect", reason, debug_info: { host: "local" } }));
    const close = setTimeout(() => {
      tell("refresh_requested");
      socket.close(1001);
      lose(socket);
    }, WARNED_MS);
    close.unref();
    leaving.set(socket, close);
    tell("warning");
  }

  function lose(socket: WebSocket): void {
    clearTimeout(leaving.get(socket));
    leaving.delete(socket);
    const index = sockets.indexOf(socket);
    if (index >= 0) sockets.splice(index, 1);
    for (const [id, entry] of waiting) {
      if (entry.socket !== socket) continue;
      settle(id)?.reject(new DeliveryFailed("connection_failed", "the socket closed before the acknowledgement"));
    }
    options.changed();
  }

  function receive(text: string): void {
    const message = JSON.parse(text) as { envelope_id?: string; payload?: unknown };
    if (message.envelope_id !== undefined) settle(message.envelope_id)?.resolve(message.payload);
  }

  function settle(envelopeId: string): Waiting | undefined {
    const entry = waiting.get(envelopeId);
    if (!entry) return undefined;
    waiting.delete(envelopeId);
    clearTimeout(entry.timer);
    return entry;
  }

  /** Sends a delivery. Without a connection an event waits for one, and an interaction fails at once, as in Slack. */
  function send(delivery: Delivery): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (sockets.length > 0) transmit(delivery, resolve, reject);
      else if (delivery.kind === "events_api") queue.push({ delivery, resolve, reject });
      else reject(new DeliveryFailed("not_connected", "the app has no Socket Mode connection"));
    });
  }

  function transmit(delivery: Delivery, resolve: (payload: unknown) => void, reject: (error: Error) => void): void {
    const lasting = sockets.filter((one) => !leaving.has(one));
    const open = lasting.length > 0 ? lasting : sockets;
    turn = (turn + 1) % open.length;
    const socket = open[turn];
    if (!socket) throw new Error("there is no open socket to send over");
    const timer = setTimeout(() => {
      const late = `no acknowledgement within ${options.ackTimeoutMs} ms`;
      settle(delivery.envelopeId)?.reject(new DeliveryFailed("timeout", late));
    }, options.ackTimeoutMs);
    // One acknowledgement settles all sends of the same envelope that still wait.
    const earlier = settle(delivery.envelopeId);
    const resolveBoth = (payload: unknown): void => {
      earlier?.resolve(payload);
      resolve(payload);
    };
    const rejectBoth = (error: Error): void => {
      earlier?.reject(error);
      reject(error);
    };
    waiting.set(delivery.envelopeId, { socket, resolve: resolveBoth, reject: rejectBoth, timer });
    socket.send(JSON.stringify(envelopeOf(delivery)));
  }

  return {
    upgrade,
    send,
    issueTicket(): string {
      const ticket = crypto.randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    connections: () => sockets.length,
    /** Sends the app any text at all, over one of its sockets. */
    sendText: (text: string): void => sockets[0]?.send(text),
    /** Rejects queued deliveries as `not_connected`, so that the courier sends them over HTTP. */
    giveBack(): void {
      const queued = queue;
      queue = [];
      for (const { reject } of queued) reject(new DeliveryFailed("not_connected", "the app takes HTTP now"));
    },
    /**
     * Ends all connections. `refresh` warns the app ten seconds before, as Slack does every few hours; `cut` is a network failure.
     * An app that closes its socket at once gets no commands until it has opened another.
     */
    disconnect(how: "refresh" | "cut"): void {
      for (const socket of [...sockets]) {
        if (how === "refresh") refresh(socket);
        else {
          socket.terminate();
          lose(socket);
        }
      }
    },
    async stop(): Promise<void> {
      queue = [];
      for (const id of [...waiting.keys()]) {
        settle(id)?.reject(new DeliveryFailed("connection_failed", "the local Slack was stopped"));
      }
      await Promise.all([...server.clients].map(farewell));
      server.close();
    },
  };
}

/** Closes a connection properly, and cuts it when the app does not answer within 250 ms. */
function farewell(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), FAREWELL_MS);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}

function envelopeOf(delivery: Delivery): Record<string, unknown> {
  const retry = delivery.kind === "events_api" && {
    retry_attempt: delivery.attempt,
    retry_reason: delivery.reason ?? "",
  };
  return {
    envelope_id: delivery.envelopeId,
    payload: delivery.body,
    type: delivery.kind,
    accepts_response_payload: delivery.kind !== "events_api",
    ...retry,
  };
}
