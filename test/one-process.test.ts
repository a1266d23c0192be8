import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../src/storage/sqlite/database.ts";
import { HALVES, type HalvesWorld, startHalvesWorld } from "./support/halves.ts";
import { runNode, startNode } from "./support/processes.ts";
import { type Program, watchProgram } from "./support/program.ts";
import { repliesIn } from "./support/world.ts";

let folder: string;
let path: string;
let world: HalvesWorld;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-one-"));
  path = join(folder, "inkwell.db");
  world = await startHalvesWorld();
});
afterEach(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

const environment = (file: string) => ({
  PATH: process.env.PATH,
  ...world.settings,
  DATABASE_URL: `file:${file}`,
});

function start(file = path): Program {
  return watchProgram(startNode([resolve("src/main.ts")], { cwd: folder, env: environment(file) }));
}

async function started(file = path): Promise<Program> {
  const program = start(file);
  await program.says('"ready"');
  return program;
}

/** Runs another program of Inkwell's on the file, to its end. */
function run(program: string, args: readonly string[] = [], file = path) {
  return runNode([resolve(program), ...args], { cwd: folder, env: environment(file) });
}

const one = (sentence: string) => new RegExp(`^${sentence}\\n$`);
const inUse = ({ child }: Program) =>
  `the database \\S+ is in use by process ${child.pid} on ${hostname()}, since [^,]*;.*`;

describe("a second process on one file", () => {
  it("says in one sentence who has it, and leaves a reply that is being written alone", async () => {
    const first = await started();
    const { slack, model } = world;
    const { ts, shows } = await world.ask();

    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(one(`Inkwell could not start: ${inUse(first)}`));

    world.finish();
    await slack.waitFor(() => shows(HALVES.join("")));
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    const replies = repliesIn(slack, slack.channels.anaDm, ts).map(({ text }) => text);
    expect(replies).toEqual([expect.stringContaining(HALVES.join(""))]);
    expect(model.requests).toHaveLength(1);
  });

  it("is refused by whichever link it comes, and as the console program", async () => {
    const first = await started();
    const link = join(folder, "link.db");
    symlinkSync(path, link);
    const second = start(link);
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(one(`Inkwell could not start: ${inUse(first)}`));
    expect(await run("src/demo/main.ts")).toEqual({ code: 1, out: "", err: expect.stringMatching(one(inUse(first))) });
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("starts once the first has gone by %s", async (signal) => {
    const first = await started();
    first.child.kill(signal);
    await first.ended;
    await started();
  });

  it("may look after the file: check, back up, and list what waits", async () => {
    await started();
    expect(await run("src/commands/db.ts", ["check"])).toMatchObject({ code: 0 });
    expect(await run("src/commands/db.ts", ["backup", join(folder, "copy.db")])).toMatchObject({ code: 0 });
    expect(await run("src/commands/jobs.ts")).toMatchObject({ code: 0, out: "0 waiting, 0 tried, 0 parked\n" });
  });
});

describe("a file that a newer Inkwell has written", () => {
  const newer = `(?:the database )?\\S+ was written by a newer Inkwell; .*`;
  beforeEach(() => {
    openDatabase(path).close();
    const database = new DatabaseSync(path);
    database.exec("PRAGMA user_version=9999; PRAGMA journal_mode=DELETE");
    database.close();
  });

  it("is refused in one sentence, and not touched", async () => {
    const before = readFileSync(path);
    const bot = start();
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(one(`Inkwell could not start: ${newer}`));
    for (const program of ["src/demo/main.ts", "src/commands/jobs.ts"]) {
      expect(await run(program)).toEqual({ code: 1, out: "", err: expect.stringMatching(one(newer)) });
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("can still be copied", async () => {
    expect(await run("src/commands/db.ts", ["backup", join(folder, "copy.db")])).toMatchObject({ code: 0 });
  });
});
