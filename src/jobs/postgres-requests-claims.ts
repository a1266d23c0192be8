import type { PgBoss } from "pg-boss";
import { type Faults, QUEUE } from "./postgres-requests-queue.ts";

/** A job that this process has taken. pg-boss knows the taking by the job's id and how often it was taken before. */
export type Claim = {
  readonly id: string;
  readonly retryCount: number;
  /** Aborted when the claim is lost, or may be. */
  readonly abort: AbortController;
  /** By this process's own clock. */
  leaseEndsAt: number;
};

type Attempt = Pick<Claim, "id" | "retryCount">;

type Options = { readonly boss: PgBoss; readonly leaseMs: number; readonly faults: Faults };

/**
 * What this process has taken and not settled. It keeps a claim by saying again and again that it is alive. When it cannot,
 * it gives the claim up by its own clock, before anybody else may take it, and never speaks for it again.
 */
export function createClaims({ boss, leaseMs, faults }: Options) {
  const held = new Set<Claim>();
  const finished = new Set<Claim>();
  let isTouching = false;
  let settling: Promise<void> | undefined;

  /** The database counts from a later moment; the margin is for the work to stop. */
  const leaseEnd = () => elapsedMs() + leaseMs * (1 - MARGIN);

  async function touch(): Promise<void> {
    isTouching = true;
    const claims = [...held];
    const leaseEndsAt = leaseEnd();
    try {
      const { settled } = (await boss.touch(QUEUE, claims)) as { settled?: readonly string[] }; // not in its types
      const kept = new Set(settled);
      for (const claim of claims) {
        if (kept.has(claim.id)) claim.leaseEndsAt = leaseEndsAt;
        else lose(claim, "another process has it");
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
        await boss.deleteJob(QUEUE, batch);
        for (const claim of batch) {
          finished.delete(claim);
          held.delete(claim);
        }
      }
      faults.over();
    } catch (error) {
      faults.tell(error); // the next beat tries again; as long as it is held, nobody else takes it
    } finally {
      settling = undefined;
    }
  }

  return {
    /** When the lease of a job ends that is asked for now. */
    leaseEnd,

    hold({ id, retryCount }: Attempt, leaseEndsAt: number): Claim {
      const claim = { id, retryCount, abort: new AbortController(), leaseEndsAt };
      held.add(claim);
      return claim;
    },

    isMine: (claim: Claim): boolean => held.has(claim) && elapsedMs() < claim.leaseEndsAt,

    /** Deletes its job, and with it the words. Resolves when that is done, or when the database refuses for now. */
    async finish(claim: Claim): Promise<void> {
      if (!held.has(claim)) return;
      finished.add(claim);
      settling ??= settle();
      await settling;
    },

    /** Puts its job back at the head of its lane, with a note for whoever takes it next. */
    async giveBack(claim: Claim, why: string, note: object): Promise<void> {
      if (!held.has(claim) || finished.has(claim)) return;
      lose(claim, why);
      try {
        await boss.fail(QUEUE, { id: claim.id, retryCount: claim.retryCount }, note);
      } catch (error) {
        faults.tell(error); // its lease ends by itself
      }
    },

    /** Tries once more to delete what is finished. Never rejects. */
    async flush(): Promise<void> {
      if (finished.size > 0) settling ??= settle();
      await settling;
    },

    /** To be called several times in a lease. */
    beat(): void {
      for (const claim of held) {
        if (elapsedMs() >= claim.leaseEndsAt) lose(claim, "the database was out of reach for too long");
      }
      if (held.size > 0 && !isTouching) void touch();
      if (finished.size > 0) settling ??= settle();
    },
  };
}

const MARGIN = 0.15;

/** Neither a clock that is set back nor a machine that was put to sleep holds it up. */
function elapsedMs(): number {
  return Math.max(performance.now(), Date.now() - performance.timeOrigin);
}
