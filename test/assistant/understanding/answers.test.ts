import { expect, it } from "vitest";
import type { Basis, Considered } from "../../../src/assistant/considered.ts";
import { ServiceError } from "../../../src/assistant/errors.ts";
import { createRulebook } from "../../../src/assistant/notes/rulebook.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Notice } from "../../../src/assistant/surface.ts";
import type { AssistantRequest, Membership, Note, PersonId, PlaceKind } from "../../../src/assistant/types.ts";
import { answerTo, createLastBasis } from "../../../src/assistant/understanding/answers.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createFakeMemory } from "../../support/fake-memory.ts";
import { openStore } from "../../support/store.ts";

const ANA = personId("T01", "U01");
const BEN = personId("T01", "U02");
const NOW = Date.parse("2026-11-23T10:00:00Z");
const THREAD = {
  kind: "public",
  channelId: "C01",
  conversationId: conversationId("T01", "public", "C01", "1.1"),
} as const;

function startAnswers() {
  const memory = createFakeMemory();
  const notes = createNoteStore(openStore(), () => NOW);
  const outbox = { add: () => undefined, withdraw: () => undefined, remove: () => undefined };
  const rulebook = createRulebook({ memory, notes, outbox, newId: () => "new", now: () => NOW });
  const ports = { memory, rulebook, lastBasis: createLastBasis() };

  async function keep(person: PersonId, kind: Note["kind"], text: string, place: PlaceKind = "dm"): Promise<Note> {
    const origin = { kind: place, channelId: "X01", conversationId: conversationId("T01", place, "X01", "1.1") };
    return notes.add(person, { id: `${kind} ${text}`, kind, text, at: NOW, origin });
  }
  const forget = (person: PersonId, { id }: Note) =>
    rulebook.forget(person, [id], { id: `forget ${id}`, attempt: 1, acceptedAt: NOW });
  const ask = (person: PersonId, kind: "why" | "memory" | "rules", topic = "", membership: Membership = "member") =>
    answerTo(ports, { kind, topic }, requestOf(person, membership));
  return { ...ports, keep, forget, ask };
}

function requestOf(id: PersonId, membership: Membership = "member"): AssistantRequest {
  const audience = { kind: "public", channelId: "C01" } as const;
  return { id: "r1", author: { id, membership }, place: THREAD, audience, text: "", at: NOW };
}

function used(kind: Considered["kind"], ...texts: string[]): readonly Considered[] {
  return texts.map((text) => ({ kind, text, from: "public" }));
}

function basisOf(rules: readonly Considered[], facts: readonly Considered[]): Basis {
  return { audience: "public", rules, facts, memories: [], drafts: [] };
}

const said = (notices: readonly Notice[]) => JSON.stringify(notices);

it("names nobody else's rules and facts as the reasons of a draft in a thread that several share", async () => {
  const { lastBasis, ask } = startAnswers();
  lastBasis.note(requestOf(ANA), basisOf(used("rule", "Stay formal"), used("fact", "My budget is 4,711")));
  expect(await ask(BEN, "why")).toEqual([{ kind: "reasons", isLast: false, rules: [], facts: [] }]);
  lastBasis.note(requestOf(BEN), basisOf(used("rule", "Stay short"), []));
  expect(said(await ask(BEN, "why"))).not.toMatch(/formal|4,711/);
  expect(await ask(ANA, "why")).toEqual([
    { kind: "reasons", isLast: true, rules: ["Stay formal"], facts: ["My budget is 4,711"] },
  ]);
});

it("knows in the main field of a direct message what shaped the last draft there, in whichever of its threads", () => {
  const lastBasis = createLastBasis();
  const inDm = (thread: string, id = ANA, channelId = "D01"): AssistantRequest => ({
    ...requestOf(id),
    place: { kind: "dm", channelId, conversationId: conversationId("T01", "dm", channelId, thread) },
  });
  const [first, second] = ["Stay formal", "Stay short"].map((text) => basisOf(used("rule", text), []));
  lastBasis.note(inDm("1.1"), first);
  expect(lastBasis.find(inDm("2.2"))).toBe(first);
  lastBasis.note(inDm("3.3"), second);
  expect(lastBasis.find(inDm("4.4"))).toBe(second);
  expect(lastBasis.find(inDm("1.1"))).toBe(first); // in its thread it is still the last
  expect(lastBasis.find(inDm("4.4", BEN, "D02"))).toBeUndefined();
  lastBasis.note(inDm("5.5"), undefined); // off the record
  expect(lastBasis.find(inDm("6.6"))).toBeUndefined();
  lastBasis.note(requestOf(ANA), first);
  const elsewhere = { ...THREAD, conversationId: conversationId("T01", "public", "C01", "9.9") };
  expect(lastBasis.find({ ...requestOf(ANA), place: elsewhere })).toBeUndefined();
});

it("names nothing that has been forgotten since, neither as a reason nor in a list", async () => {
  const { lastBasis, keep, forget, ask, memory } = startAnswers();
  const fact = await keep(ANA, "fact", "I lead the Larkspur team in Bergen");
  await memory.add({ person: ANA, realm: "own" }, THREAD.conversationId, [
    { role: "user", text: "I lead the Larkspur team in Bergen", at: NOW },
    { role: "user", text: "The Larkspur party is on Friday", at: NOW },
  ]);
  lastBasis.note(requestOf(ANA), basisOf([], used("fact", fact.text, "I write for Heron")));
  expect(said(await ask(ANA, "why"))).toContain("Bergen");

  await forget(ANA, fact);

  expect(await ask(ANA, "why")).toMatchObject([{ facts: ["I write for Heron"] }]);
  const [listed] = await ask(ANA, "memory", "Larkspur");
  expect(listed).toMatchObject({ notes: [], memories: [{ item: { text: "The Larkspur party is on Friday" } }] });
});

it.each(["guest", "stranger", "unknown"] as const)(
  "lists for a %s their rules and nothing else",
  async (membership) => {
    const { keep, ask, memory } = startAnswers();
    await keep(ANA, "rule", "Sign with Larkspur");
    await keep(ANA, "fact", "I lead Larkspur");
    await memory.add({ person: ANA, realm: "own" }, THREAD.conversationId, [
      { role: "user", text: "The Larkspur party is on Friday", at: NOW },
    ]);
    for (const topic of ["", "Larkspur"]) {
      const [listed] = await ask(ANA, "memory", topic, membership);
      expect(listed).toMatchObject({ notes: [{ text: "Sign with Larkspur" }], memories: [] });
    }
    expect(memory.searches).toEqual([]);
  },
);

it("lists rules and facts where memory is down, and says what is missing", async () => {
  const { keep, ask, memory } = startAnswers();
  await keep(ANA, "fact", "I lead Larkspur");
  memory.failWith(new ServiceError("memory", "unavailable"));
  expect(await ask(ANA, "memory", "Larkspur")).toMatchObject([
    { kind: "memory_listed", notes: [{ text: "I lead Larkspur" }], memories: [] },
    { kind: "messages_not_listed" },
  ]);
});

it("names of a topic with a name only what has it", async () => {
  const { keep, ask } = startAnswers();
  await keep(ANA, "fact", "My birthday is on 4 May");
  const lena = await keep(ANA, "fact", "Lena's birthday is on 7 June");
  const told = async (topic: string) => {
    const [listed] = await ask(ANA, "memory", topic);
    return listed?.kind === "memory_listed" ? listed.notes.map(({ text }) => text) : undefined;
  };
  expect(await told("Lena's birthday")).toEqual([lena.text]);
  expect(await told("Kim")).toEqual([]);
  expect(await told("my birthday")).toContain("My birthday is on 4 May");
});
