import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ServiceError } from "../../src/assistant/errors.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import type { Scope, StoredMessage } from "../../src/assistant/types.ts";
import { createDeadLetters } from "../../src/outbox/dead-letters.ts";
import { createOutbox, type Outbox } from "../../src/outbox/outbox.ts";
import { createSqliteStore } from "../../src/storage/sqlite/store.ts";
import { openForUpkeep } from "../../src/storage/upkeep/upkeep.ts";
import { openStore } from "../support/store.ts";
import { createClock } from "./clock.ts";

const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
const thread = (number: number) => conversationId("T01", "dm", "D01", `1767000000.${number}`);
const said = (text: string): StoredMessage[] => [{ role: "user", text, at: Date.UTC(2026, 0, 5) }];

let folder: string;
let clock: ReturnType<typeof createClock>;
let ofBot: ReturnType<typeof openStore>;
let operator: DatabaseSync;
let letters: ReturnType<typeof createDeadLetters>;
let outbox: Outbox;
let heard: string[];
let stored: StoredMessage[];
let reads: number;
let refused: Set<string>;
let lastId: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "letters-"));
  const path = join(folder, "inkwell.db");
  clock = createClock();
  ofBot = openStore(path);
  operator = openForUpkeep(path);
  letters = createDeadLetters(createSqliteStore(operator));
  heard = [];
  lastId = 0;
  stored = [];
  reads = 0;
  refused = new Set();
  const memory = {
    async add(_: Scope, __: string, messages: readonly StoredMessage[]) {
      for (const { text } of messages) if (refused.has(text)) throw new ServiceError("memory", "invalid");
      heard.push(...messages.map(({ text }) => text));
    },
    async messages() {
      reads += 1;
      return stored;
    },
    async withdraw() {},
    async delete() {},
  };
  outbox = createOutbox({ store: ofBot, newId, memory, now: clock.now, startTimer: clock.startTimer, random: () => 0 });
  outbox.start();
});
afterEach(async () => {
  const stopped = outbox.stop();
  await clock.advance(10_000);
  await stopped;
  operator.close();
  await ofBot.close();
  rmSync(folder, { recursive: true });
});

function newId(): string {
  lastId += 1;
  return String(lastId);
}

/** Adds texts that memory refuses, so that each is parked. */
async function park(...texts: readonly string[]): Promise<void> {
  refused = new Set(texts);
  for (const text of texts) outbox.add(ann, thread(1), said(text));
  await clock.advance(1_000);
  refused = new Set();
  expect((await outbox.counts()).parked).toBe(texts.length);
}

/** Runs `work` while the operator holds the write lock, so that the bot works from process memory. */
async function lockedByOperator(work: () => void): Promise<void> {
  await ofBot.settled();
  operator.exec("BEGIN IMMEDIATE");
  work();
  await ofBot.settled();
  operator.exec("COMMIT");
}

describe("the list of what is parked", () => {
  it("names ids, kinds, ages and kinds of place, and neither a word nor a person", async () => {
    await park("the secret plan");
    const [letter, ...others] = await letters.list(10);
    expect(others).toEqual([]);
    expect(letter).toEqual({
      id: "1",
      kind: "add",
      state: "parked",
      queuedAt: expect.any(Number),
      conversationKind: "dm",
    });
    expect(await letters.counts()).toEqual({ waiting: 0, tried: 0, parked: 1 });
    expect(JSON.stringify(letter)).not.toMatch(/secret|U01|D01/);
  });

  it("puts what is parked before what waits, however much waits", async () => {
    await park("refused");
    await outbox.stop();
    for (let index = 0; index < 20; index += 1) {
      ofBot.database.exec(`INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
                  VALUES ('x${index}', 'withdraw', 'T01_U01', 'own', 'T01:public:C1:1.${index}', 'x', 1, 'waiting')`);
    }
    const listed = await letters.list(3);
    expect(listed.map(({ state, conversationKind }) => [state, conversationKind])).toEqual([
      ["parked", "dm"],
      ["waiting", "public"],
      ["waiting", "public"],
    ]);
  });
});

describe("what is put back while the bot runs", () => {
  it("is told within ten seconds, in its order, though nothing else happens", async () => {
    await park("one", "two");
    expect(await letters.retry()).toBe(2);
    await clock.advance(10_000);
    expect(heard).toEqual(["one", "two"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("is told beside what people say in that moment, each once", async () => {
    await park("back");
    await letters.retry("1");
    outbox.add(ann, thread(2), said("new"));
    outbox.add(ann, thread(2), said("newer"));
    await clock.advance(30_000);
    expect(heard.toSorted()).toEqual(["back", "new", "newer"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("is told though the bot could not write what people said in that moment, each once", async () => {
    await park("back");
    await lockedByOperator(() => {
      outbox.add(ann, thread(2), said("new"));
      outbox.add(ann, thread(2), said("newer"));
    });
    await letters.retry("1");
    await clock.advance(30_000);
    expect(heard.toSorted()).toEqual(["back", "new", "newer"]);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("is not told again when memory had it all the same", async () => {
    await park("one");
    stored = said("one");
    await letters.retry("1");
    await clock.advance(10_000);
    expect(heard).toEqual([]);
    expect(reads).toBe(1);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
  });

  it("is parked again, as old as it was, when memory still refuses it", async () => {
    await park("one");
    const queuedAt = (await letters.find("1"))?.queuedAt;
    refused = new Set(["one"]);
    await letters.retry("1");
    await clock.advance(10_000);
    expect(await letters.list(9)).toEqual([expect.objectContaining({ id: "1", state: "parked", queuedAt })]);
  });
});

describe("what is not parked", () => {
  it("can be neither put back nor dropped", async () => {
    await outbox.stop();
    outbox = createOutbox({
      store: ofBot,
      newId: () => "1",
      memory: { add: never, messages: never, withdraw: never, delete: never },
    });
    outbox.add(ann, thread(1), said("waits"));
    await ofBot.settled();
    expect(await letters.retry("1")).toBe(0);
    expect(await letters.retry("7")).toBe(0);
    expect(await letters.drop("1")).toBe(false);
    expect(await letters.counts()).toEqual({ waiting: 1, tried: 0, parked: 0 });
  });
});

describe("what is dropped", () => {
  it("is gone, and the rest stays", async () => {
    await park("one", "two");
    expect(await letters.drop("1")).toBe(true);
    expect(await letters.drop("1")).toBe(false);
    expect((await letters.list(9)).map(({ id }) => id)).toEqual(["2"]);
  });
});

async function never(): Promise<never> {
  throw new Error("nothing is sent here");
}
