import { countTokens } from "../assistant/prompt/tokens.ts";
import type { Log } from "../ports/log.ts";
import {
  createOutboxRows,
  type OutboxRow,
  type OutboxStore,
  type PendingRow,
  type RowState,
  type Work,
} from "./rows.ts";

export type Entry = {
  readonly id: string;
  readonly work: Work;
  readonly tokens: number;
  readonly queuedAt: number;
  state: RowState;
  /** An earlier try may have come through: ask before repeating it. */
  mayBeThere: boolean;
  attempts: number;
};

/** What one conversation waits for, in its order; only the first of it, `entry`, may be under way. */
export type Lane = { readonly key: string; readonly entries: Entry[]; entry: Entry; dueAt: number; isBusy: boolean };

type Options = {
  readonly store: OutboxStore;
  readonly now: () => number;
  /** Ids that sort as they were made. */
  readonly newId: () => string;
  readonly onRefused: () => void;
  /** Something was written that this process does not hold. */
  readonly onLeft: () => void;
  readonly log: Log;
};

/**
 * What waits, in lanes of one conversation each: the oldest rows of the database, read in batches, and whatever the database
 * would not take. A row says that it was sent before it is sent for the first time, and is deleted when it is done. What is
 * sent at once is written with that mark; should the process die before even that is written, the request it comes from is
 * taken up again, and memory is asked before it is told.
 */
export function createOutboxQueue({ store, now, newId, onRefused, onLeft, log }: Options) {
  const rows = createOutboxRows(store);
  const lanes = new Map<string, Lane>();
  const held = new Map<string, Entry>();
  /** Rows that are on their way to the database. */
  const pending = new Map<Entry, PendingRow>();
  /** What the database would not take, in the order it came. */
  const unwritten = new Set<Entry>();
  /** What became of rows that the database would not note. */
  const unrecorded = new Map<string, () => Promise<unknown>>();
  let isHolding = false;
  let isAllRead = false;
  /** How often something was put into the table that reading it must not miss. */
  let looks = 0;
  let refusedUntil: number | undefined;
  let lost = 0;

  return {
    /** `mayBeThere`: an earlier process may have told memory of it, which is looked into first. */
    put(work: Work, mayBeThere = false) {
      if (unwritten.size >= MAX_UNWRITTEN) return lose();
      if (work.kind === "withdraw") void record(newId(), () => rows.dropParked(work, work.text));
      const isFirst = isHolding && isAllRead && !lanes.has(laneOf(work));
      const state = isFirst || mayBeThere ? "tried" : "waiting";
      const entry = { ...newEntry(newId(), work, now()), state, mayBeThere } as const;
      write(entry);
      if (isHolding && isAllRead && held.size < MAX_HELD) hold(entry);
      else lookAgain();
    },

    /** Takes up what waits, now and from now on; or leaves it to another process. */
    hold(isMine: boolean): void {
      isHolding = isMine;
      isAllRead = false;
      if (isMine) return;
      lanes.clear();
      held.clear();
    },

    /** Whether the database is to be asked before anything else. */
    isBehind: () => now() >= (refusedUntil ?? 0) && isOwing(),

    /** Writes what the database would not take before, and reads more when little is left. */
    async refill(): Promise<void> {
      if (!(await catchUp())) return;
      while (isHolding && !isAllRead && held.size < MAX_HELD / 2 && (await readBatch()));
    },

    /** Reads what another process may have put into the table, as `npm run jobs -- retry` does. */
    lookAgain,

    /** Those of which nothing is under way. */
    lanes: () => lanes.values().filter((lane) => !lane.isBusy),

    /** Reserves the lane's first entry. False when the database would not note that: it is due again later. */
    async take(lane: Lane): Promise<boolean> {
      const { entry } = lane;
      lane.isBusy = true;
      if (entry.state === "tried" || unwritten.has(entry)) return true;
      entry.state = "tried";
      if (pending.has(entry)) await isWritten(entry);
      if (unwritten.has(entry) || (await attempt(() => rows.mark(entry.id, "tried")))) return true;
      entry.state = "waiting";
      lane.dueAt = refusedUntil ?? 0;
      lane.isBusy = false;
      return false;
    },

    done(lane: Lane): void {
      const { entry } = lane;
      const isGone = pending.get(entry)?.drop() || unwritten.delete(entry);
      pending.delete(entry);
      if (!isGone) void record(entry.id, () => rows.remove(entry.id));
      next(lane);
    },

    park(lane: Lane): void {
      const { entry } = lane;
      entry.state = "parked";
      if (!unwritten.has(entry)) void record(entry.id, () => rows.mark(entry.id, "parked"));
      next(lane);
    },

    postpone(lane: Lane, dueAt: number): void {
      lane.dueAt = dueAt;
      lane.isBusy = false;
    },

    /** Nothing is left to tell, as far as is known here. */
    isEmpty: () => held.size === 0 && isAllRead && unrecorded.size === 0 && [...unwritten].every(isParked),

    /** When to try the database again, if it refused and something waits for it. */
    retryAt(): number {
      return refusedUntil !== undefined && isOwing() ? refusedUntil : Number.POSITIVE_INFINITY;
    },

    /** When the oldest of what waits was put here, by any process; undefined when nothing does. */
    async oldestAt(): Promise<number | undefined> {
      const here = [...held.values(), ...[...unwritten].filter((one) => !isParked(one))].map(
        ({ queuedAt }) => queuedAt,
      );
      const kept = await rows.oldestAt().catch(() => undefined);
      const all = kept === undefined ? here : [...here, kept];
      return all.length === 0 ? undefined : Math.min(...all);
    },

    async counts(): Promise<{ waiting: number; parked: number }> {
      const kept = await rows.count().catch(() => undefined);
      const others = new Set(kept ? unwritten : [...unwritten, ...held.values()]);
      const parked = [...others].filter(isParked).length;
      const waiting = others.size - parked + (kept ? 0 : unrecorded.size);
      return { waiting: waiting + (kept?.waiting ?? 0), parked: parked + (kept?.parked ?? 0) };
    },

    async close(): Promise<void> {
      refusedUntil = undefined;
      await store.settled();
      await catchUp();
      if (unwritten.size > 0) log.error({ lost: unwritten.size }, "the database took this no more; it is lost");
    },
  };

  function lookAgain(): void {
    isAllRead = false;
    looks += 1;
  }

  /** Whether the database has something still to take or to give. */
  function isOwing(): boolean {
    return unwritten.size > 0 || unrecorded.size > 0 || (isHolding && !isAllRead);
  }

  /** Runs something on the database unless it refused a moment ago, since a lock holds up everybody. */
  async function attempt(run: () => Promise<unknown>): Promise<boolean> {
    if (now() < (refusedUntil ?? 0)) return false;
    try {
      await run();
    } catch (error) {
      refused(error);
      return false;
    }
    if (refusedUntil !== undefined) log.info({}, "the database takes the outbox again");
    refusedUntil = undefined;
    return true;
  }

  function refused(error: unknown): void {
    const fields = { err: error };
    if (refusedUntil === undefined) log.error(fields, "the database refuses; the outbox goes on in process memory");
    refusedUntil = now() + REFUSED_MS;
    onRefused();
  }

  /** Notes what became of a row: later, where the database refuses that now. */
  async function record(id: string, run: () => Promise<unknown>): Promise<boolean> {
    const isRecorded = await attempt(run);
    if (isRecorded) unrecorded.delete(id);
    else unrecorded.set(id, run);
    return isRecorded;
  }

  /** Whether the database has taken everything. */
  async function catchUp(): Promise<boolean> {
    const recording = [...unrecorded].map(([id, run]) => record(id, run));
    void store.settled();
    const recorded = await Promise.all(recording);
    if (!recorded.every(Boolean)) return false;
    for (const entry of unwritten) write(entry);
    const written = await Promise.all([...unwritten].map(isWritten));
    return written.every(Boolean);
  }

  function write(entry: Entry): void {
    if (now() < (refusedUntil ?? 0)) {
      unwritten.add(entry);
      return;
    }
    const row = rows.insert(entry.id, entry.work, entry.queuedAt, entry.state);
    pending.set(entry, row);
    row.written.then(
      () => {
        pending.delete(entry);
        unwritten.delete(entry);
        if (!isHolding) onLeft();
      },
      (error: unknown) => {
        pending.delete(entry);
        refused(error);
        if (unwritten.size < MAX_UNWRITTEN) unwritten.add(entry);
        else if (!held.has(entry.id)) lose();
      },
    );
  }

  function lose(): void {
    lost += 1;
    const fields = { unwritten: unwritten.size };
    if (lost === 1) log.error(fields, "too much waits for the database; newer things are lost");
  }

  async function isWritten(entry: Entry): Promise<boolean> {
    const row = pending.get(entry);
    void store.settled();
    await row?.written.catch(() => {});
    return !unwritten.has(entry);
  }

  async function readBatch(): Promise<boolean> {
    const limit = held.size + unrecorded.size + BATCH;
    return attempt(async () => {
      const before = looks;
      const batch = await rows.read(limit);
      if (!isHolding) return;
      for (const row of batch) readRow(row);
      isAllRead = batch.length < limit && looks === before;
      if (!isAllRead) return;
      for (const entry of [...pending.keys(), ...unwritten]) if (!held.has(entry.id) && !isParked(entry)) hold(entry);
    });
  }

  function readRow({ id, work, state, queuedAt }: OutboxRow) {
    if (held.has(id) || unrecorded.has(id)) return;
    if (work) return hold({ ...newEntry(id, work, queuedAt), state, mayBeThere: state === "tried" });
    log.error({ row: id }, "a row of the outbox cannot be read; it is parked");
    void record(id, () => rows.mark(id, "parked"));
  }

  function hold(entry: Entry): void {
    const key = laneOf(entry.work);
    const lane = lanes.get(key);
    if (lane) lane.entries.push(entry);
    else lanes.set(key, { key, entries: [entry], entry, dueAt: 0, isBusy: false });
    held.set(entry.id, entry);
  }

  /** On to the lane's next entry, behind the other lanes. */
  function next(lane: Lane): void {
    held.delete(lane.entry.id);
    lane.entries.shift();
    lane.isBusy = false;
    lane.dueAt = 0;
    if (lanes.get(lane.key) !== lane) return; // it is another process's by now
    lanes.delete(lane.key);
    const [first] = lane.entries;
    if (!first) return;
    lane.entry = first;
    lanes.set(lane.key, lane);
  }
}

const MAX_HELD = 1_000;
const MAX_UNWRITTEN = 1_000;
const BATCH = 250;
const REFUSED_MS = 1_000;

function laneOf({ scope, conversationId }: Work): string {
  return `${scope.person} ${scope.realm} ${conversationId}`;
}

function newEntry(id: string, work: Work, queuedAt: number): Entry {
  const text = work.kind === "add" ? work.messages.map((message) => message.text).join("") : work.text;
  return { id, work, tokens: countTokens(text), queuedAt, state: "waiting", mayBeThere: false, attempts: 0 };
}

function isParked(entry: Entry): boolean {
  return entry.state === "parked";
}
