import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from this machine's own page or from a program: its Host must be a loopback name with the very
 * port it came in by (so that no foreign name can be rebound to it), its Origin, where there is one, the same.
 */
export function isOwn({ headers, socket }: IncomingMessage): boolean {
  const { host = "", origin } = headers;
  const isLoopback = host === `127.0.0.1:${socket.localPort}` || host === `localhost:${socket.localPort}`;
  return isLoopback && (origin === undefined || origin === `http://${host}`);
}

/** Whether it carries the token, compared in constant time. */
export function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "");
  const own = Buffer.from(token);
  return given.length === own.length && timingSafeEqual(given, own);
}
