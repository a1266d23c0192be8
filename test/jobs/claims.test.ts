import type { PgBoss } from "pg-boss";
import { expect, it, vi } from "vitest";
import { createClaims } from "../../src/jobs/claims.ts";
import { eventually } from "../support/patience.ts";

/** A pg-boss that answers when the test says so, so that two calls can overtake each other as on two connections. */
function setUp() {
  const touched = Promise.withResolvers<{ settled: string[] }>();
  const deleted = Promise.withResolvers<void>();
  const boss = { touch: () => touched.promise, deleteJob: () => deleted.promise } as unknown as PgBoss;
  const db = { executeSql: () => Promise.reject(new Error("nothing is asked of the database")) };
  const faults = { tell: vi.fn(), over: vi.fn() };
  const claims = createClaims({ boss, db, leaseMs: 60_000, longestRunMs: 60_000, faults });
  const claim = claims.hold({ id: "a", retryCount: 0 }, claims.newLease());
  return { claims, claim, touched, deleted };
}

it("does not take a request for lost that it has just deleted itself", async () => {
  const { claims, claim, touched, deleted } = setUp();
  claims.beat();
  const finished = claims.finish(claim);
  touched.resolve({ settled: [] }); // the row was gone, and of that it has not heard yet
  await new Promise(setImmediate);
  expect(claim.abort.signal.aborted).toBe(false);
  deleted.resolve();
  await finished;
  expect(claims.isMine(claim)).toBe(false);
  expect(claim.abort.signal.aborted).toBe(false);
});

it("takes a request for lost that another process has", async () => {
  const { claims, claim, touched } = setUp();
  claims.beat();
  touched.resolve({ settled: [] });
  await eventually(() => expect(claim.abort.signal.aborted).toBe(true));
  expect(claims.isMine(claim)).toBe(false);
});
