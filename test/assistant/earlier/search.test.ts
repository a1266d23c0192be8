import { describe, expect, it } from "vitest";
import { chooseDraft } from "../../../src/assistant/earlier/choice.ts";
import { readReference } from "../../../src/assistant/earlier/reference.ts";
import { type EarlierSearch, findEarlierDrafts, readEarlierDraft } from "../../../src/assistant/earlier/search.ts";
import { ServiceError } from "../../../src/assistant/errors.ts";
import { givenPersonId } from "../../../src/assistant/privacy/identity.ts";
import type { ConversationId, Memory, ReplyKind, Scope, StoredMessage } from "../../../src/assistant/types.ts";
import { createReplyKinds } from "../../../src/storage/rows/reply-kinds.ts";
import { createFakeMemory } from "../../support/fake-memory.ts";
import { openStore } from "../../support/store.ts";
import { BERLIN, LAST_WEEK, NOW, YESTERDAY } from "./candidates.ts";

function read(text: string) {
  return readReference(text, NOW, BERLIN);
}

describe("the search for earlier drafts", () => {
  const person = givenPersonId("T1_U1");
  const own: Scope = { person, realm: "own" };
  const open: Scope = { person, realm: "open" };

  /** A memory that holds one exchange a conversation. */
  async function aMemory(
    ...exchanges: { id: string; scope?: Scope; at?: number; request: string; replies: string[] }[]
  ) {
    const memory = createFakeMemory();
    for (const { id, scope = own, at = YESTERDAY, request, replies } of exchanges) {
      const answers = replies.map((text, index): StoredMessage => ({ role: "assistant", text, at: at + 1 + index }));
      await memory.add(scope, id, [{ role: "user", text: request, at }, ...answers]);
    }
    return memory;
  }

  const replyKinds = createReplyKinds(openStore());

  function find(memory: Memory, text: string, change: Partial<EarlierSearch> = {}) {
    const reference = read(text)!;
    return findEarlierDrafts({
      memory,
      replyKinds,
      scopes: [own, open],
      hits: [],
      reference,
      allowed: () => true,
      ...change,
    });
  }

  const PROPOSAL = "# Proposal summary\n\nWe propose to open a second shop in spring.";

  it("finds the draft of yesterday with its title and time, best score for the topic", async () => {
    const memory = await aMemory(
      { id: "T1:dm:D1:1.1", request: "Summarise the proposal", replies: [PROPOSAL] },
      { id: "T1:dm:D1:2.2", request: "A budget section on travel", replies: ["The budget section: 400 euros."] },
    );
    const request = "Please further optimize yesterday's proposal summary by adding the budget section.";
    const hits = await memory.search(own, request, { limit: 10 });
    const found = await find(memory, request, { hits });
    const [best, other] = found.toSorted((one, another) => another.score - one.score);
    expect(best).toMatchObject({
      conversationId: "T1:dm:D1:1.1",
      at: YESTERDAY + 1,
      title: "Proposal summary",
      text: PROPOSAL,
    });
    expect(best!.score - (other?.score ?? 0)).toBeGreaterThan(0.1);
    expect(chooseDraft(found, read(request)!)).toMatchObject({ kind: "one", candidate: { text: PROPOSAL } });
  });

  it("searches for the topic where the hits at hand lead nowhere", async () => {
    const memory = await aMemory({ id: "T1:public:C1:1.1", scope: open, request: "the proposal", replies: [PROPOSAL] });
    const found = await find(memory, "Shorten the proposal");
    expect(found).toMatchObject([{ conversationId: "T1:public:C1:1.1", text: PROPOSAL }]);
    expect(memory.searches.map(({ query }) => query)).toEqual(["proposal", "proposal"]);
  });

  it("does not search again where the time named was hit already", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    const hits = await memory.search(own, "proposal", { limit: 10 });
    await find(memory, "Shorten yesterday's proposal", { hits });
    expect(memory.searches).toHaveLength(1);
  });

  it("looks through what was kept at the time named where no word leads there", async () => {
    const memory = await aMemory(
      { id: "T1:dm:D1:1.1", at: LAST_WEEK, request: "Tell Bob of the move", replies: ["Dear Bob, we move."] },
      { id: "T1:dm:D1:2.2", request: "Tell Ann of the lunch", replies: ["Dear Ann, it is lunch."] },
    );
    const found = await find(memory, "Continue where we left off yesterday");
    expect(found).toMatchObject([{ conversationId: "T1:dm:D1:2.2", title: "Tell Ann of the lunch" }]);
  });

  it("does not hold up the reply where looking through takes too long", async () => {
    const memory: Memory = { ...createFakeMemory(), list: () => new Promise(() => {}) };
    expect(await find(memory, "Continue where we left off yesterday", { listMs: 5 })).toEqual([]);
  });

  it("never opens a conversation that the reply may not use, or a realm that is not searched", async () => {
    const memory = await aMemory(
      { id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] },
      { id: "T1:public:C1:2.2", scope: open, request: "the proposal", replies: [`${PROPOSAL} Public.`] },
    );
    const opened: string[] = [];
    const watched: Memory = {
      ...memory,
      messages: (scope, id, limit) => {
        opened.push(`${scope.realm} ${id}`);
        return memory.messages(scope, id, limit);
      },
    };
    const hits = await memory.search(own, "proposal", { limit: 10 });
    await find(watched, "Shorten yesterday's proposal", { hits, allowed: (id) => id.includes(":public:") });
    await find(watched, "Shorten yesterday's proposal", { hits, scopes: [open] });
    expect(opened).toEqual(["open T1:public:C1:2.2", "open T1:public:C1:2.2"]);
  });

  it("passes over hits that do not say where they come from", async () => {
    const memory = createFakeMemory();
    memory.distil(own, { kind: "fact", text: "The proposal is about a shop", at: YESTERDAY });
    expect(await find(memory, "Shorten yesterday's proposal")).toEqual([]);
  });

  it("opens at most so many conversations", async () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: `T1:dm:D1:${index}.1`,
      request: "the proposal",
      replies: [`${PROPOSAL} ${index}`],
    }));
    const memory = await aMemory(...many);
    expect(await find(memory, "Shorten yesterday's proposal")).toHaveLength(6);
    expect(await find(memory, "Shorten yesterday's proposal", { maxConversations: 2 })).toHaveLength(2);
  });

  it("takes the last draft, and no reply that was noted as a remark or a question", async () => {
    const replies = [
      PROPOSAL,
      `${PROPOSAL}\n\nIt will cost 10,000 euros.`,
      "Subject: Shop",
      "Noted, I will keep it short.",
      "Which shop do you mean?",
      "Which one do you mean? Please answer with the number.\n\n1. **A**\n2. **B**",
      " ",
    ];
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies });
    const replyKinds = createReplyKinds(openStore());
    const note = (text: string, kind: ReplyKind) => replyKinds.note("T1:dm:D1:1.1" as ConversationId, text, kind);
    note("Noted,  I will keep it short", "remark"); // as a memory may have changed it
    note(replies[4]!, "question");
    note(replies[5]!, "question");
    const draft = await readEarlierDraft({ memory, replyKinds }, own, "T1:dm:D1:1.1");
    expect(draft?.text).toBe(replies[1]);
    const none = await aMemory({ id: "T1:dm:D1:1.1", request: "Remember this", replies: replies.slice(3) });
    expect(await readEarlierDraft({ memory: none, replyKinds }, own, "T1:dm:D1:1.1")).toBeUndefined();
  });

  it("takes the draft of the time named from a conversation that went on", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    await memory.add(own, "T1:dm:D1:1.1", [
      { role: "user", text: "longer", at: NOW - 20 },
      { role: "assistant", text: `${PROPOSAL} And a third.`, at: NOW - 10 },
    ]);
    expect((await find(memory, "Shorten yesterday's proposal"))[0]?.text).toBe(PROPOSAL);
    expect((await find(memory, "Shorten the proposal"))[0]?.text).toBe(`${PROPOSAL} And a third.`);
  });

  it.each([
    ["Subject: Dinner on Friday\n\nDear all,", "Dinner on Friday"],
    ["**Betreff: Essen am Freitag**\n\nHallo,", "Essen am Freitag"],
    ["**Our spring sale**\n\nIt begins soon.", "Our spring sale"],
    ["Dear all, dinner is at eight.", "Write a dinner invitation for the whole team, with the menu…"],
  ])("titles a draft by its subject line or heading, else by its request: %j", async (reply, title) => {
    const request = "Write a dinner invitation for the whole team, with the menu and the address";
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request, replies: [reply] });
    expect((await readEarlierDraft({ memory, replyKinds }, own, "T1:dm:D1:1.1"))?.title).toBe(title);
  });

  it("finds nothing where the memory fails, and hides no bug", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    const hits = await memory.search(own, "proposal", { limit: 10 });
    memory.failWith(new ServiceError("memory", "unavailable"));
    expect(await find(memory, "Shorten yesterday's proposal", { hits })).toEqual([]);
    memory.failWith(new TypeError("a bug"));
    await expect(find(memory, "Shorten yesterday's proposal", { hits })).rejects.toThrow(TypeError);
  });

  it("finds nothing once the person has stopped it", async () => {
    const memory = await aMemory({ id: "T1:dm:D1:1.1", request: "the proposal", replies: [PROPOSAL] });
    expect(await find(memory, "Shorten yesterday's proposal", { signal: AbortSignal.abort() })).toEqual([]);
  });
});
