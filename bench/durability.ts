import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openBackend } from "../src/backend/open.ts";
import type { DatabaseConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";
import { createReplies } from "../src/storage/rows/replies.ts";
import { hasPostgres, startPostgres } from "../test/support/postgres-server.ts";
import { completionOf, createAsking } from "./asking.ts";
import { startBot, startServices } from "./bot.ts";
import { atMost, digits, type Measure, median, plain } from "./table.ts";

const REQUESTS = 300;
const THREADS = 64;
const WARM_UP = 320;
const ANSWERS = 640;
const ROUNDS = 3;
const TOKENS = 240;
const PLACE = { channel: "C0BENCH01", thread: "1767000000.000100" };

type SetUp = { readonly name: string; readonly processes: number; readonly isShared: boolean };

const SET_UPS: readonly SetUp[] = [
  { name: "SQLite", processes: 1, isShared: false },
  { name: "Postgres, one process", processes: 1, isShared: true },
  { name: "Postgres, two processes", processes: 2, isShared: true },
];

/** Measures the cost of surviving a crash, on each database and with two processes. */
export async function benchDurability(): Promise<Measure[]> {
  const server = hasPostgres ? await startPostgres({ isDurable: true }) : undefined;
  const folder = mkdtempSync(join(tmpdir(), "inkwell-bench-"));
  try {
    const measures: Measure[] = [];
    for (const { name, processes, isShared } of SET_UPS) {
      if (isShared && !server) continue;
      const url = server && isShared ? await createDatabase(server.url) : undefined;
      if (processes === 1) measures.push(await cost(name, url, join(folder, "cost.db")));
      measures.push(...(await load(name, processes, url)));
    }
    return measures;
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Times what a reply waits for. Its request is stored and handed to a process, and its text is noted. */
async function cost(name: string, url: string | undefined, path: string): Promise<Measure> {
  const config: DatabaseConfig = url ? { kind: "postgres", url } : { kind: "sqlite", path };
  const fail = (error?: unknown) => {
    throw error ?? new Error("the bench was too slow for its own lease");
  };
  const backend = await openBackend(config, {
    now: Date.now,
    log: createLog("warn"),
    onFault: fail,
    onLost: fail,
  });
  const { inbox, store } = backend;
  const replies = createReplies(store);
  const body = JSON.stringify({ event: { text: completionOf(100).join("") } });
  const text = completionOf(TOKENS).join("");
  let isHandedOver = Promise.withResolvers<void>();
  await inbox.work(async () => isHandedOver.resolve());
  const took: number[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const key = `message:bench:${index}`;
    isHandedOver = Promise.withResolvers();
    const start = performance.now();
    const outcome = await inbox.accept({ key, body, orderKey: `bench:${index}` });
    if (outcome === "queued") await isHandedOver.promise;
    await replies.note(key, PLACE, ["1767000000.000200"], { text, kind: "draft" });
    took.push(performance.now() - start);
    inbox.finish(key);
    replies.settle(key, PLACE);
    await store.settled();
    while ((await backend.oldestRequestMs()) > 0); // one at a time
  }
  await inbox.stop();
  await backend.close();
  return atMost(`durability, a request at a time: ${name}`, median(took), 5, "ms", `median of ${REQUESTS}`);
}

/** Measures answers a second as the part `load` does. Then it times first words for one person. */
async function load(name: string, processes: number, url: string | undefined): Promise<Measure[]> {
  const services = await startServices();
  services.model.reply(completionOf(TOKENS));
  const bot = await startBot("inkwell", services, {
    recordCalls: false,
    processes,
    ...(url ? { databaseUrl: url } : {}),
  });
  const asking = createAsking(bot);
  const firstWords: number[] = [];

  async function ask(answers: number): Promise<number> {
    let left = answers;
    const start = performance.now();
    const askOn = async (person: (typeof bot.people)[number]) => {
      while (left > 0) {
        left -= 1;
        firstWords.push((await asking.ask(person)).firstWordsMs);
      }
    };
    await Promise.all(bot.people.slice(0, THREADS).map(askOn));
    return (1_000 * answers) / (performance.now() - start);
  }

  await ask(WARM_UP);
  const before = bot.usage().cpuMs;
  const perSecond: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) perSecond.push(await ask(ANSWERS));
  const cpuMs = (bot.usage().cpuMs - before) / (ROUNDS * ANSWERS);
  firstWords.length = 0;
  const [one] = bot.people;
  if (one) for (let index = 0; index < 50; index += 1) firstWords.push((await asking.ask(one)).firstWordsMs);
  const alone = median(firstWords);
  await bot.stop();
  await services.stop();
  const beside = `CPU ${digits(cpuMs)} ms an answer, all processes; no latencies, ${THREADS} threads at once`;
  return [
    plain(`answers a second: ${name}`, median(perSecond), "", beside),
    plain(`first words, one at a time: ${name}`, alone, "ms", "no latencies, median of 50"),
  ];
}

/** Creates an empty database on a server, and returns its URL. */
export async function createDatabase(server: string): Promise<string> {
  const name = `bench_${Date.now()}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
