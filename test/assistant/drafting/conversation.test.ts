import { expect, it, onTestFinished, vi } from "vitest";
import { conversationOf, keptOf } from "../../../src/assistant/drafting/conversation.ts";
import { ServiceError } from "../../../src/assistant/errors.ts";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { AssistantRequest, ReplyKind, StoredMessage, Turn } from "../../../src/assistant/types.ts";

const REQUEST: AssistantRequest = {
  id: "r1",
  author: { id: personId("T01", "U01"), membership: "member", name: "Ann Lee" },
  place: { kind: "public", channelId: "C1", conversationId: conversationId("T01", "public", "C1", "1.1") },
  audience: { kind: "public", channelId: "C1" },
  text: "you forgot the reason",
  at: 10,
};
const said = (role: Turn["role"], text: string): Turn => ({ role, text });

function turnsOf(
  history: readonly Turn[],
  {
    kinds = {},
    messages = async () => [],
    request = REQUEST,
    search = Promise.resolve({ isDown: false }),
  }: {
    kinds?: Record<string, ReplyKind>;
    messages?: () => Promise<readonly StoredMessage[]>;
    request?: AssistantRequest;
    search?: Promise<{ isDown: boolean }>;
  } = {},
) {
  const faults: unknown[] = [];
  const replyKinds = { kindsIn: async () => (text: string) => kinds[text] ?? "draft" };
  const onFault = (error: unknown) => faults.push(error);
  const turns = keptOf({ memory: { messages } }, request, search, onFault).then((kept) =>
    conversationOf({ replyKinds }, request, { history, kept }, onFault),
  );
  return turns.then((all) => ({ texts: all.map(({ text }) => text), all, faults }));
}

it.each(["question", "notice", "placeholder"] as const)("leaves out a %s of Inkwell's own", async (kind) => {
  const history = [
    said("user", "write a note"),
    said("assistant", "its own"),
    said("user", "2"),
    said("assistant", "a draft"),
  ];
  expect((await turnsOf(history, { kinds: { "its own": kind } })).texts).toEqual(["write a note", "2", "a draft"]);
});

it("keeps a word of the model beside a draft", async () => {
  const history = [said("user", "I like bullets"), said("assistant", "Noted."), said("user", "write a note")];
  expect((await turnsOf(history, { kinds: { "Noted.": "remark" } })).texts).toContain("Noted.");
});

it("puts the author's own request first where the thread begins with a draft", async () => {
  const messages = async () => [
    { role: "user", text: "a note because of the kitchen repairs", at: 1 } as const,
    { role: "assistant", text: "a draft", at: 2 } as const,
  ];
  const { all } = await turnsOf([said("assistant", "a draft"), said("user", "shorter")], { messages });
  const text = "a note because of the kitchen repairs";
  expect(all[0]).toEqual({ role: "user", speaker: "Ann Lee", isAskers: true, text });
  expect(all).toHaveLength(3);
});

it("puts nothing before somebody else's draft", async () => {
  const messages = async () => [{ role: "user", text: "the kitchen repairs", at: 1 } as const];
  const history: Turn[] = [{ role: "assistant", writtenFor: "Ben Berg", text: "a draft" }];
  expect((await turnsOf(history, { messages })).texts).toEqual(["a draft"]);
});

it("puts nothing before a thread that shows what was asked", async () => {
  const messages = async () => [{ role: "user", text: "the kitchen repairs", at: 1 } as const];
  const { texts } = await turnsOf([said("user", "write"), said("assistant", "a draft")], { messages });
  expect(texts).toEqual(["write", "a draft"]);
});

it.each(["guest", "stranger", "unknown", "off_the_record"] as const)("asks no memory for a %s", async (membership) => {
  const request = { ...REQUEST, author: { ...REQUEST.author, membership } };
  const messages = async () => [{ role: "user", text: "the kitchen repairs", at: 1 } as const];
  expect((await turnsOf([said("assistant", "a draft")], { messages, request })).texts).toEqual(["a draft"]);
});

it("asks no memory of a DM for other readers", async () => {
  const place = { ...REQUEST.place, kind: "dm" } as const;
  const messages = async () => [{ role: "user", text: "the kitchen repairs", at: 1 } as const];
  const { texts } = await turnsOf([said("assistant", "a draft")], { messages, request: { ...REQUEST, place } });
  expect(texts).toEqual(["a draft"]);
});

it("does without the request where memory fails, and tells of a bug only", async () => {
  const down = () => Promise.reject(new ServiceError("memory", "unavailable"));
  const history = [said("assistant", "a draft")];
  expect(await turnsOf(history, { messages: down })).toMatchObject({ texts: ["a draft"], faults: [] });
  const bug = new TypeError("a bug");
  expect((await turnsOf(history, { messages: () => Promise.reject(bug) })).faults).toEqual([bug]);
});

it("waits no longer than for the search of memory and a moment", async () => {
  const messages = () => new Promise<never>(() => {});
  const history = [said("assistant", "a draft")];
  expect((await turnsOf(history, { messages, search: Promise.resolve({ isDown: true }) })).texts).toEqual(["a draft"]);
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const read = turnsOf(history, { messages });
  await vi.advanceTimersByTimeAsync(300);
  expect((await read).texts).toEqual(["a draft"]);
});
