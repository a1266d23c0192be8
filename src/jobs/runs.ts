import { type AcceptedDelivery, MAX_ATTEMPTS } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import { within } from "../ports/within.ts";
import type { Claim, createClaims, Lease } from "./claims.ts";
import type { Job } from "./fetch.ts";

export type PostgresRequest = AcceptedDelivery & {
  /** Aborts when this process has lost the request, or may have. Another process does the rest. */
  readonly signal: AbortSignal;
  /** Whether this process may act on the request at this moment, also right after a freeze. */
  isMine(): boolean;
};

/** Deals with a request. When it throws, that is logged, and the request is handed out again. */
export type RequestHandler = (request: PostgresRequest) => Promise<void>;

type Options = {
  readonly claims: ReturnType<typeof createClaims>;
  readonly log: Log;
  /** Called with each job that has ended, whatever its end. Never rejects. */
  readonly onOver: (job: Job) => Promise<void>;
};

type Run = { readonly job: Job; readonly claim: Claim; readonly over: Promise<void> };

/** Runs the jobs that this process has taken, each by itself. */
export function createRuns({ claims, log, onOver }: Options) {
  const runs = new Set<Run>();

  async function handle(job: Job, claim: Claim, handler: RequestHandler): Promise<void> {
    const { key, body, acceptedAt } = job.data;
    const takings = job.retryCount + 1 - handovers(job);
    const wasBegun = job.retryCount > 0 || job.data.wasBegun === true;
    const attempt = Math.max(takings, wasBegun ? 2 : 1);
    if (takings > MAX_ATTEMPTS) {
      log.error({ key, attempt }, "every process that took this delivery died; it is given up");
      return claims.finish(claim);
    }
    const isLastAttempt = takings === MAX_ATTEMPTS;
    if (isLastAttempt) log.error({ key, attempt }, "every process that took this delivery died; its person is told");
    const { signal } = claim.abort;
    const isMine = () => claims.isMine(claim);
    try {
      await handler({ key, body, acceptedAt, attempt, isLastAttempt, signal, isMine });
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

  return {
    /** How many jobs run. */
    count: () => runs.size,

    /** Runs a job that was fetched. Without a handler, since this process began to end meanwhile, it hands the job over. */
    begin(job: Job, lease: Lease, handler: RequestHandler | undefined): void {
      const claim = claims.hold(job, lease);
      const handled = handler ? handle(job, claim, handler) : handOver(job, claim);
      const over = handled.then(() => void runs.delete(run)).then(() => onOver(job));
      const run: Run = { job, claim, over };
      runs.add(run);
    },

    /** Hands over what is not done after `withinMs`. Returns whether there was any. Never rejects. */
    async end(withinMs: number): Promise<boolean> {
      await within(withinMs, Promise.all([...runs].map(({ over }) => over)), () => {});
      if (runs.size === 0) return false;
      log.warn({ count: runs.size }, "requests are handed over to another process");
      await Promise.all([...runs].map(({ job, claim }) => handOver(job, claim)));
      return true;
    },
  };
}

/** Says how often a job was handed over, as its last holder noted; 0 when that one died. */
function handovers({ output }: Job): number {
  const noted = output?.handovers;
  return typeof noted === "number" ? noted : 0;
}
