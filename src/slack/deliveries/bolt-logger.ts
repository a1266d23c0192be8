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
