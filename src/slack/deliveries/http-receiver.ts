import type { IncomingMessage, ServerResponse } from "node:http";
import { type App, type Receiver, verifySlackRequest } from "@slack/bolt";
import { createBoundedServer, MAX_HEAD_BYTES } from "../../ports/bounded-server.ts";
import type { Log } from "../../ports/log.ts";
import type { ReceivedEvent } from "./durable-app.ts";
import { createUnsignedBodies } from "./unsigned-bodies.ts";

type Options = {
  readonly signingSecret: string;
  readonly port: number;
  /** The interface to listen on. Absent: all. */
  readonly host?: string | undefined;
  readonly log: Log;
  readonly now?: () => number;
};

const PATH = "/slack/events";
const MAX_BODY_BYTES = 1_000_000; // Slack's own payloads are far smaller; the state of a modal is the largest
const MAX_CONNECTIONS = 1_000;
const MAX_PER_ADDRESS = 500; // a proxy has one address for all that it passes on
const MAX_UNSIGNED_BYTES = 32_000_000; // of all requests together, heads and bodies
const MAX_FUTURE_MS = 5 * 60_000; // by as much as a request may be old
/** Load balancers keep connections for 60 seconds; one that we closed first would lose the request that they put on it. */
const KEEP_ALIVE_MS = 65_000;
const ACK_DEADLINE_MS = 3_000; // after that Slack shows an error and may deliver again

/**
 * Creates a receiver of Slack's events, commands and clicks over HTTP, all at /slack/events. Bolt's own receiver accepts requests
 * dated in the future, and leaves malformed ones unanswered for three seconds or ends the process. Hence this one.
 */
export function createHttpReceiver({
  signingSecret,
  port,
  host,
  log,
  now = Date.now,
}: Options): Receiver & { port(): number; isOpen(): boolean } {
  let app: App | undefined;
  const bodies = createUnsignedBodies(MAX_BODY_BYTES, MAX_UNSIGNED_BYTES - MAX_CONNECTIONS * MAX_HEAD_BYTES);
  const server = createBoundedServer({
    port,
    host,
    settings: { port: "PORT", host: "HOST" },
    keepAliveMs: KEEP_ALIVE_MS,
    most: { connections: MAX_CONNECTIONS, perAddress: MAX_PER_ADDRESS },
    answer: (request, response) =>
      receive(request, response).catch((error: unknown) => {
        log.warn({ err: error }, "http request failed");
        if (!response.headersSent) end(response, 500);
      }),
  });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST" || pathOf(request) !== PATH) return end(response, 404);
    const bytes = await bodies.read(request);
    if (bytes === "gone") return;
    if (bytes === "too large") return end(response, 413);
    const body = bytes.toString("utf8");
    if (!isSigned(request, body, signingSecret, now())) return end(response, 401);
    const payload = parse(body, request.headers["content-type"] ?? "");
    if (payload?.ssl_check !== undefined) return end(response, 200);
    if (payload?.type === "url_verification") return end(response, 200, String(payload.challenge ?? ""), "text/plain");
    await app?.processEvent(toEvent(payload, request, response, log));
  }

  return {
    init(given) {
      app = given;
    },
    start: server.start,
    stop: server.stop,
    isOpen: server.isOpen,
    port: server.port,
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "").split("?")[0] ?? "";
}

function isSigned(request: IncomingMessage, body: string, signingSecret: string, nowMs: number): boolean {
  const signature = request.headers["x-slack-signature"];
  const timestamp = Number(request.headers["x-slack-request-timestamp"]);
  if (typeof signature !== "string" || !Number.isInteger(timestamp) || timestamp * 1000 > nowMs + MAX_FUTURE_MS)
    return false;
  const headers = { "x-slack-signature": signature, "x-slack-request-timestamp": timestamp };
  try {
    verifySlackRequest({ signingSecret, body, headers, nowMilliseconds: nowMs });
    return true;
  } catch {
    return false;
  }
}

type Payload = Record<string, unknown>;

/** Parses JSON for events, a form for commands, and a form that holds JSON for clicks. */
function parse(body: string, contentType: string): Payload | undefined {
  if (!contentType.startsWith("application/x-www-form-urlencoded")) return parseObject(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return typeof form.payload === "string" ? parseObject(form.payload) : form;
}

function parseObject(json: string): Payload | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Payload) : undefined;
  } catch {
    return undefined;
  }
}

function toEvent(
  payload: Payload | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): ReceivedEvent {
  const late = setTimeout(() => {
    log.warn({}, "not acknowledged in time");
    if (!response.headersSent) end(response, 404);
  }, ACK_DEADLINE_MS);
  const retryNum = Number(request.headers["x-slack-retry-num"]);
  return {
    body: payload as ReceivedEvent["body"], // the app reads what it is
    ...(retryNum > 0 ? { retryNum } : {}),
    async refuse() {
      clearTimeout(late);
      if (!response.headersSent) refuse(response);
    },
    async ack(reply?: unknown) {
      clearTimeout(late);
      if (response.headersSent) return;
      if (reply === undefined || reply === "") end(response, 200);
      else if (typeof reply === "string") end(response, 200, reply, "text/plain");
      else end(response, 200, JSON.stringify(reply), "application/json");
    },
  };
}

/** What cannot be read now cannot be read a second time either. */
function refuse(response: ServerResponse): void {
  response.setHeader("x-slack-no-retry", "1");
  end(response, 400);
}

function end(response: ServerResponse, status: number, body = "", contentType?: string): void {
  response.writeHead(status, contentType ? { "content-type": `${contentType}; charset=utf-8` } : {});
  response.end(body);
}
