import { createOutage } from "../ports/outage.ts";
import type { Change, Eventual, EventualOptions } from "./store.ts";

/** Called with what became of an enqueued change. The database calls one of the two before anything else can be enqueued. */
export type Outcome = {
  readonly written: (changed: number) => void;
  readonly refused: (error: unknown) => void;
};

/** A database's queue of changes that gather. */
export type WriteQueue = {
  /**
   * Puts a change behind all others. When the database refuses it, those behind it are refused as well, in their order.
   * Returns a function that takes the change back, and returns false when it is too late for that.
   */
  enqueue(change: Change, outcome: Outcome): () => boolean;
  /** Writes what was enqueued without gathering more. */
  hurry(): void;
};

type Options = {
  readonly queue: WriteQueue;
  readonly onFault: (error: unknown) => void;
  /** The database works, but can never take this change. */
  readonly isOfChange: (error: unknown) => boolean;
  /** The change may have been made although it was refused. */
  readonly isUncertain: (error: unknown) => boolean;
};

type Entry = {
  readonly change: Change;
  readonly key: string | undefined;
  readonly attempted: PromiseWithResolvers<number | undefined>;
  readonly written: PromiseWithResolvers<boolean>;
  takeBack: () => boolean;
  mayBeWritten: boolean;
};

/** Changes are lost: process memory kept them for the database as long as it could. */
export class ChangesLost extends Error {
  override readonly name = "ChangesLost";
}

/** Creates the part of a store that keeps the changes which the database refuses; see `Store.eventually`. */
export function createEventually({ queue, onFault, isOfChange, isUncertain }: Options) {
  const outage = createOutage(onFault);
  const loss = createOutage(onFault);
  const pending = createCounts();
  /** Changes that the database has refused, oldest first, and those that came after them. None of them is enqueued. */
  const kept = new Set<Entry>();
  let characters = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function enqueue(entry: Entry): void {
    entry.takeBack = queue.enqueue(entry.change, {
      written(changed) {
        end(entry, changed);
        if (kept.size > 0) return;
        outage.over();
        loss.over();
      },
      refused(error) {
        if (isClosed) end(entry, undefined);
        else if (isOfChange(error)) reject(entry, error);
        else {
          outage.tell(error);
          entry.mayBeWritten ||= isUncertain(error);
          keep(entry);
        }
      },
    });
  }

  function reject(entry: Entry, error: unknown): void {
    onFault(error);
    end(entry, undefined);
  }

  function keep(entry: Entry): void {
    entry.attempted.resolve(undefined);
    kept.add(entry);
    characters += sizeOf(entry.change);
    timer ??= setTimeout(retry, RETRY_MS).unref();
    for (const oldest of kept) {
      if (kept.size <= MAX_KEPT && characters <= MAX_CHARACTERS) break;
      loss.tell(new ChangesLost("process memory keeps no more for the database; the oldest changes are lost"));
      release(oldest);
      end(oldest, undefined);
    }
  }

  function release(entry: Entry): boolean {
    if (!kept.delete(entry)) return false;
    characters -= sizeOf(entry.change);
    return true;
  }

  function end(entry: Entry, changed: number | undefined): void {
    pending.remove(entry.key);
    entry.takeBack = () => false;
    entry.attempted.resolve(changed);
    entry.written.resolve(changed !== undefined);
  }

  /** Enqueues what is kept, before anything newer. */
  function retry(): void {
    clearTimeout(timer);
    timer = undefined;
    const due = [...kept];
    for (const entry of due) release(entry);
    for (const entry of due) enqueue(entry);
    if (due.length > 0) queue.hurry();
  }

  return {
    eventually(change: Change, { key, isUrgent = false }: EventualOptions = {}): Eventual {
      const entry = newEntry(change, key);
      pending.add(key);
      if (isUrgent) retry();
      if (kept.size > 0) keep(entry);
      else enqueue(entry);
      if (isUrgent) queue.hurry();
      return {
        attempted: entry.attempted.promise,
        written: entry.written.promise,
        drop() {
          if (entry.mayBeWritten || !(release(entry) || entry.takeBack())) return false;
          end(entry, undefined);
          return true;
        },
      };
    },

    isPending: pending.has,
    retry,

    /** Gives up what is still kept. Call it after the last attempt. */
    close(): void {
      isClosed = true;
      clearTimeout(timer);
      if (kept.size > 0) onFault(new ChangesLost(`the database never took ${kept.size} changes`));
      for (const entry of kept) end(entry, undefined);
      kept.clear();
    },
  };
}

const RETRY_MS = 1_000;
const MAX_KEPT = 20_000;
const MAX_CHARACTERS = 20_000_000;

function newEntry(change: Change, key: string | undefined): Entry {
  const attempted = Promise.withResolvers<number | undefined>();
  const written = Promise.withResolvers<boolean>();
  return { change, key, attempted, written, takeBack: () => false, mayBeWritten: false };
}

function sizeOf([sql, ...values]: Change): number {
  return values.reduce<number>((size, value) => size + (typeof value === "string" ? value.length : 0), sql.length);
}

/** Counts how often each key was added and not removed. */
function createCounts() {
  const counts = new Map<string, number>();
  return {
    has: (key: string) => counts.has(key),
    add(key: string | undefined): void {
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    remove(key: string | undefined): void {
      if (key === undefined) return;
      const left = (counts.get(key) ?? 0) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    },
  };
}
