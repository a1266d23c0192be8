import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type App, type Receiver, type ReceiverEvent, verifySlackRequest } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";

type Options = {
  readonly signingSecret: string;
  readonly port: number;
  readonly log: Log;
  readonly now?: () => number;
};

const PATH = "/slack/events";
const MAX_BODY_BYTES = 1_000_000; // Slack's own payloads are far smaller; the state of a modal is the largest
const MAX_FUTURE_MS = 5 * 60_000; // by as much as a request may be old
const ACK_DEADLINE_MS = 3_000; // after that Slack shows an error and may deliver again

/**
 * Creates a receiver of Slack's events, commands and clicks over HTTP, all at /slack/events. Bolt's own receiver accepts requests
 * dated in the future, and leaves malformed ones unanswered for three seconds or ends the process. Hence this one.
 */
export function createHttpReceiver({
  signingSecret,
  port,
  log,
  now = Date.now,
}: Options): Receiver & { port(): number; isOpen(): boolean } {
  let app: App | undefined;
  let server: Server | undefined;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST" || pathOf(request) !== PATH) return end(response, 404);
    const body = await readBody(request);
    if (body === undefined) return end(response, 413);
    if (!isSigned(request, body, signingSecret, now())) return end(response, 401);
    const payload = parse(body, request.headers["content-type"] ?? "");
    if (payload === undefined) return end(response, 400);
    if (payload.ssl_check !== undefined) return end(response, 200);
    if (payload.type === "url_verification") return end(response, 200, String(payload.challenge ?? ""), "text/plain");
    if (!isKnown(payload)) return end(response, 400);
    await app?.processEvent(toEvent(payload, request, response, log));
  }

  return {
    init(given) {
      app = given;
    },
    start() {
      server = createServer((request, response) => {
        receive(request, response).catch((error: unknown) => {
          log.warn({ err: error }, "http request failed");
          if (!response.headersSent) end(response, 500);
        });
      });
      const listening = server;
      return new Promise<void>((resolve, reject) => {
        listening.once("error", reject);
        listening.listen(port, resolve);
      });
    },
    stop() {
      server?.closeIdleConnections();
      return new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    },
    isOpen: () => server?.listening ?? false,
    port() {
      const address = server?.address();
      return typeof address === "object" && address ? address.port : port;
    },
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "").split("?")[0] ?? "";
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
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

/** Tells whether Bolt knows the kind of payload. It leaves others unanswered. */
function isKnown(payload: Payload): boolean {
  if (typeof payload.event === "object" && payload.event !== null) return "type" in payload.event;
  return typeof payload.command === "string" || (typeof payload.type === "string" && "user" in payload);
}

function toEvent(payload: Payload, request: IncomingMessage, response: ServerResponse, log: Log): ReceiverEvent {
  const late = setTimeout(() => {
    log.warn({}, "not acknowledged in time");
    if (!response.headersSent) end(response, 404);
  }, ACK_DEADLINE_MS);
  const retryNum = Number(request.headers["x-slack-retry-num"]);
  return {
    body: payload,
    ...(retryNum > 0 ? { retryNum } : {}),
    async ack(reply?: unknown) {
      clearTimeout(late);
      if (response.headersSent) return;
      if (reply === undefined || reply === "") end(response, 200);
      else if (typeof reply === "string") end(response, 200, reply, "text/plain");
      else end(response, 200, JSON.stringify(reply), "application/json");
    },
  };
}

function end(response: ServerResponse, status: number, body = "", contentType?: string): void {
  response.writeHead(status, contentType ? { "content-type": `${contentType}; charset=utf-8` } : {});
  response.end(body);
}
