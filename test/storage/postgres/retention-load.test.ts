import { describe, expect, it } from "vitest";
import { personId } from "../../../src/assistant/privacy/identity.ts";
import { openPostgresBackend } from "../../../src/backend/postgres.ts";
import type { Backend } from "../../../src/backend/types.ts";
import { SILENT } from "../../../src/ports/log.ts";
import { createFollowedThreads } from "../../../src/storage/rows/followed-threads.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createReplies } from "../../../src/storage/rows/replies.ts";
import { createRetention } from "../../../src/storage/rows/retention.ts";
import { canHold, hold } from "../../support/held.ts";
import { patience } from "../../support/patience.ts";
import { createDatabaseOn, query } from "../../support/postgres.ts";
import { startPostgres } from "../../support/postgres-server.ts";

const EXPIRED = 3_000_000;
const WITH_WORDS = 20_000;
const SHARE = 0.3;
const ANSWERS_BEFORE = 200;
const ANN = personId("T1", "U1");
const PLACE = { channel: "C1", thread: "1.1" };

/** What an answer asks of the database, one after the other: it is accepted, taken, reads, and its reply is noted. */
async function createAnswering({ inbox, store }: Backend) {
  const handed = new Map<string, () => void>();
  await inbox.work(async ({ key }) => handed.get(key)?.());
  const notes = createNoteStore(store);
  const followed = createFollowedThreads(store, { now: Date.now });
  const replies = createReplies(store);
  let count = 0;
  return async (): Promise<number> => {
    const key = `message:${++count}`;
    const { promise, resolve } = Promise.withResolvers<void>();
    handed.set(key, resolve);
    const startedAt = performance.now();
    await inbox.accept({ key, body: "{}", orderKey: key });
    await promise;
    await Promise.all([notes.list(ANN), followed.isFollowed(`C1:${count}`, ANN), replies.find(key)]);
    await replies.note(key, PLACE, ["1.2"], { text: "Dear all", kind: "draft" });
    return performance.now() - startedAt;
  };
}

const figures = (took: readonly number[]) => {
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)]!);
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
};

/** The longest answer of as many as were measured before, as it is half of the time: of more answers, one is always slower. */
function longestOfAsMany(took: readonly number[]): number {
  const longest = Array.from({ length: Math.floor(took.length / ANSWERS_BEFORE) }, (_, at) =>
    Math.max(...took.slice(at * ANSWERS_BEFORE, (at + 1) * ANSWERS_BEFORE)),
  );
  return Math.round(longest.toSorted((one, other) => one - other)[Math.floor(longest.length / 2)] ?? 0);
}

describe.runIf(canHold)("three million rows that are past their time", () => {
  it("go while a Postgres held to 0.3 of a core answers, and no answer waits for it", {
    timeout: 900_000,
  }, async () => {
    const server = await startPostgres();
    const { url } = await createDatabaseOn(server.url);
    const endings: (() => Promise<unknown>)[] = [server.stop];
    try {
      const backend = await openPostgresBackend(url, { now: Date.now, log: SILENT, onFault() {}, onLost() {} });
      endings.push(backend.close, () => backend.inbox.stop());
      await query(
        url,
        `INSERT INTO inkwell.delivery (key, seen_at) SELECT 'event:Ev' || n, n FROM generate_series(1, ${EXPIRED}) n`,
      );
      await query(
        url,
        `INSERT INTO inkwell.retry (id, person, body, kept_at) SELECT n, 'T1_U1', 'a secret', n FROM generate_series(1, ${WITH_WORDS}) n;
         INSERT INTO inkwell.open_question (conversation, person, body, asked_at)
           SELECT n, 'T1_U1', 'a secret', n FROM generate_series(1, ${WITH_WORDS}) n`,
      );
      const left = async (table: string) =>
        Number(
          (await query(url, `SELECT count(*) FROM (SELECT 1 FROM inkwell.${table} LIMIT 100000) s`)).rows[0].count,
        );
      const { rows } = await query(url, "SELECT pg_read_file('postmaster.pid')");
      endings.push(await hold(Number.parseInt(rows[0].pg_read_file, 10), SHARE));

      const answer = await createAnswering(backend);
      const before: number[] = [];
      for (let index = 0; index < ANSWERS_BEFORE; index += 1) before.push(await answer());

      const gone = new Map<string, number>();
      const log = {
        ...SILENT,
        info: (fields: object) => {
          const { table, rows: count, ms } = fields as { table: string; rows: number; ms: number };
          gone.set(table, count);
          console.log(`${count} rows of ${table} gone in ${ms} ms`);
        },
      };
      const retention = createRetention({ store: backend.upkeep, now: Date.now, log });
      const startedAt = performance.now();
      backend.runAsLeader([retention]);
      const during: number[] = [];
      while (!gone.has("delivery")) during.push(await answer());
      const seconds = Math.round((performance.now() - startedAt) / 1_000);
      console.log(`all gone after ${seconds} s`, {
        before: figures(before),
        during: figures(during),
        answers: during.length,
        longestOfAsMany: longestOfAsMany(during),
      });
      expect(Object.fromEntries(gone)).toEqual({ retry: WITH_WORDS, open_question: WITH_WORDS, delivery: EXPIRED });
      expect([await left("retry"), await left("open_question")]).toEqual([0, 0]);
      expect(figures(during).p99 - figures(before).p99).toBeLessThan(patience(50));
      expect(longestOfAsMany(during) - figures(before).most).toBeLessThan(patience(50));
    } finally {
      for (const ending of endings.reverse()) await ending();
    }
  });
});
