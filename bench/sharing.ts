import pg from "pg";
import { canHold, hold } from "../test/support/held.ts";
import { hasPostgres, startPostgres } from "../test/support/postgres-server.ts";
import { completionOf, createAsking } from "./asking.ts";
import { type Bot, startBot, startServices } from "./bot.ts";
import { createDatabase } from "./durability.ts";
import { atLeast, atMost, digits, type Measure, plain } from "./table.ts";

const THREADS = 32;
const WARM_UP = 192; // of each process: what a process compiles costs it once
const SETTLING = 96;
const ANSWERS = 320;
const CALM_ANSWERS = 60;
const TOKENS = 240;
const SHARE = 0.25;

/** Measures what more processes bring where they are the bottleneck, and how often each answer has a process fetch from the queue. */
export async function benchSharing(): Promise<Measure[]> {
  if (!hasPostgres || !canHold) return [];
  const server = await startPostgres();
  try {
    const one = await heldTo(1, server.url);
    const two = await heldTo(2, server.url);
    const measures = [
      plain("answers a second: one process held to 0.25 of a core", one.perSecond, "", besides(one)),
      plain("answers a second: two processes held to 0.25 each", two.perSecond, "", besides(two)),
      plain("  of one process's", two.perSecond / one.perSecond, "times", "depends on what else the machine does"),
      atLeast("  of one process's, by the CPU of an answer", (2 * one.cpuMs) / two.cpuMs, 1.7, "times"),
    ];
    for (const processes of [1, 2, 3, 5]) {
      const fetches = await fetchesAnAnswer(processes, server.url);
      measures.push(atMost(`fetches an answer, ${processes} at work, one request at a time`, fetches, 1.5, ""));
    }
    return measures;
  } finally {
    await server.stop();
  }
}

type Held = { readonly perSecond: number; readonly cpuMs: number };

const besides = ({ cpuMs }: Held) => `CPU ${digits(cpuMs)} ms an answer, all processes`;

async function heldTo(processes: number, server: string): Promise<Held> {
  return withBot(processes, await createDatabase(server), async (bot) => {
    const ask = createCrowd(bot);
    await ask(WARM_UP * processes);
    const letGo = await Promise.all(bot.pids.map((pid, index) => hold(pid, SHARE, index % 2)));
    await ask(SETTLING);
    const before = bot.usage().cpuMs;
    const startedAt = performance.now();
    await ask(ANSWERS);
    const ms = performance.now() - startedAt;
    await Promise.all(letGo.map((go) => go()));
    return { perSecond: (1_000 * ANSWERS) / ms, cpuMs: (bot.usage().cpuMs - before) / ANSWERS };
  });
}

/** A fetch sets the state of jobs, also where it finds none, so the server can count it. */
async function fetchesAnAnswer(processes: number, server: string): Promise<number> {
  const url = await createDatabase(server);
  return withBot(processes, url, async (bot) => {
    const { ask } = createAsking(bot);
    await inDatabase(url, COUNT_FETCHES);
    for (const person of bot.people.slice(0, CALM_ANSWERS)) await ask(person);
    return Number((await inDatabase(url, "SELECT last_value FROM public.fetches")).rows[0].last_value) / CALM_ANSWERS;
  });
}

const COUNT_FETCHES = `
  CREATE SEQUENCE public.fetches;
  CREATE FUNCTION public.count_fetch() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM nextval('public.fetches'); RETURN NULL; END $$;
  CREATE TRIGGER fetched AFTER UPDATE OF state ON inkwell_jobs.job_common
    FOR EACH STATEMENT EXECUTE FUNCTION public.count_fetch()`;

async function withBot<Result>(
  processes: number,
  databaseUrl: string,
  work: (bot: Bot) => Promise<Result>,
): Promise<Result> {
  const services = await startServices();
  services.model.reply(completionOf(TOKENS));
  const bot = await startBot("inkwell", services, { recordCalls: false, processes, databaseUrl });
  try {
    return await work(bot);
  } finally {
    await bot.stop();
    await services.stop();
  }
}

/** Returns a function that asks for so many answers, each in a thread of its own, some at a time. */
function createCrowd(bot: Bot) {
  const asking = createAsking(bot);
  return async (answers: number): Promise<void> => {
    let left = answers;
    const askOn = async (person: (typeof bot.people)[number]) => {
      while (left > 0) {
        left -= 1;
        await asking.ask(person);
      }
    };
    await Promise.all(bot.people.slice(0, THREADS).map(askOn));
  };
}

async function inDatabase(connectionString: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
