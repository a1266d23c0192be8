import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import { createDeliveries } from "../../../src/storage/rows/deliveries.ts";
import { createFollowedThreads } from "../../../src/storage/rows/followed-threads.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createOpenQuestions } from "../../../src/storage/rows/open-questions.ts";
import { startRetention } from "../../../src/storage/rows/retention.ts";
import { createRetries } from "../../../src/storage/rows/retries.ts";
import { openStore } from "../../support/store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const ANN = personId("T1", "U1");

let store: ReturnType<typeof openStore>;
let faults: unknown[];
let time: number;
const now = () => time;

beforeEach(() => {
  time = 0;
  faults = [];
  store = openStore(":memory:", (error) => faults.push(error));
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});

afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

const rowsOf = (table: string) => Number(store.database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows);

it.each([
  ["delivery", 3],
  ["retry", 1],
  ["open_question", 1],
  ["followed_thread", 180],
  ["outbox", 30],
])("keeps what is in the table %s for %i days", async (table, days) => {
  await oneOfEach();
  const end = startRetention(store, now);
  time = days * DAY_MS;
  vi.advanceTimersByTime(DAY_MS);
  await pruned();
  expect(rowsOf(table)).toBe(1);
  time += 1;
  vi.advanceTimersByTime(60 * 60 * 1000);
  await pruned();
  expect(rowsOf(table)).toBe(0);
  end();
});

it("keeps the text of what was forgotten for a day, as long as it can be brought back", async () => {
  const notes = createNoteStore(store, now);
  const conversation = conversationId("T1", "dm", "D1", "1.1");
  await notes.add(ANN, {
    id: "n1",
    kind: "fact",
    text: "I run Marketing",
    at: 0,
    origin: { kind: "dm", channelId: "D1", conversationId: conversation },
  });
  await notes.forget(ANN, ["n1"]);
  const texts = async () => (await notes.forgotten(ANN)).map(({ text }) => text);
  time = DAY_MS;
  const end = startRetention(store, now);
  await pruned();
  expect(await texts()).toEqual(["I run Marketing"]);
  time += 1;
  vi.advanceTimersByTime(60 * 60 * 1000);
  await vi.waitFor(async () => expect(await texts()).toEqual([""]));
  end();
});

it("deletes at the start what came to its end while nothing ran, and nothing that still waits for memory", async () => {
  await oneOfEach();
  store.database.exec("UPDATE outbox SET state = 'waiting'");
  time = 365 * DAY_MS;
  startRetention(store, now)();
  await pruned();
  expect(["delivery", "retry", "open_question", "followed_thread", "outbox"].map(rowsOf)).toEqual([0, 0, 0, 0, 1]);
});

it("counts the days of a thread from the last time that it was followed", async () => {
  const followed = createFollowedThreads(store, { now });
  followed.follow("C1:1.1", ANN);
  time = 100 * DAY_MS;
  followed.follow("C1:1.1", ANN);
  time = 200 * DAY_MS;
  startRetention(store, now)();
  await pruned();
  expect(await followed.isFollowed("C1:1.1", ANN)).toBe(true);
});

it("tells of a database that refuses, and deletes the next hour", async () => {
  await oneOfEach();
  time = 4 * DAY_MS;
  store.database.exec("PRAGMA query_only=1");
  const end = startRetention(store, now);
  await pruned();
  expect(faults).toHaveLength(1);
  store.database.exec("PRAGMA query_only=0");
  vi.advanceTimersByTime(60 * 60 * 1000);
  await pruned();
  expect(rowsOf("delivery")).toBe(0);
  end();
});

/** The writes of one deletion follow each other, a turn of the event loop each. */
async function pruned(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await nextTurn();
}

async function oneOfEach(): Promise<void> {
  const conversation = conversationId("T1", "dm", "D1", "1.1");
  await createDeliveries(store, { now }).accept({ key: "event:Ev1", body: "{}" });
  createRetries(store, now).keep("r1", ANN, "{}");
  await createOpenQuestions(store, now).ask(conversation, ANN, { request: "go on", options: [] });
  createFollowedThreads(store, { now }).follow("C1:1.1", ANN);
  await store.settled();
  store.database.exec(`INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
    VALUES ('1', 'withdraw', '${ANN}', 'own', '${conversation}', 'No emojis', 0, 'parked')`);
}
