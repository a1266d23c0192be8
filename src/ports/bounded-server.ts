import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

type Options = {
  /** 0 for any free one. */
  readonly port: number;
  /** The interface to listen on; 0.0.0.0 or :: for all. Absent: all. */
  readonly host?: string | undefined;
  /** How the settings for both are called, for the error when the port cannot be opened. */
  readonly settings: { readonly port: string; readonly host: string };
  /** How many connections there may be, in all and from one address. */
  readonly most: { readonly connections: number; readonly perAddress: number };
  /** How long a connection is kept for its next request; Node's 5 seconds where absent. */
  readonly keepAliveMs?: number;
  /** Must not reject. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** An HTTP server that strangers may reach: whoever hangs on it keeps nobody else out. */
export type BoundedServer = {
  /** Opens the port. Rejects when it is taken, or the host is no address of this machine. */
  start(): Promise<void>;
  /** Closes it, with every connection that waits for no answer. Resolves when the others have theirs. */
  stop(): Promise<void>;
  isOpen(): boolean;
  port(): number;
};

/** The longest head of a request, in bytes; Node's own limit is twice as much. */
export const MAX_HEAD_BYTES = 8 * 1024;

/** How long a request that has begun may still take when the server is stopped. */
const LAST_WORDS_MS = 1_000;

const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000, // Node looks for late ones every half minute otherwise
  maxHeaderSize: MAX_HEAD_BYTES,
} as const;

/**
 * Creates a server that gives a request's head 5 seconds and all of it 10. Where there are too many connections, the oldest one
 * that waits for no answer gives way to the new one, so that those who open them and send nothing do not shut out who asks.
 */
export function createBoundedServer({ port, host, settings, most, keepAliveMs, answer }: Options): BoundedServer {
  const seats = createSeats(most);
  let isStopping = false;
  const server = createServer(
    { ...LIMITS, ...(keepAliveMs === undefined ? {} : { keepAliveTimeout: keepAliveMs }) },
    (request, response) => {
      seats.asks(request, response);
      response.once("finish", () => {
        if (isStopping) request.socket.destroySoon();
      });
      void answer(request, response);
    },
  );
  server.on("connection", seats.take);

  return {
    start: () =>
      new Promise<void>((resolve, reject) => {
        server.once("error", (cause) => {
          const where = host === undefined ? "" : ` on ${settings.host} ${host}`;
          reject(new Error(`${settings.port} ${port} cannot be opened${where}`, { cause }));
        });
        server.listen({ port, host }, resolve);
      }),
    stop() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      seats.clear();
      return closed;
    },
    isOpen: () => server.listening,
    port: () => (server.address() as AddressInfo | null)?.port ?? port,
  };
}

/** Keeps count of connections, oldest first. */
function createSeats({ connections, perAddress }: Options["most"]) {
  const all = new Map<Socket, string>(); // with its address
  const byAddress = new Map<string, Set<Socket>>();
  const asked = new WeakMap<Socket, { readonly request: IncomingMessage; readonly response: ServerResponse }>();

  /** Whether a connection has an answer to come, and so may stay. */
  function isAnswered(socket: Socket): boolean {
    const last = asked.get(socket);
    return last?.request.complete === true && !last.response.writableFinished;
  }

  /** Ends the oldest of these connections that may not stay. False where all may. */
  function free(sockets: Iterable<Socket>): boolean {
    for (const socket of sockets) {
      if (isAnswered(socket)) continue;
      leave(socket);
      socket.destroy();
      return true;
    }
    return false;
  }

  function leave(socket: Socket): void {
    const address = all.get(socket) ?? "";
    all.delete(socket);
    const own = byAddress.get(address);
    if (own?.delete(socket) && own.size === 0) byAddress.delete(address);
  }

  return {
    take(socket: Socket): void {
      const address = socket.remoteAddress ?? "";
      const own = byAddress.get(address) ?? new Set();
      const isFree = (own.size < perAddress || free(own)) && (all.size < connections || free(all.keys()));
      if (!isFree) return void socket.destroy();
      byAddress.set(address, own.add(socket));
      all.set(socket, address);
      socket.once("close", () => leave(socket));
    },
    asks(request: IncomingMessage, response: ServerResponse): void {
      asked.set(request.socket, { request, response });
    },
    /** Ends every connection but those whose request has begun. These are answered, if they end it soon, and kept for no other. */
    clear(): void {
      const late: Socket[] = [];
      for (const socket of all.keys()) {
        const last = asked.get(socket);
        if (last === undefined || last.response.writableFinished) {
          socket.destroy();
          continue;
        }
        last.response.shouldKeepAlive = false;
        if (!last.request.complete) late.push(socket);
      }
      setTimeout(() => {
        for (const socket of late) if (!isAnswered(socket)) socket.destroy();
      }, LAST_WORDS_MS);
    },
  };
}
