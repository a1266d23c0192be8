import { expect, it } from "vitest";
import { createRulebook } from "../../src/assistant/notes/rulebook.ts";
import { conversationId, givenPersonId } from "../../src/assistant/privacy/identity.ts";
import type { Proposal } from "../../src/assistant/surface.ts";
import { answerProposal, readCommand } from "../../src/demo/commands.ts";
import { createNoteStore } from "../../src/storage/rows/notes.ts";
import { createFakeMemory } from "../support/fake-memory.ts";
import { openStore } from "../support/store.ts";

const person = givenPersonId("ana");
const origin = {
  kind: "dm",
  channelId: "console",
  conversationId: conversationId("demo", "dm", "console", "1"),
} as const;
const JOSEPHINE: Proposal = {
  kind: "keep_proposed",
  note: { kind: "fact", text: "Nobody calls me Josephine", origin },
};

function start() {
  const notes = createNoteStore(openStore());
  const outbox = { add() {}, withdraw() {}, remove() {} };
  let ids = 0;
  const newId = () => `id${++ids}`;
  const rulebook = createRulebook({ memory: createFakeMemory(), notes, outbox, newId, now: () => 1_000 });
  const printed: string[] = [];
  const console = {
    write() {},
    ask: async () => undefined,
    close() {},
    print: (lines: unknown) => void printed.push(String(lines)),
  };
  const decide = (proposal: Proposal, isAgreed: boolean) =>
    answerProposal(rulebook, { person, timeZone: "UTC" }, console, proposal, isAgreed);
  return { rulebook, printed, decide };
}

it("keep keeps what was asked about, and no keeps nothing", async () => {
  const { rulebook, printed, decide } = start();
  await decide(JOSEPHINE, false);
  expect(await rulebook.list(person)).toEqual([]);
  expect((await rulebook.declined(person)).map(({ text }) => text)).toEqual(["Nobody calls me Josephine"]);
  const kept = await decide(JOSEPHINE, true);
  expect(await rulebook.list(person)).toMatchObject([{ kind: "fact", text: "Nobody calls me Josephine", origin }]);
  expect(kept).toHaveLength(1);
  expect(printed).toEqual(["OK, not kept.", "Kept: Nobody calls me Josephine"]);
});

it("forget it forgets a note that seemed to hold no longer, and no lets it hold", async () => {
  const { rulebook, decide } = start();
  const note = await rulebook.add(person, "demo", "Put deadlines in bold");
  const ended: Proposal = { kind: "end_proposed", note, said: "the audit is over" };
  await decide(ended, false);
  expect(await rulebook.list(person)).toHaveLength(1);
  await decide(ended, true);
  expect(await rulebook.list(person)).toEqual([]);
});

it.each([
  ["keep", "agree"],
  ["Forget it", "agree"],
  ["no", "decline"],
  ["no emojis", "request"],
  ["keep it short", "request"],
])("%j is read as %s", (line, kind) => {
  expect(readCommand(line).kind).toBe(kind);
});
