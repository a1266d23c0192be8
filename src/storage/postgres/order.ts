import type { Change, Soon } from "../store.ts";

type Pending = {
  readonly change: Change;
  readonly resolve: (changed: number) => void;
  readonly reject: (error: unknown) => void;
};

const SOON_MS = 100;
const MAX_GATHERED = 200;

/**
 * Keeps the order that a store promises, over connections that keep none among them: what is asked for after a change that
 * is still gathering waits for that, a gathered change waits for all before it, and reading for all changes. `writeAll` must
 * do all or nothing; `isWorthParting` says whether, that having failed, each may be tried by itself.
 */
export function createOrder(
  writeAll: (changes: readonly Change[]) => Promise<readonly number[]>,
  isWorthParting: (error: unknown) => boolean,
) {
  const running = new Set<Promise<unknown>>();
  let waiting: Pending[] = [];
  let flushing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  function track<Result>(work: Promise<Result>): Promise<Result> {
    running.add(work);
    const forget = () => running.delete(work);
    work.then(forget, forget);
    return work;
  }

  async function write(due: readonly Pending[]): Promise<void> {
    try {
      const changed = await writeAll(due.map(({ change }) => change));
      for (const [index, { resolve }] of due.entries()) resolve(changed[index] ?? 0);
    } catch (error) {
      if (due.length > 1 && isWorthParting(error)) for (const one of due) await write([one]);
      else for (const { reject } of due) reject(error);
    }
  }

  function flush(): Promise<void> | undefined {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return flushing;
    const due = waiting;
    waiting = [];
    const before = [...running];
    const previous = flushing;
    const work = (async () => {
      await previous;
      await Promise.allSettled(before);
      await write(due);
    })();
    flushing = work;
    void work.then(() => {
      if (flushing === work) flushing = undefined;
    });
    return work;
  }

  /** What was asked for before, written or refused. */
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

    /** Does a change, after those that were gathering. */
    change<Result>(work: () => Promise<Result>): Promise<Result> {
      const before = flush();
      return track(before ? before.then(work) : work());
    },

    /** Does a change that reads. */
    readAndChange: <Result>(work: () => Promise<Result>): Promise<Result> => track(read(work)),

    soon(change: Change): Soon {
      const { promise: written, resolve, reject } = Promise.withResolvers<number>();
      written.catch(() => {}); // for whoever does not look
      const pending = { change, resolve, reject };
      waiting.push(pending);
      if (waiting.length >= MAX_GATHERED) flush();
      else timer ??= setTimeout(flush, SOON_MS).unref();
      return {
        written,
        drop() {
          const index = waiting.indexOf(pending);
          if (index >= 0) waiting.splice(index, 1);
          return index >= 0;
        },
      };
    },
  };
}
