import { describe, expect, it } from "vitest";
import { conversationId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { failureBlocks, line, noticeBlocks } from "../../../src/slack/views/blocks.ts";
import {
  areOnlyNotices,
  type SentBlock,
  withNotesNow,
  withoutReplaced,
  withoutRetry,
} from "../../../src/slack/views/follow.ts";
import { blockText } from "../../support/world.ts";

function aNote(id: string, kind: Note["kind"] = "rule"): Note {
  const origin = { kind: "dm", channelId: "D1", conversationId: conversationId("T1", "dm", "D1", "1.1") } as const;
  return { id, kind, text: `Text of ${id}`, at: 1, origin };
}

const DRAFT: SentBlock = {
  type: "rich_text",
  block_id: "d",
  elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "Dear all" }] }],
};
const sent = (...blocks: readonly object[]) => blocks as readonly SentBlock[];
const saved = (...notes: readonly Note[]) => noticeBlocks(notes.map((note) => ({ kind: "saved", note })));

describe("the notices under a draft", () => {
  const [rule, other, fact] = [aNote("n1"), aNote("n2"), aNote("n3", "fact")];

  it("say which notes are forgotten, have no buttons for those, and leave the draft and the others as they came", () => {
    const before = sent(DRAFT, ...saved(rule, other));
    const after = withNotesNow(before, { held: [other], forgotten: [rule] });
    expect(blockText(after.slice(1))).toBe(
      "Undone. Forgotten: Text of n1\nFrom now on: Text of n2\nUndo\nUse everywhere",
    );
    expect(after[0]).toBe(DRAFT);
    expect(after.slice(-2)).toEqual(before.slice(-2));
    const both = withNotesNow(before, { held: [], forgotten: [rule, other] });
    expect(blockText(both.slice(1))).toBe("Undone. Forgotten: Text of n1\nUndone. Forgotten: Text of n2");
  });

  it.each([rule, fact])("lose “Use everywhere” once a $kind is used everywhere, and keep Undo", (note) => {
    const everywhere = { ...note, kind: "rule", origin: { ...note.origin, kind: "rule" } } as const;
    const after = withNotesNow(sent(...saved(note)), { held: [everywhere], forgotten: [] });
    expect(blockText(after)).toBe(`I'll use this everywhere: ${note.text}\nUndo`);
  });

  it("that name what a note stands in the place of lose “Use everywhere” alone as well", () => {
    const gone = { ...other, forgottenAt: 2 };
    const everywhere = { ...rule, origin: { ...rule.origin, kind: "rule" } } as const;
    const now = { held: [everywhere], forgotten: [gone] };
    const replaced = (isFinal: boolean) =>
      sent(...noticeBlocks([{ kind: "replaced", note: rule, before: [other], isFinal }]));
    expect(blockText(replaced(false))).toMatch(/Undo\nUse everywhere$/);
    expect(blockText(withNotesNow(replaced(false), now))).toBe(
      "I'll use this everywhere: Text of n1\nInstead of: Text of n2\nUndo",
    );
    expect(blockText(replaced(true))).toMatch(/Instead of: Text of n2\nUse everywhere$/);
    const sealed = { ...gone, text: "", sealed: { says: "[]", digest: String } };
    expect(blockText(withNotesNow(replaced(true), { ...now, forgotten: [sealed] }))).toBe(
      "I'll use this everywhere: Text of n1",
    );
    expect(withNotesNow(replaced(false), { held: [rule], forgotten: [gone] })).toEqual(replaced(false));
  });

  it("of a replaced note have no “Use everywhere” where the new one was given as a rule", () => {
    const given = { ...rule, origin: { ...rule.origin, kind: "rule" } } as const;
    expect(blockText(noticeBlocks([{ kind: "replaced", note: given, before: [other] }]))).toMatch(/n2\nUndo$/);
    expect(noticeBlocks([{ kind: "replaced", note: given, before: [other], isFinal: true }])).toHaveLength(1);
  });

  it("stay as they are where nothing has changed, or the notes are somebody else's", () => {
    const before = sent(DRAFT, ...saved(rule, fact), line("A line"));
    expect(withNotesNow(before, { held: [rule, fact], forgotten: [] })).toEqual(before);
    expect(withNotesNow(before, { held: [], forgotten: [] })).toEqual(before);
  });

  it("of what was said again go", () => {
    const after = withoutReplaced(sent(DRAFT, ...saved(rule, other)), { held: [other], forgotten: [] });
    expect(blockText(after.slice(1))).toBe("From now on: Text of n2\nUndo\nUse everywhere");
  });

  it("come from people's words escaped", () => {
    const evil = { ...rule, text: "<!channel> & *you*" };
    const after = withNotesNow(sent(...saved(evil)), { held: [], forgotten: [evil] });
    expect(JSON.stringify(after)).not.toContain("<!channel>");
  });
});

describe("a failure whose request was tried again", () => {
  it("goes with its button and its small print; the rest stays", () => {
    const failure = failureBlocks({ sentence: "It broke.", reference: "r1" }, "r1");
    const before = sent(DRAFT, ...failure, ...saved(aNote("n1")));
    expect(blockText(withoutRetry(before, "r1").slice(1))).toBe(
      "Tried again, in the thread.\nFrom now on: Text of n1\nUndo\nUse everywhere",
    );
    expect(withoutRetry(before, "r2")).toEqual(before);
  });
});

it("a draft is told from notices by its blocks", () => {
  expect(areOnlyNotices(sent(...saved(aNote("n1"))))).toBe(true);
  for (const type of ["rich_text", "markdown", "section", "table", "header"])
    expect(areOnlyNotices(sent({ type }, ...saved(aNote("n1"))))).toBe(false);
});
