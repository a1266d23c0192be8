import type { ServerResponse } from "node:http";
import { type BoundedServer, createBoundedServer } from "./ports/bounded-server.ts";

/** What /ready tells: names with a yes or no, or a number; never words. `reason` is a code, where there is one for a no. */
export type Checks = {
  readonly ready: boolean;
  readonly reason?: string | undefined;
  readonly parts: Readonly<Record<string, boolean | number>>;
};

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

export type HealthServer = Pick<BoundedServer, "start" | "stop" | "port">;

/**
 * Tells a supervisor over HTTP whether the process lives (GET /health: 200) and whether it can take requests (GET /ready: 200 or
 * 503, with what it depends on). Nobody has to sign in: what it says holds neither words nor secrets.
 */
export function createHealthServer({ port, checks, host, now = () => performance.now() }: Options): HealthServer {
  const readiness = createReadiness(checks, now);

  return createBoundedServer({
    port,
    host,
    settings: { port: "HEALTH_PORT", host: "HEALTH_HOST" },
    most: { connections: MAX_CONNECTIONS, perAddress: MAX_PER_ADDRESS },
    async answer(request, response) {
      const isAsked = request.method === "GET" || request.method === "HEAD";
      const path = request.url?.split("?")[0];
      if (isAsked && path === "/health") return answer(response, 200, { ok: true });
      if (!isAsked || path !== "/ready") return answer(response, 404, { ok: false });
      const { ready, reason, parts } = await readiness();
      answer(response, ready ? 200 : 503, { ready, reason, ...parts });
    },
  });
}

const MAX_CONNECTIONS = 100;
const MAX_PER_ADDRESS = 50;
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
