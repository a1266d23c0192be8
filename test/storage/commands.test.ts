import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";

let folder: string;
let ofBot: Database;
let endWriting: () => void;
let written: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commands-"));
  ofBot = openDatabase(join(folder, "inkwell.db"));
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

type Ended = { code: number; out: string; err: string };

/** A command as its own process, in an empty place with no other setting, while this process goes on writing. */
function run(main: string, args: readonly string[], path = join(folder, "inkwell.db")): Promise<Ended> {
  const options = { cwd: folder, env: { PATH: process.env.PATH, DATABASE_URL: `file:${path}` } };
  return new Promise((done) => {
    const child = execFile(process.execPath, [resolve(main), ...args], options, (_, out, err) => {
      done({ code: child.exitCode ?? -1, out, err });
    });
  });
}
const jobs = (...args: readonly string[]) => run("src/jobs/main.ts", args);
const db = (...args: readonly string[]) => run("src/storage/main.ts", args);

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
    expect(await jobs("retry", "2")).toMatchObject({ code: 0, out: "1 put back to be sent\n" });
    expect(await jobs("retry", "all")).toMatchObject({ code: 0, out: "2 put back to be sent\n" });
    expect((await jobs()).out).toContain("0 waiting, 3 tried, 0 parked");
  });

  it("names what it drops, and drops nothing else", async () => {
    park(2);
    const { code, out } = await jobs("drop", "1");
    expect(code).toBe(0);
    expect(out).toMatch(/^dropped:\n1 +parked +withdraw +3h +private\n$/);
    expect(await jobs("drop", "1")).toMatchObject({ code: 1, err: "there is no entry 1\n" });
    expect((await jobs()).out).toContain("0 waiting, 0 tried, 1 parked");
  });

  it("waits for a lock, which its owner gives back", async () => {
    endWriting();
    park(1);
    ofBot.exec("BEGIN IMMEDIATE");
    const retried = jobs("retry", "1");
    await jobs(); // reading waits for nobody, and takes as long as the other needs to meet the lock
    ofBot.exec("COMMIT");
    expect(await retried).toMatchObject({ code: 0, out: "1 put back to be sent\n" });
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
    const checked = await run("src/storage/main.ts", ["check"], join(folder, "copies", "one.db"));
    expect(checked).toMatchObject({ code: 0, out: expect.stringMatching(/^ {2}outbox +2$/m) });
  });

  it("says that `move` is not there yet", async () => {
    expect(await db("move", "postgres://127.0.0.1/inkwell")).toMatchObject({
      code: 1,
      err: expect.stringContaining("not there yet"),
    });
  });
});

describe.each(["src/jobs/main.ts", "src/storage/main.ts"])("%s", (main) => {
  it("helps when asked, and when it does not understand", async () => {
    expect(await run(main, ["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("Exit codes") });
    expect(await run(main, ["wipe"])).toMatchObject({ code: 2, err: expect.stringContaining("Exit codes") });
  });

  it("makes no database where there is none", async () => {
    const args = main.includes("storage") ? ["check"] : [];
    const { code, err } = await run(main, args, join(folder, "elsewhere.db"));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("There is no database at") });
    expect(readdirSync(folder)).not.toContain("elsewhere.db");
  });
});
