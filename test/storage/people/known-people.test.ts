import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { PersonId } from "../../../src/assistant/types.ts";
import { createEmbeddedMemory } from "../../../src/memory/embedded/embedded.ts";
import { createKnownPeople, type KnownPeople } from "../../../src/storage/people/known-people.ts";
import { openPostgres } from "../../../src/storage/postgres/store.ts";
import { openDatabase } from "../../../src/storage/sqlite/database.ts";
import type { Store } from "../../../src/storage/store.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";
import { openStore } from "../../support/store.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

const ANN = personId("T1", "U1");
const BOB = personId("T1", "U2");
const dm = conversationId("T1", "dm", "D1", "1.1");
const channel = conversationId("T1", "public", "C1", "1.1");
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

let time = Date.UTC(2026, 0, 1);
const now = () => time;

const everybody = async (store: Store) => [...(await createKnownPeople(store, { now }).notClearedSince(now()))].sort();

describe("everybody of whom an older version kept something", () => {
  /** One row a person, each in another table. */
  const ROWS: Readonly<Record<string, string>> = {
    note: "(id, person, kind, body, said_at, origin_kind, origin_channel, origin_conversation) VALUES ('n', ?, 'rule', 'x', 1, 'dm', 'D1', 'c')",
    declined: "(id, person, body, declined_at) VALUES ('d', ?, 'x', 1)",
    forgetting_key: "(person, key) VALUES (?, 'k')",
    open_question: "(conversation, person, body, asked_at) VALUES ('c', ?, 'x', 1)",
    retry: "(id, person, body, kept_at) VALUES ('r', ?, 'x', 1)",
    outbox: `(id, kind, person, realm, conversation, body, queued_at, state)
      VALUES ('o', 'withdraw', ?, 'own', 'c', 'x', 1, 'parked')`,
    followed_thread: "(thread, person, followed_at) VALUES ('t', ?, 1)",
    note_owner: "(person, changes) VALUES (?, 1)",
    former_id: "(person, former) VALUES (?, '')",
  };
  async function fill(store: Store): Promise<readonly string[]> {
    const people = Object.keys(ROWS).map((table) => personId("T1", `U${table.replaceAll("_", "")}`));
    for (const [index, [table, row]] of Object.entries(ROWS).entries()) {
      await store.run(`INSERT INTO ${table} ${row}`, people[index] ?? "");
      await store.run(`INSERT INTO ${table} ${row.replace(/VALUES \('(.)'/, "VALUES ('$1$1'")}`, people[0] ?? "");
    }
    return people.sort();
  }

  function fileOf(): string {
    const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return join(folder, "inkwell.db");
  }

  it("in a file's memory is known", async () => {
    const path = fileOf();
    const older = openDatabase(path);
    const memory = createEmbeddedMemory(older);
    const said = { role: "user", text: "Hello", at: 1 } as const;
    await memory.add({ person: ANN, realm: "own" }, dm, [said]);
    await memory.add({ person: ANN, realm: "open" }, channel, [said]);
    await memory.add({ person: BOB, realm: "open" }, channel, [said]);
    older.exec(
      "DROP TABLE remembered_person; DROP TABLE deactivated_person; DROP INDEX retry_person; DROP INDEX open_question_person; DROP TABLE off_record_thread; DROP TABLE drafts_first; DROP TABLE meant_thread; DROP TABLE posted_draft; DROP TABLE session_title; DROP TABLE rating; PRAGMA user_version=14",
    );
    older.close();
    const store = openStore(path);
    expect(await everybody(store)).toEqual([ANN, BOB]);
    await store.close();
  });

  it("in a file's rows is known, whatever rows they are", async () => {
    const path = fileOf();
    const older = openStore(path);
    const people = await fill(older);
    older.database.exec(
      "ALTER TABLE remembered_person DROP COLUMN cleared_at; DROP TABLE off_record_thread; DROP TABLE drafts_first; DROP TABLE meant_thread; DROP TABLE posted_draft; DROP TABLE session_title; DROP TABLE rating; PRAGMA user_version=15",
    );
    await older.close();
    const store = openStore(path);
    expect(await everybody(store)).toEqual(people);
    await store.close();
  });

  it.runIf(hasPostgres)("on Postgres is known, whatever rows they are", async () => {
    const database = await createTestDatabase();
    onTestFinished(database.drop);
    const older = await openPostgres(database.url);
    const people = await fill(older);
    await older.run("ALTER TABLE remembered_person DROP COLUMN cleared_at");
    for (const table of [
      "off_record_thread",
      "session_title",
      "rating",
      "drafts_first",
      "meant_thread",
      "posted_draft",
    ])
      await older.run(`DROP TABLE ${table}`);
    await older.run("DELETE FROM migration WHERE number > 11");
    await older.close();
    const store = await openPostgres(database.url);
    expect(await everybody(store)).toEqual(people);
    await store.close();
  });
});

describe.each(STORES)("who left, on %s", (_, open) => {
  let opened: OpenedStore;
  let people: KnownPeople;
  beforeEach(async () => {
    opened = await open();
    people = createKnownPeople(opened.store, { now });
  });
  afterEach(() => opened.close());

  /** Memory is told, now, what a person has said then. */
  async function told(person: PersonId, at: number, answeredAt = now()): Promise<void> {
    const outbox = { add: () => {}, withdraw: () => {}, remove: () => {} };
    people.noting(outbox).add({ person, realm: "own" }, dm, [
      { role: "user", text: "Write a toast", at },
      { role: "assistant", text: "To Eva", at: answeredAt },
    ]);
    await opened.store.settled();
  }
  const left = () => people.leftBy(now());
  const rows = (table: string) => opened.store.all<{ person: string }>(`SELECT person FROM ${table}`);

  it.each([
    ["an answer was under way", -1, 40_000],
    ["it was taken up hours later, after a crash", -1, 6 * HOUR_MS],
    ["this machine's clock is behind", 5_000, 40_000],
    ["they had been told of moments before", -MINUTE_MS, 1_000],
  ])("is told of although %s", async (_why, saidAt, answeredAfter) => {
    await told(ANN, now() - 30 * MINUTE_MS);
    const since = now();
    await people.noteAccount(ANN, true);
    time += answeredAfter;
    await told(ANN, since + saidAt + 0.5);
    expect(await left()).toEqual([ANN]);
    time += 60 * DAY_MS;
    expect(await left()).toEqual([ANN]);
  });

  it("is nobody who writes again, however soon after the last time", async () => {
    await told(ANN, now());
    time += MINUTE_MS;
    await people.noteAccount(ANN, true);
    time += 20 * MINUTE_MS;
    await told(ANN, now());
    time += 60 * DAY_MS;
    expect(await left()).toEqual([]);
  });

  it("is told of from the second time on, where they were back meanwhile and nobody heard of it", async () => {
    await people.noteAccount(ANN, true);
    time += 10 * DAY_MS;
    await told(ANN, now());
    time += 10 * DAY_MS;
    await people.noteAccount(ANN, true);
    time += DAY_MS;
    await people.noteAccount(ANN, true); // a profile may change again
    expect(await people.leftBy(now() - DAY_MS - 1)).toEqual([]);
    expect(await people.leftBy(now() - DAY_MS)).toEqual([ANN]);
  });

  it("is known again at once, whichever process deleted what was kept of them", async () => {
    await told(ANN, now());
    await opened.store.run("DELETE FROM remembered_person");
    time += MINUTE_MS;
    await told(ANN, now());
    expect(await everybody(opened.store)).toEqual([ANN]);
  });

  it("is not noted where nobody is deleted for it, and who is back is", async () => {
    await people.noteAccount(ANN, true);
    people = createKnownPeople(opened.store, { now, isLeavingNoted: false });
    await people.noteAccount(BOB, true);
    expect(await rows("deactivated_person")).toEqual([{ person: ANN }]);
    await people.noteAccount(ANN, false);
    await opened.store.settled();
    expect(await rows("deactivated_person")).toEqual([]);
  });

  it("is waited for, and who is back is not, nor does it undo what comes later", async () => {
    const later: (() => unknown)[] = [];
    const slow: Store = {
      ...opened.store,
      run: () => Promise.reject(new Error("the disk is full")),
      eventually: (...args) => {
        later.push(() => opened.store.eventually(...args));
        return opened.store.eventually(["DELETE FROM budget"]);
      },
    };
    const held = createKnownPeople(slow, { now });
    await expect(held.noteAccount(ANN, true)).rejects.toThrow("disk");
    await held.noteAccount(ANN, false);
    expect(later).toHaveLength(1);
    time += MINUTE_MS;
    await people.noteAccount(ANN, true);
    for (const write of later) write();
    await opened.store.settled();
    expect(await left()).toEqual([ANN]);
  });
});
