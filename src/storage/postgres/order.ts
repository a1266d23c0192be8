import type { Outcome, WriteQueue } from "../eventually.ts";
import type { Change } from "../store.ts";

type Pending = Outcome & { readonly change: Change };

const GATHER_MS = 100;
const MAX_GATHERED = 200;

export type Order = WriteQueue & {
  /** Resolves when all that was asked for so far is done or refused. */
  settled(): Promise<void>;
  /** Reads after all changes that were asked for before. */
  read<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Makes a change after those that gathered before it, and side by side with others. */
  change<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Makes a change that reads, after all changes that were asked for before. */
  readAndChange<Result>(work: () => Promise<Result>): Promise<Result>;
};

/**
 * Keeps the order that a store promises, which a pool's connections do not: a change waits for those that gathered before it,
 * gathered changes wait for all changes before them, and reading waits for all changes. `writeAll` must do all or nothing.
 * When one of several changes can never succeed (`isOfChange`), each is written by itself.
 */
export function createOrder(
  writeAll: (changes: readonly Change[]) => Promise<readonly number[]>,
  isOfChange: (error: unknown) => boolean,
): Order {
  const running = new Set<Promise<unknown>>();
  /** Gathered changes that wait for those under way, in the order in which they will be written. */
  const batches = new Set<Pending[]>();
  let waiting: Pending[] = [];
  let flushing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isHurried = false;

  function track<Result>(work: Promise<Result>): Promise<Result> {
    running.add(work);
    const forget = () => running.delete(work);
    work.then(forget, forget);
    return work;
  }

  async function writeBatch(batch: Pending[]): Promise<void> {
    if (batch.length < 2) return writeEach(batch);
    try {
      const changed = await writeAll(batch.map(({ change }) => change));
      for (const [index, { written }] of batch.splice(0).entries()) written(changed[index] ?? 0);
    } catch (error) {
      if (!isOfChange(error)) return refuseAll(error);
      await writeEach(batch);
    }
  }

  async function writeEach(batch: Pending[]): Promise<void> {
    for (let [next] = batch; next; [next] = batch) {
      try {
        const [changed = 0] = await writeAll([next.change]);
        batch.shift();
        next.written(changed);
      } catch (error) {
        if (!isOfChange(error)) return refuseAll(error);
        batch.shift();
        next.refused(error);
      }
    }
  }

  /** Refuses all that was enqueued, so that nothing overtakes what the database has refused. */
  function refuseAll(error: unknown): void {
    const all = [...batches].flatMap((batch) => batch.splice(0));
    for (const { refused } of [...all, ...waiting.splice(0)]) refused(error);
  }

  /** Writes what has gathered, after all that is under way. */
  function flush(): Promise<void> | undefined {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return flushing;
    const batch = waiting;
    waiting = [];
    batches.add(batch);
    const before = [flushing, ...running];
    const work = (async () => {
      await Promise.allSettled(before);
      await writeBatch(batch);
      batches.delete(batch);
    })();
    flushing = work;
    void work.then(() => {
      if (flushing === work) flushing = undefined;
    });
    return work;
  }

  async function settled(): Promise<void> {
    await Promise.allSettled([...running, flush()]);
  }

  function read<Result>(work: () => Promise<Result>): Promise<Result> {
    const isQuiet = waiting.length === 0 && !flushing && running.size === 0;
    return isQuiet ? work() : settled().then(work);
  }

  return {
    settled,
    read,

    change(work) {
      const before = flush();
      return track(before ? before.then(work) : work());
    },

    readAndChange: (work) => track(read(work)),

    enqueue(change, outcome) {
      const pending = { change, ...outcome };
      waiting.push(pending);
      if (waiting.length >= MAX_GATHERED) flush();
      else timer ??= setTimeout(flush, GATHER_MS).unref();
      return () => {
        const index = waiting.indexOf(pending);
        if (index >= 0) waiting.splice(index, 1);
        return index >= 0;
      };
    },

    hurry() {
      if (isHurried) return;
      isHurried = true;
      void Promise.resolve(flushing).then(() => {
        isHurried = false;
        flush();
      });
    },
  };
}
