import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEventually, type Outcome } from "../../src/storage/eventually.ts";
import type { Change } from "../../src/storage/store.ts";
import { openStore } from "../support/store.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A database that writes what it is given when it is told to, or refuses it. */
function aDatabase() {
  let waiting: (Outcome & { readonly change: Change })[] = [];
  const written: Change[] = [];
  const faults: unknown[] = [];
  const state = { fault: undefined as Error | undefined, hurried: 0 };
  const flush = () => {
    for (const { change, ...outcome } of waiting.splice(0)) {
      if (state.fault) outcome.refused(state.fault);
      else written.push(change);
      if (!state.fault) outcome.written(1);
    }
  };
  const parts = createEventually({
    queue: {
      enqueue(change, outcome) {
        const pending = { change, ...outcome };
        waiting.push(pending);
        return () => {
          const isThere = waiting.includes(pending);
          waiting = waiting.filter((other) => other !== pending);
          return isThere;
        };
      },
      hurry() {
        state.hurried += 1;
      },
    },
    onFault: (error) => faults.push(error),
    isOfChange: (error) => error instanceof TypeError,
    isUncertain: (error) => error instanceof RangeError,
  });
  return { ...parts, state, flush, written, faults };
}

describe("while the database refuses", () => {
  it("the oldest are lost where process memory would hold too many, and that is told once", async () => {
    const { eventually, state, flush, retry, written, faults } = aDatabase();
    state.fault = new Error("locked");
    const first = eventually(["change 0"]);
    flush();
    for (let index = 1; index < 20_003; index += 1) eventually([`change ${index}`], { key: String(index) });
    expect(await first.written).toBe(false);
    expect(faults.map(String)).toEqual([
      "Error: locked",
      expect.stringMatching(/^ChangesLost: .*the oldest changes are lost/),
    ]);
    state.fault = undefined;
    retry();
    flush();
    expect(written).toHaveLength(20_000);
    expect(written[0]).toEqual(["change 3"]);
  });

  it("the oldest are lost where their words would fill process memory", async () => {
    const { eventually, state, flush } = aDatabase();
    state.fault = new Error("full");
    const all = Array.from({ length: 3 }, (_, index) => eventually(["change", "x".repeat(9_000_000), index]));
    flush();
    expect(await all[0]?.written).toBe(false);
    expect(all.map(({ drop }) => drop())).toEqual([false, true, true]);
  });

  it("asks it again after a second, and at once for an urgent change", () => {
    const { eventually, state, flush, written } = aDatabase();
    state.fault = new Error("locked");
    eventually(["one"]);
    flush();
    eventually(["two"]);
    flush();
    state.fault = undefined;
    flush();
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1_000);
    flush();
    expect(written).toEqual([["one"], ["two"]]);

    state.fault = new Error("locked");
    eventually(["three"]);
    flush();
    state.fault = undefined;
    eventually(["four"], { isUrgent: true });
    flush();
    expect(written.slice(2)).toEqual([["three"], ["four"]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("keeps a change that may have been made, so that nobody takes it for one that was not", () => {
    const { eventually, state, flush } = aDatabase();
    const certain = eventually(["certain"]);
    state.fault = new Error("locked");
    flush();
    expect(certain.drop()).toBe(true);
    const uncertain = eventually(["uncertain"]);
    state.fault = new RangeError("the connection broke");
    flush();
    expect(uncertain.drop()).toBe(false);
  });

  it("gives up what is left when it is closed, and tells of it", async () => {
    const { eventually, state, flush, close, isPending, faults } = aDatabase();
    state.fault = new Error("locked");
    const left = eventually(["left"], { key: "left" });
    flush();
    close();
    expect(await left.written).toBe(false);
    expect(isPending("left")).toBe(false);
    expect(faults.map(String)).toEqual(["Error: locked", "ChangesLost: the database never took 1 changes"]);
    expect(vi.getTimerCount()).toBe(0);
    const late = eventually(["late"]);
    flush();
    expect(await late.written).toBe(false);
    expect(faults).toHaveLength(2);
  });
});

type Step =
  | { readonly kind: "change"; readonly isUrgent: boolean }
  | { readonly kind: "drop"; readonly which: number }
  | { readonly kind: "refuse" | "allow" | "settle" | "run" };

it("each change is made once and in its order, however the database refuses and callers drop or hurry changes", async () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("change" as const), isUrgent: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("drop" as const), which: fc.nat(3) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("refuse", "allow", "settle", "run") }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const store = openStore();
      await store.run("INSERT INTO delivery (key, seen_at, body) VALUES ('order', 1, '')");
      const changes = new Map<number, ReturnType<typeof store.eventually>>();
      const expected = new Set<number>();
      for (const [index, { kind, ...rest }] of steps.entries()) {
        if (kind === "refuse" || kind === "allow") {
          store.database.exec(`PRAGMA query_only=${kind === "refuse" ? 1 : 0}`);
        } else if (kind === "settle") await store.settled();
        else if (kind === "run") await store.run("UPDATE delivery SET seen_at = seen_at + 1").catch(() => {});
        else if (kind === "drop") {
          const [number, change] = [...changes].at(-1 - (rest as { which: number }).which) ?? [];
          if (number !== undefined && change?.drop()) expected.delete(number);
        } else {
          changes.set(index, store.eventually([APPEND, `${index} `], rest as { isUrgent: boolean }));
          expected.add(index);
        }
      }
      store.database.exec("PRAGMA query_only=0");
      await store.settled();
      const [row] = await store.all<{ body: string }>("SELECT body FROM delivery");
      expect(row?.body).toBe([...expected].map((index) => `${index} `).join(""));
      await store.close();
    }),
    { numRuns: 200 },
  );
});

const APPEND = "UPDATE delivery SET body = body || ? WHERE key = 'order'";
