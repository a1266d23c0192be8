import type { TellRates } from "../assistant/memory-descriptor.ts";
import type { Scope, StoredMessage } from "../assistant/types.ts";
import type { Log } from "../ports/log.ts";
import { SILENT } from "../ports/log.ts";
import type { BacklogCounts } from "./backlog.ts";
import { createPace, type Pace } from "./pace.ts";
import { createOutboxQueue, type OutboxQueue } from "./queue.ts";
import { createReports } from "./reports.ts";
import type { OutboxStore } from "./rows.ts";
import { createSender, type Sender } from "./sender.ts";
import type { MemoryWriter } from "./tell-memory.ts";

export type Outbox = {
  /** Adds messages to a conversation in memory, sooner or later. Returns at once and never throws. */
  add(
    scope: Scope,
    conversationId: string,
    messages: readonly StoredMessage[],
    options?: { readonly mayBeThere: boolean },
  ): void;
  /** Takes a text back from a conversation, after all that was added to it before. Returns at once and never throws. */
  withdraw(scope: Scope, conversationId: string, text: string): void;
  /** Deletes items of memory by their ids. Returns at once and never throws. */
  remove(scope: Scope, ids: readonly string[]): void;
  /**
   * Begins to send, first what earlier processes left behind. Only one process may do so at a time; where there are several,
   * `isLeader` is asked right before each call, since a process that was frozen has not heard yet that another took over.
   */
  start(isLeader?: () => boolean): void;
  /** Leaves the sending to another process: from now on this one only writes rows. */
  pause(): void;
  /** Reads the table at once, since another process has put something into it. */
  lookAgain(): void;
  /** Sends nothing more, and waits up to five seconds for what is under way. The rest is told after the next start. */
  stop(): Promise<void>;
  /** Resolves when nothing is left to send but what is parked, or when nothing more will be sent. */
  drain(): Promise<void>;
  /** Whether nothing waits, as far as this process knows without asking the database. */
  isEmpty(): boolean;
  /** How many entries there are, in all processes. */
  counts(): Promise<BacklogCounts>;
  /** How many milliseconds the oldest entry has waited that memory has not been told; 0 when nothing waits. */
  oldestAgeMs(): Promise<number>;
};

/** Runs something after `ms` milliseconds. A timer that is unreferenced does not keep the process alive. */
export type StartTimer = (run: () => void, ms: number) => { unref(): unknown; cancel(): void };

export type OutboxOptions = {
  readonly store: OutboxStore;
  /** Makes ids that sort in the order in which they were made. */
  readonly newId: () => string;
  readonly memory: MemoryWriter;
  /** How fast memory may be told; without it as fast as it answers. */
  readonly rates?: TellRates;
  /** Called when this process has written a row that another one has to send. */
  readonly tellOthers?: () => void;
  /** Called once per outage, when the database refuses to be read, or to mark a row. */
  readonly onFault?: (error: unknown) => void;
  readonly log?: Log;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly startTimer?: StartTimer;
};

/**
 * Tells memory what to remember, without holding up the reply, and as often as it takes. Keeps the order within a conversation,
 * and is no faster than `rates` allow. A row in the database keeps each entry until memory has it; while the database refuses,
 * process memory does.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { memory, rates = {}, now = Date.now, random = Math.random, startTimer = realTimer, log = SILENT } = options;
  const { store, newId, tellOthers = () => {}, onFault = () => {} } = options;
  const queue = createOutboxQueue({ store, newId, onLeft: tellOthers, onFault, now, log });
  const pace = createPace({ rates, now, random });
  const reports = createReports({ log, now, counts: queue.counts });
  const sender = createSender({
    memory,
    queue,
    pace,
    reports,
    now,
    mayTell: () => isLeader(),
    onHalt: halt,
    onEnd: () => wakeIn(0),
  });
  let drains: (() => void)[] = [];
  let state: "new" | "running" | "halted" | "paused" | "stopped" = "new";
  let isLeader = () => true;
  let timer: ReturnType<StartTimer> | undefined;
  let isDueNow = false;
  let isPumping = false;
  let lookAt = 0;

  /** Begins what is due, then sleeps until something comes, ends or falls due. */
  async function pump(): Promise<void> {
    timer = undefined;
    isDueNow = false;
    if (isPumping) return; // the one that runs looks again at its end
    isPumping = true;
    if (now() >= lookAt) {
      queue.lookAgain();
      lookAt = now() + LOOK_EVERY_MS;
    }
    await queue.refill();
    isPumping = false;
    if (queue.isEmpty()) release();
    if (state === "running") wakeIn(Math.min(beginDue({ queue, sender, pace, now }), lookAt, queue.retryAt()) - now());
  }

  function wakeIn(ms: number): void {
    if (state !== "running" || isDueNow) return; // many additions in a row must not postpone it for ever
    timer?.cancel();
    timer = startTimer(pump, Math.max(0, ms));
    isDueNow = ms <= 0;
    if (drains.length === 0) timer.unref();
  }

  function halt(): void {
    if (state === "running") state = "halted";
    release();
  }

  function release(): void {
    for (const resolve of drains) resolve();
    drains = [];
  }

  return {
    ...createIntake(queue, () => wakeIn(0)),
    start(isStillLeader = () => true) {
      if (state === "stopped") return;
      state = "running";
      isLeader = isStillLeader;
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
      await graceFor(sender.idle(), startTimer);
      await queue.settled();
      release();
    },
    drain() {
      return new Promise((resolve) => {
        drains.push(resolve);
        isDueNow = false; // so that the timer is set anew, and keeps the process alive
        wakeIn(0);
        if (state === "halted" || state === "stopped") release();
      });
    },
    isEmpty: queue.isEmpty,
    counts: queue.counts,
    oldestAgeMs: queue.oldestAgeMs,
  };
}

/** Takes entries into the queue, but none that says nothing. Calls `onPut` after each. */
function createIntake(queue: OutboxQueue, onPut: () => void): Pick<Outbox, "add" | "withdraw" | "remove"> {
  return {
    add(scope, conversationId, messages, options) {
      const worthKeeping = messages.filter(({ text }) => text.trim() !== "");
      if (worthKeeping.length === 0) return;
      queue.put({ kind: "add", scope, conversationId, messages: worthKeeping }, options?.mayBeThere);
      onPut();
    },
    withdraw(scope, conversationId, text) {
      queue.put({ kind: "withdraw", scope, conversationId, text });
      onPut();
    },
    remove(scope, ids) {
      if (ids.length === 0) return;
      queue.put({ kind: "remove", scope, conversationId: "", ids });
      onPut();
    },
  };
}

type Sending = {
  readonly queue: OutboxQueue;
  readonly sender: Sender;
  readonly pace: Pace;
  readonly now: () => number;
};

/** Sends what may be sent now. Returns when the next entry is due. */
function beginDue({ queue, sender, pace, now }: Sending): number {
  let nextAt = Number.POSITIVE_INFINITY;
  for (const conversation of queue.idle()) {
    if (sender.isFull()) break; // the first call that ends looks again
    if (pace.callAt() > now()) return Math.min(nextAt, pace.callAt()); // no conversation may send before that
    const sendAt = pace.sendAt(conversation);
    if (sendAt <= now()) sender.begin(conversation);
    else nextAt = Math.min(nextAt, sendAt);
  }
  return nextAt;
}

const GRACE_MS = 5_000;
const LOOK_EVERY_MS = 10_000; // an operator may have put something back; one read of an index

/** Resolves when the work is done, or after five seconds. */
function graceFor(work: Promise<unknown>, startTimer: StartTimer): Promise<void> {
  return new Promise((resolve) => {
    const grace = startTimer(resolve, GRACE_MS);
    void work.then(() => {
      grace.cancel();
      resolve();
    });
  });
}

const realTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  return { unref: () => timer.unref(), cancel: () => clearTimeout(timer) };
};
