import type { TellRates } from "../assistant/memory-descriptor.ts";
import type { Scope, StoredMessage } from "../assistant/types.ts";
import type { Log } from "../ports/log.ts";
import { SILENT } from "../ports/log.ts";
import { createOutboxQueue, type Entry, type Lane } from "./queue.ts";
import { createRateWindow } from "./rate-window.ts";
import type { OutboxStore } from "./rows.ts";
import { deliver, judge, type Teller, type Verdict } from "./tell-memory.ts";

export type Outbox = {
  /** Writes down that a conversation's messages are to be remembered. Returns at once and never throws. */
  add(
    scope: Scope,
    conversationId: string,
    messages: readonly StoredMessage[],
    options?: { readonly mayBeThere: boolean },
  ): void;
  /** Writes down that something is to be taken back, after all that was added to its conversation before. */
  withdraw(scope: Scope, conversationId: string, text: string): void;
  /** Begins to send, first what earlier processes left behind. Only one process may do so at a time. */
  start(): void;
  /** Leaves the sending to another process: from now on it only writes down. */
  pause(): void;
  /** Another process has put something into the table: looks at once. */
  lookAgain(): void;
  /** Sends no more; waits a few seconds for what is under way. What is not told by then is told after the next start. */
  stop(): Promise<void>;
  /** Resolves when nothing is left to send but what is parked, or when nothing more will be sent. */
  drain(): Promise<void>;
  /** Nothing waits, as far as is known here without asking the database. */
  isEmpty(): boolean;
  counts(): Promise<{ waiting: number; parked: number }>;
  /** How many milliseconds the oldest has waited that memory has not been told; 0 when nothing waits. */
  oldestAgeMs(): Promise<number>;
};

/** Runs something later; the timer of a process that has nothing else to do need not keep it alive. */
export type StartTimer = (run: () => void, ms: number) => { unref(): unknown; cancel(): void };

export type OutboxOptions = {
  readonly store: OutboxStore;
  /** Ids that sort as they were made. */
  readonly newId: () => string;
  readonly memory: Teller;
  readonly rates?: TellRates;
  /** Something was left in the table for the process that sends. */
  readonly tellOthers?: () => void;
  readonly log?: Log;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly startTimer?: StartTimer;
};

/**
 * Tells memory what is to be remembered, off the reply's path and as often as it takes: in order within a conversation, several
 * conversations at once, no faster than `rates` allow. A row in the database keeps each until memory has it; while the
 * database refuses, process memory does.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { memory, rates = {}, now = Date.now, random = Math.random, startTimer = realTimer, log = SILENT } = options;
  const queue = createOutboxQueue({
    store: options.store,
    newId: options.newId,
    onRefused: () => wakeIn(0),
    onLeft: options.tellOthers ?? (() => {}),
    now,
    log,
  });
  const calls = createRateWindow({ limit: rates.callsPerSecond ?? Number.POSITIVE_INFINITY, perMs: 1_000 });
  const tokens = createRateWindow({ limit: rates.tokensPerMinute ?? Number.POSITIVE_INFINITY, perMs: 60_000 });
  const underWay = new Set<Promise<void>>();
  let drains: (() => void)[] = [];
  let state: "new" | "running" | "halted" | "paused" | "stopped" = "new";
  let timer: ReturnType<StartTimer> | undefined;
  let isDueNow = false;
  let isPumping = false;
  let pausedUntil = 0;
  let isFailing = false;
  let alarmAt = 0;
  let lookAt = 0;

  return {
    add(scope, conversationId, messages, options) {
      const worthKeeping = messages.filter(({ text }) => text.trim() !== "");
      if (worthKeeping.length === 0) return;
      queue.put({ kind: "add", scope, conversationId, messages: worthKeeping }, options?.mayBeThere);
      wakeIn(0);
    },
    withdraw(scope, conversationId, text) {
      queue.put({ kind: "withdraw", scope, conversationId, text });
      wakeIn(0);
    },
    start() {
      if (state === "stopped") return;
      state = "running";
      queue.hold(true);
      wakeIn(0);
    },
    pause() {
      if (state === "stopped") return;
      state = "paused";
      queue.hold(false);
    },
    lookAgain() {
      queue.lookAgain();
      wakeIn(0);
    },
    async stop() {
      state = "stopped";
      timer?.cancel();
      await underWayOver();
      await queue.close();
      release();
    },
    drain() {
      return new Promise((resolve) => {
        drains.push(resolve);
        isDueNow = false; // the timer is to keep the process alive from now on
        wakeIn(0);
        if (state === "halted" || state === "stopped") release();
      });
    },
    isEmpty: () => queue.isEmpty(),
    counts: () => queue.counts(),
    oldestAgeMs: async () => Math.max(0, now() - ((await queue.oldestAt()) ?? now())),
  };

  /** One look at everything: starts what is due, then sleeps until something comes, ends or falls due. */
  async function pump(): Promise<void> {
    timer = undefined;
    isDueNow = false;
    if (isPumping) return; // it looks again when it is through
    isPumping = true;
    if (state === "running" && now() >= lookAt) {
      queue.lookAgain();
      lookAt = now() + LOOK_EVERY_MS;
    }
    if (queue.isBehind()) await queue.refill();
    isPumping = false;
    const nextAt = state === "running" ? Math.min(beginDue(), lookAt) : Number.POSITIVE_INFINITY;
    if (queue.isEmpty()) release();
    wakeIn(Math.min(nextAt, queue.retryAt()) - now());
  }

  /** Begins what may be begun now; returns when the next falls due. */
  function beginDue(): number {
    let nextAt = Number.POSITIVE_INFINITY;
    for (const lane of queue.lanes()) {
      if (underWay.size >= MAX_UNDER_WAY) break; // whatever ends first looks again
      const wait = calls.waitMs(now(), 1);
      if (wait > 0) return Math.min(nextAt, now() + wait); // no lane may send before that
      if (timeFor(lane) <= now()) begin(lane);
      else nextAt = Math.min(nextAt, timeFor(lane));
    }
    return nextAt;
  }

  function wakeIn(ms: number) {
    const isAwake = state === "running" || state === "paused";
    if (!isAwake || isDueNow || ms === Number.POSITIVE_INFINITY) return; // a stream of additions must not put it off for ever
    timer?.cancel();
    timer = startTimer(pump, Math.max(0, ms));
    isDueNow = ms <= 0;
    if (drains.length === 0) timer.unref();
  }

  function timeFor({ dueAt, entry }: Lane): number {
    const at = now();
    const waitMs = Math.max(calls.waitMs(at, 1), tokens.waitMs(at, entry.tokens));
    return Math.max(dueAt, pausedUntil, at + waitMs);
  }

  function begin(lane: Lane) {
    calls.take(now(), 1);
    tokens.take(now(), lane.entry.tokens);
    const work = tell(lane);
    underWay.add(work);
    void work.finally(() => {
      underWay.delete(work);
      wakeIn(0);
    });
  }

  async function tell(lane: Lane): Promise<void> {
    const { entry } = lane;
    if (!(await queue.take(lane))) return;
    try {
      await deliver(memory, entry.work, entry.mayBeThere);
    } catch (error) {
      return fail(lane, error);
    }
    finish(lane, { kind: "done" });
  }

  function fail(lane: Lane, error: unknown) {
    const { entry } = lane;
    entry.attempts += 1;
    const verdict = judge(error, entry.work, entry.attempts);
    const fields = { err: error, row: entry.id, kind: entry.work.kind, attempts: entry.attempts };
    if (verdict.kind === "never") log.error(fields, "memory cannot take this; it is parked");
    if (verdict.kind === "later" && !isFailing) {
      isFailing = true;
      log.warn(fields, "memory could not be told; it will be tried again");
    }
    finish(lane, verdict);
  }

  function finish(lane: Lane, verdict: Verdict) {
    const { entry } = lane;
    switch (verdict.kind) {
      case "done":
        if (isFailing) log.info({}, "memory takes what it is told again");
        isFailing = false;
        return queue.done(lane);
      case "never":
        return queue.park(lane);
      case "halt":
        queue.postpone(lane, now());
        return halt(verdict.code);
      case "later": {
        entry.mayBeThere ||= verdict.wasTaken;
        const leastMs = Math.max(verdict.retryAfterMs, verdict.wasTaken ? LEAST_BEFORE_CHECK_MS : 0);
        const waitMs = Math.max(
          leastMs,
          random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (entry.attempts - 1)),
        );
        if (verdict.isBusy) pausedUntil = Math.max(pausedUntil, now() + waitMs);
        queue.postpone(lane, now() + waitMs);
        return alarmIfOld(entry);
      }
    }
  }

  function halt(code: "unauthorized" | "quota") {
    if (state === "running") state = "halted";
    void queue.counts().then((counts) => log.error({ code, ...counts }, HALTED[code]));
    release();
  }

  function alarmIfOld({ queuedAt, attempts }: Entry) {
    const ageMs = now() - queuedAt;
    if (ageMs < OLD_MS || now() < alarmAt) return;
    alarmAt = now() + OLD_MS;
    void queue.counts().then((counts) => {
      log.error({ ageMs, attempts, ...counts }, "memory has not been told for long");
    });
  }

  function underWayOver(): Promise<void> {
    return new Promise((resolve) => {
      const grace = startTimer(resolve, GRACE_MS);
      void Promise.all(underWay).then(() => {
        grace.cancel();
        resolve();
      });
    });
  }

  function release() {
    for (const resolve of drains) resolve();
    drains = [];
  }
}

const MAX_UNDER_WAY = 16; // 50 a second at 300 ms each
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;
const LEAST_BEFORE_CHECK_MS = 1_000; // what was taken may take a moment to be seen
const GRACE_MS = 5_000;
const OLD_MS = 600_000;
const LOOK_EVERY_MS = 10_000; // an operator put something back; one read of an index

const HALTED = {
  unauthorized:
    "memory refuses Inkwell's key; what is to be remembered waits. Mend MEMOS_API_KEY and start Inkwell again",
  quota:
    "memory's quota is used up; what is to be remembered waits. Raise it with the provider and start Inkwell again",
} as const;

const realTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  return { unref: () => timer.unref(), cancel: () => clearTimeout(timer) };
};
