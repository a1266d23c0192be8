import { type LogLevel, webApi } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";

/**
 * Creates the logger for Bolt and its clients, over ours. Their debug and info lines hold payloads, and their warnings may quote
 * them. So only warnings and errors pass, up to the first punctuation: "Malformed request body" without the body.
 */
export function toSlackLogger(log: Log) {
  const say = (level: "warn" | "error") => (first: unknown) => {
    const err = first instanceof Error ? first : undefined;
    log[level](
      err ? { err } : {},
      `slack library: ${err ? err.name : (String(first).split(/[:({["'`!\d]/)[0] ?? "").trim()}`,
    );
  };
  return {
    debug() {},
    info() {},
    warn: say("warn"),
    error: say("error"),
    setLevel() {},
    setName() {},
    getLevel: (): LogLevel => webApi.LogLevel.WARN,
  };
}

/**
 * Returns the logger of the Web API client: as `toSlackLogger`, without errors. The client's only error lines repeat what Slack
 * says in an answer with `ok: false`; the gateway reads that answer and logs its code.
 */
export function toWebApiLogger(log: Log) {
  return { ...toSlackLogger(log), error() {} };
}

/**
 * Returns the logger of the Socket Mode client: as `toSlackLogger`, without the errors that are told of once more. The client logs
 * a broken socket in two places. What keeps it from connecting for good it logs and then rejects with, which ends the process
 * with a sentence.
 */
export function toSocketLogger(log: Log) {
  const { error, ...others } = toSlackLogger(log);
  return { ...others, error: (first: unknown) => void (isToldOnceMore(String(first)) || error(first)) };
}

function isToldOnceMore(line: string): boolean {
  return TOLD_ONCE_MORE.some((pattern) => pattern.test(line));
}

/** After other codes of Slack's than these the client tries again: `retrieveWSSURL` of @slack/socket-mode. */
const FATAL = "(?:not_authed|invalid_auth|account_inactive|user_removed_from_team|team_disabled)\\b";
const TOLD_ONCE_MORE = [
  /^WebSocket error occurred/, // "WebSocket error!" follows
  /^apps\.connections\.open did not return a URL/, // "Failed to retrieve a new WSS URL" follows
  new RegExp(`^Failed to retrieve a new WSS URL.*An API error occurred: ${FATAL}`),
  /^Failed to retrieve a new WSS URL.*(?:request|HTTP protocol) error occurred/,
];
