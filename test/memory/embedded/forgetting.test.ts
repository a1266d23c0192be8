import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { DescribedMemory } from "../../../src/assistant/memory-descriptor.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Scope, StoredMessage } from "../../../src/assistant/types.ts";
import { createEmbeddedMemory } from "../../../src/memory/embedded/embedded.ts";
import { type Database, openDatabase } from "../../../src/storage/sqlite/database.ts";
import { patience } from "../../support/patience.ts";
import { watchTurns } from "../../support/turns.ts";

const MOST_MS = 250;
const MANY = 10_000;

const ann = personId("T01", "U01");
const own: Scope = { person: ann, realm: "own" };
const open: Scope = { person: ann, realm: "open" };
const bens: Scope = { person: personId("T01", "U02"), realm: "own" };
const thread = (index: number) => conversationId("T01", "dm", "D01", `${index}.1`);
const says = (text: string, at: number): StoredMessage => ({ role: "user", text, at });

let database: Database;
let memory: DescribedMemory;
let forgotten: number;
function openMemory(path = ":memory:"): void {
  database = openDatabase(path);
  forgotten = 0;
  memory = createEmbeddedMemory(database, () => {
    forgotten += 1;
  });
}
beforeEach(() => openMemory());
afterEach(() => database.close());

const countOf = async () => (await memory.list(own, 1)).total + (await memory.list(open, 1)).total;
const textsOf = async (scope: Scope) => (await memory.list(scope, 1)).items.map(({ text }) => text);
/** By which words each message is found, in the order in which they were said. */
const indexed = () =>
  database
    .prepare("SELECT conversation, body, ctx FROM message ORDER BY id")
    .all()
    .map((row) => ({ ...row }));

describe("ten thousand messages", () => {
  beforeEach(async () => {
    for (let index = 0; index < MANY; index += 20) {
      const messages = Array.from({ length: 20 }, (_, at) => says(`Order ${index + at} of the harbour`, index + at));
      await memory.add(index % 40 === 0 ? own : open, thread(index), [
        ...messages,
        says("A kettle", MANY + 2 * index),
        says("A lantern", MANY + 2 * index),
      ]);
    }
  });

  it.each([
    ["that are past their time", () => memory.forgetOlder(ann, MANY), MANY / 10],
    ["of somebody who left", () => memory.forgetPerson(ann), 0],
  ])(
    "%s hold up nobody",
    async (_, forget, left) => {
      await memory.forgetOlder(bens.person, MANY); // the first call compiles what it runs
      const longestTurn = watchTurns();
      await forget();
      expect(longestTurn()).toBeLessThanOrEqual(patience(MOST_MS));
      expect(await countOf()).toBe(left);
      expect(await memory.search(own, "harbour", { limit: 5 })).toEqual([]);
      expect(forgotten).toBeGreaterThan(0);
    },
    240_000,
  );

  it("stay, but for those that are gone by then, where it is to stop, and go the next time", async () => {
    const ending = new AbortController();
    const forgetting = memory.forgetOlder(ann, MANY, ending.signal);
    setImmediate(() => ending.abort(new Error("shutting down")));
    await expect(forgetting).rejects.toMatchObject({ name: "ServiceError", code: "stopped" });
    const left = await countOf();
    expect(left).toBeGreaterThan((MANY * 11) / 20);
    expect(left).toBeLessThan((MANY * 11) / 10);
    expect(forgotten).toBe(1);
    await expect(memory.forgetPerson(ann, ending.signal)).rejects.toMatchObject({ code: "stopped" });
    expect(await countOf()).toBe(left);
  });
});

it("leaves what stays as if the rest had never been said, in whatever order it was", async () => {
  const message = fc.record({ conversation: fc.integer({ min: 1, max: 3 }), at: fc.integer({ min: 0, max: 9 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 60 }), fc.integer({ min: 0, max: 9 }), async (messages, before) => {
      const said = messages.map(({ conversation, at }, index) => ({ conversation, at, text: `w${index}` }));
      const fill = async (kept: typeof said) => {
        database.close();
        openMemory();
        for (const { conversation, at, text } of kept) await memory.add(own, thread(conversation), [says(text, at)]);
      };
      await fill(said.filter(({ at }) => at >= before));
      const expected = indexed();
      await fill(said);
      await memory.forgetOlder(ann, before);
      expect(indexed()).toEqual(expected);
      database.exec("INSERT INTO message_fts (message_fts, rank) VALUES ('integrity-check', 1)");
    }),
    { numRuns: 50 },
  );
});

it("takes nothing of anybody else, and says nothing where there was nothing to forget", async () => {
  await memory.add(bens, thread(1), [says("A kettle", 1)]);
  await memory.forgetOlder(ann, 5);
  await memory.forgetPerson(ann);
  expect([await textsOf(bens), forgotten]).toEqual([["A kettle"], 0]);
});

it("leaves no byte of it in the file or its log, also where a later batch is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inkwell-memory-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  database.close();
  openMemory(join(folder, "inkwell.db"));
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name)).toString("latin1"))
      .join("");
  await memory.add(own, thread(1), [says("My code is zirconium", 1), says("Fine", 9)]);
  for (let index = 0; index < 30; index += 1) await memory.add(own, thread(2), [says(`Order ${index}`, 2)]);
  database.exec(`CREATE TEMP TRIGGER full BEFORE DELETE ON message WHEN old.body = 'Order 29'
    BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
  expect(bytes()).toContain("zirconium");
  await expect(memory.forgetOlder(ann, 5)).rejects.toThrow("disk is full");
  expect(bytes()).not.toContain("irconium");
  expect(bytes()).toContain("Order 29");
});
