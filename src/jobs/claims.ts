import type { Db, PgBoss } from "pg-boss";
import type { Outage } from "../ports/outage.ts";
import { QUEUE } from "./queue.ts";

/** A job that this process has taken. pg-boss identifies the claim by the job's id and how often it was taken before. */
export type Claim = {
  readonly id: string;
  readonly retryCount: number;
  /** Aborted when the claim is lost, or may be. */
  readonly abort: AbortController;
  /** How long the job may run at all. */
  readonly limit: Lease;
  lease: Lease;
};

/** When a claim ends, by two clocks: one is never set, the other runs on while the machine sleeps. */
export type Lease = { readonly steadyEnd: number; readonly wallEnd: number };

type Attempt = Pick<Claim, "id" | "retryCount">;

type Options = {
  readonly boss: PgBoss;
  readonly db: Db;
  readonly leaseMs: number;
  readonly longestRunMs: number;
  readonly faults: Outage<unknown>;
};

/**
 * Keeps this process's claims on the jobs that it has taken and not settled, by touching them again and again. When it
 * cannot, it gives the claim up by its own clocks before another process may take the job, and never acts on it again.
 */
export function createClaims({ boss, db, leaseMs, longestRunMs, faults }: Options) {
  const held = new Set<Claim>();
  const finished = new Set<Claim>();
  let isTouching = false;
  let settling: Promise<void> | undefined;

  /** Begins now, while the database counts from a later moment. The margin gives the work time to stop. */
  function newLease(lastsMs = leaseMs): Lease {
    const ms = lastsMs * (1 - MARGIN);
    return { steadyEnd: performance.now() + ms, wallEnd: Date.now() + ms };
  }

  async function touch(): Promise<void> {
    isTouching = true;
    const claims = [...held];
    const lease = newLease();
    try {
      const { settled } = (await boss.touch(QUEUE, claims, { db })) as { settled?: readonly string[] }; // not in its types
      const kept = new Set(settled);
      for (const claim of claims) {
        if (kept.has(claim.id)) claim.lease = lease;
        else if (!finished.has(claim)) lose(claim, "another process has it");
        // A finished claim is missing because its job is being deleted; that answer has not come yet.
      }
      faults.over();
    } catch (error) {
      faults.tell(error);
    } finally {
      isTouching = false;
    }
  }

  function lose(claim: Claim, why: string): void {
    finished.delete(claim);
    if (held.delete(claim)) claim.abort.abort(new Error(why));
  }

  async function settle(): Promise<void> {
    try {
      while (finished.size > 0) {
        const batch = [...finished];
        await boss.deleteJob(QUEUE, batch, { db });
        for (const claim of batch) {
          finished.delete(claim);
          held.delete(claim);
        }
      }
      faults.over();
    } catch (error) {
      faults.tell(error); // the next beat tries again; nobody else takes the job while the claim is held
    } finally {
      settling = undefined;
    }
  }

  return {
    /** Returns the lease of a job that is about to be fetched. */
    newLease,

    /** Claims a job that was fetched. */
    hold({ id, retryCount }: Attempt, lease: Lease): Claim {
      const claim = { id, retryCount, abort: new AbortController(), limit: newLease(longestRunMs), lease };
      held.add(claim);
      return claim;
    },

    /** Whether this process may still act on the job, also right after a freeze. */
    isMine: (claim: Claim): boolean => held.has(claim) && !isOver(claim.lease) && !isOver(claim.limit),

    /** Deletes the job, and its words with it. Resolves when that is done, or when the database refuses for now. */
    async finish(claim: Claim): Promise<void> {
      if (!held.has(claim)) return;
      finished.add(claim);
      settling ??= settle();
      await settling;
    },

    /** Puts the job back before the others of its order key, with a note for the process that takes it next. */
    async giveBack(claim: Claim, why: string, note: object): Promise<void> {
      if (!held.has(claim) || finished.has(claim)) return;
      lose(claim, why);
      try {
        await boss.fail(QUEUE, { id: claim.id, retryCount: claim.retryCount }, note);
      } catch (error) {
        faults.tell(error); // the lease ends by itself
      }
    },

    /** Tries once more to delete finished jobs. Never rejects. */
    async flush(): Promise<void> {
      if (finished.size > 0) settling ??= settle();
      await settling;
    },

    /** Keeps the claims, and gives up those that are over. Call it several times in a lease. */
    beat(): void {
      for (const claim of held) {
        if (finished.has(claim)) continue; // its job may still be deleted, unless another process has taken it
        if (isOver(claim.limit)) lose(claim, "it ran for too long");
        else if (isOver(claim.lease)) lose(claim, "the database was out of reach for too long");
      }
      if (held.size > 0 && !isTouching) void touch();
      if (finished.size > 0) settling ??= settle();
    },
  };
}

const MARGIN = 0.15;

function isOver({ steadyEnd, wallEnd }: Lease): boolean {
  return performance.now() >= steadyEnd || Date.now() >= wallEnd;
}
