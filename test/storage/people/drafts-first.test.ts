import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personId } from "../../../src/assistant/privacy/identity.ts";
import { createDraftsFirst } from "../../../src/storage/people/drafts-first.ts";
import { createPersonRows, WAITING_IN_FILE } from "../../../src/storage/people/person-rows.ts";
import { createRetention, KEPT_MS } from "../../../src/storage/rows/retention.ts";
import type { Store } from "../../../src/storage/store.ts";
import { eventually } from "../../support/patience.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

const ANN = personId("T1", "U1");
const BOB = personId("T1", "U2");
const THREAD = "D1:1.1";

describe.each(STORES)("drafts that are shown first, on %s", (_, open) => {
  let opened: OpenedStore;
  let time = 1_000;
  const now = () => time;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  const rows = () => createDraftsFirst(opened.store, { now });

  it("are wanted by who says so, until they say otherwise", async () => {
    expect(await rows().isWanted(ANN)).toBe(false);
    for (const _ of [1, 2]) await rows().want(ANN, true);
    expect([await rows().isWanted(ANN), await rows().isWanted(BOB)]).toEqual([true, false]);
    for (const _ of [1, 2]) await rows().want(ANN, false);
    expect(await rows().isWanted(ANN)).toBe(false);
  });

  it("have a thread that is meant for a channel, and keep that when it is opened again after a crash", async () => {
    expect(await rows().meant(THREAD)).toBeUndefined();
    await rows().mean(THREAD, ANN, "C1");
    expect(await rows().meant(THREAD)).toEqual({ channel: "C1", readers: "", since: "" });
    await rows().noteReaders(THREAD, "shared", "1.2");
    await rows().mean(THREAD, ANN, "C1");
    expect(await rows().meant(THREAD)).toEqual({ channel: "C1", readers: "shared", since: "1.2" });
  });

  it("are posted once: who begins again hears since when, and where it stands", async () => {
    expect(await rows().beginPosting("p1", ANN, "C1")).toEqual({ begunAt: 1_000, ts: "", isNew: true });
    time = 2_000;
    expect(await rows().beginPosting("p1", ANN, "C1")).toEqual({ begunAt: 1_000, ts: "", isNew: false });
    await rows().posted("p1", "3.3");
    expect(await rows().beginPosting("p1", ANN, "C1")).toEqual({ begunAt: 1_000, ts: "3.3", isNew: false });
  });

  it("are part of what is kept of a person, and go with it", async () => {
    await rows().want(ANN, true);
    await rows().mean(THREAD, ANN, "C1");
    await rows().beginPosting("p1", ANN, "C1");
    await rows().want(BOB, true);
    const people = createPersonRows(opened.store, WAITING_IN_FILE_OR_NONE);
    const kept = await people.read(ANN, []);
    expect([kept.drafts_first, kept.meant_thread, kept.posted_draft].map((found) => found?.length)).toEqual([1, 1, 1]);
    await people.remove(ANN, kept);
    expect([await rows().isWanted(ANN), await rows().isWanted(BOB)]).toEqual([false, true]);
    expect(await rows().meant(THREAD)).toBeUndefined();
  });

  it("are forgotten after half a year, but for who wants them", async () => {
    await rows().want(ANN, true);
    await rows().mean(THREAD, ANN, "C1");
    await rows().beginPosting("p1", ANN, "C1");
    time += KEPT_MS.meantThread + 1;
    await rows().mean("D1:2.2", ANN, "C1");
    const retention = createRetention({ store: opened.upkeep, now, log: QUIET });
    retention.start();
    await eventually(async () => expect(await count(opened.store, "posted_draft")).toBe(0));
    await eventually(async () => expect(await rows().meant(THREAD)).toBeUndefined());
    await retention.stop();
    expect(await rows().meant("D1:2.2")).toBeDefined();
    expect(await rows().isWanted(ANN)).toBe(true);
  });
});

const QUIET = { info() {}, warn() {}, error() {} };
/** On Postgres requests wait as jobs, of which this test has none. */
const WAITING_IN_FILE_OR_NONE = ["SELECT key, '' AS body FROM delivery WHERE 1 = 0", WAITING_IN_FILE[1]] as const;

async function count(store: Store, table: string): Promise<number> {
  const [row] = await store.all<{ count: number }>(`SELECT count(*) AS count FROM ${table}`);
  return Number(row?.count);
}
