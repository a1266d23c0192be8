import type { Log } from "../ports/log.ts";
import type { Outage } from "../ports/outage.ts";
import type { createClaims } from "./claims.ts";
import type { createFetching, Job } from "./fetch.ts";
import { createRuns, type RequestHandler } from "./runs.ts";

type Options = {
  readonly fetching: ReturnType<typeof createFetching>;
  readonly claims: ReturnType<typeof createClaims>;
  readonly concurrency: number;
  readonly faults: Outage<unknown>;
  readonly log: Log;
  /** Has every other process look for jobs at once. */
  readonly tellOthers: () => Promise<unknown>;
};

/**
 * Takes jobs while there is room, and runs each by itself, so that none waits for others of the same fetch. A process takes what
 * it has stored itself, and tells the others only of what it cannot take; what nobody takes, each finds when it looks.
 */
export function createTaking({ fetching, claims, concurrency, faults, log, tellOthers }: Options) {
  const runs = createRuns({ claims, log, onOver: lookOn });
  let handler: RequestHandler | undefined;
  let taking: Promise<void> | undefined;
  let isTaking = false;
  let isLooking = false;
  let isWanted = false;
  /** This process has stored a job that it may not have seen since. */
  let isOffered = false;
  let isCrowded = false;
  let isEnding = false;

  const canBegin = () => handler !== undefined && !isEnding;

  function wake(): void {
    isWanted = true;
    if (canBegin() && !isTaking) taking = take();
  }

  function offer(): void {
    isOffered = true;
    if (canBegin()) wake();
    else leaveToOthers();
  }

  function leaveToOthers(): void {
    isOffered = false;
    tellOthers().catch(faults.tell); // they find it when they look
  }

  async function take(): Promise<void> {
    isTaking = true;
    try {
      while (isWanted && !isEnding) {
        const room = Math.min(concurrency - runs.count(), MAX_BATCH);
        isCrowded = room <= 0; // the first request that ends looks again
        if (isCrowded) break;
        isWanted = false;
        const wasOffered = isOffered;
        isOffered = false;
        const lease = claims.newLease();
        const jobs = await fetching.fetch(room);
        for (const job of jobs) runs.begin(job, lease, isEnding ? undefined : handler);
        const isMoreLikely = jobs.length === room;
        isWanted ||= isMoreLikely;
        isOffered ||= isMoreLikely && wasOffered;
        faults.over();
      }
    } catch (error) {
      faults.tell(error); // the next beat looks again
    } finally {
      isTaking = false;
    }
    if (isOffered && (isCrowded || isEnding)) leaveToOthers();
  }

  async function look(): Promise<void> {
    if (!canBegin() || isTaking || isLooking) return;
    isLooking = true;
    try {
      if (await fetching.isAnyWaiting()) wake();
      faults.over();
    } catch (error) {
      faults.tell(error);
    } finally {
      isLooking = false;
    }
  }

  /** The next job of the same order key may be taken now, and no process knows. */
  async function lookOn({ id, singletonKey }: Job): Promise<void> {
    if (isCrowded) wake();
    if (singletonKey === id) return;
    try {
      if (!(await fetching.isWaiting(singletonKey))) return;
      if (isEnding) await tellOthers();
      else wake();
    } catch (error) {
      faults.tell(error); // it is found at the next look
    }
  }

  return {
    /** Fetches jobs, since there should be some. */
    wake,
    /** Fetches a job that this process has stored, or has others do so. */
    offer,
    /** Fetches jobs if any wait, which costs little where none does. Never rejects. */
    look,

    begin(given: RequestHandler): void {
      handler = given;
      wake();
    },

    /** Begins nothing more, and hands over what is not done after `withinMs`. Never rejects. */
    async end(withinMs: number): Promise<void> {
      isEnding = true;
      await taking;
      if (await runs.end(withinMs)) await tellOthers().catch(faults.tell);
    },
  };
}

const MAX_BATCH = 50; // so that several processes share a burst
