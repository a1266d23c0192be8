import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../playground/slack/server.ts";
import { createPostgresRequests } from "../../src/jobs/requests.ts";
import { SILENT } from "../../src/ports/log.ts";
import { openPostgres } from "../../src/storage/postgres/store.ts";
import { openDatabase } from "../../src/storage/sqlite/database.ts";
import { startBotProcess } from "../support/crash-bot.ts";
import { startMemosStandIn } from "../support/memos-stand-in.ts";
import { startModelStandIn } from "../support/model-stand-in.ts";
import { nested, ODD_TEXTS, oddDeliveries } from "../support/odd-deliveries.ts";
import {
  DATABASES,
  deliverOdd,
  faults,
  IMPATIENT,
  isAlive,
  MISFIT,
  openWorld,
  UNFIT,
  unfitKeys,
} from "../support/odd-world.ts";
import { eventually } from "../support/patience.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { hasPostgres } from "../support/postgres-server.ts";
import { repliesIn, startWorld } from "../support/world.ts";

const EVERYWHERE = (["socket", "http"] as const).flatMap((transport) =>
  DATABASES.map((database) => [transport, database] as const),
);

describe.each(EVERYWHERE)("over %s, on %s, what a delivery holds", (transport, database) => {
  it("ends nothing: it is acknowledged or refused, logged once, and finished", async () => {
    const world = await openWorld(database, { transport });
    const { slack } = world;
    let told = 0;
    for (const delivery of oddDeliveries(slack)) {
      const { name, logs } = delivery;
      await deliverOdd(slack, delivery);
      told += logs[transport];
      await eventually(() => expect([name, faults(world).length]).toEqual([name, told]));
    }
    await isAlive(world);
    await world.restart();
    await isAlive(world);
    expect(faults(world).slice(told)).toEqual([]);
  });
});

describe("what cannot be read at all", () => {
  it("ends nothing that comes over a socket", async () => {
    const world = await openWorld("SQLite");
    const { slack } = world;
    for (const text of ODD_TEXTS) slack.sendText(text);
    slack.sendText('{"type":"interactive","envelope_id":"1","payload":5}');
    slack.sendText(`{"type":"events_api","envelope_id":"2","payload":${nested(DEEP)}}`);
    await isAlive(world);
    expect(new Set(faults(world).map(({ msg }) => msg))).toEqual(new Set([UNFIT, MISFIT]));
  });

  it("ends nothing that comes over HTTP", async () => {
    const world = await openWorld("SQLite", { transport: "http" });
    const { slack } = world;
    for (const text of ODD_TEXTS) expect((await slack.deliverRaw(text, slack.sign(text))).status).toBeLessThan(500);
    await isAlive(world);
  });
});

const DEEP = 200_000; // lists in lists

describe("rows of odd deliveries that are there when Inkwell starts", () => {
  it("keep it from nothing, on SQLite: each is logged once and finished", async () => {
    const world = await openWorld("SQLite");
    const bodies = oddBodies(world.slack);
    writeRows(world.databasePath, bodies);
    await world.restart();
    await isAlive(world);
    expect(unfitKeys(world)).toContain(`odd:${bodies.indexOf("{")}`);
    expect(unfitKeys(world)).toEqual([...new Set(unfitKeys(world))]);
    await world.restart();
    expect(unfinished(world.databasePath)).toBe(0);
    await isAlive(world);
  });

  it.runIf(hasPostgres)("keep it from nothing, on Postgres: each is logged once and finished", async () => {
    const database = await createTestDatabase();
    onTestFinished(database.drop);
    const sample = await startLocalSlack();
    onTestFinished(sample.stop);
    const bodies = oddBodies(sample);
    await writeJobs(database.url, bodies);

    const world = await startWorld({ postgres: database.url, memos: true, processes: 2, slack: IMPATIENT });
    onTestFinished(world.stop);
    await isAlive(world);
    expect(unfitKeys(world)).toContain(`odd:${bodies.indexOf("{")}`);
    expect(unfitKeys(world)).toEqual([...new Set(unfitKeys(world))]);
    await world.restart();
    await isAlive(world);
  });
});

it("the real program starts over such rows, lives through such deliveries, and ends when it is told to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  const [slack, model, memos] = await Promise.all([
    startLocalSlack(IMPATIENT),
    startModelStandIn(),
    startMemosStandIn(),
  ]);
  onTestFinished(async () => {
    await Promise.all([slack.stop(), model.close(), memos.stop()]);
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, "inkwell.db");
  openDatabase(path).close(); // makes its tables
  writeRows(path, oddBodies(slack));
  const logFile = join(folder, "log");
  const settings = { slack, modelUrl: model.baseUrl, memos, databaseUrl: `file:${path}`, cwd: folder, logFile };
  const bot = await startBotProcess({ ...settings, args: [resolve("src/main.ts")] });
  onTestFinished(() => bot.end("SIGKILL"));

  for (const delivery of oddDeliveries(slack)) await deliverOdd(slack, delivery);
  for (const text of ODD_TEXTS) slack.sendText(text);
  const { anaDm: channel } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel, text: "Write a toast" });
  await slack.waitFor(() => repliesIn(slack, channel, ts).some(({ streaming }) => !streaming));
  await eventually(() => expect(unfinished(path)).toBe(0));
  await bot.end("SIGTERM");
  expect((await bot.gone).signal).toBeNull();
  expect(readFileSync(logFile, "utf8")).not.toMatch(/unhandled|uncaught/i);
});

function oddBodies(slack: LocalSlack): readonly string[] {
  return [...oddDeliveries(slack).map(({ body }) => JSON.stringify(body)), nested(DEEP), ...ODD_TEXTS];
}

/** As a process that died leaves them; every second one at its last attempt. */
function writeRows(databasePath: string, bodies: readonly string[]): void {
  const database = new DatabaseSync(databasePath);
  const insert = database.prepare("INSERT INTO delivery (key, seen_at, body, tries) VALUES (?, ?, ?, ?)");
  for (const [index, body] of bodies.entries()) insert.run(`odd:${index}`, Date.now(), body, index % 2 === 0 ? 0 : 6);
  database.close();
}

function unfinished(databasePath: string): unknown {
  const database = new DatabaseSync(databasePath, { readOnly: true });
  try {
    return database.prepare("SELECT count(*) AS count FROM delivery WHERE body IS NOT NULL").get()?.count;
  } finally {
    database.close();
  }
}

/** As a process that accepted them and ended before it took any. */
async function writeJobs(url: string, bodies: readonly string[]): Promise<void> {
  await (await openPostgres(url)).close(); // makes its tables
  const requests = createPostgresRequests({ url, log: SILENT, onFault() {} });
  await requests.start();
  await Promise.all(bodies.map((body, index) => requests.accept({ key: `odd:${index}`, body })));
  await requests.stop({ withinMs: 0 });
}
