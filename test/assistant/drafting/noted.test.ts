import { expect, it } from "vitest";
import { noted } from "../../../src/assistant/drafting/noted.ts";
import type { Note } from "../../../src/assistant/types.ts";

const note = (text: string) => ({ id: text, kind: "fact", text, at: 1 }) as Note;

it("tells a prompt of what ended, and none of its words, which may be from a place that these readers do not know", () => {
  const before = [note("my salary is 71,000")];
  const lines = noted([
    { kind: "replaced", note: note("I work in Sales"), before },
    { kind: "retired", notes: before },
    { kind: "forgotten", notes: before },
    { kind: "forget_asked", isAll: false, about: "the salary", notes: before, memories: [] },
  ]);
  expect(lines).toHaveLength(4);
  expect(lines.join("\n")).not.toContain("71,000");
  expect(lines[0]).toContain("I work in Sales");
});
