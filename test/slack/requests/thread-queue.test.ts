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

/** A request that was made at a time, by which it is named. */
const asked = (at: number) => ({ id: String(at), at });

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
      const done = queue.run("a", one.run, asked(1_000));
      await Promise.resolve();
      expect(one.hasBegun()).toBe(true);
      if (isBegun) stop();
      one.end();
      await done;
      expect(one.isStopped()).toBe(true);
    }
  });

  it("for a request ends that, whether it has begun or waits, and nothing else", async () => {
    const queue = createThreadQueue();
    const [first, second, third, elsewhere] = [work(), work(), work(), work()];
    const done = [
      queue.run("a", first.run, asked(1_000)),
      queue.run("a", second.run, asked(2_000)),
      queue.run("a", third.run, asked(3_000)),
      queue.run("b", elsewhere.run, asked(2_001)),
    ];
    await Promise.resolve();
    queue.stopRequest("2000");
    queue.stopRequest("2500");
    expect(first.isStopped()).toBe(false);
    for (const one of [first, second, third, elsewhere]) one.end();
    await Promise.all(done);
    expect([first, second, third, elsewhere].map((one) => one.isStopped())).toEqual([false, true, false, false]);
  });

  it("for a request is for one that comes after it, and for no other", async () => {
    const queue = createThreadQueue();
    queue.stopRequest("2000");
    const [meant, other, unnamed] = [work(), work(), work()];
    const done = [
      queue.run("a", meant.run, asked(2_000)),
      queue.run("a", other.run, asked(2_001)),
      queue.run("b", unnamed.run),
    ];
    await Promise.resolve();
    for (const one of [meant, other, unnamed]) one.end();
    await Promise.all(done);
    expect([meant, other, unnamed].map((one) => one.isStopped())).toEqual([true, false, false]);
  });

  it("keeps no more than a thousand of what was taken back, the newest", async () => {
    const queue = createThreadQueue();
    for (let at = 1; at <= 1001; at += 1) queue.stopRequest(String(at));
    const [forgotten, kept] = [work(), work()];
    for (const one of [forgotten, kept]) one.end();
    await Promise.all([queue.run("a", forgotten.run, asked(1)), queue.run("a", kept.run, asked(2))]);
    expect([forgotten, kept].map((one) => one.isStopped())).toEqual([false, true]);
  });

  it("that is dealt with again is for one alone, and never for what was asked later", async () => {
    const queue = createThreadQueue();
    const [later, earlier, another] = [work(), work(), work()];
    const done = [
      queue.run("a", later.run, asked(3_000)),
      queue.run("a", earlier.run, asked(1_000)),
      queue.run("a", another.run, asked(1_500)),
    ];
    await Promise.resolve();
    queue.stopAskedBy("a", 2_000);
    for (const one of [later, earlier, another]) one.end();
    await Promise.all(done);
    expect([later, earlier, another].map((one) => one.isStopped())).toEqual([false, true, false]);
  });

  it("of all work ends what runs, what waits, and what comes later", async () => {
    const queue = createThreadQueue();
    const all = [work(), work(), work(), work()] as const;
    const [first, waiting, elsewhere, later] = all;
    const done = [queue.run("a", first.run), queue.run("a", waiting.run), queue.run("b", elsewhere.run)];
    await Promise.resolve();
    queue.stopAll();
    for (const one of all) one.end();
    await Promise.all([...done, queue.run("c", later.run)]);
    expect(all.map((one) => one.isStopped())).toEqual([true, true, true, true]);
  });
});
