import type { Db, PgBoss } from "pg-boss";
import { type AcceptedDelivery, MAX_ATTEMPTS } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import type { Outage } from "../ports/outage.ts";
import { within } from "../ports/within.ts";
import type { Claim, createClaims, Lease } from "./claims.ts";
import { type Job, type JobData, QUEUE } from "./queue.ts";

export type PostgresRequest = AcceptedDelivery & {
  /** Aborted when this process has lost it, or may have: whatever is left of it is for another to do. */
  readonly signal: AbortSignal;
  /** Whether it is this process's at this moment, also where a frozen process could not be told. */
  isMine(): boolean;
};

/** Deals with a request. When it throws, that is logged and the request is handed out again. */
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

/** Takes jobs for as long as there is room, and runs each by itself, so that none waits for another that came with it. */
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
        isCrowded = room <= 0; // whatever ends first looks again
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
    if (isEnding) return handOver(job, claim); // it was on its way already
    if (takings > MAX_ATTEMPTS) {
      log.error({ key, attempt }, "a delivery ended every process that took it; given up");
      return claims.finish(claim);
    }
    const isLastAttempt = takings === MAX_ATTEMPTS;
    if (isLastAttempt) log.error({ key, attempt }, "a delivery ended every process that took it; its person is told");
    const { signal } = claim.abort;
    const isMine = () => claims.isMine(claim);
    try {
      const { body, acceptedAt } = job.data;
      await handler?.({ key, body, acceptedAt, attempt, isLastAttempt, signal, isMine });
    } catch (error) {
      if (signal.aborted) return;
      log.error({ err: error, key, attempt }, isLastAttempt ? "a request failed, and is given up" : "a request failed");
      if (!isLastAttempt) return claims.giveBack(claim, "its handler failed", { handovers: handovers(job) });
    }
    return claims.finish(claim);
  }

  function handOver(job: Job, claim: Claim): Promise<void> {
    return claims.giveBack(claim, "this process is ending", { handovers: handovers(job) + 1 });
  }

  /** What stood behind it under its order key may go now, and nobody has been told so. */
  async function lookOn({ id, singletonKey }: Job): Promise<void> {
    const isOrdered = singletonKey !== id;
    if (isEnding && isOrdered) await tellOthers().catch(faults.tell);
    else if (isOrdered || isCrowded) wake();
  }

  return {
    wake,

    begin(given: RequestHandler): void {
      handler = given;
      wake();
    },

    /** Begins nothing more, and hands over what is not done in so many milliseconds. Never rejects. */
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

/** How often it was handed over, as its last holder noted; a crash since then has forgotten it. */
function handovers({ output }: Job): number {
  const noted: { handovers?: unknown } = output ?? {};
  return typeof noted.handovers === "number" ? noted.handovers : 0;
}
