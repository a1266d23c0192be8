import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPostgresRequests } from "../../src/jobs/requests.ts";
import { postgresMigrations } from "../../src/storage/postgres/migrations/index.ts";
import { openPostgres } from "../../src/storage/postgres/store.ts";
import { type Database, openDatabase } from "../../src/storage/sqlite/database.ts";
import type { Store } from "../../src/storage/store.ts";
import { createTestDatabase, query, type TestDatabase } from "../support/postgres.ts";
import { hasPostgres } from "../support/postgres-server.ts";
import { type Ended, runNode } from "../support/processes.ts";

let folder: string;
let ofBot: Database;
let endWriting: () => void;
let written: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commands-"));
  ofBot = openDatabase(join(folder, "inkwell.db"));
  ofBot.exec("PRAGMA busy_timeout=5000"); // a command that holds the lock for longer on a busy machine is no fault of the bot
  written = 0;
  const insert = ofBot.prepare("INSERT INTO delivery (key, seen_at) VALUES (?, 1)");
  const timer = setInterval(() => {
    insert.run(`event:${written}`);
    written += 1;
  }, 1);
  endWriting = () => clearInterval(timer);
});
afterEach(() => {
  endWriting();
  ofBot.close();
  rmSync(folder, { recursive: true });
});

/** Runs a command as its own process, in an empty folder with no other setting, while this process goes on writing. */
function run(main: string, args: readonly string[], path = join(folder, "inkwell.db")): Promise<Ended> {
  return runWith(`file:${path}`, main, args);
}

function runWith(url: string, main: string, args: readonly string[]): Promise<Ended> {
  return runNode([resolve(main), ...args], { cwd: folder, env: { PATH: process.env.PATH, DATABASE_URL: url } });
}
const jobs = (...args: readonly string[]) => run("src/commands/jobs.ts", args);
const db = (...args: readonly string[]) => run("src/commands/db.ts", args);

function park(count: number): void {
  const insert = ofBot.prepare(
    `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
     VALUES (?, 'withdraw', 'T01_U01', 'own', 'T01:private:C77:1.1', 'the secret plan', ?, 'parked')`,
  );
  for (let index = 0; index < count; index += 1) insert.run(String(index + 1), Date.now() - 3 * 60 * 60_000);
}

describe("npm run jobs, while the bot writes", () => {
  it("shows what is parked without a word, a person or a place", async () => {
    park(52);
    const before = written;
    const { code, out, err } = await jobs();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("0 waiting, 0 tried, 52 parked");
    expect(out).toMatch(/^1 +parked +withdraw +3h +private$/m);
    expect(out).toContain("… and 2 more");
    expect(out).not.toMatch(/secret|U01|C77/);
    expect(written).toBeGreaterThan(before);
  });

  it("puts back one, then all the others", async () => {
    park(3);
    expect(await jobs("retry", "2")).toMatchObject({ code: 0, out: "1 entry will be sent again\n" });
    expect(await jobs("retry", "all")).toMatchObject({ code: 0, out: "2 entries will be sent again\n" });
    expect((await jobs()).out).toContain("0 waiting, 3 tried, 0 parked");
  });

  it("names what it drops, and drops nothing else", async () => {
    park(2);
    const { code, out } = await jobs("drop", "1");
    expect(code).toBe(0);
    expect(out).toMatch(/^Deleted:\n1 +parked +withdraw +3h +private\n$/);
    expect(await jobs("drop", "1")).toMatchObject({ code: 1, err: "There is no entry 1.\n" });
    expect((await jobs()).out).toContain("0 waiting, 0 tried, 1 parked");
  });

  it("waits for a lock, which its owner gives back", async () => {
    endWriting();
    park(1);
    ofBot.exec("BEGIN IMMEDIATE");
    const retried = jobs("retry", "1");
    await jobs(); // reading waits for nobody, and takes as long as the other needs to meet the lock
    ofBot.exec("COMMIT");
    expect(await retried).toMatchObject({ code: 0, out: "1 entry will be sent again\n" });
  });
});

describe("npm run db, while the bot writes", () => {
  it("backs up, overwrites nothing, and finds the copy sound", async () => {
    park(2);
    const { code, out, err } = await db("backup", "copies/one.db");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/sound, [\d,]+ bytes/);
    expect(out).toMatch(/^ {2}outbox +2$/m);
    expect(readdirSync(join(folder, "copies"))).toEqual(["one.db"]);
    expect(await db("backup", "copies/one.db")).toMatchObject({ code: 1, err: expect.stringContaining("already") });
    const checked = await run("src/commands/db.ts", ["check"], join(folder, "copies", "one.db"));
    expect(checked).toMatchObject({ code: 0, out: expect.stringMatching(/^ {2}outbox +2$/m) });
  });

  it("moves nothing from under the bot", async () => {
    const url = "postgres://someone:p4ssw0rd@127.0.0.1:1/inkwell";
    const { code, out, err } = await db("move", url);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/inkwell\.db is in use\. Stop the bot first; nothing was done\.\n$/);
  });
});

describe.runIf(hasPostgres)("on Postgres", () => {
  let database: TestDatabase;
  let store: Store;
  beforeEach(async () => {
    database = await createTestDatabase();
    store = await openPostgres(database.url);
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const onPostgres = (main: string, ...args: readonly string[]) => runWith(database.url, main, args);
  const insert = (id: string, state: string, queuedAt: number) =>
    store.run(
      `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
       VALUES (?, 'withdraw', 'T01_U01', 'own', 'T01:private:C77:1.1', 'the secret plan', ?, ?)`,
      id,
      queuedAt,
      state,
    );

  it("`npm run jobs` shows, puts back and drops", async () => {
    for (const id of ["1", "2", "3"]) await insert(id, "parked", Date.now() - 3 * 60 * 60_000);
    const shown = await onPostgres("src/commands/jobs.ts");
    expect(shown).toMatchObject({ code: 0, err: "", out: expect.stringContaining("0 waiting, 0 tried, 3 parked") });
    expect(shown.out).toMatch(/^1 +parked +withdraw +3h +private$/m);
    expect(shown.out).not.toMatch(/secret|U01|C77/);
    expect(await onPostgres("src/commands/jobs.ts", "retry", "2")).toMatchObject({
      code: 0,
      out: "1 entry will be sent again\n",
    });
    expect(await onPostgres("src/commands/jobs.ts", "drop", "3")).toMatchObject({ code: 0, err: "" });
    expect(await onPostgres("src/commands/jobs.ts", "drop", "2")).toMatchObject({
      code: 1,
      err: "2 is tried, not parked; nothing was done\n",
    });
    expect(await store.all("SELECT id, state FROM outbox ORDER BY id")).toEqual([
      { id: "1", state: "parked" },
      { id: "2", state: "tried" },
    ]);
  });

  it("`npm run db -- check` counts, tells ages, and changes nothing", async () => {
    await insert("1", "waiting", Date.now() - 90_000);
    await insert("2", "parked", 1);
    const requests = createPostgresRequests({ url: database.url, log: console, onFault: () => {} });
    await requests.start();
    await requests.accept({ key: "a", body: "the secret plan" });
    await requests.stop({ withinMs: 0 });
    const { code, out, err } = await onPostgres("src/commands/db.ts", "check");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`takes changes, schema ${postgresMigrations.length}\n`);
    expect(out).toMatch(/^ {2}outbox +2$/m);
    expect(out).toMatch(/^ {2}requests +1$/m);
    expect(out).toMatch(/^oldest unanswered request: \d+ s$/m);
    expect(out).toMatch(/^oldest entry that memory has not been told: 9\d s$/m);
    expect(out).not.toMatch(/secret|postgres:postgres/);
  });

  it("`npm run db -- check` says so where no change can be made, and where nothing of Inkwell's is", async () => {
    await query(
      database.url,
      `ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET default_transaction_read_only = on`,
    );
    const readOnly = await onPostgres("src/commands/db.ts", "check");
    expect(readOnly).toMatchObject({ code: 1, out: expect.stringContaining("takes NO changes") });
    expect(readOnly.out).toContain("oldest unanswered request: none");
    const empty = await createTestDatabase();
    const { code, err } = await runWith(empty.url, "src/commands/db.ts", ["check"]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("holds nothing of Inkwell's yet") });
    const { rows } = await query(empty.url, "SELECT 1 FROM pg_namespace WHERE nspname LIKE 'inkwell%'");
    expect(rows).toEqual([]);
    await empty.drop();
  });

  it("names the tool that backs it up, and moves only files", async () => {
    const backup = await onPostgres("src/commands/db.ts", "backup", "one.db");
    expect(backup).toMatchObject({ code: 1, out: "" });
    expect(backup.err).toContain("pg_dump --schema=inkwell --schema=inkwell_jobs");
    const moved = await onPostgres("src/commands/db.ts", "move", database.url);
    expect(moved).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("only a database file can be moved"),
    });
  });

  it.each(["src/commands/jobs.ts", "src/commands/db.ts"])(
    "%s names the place without the password when it is away",
    async (main) => {
      const away = "postgres://someone:p4ssw0rd@127.0.0.1:1/inkwell";
      const { code, out, err } = await runWith(away, main, main.includes("db.ts") ? ["check"] : []);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(/^\S*the database 127\.0\.0\.1:1\/inkwell cannot be used .*; see DATABASE_URL\.?\n$/i);
      expect(err).not.toContain("p4ssw0rd");
    },
  );
});

describe.each(["src/commands/jobs.ts", "src/commands/db.ts"])("%s", (main) => {
  it("helps when asked, and when it does not understand", async () => {
    expect(await run(main, ["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("Exit codes") });
    expect(await run(main, ["wipe"])).toMatchObject({ code: 2, err: expect.stringContaining("Exit codes") });
  });

  it("makes no database where there is none", async () => {
    const args = main.includes("db.ts") ? ["check"] : [];
    const { code, err } = await run(main, args, join(folder, "elsewhere.db"));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("There is no database at") });
    expect(readdirSync(folder)).not.toContain("elsewhere.db");
  });
});
