import { expect, it } from "vitest";
import { ServiceError } from "../../src/assistant/errors.ts";
import { conversationId, personId } from "../../src/assistant/identity.ts";
import { createDirectOutbox } from "../../src/jobs/direct.ts";
import { createOutbox } from "../../src/jobs/outbox.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { createClock } from "./clock.ts";

const ann = { person: personId("T01", "U01"), realm: "own" } as const;
const thread = conversationId("T01", "dm", "D01", "1.1");
const said = (text: string) => [{ role: "user", text, at: 1 }] as const;

it("tells memory at once", async () => {
  const { direct, memory } = aDirectOutbox();
  direct.add(ann, thread, said("I run Marketing"));
  expect(memory.kept.map(({ text }) => text)).toEqual(["I run Marketing"]);
});

it("takes back what memory could not be told at first, and keeps the order", async () => {
  const { direct, memory, outbox, clock, faults } = aDirectOutbox();
  memory.failWith(new ServiceError("memory", "unavailable"));
  direct.add(ann, thread, said("I run Marketing"));
  await clock.advance(0);
  memory.failWith(undefined);
  direct.withdraw(ann, thread, "I run Marketing");
  direct.add(ann, thread, said("I run Sales"));
  expect(faults).toHaveLength(1);

  await clock.advance(10_000);
  expect(memory.kept.map(({ text }) => text)).toEqual(["I run Sales"]);
  expect(outbox.counts().waiting).toBe(0);

  direct.add(ann, thread, said("I run Support"));
  expect(memory.kept.map(({ text }) => text)).toEqual(["I run Sales", "I run Support"]);
});

it("goes behind what an earlier run left in the outbox", async () => {
  const database = openDatabase(":memory:");
  createOutbox({ database, memory: createFakeMemory() }).add(ann, thread, said("First"));
  const { direct, memory, clock } = aDirectOutbox(database);
  direct.add(ann, thread, said("Second"));
  await clock.advance(1_000);
  expect(memory.kept.map(({ text }) => text)).toEqual(["First", "Second"]);
});

function aDirectOutbox(database = openDatabase(":memory:")) {
  const clock = createClock();
  const memory = createFakeMemory();
  const outbox = createOutbox({ database, memory, ...clock });
  const faults: unknown[] = [];
  outbox.start();
  const direct = createDirectOutbox(memory, outbox, (error) => faults.push(error));
  return { direct, memory, outbox, clock, faults };
}
