import { describe, expect, it } from "vitest";
import { ServiceError } from "../../../src/assistant/errors.ts";
import { createLastSecret } from "../../../src/assistant/notes/last-secret.ts";
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
    {
      notes,
      rulebook,
      memory,
      offRecord: createOffRecordThreads(store),
      log: SILENT,
      lastSecret: createLastSecret(),
    },
    { id: "r1", author, place, audience: { kind: "author" }, text, at: NOW },
  );
}

describe("a wish to forget what was told last", () => {
  const told = (texts: readonly string[]) => {
    let now = NOW;
    const store = openStore();
    const offRecord = createOffRecordThreads(store);
    const notes = createNoteStore(store, () => now);
    const outbox = { add: () => undefined, withdraw: () => undefined, remove: () => undefined };
    const memory = createFakeMemory();
    const lastSecret = createLastSecret();
    const rulebook = createRulebook({ memory, notes, outbox, newId: () => `${now}`, now: () => now });
    const author = { id: PERSON, membership: "member" } as const;
    return texts.reduce(async (before, text, index) => {
      await before;
      now += 60_000;
      const request = { id: `r${index}`, author, place, audience: { kind: "author" } as const, text, at: now };
      const { notices } = await learnFrom({ notes, rulebook, memory, offRecord, log: SILENT, lastSecret }, request);
      const held = await rulebook.list(PERSON);
      return { kinds: notices.map(({ kind }) => kind), held: held.map((one) => one.text) };
    }, Promise.resolve<unknown>(undefined));
  };

  it("takes back all that the message told", async () => {
    const texts = [
      "Remember that I'm vegan.",
      "Remember that I live in Leeds. Remember that I work at Acme.",
      "Forget what I just told you",
    ];
    expect(await told(texts)).toEqual({ kinds: ["forgotten"], held: ["I'm vegan."] });
  });

  it("brings back what that took the place of", async () => {
    const texts = ["Remember that my manager is Tom.", "My manager is Ana now.", "Forget the last thing I told you"];
    expect(await told(texts)).toEqual({ kinds: ["restored"], held: ["My manager is Tom."] });
  });

  it("asks first where something ended since", async () => {
    const texts = [
      "Remember that I'm vegan.",
      "Remember that my manager is Tom.",
      "Forget that I'm vegan.",
      "Forget what I just said",
    ];
    expect(await told(texts)).toEqual({ kinds: ["forget_asked"], held: ["My manager is Tom."] });
  });

  it("keeps nothing of its own message, and leaves what was kept before", async () => {
    const texts = ["Remember that I work in Sales.", "I work at Acme. Forget what I just said."];
    expect(await told(texts)).toEqual({ kinds: ["off_the_record"], held: ["I work in Sales."] });
  });

  it.each([
    ["is back already", ["Remember that I'm vegan.", "Forget that I'm vegan.", "Undo that", "Bring it back"]],
    ["was never gone", ["Remember that I'm vegan.", "Bring it back"]],
  ])("forgets nothing where what is wanted back %s", async (_, texts) => {
    expect(await told(texts)).toEqual({ kinds: [], held: ["I'm vegan."] });
  });

  it("leaves what was kept before something off the record", async () => {
    const texts = ["Remember that I work in Sales.", "Off the record: I'm leaving in May.", "undo"];
    expect(await told(texts)).toEqual({ kinds: ["off_the_record"], held: ["I work in Sales."] });
  });

  it("in the message that tells it ends nothing for the thread", async () => {
    const texts = ["I work at Acme. Forget what I just said.", "Remember that I work in Sales."];
    expect(await told(texts)).toEqual({ kinds: ["saved"], held: ["I work in Sales."] });
  });
});
