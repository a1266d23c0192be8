import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

// Compressing smaller responses gains nothing.
const MIN_GZIP_BYTES = 1_000;

/** Sends JSON that must not be cached. */
export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, body: unknown): void {
  send(request, response, status, Buffer.from(JSON.stringify(body)), {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
}

/**
 * Sends these bytes, compressed when the client accepts it; `gzipped` saves compressing them here.
 * The headers forbid other sites to read or reinterpret them.
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
