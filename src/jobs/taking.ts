import type { Db, PgBoss } from "pg-boss";
import { type AcceptedDelivery, MAX_ATTEMPTS } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import type { Outage } from "../ports/outage.ts";
import { within } from "../ports/within.ts";
import type { Claim, createClaims, Lease } from "./claims.ts";
import { type Job, type JobData, QUEUE } from "./queue.ts";

export type PostgresRequest = AcceptedDelivery & {
  /** Aborts when this process has lost the request, or may have. Another process does the rest. */
  readonly signal: AbortSignal;
  /** Whether this process may act on the request at this moment, also right after a freeze. */
  isMine(): boolean;
};

/** Deals with a request. When it throws, that is logged, and the request is handed out again. */
export type RequestHandler = (request: PostgresRequest) => Promise<void>;

type Options = {
  readonly boss: PgBoss;
  readonly db: Db;
  readonly claims: ReturnType<typeof createClaims>;
  readonly concurrency: number;
  readonly faults: Outage<unknown>;
  readonly log: Log;
  readonly tellOthers: () => Promise<unknown>;
};

type Run = { readonly job: Job; readonly claim: Claim; readonly over: Promise<void> };

/** Takes jobs while there is room, and runs each by itself, so that none waits for others of the same fetch. */
export function createTaking({ boss, db, claims, concurrency, faults, log, tellOthers }: Options) {
  const runs = new Set<Run>();
  let handler: RequestHandler | undefined;
  let taking: Promise<void> | undefined;
  let isTaking = false;
  let isWanted = false;
  let isCrowded = false;
  let isEnding = false;

  function wake(): void {
    isWanted = true;
    if (handler && !isEnding && !isTaking) taking = take();
  }

  async function take(): Promise<void> {
    isTaking = true;
    try {
      while (isWanted && !isEnding) {
        const room = Math.min(concurrency - runs.size, MAX_BATCH);
        isCrowded = room <= 0; // the first request that ends looks again
        if (isCrowded) break;
        isWanted = false;
        const lease = claims.newLease();
        const jobs = await boss.fetch<JobData>(QUEUE, { batchSize: room, includeMetadata: true, db });
        for (const job of jobs) begin(job, lease);
        isWanted ||= jobs.length === room;
        faults.over();
      }
    } catch (error) {
      faults.tell(error); // the next beat looks again
    } finally {
      isTaking = false;
    }
  }

  function begin(job: Job, lease: Lease): void {
    const claim = claims.hold(job, lease);
    const run: Run = {
      job,
      claim,
      over: handle(job, claim)
        .then(() => void runs.delete(run))
        .then(() => lookOn(job)),
    };
    runs.add(run);
  }

  async function handle(job: Job, claim: Claim): Promise<void> {
    const { key } = job.data;
    const takings = job.retryCount + 1 - handovers(job);
    const wasBegun = job.retryCount > 0 || job.data.wasBegun === true;
    const attempt = Math.max(takings, wasBegun ? 2 : 1);
    if (isEnding) return handOver(job, claim); // it was being fetched when this process began to end
    if (takings > MAX_ATTEMPTS) {
      log.error({ key, attempt }, "every process that took this delivery died; it is given up");
      return claims.finish(claim);
    }
    const isLastAttempt = takings === MAX_ATTEMPTS;
    if (isLastAttempt) log.error({ key, attempt }, "every process that took this delivery died; its person is told");
    const { signal } = claim.abort;
    const isMine = () => claims.isMine(claim);
    try {
      const { body, acceptedAt } = job.data;
      await handler?.({ key, body, acceptedAt, attempt, isLastAttempt, signal, isMine });
    } catch (error) {
      if (signal.aborted) return;
      log.error({ err: error, key, attempt }, isLastAttempt ? "a request failed and is given up" : "a request failed");
      if (!isLastAttempt) return claims.giveBack(claim, "its handler failed", { handovers: handovers(job) });
    }
    return claims.finish(claim);
  }

  function handOver(job: Job, claim: Claim): Promise<void> {
    return claims.giveBack(claim, "this process is ending", { handovers: handovers(job) + 1 });
  }

  /** The next job of the same order key may be taken now, and no process has been told so. */
  async function lookOn({ id, singletonKey }: Job): Promise<void> {
    const isOrdered = singletonKey !== id;
    if (isEnding && isOrdered) await tellOthers().catch(faults.tell);
    else if (isOrdered || isCrowded) wake();
  }

  return {
    /** Looks for jobs, unless it does so already. */
    wake,

    begin(given: RequestHandler): void {
      handler = given;
      wake();
    },

    /** Begins nothing more, and hands over what is not done after `withinMs`. Never rejects. */
    async end(withinMs: number): Promise<void> {
      isEnding = true;
      await taking;
      await within(withinMs, Promise.all([...runs].map(({ over }) => over)), () => {});
      if (runs.size === 0) return;
      log.warn({ count: runs.size }, "requests are handed over to another process");
      await Promise.all([...runs].map(({ job, claim }) => handOver(job, claim)));
      await tellOthers().catch(faults.tell);
    },
  };
}

const MAX_BATCH = 50; // so that several processes share a burst

/** Says how often a job was handed over, as its last holder noted; 0 when that one died. */
function handovers({ output }: Job): number {
  const noted: { handovers?: unknown } = output ?? {};
  return typeof noted.handovers === "number" ? noted.handovers : 0;
}
