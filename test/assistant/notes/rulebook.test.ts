import { expect, it } from "vitest";
import { createRulebook } from "../../../src/assistant/notes/rulebook.ts";
import { personId } from "../../../src/assistant/privacy/identity.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createFakeMemory } from "../../support/fake-memory.ts";
import { openStore } from "../../support/store.ts";

const ANN = personId("T01", "U01");

it("tells memory of a rule, of its change and of its end, each in the conversation of that rule", async () => {
  const { rulebook, told } = aRulebook();
  const rule = await rulebook.add(ANN, "T01", "No emojis");
  const changed = await rulebook.edit(ANN, "T01", rule.id, "No emojis, ever");
  await rulebook.forget(ANN, [changed?.after.id ?? ""]);
  expect(told).toEqual([
    ["add", rule.origin.conversationId, "From now on: No emojis"],
    ["add", changed?.after.origin.conversationId, "From now on: No emojis, ever"],
    ["withdraw own", rule.origin.conversationId, "No emojis"],
    ["withdraw open", rule.origin.conversationId, "No emojis"],
    ["withdraw own", changed?.after.origin.conversationId, "No emojis, ever"],
    ["withdraw open", changed?.after.origin.conversationId, "No emojis, ever"],
  ]);
});

it("withdraws a rule that was given twice wherever memory was told of it", async () => {
  const { rulebook, told } = aRulebook();
  await rulebook.add(ANN, "T01", "No emojis");
  const again = await rulebook.add(ANN, "T01", "no emojis");
  await rulebook.forget(ANN, [again.id]);
  const added = new Set(told.flatMap(([kind, conversation]) => (kind === "add" ? [conversation] : [])));
  const gone = new Set(told.flatMap(([kind, conversation]) => (kind.startsWith("withdraw") ? [conversation] : [])));
  expect(gone).toEqual(added);
});

it("keeps a rule whose change the database would not take", async () => {
  const { rulebook, told, notes } = aRulebook();
  const rule = await rulebook.add(ANN, "T01", "No emojis");
  notes.replace = () => Promise.reject(new Error("database or disk is full"));
  told.length = 0;
  await expect(rulebook.edit(ANN, "T01", rule.id, "No emojis, ever")).rejects.toThrow("full");
  expect((await rulebook.list(ANN)).map(({ text }) => text)).toEqual(["No emojis"]);
  expect(told).toEqual([]);
});

it("tells memory once of a rule that is brought back twice", async () => {
  const { rulebook, told } = aRulebook();
  const rule = await rulebook.add(ANN, "T01", "No emojis");
  await rulebook.forget(ANN, [rule.id]);
  await rulebook.restore(ANN, [rule.id]);
  await rulebook.restore(ANN, [rule.id]);
  expect(told.map(([kind]) => kind)).toEqual(["add", "withdraw own", "withdraw open", "add"]);
});

function aRulebook() {
  const told: [kind: string, conversation: string, text: string | undefined][] = [];
  const notes = createNoteStore(openStore());
  let count = 0;
  const rulebook = createRulebook({
    memory: createFakeMemory(),
    notes,
    outbox: {
      add: (_, conversation, messages) => told.push(["add", conversation, messages[0]?.text]),
      withdraw: ({ realm }, conversation, text) => told.push([`withdraw ${realm}`, conversation, text]),
      remove: () => undefined,
    },
    newId: () => `n${++count}`,
    now: () => count,
  });
  return { rulebook, notes, told };
}
