import { afterEach, describe, expect, it, vi } from "vitest";
import type { Signals } from "../../../src/ports/signals.ts";
import { createSignals } from "../../../src/storage/postgres/signals.ts";
import { eventually } from "../../support/patience.ts";
import { createTestDatabase, query, type TestDatabase } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function aDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  ends.push(database.drop);
  return database;
}

function signalsOn(url: string, onFault?: (error: unknown) => void): Signals {
  const signals = createSignals(url, onFault);
  ends.push(signals.close);
  return signals;
}

/** Publishes a signal and waits for it, so that everything the publisher asked for before is in force. */
async function roundTrip(signals: Signals): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const end = signals.subscribe("round_trip", resolve);
  await signals.publish("round_trip", "");
  await promise;
  end();
}

const CUT =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'inkwell' AND datname = current_database()";

describe.runIf(hasPostgres)("signals over Postgres", () => {
  it("reach every subscriber of their channel, in order, the publisher's own too, and nobody else", async () => {
    const { url } = await aDatabase();
    const [here, there] = [signalsOn(url), signalsOn(url)];
    const heard: Record<"here" | "there" | "other", string[]> = { here: [], there: [], other: [] };
    here.subscribe("stop", (payload) => heard.here.push(payload));
    there.subscribe("stop", (payload) => heard.there.push(payload));
    there.subscribe("Other channel", (payload) => heard.other.push(payload));
    await Promise.all([roundTrip(here), roundTrip(there)]);
    await Promise.all(Array.from({ length: 100 }, (_, index) => here.publish("stop", String(index))));
    await there.publish("Other channel", "'; DROP TABLE x; --");
    const all = Array.from({ length: 100 }, (_, index) => String(index));
    await eventually(() => expect(heard).toEqual({ here: all, there: all, other: ["'; DROP TABLE x; --"] }));
  });

  it("end with the subscription, while others of the same channel go on", async () => {
    const signals = signalsOn((await aDatabase()).url);
    const [first, second] = [vi.fn(), vi.fn()];
    const end = signals.subscribe("stop", first);
    const endOther = signals.subscribe("stop", second);
    await signals.publish("stop", "one");
    await eventually(() => expect(second).toHaveBeenCalledTimes(1));
    end();
    end();
    await signals.publish("stop", "two");
    await eventually(() => expect(second).toHaveBeenCalledTimes(2));
    endOther();
    await signals.publish("stop", "three");
    await roundTrip(signals);
    expect(first.mock.calls).toEqual([["one"]]);
    expect(second.mock.calls).toEqual([["one"], ["two"]]);
  });

  it("are refused beyond 7,999 bytes, and carry what they hold up to that", async () => {
    const signals = signalsOn((await aDatabase()).url);
    const heard = vi.fn();
    signals.subscribe("long", heard);
    await expect(signals.publish("long", "ä".repeat(4_000))).rejects.toThrow(RangeError);
    await signals.publish("long", `${"ä".repeat(3_999)}!`);
    await eventually(() => expect(heard).toHaveBeenCalledWith(`${"ä".repeat(3_999)}!`));
  });

  it("go on by themselves after their connection was cut, and tell of each cut once", async () => {
    const { url } = await aDatabase();
    const [onFault, heard] = [vi.fn(), vi.fn()];
    const signals = signalsOn(url, onFault);
    signals.subscribe("stop", heard);
    await roundTrip(signals);
    for (const times of [1, 2, 3]) {
      expect((await query(url, CUT)).rowCount).toBe(1);
      await eventually(() => expect(onFault).toHaveBeenCalledTimes(times));
      await signals.publish("stop", `after cut ${times}`);
    }
    await eventually(() => expect(heard.mock.calls.flat()).toEqual(["after cut 1", "after cut 2", "after cut 3"]));
  });

  it("wait for the connection, and are refused when there is none for two seconds", async () => {
    const onFault = vi.fn();
    const signals = signalsOn("postgres://user:hunter2@127.0.0.1:1/none", onFault);
    await expect(signals.publish("stop", "x")).rejects.toMatchObject({ isLost: true });
    expect(onFault).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(onFault.mock.calls)).not.toContain("hunter2");
  });
});
