import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createApp, type InkwellApp } from "../src/app.ts";
import { conversationId, personId } from "../src/assistant/privacy/identity.ts";
import { readConfig } from "../src/config.ts";
import { createEmbeddedMemory } from "../src/memory/embedded/embedded.ts";
import { SILENT } from "../src/ports/log.ts";
import { openDatabase } from "../src/storage/sqlite/database.ts";
import { eventually, patience } from "./support/patience.ts";
import { connect, createTestDatabase } from "./support/postgres.ts";

async function warningsOf(baseUrl: string): Promise<readonly string[]> {
  const warnings: string[] = [];
  const log = { info() {}, warn: (_: object, text: string) => void warnings.push(text), error() {} };
  const app = await createApp(readConfig({ OPENAI_BASE_URL: baseUrl }), log, { database: openDatabase(":memory:") });
  await app.close();
  return warnings;
}

it("warns of a model whose requests can be read on their way", async () => {
  expect(await warningsOf("http://api.example.com/v1")).toEqual([expect.stringMatching(/OPENAI_BASE_URL.*https/)]);
  expect(await warningsOf("http://127.0.0.1:11434/v1")).toEqual([]);
});

it("gets ready in pieces with the first draft, so that others have their turn between them", async () => {
  const log = { info() {}, warn() {}, error() {} };
  const app = await createApp(readConfig({}), log, { database: openDatabase(":memory:") });
  let turns = 0;
  let isReady = false;
  const count = () => {
    turns += 1;
    if (!isReady) setImmediate(count);
  };
  setImmediate(count);
  await app.warm();
  isReady = true;
  expect(turns).toBeGreaterThan(100);
  await app.close();
});

it.each([
  ["off", 0],
  ["30", 1],
])(
  "notes whose account is deactivated only where they are to be deleted for it: DEACTIVATED_DAYS=%s",
  async (days, noted) => {
    const database = openDatabase(":memory:");
    const log = { info() {}, warn() {}, error() {} };
    const app = await createApp(readConfig({ DEACTIVATED_DAYS: days }), log, { database });
    await app.people.noteAccount(personId("T1", "U1"), true);
    expect(database.prepare("SELECT person FROM deactivated_person").all()).toHaveLength(noted);
    await app.close();
  },
);

it("closes in the midst of deleting what is old, which goes on after the next start", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "inkwell.db");
  const older = openDatabase(path);
  older.exec("INSERT INTO remembered_person (person, told_at) VALUES ('T1_U1', 0)");
  const own = { person: personId("T1", "U1"), realm: "own" } as const;
  const said = Array.from(
    { length: 5_000 },
    (_, at) => ({ role: "user", text: `Order ${at} of the harbour`, at }) as const,
  );
  await createEmbeddedMemory(older).add(own, conversationId("T1", "dm", "D1", "1.1"), said);
  older.close();
  const lines: string[] = [];
  const note = (_: object, text: string) => void lines.push(text);
  const config = readConfig({ RETENTION_DAYS: "1" });
  const database = openDatabase(path);
  const app = await createApp(config, { info() {}, warn: note, error: note }, { database });
  const left = async () => (await createEmbeddedMemory(database).list(own, 1)).total;
  await vi.waitFor(async () => expect(await left()).toBeLessThan(5_000), { timeout: patience(10_000), interval: 5 });
  await app.close();
  const after = openDatabase(path);
  const { total } = await createEmbeddedMemory(after).list(own, 1);
  after.close();
  expect([total > 0, total < 5_000, lines]).toEqual([true, true, []]);
});

it.skipIf(process.platform === "win32")(
  "warns of files that other accounts may read, and says what ends it",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "inkwell-app-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "data", "inkwell.db");
    const warned: [object, string][] = [];
    const log = { info() {}, warn: (...line: [object, string]) => void warned.push(line), error() {} };
    const startAndStop = async () => (await createApp(readConfig({ DATABASE_URL: `file:${path}` }), log)).close();
    await startAndStop();
    expect(warned).toEqual([]);
    chmodSync(path, 0o644);
    chmodSync(join(folder, "data"), 0o755);
    await startAndStop();
    expect(warned).toEqual([
      [
        { mend: expect.arrayContaining([`chmod 600 '${path}'`, `chmod 700 '${join(folder, "data")}'`]) },
        "other accounts of this machine can read what people wrote",
      ],
    ]);
  },
);

it("has the file rewritten without what memory forgets", async () => {
  const database = openDatabase(":memory:");
  const exec = vi.spyOn(database, "exec");
  const app = await createApp(readConfig({}), SILENT, { database });
  const scope = { person: personId("T1", "U1"), realm: "own" } as const;
  const conversation = conversationId("T1", "dm", "D1", "1.1");
  await app.memory.add(scope, conversation, [{ role: "user", text: "I run Marketing", at: 1 }]);
  await app.memory.withdraw(scope, conversation, "I run Marketing");
  await eventually(() => expect(exec).toHaveBeenCalledWith("VACUUM"));
  await app.close();
});

describe("a database", () => {
  /** Starts on this Postgres while somebody holds a table, and resolves with what was logged. */
  async function linesWhile(
    statement: string,
    work: (app: InkwellApp) => Promise<unknown>,
  ): Promise<readonly string[]> {
    const lines: string[] = [];
    const note = (level: string) => (_: object, text: string) => void lines.push(`${level}: ${text}`);
    const log = { info() {}, warn: note("warn"), error: note("error") };
    const database = await createTestDatabase();
    const config = readConfig({
      DATABASE_URL: database.url,
      MEMOS_API_KEY: "mpg-1",
      MEMOS_BASE_URL: "http://127.0.0.1:9",
    });
    await (await createApp(config, log)).close();
    const other = await connect(database.url);
    await other.query("SET search_path = inkwell");
    await other.query("BEGIN");
    await other.query(statement);
    const app = await createApp(config, log);
    await work(app);
    await other.end();
    await app.close();
    await database.drop();
    return lines;
  }

  const SLOW = "warn: database did not answer in time; going on without what it was asked for";

  it.each([
    ["that is slow to read", "LOCK TABLE limited_workspace IN ACCESS EXCLUSIVE MODE", [SLOW]],
    ["that is still deleting old rows", "LOCK TABLE delivery IN ACCESS EXCLUSIVE MODE", []], // which nobody waits for
  ])("%s at the start is not said to refuse changes", async (_, statement, said) => {
    const lines = await linesWhile(statement, (app) => app.rateLimits.limitedAt("T1"));
    expect(lines).toEqual(said);
  });

  it("that cannot be read is not said to refuse changes", async () => {
    const database = openDatabase(":memory:");
    const lines: string[] = [];
    const note = (_: object, text: string) => void lines.push(text);
    const app = await createApp(readConfig({}), { info() {}, warn: note, error: note }, { database });
    database.exec("DROP TABLE followed_thread");
    expect(await app.followed.isFollowed("C1:1.1", "T1_U1")).toBe(false);
    expect(lines).toEqual([SLOW.replace("warn: ", "")]);
    await app.close();
  });

  it("that refuses changes is said to", async () => {
    const database = openDatabase(":memory:");
    const errors: string[] = [];
    const log = { info() {}, warn() {}, error: (_: object, text: string) => void errors.push(text) };
    const app = await createApp(readConfig({}), log, { database });
    database.exec("PRAGMA query_only=ON");
    await app.rateLimits.noteLimited("T1");
    expect(errors).toEqual(["database refuses to write; working from process memory"]);
    database.exec("PRAGMA query_only=OFF");
    await app.close();
  });
});
