import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

// Smaller answers gain nothing by it.
const MIN_GZIP_BYTES = 1_000;

/** Answers with JSON that no cache keeps. */
export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
  send(request, response, status, Buffer.from(JSON.stringify(body)), {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
}

/**
 * Answers with these bytes, compressed (as `gzipped` has them, or now) for whoever takes
 * it. Nothing of it may be guessed, framed or read from elsewhere.
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
  gzipped?: Buffer,
): void {
  const takesGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && body.length >= MIN_GZIP_BYTES;
  const bytes = takesGzip ? (gzipped ?? gzipSync(body)) : body;
  response.writeHead(status, {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    vary: "accept-encoding",
    ...headers,
    ...(takesGzip && { "content-encoding": "gzip" }),
    "content-length": String(bytes.length),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
