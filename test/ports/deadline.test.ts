import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { abortable, createDeadline, type DeadlineErrors, sleep } from "../../src/ports/deadline.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const errors: DeadlineErrors = {
  timeout: () => new Error("too late"),
  stopped: (reason) => (reason instanceof Error ? reason : new Error("stopped")),
};

describe("a deadline", () => {
  it("aborts with the error for lateness when its time is over", async () => {
    const { signal, endIn } = createDeadline(errors);
    endIn(50);
    await vi.advanceTimersByTimeAsync(49);
    expect(signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(signal.reason).toEqual(new Error("too late"));
  });

  it("says when its time is over, and that it is not while the clock is stopped", () => {
    const deadline = createDeadline(errors);
    expect(deadline.endsAt).toBe(Number.POSITIVE_INFINITY);
    deadline.endIn(50);
    expect(deadline.endsAt).toBe(1_050);
    deadline.pause();
    expect(deadline.endsAt).toBe(Number.POSITIVE_INFINITY);
  });

  it("takes the time that was set last, and none while it is paused", async () => {
    const deadline = createDeadline(errors);
    deadline.endIn(50);
    deadline.endIn(100);
    await vi.advanceTimersByTimeAsync(60);
    deadline.pause();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(deadline.signal.aborted).toBe(false);
    deadline.endIn(10);
    await vi.advanceTimersByTimeAsync(10);
    expect(deadline.signal.aborted).toBe(true);
  });

  it.each([
    ["before it was made", true],
    ["later", false],
  ])("follows a parent that aborted %s", (_, isEarly) => {
    const parent = new AbortController();
    const reason = new Error("the person pressed stop");
    if (isEarly) parent.abort(reason);
    const { signal } = createDeadline(errors, { parent: parent.signal });
    if (!isEarly) parent.abort(reason);
    expect(signal.reason).toBe(reason);
  });

  it("stays as it is once it has been released", async () => {
    const parent = new AbortController();
    const deadline = createDeadline(errors, { parent: parent.signal });
    deadline.endIn(50);
    deadline.release();
    parent.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect(deadline.signal.aborted).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("keeps the first reason when it is stopped after its time was over", async () => {
    const deadline = createDeadline(errors);
    deadline.endIn(50);
    await vi.advanceTimersByTimeAsync(50);
    deadline.stop();
    expect(deadline.signal.reason).toEqual(new Error("too late"));
  });
});

describe("work that may be aborted", () => {
  it("gives its result when it comes first", async () => {
    expect(await abortable(new AbortController().signal, Promise.resolve("done"))).toBe("done");
  });

  it("ends with the signal's reason though it heeds no signal itself", async () => {
    const controller = new AbortController();
    const ended = abortable(controller.signal, new Promise(() => {}));
    controller.abort(new Error("no more"));
    await expect(ended).rejects.toThrow("no more");
    await expect(abortable(controller.signal, new Promise(() => {}))).rejects.toThrow("no more");
  });

  it("sleeps until its time has come, or until the signal aborts, and leaves no timer", async () => {
    const controller = new AbortController();
    const slept = sleep(50, controller.signal);
    await vi.advanceTimersByTimeAsync(50);
    await slept;
    const woken = sleep(50, controller.signal);
    controller.abort(new Error("no more"));
    await expect(woken).rejects.toThrow("no more");
    expect(vi.getTimerCount()).toBe(0);
  });
});
