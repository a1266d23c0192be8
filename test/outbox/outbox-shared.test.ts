import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ServiceError } from "../../src/assistant/errors.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import type { Scope } from "../../src/assistant/types.ts";
import { createDeadLetters } from "../../src/outbox/dead-letters.ts";
import { createOutbox, type Outbox } from "../../src/outbox/outbox.ts";
import { createSortedIds } from "../../src/storage/ids.ts";
import { said } from "../memory/contract.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { eventually } from "../support/patience.ts";
import { type OpenedStore, STORES } from "../support/stores.ts";

const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
const thread = (number: number) => conversationId("T01", "dm", "D01", `1767000000.${number}`);

/** Two processes that share a database, of which one at a time tells memory. */
describe.each(STORES)("the outbox on %s", (_, open) => {
  let opened: OpenedStore;
  let memory: ReturnType<typeof createFakeMemory>;
  let boxes: Outbox[];
  beforeEach(async () => {
    opened = await open();
    memory = createFakeMemory();
    boxes = [];
  });
  afterEach(async () => {
    await Promise.all(boxes.map((box) => box.stop()));
    await opened.close();
  });

  function aBox(tellOthers = () => {}): Outbox {
    const box = createOutbox({ store: opened.store, newId: createSortedIds(), memory, random: () => 0, tellOthers });
    boxes.push(box);
    return box;
  }
  const kept = () => memory.kept.map(({ text }) => text);
  const until = (texts: readonly string[]) => eventually(() => expect(kept()).toEqual(texts));

  it("is told of in order by the one that tells memory, whichever of them put it there", async () => {
    const sender = aBox();
    const other = aBox(() => sender.lookAgain());
    sender.start();
    other.pause();
    other.add(ann, thread(1), said("one"));
    await until(["one"]);
    sender.add(ann, thread(1), said("two"));
    await until(["one", "two"]);
    other.add(ann, thread(1), said("three"));
    await until(["one", "two", "three"]);
    await eventually(async () => expect(await sender.counts()).toEqual({ waiting: 0, parked: 0 }));
  });

  it("is taken over in its order where one stops telling, and nothing is told twice", async () => {
    const first = aBox();
    const second = aBox();
    second.pause();
    memory.failWith(new ServiceError("memory", "unavailable"));
    first.start();
    for (const text of ["one", "two", "three"]) first.add(ann, thread(1), said(text));
    first.add(ann, thread(2), said("elsewhere"));
    await opened.store.settled();
    first.pause();
    memory.failWith(undefined);
    second.start();
    await eventually(() => expect(kept().toSorted()).toEqual(["elsewhere", "one", "three", "two"]));
    expect(kept().filter((text) => text !== "elsewhere")).toEqual(["one", "two", "three"]);
    expect(await second.oldestAgeMs()).toBe(0);
  });

  it("parks what memory never takes, and tells it when an operator puts it back", async () => {
    const box = aBox();
    box.start();
    memory.failWith(new ServiceError("memory", "invalid"));
    box.add(ann, thread(1), said('refused: "it\u0000\ud800"'));
    await eventually(async () => expect(await box.counts()).toEqual({ waiting: 0, parked: 1 }));
    memory.failWith(undefined);
    const letters = createDeadLetters(opened.store);
    expect(await letters.list(5)).toMatchObject([{ kind: "add", state: "parked", conversationKind: "dm" }]);
    expect(await letters.retry()).toBe(1);
    box.lookAgain();
    await eventually(() => expect(kept()).toHaveLength(1));
    await eventually(async () => expect(await letters.counts()).toEqual({ waiting: 0, tried: 0, parked: 0 }));
  });

  it("drops what is parked when that is taken back", async () => {
    const box = aBox();
    box.start();
    memory.failWith(new ServiceError("memory", "invalid"));
    box.add(ann, thread(1), said("sign with %Ann_"));
    await eventually(async () => expect((await box.counts()).parked).toBe(1));
    box.withdraw(ann, thread(1), "sign with %ann_");
    box.withdraw(ann, thread(1), "sign with nobody");
    await eventually(async () => expect((await box.counts()).waiting).toBe(0));
    expect((await createDeadLetters(opened.store).list(9)).filter(({ kind }) => kind === "add")).toHaveLength(1);
    box.withdraw(ann, thread(1), "sign with %Ann_");
    await eventually(async () =>
      expect((await createDeadLetters(opened.store).list(9)).filter(({ kind }) => kind === "add")).toHaveLength(0),
    );
  });
});
