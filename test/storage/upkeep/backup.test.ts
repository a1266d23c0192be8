import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personId } from "../../../src/assistant/privacy/identity.ts";
import { createEmbeddedMemory } from "../../../src/memory/embedded/embedded.ts";
import { type Database, openDatabase } from "../../../src/storage/sqlite/database.ts";
import { backUp, inspectDatabase } from "../../../src/storage/upkeep/backup.ts";
import { openForUpkeep } from "../../../src/storage/upkeep/upkeep.ts";

const ann = { person: personId("T01", "U01"), realm: "own" } as const;

let folder: string;
let path: string;
let file: string;
let ofBot: Database;
let ofOperator: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backup-"));
  path = join(folder, "inkwell.db");
  file = join(folder, "copies", "today", "inkwell.db");
  ofBot = openDatabase(path);
  ofOperator = openForUpkeep(path);
});
afterEach(() => {
  ofOperator.close();
  ofBot.close();
  rmSync(folder, { recursive: true });
});

function deliver(from: number, count: number): void {
  const insert = ofBot.prepare("INSERT INTO delivery (key, seen_at) VALUES (?, 1)");
  for (let index = 0; index < count; index += 1) insert.run(`event:${from + index} ${"x".repeat(500)}`);
}

describe("a back-up", () => {
  it("holds what is remembered, opens as the database, and is one file that only its owner reads", async () => {
    await createEmbeddedMemory(ofBot).add(ann, "T01:dm:D1:1.1", [{ role: "user", text: "Sign with Ann", at: 1 }]);
    const { rows, faults, bytes } = await backUp(ofOperator, file);
    expect(rows).toMatchObject({ message: 1, delivery: 0, outbox: 0 });
    expect(faults).toEqual([]);
    expect(readdirSync(join(folder, "copies", "today"))).toEqual(["inkwell.db"]);
    expect(statSync(file).size).toBe(bytes);
    expect(statSync(file).mode & 0o077).toBe(0);
    const restored = openDatabase(file);
    const [found] = await createEmbeddedMemory(restored).search(ann, "how do I sign?", { limit: 5 });
    expect(found?.text).toContain("Sign with Ann");
    restored.close();
  });

  it("is of one moment, however much is written while it is made", async () => {
    deliver(0, 6_000);
    let isCopying = true;
    const copying = backUp(ofOperator, file).finally(() => {
      isCopying = false;
    });
    let written = 6_000;
    while (isCopying) {
      deliver(written, 20);
      written += 20;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await copying).rows.delivery).toBe(6_000);
    expect(written).toBeGreaterThan(6_020);
    expect(inspectDatabase(ofOperator).rows.delivery).toBe(written);
  });

  it("overwrites nothing", async () => {
    const taken = join(folder, "taken.db");
    writeFileSync(taken, "something else");
    await expect(backUp(ofOperator, taken)).rejects.toThrow(/exists already; nothing was written/);
    expect(statSync(taken).size).toBe(14);
  });

  it("leaves nothing behind when the file cannot be made", async () => {
    writeFileSync(join(folder, "a-file"), "");
    await expect(backUp(ofOperator, join(folder, "a-file", "x.db"))).rejects.toThrow(/could not be made/);
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("is not kept when the database it was made of is harmed", async () => {
    deliver(0, 500);
    harm(ofBot);
    await expect(backUp(ofOperator, file)).rejects.toThrow(/not sound and was not kept/);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(join(folder, "copies", "today"))).toEqual([]);
  });
});

describe("an inspection", () => {
  it("finds what is harmed", () => {
    deliver(0, 500);
    expect(inspectDatabase(ofOperator).faults).toEqual([]);
    harm(ofBot);
    ofOperator.close();
    ofOperator = openForUpkeep(path);
    expect(inspectDatabase(ofOperator).faults).not.toEqual([]);
  });
});

describe("opening a database for upkeep", () => {
  it("makes no file, and names the one that is missing or no database", () => {
    const missing = join(folder, "missing.db");
    expect(() => openForUpkeep(missing)).toThrow(/no database at .*missing\.db.*DATABASE_URL/);
    expect(existsSync(missing)).toBe(false);
    const text = join(folder, "text.db");
    writeFileSync(text, "no database at all, but a text of some length");
    expect(() => openForUpkeep(text)).toThrow(/text\.db cannot be used/);
  });

  it("changes no schema", () => {
    const old = join(folder, "old.db");
    new DatabaseSync(old).exec("CREATE TABLE outbox (id INTEGER)");
    const database = openForUpkeep(old);
    expect(inspectDatabase(database)).toMatchObject({ schema: 0, rows: { outbox: 0 } });
    database.close();
  });
});

/** Removes an entry from an index, as a fault of the disk may. */
function harm(database: Database & { enableDefensive?(isOn: boolean): void }): void {
  database.enableDefensive?.(false);
  database.exec("PRAGMA writable_schema=ON");
  database.exec(
    "UPDATE sqlite_schema SET sql = 'CREATE INDEX delivery_age ON delivery (key)' WHERE name = 'delivery_age'",
  );
  database.exec("PRAGMA writable_schema=RESET");
}
