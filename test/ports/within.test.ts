import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { within } from "../../src/ports/within.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("work that may take 100 ms", () => {
  it("gives its result when it is done in time, and no timer stays", async () => {
    const work = Promise.withResolvers<string>();
    const result = within(100, work.promise, () => "late");
    vi.advanceTimersByTime(99);
    work.resolve("done");
    expect(await result).toBe("done");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("fails as it fails, and no timer stays", async () => {
    const result = within(100, Promise.reject(new Error("refused")), () => "late");
    await expect(result).rejects.toThrow("refused");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives the other value when the time is up", async () => {
    const result = within(100, new Promise<string>(() => {}), () => undefined);
    vi.advanceTimersByTime(100);
    expect(await result).toBeUndefined();
  });

  it("fails with the given error when the time is up", async () => {
    const result = within(100, new Promise<string>(() => {}), () => {
      throw new RangeError("the database is away");
    });
    vi.advanceTimersByTime(100);
    await expect(result).rejects.toThrow(RangeError);
  });

  it("may fail after its time, which nobody hears of", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const work = Promise.withResolvers<string>();
    const result = within(100, work.promise, () => "late");
    vi.advanceTimersByTime(100);
    expect(await result).toBe("late");
    work.reject(new Error("too late"));
    await nextTurn();
    expect(unhandled).not.toHaveBeenCalled();
    process.off("unhandledRejection", unhandled);
  });
});
