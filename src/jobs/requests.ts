import { randomUUID } from "node:crypto";
import type { StoredDelivery } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import { createOutage, type Outage } from "../ports/outage.ts";
import { within } from "../ports/within.ts";
import { createAcceptance } from "./acceptance.ts";
import { createClaims } from "./claims.ts";
import { openConnections } from "./connections.ts";
import { openBoss, QUEUE, SCHEMA, type Timing } from "./queue.ts";
import { createTaking, type RequestHandler } from "./taking.ts";

export type PostgresRequests = {
  /** Connects and creates what is missing, beside any number of processes that do the same. Rejects when it cannot. */
  start(): Promise<void>;
  /**
   * Resolves once the delivery is stored for good; false when its key was known already. Rejects when the database refuses:
   * then it may be stored all the same, which its redelivery will find.
   */
  accept(delivery: StoredDelivery): Promise<boolean>;
  /** Begins to hand requests to the handler; to be called once, after `start`. */
  work(handler: RequestHandler): Promise<void>;
  /**
   * Takes nothing more, waits for what runs here, and hands over what does not end within so many milliseconds: its signal
   * is aborted, and another process takes it. Until it resolves, `accept` still stores for the others. Never rejects.
   */
  stop(options: { readonly withinMs: number }): Promise<void>;
  /** How many milliseconds ago the oldest that is not finished was accepted, in any process; 0 when there is none. */
  oldestAgeMs(): Promise<number>;
};

export type PostgresRequestsOptions = {
  readonly url: string;
  readonly log: Log;
  /** Told when the database fails, and again only after it has worked in between. */
  readonly onFault: (error: unknown) => void;
  readonly now?: () => number;
  /** Handlers at once in this process. */
  readonly concurrency?: number;
  readonly timing?: Partial<Timing>;
};

/**
 * What Slack handed over, as jobs of pg-boss that any number of processes share. The words are in the job alone, and go with
 * it when it is finished; the key stays in `inkwell.delivery`, which is written in the same transaction.
 */
export function createPostgresRequests(options: PostgresRequestsOptions): PostgresRequests {
  const faults = createOutage(options.onFault);
  const timing = { ...TIMING, ...options.timing };
  let parts: Promise<Parts> | undefined;
  let beating: NodeJS.Timeout | undefined;
  let stopping: Promise<void> | undefined;

  async function started(): Promise<Parts> {
    if (!parts) throw new Error("the requests have not been started");
    return parts;
  }

  async function end(withinMs: number): Promise<void> {
    const open = await parts?.catch(() => undefined); // whoever started it has been told
    if (!open) return;
    await open.taking.end(withinMs);
    clearInterval(beating);
    await Promise.all([open.acceptance.idle(), open.claims.flush()]);
    await open.close();
  }

  return {
    async start() {
      parts ??= open(options, timing, faults);
      await parts;
    },

    async accept(delivery) {
      const { acceptance, taking } = await started();
      const isNew = await acceptance.accept(delivery);
      if (isNew) taking.wake();
      return isNew;
    },

    async work(handler) {
      const { claims, taking } = await started();
      taking.begin(handler);
      beating ??= setInterval(() => {
        claims.beat();
        taking.wake();
      }, timing.beatMs);
    },

    stop({ withinMs }) {
      stopping ??= within(withinMs + GRACE_MS, end(withinMs), () => {});
      return stopping;
    },

    async oldestAgeMs() {
      const { db } = await started();
      const { rows } = await db.executeSql(OLDEST_AGE, [QUEUE]);
      return rows[0].ms;
    },
  };
}

export const TIMING: Timing = { leaseSeconds: 8, superviseSeconds: 2, beatMs: 1_000, longestRunSeconds: 900 };
const CHANNEL = "inkwell_requests";
const CONNECTIONS = 3; // for accepting, taking and finishing, each of which goes on once at a time
const GRACE_MS = 3_000; // for a database that does not answer; the leases end without it

/** A job is deleted when it is finished, so every job has still to be done. */
const OLDEST_AGE = `
  SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_on)) * 1000, 0)::float8 AS ms
  FROM ${SCHEMA}.job WHERE name = $1`;

type Parts = Awaited<ReturnType<typeof open>>;

async function open(options: PostgresRequestsOptions, timing: Timing, faults: Outage<unknown>) {
  const { url, log, now = Date.now, concurrency = 200 } = options;
  const { leaseSeconds, superviseSeconds } = timing;
  const boss = await openBoss({ url, maxConnections: 2, superviseSeconds, log, onFault: faults.tell });
  const db = openConnections({ url, max: CONNECTIONS, onFault: faults.tell });
  const self = randomUUID();
  const tellOthers = () => db.executeSql("SELECT pg_notify($1, $2)", [CHANNEL, self]);
  const acceptance = createAcceptance({ boss, db, now, timing, channel: CHANNEL, self });
  const claims = createClaims({
    boss,
    db,
    leaseMs: leaseSeconds * 1_000,
    longestRunMs: timing.longestRunSeconds * 1_000,
    faults,
  });
  const taking = createTaking({ boss, db, claims, concurrency, faults, log, tellOthers });

  const onNotice = (from: string) => {
    if (from !== self) taking.wake();
  };
  const stopBoss = () => boss.stop({ graceful: false }).catch(faults.tell);
  try {
    const listener = await boss.getDb().listen?.(CHANNEL, onNotice, taking.wake);
    const close = () => Promise.all([listener?.close(), stopBoss(), db.close()]);
    return { db, acceptance, claims, taking, close };
  } catch (error) {
    await Promise.all([stopBoss(), db.close()]);
    throw error;
  }
}
