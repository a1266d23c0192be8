import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personId } from "../../../src/assistant/privacy/identity.ts";
import type { ConversationId, Note } from "../../../src/assistant/types.ts";
import { openLeftRequests } from "../../../src/jobs/import.ts";
import { createPostgresRequests } from "../../../src/jobs/requests.ts";
import type { PostgresRequest } from "../../../src/jobs/runs.ts";
import { createEmbeddedMemory } from "../../../src/memory/embedded/embedded.ts";
import { createOutbox } from "../../../src/outbox/outbox.ts";
import { createSortedIds } from "../../../src/storage/ids.ts";
import { openPostgres } from "../../../src/storage/postgres/store.ts";
import { createDeliveries } from "../../../src/storage/rows/deliveries.ts";
import { createFollowedThreads } from "../../../src/storage/rows/followed-threads.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createOffRecordThreads } from "../../../src/storage/rows/off-record-threads.ts";
import { createOpenQuestions } from "../../../src/storage/rows/open-questions.ts";
import { createReplies } from "../../../src/storage/rows/replies.ts";
import { createRetries } from "../../../src/storage/rows/retries.ts";
import { type Database, openDatabase } from "../../../src/storage/sqlite/database.ts";
import { createSqliteStore } from "../../../src/storage/sqlite/store.ts";
import type { Store } from "../../../src/storage/store.ts";
import { type Moved, moveToPostgres } from "../../../src/storage/upkeep/move.ts";
import { openAlone } from "../../../src/storage/upkeep/upkeep.ts";
import { countRequests } from "../../jobs/fixtures/requests.ts";
import { createFakeMemory } from "../../support/fake-memory.ts";
import { eventually } from "../../support/patience.ts";
import { createTestDatabase, query, type TestDatabase } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";
import { startNode } from "../../support/processes.ts";

const ann = personId("T01", "U01");
const bob = personId("T01", "U02");
const HERE = "T01:dm:D1:1.1" as ConversationId;
const THERE = "T01:public:C1:2.2" as ConversationId;

let folder: string;
let path: string;
let target: TestDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "move-"));
  path = join(folder, "inkwell.db");
  target = await createTestDatabase();
});
afterEach(async () => {
  await target.drop();
  rmSync(folder, { recursive: true });
});

/** What a bot leaves in its file when it is stopped. */
async function leave(work: (store: Store, file: Database) => Promise<void> | void): Promise<void> {
  const file = openDatabase(path);
  const store = createSqliteStore(file);
  await work(store, file);
  await store.close();
}

type MoveOptions = { readonly withMemory?: boolean; readonly orderKeyOf?: (body: string) => string | undefined };

async function move({ withMemory = true, orderKeyOf = () => undefined }: MoveOptions = {}): Promise<Moved> {
  const file = openAlone(path);
  try {
    const openRequests = () => openLeftRequests(target.url, orderKeyOf);
    return await moveToPostgres(file, target.url, { openRequests, withMemory });
  } finally {
    file.close();
  }
}

async function onPostgres<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openPostgres(target.url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Takes up all requests at once, as a bot on Postgres does. */
async function takenUp(count: number): Promise<PostgresRequest[]> {
  const log = { info() {}, warn() {}, error() {} };
  const faults: unknown[] = [];
  const requests = createPostgresRequests({ url: target.url, log, onFault: (error) => faults.push(error) });
  await requests.start();
  const taken: PostgresRequest[] = [];
  await requests.work(async (request) => void taken.push(request));
  await eventually(() => expect(taken).toHaveLength(count));
  await eventually(async () => expect(await countRequests(target.url)).toEqual({ waiting: 0, running: 0 }));
  await requests.stop({ withinMs: 5_000 });
  expect(faults).toEqual([]);
  return taken;
}

async function rowsThere(): Promise<number> {
  const tables = await query(
    target.url,
    "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname = 'inkwell' AND tablename <> 'migration'",
  );
  const names = ["inkwell_jobs.job", ...tables.rows.map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(9);
  const counts = names.map((name) => `(SELECT count(*) FROM ${name})`);
  const { rows } = await query(target.url, `SELECT (${counts.join(" + ")})::int AS rows`);
  return rows[0].rows;
}

const aNote = (id: string, text: string, kind: Note["kind"] = "rule"): Note => ({
  id,
  kind,
  text,
  at: 1_000,
  origin: { kind: "dm", channelId: "D1", conversationId: HERE },
});
const said = (text: string, at = 1) => ({ role: "user", text, at }) as const;
const OUTBOX = `INSERT INTO outbox (id, kind, person, realm, conversation, body, state, queued_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

describe.runIf(hasPostgres)("a move to Postgres", () => {
  it("takes along notes, threads, questions, retries and replies, and a bot there works with them", async () => {
    const question = { request: "shorter", options: [{ conversationId: HERE, at: 1, title: "the budget" }] };
    await leave(async (store) => {
      const notes = createNoteStore(store);
      for (const id of ["n3", "n1", "n2"]) await notes.add(ann, aNote(id, `Say ${id}`)); // all said in the same moment
      await notes.add(ann, aNote("n4", "Forget me"));
      await notes.forget(ann, ["n4"]);
      createFollowedThreads(store).follow("T01:C1:1.1", ann);
      await createOffRecordThreads(store).begin(HERE, ann);
      await createOpenQuestions(store).ask(HERE, ann, question);
      createRetries(store).keep("r1", ann, "a body");
      await createReplies(store).note("q1", { channel: "C1", thread: "1.1" }, ["1.2", "1.3"], {
        text: "the text",
        kind: "draft",
      });
      await store.run("INSERT INTO budget (key, next_at) VALUES ('streams T01', 77)");
    });
    const { parts, altered } = await move();
    expect(altered).toBe(0);
    expect(Object.fromEntries(parts.map(({ name, rows }) => [name, rows]))).toMatchObject({
      note: 4,
      followed_thread: 1,
      open_question: 1,
      retry: 1,
      reply: 1,
      budget: 1,
      limited_workspace: 0,
      delivery: 0,
      outbox: 0,
      requests: 0,
      memory: 0,
    });
    for (const { checksum } of parts) expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    await onPostgres(async (store) => {
      const notes = createNoteStore(store);
      expect((await notes.list(ann)).map(({ id }) => id)).toEqual(["n3", "n1", "n2"]);
      expect((await notes.forgotten(ann)).map(({ text }) => text)).toEqual(["Forget me"]);
      await notes.add(ann, aNote("n5", "A new one"));
      expect((await notes.list(ann)).map(({ id }) => id)).toEqual(["n3", "n1", "n2", "n5"]);
      expect(await createFollowedThreads(store).isFollowed("T01:C1:1.1", ann)).toBe(true);
      expect(await createOffRecordThreads(store).whose(HERE)).toEqual([ann]);
      expect(await createOpenQuestions(store).find(HERE, ann)).toEqual({
        ...question,
        conversation: HERE,
        askedAt: expect.any(Number),
      });
      expect(await createRetries(store).take("r1", ann)).toBe("a body");
      const found = await createReplies(store).find("q1");
      expect(found).toMatchObject({ messages: ["1.2", "1.3"], text: "the text", isDone: false });
      expect(await store.all("SELECT * FROM budget")).toEqual([{ key: "streams T01", next_at: 77 }]);
    });
  });

  it("hands unfinished requests to a bot as repeats, in the order of their threads, and knows what was delivered", async () => {
    const body = (thread: string, text: string) => JSON.stringify({ thread, text });
    await leave(async (store) => {
      let time = 1_000;
      const deliveries = createDeliveries(store, { now: () => time });
      for (const key of ["z", "y", "x"]) {
        time += 1;
        await deliveries.accept({ key, body: body("one", key) });
      }
      await deliveries.accept({ key: "a", body: body("two", "a\0b \ud800 'quoted'") });
      await deliveries.accept({ key: "done", body: body("one", "done") });
      deliveries.finish("done");
    });
    const { parts } = await move({ orderKeyOf: (json) => JSON.parse(json).thread });
    expect(parts).toContainEqual(expect.objectContaining({ name: "requests", rows: 4 }));
    expect(parts).toContainEqual(expect.objectContaining({ name: "delivery", rows: 5 }));
    const taken = await takenUp(4);
    expect(taken.filter(({ body: json }) => json.includes('"one"')).map(({ key }) => key)).toEqual(["z", "y", "x"]);
    expect(taken.every(({ attempt }) => attempt > 1)).toBe(true);
    const { acceptedAt, body: json } = taken.find(({ key }) => key === "a")!;
    expect({ acceptedAt, json }).toEqual({ acceptedAt: 1_003, json: body("two", "a\0b \ud800 'quoted'") });
    const { rows } = await query(target.url, "SELECT key, body FROM inkwell.delivery ORDER BY key");
    expect(rows).toEqual(["a", "done", "x", "y", "z"].map((key) => ({ key, body: null })));
  });

  it("has memory told of every exchange and of all that waited, once and in order", async () => {
    await leave(async (store, file) => {
      const memory = createEmbeddedMemory(file);
      await memory.add({ person: ann, realm: "own" }, HERE, [said("first"), said("second")]);
      await memory.add({ person: bob, realm: "open" }, THERE, [said("bob's own"), said("   ")]);
      for (let index = 0; index < 45; index += 1) {
        await memory.add({ person: ann, realm: "own" }, HERE, [said(`number ${index}`, index)]);
      }
      await store.run(
        OUTBOX,
        createSortedIds()(),
        "add",
        ann,
        "own",
        HERE,
        '[{"role":"user","text":"late","at":5}]',
        "waiting",
        1,
      );
      await store.run(OUTBOX, "000000000000003", "withdraw", bob, "open", THERE, "bob's own", "tried", 1);
      await store.run(OUTBOX, "000000000000004", "add", bob, "own", THERE, "[]", "parked", 1);
    });
    const { parts } = await move();
    expect(parts).toContainEqual(expect.objectContaining({ name: "memory", rows: 48 }));
    expect(parts).toContainEqual(expect.objectContaining({ name: "outbox", rows: 3 }));
    await onPostgres(async (store) => {
      const counts = await store.all<{ count: number }>("SELECT count(*) AS count FROM outbox WHERE kind = 'add'");
      expect(counts).toEqual([{ count: 3 + 1 + 1 + 1 }]); // 47 messages in batches of at most 20
      const memory = createFakeMemory();
      const told: string[] = [];
      const outbox = createOutbox({
        store,
        newId: createSortedIds(),
        memory: {
          ...memory,
          add: async (scope, conversationId, messages) => {
            told.push(`add ${scope.realm} ${conversationId} ${messages.length}`);
            await memory.add(scope, conversationId, messages);
          },
          withdraw: async (scope, conversationId, text) => {
            told.push(`withdraw ${scope.realm} ${conversationId}`);
            await memory.withdraw(scope, conversationId, text);
          },
        },
      });
      outbox.start();
      await outbox.drain();
      await outbox.stop();
      const ofAnn = await memory.messages({ person: ann, realm: "own" }, HERE, 50);
      const numbers = Array.from({ length: 45 }, (_, index) => `number ${index}`);
      expect(ofAnn.map(({ text }) => text)).toEqual(["first", "second", ...numbers, "late"]);
      expect(ofAnn[12]?.at).toBe(10);
      expect(told.filter((line) => line.includes(THERE))).toEqual([`add open ${THERE} 1`, `withdraw open ${THERE}`]);
      expect(await memory.messages({ person: bob, realm: "open" }, THERE)).toEqual([]);
      expect(await store.all("SELECT state FROM outbox")).toEqual([{ state: "parked" }]);
    });
  });

  it("leaves the memory behind when told so", async () => {
    await leave((_, file) => createEmbeddedMemory(file).add({ person: ann, realm: "own" }, HERE, [said("first")]));
    const { parts } = await move({ withMemory: false });
    expect(parts.map(({ name }) => name)).not.toContain("memory");
    expect(await onPostgres((store) => store.all("SELECT id FROM outbox"))).toEqual([]);
  });

  it("takes hostile text as it is, but for the one character that Postgres cannot hold", async () => {
    const texts = [
      "'; DROP TABLE note; --",
      '{"a", \\NULL}',
      "NULL",
      "",
      " \n\t",
      "🦑é\u202e",
      "\\x00",
      "x".repeat(1_000_000),
    ];
    const keys = ["Z", "a", "é", "\uff61", "🦑", "Z_", "z ", "'", "\\"];
    await leave(async (store) => {
      for (const key of keys) await store.run("INSERT INTO delivery (key, seen_at) VALUES (?, 1)", key);
      for (const [index, text] of [...texts, "nul\0inside"].entries()) {
        await store.run(
          "INSERT INTO retry (id, person, body, kept_at) VALUES (?, ?, ?, 1)",
          `r${index}`,
          text.slice(0, 50),
          text,
        );
      }
      for (let index = 0; index < 12; index += 1) {
        await store.run("INSERT INTO reply VALUES (?, 'C', '1', '', ?, 1, NULL)", `q${index}`, "é".repeat(1_000_000));
      }
    });
    expect((await move()).altered).toBe(2); // the person and the body
    await onPostgres(async (store) => {
      const rows = await store.all<{ body: string }>("SELECT body FROM retry ORDER BY id");
      expect(rows.map(({ body }) => body)).toEqual([...texts, "nulinside"]);
      const moved = await store.all<{ key: string }>("SELECT key FROM delivery");
      expect(moved.map(({ key }) => key).sort()).toEqual(keys.sort());
    });
  });

  it("refuses a database that has rows, and changes nothing", async () => {
    await leave((store) => store.run("INSERT INTO delivery (key, seen_at) VALUES ('a', 1)").then(() => {}));
    await onPostgres((store) => store.run("INSERT INTO limited_workspace VALUES ('T01', 1)"));
    await expect(move()).rejects.toThrow("The database is not empty (limited_workspace has rows); nothing was moved.");
    const { rows } = await query(target.url, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'inkwell%'");
    expect(rows).toEqual([{ nspname: "inkwell" }]);
    expect(await onPostgres((store) => store.all("SELECT key FROM delivery"))).toEqual([]);
  });

  it("refuses one that has requests alone", async () => {
    await leave(() => {});
    await onPostgres(async () => {});
    const requests = createPostgresRequests({ url: target.url, log: console, onFault: () => {} });
    await requests.start();
    await requests.accept({ key: "a", body: "{}" });
    await query(target.url, "DELETE FROM inkwell.delivery");
    await requests.stop({ withinMs: 0 });
    await expect(move()).rejects.toThrow("(requests has rows)");
  });

  it("leaves an empty database when a statement fails, or what came out is different, and can be run again", async () => {
    await leave(async (store) => {
      await createDeliveries(store).accept({ key: "a", body: "{}" });
      await createReplies(store).note("q1", { channel: "C1", thread: "1.1" }, ["1.2"]);
    });
    await onPostgres(async () => {});
    const trigger = (action: string) => `
      CREATE OR REPLACE FUNCTION inkwell.meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${action}; RETURN NEW; END $$;
      CREATE OR REPLACE TRIGGER meddle BEFORE INSERT ON inkwell.reply FOR EACH ROW EXECUTE FUNCTION inkwell.meddle()`;
    await query(target.url, trigger("RAISE EXCEPTION 'the secret of %', NEW.channel"));
    const failing = move();
    await expect(failing).rejects.toThrow(/: the database refused a value \(P0001\)\. Nothing was moved\.$/);
    expect(await rowsThere()).toBe(0);
    await query(target.url, trigger("NEW.channel = NEW.channel || '!'"));
    await expect(move()).rejects.toThrow(
      "reply differs after the copy (1 rows in the file, 1 in Postgres); nothing was moved.",
    );
    expect(await rowsThere()).toBe(0);
    await query(target.url, "DROP FUNCTION inkwell.meddle CASCADE");
    await move();
    expect(await rowsThere()).toBe(3);
  });

  it("keeps a bot from the file while it runs, and refuses a file that a bot has open", async () => {
    const bot = openDatabase(path);
    await expect(move()).rejects.toThrow(/inkwell\.db is in use\. Stop the bot first; nothing was done\.$/);
    bot.close();
    const file = openAlone(path);
    expect(() => openDatabase(path)).toThrow(/locked/);
    file.close();
    openDatabase(path).close();
  });

  it("brings an older file up to date first, and refuses a newer one", async () => {
    openDatabase(path).close();
    const older = openDatabase(path);
    older.exec(`DROP TABLE budget; DROP TABLE limited_workspace; ALTER TABLE delivery DROP COLUMN tries;
      DROP TABLE reply_kind; ALTER TABLE reply DROP COLUMN kind; DROP TABLE note_owner; DROP TABLE declined;
      ALTER TABLE note DROP COLUMN twin; ALTER TABLE note DROP COLUMN position; ALTER TABLE note DROP COLUMN restored_at;
      ALTER TABLE note DROP COLUMN sealed; DROP TABLE forgetting_key; DROP INDEX reply_of_channel;
      DROP INDEX reply_age; DROP INDEX retry_age; DROP INDEX open_question_age; DROP INDEX followed_thread_age;
      DROP INDEX note_forgotten; DROP INDEX outbox_parked; DROP INDEX outbox_waiting;
      DROP TABLE remembered_person; DROP TABLE deactivated_person; DROP TABLE former_id; DROP TABLE off_record_thread; DROP TABLE drafts_first; DROP TABLE meant_thread; DROP TABLE posted_draft; DROP TABLE session_title; DROP TABLE rating;
      DROP INDEX retry_person; DROP INDEX open_question_person;
      PRAGMA user_version=5`);
    older.close();
    expect((await move()).parts.map(({ name }) => name)).toContain("budget");
    const newer = openDatabase(path);
    newer.exec("PRAGMA user_version=999");
    newer.close();
    await expect(move()).rejects.toThrow("was written by a newer Inkwell; nothing was done.");
  });

  it("names the place without the password when the database is away", async () => {
    await leave(() => {});
    const file = openAlone(path);
    const url = "postgres://someone:p4ssw0rd@127.0.0.1:1/inkwell";
    const openRequests = () => openLeftRequests(url, () => undefined);
    const failed = await moveToPostgres(file, url, { openRequests, withMemory: true }).catch((error: Error) => error);
    file.close();
    expect(String(failed)).toMatch(/^UpkeepError: 127\.0\.0\.1:1\/inkwell: .*ECONNREFUSED.*Nothing was moved\.$/);
    expect(JSON.stringify([failed, (failed as Error).cause, (failed as Error).stack])).not.toContain("p4ssw0rd");
  });
});

describe.runIf(hasPostgres)("npm run db -- move", () => {
  function start(...args: readonly string[]) {
    const env = { PATH: process.env.PATH, DATABASE_URL: `file:${path}`, PGPASSWORD: "postgres" };
    const child = startNode([resolve("src/commands/db.ts"), ...args], { cwd: folder, env });
    const ended = once(child, "close");
    let out = "";
    let err = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      err += data;
    });
    return { child, ended: async () => ({ code: (await ended)[0], out, err }) };
  }

  it("leaves an empty database when it is killed in the middle, and can be run again", async () => {
    await leave(async (store) => {
      for (let index = 0; index < 50; index += 1) {
        await createDeliveries(store).accept({ key: `k${index}`, body: "{}" });
        await createReplies(store).note(`q${index}`, { channel: "C1", thread: "1.1" }, ["1.2"]);
      }
    });
    await onPostgres(async () => {});
    await query(
      target.url,
      `CREATE FUNCTION inkwell.halt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.request = 'q7' THEN PERFORM pg_advisory_xact_lock(7); END IF; RETURN NEW; END $$;
       CREATE TRIGGER halt BEFORE INSERT ON inkwell.reply FOR EACH ROW EXECUTE FUNCTION inkwell.halt()`,
    );
    const gate = new pg.Client({ connectionString: target.url });
    await gate.connect();
    await gate.query("SELECT pg_advisory_lock(7)");
    const { child, ended } = start("move", target.url);
    const waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    await eventually(async () => expect((await gate.query(waiting)).rows).toHaveLength(1));
    child.kill("SIGKILL");
    await ended();
    await gate.end();
    const inTransaction = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND xact_start < now()";
    await eventually(async () => expect((await query(target.url, inTransaction)).rows).toEqual([]));
    expect(await rowsThere()).toBe(0);
    await query(target.url, "DROP FUNCTION inkwell.halt CASCADE");
    expect(await start("move", target.url).ended()).toMatchObject({ code: 0, err: "" });
    expect(await rowsThere()).toBe(150);
  });

  it("prints what was compared and what to do next, and no password", async () => {
    await leave(async (store, file) => {
      const event = { type: "message", channel: "C1", ts: "5.5", thread_ts: "1.1" };
      const deliveries = createDeliveries(store);
      await deliveries.accept({ key: "a", body: JSON.stringify({ event }) });
      await deliveries.accept({ key: "b", body: JSON.stringify({ command: "/write" }) });
      await deliveries.accept({ key: "c", body: "no JSON" });
      await createEmbeddedMemory(file).add({ person: ann, realm: "own" }, HERE, [said("Sign with Ann")]);
    });
    const { code, out, err } = await start("move", target.url).ended();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^delivery +3 {2}[0-9a-f]{12} {2}equal$/m);
    expect(out).toMatch(/^requests +3 {2}[0-9a-f]{12} {2}equal$/m);
    expect(out).toMatch(/^memory +1 {2}[0-9a-f]{12} {2}equal$/m);
    expect(out).toContain("Next: set DATABASE_URL");
    expect(out).not.toContain("postgres:postgres");
    const { rows } = await query(
      target.url,
      "SELECT data->>'key' AS key, singleton_key AS order_key FROM inkwell_jobs.job",
    );
    expect(rows).toContainEqual({ key: "a", order_key: "C1:1.1" });
    expect(rows).toHaveLength(3);
    const again = await start("move", target.url).ended();
    expect(again).toMatchObject({ code: 1, out: "", err: expect.stringContaining("not empty (delivery, outbox has") });
    expect(await start("move", "postgres://").ended()).toMatchObject({ code: 1, out: "" });
    expect(await start("move", target.url, "--without-everything").ended()).toMatchObject({ code: 2, out: "" });
  });

  it("takes the password from PGPASSWORD, and leaves the memory behind when told so", async () => {
    await leave((_, file) => createEmbeddedMemory(file).add({ person: ann, realm: "own" }, HERE, [said("first")]));
    const url = new URL(target.url);
    url.password = "";
    const { code, out, err } = await start("move", url.href, "--without-memory").ended();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("was left behind");
    expect(await rowsThere()).toBe(0);
    url.password = "wrong";
    const refused = await start("move", url.href).ended();
    expect(refused).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/28P01.*Nothing was moved\.\n$/) });
    expect(refused.err).not.toContain("wrong");
  });

  it("moves 50,000 rows in a minute at most", async () => {
    await leave((_, file) => {
      file.exec("BEGIN");
      const deliver = file.prepare("INSERT INTO delivery (key, seen_at, body) VALUES (?, ?, ?)");
      const reply = file.prepare("INSERT INTO reply VALUES (?, 'C1', '1.1', '1.2', ?, 1, 'draft')");
      const message = file.prepare(
        "INSERT INTO message (scope, conversation, role, body, ctx, said_at) VALUES (?, ?, 'user', ?, '', 1)",
      );
      const scope = `${Buffer.from(ann).toString("hex")}z`;
      for (let index = 0; index < 20_000; index += 1) {
        deliver.run(`event:${index}`, index, index % 20 === 0 ? JSON.stringify({ text: "x".repeat(500) }) : null);
        reply.run(`q${index}`, "an answer ".repeat(50));
        if (index % 2 === 0) message.run(scope, `T01:dm:D1:${index % 900}.1`, "a message ".repeat(50));
      }
      file.exec("COMMIT");
    });
    const begun = performance.now();
    const { code, out } = await start("move", target.url).ended();
    const seconds = (performance.now() - begun) / 1_000;
    console.log(`moved and compared 50,000 rows and 1,000 requests in ${seconds.toFixed(1)} s`);
    expect(code).toBe(0);
    expect(out).toMatch(/^memory +10000 /m);
    expect(out).toMatch(/^requests +1000 /m);
    expect(seconds).toBeLessThan(60);
  }, 90_000);
});
