import pg from "pg";
import { createOutage } from "../../ports/outage.ts";
import type { OpenSignals } from "../../ports/signals.ts";
import { within } from "../../ports/within.ts";
import { connectionConfig } from "./connection.ts";
import { PostgresError, withoutWords } from "./error.ts";
import { storable } from "./statements.ts";

/** "In the default configuration it must be shorter than 8000 bytes": postgresql.org/docs/current/sql-notify.html */
const MAX_BYTES = 7_999;
const ANSWER_MS = 2_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** How often the connection is tested, since one that died silently looks like one on which nothing is said. */
const ASK_EVERY_MS = 5_000;

/**
 * Signals over LISTEN and NOTIFY, on one connection that reconnects by itself. `publish` rejects with a RangeError for more
 * than 7,999 bytes, and with a PostgresError when the database is away for longer than two seconds. What others publish while
 * this process is cut off is lost. `onFault` is called once each time that the connection is lost or cannot be had.
 */
export function createSignals(url: string, onFault: (error: unknown) => void = () => {}): OpenSignals {
  const config = { ...connectionConfig(url), query_timeout: ANSWER_MS, pipeline: true };
  const outage = createOutage(onFault);
  const handlers = new Map<string, Set<(payload: string) => void>>();
  let ready = Promise.withResolvers<pg.Client>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  let isReady = false;
  let isClosed = false;
  let connecting = connect();

  async function connect(): Promise<void> {
    const next = new pg.Client(config);
    next.on("error", (error) => lost(next, error));
    next.on("end", () => lost(next, new PostgresError("the connection ended", "unknown", true)));
    next.on("notification", ({ channel, payload = "" }) => {
      for (const handler of handlers.get(channel) ?? []) handler(payload);
    });
    client = next;
    try {
      await next.connect();
      for (const channel of handlers.keys()) await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (next !== client) return;
      pauseMs = FIRST_PAUSE_MS;
      timer = setInterval(ask, ASK_EVERY_MS, next).unref();
      ready.resolve(next);
      isReady = true;
      outage.over();
    } catch (error) {
      lost(next, error);
    }
  }

  function ask(asked: pg.Client): void {
    asked.query("SELECT 1").catch((error: unknown) => lost(asked, error));
  }

  function lost(gone: pg.Client, error: unknown): void {
    if (gone !== client) return;
    client = undefined;
    clearInterval(timer);
    gone.end().catch(() => {});
    if (isClosed) return;
    outage.tell(withoutWords(error));
    if (isReady) ready = Promise.withResolvers();
    isReady = false;
    timer = setTimeout(() => {
      connecting = connect();
    }, pauseMs).unref();
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }

  /** Changes what the server sends here. Where that fails, the next connection listens to the right channels. */
  function tell(sql: string): void {
    const current = client;
    if (!current) return;
    ready.promise.then((it) => it.query(sql)).catch((error: unknown) => lost(current, error));
  }

  return {
    async publish(channel, payload) {
      if (Buffer.byteLength(payload) > MAX_BYTES) throw new RangeError("a signal is longer than 7,999 bytes");
      const connected = await within(ANSWER_MS, ready.promise, away);
      try {
        await connected.query("SELECT pg_notify($1, $2)", [channel, storable(payload)]);
      } catch (error) {
        throw withoutWords(error);
      }
    },

    subscribe(channel, handler) {
      const known = handlers.get(channel) ?? new Set();
      handlers.set(channel, known.add(handler));
      if (known.size === 1) tell(`LISTEN ${pg.escapeIdentifier(channel)}`);
      return () => {
        if (!known.delete(handler) || known.size > 0) return;
        handlers.delete(channel);
        tell(`UNLISTEN ${pg.escapeIdentifier(channel)}`);
      };
    },

    async close() {
      isClosed = true;
      clearTimeout(timer);
      await connecting;
      clearInterval(timer);
      const last = client;
      client = undefined;
      if (last)
        await within(
          ANSWER_MS,
          last.end().catch(() => {}),
          () => {},
        ); // a server that is gone does not answer
    },
  };
}

function away(): never {
  throw new PostgresError("the database is away", "timeout", true);
}
