import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import type { Memory } from "../../src/assistant/types.ts";
import { createPostgresRequests } from "../../src/jobs/requests.ts";
import { createEmbeddedMemory } from "../../src/memory/embedded/embedded.ts";
import { createMemosMemory } from "../../src/memory/memos/memos.ts";
import { SILENT } from "../../src/ports/log.ts";
import { createLeadership } from "../../src/storage/postgres/leadership.ts";
import { openPostgres } from "../../src/storage/postgres/store.ts";
import { createDeliveries } from "../../src/storage/rows/deliveries.ts";
import { createRatings } from "../../src/storage/rows/drafts/ratings.ts";
import { createSessionTitles } from "../../src/storage/rows/drafts/session-titles.ts";
import { createFollowedThreads } from "../../src/storage/rows/followed-threads.ts";
import { createNoteStore } from "../../src/storage/rows/notes.ts";
import { createReplies } from "../../src/storage/rows/replies.ts";
import { createReplyKinds } from "../../src/storage/rows/reply-kinds.ts";
import { createRetries } from "../../src/storage/rows/retries.ts";
import type { Store } from "../../src/storage/store.ts";
import { filesHolding } from "../support/files.ts";
import { startMemosStandIn } from "../support/memos-stand-in.ts";
import { eventually } from "../support/patience.ts";
import { connect, createTestDatabase, query } from "../support/postgres.ts";
import { hasPostgres } from "../support/postgres-server.ts";
import { type Ended, runNode } from "../support/processes.ts";
import { openStore } from "../support/store.ts";

const ANA = personId("T01", "U0ANA");
const BEN = personId("T01", "U0BEN");

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "person-"));
  path = join(folder, "data", "inkwell.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(env: Record<string, string>, ...args: readonly string[]): Promise<Ended> {
  const settings = { PATH: process.env.PATH, DATABASE_URL: `file:${path}`, ...env };
  return runNode([resolve("src/commands/db.ts"), "person", ...args], { cwd: folder, env: settings });
}

/** What two people leave: the words of each hold their own animal. */
async function fill(store: Store, memory: Memory): Promise<void> {
  for (const [person, animal, channel] of [
    [ANA, "okapi", "D1"],
    [BEN, "quagga", "D2"],
  ] as const) {
    const conversation = conversationId("T01", "dm", channel, "1.1");
    const origin = { kind: "dm", channelId: channel, conversationId: conversation } as const;
    const notes = createNoteStore(store);
    await notes.add(person, { id: `${animal}1`, kind: "rule", text: `Mention the ${animal}`, at: 1, origin });
    await notes.add(person, { id: `${animal}2`, kind: "fact", text: `I own an ${animal}`, at: 2, origin });
    await notes.forget(person, [`${animal}2`]);
    await notes.decline(person, `${animal}3`, `No ${animal} here`);
    createRetries(store).keep(`${animal}4`, person, `{"text":"about the ${animal}"}`);
    createFollowedThreads(store).follow("C1:1.1", person);
    await createReplies(store).note(`${animal}5`, { channel, thread: "1.1" }, ["1.2"], {
      text: `an ${animal}`,
      kind: "draft",
    });
    createRatings(store).rate(person, `D${animal}:1.2`, true, 1);
    await createSessionTitles(store).claim(`D${animal}:1.1`, person, `${animal}6`);
    createReplyKinds(store).note(conversation, `an ${animal}?`, "question");
    await store.settled();
    await store.run(
      `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
       VALUES (?, 'withdraw', ?, 'own', ?, ?, 1, 'parked')`,
      animal,
      person,
      conversation,
      `the ${animal}`,
    );
    const said = { role: "user", text: `Greet my ${animal}`, at: 1 } as const;
    await memory.add({ person, realm: "own" }, conversation, [said]);
    await memory.add({ person, realm: "open" }, conversationId("T01", "public", "C1", "1.1"), [said]);
  }
}

const delivered = (user: string, animal: string) => ({
  key: `message:T01:D1:${animal.length}.1`,
  body: JSON.stringify({ event: { type: "message", user, text: `the ${animal}` } }),
});

describe("a file with the memory in it", () => {
  let store: ReturnType<typeof openStore>;
  beforeEach(async () => {
    store = openStore(path);
    await fill(store, createEmbeddedMemory(store.database));
    await createDeliveries(store).accept(delivered("U0ANA", "okapi"));
    await createDeliveries(store).accept(delivered("U0BEN", "quagga"));
  });
  afterEach(async () => {
    if (store.database.isOpen) await store.close();
  });

  it("gives out all that is kept of one person, and nobody else's, while the bot runs", async () => {
    const { code, out, err } = await run({}, "export", "U0ANA");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toContain("okapi");
    expect(out).toMatch(/T01_U0ANA\n {2}memory +2\n {2}note +2\n/);
    const file = join(folder, ".inkwell", "U0ANA.json");
    expect(readFileSync(".gitignore", "utf8").split("\n")).toContain(".inkwell/");
    expect(readdirSync(folder).sort()).toEqual([".inkwell", "data"]);
    expect((statSync(file).mode & 0o077).toString(8)).toBe("0");
    const text = readFileSync(file, "utf8");
    for (const part of [
      "Mention the okapi",
      "I own an okapi",
      "No okapi here",
      "about the okapi",
      "Greet my okapi",
      "C1:1.1",
      "Dokapi:1.1",
      "Dokapi:1.2",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("quagga");
    expect(Object.keys(JSON.parse(text)[0].rows).sort()).toEqual([
      "deactivated_person",
      "declined",
      "drafts_first",
      "followed_thread",
      "former_id",
      "meant_thread",
      "note",
      "note_owner",
      "off_record_thread",
      "open_question",
      "outbox",
      "posted_draft",
      "rating",
      "remembered_person",
      "reply",
      "reply_kind",
      "request",
      "retry",
      "session_title",
    ]);
    expect(await run({}, "export", "U0ANA")).toMatchObject({ code: 1, err: expect.stringContaining("cannot be made") });
    expect(await run({}, "export", "U0NOBODY", "other.json")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Nothing is kept"),
    });
    expect(existsSync(join(folder, "other.json"))).toBe(false);
  });

  it("deletes nothing while the bot runs", async () => {
    expect(await run({}, "delete", "U0ANA")).toMatchObject({ code: 1, err: expect.stringContaining("Stop the bot") });
    expect(await store.all("SELECT id FROM note WHERE person = ?", ANA)).toHaveLength(2);
  });

  it("is rid of one person byte for byte, and keeps all of the other", async () => {
    await store.close();
    const before = filesHolding(path, "okapi");
    expect(before).not.toEqual([]);
    const { code, out, err } = await run({}, "delete", "U0ANA");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /before:\nT01_U0ANA\n {2}memory +2\n {2}note +2\n[\s\S]*after:\nT01_U0ANA\n {2}memory +0\n {2}note +0\n/,
    );
    expect(filesHolding(path, "okapi")).toEqual([]);
    expect(filesHolding(path, "U0ANA")).toEqual([]);
    store = openStore(path);
    expect((await run({}, "export", "T01_U0BEN", "ben.json")).out).toMatch(/memory +2\n {2}note +2\n[\s\S]*request +1/);
    expect(await run({}, "export", "U0ANA")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Nothing is kept"),
    });
  });

  it("says how much is left where something would not go", async () => {
    store.database.exec("CREATE TRIGGER stays BEFORE DELETE ON note BEGIN SELECT RAISE(IGNORE); END");
    await store.close();
    const { code, out, err } = await run({}, "delete", "U0ANA");
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/^2 are left/) });
    expect(out).toMatch(/after:\nT01_U0ANA\n {2}memory +0\n {2}note +2\n/);
  });

  it.each([["export"], ["delete"], ["export", "U1", "a", "b"], ["delete", "U1", "file"], ["change", "U1"]])(
    "is left alone where the command is not understood: %j",
    async (...args) => {
      expect(await run({}, ...args)).toMatchObject({ code: 2, err: expect.stringContaining("person delete") });
    },
  );

  it("says which ids there are", async () => {
    expect(await run({}, "export", "@ana")).toMatchObject({ code: 1, err: expect.stringContaining("U… or T…_U…") });
  });
});

const OLDER = /^\S+inkwell\.db was last used by an older Inkwell: start the bot once, [^.]+\.\n$/;

describe("a file of another version", () => {
  /** Makes the file, as a version with so many migrations would have left it. */
  async function leave(schema: number, sql = ""): Promise<void> {
    const store = openStore(path);
    await fill(store, createEmbeddedMemory(store.database));
    store.database.exec(`${sql}; PRAGMA user_version=${schema}`);
    await store.close();
  }
  const list = () =>
    runNode([resolve("src/commands/jobs.ts")], {
      cwd: folder,
      env: { PATH: process.env.PATH, DATABASE_URL: `file:${path}` },
    });

  it.each([
    ["before it knew who left", 14, "DROP TABLE remembered_person; DROP TABLE deactivated_person"],
    ["of the first days", 2, "DROP TABLE note; DROP TABLE declined"],
  ])("that is older, %s, gives nothing out, and is left as it is", async (_, schema, sql) => {
    await leave(schema, sql);
    const before = readFileSync(path);
    const { code, out, err } = await run({}, "export", "U0ANA");
    expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringMatching(OLDER) });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(join(folder, ".inkwell"))).toBe(false);
  });

  it("that is older is brought up to date by who deletes, since no bot runs", async () => {
    await leave(
      15,
      "ALTER TABLE remembered_person DROP COLUMN cleared_at; DROP TABLE off_record_thread; DROP TABLE drafts_first; DROP TABLE meant_thread; DROP TABLE posted_draft; DROP TABLE session_title; DROP TABLE rating",
    );
    expect(await run({}, "delete", "U0ANA")).toMatchObject({ code: 0, err: "" });
    expect(await run({}, "export", "U0BEN")).toMatchObject({ code: 0, err: "" });
  });

  it("that is newer, or no file of Inkwell's, is said to be", async () => {
    await leave(999);
    for (const command of ["export", "delete"])
      expect(await run({}, command, "U0ANA")).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^\S+ was written by a newer Inkwell; nothing was done\.\n$/),
      });
    rmSync(path);
    new DatabaseSync(path).close();
    expect(await run({}, "export", "U0ANA")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^\S+ holds nothing of Inkwell's yet; see DATABASE_URL\.\n$/),
    });
  });

  it("lists what memory has not been told where the outbox is as it was, and says so where it is not", async () => {
    await leave(14, "DROP TABLE remembered_person; DROP TABLE deactivated_person");
    expect(await list()).toMatchObject({ code: 0, out: expect.stringContaining("2 parked") });
    const database = new DatabaseSync(path);
    database.exec("DROP TABLE outbox; PRAGMA user_version=1");
    database.close();
    expect(await list()).toMatchObject({ code: 1, err: expect.stringMatching(OLDER) });
  });
});

it("what MemOS made of one person goes, of any kind, and what cannot go is named", async () => {
  const memos = await startMemosStandIn();
  onTestFinished(memos.stop);
  const store = openStore(path);
  await fill(store, createMemosMemory({ apiKey: memos.apiKey, baseUrl: memos.url }));
  await store.close();
  memos.plant(ANA, { kind: "event", text: "the okapi ran", conversationId: "c" });
  const env = { MEMOS_API_KEY: memos.apiKey, MEMOS_BASE_URL: memos.url };
  expect((await run(env, "export", "U0ANA")).out).toMatch(/memory +[1-9]/);
  memos.fail("get/memory", { status: 401, code: 40_132 });
  expect(await run(env, "delete", "U0ANA")).toMatchObject({ code: 1, err: expect.stringContaining("unauthorized") });
  const { code, out } = await run(env, "delete", "U0ANA");
  expect(code).toBe(0);
  expect(out).toContain("raw messages");
  expect([memos.memoriesOf(ANA), memos.memoriesOf(`${ANA}_open`)]).toEqual([[], []]);
  expect(memos.memoriesOf(BEN)).not.toEqual([]);
});

/** The lock of whoever tells memory: 1 is another one. */
const LEADING = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND (classid, objid) <> (0, 1)
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

it.runIf(hasPostgres)("a Postgres on which no bot has run is said to hold nothing, and is left empty", async () => {
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  for (const command of ["export", "delete"])
    expect(await run({ DATABASE_URL: database.url, MEMOS_API_KEY: "mpg-1" }, command, "U0ANA")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^[\w.:]+\/test_\w+ holds nothing of Inkwell's yet; see DATABASE_URL\.\n$/),
    });
  expect((await query(database.url, "SELECT 1 FROM pg_namespace WHERE nspname LIKE 'inkwell%'")).rows).toEqual([]);
});

it("a Postgres that cannot be reached is said to be, in a line", async () => {
  const url = "postgres://someone:p4ssw0rd@127.0.0.1:1/inkwell";
  const { code, err } = await run({ DATABASE_URL: url, MEMOS_API_KEY: "mpg-1" }, "export", "U0ANA");
  expect(code).toBe(1);
  expect(err).toMatch(/^[^\n]*ECONNREFUSED[^\n]*\n$/);
  expect(err).not.toContain("p4ssw0rd");
});

it.runIf(hasPostgres)("a Postgres is rid of one person, requests and all, once no bot runs on it", async () => {
  const memos = await startMemosStandIn();
  onTestFinished(memos.stop);
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  const { url } = database;
  const store = await openPostgres(url);
  await fill(store, createMemosMemory({ apiKey: memos.apiKey, baseUrl: memos.url }));
  const requests = createPostgresRequests({ url, log: SILENT, onFault: () => {} });
  await requests.start();
  await requests.accept({ ...delivered("U0ANA", "okapi") });
  await requests.accept({ ...delivered("U0BEN", "quagga") });
  await requests.stop({ withinMs: 0 });
  const env = { DATABASE_URL: url, MEMOS_API_KEY: memos.apiKey, MEMOS_BASE_URL: memos.url };

  const leads = Promise.withResolvers<void>();
  const bot = createLeadership(url, "outbox", { onGain: leads.resolve, onLoss: () => {} });
  await leads.promise;
  expect(await run(env, "delete", "U0ANA")).toMatchObject({ code: 1, err: expect.stringContaining("Stop all bots") });
  await bot.stop();

  const leading = async () => (await query(url, LEADING)).rowCount;
  await eventually(async () => expect(await leading()).toBe(0));
  const stranger = await connect(url);
  await stranger.query("SELECT pg_advisory_lock(1)"); // of something else that uses the database
  await stranger.query("BEGIN; LOCK TABLE inkwell.note IN ACCESS EXCLUSIVE MODE"); // at which the command waits
  const deleting = run(env, "delete", "U0ANA");
  await eventually(async () => expect(await leading()).toBe(1)); // so that no bot can begin to
  await stranger.query("COMMIT");
  const { code, out, err } = await deleting;
  expect(await leading()).toBe(0);
  await stranger.end();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/before:[\s\S]*request +1[\s\S]*after:[\s\S]*note +0[\s\S]*request +0/);
  const tables = ["note", "declined", "retry", "outbox", "followed_thread", "note_owner", "forgetting_key"];
  for (const table of tables) {
    const people = await store.all<{ person: string }>(`SELECT DISTINCT person FROM ${table}`);
    expect(people.map(({ person }) => person)).not.toContain(ANA);
  }
  expect(await store.all("SELECT request FROM reply")).toEqual([{ request: "quagga5" }]);
  expect(await store.all("SELECT data->>'key' AS key FROM inkwell_jobs.job")).toEqual([{ key: "message:T01:D1:6.1" }]);
  await store.close();
});
