import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { UpkeepStore } from "../../../src/storage/expiry.ts";
import { createFollowedThreads } from "../../../src/storage/rows/followed-threads.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createOpenQuestions } from "../../../src/storage/rows/open-questions.ts";
import { createReplies } from "../../../src/storage/rows/replies.ts";
import { createRetention, type Retention } from "../../../src/storage/rows/retention.ts";
import { createRetries } from "../../../src/storage/rows/retries.ts";
import { eventually } from "../../support/patience.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ANN = personId("T1", "U1");
const TABLES = ["delivery", "reply", "retry", "open_question", "followed_thread", "outbox"] as const;

type RetentionOptions = Pick<Parameters<typeof createRetention>[0], "undoMs" | "onNotesChanged">;

const FORGOTTEN = {
  id: "n1",
  kind: "fact",
  text: "I run Marketing",
  at: 0,
  origin: { kind: "dm", channelId: "D1", conversationId: conversationId("T1", "dm", "D1", "1.1") },
} as const;

describe.each(STORES)("what is past its time on %s", (_, open) => {
  let opened: OpenedStore;
  let retention: Retention;
  let time: number;
  /** How many rounds are over. */
  let rounds: number;
  /** How often texts were looked for. */
  let looks: number;
  let logged: { readonly level: string; readonly table: unknown; readonly rows: unknown }[];
  const now = () => time;

  function retentionOn(store: UpkeepStore, options: RetentionOptions = {}): Retention {
    const note = (level: string) => (fields: object) => {
      const { table, rows } = fields as { table?: string; rows?: number };
      logged.push({ level, table, rows });
    };
    return createRetention({
      store,
      now,
      log: { info: note("info"), warn: note("warn"), error: note("error") },
      ...options,
    });
  }

  async function lookedForTexts<Row>(...query: Parameters<UpkeepStore["all"]>): Promise<Row[]> {
    const rows = await opened.upkeep.all<Row>(...query);
    looks += 1;
    return rows;
  }

  /** The last thing in a round is to delete from `followed_thread`. */
  const expire: UpkeepStore["expire"] = (rows, before) => {
    const next = opened.upkeep.expire(rows, before);
    return async (limit) => {
      const deleted = await next(limit);
      if (rows.table === "followed_thread" && deleted < limit) rounds += 1;
      return deleted;
    };
  };

  beforeEach(async () => {
    time = 0;
    logged = [];
    opened = await open();
    rounds = 0;
    looks = 0;
    retention = retentionOn({ ...opened.upkeep, expire });
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await retention.stop();
    await opened.close();
  });

  const count = async (table: string) =>
    (await opened.store.all<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`))[0]?.rows;
  const counts = async () => Promise.all(TABLES.map(count));

  async function oneOfEach(): Promise<void> {
    const conversation = conversationId("T1", "dm", "D1", "1.1");
    await opened.store.run("INSERT INTO delivery (key, seen_at) VALUES (?, ?)", "event:Ev1", 0);
    await createReplies(opened.store, now).note("r1", { channel: "C1", thread: "1.1" }, ["1.2"]);
    createRetries(opened.store, now).keep("r1", ANN, "{}");
    await createOpenQuestions(opened.store, now).ask(conversation, ANN, { request: "go on", options: [] });
    createFollowedThreads(opened.store, { now }).follow("C1:1.1", ANN);
    await opened.store.run(OUTBOX_ROW, "1", "parked");
    await opened.store.settled();
  }

  it.each([
    ["delivery", 3],
    ["reply", 3],
    ["retry", 1],
    ["open_question", 1],
    ["followed_thread", 180],
    ["outbox", 30],
  ])("is what is in the table %s after %i days", async (table, days) => {
    await oneOfEach();
    time = days * DAY_MS;
    retention.start();
    await eventually(() => expect(rounds).toBe(1));
    expect(await count(table)).toBe(1);
    time += 1;
    vi.advanceTimersByTime(HOUR_MS);
    await eventually(async () => expect(await count(table)).toBe(0));
  });

  it.each([
    ["ten minutes, unless told otherwise", undefined, 10],
    ["as long as it is told", 3, 3],
  ])(
    "is the text of what was forgotten, after the time in which it can be brought back: %s",
    async (_, told, minutes) => {
      const options = told === undefined ? {} : { undoMs: told * MINUTE_MS };
      const notes = createNoteStore(opened.store, now, options.undoMs);
      await notes.add(ANN, FORGOTTEN);
      await notes.forget(ANN, ["n1"]);
      const texts = async () => (await notes.forgotten(ANN)).map(({ text }) => text);
      time = minutes * MINUTE_MS - 1;
      retention = retentionOn({ ...opened.upkeep, all: lookedForTexts }, options);
      retention.start();
      await eventually(() => expect(looks).toBe(1));
      expect(await texts()).toEqual(["I run Marketing"]);
      time += 1;
      expect(await notes.restore(ANN, ["n1"])).toEqual([]);
      vi.advanceTimersByTime(MINUTE_MS);
      await eventually(async () => expect(await texts()).toEqual([""]));
    },
  );

  it("is a text that was forgotten in this process at once, whichever process leads, until it was stopped", async () => {
    const notes = createNoteStore(opened.store, now, 0);
    retention = retentionOn(opened.upkeep, { undoMs: 0, onNotesChanged: notes.subscribe });
    await retention.pause(); // it never led
    await notes.add(ANN, FORGOTTEN);
    await notes.forget(ANN, ["n1"]);
    const texts = async () => (await notes.forgotten(ANN)).map(({ text }) => text);
    await eventually(async () => expect(await texts()).toEqual([""]));
    await retention.stop();
    await notes.add(ANN, { ...FORGOTTEN, id: "n2", text: "I like tea" });
    await notes.forget(ANN, ["n2"]);
    await retention.stop();
    expect(await texts()).toEqual(["", "I like tea"]);
  });

  it("is deleted at the start, and nothing that still waits for memory", async () => {
    await oneOfEach();
    await opened.store.run(OUTBOX_ROW, "2", "waiting");
    time = 365 * DAY_MS;
    retention.start();
    await eventually(async () => expect(await counts()).toEqual([0, 0, 0, 0, 0, 1]));
    expect(await opened.store.all("SELECT state FROM outbox")).toEqual([{ state: "waiting" }]);
  });

  it("is counted for a thread from the last time that it was followed", async () => {
    const followed = createFollowedThreads(opened.store, { now });
    followed.follow("C1:1.1", ANN);
    followed.follow("C1:2.2", ANN);
    time = 100 * DAY_MS;
    followed.follow("C1:1.1", ANN);
    await opened.store.settled();
    time = 200 * DAY_MS;
    retention.start();
    await eventually(async () => expect(await followed.isFollowed("C1:2.2", ANN)).toBe(false));
    expect(await followed.isFollowed("C1:1.1", ANN)).toBe(true);
  });

  it("goes in batches of 5,000 at most, and the log says how much went of each table", async () => {
    await opened.store.run(MANY_DELIVERIES, 12_000, 0);
    await opened.store.run(MANY_DELIVERIES, 12_010, 4 * DAY_MS); // those of before are there already
    await opened.store.run(MANY_RETRIES, 300, 0);
    time = 4 * DAY_MS + 1;
    const limits: number[] = [];
    retention = retentionOn({
      ...opened.upkeep,
      expire(rows, before) {
        const next = opened.upkeep.expire(rows, before);
        return (limit) => {
          limits.push(limit);
          return next(limit);
        };
      },
    });
    retention.start();
    await eventually(() =>
      expect(logged).toEqual([
        { level: "info", table: "retry", rows: 300 },
        { level: "info", table: "delivery", rows: 12_000 },
      ]),
    );
    expect(Math.max(...limits)).toBeLessThanOrEqual(5_000);
    expect(await counts()).toEqual([10, 0, 0, 0, 0, 0]);
  });

  it("goes in batches of 5,000 at most, however quick the database is", async () => {
    const limits: number[] = [];
    let left = 100_000;
    const quick = async (limit: number) => {
      const gone = Math.min(limit, left);
      limits.push(limit);
      left -= gone;
      return gone;
    };
    retention = retentionOn({ ...opened.upkeep, expire: () => quick });
    retention.start();
    await eventually(() => expect(left).toBe(0));
    expect(Math.max(...limits)).toBe(5_000);
  });

  it("stays in a table that refuses, which the log says, and goes from all others; an hour later from that one too", async () => {
    await oneOfEach();
    await opened.store.run("ALTER TABLE retry RENAME TO away");
    time = 365 * DAY_MS;
    retention.start();
    await eventually(async () => expect(await count("followed_thread")).toBe(0));
    expect(logged.filter(({ level }) => level === "warn")).toEqual([
      { level: "warn", table: "retry", rows: undefined },
    ]);
    await opened.store.run("ALTER TABLE away RENAME TO retry");
    expect(await counts()).toEqual([0, 0, 1, 0, 0, 0]);
    vi.advanceTimersByTime(HOUR_MS);
    await eventually(async () => expect(await count("retry")).toBe(0));
  });

  it("is left to another process from the batch on in which this one no longer leads", async () => {
    await opened.store.run(MANY_RETRIES, 1_000, 0);
    time = 2 * DAY_MS;
    let asked = 0;
    retention.start(() => ++asked <= 2);
    await eventually(() => expect(asked).toBeGreaterThan(2));
    await retention.pause();
    const left = Number(await count("retry"));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(1_000);
  });

  it("is deleted no more once it was paused, not in the next hour either", async () => {
    retention.start();
    await retention.pause();
    await oneOfEach();
    time = 365 * DAY_MS;
    vi.advanceTimersByTime(2 * HOUR_MS);
    await retention.pause();
    expect(await counts()).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

const OUTBOX_ROW = `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
  VALUES (?, 'withdraw', 'T1_U1', 'own', 'T1:dm:D1:1.1', 'No emojis', 0, ?)`;
const NUMBERS =
  "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < CAST(? AS BIGINT))";
const MANY_DELIVERIES = `INSERT INTO delivery (key, seen_at)
  ${NUMBERS} SELECT 'event:Ev' || n, CAST(? AS BIGINT) FROM number WHERE true ON CONFLICT (key) DO NOTHING`;
const MANY_RETRIES = `INSERT INTO retry (id, person, body, kept_at)
  ${NUMBERS} SELECT 'r' || n, 'T1_U1', '{}', CAST(? AS BIGINT) FROM number`;
