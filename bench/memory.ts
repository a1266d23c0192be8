import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { givenPersonId } from "../src/assistant/privacy/identity.ts";
import type { Memory, Scope, StoredMessage } from "../src/assistant/types.ts";
import { createEmbeddedMemory } from "../src/memory/embedded/embedded.ts";
import { type Database, openDatabase } from "../src/storage/sqlite/database.ts";
import { measureLocomo } from "./locomo.ts";
import type { Measure } from "./table.ts";

const OWN_MESSAGES = 10_000;
const PEOPLE = 200;
const MESSAGES_EACH = 590;
const THREAD_MESSAGES = 20;
const SEARCHES = 600;

/** Measures what the embedded memory finds and how fast, in a real file. Checks that it keeps people apart. */
export async function benchMemory(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "inkwell-bench-"));
  try {
    return [
      ...(await recallMeasures()),
      ...(await onePerson(join(folder, "one.db"))),
      ...(await many(join(folder, "many.db"))),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function recallMeasures(): Promise<Measure[]> {
  const locomo = await measureLocomo();
  if (!locomo) return [{ name: "LoCoMo", measured: "the data is missing", bar: "", ok: true }];
  const { ours, plain } = locomo;
  const row = (name: string, figure: Exclude<keyof typeof ours, "questions">, least: number): Measure => ({
    name: `LoCoMo ${name}, ${ours.questions} questions`,
    measured: `${ours[figure].toFixed(1)} % (plain FTS5 ${plain[figure].toFixed(1)})`,
    bar: `at least ${least}`,
    ok: ours[figure] >= least,
  });
  return [
    row("evidence recall@5", "r5", 66),
    row("evidence recall@10", "r10", Math.max(80.5, Math.ceil(plain.r10 + 10))),
    row("evidence recall@20", "r20", 80),
    row("nDCG@10", "ndcg10", 62.5),
    row("evidence recall within 1,000 tokens", "inPrompt", 80),
  ];
}

async function onePerson(file: string): Promise<Measure[]> {
  const text = createText();
  const { database, memory } = open(file);
  await fill(memory, 0, OWN_MESSAGES, text);
  const search = await timeSearches(memory, text, () => 0);
  const insert = await timeInserts(memory, text);
  database.close();
  return [
    milliseconds(`search, ${OWN_MESSAGES} own messages, p95`, search.p95, 5),
    milliseconds("storing an exchange, p95", insert, 2),
    milliseconds("opening the file", timeOpening(file), 50),
  ];
}

async function many(file: string): Promise<Measure[]> {
  const text = createText();
  const { database, memory } = open(file);
  for (let person = 0; person < PEOPLE; person++) await fill(memory, person, MESSAGES_EACH, text);
  const search = await timeSearches(memory, text, (index) => (index * 7) % PEOPLE);
  const paste = await timeSearches(memory, { ...text, query: () => text.message(6000) }, (index) => index % PEOPLE, 40);
  database.close();
  const foreign = search.foreign + paste.foreign;
  const among = `${PEOPLE * MESSAGES_EACH} messages of ${PEOPLE} people`;
  return [
    milliseconds(`search, ${among}, p95`, search.p95, 5),
    milliseconds(`search for 40,000 pasted characters, ${among}, p95`, paste.p95, 25),
    {
      name: `other people's messages among ${search.hits + paste.hits} hits`,
      measured: String(foreign),
      bar: "none",
      ok: foreign === 0 && search.hits > 0,
    },
  ];
}

function open(file: string): { database: Database; memory: Memory } {
  const database = openDatabase(file);
  return { database, memory: createEmbeddedMemory(database) };
}

/** Adds threads of 20 messages, one exchange at a time. Each conversation id begins with its person. */
async function fill(memory: Memory, person: number, messages: number, text: Text): Promise<void> {
  for (let told = 0; told < messages; told += 2) {
    await memory.add(scopeOf(person), `${person}:${Math.floor(told / THREAD_MESSAGES)}`, exchange(text, told));
  }
}

/** Times searches. Of three runs the fastest counts, since other work on the machine only adds time. */
async function timeSearches(memory: Memory, text: Text, personOf: (index: number) => number, searches = SEARCHES) {
  const times: number[] = [];
  let hits = 0;
  let foreign = 0;
  for (let index = 0; index < searches; index++) {
    const person = personOf(index);
    const query = text.query();
    let fastest = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      const items = await memory.search(scopeOf(person), query, { limit: 10 });
      fastest = Math.min(fastest, performance.now() - start);
      hits += items.length;
      foreign += items.filter((item) => !item.conversationId?.startsWith(`${person}:`)).length;
    }
    times.push(fastest);
  }
  return { p95: p95(times), hits, foreign };
}

/** Times adds in three rounds. The fastest counts. */
async function timeInserts(memory: Memory, text: Text): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round++) {
    const times: number[] = [];
    for (let index = 0; index < SEARCHES; index++) {
      const messages = exchange(text, index);
      const start = performance.now();
      await memory.add(scopeOf(0), `0:new-${round}-${Math.floor(index / 10)}`, messages);
      times.push(performance.now() - start);
    }
    rounds.push(p95(times));
  }
  return Math.min(...rounds);
}

function timeOpening(file: string): number {
  const start = performance.now();
  const { database } = open(file);
  const ms = performance.now() - start;
  database.close();
  return ms;
}

function exchange(text: Text, at: number): StoredMessage[] {
  return [
    { role: "user", text: text.message(8 + (at % 20)), at },
    { role: "assistant", text: text.message(20 + (at % 60)), at: at + 1 },
  ];
}

function scopeOf(person: number): Scope {
  return { person: givenPersonId(`person-${person}`), realm: "own" };
}

function milliseconds(name: string, ms: number, most: number): Measure {
  return { name, measured: `${ms.toFixed(2)} ms`, bar: `at most ${most} ms`, ok: ms <= most };
}

function p95(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

type Text = { message(words: number): string; query(): string };

/**
 * Makes random text, the same in every run. Words are as frequent as in a language (Zipf's law over 20,000 words). A query has
 * seven words, none of the 50 most frequent, which stand for stop words.
 */
function createText(): Text {
  const random = mulberry32(1);
  const word = (least: number) => spell(Math.floor(least * (20_000 / least) ** random()));
  const words = (count: number, least: number) => Array.from({ length: count }, () => word(least)).join(" ");
  return { message: (count) => words(count, 1), query: () => words(7, 50) };
}

/** Spells the word of a rank: consonants and vowels in turn. */
function spell(rank: number): string {
  let rest = rank;
  let word = "";
  do {
    word += `${"bcdfgklmnprtvz"[rest % 14]}${"aeiou"[Math.floor(rest / 14) % 5]}`;
    rest = Math.floor(rest / 70);
  } while (rest > 0);
  return `${word}k`;
}

/** Returns a seeded generator of numbers from 0 to 1 (mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
