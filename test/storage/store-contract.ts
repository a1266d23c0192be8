import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/storage/store.ts";

export type OpenedStore = {
  readonly store: Store;
  /** Makes the database refuse changes of `delivery`, and be read all the same, until the returned function is called. */
  refuse(): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

type Row = { key: string; body: string | null; seen_at: number };

const INSERT = "INSERT INTO delivery (key, seen_at, body) VALUES (?, ?, ?)";
const READ = "SELECT key, body, seen_at FROM delivery ORDER BY key";

/** What every store does, on either database. `open` gives one whose `delivery` table is empty. */
export function describeStore(name: string, open: (onFault: (error: unknown) => void) => Promise<OpenedStore>): void {
  describe(`${name} as a store`, () => {
    let opened: OpenedStore;
    let store: Store;
    let faults: unknown[];
    const keys = async () => (await store.all<Row>(READ)).map(({ key }) => key);

    beforeAll(async () => {
      opened = await open((error) => faults.push(error));
      store = opened.store;
    });
    beforeEach(async () => {
      faults = [];
      await store.run("DELETE FROM delivery");
    });
    afterAll(() => opened.close());

    it("tells how many rows a change met", async () => {
      expect(await store.run(INSERT, "a", 1, null)).toBe(1);
      expect(await store.run("UPDATE delivery SET seen_at = 2 WHERE key = ?", "b")).toBe(0);
      expect(await store.run(`${INSERT} ON CONFLICT (key) DO NOTHING`, "a", 9, null)).toBe(0);
      expect(await store.all<Row>(READ)).toEqual([{ key: "a", body: null, seen_at: 1 }]);
    });

    it("changes and returns in one step", async () => {
      await store.run(INSERT, "a", 1, "words");
      const sql = "DELETE FROM delivery WHERE key = ? RETURNING body";
      expect(await store.all(sql, "a")).toEqual([{ body: "words" }]);
      expect(await store.all(sql, "a")).toEqual([]);
    });

    it("gives counts, sums and answers to questions as whole numbers", async () => {
      await store.transaction([
        [INSERT, "a", 2, null],
        [INSERT, "b", 3, null],
      ]);
      const sql = "SELECT count(*) AS rows, sum(seen_at) AS sum, count(*) > 1 AS many, max(body) AS none FROM delivery";
      expect(await store.all(sql)).toEqual([{ rows: 2, sum: 5, many: 1, none: null }]);
    });

    it("does several changes in their order, and tells of each", async () => {
      const changed = await store.transaction([
        [INSERT, "a", 1, null],
        ["UPDATE delivery SET seen_at = ? WHERE key = ?", 2, "a"],
        ["DELETE FROM delivery WHERE key = ?", "nobody"],
      ]);
      expect(changed).toEqual([1, 1, 0]);
      expect(await store.all<Row>(READ)).toEqual([{ key: "a", body: null, seen_at: 2 }]);
      expect(await store.transaction([])).toEqual([]);
    });

    it("does none of several when one is refused", async () => {
      await store.run(INSERT, "taken", 1, null);
      const refused = store.transaction([
        [INSERT, "new", 1, null],
        [INSERT, "taken", 2, null],
      ]);
      await expect(refused).rejects.toThrow();
      expect(await keys()).toEqual(["taken"]);
      expect(await store.run(INSERT, "after", 1, null)).toBe(1);
    });

    it("shows a gathering change to those who read, and keeps the order", async () => {
      const first = store.eventually([INSERT, "a", 1, null]);
      const second = store.eventually(["UPDATE delivery SET seen_at = 7 WHERE key = ?", "a"]);
      expect(await store.all<Row>(READ)).toEqual([{ key: "a", body: null, seen_at: 7 }]);
      expect(await Promise.all([first.attempted, second.attempted])).toEqual([1, 1]);
    });

    it("writes what gathers within a moment, without being asked", async () => {
      const { attempted, written } = store.eventually([INSERT, "a", 1, null]);
      expect(await attempted).toBe(1);
      expect(await written).toBe(true);
      expect(await keys()).toEqual(["a"]);
    });

    it("writes an urgent change at once, after those that gathered before it", async () => {
      const gathering = store.eventually([INSERT, "a", 1, null]);
      const urgent = store.eventually(["UPDATE delivery SET seen_at = 2 WHERE key = ?", "a"], { isUrgent: true });
      expect(await urgent.attempted).toBe(1);
      expect(await gathering.written).toBe(true);
    });

    it("does a change after those that gathered before it, and gathers after those under way", async () => {
      const insert = store.run(INSERT, "a", 1, null);
      const later = store.eventually(["UPDATE delivery SET seen_at = 2 WHERE key = ?", "a"]);
      const last = store.run("UPDATE delivery SET seen_at = seen_at * 10 WHERE key = ?", "a");
      expect(await Promise.all([insert, later.attempted, last])).toEqual([1, 1, 1]);
      expect(await store.all<Row>(READ)).toEqual([{ key: "a", body: null, seen_at: 20 }]);
    });

    it("takes a gathering change back, until it is written", async () => {
      const dropped = store.eventually([INSERT, "dropped", 1, null]);
      const kept = store.eventually([INSERT, "kept", 1, null]);
      expect(dropped.drop()).toBe(true);
      expect(await dropped.attempted).toBeUndefined();
      expect(await dropped.written).toBe(false);
      await kept.written;
      expect(kept.drop()).toBe(false);
      expect(await keys()).toEqual(["kept"]);
    });

    it("knows by its key what is not in the database yet", async () => {
      const first = store.eventually([INSERT, "a", 1, null], { key: "row a" });
      const second = store.eventually(["UPDATE delivery SET seen_at = 2"], { key: "row a" });
      expect(store.isPending("row a")).toBe(true);
      expect(store.isPending("row b")).toBe(false);
      second.drop();
      expect(store.isPending("row a")).toBe(true);
      await first.written;
      expect(store.isPending("row a")).toBe(false);
    });

    it("writes what gathers even where a constraint refuses one change, which is told and not kept", async () => {
      await store.run(INSERT, "taken", 1, null);
      const gathered = ["a", "taken", "b"].map((key) => store.eventually([INSERT, key, 2, null]));
      expect(await Promise.all(gathered.map(({ attempted }) => attempted))).toEqual([1, undefined, 1]);
      expect(await Promise.all(gathered.map(({ written }) => written))).toEqual([true, false, true]);
      expect(await keys()).toEqual(["a", "b", "taken"]);
      expect(faults).toHaveLength(1);
    });

    it("has written everything once it is settled", async () => {
      const gathering = store.eventually([INSERT, "a", 1, null]);
      await store.settled();
      expect(gathering.drop()).toBe(false);
      expect(await gathering.attempted).toBe(1);
      await store.settled();
    });

    describe("while the database refuses", () => {
      it("fails no caller, and writes later what was refused, in its order", async () => {
        const allow = await opened.refuse();
        const insert = store.eventually([INSERT, "a", 1, null], { key: "row a", isUrgent: true });
        expect(await insert.attempted).toBeUndefined();
        const change = store.eventually(["UPDATE delivery SET seen_at = 2 WHERE key = ?", "a"]);
        expect(await change.attempted).toBeUndefined();
        await expect(store.run(INSERT, "b", 1, null)).rejects.toThrow();
        expect(store.isPending("row a")).toBe(true);
        expect(await keys()).toEqual([]);

        await allow();
        const urgent = store.eventually(["UPDATE delivery SET seen_at = seen_at * 10 WHERE key = ?", "a"], {
          isUrgent: true,
        });
        expect(await urgent.attempted).toBe(1);
        expect(await Promise.all([insert.written, change.written, urgent.written])).toEqual([true, true, true]);
        expect(store.isPending("row a")).toBe(false);
        expect(await store.all<Row>(READ)).toEqual([{ key: "a", body: null, seen_at: 20 }]);
      });

      it("tells so once for each outage, however much is refused", async () => {
        for (const outage of [1, 2]) {
          const allow = await opened.refuse();
          for (const key of ["a", "b", "c"]) {
            store.eventually([INSERT, `${key}${outage}`, 1, null]);
            await store.settled();
          }
          expect(faults).toHaveLength(outage);
          await allow();
          await store.settled();
        }
        expect(await keys()).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"]);
        expect(faults).toHaveLength(2);
      });

      it("tries again by itself every second", async () => {
        const allow = await opened.refuse();
        const { attempted, written } = store.eventually([INSERT, "a", 1, null]);
        expect(await attempted).toBeUndefined();
        await allow();
        expect(await written).toBe(true);
        expect(await keys()).toEqual(["a"]);
      });

      it("takes back what it has refused", async () => {
        const allow = await opened.refuse();
        const dropped = store.eventually([INSERT, "dropped", 1, null]);
        store.eventually([INSERT, "kept", 1, null]);
        await store.settled();
        expect(dropped.drop()).toBe(true);
        await allow();
        await store.settled();
        expect(await keys()).toEqual(["kept"]);
      });

      it("drops what can never be written, and nothing else", async () => {
        await store.run(INSERT, "taken", 1, null);
        const allow = await opened.refuse();
        const all = ["a", "taken", "b"].map((key) => store.eventually([INSERT, key, 2, null]));
        await store.settled();
        await allow();
        await store.settled();
        expect(await Promise.all(all.map(({ written }) => written))).toEqual([true, false, true]);
        expect(await keys()).toEqual(["a", "b", "taken"]);
      });
    });

    it("refuses what the table refuses, and says so without anybody's words", async () => {
      await store.run(INSERT, "secret-key", 1, null);
      for (const values of [
        ["secret-key", 1, "secret"],
        [null, 1, "secret"],
        ["secret-other", "secret", null],
      ] as const) {
        const refused = store.run(INSERT, ...values);
        await expect(refused).rejects.not.toThrow(/secret/);
        const error: unknown = await refused.catch((fault: unknown) => fault);
        expect(JSON.stringify({ ...(error as object) })).not.toContain("secret");
      }
      await expect(store.run("NOT SQL")).rejects.toThrow();
      await expect(store.all("SELECT * FROM no_such_table")).rejects.toThrow(/no_such_table/);
    });

    it("keeps long texts, all scripts and every whole number", async () => {
      const text = `${"ä漢字😀'\"\\\n\t$1 %s".repeat(20_000)}`;
      await store.run(INSERT, "text", Number.MAX_SAFE_INTEGER, text);
      await store.run(INSERT, "zero", Number.MIN_SAFE_INTEGER, "");
      expect(await store.all<Row>(READ)).toEqual([
        { key: "text", body: text, seen_at: Number.MAX_SAFE_INTEGER },
        { key: "zero", body: "", seen_at: Number.MIN_SAFE_INTEGER },
      ]);
    });

    it("refuses fractions where whole numbers stand", async () => {
      await expect(store.run(INSERT, "half", 1.5, null)).rejects.toThrow();
      expect(await keys()).toEqual([]);
    });

    it("takes characters that a database may not know, and loses nothing around them", async () => {
      await store.run(INSERT, "odd", 1, "before\0between\ud800after");
      const [row] = await store.all<Row>(READ);
      expect(row?.body?.replace("\0", "")).toBe("beforebetween\ufffdafter");
    });

    it("sorts keys by their bytes", async () => {
      await store.transaction(["b", "A", "a", "B", "10", "9", "ä"].map((key) => [INSERT, key, 1, null] as const));
      expect(await keys()).toEqual(["10", "9", "A", "B", "a", "b", "ä"]);
    });

    it("serves two hundred at once, each key to one of them", async () => {
      const accepted = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          store.run(`${INSERT} ON CONFLICT (key) DO NOTHING`, `key-${index % 100}`, index, "body"),
        ),
      );
      expect(accepted.reduce((sum, changed) => sum + changed, 0)).toBe(100);
      expect(await keys()).toHaveLength(100);
    });

    it("knows that it can be written to", async () => {
      expect(await store.isWritable()).toBe(true);
    });
  });
}
