import type { DatabaseSync } from "node:sqlite";
import { countTokens } from "../assistant/tokens.ts";
import type { OutboxLog } from "./outbox.ts";
import { createOutboxRows, type OutboxRow, type RowState, type Work } from "./outbox-rows.ts";

export type Entry = {
  readonly work: Work;
  readonly tokens: number;
  readonly queuedAt: number;
  /** Undefined while the database has not taken it. */
  row: number | undefined;
  state: RowState;
  /** An earlier try may have come through: ask before repeating it. */
  mayBeThere: boolean;
  attempts: number;
  /** It stands in a lane. */
  isHeld: boolean;
};

/** What one conversation waits for, in its order; only the first of it, `entry`, may be under way. */
export type Lane = { readonly key: string; readonly entries: Entry[]; entry: Entry; dueAt: number; isBusy: boolean };

/**
 * What waits, in lanes of one conversation each: the oldest rows of the database, read in batches, and whatever the database
 * would not take. A row is marked before it is sent for the first time and deleted when it is done.
 */
export function createOutboxQueue(options: { database: DatabaseSync; now: () => number; log: OutboxLog }) {
  const { now, log } = options;
  const rows = createOutboxRows(options.database);
  const lanes = new Map<string, Lane>();
  /** In the order they came, all newer than any row. */
  let unwritten: Entry[] = [];
  let unrecorded: (() => void)[] = [];
  let held = 0;
  let lastRead = 0;
  /** Rows that are held already though reading has not come to them. */
  const ahead = new Set<number>();
  let isAllRead = false;
  let isClosed = false;
  let refusedUntil: number | undefined;
  let lost = 0;

  return {
    /** `mayBeThere`: an earlier process may have told memory of it, which is looked into first. */
    put(work: Work, mayBeThere = false) {
      const entry = { ...newEntry(work, now()), ...(mayBeThere ? { state: "tried" as const, mayBeThere } : {}) };
      if (work.kind === "withdraw") attempt(() => rows.dropParked(work, work.text));
      const isWritten = writeOverdue() && write(entry);
      if (!isWritten && unwritten.length >= MAX_UNWRITTEN) {
        lost += 1;
        const fields = { unwritten: unwritten.length };
        if (lost === 1) log.error(fields, "too much waits for the database; newer things are lost");
        return;
      }
      if (!isWritten) unwritten.push(entry);
      if (isAllRead && held < MAX_HELD && isNext(entry)) hold(entry);
      else isAllRead = false;
    },

    /** Writes what the database would not take before, and reads more when little is left. */
    refill() {
      catchUp();
      while (!isAllRead && held < MAX_HELD / 2 && readBatch());
    },

    /** Reads what another process may have put into the table, as `npm run jobs -- retry` does. */
    lookAgain() {
      if (isAllRead && held < MAX_HELD / 2) readBatch();
    },

    /** Those of which nothing is under way. */
    lanes: () => lanes.values().filter((lane) => !lane.isBusy),

    /** Reserves the lane's first entry; false when the database would not note that. */
    take(lane: Lane): boolean {
      const { row, state } = lane.entry;
      const isNoted = row === undefined || state === "tried" || attempt(() => rows.mark(row, "tried"));
      if (!isNoted) lane.dueAt = refusedUntil ?? 0;
      else lane.entry.state = "tried";
      lane.isBusy = isNoted;
      return isNoted;
    },

    done(lane: Lane) {
      const { entry } = lane;
      const { row } = entry;
      unwritten = unwritten.filter((other) => other !== entry);
      if (row !== undefined) must(() => rows.remove(row));
      next(lane);
    },

    park(lane: Lane) {
      const { entry } = lane;
      const { row } = entry;
      entry.state = "parked";
      if (row !== undefined) must(() => rows.mark(row, "parked"));
      next(lane);
    },

    postpone(lane: Lane, dueAt: number) {
      lane.dueAt = dueAt;
      lane.isBusy = false;
    },

    isEmpty: () => held === 0 && isAllRead && unrecorded.length === 0 && unwritten.every(isParked),

    /** When to try the database again, if it refused and something waits for it. */
    retryAt(): number {
      const isWanted = unrecorded.length > 0 || unwritten.length > 0 || !isAllRead;
      return isWanted && refusedUntil !== undefined ? refusedUntil : Number.POSITIVE_INFINITY;
    },

    /** When the oldest of what waits was put here; undefined when nothing does. */
    oldestAt(): number | undefined {
      const waiting = [...[...lanes.values()].map(({ entry }) => entry), ...unwritten.filter((one) => !isParked(one))];
      return waiting.length === 0 ? undefined : Math.min(...waiting.map(({ queuedAt }) => queuedAt));
    },

    counts(): { waiting: number; parked: number } {
      let kept = { waiting: unrecorded.length, parked: 0 };
      const isKnown = attempt(() => {
        kept = rows.count();
      });
      const others = isKnown ? unwritten : [...unwritten, ...[...lanes.values()].flatMap(({ entries }) => entries)];
      const parked = others.filter(isParked).length;
      return { waiting: kept.waiting + new Set(others).size - parked, parked: kept.parked + parked };
    },

    close() {
      refusedUntil = undefined;
      catchUp();
      if (unwritten.length > 0) log.error({ lost: unwritten.length }, "the database took this no more; it is lost");
      isClosed = true;
    },
  };

  /** Runs something on the database unless it refused a moment ago, since a lock holds up everybody. */
  function attempt(run: () => void): boolean {
    if (isClosed || now() < (refusedUntil ?? 0)) return false;
    try {
      run();
    } catch (error) {
      const fields = { err: error };
      if (refusedUntil === undefined) log.error(fields, "the database refuses; the outbox goes on in process memory");
      refusedUntil = now() + REFUSED_MS;
      return false;
    }
    if (refusedUntil !== undefined) log.info({}, "the database takes the outbox again");
    refusedUntil = undefined;
    return true;
  }

  function must(run: () => void) {
    if (!attempt(run)) unrecorded.push(run);
  }

  function catchUp() {
    unrecorded = unrecorded.filter((record) => !attempt(record));
    writeOverdue();
  }

  function write(entry: Entry): boolean {
    return attempt(() => {
      entry.row = rows.insert(entry.work, entry.queuedAt, entry.state);
      if (!entry.isHeld) return;
      if (isNext(entry)) lastRead = entry.row;
      else {
        ahead.add(entry.row);
        isAllRead = false;
      }
    });
  }

  /** Whether no row of another process stands between it and the last one read. */
  function isNext({ row }: Entry): boolean {
    return row === undefined || row === lastRead + 1;
  }

  function writeOverdue(): boolean {
    while (unwritten[0] && write(unwritten[0])) unwritten.shift();
    return unwritten.length === 0;
  }

  function readBatch(): boolean {
    return attempt(() => {
      const batch = rows.readAfter(lastRead, BATCH);
      for (const row of batch) readRow(row);
      isAllRead = batch.length < BATCH;
      if (!isAllRead) return;
      ahead.clear();
      for (const entry of unwritten) if (!entry.isHeld && !isParked(entry)) hold(entry);
    });
  }

  function readRow({ id, work, state, queuedAt }: OutboxRow) {
    lastRead = id;
    if (ahead.delete(id)) return;
    if (work) return hold({ ...newEntry(work, queuedAt), row: id, state, mayBeThere: state === "tried" });
    log.error({ row: id }, "a row of the outbox cannot be read; it is parked");
    must(() => rows.mark(id, "parked"));
  }

  function hold(entry: Entry) {
    const { scope, conversationId } = entry.work;
    const key = `${scope.person} ${scope.realm} ${conversationId}`;
    const lane = lanes.get(key);
    if (lane) lane.entries.push(entry);
    else lanes.set(key, { key, entries: [entry], entry, dueAt: 0, isBusy: false });
    entry.isHeld = true;
    if (entry.row !== undefined) lastRead = entry.row;
    held += 1;
  }

  /** On to the lane's next entry, behind the other lanes. */
  function next(lane: Lane) {
    held -= 1;
    lane.entries.shift();
    lane.isBusy = false;
    lane.dueAt = 0;
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

function newEntry(work: Work, queuedAt: number): Entry {
  const text = work.kind === "add" ? work.messages.map((message) => message.text).join("") : work.text;
  const fresh = { row: undefined, state: "waiting", mayBeThere: false, attempts: 0, isHeld: false } as const;
  return { ...fresh, work, tokens: countTokens(text), queuedAt };
}

function isParked(entry: Entry): boolean {
  return entry.state === "parked";
}
