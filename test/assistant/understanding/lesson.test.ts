import { expect, it } from "vitest";
import { ServiceError } from "../../../src/assistant/errors.ts";
import { createRulebook } from "../../../src/assistant/notes/rulebook.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import { learnFrom } from "../../../src/assistant/understanding/lesson.ts";
import { SILENT } from "../../../src/ports/log.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createOffRecordThreads } from "../../../src/storage/rows/off-record-threads.ts";
import { createFakeMemory } from "../../support/fake-memory.ts";
import { openStore } from "../../support/store.ts";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const place = {
  kind: "dm",
  channelId: "D01",
  conversationId: conversationId("T01", "dm", "D01", "1.1"),
} as const;

it.each([
  [
    "is away",
    (memory: ReturnType<typeof createFakeMemory>) => memory.failWith(new ServiceError("memory", "timeout")),
    ["not_forgotten"],
  ],
  ["has nothing of it", () => {}, []],
] as const)("a wish to forget earlier work, where memory %s", async (_, set, notices) => {
  const memory = createFakeMemory();
  set(memory);
  const lesson = await lessonOf("Forget about the office party", memory);
  expect(lesson.notices.map(({ kind }) => kind)).toEqual(notices);
  expect(lesson.isSettled).toBe(notices.length > 0);
});

it("offers nothing to forget that the wish excepts", async () => {
  const memory = createFakeMemory();
  const scope = { person: PERSON, realm: "own" } as const;
  for (const text of ["The Falcon launch is on 3 May.", "The Falcon budget is tight."])
    memory.distil(scope, { kind: "fact", text, at: NOW - 1_000, conversationId: place.conversationId });
  const { notices } = await lessonOf("Forget everything about Falcon except the budget", memory);
  expect(notices).toMatchObject([
    { kind: "forget_asked", about: "Falcon", memories: [{ item: { text: "The Falcon launch is on 3 May." } }] },
  ]);
});

const PERSON = personId("T01", "U01");

function lessonOf(text: string, memory: ReturnType<typeof createFakeMemory>) {
  const store = openStore();
  const notes = createNoteStore(store, () => NOW);
  const outbox = { add: () => undefined, withdraw: () => undefined, remove: () => undefined };
  const rulebook = createRulebook({ memory, notes, outbox, newId: () => "new", now: () => NOW });
  const author = { id: PERSON, membership: "member" } as const;
  return learnFrom(
    { notes, rulebook, memory, offRecord: createOffRecordThreads(store), log: SILENT },
    { id: "r1", author, place, audience: { kind: "author" }, text, at: NOW },
  );
}
