import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * Tells whether a request comes from our own page or from a program on this machine.
 * Its `Host` must be a loopback name with our port, which rules out DNS rebinding. Its `Origin`, if it has one, must be
 * the same.
 */
export function isOwn({ headers, socket }: IncomingMessage): boolean {
  const { host = "", origin } = headers;
  const isLoopback = host === `127.0.0.1:${socket.localPort}` || host === `localhost:${socket.localPort}`;
  return isLoopback && (origin === undefined || origin === `http://${host}`);
}

/** Tells whether the request carries the token; compares in constant time. */
export function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "");
  const own = Buffer.from(token);
  return given.length === own.length && timingSafeEqual(given, own);
}
