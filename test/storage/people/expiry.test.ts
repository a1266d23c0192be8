import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { DescribedMemory } from "../../../src/assistant/memory-descriptor.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { PersonId } from "../../../src/assistant/types.ts";
import { WAITING_AS_JOBS } from "../../../src/jobs/queue.ts";
import { createPostgresRequests } from "../../../src/jobs/requests.ts";
import { createEmbeddedMemory } from "../../../src/memory/embedded/embedded.ts";
import { createMemosMemory } from "../../../src/memory/memos/memos.ts";
import { SILENT } from "../../../src/ports/log.ts";
import { type Expiry, startExpiry } from "../../../src/storage/people/expiry.ts";
import { createKnownPeople, type KnownPeople } from "../../../src/storage/people/known-people.ts";
import { WAITING_IN_FILE } from "../../../src/storage/people/person-rows.ts";
import { openPostgres } from "../../../src/storage/postgres/store.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createReplyKinds } from "../../../src/storage/rows/reply-kinds.ts";
import { openDatabase } from "../../../src/storage/sqlite/database.ts";
import { type MemosStandIn, startMemosStandIn } from "../../support/memos-stand-in.ts";
import { eventually, patience } from "../../support/patience.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const ANN = personId("T1", "U1");
const BOB = personId("T1", "U2");
const dm = conversationId("T1", "dm", "D1", "1.1");
const channel = conversationId("T1", "public", "C1", "1.1");

let time: number;
const now = () => time;

describe.each(STORES)("what is past its time, on %s", (_, open) => {
  let opened: OpenedStore;
  let people: KnownPeople;
  let memory: DescribedMemory;
  let faults: unknown[];
  let expiry: Expiry | undefined;
  let scrubbed: number;
  beforeEach(async () => {
    scrubbed = 0;
    time = Date.UTC(2026, 0, 1);
    opened = await open();
    people = createKnownPeople(opened.store, { now });
    memory = createEmbeddedMemory(openDatabase(":memory:"));
    faults = [];
  });
  afterEach(async () => {
    await expiry?.stop();
    await opened.close();
  });

  const start = (days: { memoryDays?: number; deactivatedDays?: number }) => {
    const onFault = (error: unknown) => faults.push(error);
    const store = { ...opened.store, scrub: async () => void scrubbed++ };
    return startExpiry({ store, memory, people, requests: WAITING_IN_FILE, now, onFault, ...days });
  };
  /** Starts a process, and ends it when it has done what was due. */
  async function pass(days: Parameters<typeof start>[0]): Promise<void> {
    expiry = start(days);
    await expiry.settled();
    await expiry.stop();
  }
  async function says(person: PersonId): Promise<void> {
    const outbox = { add: () => {}, withdraw: () => {}, remove: () => {} };
    const said = { role: "user", text: `I am ${person}`, at: time } as const;
    for (const [realm, conversation] of [
      ["own", dm],
      ["open", channel],
    ] as const) {
      people.noting(outbox).add({ person, realm }, conversation, [said]);
      await memory.add({ person, realm }, conversation, [said]);
    }
    await opened.store.settled();
  }
  async function rule(person: PersonId): Promise<void> {
    const origin = { kind: "dm", channelId: "D1", conversationId: dm } as const;
    await createNoteStore(opened.store, now).add(person, {
      id: `n${person}`,
      kind: "rule",
      text: "Be brief",
      at: 1,
      origin,
    });
  }
  const kept = async (person: PersonId) => {
    const [own, all] = await Promise.all([
      memory.list({ person, realm: "own" }, 1),
      memory.list({ person, realm: "open" }, 1),
    ]);
    const notes = await createNoteStore(opened.store, now).list(person);
    return [own.total + all.total, notes.length];
  };

  it("is all of somebody who left, when the days are over, and nothing of others", async () => {
    for (const person of [ANN, BOB]) await Promise.all([says(person), rule(person)]);
    time += 1;
    await people.noteAccount(ANN, true);
    time += 30 * DAY_MS - 1;
    await people.noteAccount(ANN, true); // a profile may change again
    await pass({ deactivatedDays: 30 });
    expect(await kept(ANN)).toEqual([2, 1]);
    time += DAY_MS;
    await pass({});
    expect(await kept(ANN)).toEqual([2, 1]);
    await pass({ deactivatedDays: 30 });
    expect([await kept(ANN), await kept(BOB), faults]).toEqual([[0, 0], [2, 1], []]);
    expect(await opened.store.all("SELECT person FROM deactivated_person")).toEqual([]);
    expect(scrubbed).toBe(1); // nothing of theirs stays in the file
  });

  it.each([
    ["Slack says so", () => people.noteAccount(ANN, false)],
    ["they write again, should nobody have heard Slack", () => says(ANN)],
  ])("is nothing of somebody who came back: %s", async (_why, comeBack) => {
    await rule(ANN);
    await people.noteAccount(ANN, true);
    time += DAY_MS;
    await comeBack();
    time += 30 * DAY_MS;
    await pass({ deactivatedDays: 1 });
    expect((await kept(ANN))[1]).toBe(1);
  });

  it("is nothing of somebody who comes back while others are dealt with", async () => {
    for (const person of [ANN, BOB]) {
      await Promise.all([says(person), rule(person)]);
      await people.noteAccount(person, true);
    }
    time += 30 * DAY_MS;
    const { forgetPerson } = memory;
    const gone: PersonId[] = [];
    memory = {
      ...memory,
      async forgetPerson(person, signal) {
        gone.push(person);
        await people.noteAccount(person === ANN ? BOB : ANN, false);
        await forgetPerson(person, signal);
      },
    };
    await pass({ deactivatedDays: 30 });
    expect(gone).toHaveLength(1);
    expect(await kept(gone[0] === ANN ? BOB : ANN)).toEqual([2, 1]);
  });

  it("waits until memory has been told what it is to be told", async () => {
    await rule(ANN);
    await people.noteAccount(ANN, true);
    await opened.store.run(
      `INSERT INTO outbox (id, kind, person, realm, conversation, body, queued_at, state)
       VALUES ('1', 'withdraw', ?, 'own', 'c', 'x', 1, 'waiting')`,
      ANN,
    );
    await pass({ deactivatedDays: 0 });
    expect(await kept(ANN)).toEqual([0, 1]);
    await opened.store.run("DELETE FROM outbox");
    time += DAY_MS;
    await pass({ deactivatedDays: 0 });
    expect(await kept(ANN)).toEqual([0, 0]);
  });

  it("is what memory has kept too long, of everybody, but no rule; and only one process does it", async () => {
    await Promise.all([says(ANN), rule(ANN)]);
    time += 100 * DAY_MS;
    await Promise.all([says(ANN), says(BOB)]);
    let calls = 0;
    const { forgetOlder } = memory;
    memory = {
      ...memory,
      async forgetOlder(...args) {
        calls += 1;
        await forgetOlder(...args);
      },
    };
    const other = start({ memoryDays: 100 });
    time += 1;
    await pass({ memoryDays: 100 });
    await other.settled();
    await other.stop();
    expect([await kept(ANN), await kept(BOB), calls]).toEqual([[2, 1], [2, 0], 2]);
  });

  const SENT = JSON.stringify({ event: { type: "message", user: "U1", text: "Write a toast" } });
  const delivered = (body: string | null) =>
    opened.store.run(
      "INSERT INTO delivery (key, seen_at, body) VALUES ('d', 1, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body",
      body,
    );

  it("waits until an answer that is being written has ended", async () => {
    await Promise.all([says(ANN), rule(ANN), says(BOB), rule(BOB)]);
    for (const person of [ANN, BOB]) await people.noteAccount(person, true);
    time += HOUR_MS;
    await delivered(SENT);
    await pass({ deactivatedDays: 0 });
    expect([await kept(ANN), await kept(BOB)]).toEqual([
      [2, 1],
      [0, 0],
    ]);
    expect(await opened.store.all("SELECT body FROM delivery")).toEqual([{ body: SENT }]);
    await delivered(null);
    time += HOUR_MS;
    await pass({ deactivatedDays: 0 });
    expect(await kept(ANN)).toEqual([0, 0]);
  });

  it("takes no request that comes while it is being deleted", async () => {
    await Promise.all([says(ANN), rule(ANN)]);
    await people.noteAccount(ANN, true);
    const { forgetPerson } = memory;
    memory = {
      ...memory,
      async forgetPerson(person) {
        await forgetPerson(person);
        await delivered(SENT);
      },
    };
    await pass({ deactivatedDays: 0 });
    expect(await opened.store.all("SELECT body FROM delivery")).toEqual([{ body: SENT }]);
    expect(await people.leftBy(time)).toEqual([ANN]);
  });

  it("is all of somebody whom memory could be rid of at the second try only, their replies too", async () => {
    await Promise.all([says(ANN), says(BOB)]);
    await people.noteAccount(ANN, true);
    const kinds = createReplyKinds(opened.store);
    kinds.note(channel, "Which one?", "question");
    kinds.note(conversationId("T1", "public", "C2", "1.1"), "Which one?", "question");
    await opened.store.settled();
    const { forgetPerson } = memory;
    let tries = 0;
    memory = {
      ...memory,
      async forgetPerson(person, signal) {
        await forgetPerson(person, signal);
        tries += 1;
        if (tries === 1) throw new Error("away");
      },
    };
    for (let hours = 0; hours < 2; hours += 1) {
      await pass({ deactivatedDays: 0 });
      time += HOUR_MS;
    }
    expect(await people.leftBy(time)).toEqual([]);
    expect(await opened.store.all("SELECT conversation FROM reply_kind")).toEqual([
      { conversation: "T1:public:C2:1.1" },
    ]);
  });

  it.each([
    [
      "hears the signal",
      (signal?: AbortSignal) => new Promise((_, reject) => signal?.addEventListener("abort", reject)),
    ],
    ["hears nothing", () => new Promise(() => {})],
  ])("holds up nobody who is ending where memory does not answer and %s", async (_, hang) => {
    await says(ANN);
    await people.noteAccount(ANN, true);
    time += 2 * DAY_MS;
    const began = Promise.withResolvers<void>();
    const hanging = async (signal?: AbortSignal) => {
      began.resolve();
      await hang(signal);
    };
    memory = {
      ...memory,
      forgetPerson: (__, signal) => hanging(signal),
      forgetOlder: (__, ___, signal) => hanging(signal),
    };
    expiry = start({ memoryDays: 1, deactivatedDays: 0 });
    await began.promise;
    const startedAt = performance.now();
    await expiry.stop();
    expect(performance.now() - startedAt).toBeLessThan(patience(5_000));
    expiry = undefined;
    expect(faults).toEqual([]);
  });

  /** Memory fails for some of the people until the returned function is called. */
  function failFor(...persons: readonly PersonId[]): () => void {
    const whole = memory;
    const check = (person: PersonId) => {
      if (persons.includes(person)) throw new Error(`away for ${person}`);
    };
    memory = {
      ...memory,
      async forgetOlder(person, before) {
        check(person);
        await whole.forgetOlder(person, before);
      },
      async forgetPerson(person) {
        check(person);
        await whole.forgetPerson(person);
      },
    };
    return () => {
      memory = whole;
    };
  }

  it.each([
    ["that memory has kept too long", { memoryDays: 1 }, 1],
    ["of those who left", { deactivatedDays: 0 }, 0],
  ])("is all %s of whoever can be dealt with, and of the others an hour later", async (_, days, rules) => {
    for (const person of [ANN, BOB]) {
      await Promise.all([says(person), rule(person)]);
      if ("deactivatedDays" in days) await people.noteAccount(person, true);
    }
    time += 2 * DAY_MS;
    const mend = failFor(ANN);
    await pass(days);
    expect(await kept(ANN)).toEqual([2, 1]);
    expect(await kept(BOB)).toEqual([0, rules]);
    expect(faults).toEqual([new Error(`away for ${ANN}`)]);
    mend();
    time += HOUR_MS;
    await pass(days);
    expect(await kept(ANN)).toEqual([0, rules]);
    expect(faults).toHaveLength(1);
  });

  it("is tried again an hour later by the same process, and once a day where all went well", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const persons: PersonId[] = [];
    const { forgetOlder } = memory;
    const mend = failFor(ANN);
    const { forgetOlder: failing } = memory;
    memory = {
      ...memory,
      async forgetOlder(...args) {
        persons.push(args[0]);
        await (persons.length > 2 ? forgetOlder : failing)(...args);
      },
    };
    await Promise.all([says(ANN), says(BOB)]);
    expiry = start({ memoryDays: 1 });
    await expiry.settled();
    expect(persons.sort()).toEqual([ANN, BOB]);
    mend();
    for (let hours = 1; hours <= 25; hours += 1) {
      time += HOUR_MS;
      vi.advanceTimersByTime(HOUR_MS);
      await expiry.settled();
      if (hours < 23) expect(persons).toEqual([ANN, BOB, ANN]);
    }
    expect(persons.slice(3).sort()).toEqual([ANN, BOB]);
  });

  it("waits an hour where memory is away for everybody, and begins then with those whom it has not tried", async () => {
    const many = Array.from({ length: 15 }, (_, index) => personId("T1", `U${index + 10}`));
    for (const person of [...many, ANN]) await says(person);
    time += 2 * DAY_MS;
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const tried: PersonId[] = [];
    memory = {
      ...memory,
      forgetOlder(person) {
        tried.push(person);
        return Promise.reject(new Error("away"));
      },
    };
    expiry = start({ memoryDays: 1 });
    await expiry.settled();
    const first = [...tried];
    expect(first).toHaveLength(10);
    time += HOUR_MS;
    vi.advanceTimersByTime(HOUR_MS);
    await expiry.settled();
    const second = tried.slice(10);
    expect(second).toHaveLength(10);
    expect(new Set(tried).size).toBe(16);
    expect(first).not.toContain(second[0]);
    expect(faults).toHaveLength(2);
  });

  it("leaves the rest to the next turn, of whichever process, where its own is over", async () => {
    for (const person of [ANN, BOB]) await says(person);
    time += 2 * DAY_MS;
    const persons: PersonId[] = [];
    const { forgetOlder } = memory;
    memory = {
      ...memory,
      async forgetOlder(person, before) {
        persons.push(person);
        await forgetOlder(person, before);
        time += HOUR_MS;
      },
    };
    await pass({ memoryDays: 1 });
    expect(persons).toHaveLength(1);
    await pass({ memoryDays: 1 });
    expect(persons.sort()).toEqual([ANN, BOB]);
  });

  it("is left for an hour where the database refuses", async () => {
    await says(ANN);
    time += 2 * DAY_MS;
    await opened.store.run("ALTER TABLE remembered_person RENAME TO elsewhere");
    await pass({ memoryDays: 1 });
    expect(faults).toHaveLength(1);
    await opened.store.run("ALTER TABLE elsewhere RENAME TO remembered_person");
    time += HOUR_MS;
    await pass({ memoryDays: 1 });
    expect(await kept(ANN)).toEqual([0, 0]);
  });
});

it.runIf(hasPostgres)("a request on Postgres lives until its answer has ended, whoever left", async () => {
  time = Date.UTC(2026, 0, 1);
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  const store = await openPostgres(database.url);
  const requests = createPostgresRequests({ url: database.url, log: SILENT, onFault: () => {} });
  await requests.start();
  const body = JSON.stringify({ event: { type: "message", user: "U1", text: "Write a toast" } });
  await requests.accept({ key: "message:T1:D1:1.1", body });
  const written = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<boolean>();
  await requests.work(async (request) => {
    await written.promise;
    ended.resolve(request.isMine() && !request.signal.aborted);
  });
  const people = createKnownPeople(store, { now });
  await people.noteAccount(ANN, true);
  const memory = createEmbeddedMemory(openDatabase(":memory:"));
  const jobs = () => store.all<object>("SELECT id FROM inkwell_jobs.job WHERE name = 'requests'");
  async function pass(): Promise<void> {
    const onFault = (error: unknown) => written.reject(error);
    const options = { store, memory, people, requests: WAITING_AS_JOBS, now, onFault, deactivatedDays: 0 };
    const expiry = startExpiry(options);
    await expiry.settled();
    await expiry.stop();
    time += HOUR_MS;
  }
  await pass();
  expect(await jobs()).toHaveLength(1);
  expect(await people.leftBy(time)).toEqual([ANN]);
  written.resolve();
  expect(await ended.promise).toBe(true);
  await eventually(async () => expect(await jobs()).toEqual([]));
  await pass();
  expect(await people.leftBy(time)).toEqual([]);
  await requests.stop({ withinMs: 0 });
  await store.close();
});

describe("MemOS", () => {
  let memos: MemosStandIn;
  beforeEach(async () => {
    memos = await startMemosStandIn({ now });
  });
  afterEach(() => memos.stop());

  it("is rid of what it made before a time, in both realms, of one person", async () => {
    time = Date.UTC(2026, 0, 1);
    const memory = createMemosMemory({ apiKey: memos.apiKey, baseUrl: memos.url });
    const plant = (userId: string, text: string) => memos.plant(userId, { kind: "fact", text, conversationId: dm });
    for (const user of [ANN, `${ANN}_open`, BOB]) plant(user, "old");
    time += DAY_MS;
    plant(ANN, "new");
    await memory.forgetOlder(ANN, time);
    const textsOf = (user: string) => memos.memoriesOf(user).map(({ text }) => text);
    expect([textsOf(ANN), textsOf(`${ANN}_open`), textsOf(BOB)]).toEqual([["new"], [], ["old"]]);
  });
});
