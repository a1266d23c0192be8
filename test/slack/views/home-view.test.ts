import { describe, expect, it } from "vitest";
import { conversationId } from "../../../src/assistant/privacy/identity.ts";
import type { Note } from "../../../src/assistant/types.ts";
import { ACTIONS } from "../../../src/slack/views/blocks.ts";
import { fromUndoValue, type HomeContent, homeView, readLast } from "../../../src/slack/views/home-view.ts";
import { blockText } from "../../support/world.ts";

function note(index: number, text = `Rule ${index}`, kind: Note["kind"] = "rule"): Note {
  const conversation = conversationId("T01", "dm", "D01", "1.1");
  return {
    id: `id${index}`,
    kind,
    text,
    at: index,
    origin: { kind: "dm", channelId: "D01", conversationId: conversation },
  };
}

function view(content: Partial<HomeContent>) {
  return homeView({
    notes: [],
    forgotten: [],
    isDraftFirst: false,
    memory: "what you asked for, in a box.",
    at: 1_000,
    ...content,
  });
}

function textOf(content: Partial<HomeContent>): string {
  return blockText(view(content).blocks);
}

function valuesOf(blocks: readonly unknown[], actionId: string): string[] {
  return [...JSON.stringify(blocks).matchAll(new RegExp(`"action_id":"${actionId}","value":"([^"]*)"`, "g"))].map(
    ([, value]) => value!,
  );
}

/** In characters. */
function longestSection(blocks: readonly object[]): number {
  const texts = blocks.flatMap((block) => ("text" in block ? [JSON.stringify(block.text)] : []));
  return Math.max(...texts.map((json) => (JSON.parse(json) as { text: string }).text.length));
}

describe("the Home tab", () => {
  it("tells a newcomer how to begin, and where their words are kept", () => {
    const text = textOf({});
    expect(text).toContain("I have no rules from you yet");
    expect(text).toContain("How to start");
    expect(text).toContain("Add a rule");
    expect(text).toContain("What else I remember:* what you asked for, in a box.");
  });

  it("numbers what it keeps, and tells facts from rules", () => {
    const text = textOf({ notes: [note(1), note(2, "I run Marketing", "fact")] });
    expect(text).toContain("1 rule and 1 fact");
    expect(text).toMatch(
      /1\. Rule 1\nEdit\nForget\nUse everywhere\n2\. I run Marketing {2}_\(fact\)_\nEdit\nForget\nUse everywhere/,
    );
    const given = note(3);
    const held = { ...given, origin: { ...given.origin, kind: "rule" } } as const;
    expect(textOf({ notes: [held] })).toMatch(/1\. Rule 3\nEdit\nForget(?!\nUse everywhere)/);
  });

  it("shows a person's characters as they are, and calls nobody", () => {
    const text = textOf({ notes: [note(1, "1 < 2 & <!channel>")] });
    expect(text).toContain("1 &lt; 2 &amp; &lt;!channel&gt;");
  });

  it("stays within 100 blocks and 250 kB, and says how many more there are", () => {
    const many = Array.from({ length: 300 }, (_, index) => note(index, "&".repeat(500), "fact"));
    const { blocks, ...rest } = view({ notes: many, said: "x" });
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(Buffer.byteLength(JSON.stringify({ blocks, ...rest }))).toBeLessThan(250_000);
    expect(blockText(blocks)).toContain("… and 255 more");
    expect(textOf({ notes: many.slice(0, 45) })).not.toContain("more:");
    expect(longestSection(blocks)).toBeLessThanOrEqual(3_000);
  });

  it.each([
    [{ kind: "forgotten", ids: ["id1"] }, { forgotten: [note(1)] }, "Forgotten: Rule 1"],
    [{ kind: "saved", id: "id1" }, { notes: [note(1)] }, "Saved. From now on: Rule 1"],
    [{ kind: "changed", after: "id1", before: "id0" }, { notes: [note(1)] }, "Changed. It now says: Rule 1"],
  ] as const)("offers to undo what was done last: %o", (last, content, said) => {
    const shown = view({ ...content, last });
    expect(blockText(shown.blocks)).toContain(said);
    const [value] = valuesOf(shown.blocks, ACTIONS.undoInHome);
    expect(fromUndoValue(value!)).toEqual(last);
    expect(readLast(shown.private_metadata, 2_000, 5_000)).toEqual(last);
    expect(readLast(shown.private_metadata, 6_000, 5_000)).toBeUndefined();
    expect(readLast(shown.private_metadata, 1_000, 0)).toBeUndefined();
  });

  it("offers no undo for what is gone for good", () => {
    const gone = { ...note(0), text: "", sealed: { says: "[]", digest: String } };
    const edited = { kind: "changed", after: "id1", before: "id0" } as const;
    expect(valuesOf(view({ notes: [note(1)], forgotten: [gone], last: edited }).blocks, ACTIONS.undoInHome)).toEqual(
      [],
    );
    const forgot = { kind: "forgotten", ids: ["id0"] } as const;
    expect(valuesOf(view({ notes: [], forgotten: [gone], last: forgot }).blocks, ACTIONS.undoInHome)).toEqual([]);
  });

  it("offers no undo for what has changed since, or was never this person's", () => {
    for (const last of [
      { kind: "forgotten", ids: ["id1"] },
      { kind: "saved", id: "id2" },
    ] as const) {
      const shown = view({ notes: [note(1)], forgotten: [note(2)], last });
      expect(valuesOf(shown.blocks, ACTIONS.undoInHome)).toEqual([]);
    }
    expect(["", "null", "{}", '{"undo":"x 1","at":1}'].map((text) => readLast(text, 2, 5_000))).toEqual(
      Array(4).fill(undefined),
    );
    expect(["", "saved", "gone id1", "changed id1"].map(fromUndoValue)).toEqual(Array(4).fill(undefined));
  });
});
