import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../support/store.ts";
import { describeStore } from "../store-contract.ts";

describeStore("SQLite", async (onFault) => {
  const store = openStore(":memory:", onFault);
  return {
    store,
    async refuse() {
      store.database.exec("PRAGMA query_only=1");
      return async () => store.database.exec("PRAGMA query_only=0");
    },
    close: store.close,
  };
});

describe("the SQLite store", () => {
  it("writes what is asked for within one turn of the event loop in one commit", async () => {
    const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
    const store = openStore(join(folder, "inkwell.db"));
    const before = framesOf(store);
    await Promise.all(Array.from({ length: 50 }, (_, index) => store.run(INSERT, `together${index}`)));
    const together = framesOf(store) - before;
    for (let index = 0; index < 50; index += 1) await store.run(INSERT, `apart${index}`);
    expect(framesOf(store) - before - together).toBeGreaterThanOrEqual(50);
    expect(together).toBeLessThan(10);
    expect(await store.all("SELECT key FROM delivery")).toHaveLength(100);
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it("fails no change because of another one that is refused", async () => {
    const store = openStore();
    await store.run(INSERT, "taken");
    const outcomes = await Promise.allSettled([
      store.run(INSERT, "one"),
      store.run("INSERT INTO delivery (key, seen_at) VALUES (?, 1)", "taken"),
      store.run(INSERT, "two"),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await store.all("SELECT key FROM delivery ORDER BY key")).toEqual([
      { key: "one" },
      { key: "taken" },
      { key: "two" },
    ]);
    await store.close();
  });
});

const INSERT = "INSERT INTO delivery (key, seen_at) VALUES (?, 1) ON CONFLICT DO NOTHING";

/** Counts the pages in the log. Each commit appends the pages that it changed. */
function framesOf({ database }: ReturnType<typeof openStore>): number {
  return Number(database.prepare("PRAGMA wal_checkpoint(PASSIVE)").get()?.log);
}
