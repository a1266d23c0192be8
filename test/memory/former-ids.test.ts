import { describe, expect, it } from "vitest";
import { ServiceError } from "../../src/assistant/errors.ts";
import { personId } from "../../src/assistant/privacy/identity.ts";
import type { PersonId, Scope } from "../../src/assistant/types.ts";
import { withFormerIds } from "../../src/memory/former-ids.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { eventually } from "../support/patience.ts";
import { memoryContract } from "./contract.ts";

const OLD = personId("T01", "U01");
const NEW = personId("E01", "W01");
const scopeOf = (person: PersonId): Scope => ({ person, realm: "own" });
const said = (text: string, at: number) => ({ role: "user", text, at }) as const;

function setUp(possible: (person: PersonId) => Promise<readonly PersonId[]> | undefined = async () => [OLD]) {
  const fake = createFakeMemory();
  const kept = new Map<PersonId, readonly PersonId[]>();
  const formerIds = {
    known: (person: PersonId) => kept.get(person),
    keep: (person: PersonId, former: readonly PersonId[]) => void kept.set(person, former),
  };
  const descriptor = { name: "fake", whatItKeeps: "", isQueued: false, tellRates: {} };
  const forgotten: string[] = [];
  const memory = {
    ...fake,
    descriptor,
    forgetPerson: async (person: PersonId) => void forgotten.push(person),
    forgetOlder: async (person: PersonId, before: number) => void forgotten.push(`${person} ${before}`),
  };
  return { fake, kept, forgotten, memory: withFormerIds(memory, { formerIds, possible }) };
}

memoryContract("one with former ids, of people who have none,", async () => {
  const { memory } = setUp(() => undefined);
  return { memory, settle: async () => {}, stop: async () => {} };
});

describe("a person with a former id", () => {
  async function filled() {
    const made = setUp();
    await made.fake.add(scopeOf(OLD), "c1", [said("The falcon budget is old", 1), said("The falcon is a bird", 2)]);
    await made.memory.add(scopeOf(NEW), "c1", [said("The falcon budget is new", 3)]);
    return made;
  }

  it("is found under both, listed under both, and their conversations are one", async () => {
    const { memory, fake } = await filled();
    const found = await memory.search(scopeOf(NEW), "falcon budget", { limit: 25 });
    expect(found.map(({ text }) => text).toSorted()).toEqual([
      "The falcon budget is new",
      "The falcon budget is old",
      "The falcon is a bird",
    ]);
    expect(await memory.search(scopeOf(NEW), "falcon budget", { limit: 2 })).toHaveLength(2);
    expect((await memory.messages(scopeOf(NEW), "c1")).map(({ at }) => at)).toEqual([1, 2, 3]);
    expect((await memory.messages(scopeOf(NEW), "c1", 2)).map(({ at }) => at)).toEqual([2, 3]);
    const page = await memory.list(scopeOf(NEW), 1);
    expect([page.total, page.items.map(({ at }) => at)]).toEqual([3, [3, 2, 1]]);
    expect(fake.kept.filter(({ scope }) => scope === NEW)).toHaveLength(1);
  });

  it("changes, deletes and withdraws what is under either", async () => {
    const { memory, fake } = await filled();
    for (const { id, text } of fake.kept) await memory.update(scopeOf(NEW), id, `${text}, or so`);
    expect(fake.kept.every(({ text }) => text.endsWith(", or so"))).toBe(true);
    const [first] = fake.kept;
    await memory.delete(scopeOf(NEW), first?.id ?? "");
    expect(fake.kept).toHaveLength(2);
    await memory.withdraw(scopeOf(NEW), "c1", "falcon");
    expect(fake.kept).toEqual([]);
  });

  it("is forgotten under both, whether the former id is known already or not", async () => {
    const { memory, forgotten, kept } = setUp();
    await memory.forgetPerson(NEW);
    kept.set(NEW, [OLD]);
    await memory.forgetOlder(NEW, 5);
    expect(forgotten).toEqual([OLD, NEW, `${OLD} 5`, `${NEW} 5`]);
  });

  it("is not forgotten by halves where the former id cannot be looked up", async () => {
    const { memory, forgotten } = setUp(() => Promise.reject(new Error("away")));
    await expect(memory.forgetPerson(NEW)).rejects.toThrow("away");
    expect(forgotten).toEqual([]);
  });

  it("is not found under somebody else's id, in either direction", async () => {
    const { memory, fake } = await filled();
    const other = personId("E01", "W02");
    await fake.add(scopeOf(other), "c2", [said("The falcon is secret", 4)]);
    const [secret] = fake.kept.filter(({ scope }) => scope === other);
    await expect(memory.update(scopeOf(NEW), secret?.id ?? "", "mine")).rejects.toMatchObject({ code: "not_found" });
    const found = await memory.search(scopeOf(NEW), "falcon", { limit: 25 });
    expect(found.some(({ text }) => text.includes("secret"))).toBe(false);
  });
});

describe("whether there is anything under a former id", () => {
  it("is looked up once, and then costs nothing more where there is not", async () => {
    let asked = 0;
    const { memory, fake, kept } = setUp(async () => {
      asked += 1;
      return [OLD];
    });
    await memory.search(scopeOf(NEW), "falcon", { limit: 5 });
    await eventually(() => expect(kept.get(NEW)).toEqual([]));
    const { length } = fake.searches;
    await memory.search(scopeOf(NEW), "falcon", { limit: 5 });
    expect(fake.searches.length - length).toBe(1);
    expect(asked).toBe(1);
  });

  it("is looked up again after memory or the look-up failed, and the search goes on meanwhile", async () => {
    let isDown = true;
    const { memory, fake, kept } = setUp(() => (isDown ? Promise.reject(new Error("away")) : Promise.resolve([OLD])));
    await fake.add(scopeOf(OLD), "c1", [said("The falcon budget is old", 1)]);
    expect(await memory.search(scopeOf(NEW), "falcon", { limit: 5 })).toEqual([]);
    isDown = false;
    fake.failWith(new ServiceError("memory", "unavailable"));
    await expect(memory.search(scopeOf(NEW), "falcon", { limit: 5 })).rejects.toThrow();
    fake.failWith(undefined);
    await eventually(async () => expect(await memory.search(scopeOf(NEW), "falcon", { limit: 5 })).toHaveLength(1));
    await eventually(() => expect(kept.get(NEW)).toEqual([OLD]));
  });
});
