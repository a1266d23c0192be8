import { describe, expect, it } from "vitest";
import { createThreadQueue } from "../../../src/slack/requests/thread-queue.ts";

/** Work that goes on until it is ended, and tells whether it was stopped. */
function work() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let signal: AbortSignal | undefined;
  return {
    run: async (given: AbortSignal) => {
      signal = given;
      await promise;
    },
    end: resolve,
    hasBegun: () => signal !== undefined,
    isStopped: () => signal?.aborted ?? false,
  };
}

describe("a stop", () => {
  it("is for what runs in that thread at the moment, and for nothing behind it or elsewhere", async () => {
    const queue = createThreadQueue();
    const [first, next, elsewhere] = [work(), work(), work()];
    const done = [queue.run("a", first.run), queue.run("a", next.run), queue.run("b", elsewhere.run)];
    await Promise.resolve();
    queue.stop("a");
    for (const one of [first, next, elsewhere]) one.end();
    await Promise.all(done);
    expect([first, next, elsewhere].map((one) => one.isStopped())).toEqual([true, false, false]);
  });

  it("that is dealt with again is for what was asked by then, whether it has begun or not", async () => {
    for (const isBegun of [true, false]) {
      const queue = createThreadQueue();
      const one = work();
      const stop = () => queue.stopAskedBy("a", 2_000);
      if (!isBegun) stop();
      const done = queue.run("a", one.run, 1_000);
      await Promise.resolve();
      expect(one.hasBegun()).toBe(true);
      if (isBegun) stop();
      one.end();
      await done;
      expect(one.isStopped()).toBe(true);
    }
  });

  it("that is dealt with again is for one alone, and never for what was asked later", async () => {
    const queue = createThreadQueue();
    const [later, earlier, another] = [work(), work(), work()];
    const done = [
      queue.run("a", later.run, 3_000),
      queue.run("a", earlier.run, 1_000),
      queue.run("a", another.run, 1_500),
    ];
    await Promise.resolve();
    queue.stopAskedBy("a", 2_000);
    for (const one of [later, earlier, another]) one.end();
    await Promise.all(done);
    expect([later, earlier, another].map((one) => one.isStopped())).toEqual([false, true, false]);
  });
});
