import { expect, it } from "vitest";
import { createLastDrafts } from "../../../src/assistant/earlier/last-drafts.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { MemoryItem, Note, PlaceKind } from "../../../src/assistant/types.ts";

const ANA = personId("T1", "U0ANA");

type Said = { readonly thread: string; readonly kind?: PlaceKind; readonly request: string; readonly reply: string };

/** What is offered to somebody who had these exchanges, oldest first. */
function offered(said: readonly Said[], forgotten: readonly string[] = [], membership: "member" | "guest" = "member") {
  const items = said.flatMap(({ thread, kind = "dm", request, reply }, index): MemoryItem[] => {
    const id = conversationId("T1", kind, kind === "dm" ? "D1" : "C1", thread);
    const item = { kind: "message", conversationId: id, score: 1 } as const;
    return [
      { ...item, id: `${index}a`, role: "user", text: request, at: index * 10 },
      { ...item, id: `${index}b`, role: "assistant", text: reply, at: index * 10 + 1 },
    ];
  });
  const notes = forgotten.map((text, index) => ({ id: `n${index}`, text }) as Note);
  const lastDrafts = createLastDrafts({
    memory: { list: async ({ realm }) => ({ items: realm === "own" ? items : [], total: items.length }) },
    notes: { forgotten: async () => notes },
    replyKinds: { kindsIn: async () => (text) => (text.endsWith("?") ? "question" : "draft") },
  });
  return lastDrafts(ANA, membership);
}

const DINNER = { thread: "1.1", request: "Write an invitation", reply: "Subject: Dinner on Friday\n\nDear all" };
const SUMMARY = { thread: "2.1", request: "Write a summary", reply: "# Proposal summary\n\nWe propose" };
const TOAST = { thread: "3.1", request: "Write a toast for Bill", reply: "To Bill!" };

it.each([
  ["nothing", [], []],
  ["the newest two, newest first", [TOAST, DINNER, SUMMARY], ["Proposal summary", "Dinner on Friday"]],
  [
    "one of each thread",
    [SUMMARY, DINNER, { ...DINNER, reply: "Subject: Lunch\n\nAll" }],
    ["Lunch", "Proposal summary"],
  ],
  ["the newest without a heading too", [SUMMARY, TOAST], ["Write a toast for Bill", "Proposal summary"]],
  ["no older one without a heading", [TOAST, SUMMARY], ["Proposal summary"]],
  ["no question", [SUMMARY, { ...TOAST, reply: "Which Bill?" }], ["Proposal summary"]],
] as const)("offers %s", async (_, said, titles) => {
  expect((await offered(said)).map(({ title }) => title)).toEqual(titles);
});

it("offers nothing that was forgotten, and then no older one in its place that would be taken for the last", async () => {
  expect(await offered([TOAST, DINNER], ["Dinner on Friday"])).toEqual([]);
  expect((await offered([SUMMARY, DINNER], ["Dinner on Friday"])).map(({ title }) => title)).toEqual([
    "Proposal summary",
  ]);
});

it("offers nothing to guests", async () => {
  expect(await offered([DINNER], [], "guest")).toEqual([]);
});
