import { createServer, type Server, type ServerResponse } from "node:http";

/** What /ready tells: names with a yes or no, or a number; never words. */
export type Checks = { readonly ready: boolean; readonly parts: Readonly<Record<string, boolean | number>> };

type Options = {
  /** 0 for any free one. */
  readonly port: number;
  /** Asked at most once a second, however often /ready is. What throws is not ready. */
  readonly checks: () => Promise<Checks>;
  /** The interface to listen on; 0.0.0.0 or :: for all. */
  readonly host: string;
  /** Milliseconds that are never set back. */
  readonly now?: () => number;
};

export type HealthServer = {
  /** Opens the port. Rejects when it is taken, or the host is no address of this machine. */
  start(): Promise<void>;
  /** Closes it, with every connection. */
  stop(): Promise<void>;
  port(): number;
};

/**
 * Tells a supervisor over HTTP whether the process lives (GET /health: 200) and whether it can take requests (GET /ready: 200 or
 * 503, with what it depends on). Nobody has to sign in: what it says holds neither words nor secrets.
 */
export function createHealthServer({ port, checks, host, now = () => performance.now() }: Options): HealthServer {
  let server: Server | undefined;
  const readiness = createReadiness(checks, now);

  return {
    start() {
      const opening = createServer(
        { headersTimeout: PATIENCE_MS, requestTimeout: PATIENCE_MS },
        async (request, response) => {
          const isAsked = request.method === "GET" || request.method === "HEAD";
          const path = request.url?.split("?")[0];
          if (isAsked && path === "/health") return answer(response, 200, { ok: true });
          if (!isAsked || path !== "/ready") return answer(response, 404, { ok: false });
          const { ready, parts } = await readiness();
          answer(response, ready ? 200 : 503, { ready, ...parts });
        },
      );
      opening.maxConnections = MAX_CONNECTIONS;
      server = opening;
      return new Promise<void>((resolve, reject) => {
        opening.once("error", (cause) =>
          reject(new Error(`HEALTH_PORT ${port} cannot be opened on HEALTH_HOST ${host}`, { cause })),
        );
        opening.listen(port, host, resolve);
      });
    },
    stop() {
      const closing = server;
      if (!closing) return Promise.resolve();
      return new Promise<void>((resolve) => {
        closing.close(() => resolve());
        closing.closeAllConnections();
      });
    },
    port() {
      const address = server?.address();
      return typeof address === "object" && address ? address.port : port;
    },
  };
}

const PATIENCE_MS = 5_000;
const MAX_CONNECTIONS = 100;
const CHECKED_FOR_MS = 1_000; // a check writes to the database, and waits for its lock

function createReadiness(checks: () => Promise<Checks>, now: () => number): () => Promise<Checks> {
  let last = Promise.resolve(NOT_READY);
  let checkedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - checkedAt >= CHECKED_FOR_MS) {
      checkedAt = now();
      last = checks().catch(() => NOT_READY);
    }
    return last;
  };
}

const NOT_READY: Checks = { ready: false, parts: {} };

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", connection: "close" });
  response.end(JSON.stringify(body));
}
