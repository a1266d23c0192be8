import type { Conversations, Entry } from "./conversations.ts";
import type { OutboxRows } from "./rows.ts";

/** `waiting`: memory has not been told. `parked`: memory can never take it. */
export type BacklogCounts = { readonly waiting: number; readonly parked: number };

type Options = {
  readonly rows: OutboxRows;
  readonly conversations: Conversations;
  readonly unwritten: { entries(): readonly Entry[] };
  readonly now: () => number;
};

/**
 * Counts how much waits, in the database and in process memory. Where the database cannot be read, process memory alone counts.
 */
export function createBacklog({ rows, conversations, unwritten, now }: Options) {
  return {
    async counts(): Promise<BacklogCounts> {
      await rows.settled();
      const inDatabase = await rows.count().catch(() => undefined);
      const here = new Set([...unwritten.entries(), ...(inDatabase ? [] : conversations.entries())]);
      const parked = [...here].filter(isParked).length;
      const { waiting: others, parked: othersParked } = inDatabase ?? { waiting: 0, parked: 0 };
      return { waiting: here.size - parked + others, parked: parked + othersParked };
    },

    /** How many milliseconds the oldest entry has waited that memory has not been told, in any process; 0 when none waits. */
    async oldestAgeMs(): Promise<number> {
      const here = [...conversations.entries(), ...unwritten.entries()].filter((entry) => !isParked(entry));
      const inDatabase = await rows.oldestAt().catch(() => undefined);
      const at = now();
      const times = [...here.map(({ queuedAt }) => queuedAt), inDatabase ?? at];
      return at - Math.min(at, ...times);
    },
  };
}

function isParked({ state }: Entry): boolean {
  return state === "parked";
}
