import { setTimeout as rest } from "node:timers/promises";
import type { Log } from "../../ports/log.ts";
import type { Expiring, UpkeepStore } from "../expiry.ts";
import { sealForgotten } from "./sealed-notes.ts";

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long the app's own rows are kept, in milliseconds. docs/privacy.md says so to people. */
export const KEPT_MS = {
  /** Slack redelivers within minutes; three days cover an outage over a long weekend. */
  delivery: 3 * DAY_MS,
  /** As long as the delivery that it answers is known. */
  reply: 3 * DAY_MS,
  retry: DAY_MS,
  openQuestion: DAY_MS,
  /** As long as the request that a session was named for may come again. */
  sessionTitle: 3 * DAY_MS,
  /** A season, in which a change for the better or worse shows. */
  rating: 90 * DAY_MS,
  /** From the last time that the person was answered there; after that a mention is needed again. */
  followedThread: 180 * DAY_MS,
  /** From the last draft in the thread; after that what is asked for there is for its author alone. */
  meantThread: 180 * DAY_MS,
  postedDraft: 180 * DAY_MS,
  /** The text of a forgotten rule or fact, unless told otherwise: as long as *Undo* can bring it back. Then hashes take its place. */
  forgottenText: 10 * MINUTE_MS,
  /** Entries that memory can never take, kept for an operator to look into. */
  parkedWork: 30 * DAY_MS,
} as const;

/** Those that hold people's words come first. */
const EXPIRING: readonly (Expiring & { readonly keptMs: number })[] = [
  { table: "retry", key: "id", time: "kept_at", keptMs: KEPT_MS.retry },
  { table: "open_question", key: "conversation, person", time: "asked_at", keptMs: KEPT_MS.openQuestion },
  { table: "outbox", key: "id", time: "queued_at", where: "state = 'parked'", keptMs: KEPT_MS.parkedWork },
  { table: "reply", key: "request", time: "begun_at", keptMs: KEPT_MS.reply },
  { table: "delivery", key: "key", time: "seen_at", keptMs: KEPT_MS.delivery },
  { table: "session_title", key: "thread", time: "noted_at", keptMs: KEPT_MS.sessionTitle },
  { table: "rating", key: "person, draft", time: "rated_at", keptMs: KEPT_MS.rating },
  { table: "meant_thread", key: "thread", time: "meant_at", keptMs: KEPT_MS.meantThread },
  { table: "posted_draft", key: "id", time: "begun_at", keptMs: KEPT_MS.postedDraft },
  { table: "followed_thread", key: "thread, person", time: "followed_at", keptMs: KEPT_MS.followedThread },
];

const DELETE_EVERY_MS = HOUR_MS;
/** The process in which something was forgotten may have ended before its time was over. */
const SEAL_EVERY_MS = MINUTE_MS;
const LATE_MS = 5; // a timer may ring a millisecond early by another clock

/*
 * A batch is as large as could be deleted in about 20 ms, so that whatever waits for the same disk, row or event loop waits for
 * no longer. Between two batches the database has four times as long for what people wait for.
 */
const MAX_BATCH = 5_000;
const FIRST_BATCH = 200;
const MIN_BATCH = 100;
const BATCH_MS = 20;
const REST = 4;

export type Retention = {
  /** Deletes what is past its time, now and every hour, and forgotten texts every minute. `isLeader` is asked before each batch. */
  start(isLeader?: () => boolean): void;
  /** Resolves when nothing is being deleted any more but texts that were forgotten in this process. */
  pause(): Promise<void>;
  /** Ends it. Resolves when nothing is being deleted any more. */
  stop(): Promise<void>;
};

type Options = {
  readonly store: UpkeepStore;
  readonly now: () => number;
  readonly log: Log;
  /** For how many milliseconds a forgotten text is kept. */
  readonly undoMs?: number;
  /** Calls `listener` after each change of a person's notes in this process. */
  readonly onNotesChanged?: (listener: () => void) => void;
};

/**
 * Creates what deletes rows and texts that are past their time. Only one process may have it started at a time; a text that was
 * forgotten in this process is deleted as soon as its time is over, whoever leads.
 */
export function createRetention(options: Options): Retention {
  const { onNotesChanged = () => {}, undoMs = KEPT_MS.forgottenText } = options;
  const work = createWork(options, undoMs);
  const timers = new Set<NodeJS.Timeout>();
  const ending = new AbortController();
  let sealing = Promise.resolve();
  let round: Round | undefined;

  onNotesChanged(() => {
    if (ending.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      sealing = sealing.then(() => work.seal({ isOver: () => ending.signal.aborted, signal: ending.signal }));
    }, undoMs + LATE_MS).unref();
    timers.add(timer);
  });

  async function pause(): Promise<void> {
    const paused = round;
    round = undefined;
    await paused?.end();
  }

  return {
    start(isLeader = () => true) {
      round ??= startRounds(work, isLeader);
    },
    pause,
    async stop() {
      ending.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all([pause(), sealing]);
    },
  };
}

/** Until when a piece of work goes on. */
type While = { readonly isOver: () => boolean; readonly signal: AbortSignal };

type Work = { seal(during: While): Promise<void>; deleteAll(during: While): Promise<void> };

function createWork({ store, now, log }: Options, undoMs: number): Work {
  async function work(table: string, batch: (limit: number) => Promise<number>, during: While): Promise<void> {
    const startedAt = performance.now();
    try {
      const rows = await inBatches(batch, during);
      const ms = Math.round(performance.now() - startedAt);
      if (rows > 0) log.info({ table, rows, ms }, "rows past their time were deleted");
    } catch (error) {
      log.warn(
        { err: error, table },
        "rows past their time could not be deleted; tried again in an hour at the latest",
      );
    }
  }

  return {
    seal: (during) => work("note", (limit) => sealForgotten(store, now() - undoMs + 1, limit), during),

    /** Each table by itself, so that none stays full since another cannot be emptied. */
    async deleteAll(during) {
      for (const { keptMs, ...rows } of EXPIRING) await work(rows.table, store.expire(rows, now() - keptMs), during);
    },
  };
}

type Round = { end(): Promise<void> };

function startRounds({ seal, deleteAll }: Work, isLeader: () => boolean): Round {
  const ending = new AbortController();
  const during = { isOver: () => ending.signal.aborted || !isLeader(), signal: ending.signal };
  const ends = [every(SEAL_EVERY_MS, () => seal(during)), every(DELETE_EVERY_MS, () => deleteAll(during))];
  return {
    async end() {
      ending.abort();
      await Promise.all(ends.map((end) => end()));
    },
  };
}

/** Runs work that never rejects now and then again and again, once at a time. Returns what ends that, and waits for the work. */
function every(ms: number, run: () => Promise<void>): () => Promise<void> {
  let running = run();
  const timer = setInterval(() => {
    running = running.then(run);
  }, ms).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Returns how many rows all batches dealt with. */
async function inBatches(batch: (limit: number) => Promise<number>, { isOver, signal }: While): Promise<number> {
  let rows = 0;
  let limit = FIRST_BATCH;
  while (!isOver()) {
    const startedAt = performance.now();
    const dealtWith = await batch(limit);
    const ms = performance.now() - startedAt;
    rows += dealtWith;
    if (dealtWith < limit) break;
    limit = nextLimit(limit, ms);
    await rest(ms * REST, undefined, { ref: false, signal }).catch(() => {}); // it ends now
  }
  return rows;
}

/** At most twice as many, since the first batch of a table may be quicker than the others. */
function nextLimit(limit: number, ms: number): number {
  const fitting = Math.round((limit * BATCH_MS) / Math.max(ms, 1));
  return Math.max(MIN_BATCH, Math.min(fitting, 2 * limit, MAX_BATCH));
}
