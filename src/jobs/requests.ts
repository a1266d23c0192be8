import { randomUUID } from "node:crypto";
import type { StoredDelivery } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import { createOutage, type Outage } from "../ports/outage.ts";
import { within } from "../ports/within.ts";
import { createAcceptance } from "./acceptance.ts";
import { createClaims } from "./claims.ts";
import { openConnections } from "./connections.ts";
import { createFetching } from "./fetch.ts";
import { openBoss, type Timing } from "./queue.ts";
import type { RequestHandler } from "./runs.ts";
import { createTaking } from "./taking.ts";

export type PostgresRequests = {
  /** Connects, and creates what is missing. Any number of processes may do so at the same time. Rejects when it cannot. */
  start(): Promise<void>;
  /**
   * Resolves with true once the delivery is on disk, with false when its key was known already. Rejects when the database
   * refuses; the delivery may be stored all the same, and is then known when Slack delivers it again.
   */
  accept(delivery: StoredDelivery): Promise<boolean>;
  /** Begins to hand requests to the handler. Call it once, after `start`. */
  work(handler: RequestHandler): Promise<void>;
  /**
   * Takes nothing more and waits for the requests that run here. What has not ended after `withinMs` is handed over: its
   * signal aborts, and another process takes it. Until this resolves, `accept` still stores for other processes.
   * Never rejects.
   */
  stop(options: { readonly withinMs: number }): Promise<void>;
  /** How many milliseconds ago the oldest unfinished request of any process was accepted; 0 when there is none. */
  oldestAgeMs(): Promise<number>;
};

export type PostgresRequestsOptions = {
  readonly url: string;
  readonly log: Log;
  /** Called once per outage, when the database fails. */
  readonly onFault: (error: unknown) => void;
  readonly now?: () => number;
  /** How many handlers may run at once in this process. */
  readonly concurrency?: number;
  readonly timing?: Partial<Timing>;
};

/**
 * Keeps deliveries from Slack as jobs of pg-boss, which any number of processes share. Only the job holds the words, and it is
 * deleted when the request is finished. The key stays in `inkwell.delivery`, which is written in the same transaction.
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
    const open = await parts?.catch(() => undefined); // `start` has rejected with it
    if (!open) return;
    await open.taking.end(withinMs);
    clearInterval(beating);
    await Promise.all([open.acceptance.idle(), open.claims.flush()]);
    await open.close().catch(faults.tell);
  }

  return {
    async start() {
      parts ??= open(options, timing, faults);
      await parts;
    },

    async accept(delivery) {
      const { acceptance, taking } = await started();
      const isNew = await acceptance.accept(delivery);
      if (isNew) taking.offer();
      return isNew;
    },

    async work(handler) {
      const { claims, taking } = await started();
      taking.begin(handler);
      beating ??= setInterval(() => {
        claims.beat();
        void taking.look();
      }, timing.beatMs);
    },

    stop({ withinMs }) {
      stopping ??= within(withinMs + GRACE_MS, end(withinMs), () => {});
      return stopping;
    },

    async oldestAgeMs() {
      const { fetching } = await started();
      return fetching.oldestAgeMs();
    },
  };
}

export const TIMING: Timing = { leaseSeconds: 8, superviseSeconds: 2, beatMs: 1_000, longestRunSeconds: 900 };
const CHANNEL = "inkwell_requests";
const CONNECTIONS = 3; // for accepting, taking and finishing, each of which runs one at a time
const GRACE_MS = 3_000; // for a database that does not answer; the leases end by themselves

type Parts = Awaited<ReturnType<typeof open>>;

async function open(options: PostgresRequestsOptions, timing: Timing, faults: Outage<unknown>) {
  const { url, log, now = Date.now, concurrency = 200 } = options;
  const { leaseSeconds, superviseSeconds } = timing;
  const boss = await openBoss({ url, maxConnections: 2, superviseSeconds, log, onFault: faults.tell });
  const db = openConnections({ url, max: CONNECTIONS, onFault: faults.tell });
  const self = randomUUID();
  const tellOthers = () => db.executeSql("SELECT pg_notify($1, $2)", [CHANNEL, self]);
  const acceptance = createAcceptance({ boss, db, now, timing });
  const claims = createClaims({
    boss,
    db,
    leaseMs: leaseSeconds * 1_000,
    longestRunMs: timing.longestRunSeconds * 1_000,
    faults,
  });
  const fetching = createFetching(db);
  const taking = createTaking({ fetching, claims, concurrency, faults, log, tellOthers });

  const onNotice = (from: string) => {
    if (from !== self) taking.wake();
  };
  const stopBoss = () => boss.stop({ graceful: false }).catch(faults.tell);
  try {
    const listener = await boss.getDb().listen?.(CHANNEL, onNotice, taking.wake);
    const close = () => Promise.all([listener?.close(), stopBoss(), db.close()]);
    return { fetching, acceptance, claims, taking, close };
  } catch (error) {
    await Promise.all([stopBoss(), db.close()]);
    throw error;
  }
}
