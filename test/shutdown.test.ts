import { describe, expect, it } from "vitest";
import { createShutdown, SHUTDOWN_MS } from "../src/shutdown.ts";

type Line = { level: string; message: string; fields: object };

function setUp(finish: () => Promise<void>, withinMs?: number) {
  const steps: string[] = [];
  const lines: Line[] = [];
  const clock = { now: 1_000 };
  const note = (level: string) => (fields: object, message: string) => void lines.push({ level, message, fields });
  const shutdown = createShutdown(
    {
      finish: () => {
        steps.push("finish");
        return finish();
      },
      close: async () => void steps.push("close"),
      counts: () => ({ replies: 3 }),
      log: { info: note("info"), warn: note("warn"), error: note("error") },
      exit: (code) => void steps.push(`exit ${code}`),
      now: () => clock.now,
    },
    withinMs,
  );
  return { ...shutdown, steps, lines, clock };
}

describe("on a signal", () => {
  it("replies are finished before anything is closed, and the process leaves with 0", async () => {
    const replies = Promise.withResolvers<void>();
    const { stop, isStopping, steps, lines } = setUp(() => replies.promise);
    expect(isStopping()).toBe(false);
    const stopped = stop("SIGTERM");
    expect(isStopping()).toBe(true);
    expect(steps).toEqual(["finish"]);
    replies.resolve();
    await stopped;
    expect(steps).toEqual(["finish", "close", "exit 0"]);
    expect(lines.map(({ message }) => message)).toEqual(["stopping", "stopped"]);
    expect(lines[0]?.fields).toEqual({ signal: "SIGTERM", replies: 3 });
    expect(lines[1]?.fields).toMatchObject({ isFinished: true, replies: 3 });
  });

  it("a reply that does not end is left behind when its time is over, with a count, and the process leaves with 0", async () => {
    const { stop, steps, lines } = setUp(() => new Promise(() => {}), 20);
    await stop("SIGTERM");
    expect(steps).toEqual(["finish", "close", "exit 0"]);
    expect(lines.find(({ level }) => level === "warn")?.fields).toEqual({ replies: 3 });
    expect(lines.at(-1)?.fields).toMatchObject({ isFinished: false });
  });

  it("a fault while stopping is told of and keeps nothing from being closed", async () => {
    const { stop, steps, lines } = setUp(() => Promise.reject(new Error("socket")));
    await stop("SIGTERM");
    expect(steps).toEqual(["finish", "close", "exit 0"]);
    expect(lines.find(({ level }) => level === "error")?.fields).toMatchObject({ step: "finish" });
  });

  it("a second signal ends it at once with 1", async () => {
    const { stop, steps, clock } = setUp(() => new Promise(() => {}), 60_000);
    void stop("SIGTERM");
    clock.now += 2_000;
    await stop("SIGINT");
    expect(steps).toEqual(["finish", "exit 1"]);
  });

  it.each([0, 1, 1_999])("what comes %i ms after the first is the same signal, however often", async (ms) => {
    const replies = Promise.withResolvers<void>();
    const { stop, steps, lines, clock } = setUp(() => replies.promise, 60_000);
    const stopped = stop("SIGTERM");
    clock.now += ms;
    await Promise.all([stop("SIGTERM"), stop("SIGINT")]);
    expect(steps).toEqual(["finish"]);
    replies.resolve();
    await stopped;
    expect(steps).toEqual(["finish", "close", "exit 0"]);
    expect(lines.map(({ message }) => message)).toEqual(["stopping", "stopped"]);
  });

  it("replies have twenty seconds", () => {
    expect(SHUTDOWN_MS).toBe(20_000);
  });
});
