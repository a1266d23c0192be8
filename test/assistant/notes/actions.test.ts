import { describe, expect, it } from "vitest";
import { carryOut, type NoteAction, type NoteOutcome } from "../../../src/assistant/notes/actions.ts";
import { holding } from "../../../src/assistant/notes/finding.ts";
import { lastChange } from "../../../src/assistant/notes/last-change.ts";
import { createRulebook } from "../../../src/assistant/notes/rulebook.ts";
import { parsePreferenceCommand } from "../../../src/assistant/notes/typed/preference-command.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { createNoteStore } from "../../../src/storage/rows/notes.ts";
import { createFakeMemory } from "../../support/fake-memory.ts";
import { openStore } from "../../support/store.ts";

const ANN = personId("T01", "U01");
const ORIGIN = { kind: "dm", channelId: "D1", conversationId: conversationId("T01", "dm", "D1", "1.1") } as const;

/** A rulebook whose clock ticks with every look at it. */
function aList(undoMs?: number) {
  let clock = 0;
  let count = 0;
  const now = () => ++clock;
  const notes = createNoteStore(openStore(), now, undoMs);
  const outbox = { add: () => {}, withdraw: () => {}, remove: () => {} };
  const rulebook = createRulebook({
    memory: createFakeMemory(),
    notes,
    outbox,
    newId: () => `n${++count}`,
    now,
    ...(undoMs === undefined ? {} : { undoMs }),
  });
  const act = (action: NoteAction, attempt = 1, acceptedAt = now(), id = `op${++count}`) =>
    carryOut(rulebook, { person: ANN, teamId: "T01", operation: { id, attempt, acceptedAt } }, action);
  return {
    act,
    now,
    pass(ms: number): void {
      clock += ms;
    },
    type: (text: string) => act(parsePreferenceCommand(text)),
    texts: async () => (await rulebook.list(ANN)).map(({ text }) => text),
  };
}

describe("undo", () => {
  it("takes back one change after another where each was the last, and brings it again", async () => {
    const { type, texts } = aList();
    expect(await type("undo")).toEqual({ kind: "nothing to undo" });
    for (const text of ["One", "Two", "Three"]) await type(text);
    await type("edit 2 Zwei");
    for (const [line, expected] of [
      ["undo", ["One", "Two", "Three"]],
      ["undo", ["One", "Zwei", "Three"]],
      ["forget 1 3", ["Zwei"]],
      ["undo", ["One", "Zwei", "Three"]],
      ["undo", ["Zwei"]],
      ["undo", ["One", "Zwei", "Three"]],
      ["Four", ["One", "Zwei", "Three", "Four"]],
      ["undo", ["One", "Zwei", "Three"]],
    ] as const) {
      await type(line);
      expect(await texts(), line).toEqual(expected);
    }
  });

  it("that is done again after a crash reports what the first attempt did, and takes back nothing more", async () => {
    const { act, type, texts, now } = aList();
    for (const text of ["One", "Two"]) await type(text);
    const acceptedAt = now();
    expect(await act({ kind: "undo last" }, 1, acceptedAt, "u1")).toMatchObject({ kind: "forgotten" });
    expect(await act({ kind: "undo last" }, 2, acceptedAt, "u1")).toMatchObject({
      kind: "forgotten",
      notes: [{ text: "Two" }],
    });
    expect(await texts()).toEqual(["One"]);
    const again = now();
    await act({ kind: "undo last" }, 1, again, "u2");
    expect(await act({ kind: "undo last" }, 2, again, "u2")).toMatchObject({
      kind: "restored",
      notes: [{ text: "Two" }],
    });
    expect(await act({ kind: "undo last" }, 2, now(), "u3")).toMatchObject({ kind: "listed" });
    expect(await texts()).toEqual(["One", "Two"]);
  });

  it.each([
    ["what was forgotten", ["One", "forget 1"], []],
    ["an edit, which goes on holding", ["One", "edit 1 Two"], ["Two"]],
  ])("is too late when its time is over: %s", async (_, lines, expected) => {
    const { type, texts, pass, act } = aList(1_000);
    let last: NoteOutcome | undefined;
    for (const line of lines) last = await type(line);
    pass(1_000);
    expect(await type("undo")).toEqual({ kind: "too late" });
    const undo = last && "undo" in last ? last.undo : undefined;
    expect(await act({ kind: "undo", undo: undo! })).toEqual({ kind: "too late" });
    expect(await texts()).toEqual(expected);
  });

  it("of a note that stands in the place of another is too late when the other is gone, and the new one stays", async () => {
    const { type, texts, pass, act } = aList(1_000);
    await type("One");
    const note = { kind: "rule", text: "Two", origin: ORIGIN } as const;
    const kept = await act({ kind: "keep proposed", note, instead: "op1" });
    expect(kept).toMatchObject({ kind: "kept instead", undo: { kind: "replaced", before: ["op1"] } });
    pass(1_000);
    const undo = "undo" in kept ? kept.undo : undefined;
    expect(await act({ kind: "undo", undo: undo! })).toEqual({ kind: "too late" });
    expect(await texts()).toEqual(["Two"]);
  });

  it("is not offered where what is forgotten goes at once, but under what was saved", async () => {
    const { type, act } = aList(0);
    expect(await type("One")).toMatchObject({ kind: "saved", undo: { kind: "saved" } });
    expect(await type("edit 1 Two")).toMatchObject({ kind: "changed", undo: undefined });
    const note = { kind: "rule", text: "Three", origin: ORIGIN } as const;
    const [held] = ((await type("list")) as { notes: readonly Note[] }).notes;
    expect(await act({ kind: "keep proposed", note, instead: held!.id })).toMatchObject({ undo: undefined });
    expect(await type("forget 1")).toMatchObject({ kind: "forgotten", undo: undefined });
    expect(await act({ kind: "forget everything" })).toMatchObject({ hasMemories: true, undo: undefined });
    expect(await type("undo")).toEqual({ kind: "too late" });
  });

  it("knows no last change of an empty list", () => {
    expect(lastChange([], [])).toBeUndefined();
  });
});

describe("an edit that is done again after a crash", () => {
  it("means the same number, also when the rule before it was edited meanwhile", async () => {
    const { act, type, texts, now } = aList();
    for (const text of ["One", "Two", "Three"]) await type(text);
    const acceptedAt = now();
    await type("edit 1 Uno");
    expect(await act({ kind: "edit", number: 2, text: "Due" }, 2, acceptedAt, "e1")).toMatchObject({
      kind: "changed",
      before: { text: "Two" },
      after: { text: "Due" },
    });
    await act({ kind: "edit", number: 2, text: "Due" }, 3, acceptedAt, "e1");
    expect(await texts()).toEqual(["Uno", "Due", "Three"]);
  });
});

describe("the notes that hold some words", () => {
  const origin = { kind: "dm", channelId: "D1", conversationId: conversationId("T1", "dm", "D1", "1.1") } as const;
  const notes = [
    "Start e-mails with “Dear Customer”",
    "End emails with “Best, Ana”",
    "Never use emojis in any language",
    "Emojis",
    "Schreib Termine immer mit Wochentag",
    "Commence par « Cher client »",
    "邮件要简短",
    "件名に日付を入れる",
  ].map((text, index): Note => ({ id: `n${index}`, kind: "rule", text, at: index, origin }));

  it.each([
    ["Dear Customer", ["n0"]],
    ["“dear customer”", ["n0"]],
    ["customer dear", ["n0"]],
    ["the emails", ["n0", "n1"]],
    ["starting e-mail", ["n0"]],
    ["emojis", ["n3"]],
    ["use emoji", ["n2"]],
    ["Termin mit Wochentagen", ["n4"]],
    ["cher client", ["n5"]],
    ["简短", ["n6"]],
    ["日付", ["n7"]],
    ["unicorn", []],
    ["Dear unicorn", []],
    ["the", []],
    ["", []],
  ])("%j: %j", (words, ids) => {
    expect(holding(notes, words).map(({ id }) => id)).toEqual(ids);
  });
});
