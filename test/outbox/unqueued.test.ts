import { expect, it } from "vitest";
import { ServiceError } from "../../src/assistant/errors.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import { createOutbox } from "../../src/outbox/outbox.ts";
import { createUnqueuedOutbox } from "../../src/outbox/unqueued.ts";
import { createSortedIds } from "../../src/storage/ids.ts";
import type { Store } from "../../src/storage/store.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { openStore } from "../support/store.ts";
import { createClock } from "./clock.ts";

const ann = { person: personId("T01", "U01"), realm: "own" } as const;
const thread = conversationId("T01", "dm", "D01", "1.1");
const said = (text: string) => [{ role: "user", text, at: 1 }] as const;

it("tells memory at once, when it has seen that nothing waits", async () => {
  const { unqueued, memory, clock } = anUnqueuedOutbox();
  await clock.advance(0);
  unqueued.add(ann, thread, said("I run Marketing"));
  expect(memory.kept.map(({ text }) => text)).toEqual(["I run Marketing"]);
});

it("takes back what memory could not be told at first, and keeps the order", async () => {
  const { unqueued, memory, outbox, clock, faults } = anUnqueuedOutbox();
  await clock.advance(0);
  memory.failWith(new ServiceError("memory", "unavailable"));
  unqueued.add(ann, thread, said("I run Marketing"));
  await clock.advance(0);
  memory.failWith(undefined);
  unqueued.withdraw(ann, thread, "I run Marketing");
  unqueued.add(ann, thread, said("I run Sales"));
  expect(faults).toHaveLength(1);

  await clock.advance(10_000);
  expect(memory.kept.map(({ text }) => text)).toEqual(["I run Sales"]);
  expect((await outbox.counts()).waiting).toBe(0);

  unqueued.add(ann, thread, said("I run Support"));
  expect(memory.kept.map(({ text }) => text)).toEqual(["I run Sales", "I run Support"]);
});

it("deletes items at once, and later what memory would not delete", async () => {
  const { unqueued, memory, outbox, clock, faults } = anUnqueuedOutbox();
  await clock.advance(0);
  unqueued.add(ann, thread, said("I run Marketing"));
  unqueued.add(ann, thread, said("I run Sales"));
  const [first, second] = memory.kept.map(({ id }) => id);
  unqueued.remove(ann, ["no such id", first ?? ""]);
  await clock.advance(0);
  expect(memory.kept.map(({ text }) => text)).toEqual(["I run Sales"]);

  memory.failWith(new ServiceError("memory", "unavailable"));
  unqueued.remove(ann, [second ?? ""]);
  await clock.advance(0);
  memory.failWith(undefined);
  expect(faults).toHaveLength(1);
  await clock.advance(10_000);
  expect(memory.kept).toEqual([]);
  expect((await outbox.counts()).waiting).toBe(0);
});

it("deletes nothing of another person's", async () => {
  const { unqueued, memory, clock } = anUnqueuedOutbox();
  await clock.advance(0);
  unqueued.add(ann, thread, said("I run Marketing"));
  const [id = ""] = memory.kept.map((item) => item.id);
  unqueued.remove({ person: personId("T01", "U02"), realm: "own" }, [id]);
  unqueued.remove({ ...ann, realm: "open" }, [id]);
  await clock.advance(10_000);
  expect(memory.kept).toHaveLength(1);
});

it("goes behind what an earlier run left in the outbox", async () => {
  const store = openStore();
  createOutbox({ store, newId: createSortedIds(() => 1), memory: createFakeMemory() }).add(ann, thread, said("First"));
  await store.settled();
  const { unqueued, memory, clock } = anUnqueuedOutbox(store);
  unqueued.add(ann, thread, said("Second"));
  await clock.advance(1_000);
  expect(memory.kept.map(({ text }) => text)).toEqual(["First", "Second"]);
});

function anUnqueuedOutbox(store: Store = openStore()) {
  const clock = createClock();
  const memory = createFakeMemory();
  const outbox = createOutbox({ store, newId: createSortedIds(clock.now), memory, ...clock });
  const faults: unknown[] = [];
  outbox.start();
  const unqueued = createUnqueuedOutbox(memory, outbox, (error) => faults.push(error));
  return { unqueued, memory, outbox, clock, faults };
}
