import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import { createFollowedThreads } from "../../../src/storage/rows/followed-threads.ts";
import { createOffRecordThreads } from "../../../src/storage/rows/off-record-threads.ts";
import { createOpenQuestions } from "../../../src/storage/rows/open-questions.ts";
import { createReplies } from "../../../src/storage/rows/replies.ts";
import { createRetries } from "../../../src/storage/rows/retries.ts";
import { type OpenedStore, STORES } from "../../support/stores.ts";

describe.each(STORES)("on %s", (_, open) => {
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  describe("a request that came to nothing", () => {
    it("can be retried once, by its owner, within a day", async () => {
      let now = 0;
      const retries = createRetries(opened.store, () => now);
      retries.keep("r1", "T1_U1", "{}");
      expect(await retries.take("r1", "T1_U2")).toBeUndefined();
      expect(await retries.take("r1", "T1_U1")).toBe("{}");
      expect(await retries.take("r1", "T1_U1")).toBeUndefined();
      retries.keep("r2", "T1_U1", "{}");
      now = 25 * 60 * 60 * 1000;
      expect(await retries.take("r2", "T1_U1")).toBeUndefined();
    });
  });

  describe("how far a reply came", () => {
    it("is known after a restart: its messages, and its text once that was whole", async () => {
      const replies = createReplies(opened.store, () => 5);
      const place = { channel: "C1", thread: "1.1" };
      expect(await replies.find("r1")).toBeUndefined();
      await replies.note("r1", place, ["2.1", "2.2"]);
      expect(await replies.find("r1")).toEqual({ messages: ["2.1", "2.2"], isDone: false, begunAt: 5, place });
      await replies.note("r1", place, ["2.3"], { text: "the whole text", kind: "question" });
      await replies.note("r1", place, ["2.4"]);
      const messages = ["2.1", "2.2", "2.3", "2.4"];
      expect(await replies.find("r1")).toEqual({
        messages,
        text: "the whole text",
        kind: "question",
        isDone: false,
        begunAt: 5,
        place,
      });
      await replies.note("r2", place, ["3.1"], { text: "another", kind: "draft" });
      expect([...(await replies.messagesIn("C1", "1.1"))].sort()).toEqual(["2.1", "2.2", "2.3", "2.4", "3.1"]);
      expect((await replies.messagesIn("C1", "9.9")).size).toBe(0);
      replies.settle("r1", place);
      expect(await replies.find("r1")).toEqual({ messages, isDone: true, begunAt: 5, place });
      expect((await replies.find("r2"))?.text).toBe("another");
      const moved = { channel: "D1", thread: "4.1" };
      await replies.note("r2", moved, []);
      expect((await replies.find("r2"))?.place).toEqual(moved);
      replies.settle("r3", place); // of which nothing was shown
      expect((await replies.find("r3"))?.isDone).toBe(true);
    });
  });

  describe("the latest draft in a channel", () => {
    it("is the newest reply there that was a draft, since a moment", async () => {
      let now = 1_000;
      const replies = createReplies(opened.store, () => now);
      const note = async (id: string, channel: string, kind: string) => {
        now += 1_000;
        await replies.note(id, { channel, thread: `${now}.1` }, ["m"], { text: "words", kind });
        replies.settle(id, { channel, thread: `${now}.1` });
      };
      await note("a", "D1", "draft");
      await note("b", "D1", "draft");
      await note("c", "D1", "question");
      await note("d", "D2", "draft");
      await opened.store.settled();
      expect(await replies.latestDraft("D1", 0)).toEqual({ thread: "3000.1", at: 3_000 });
      expect(await replies.latestDraft("D1", 3_000)).toBeUndefined();
      expect(await replies.latestDraft("D3", 0)).toBeUndefined();
    });
  });

  describe("a followed thread", () => {
    it("is known at once and afterwards, to its person only", async () => {
      const followed = createFollowedThreads(opened.store);
      followed.follow("C1:1.1", "T1_U1");
      expect(await followed.isFollowed("C1:1.1", "T1_U1")).toBe(true);
      await opened.store.settled();
      followed.follow("C1:1.1", "T1_U1");
      const later = createFollowedThreads(opened.store);
      expect(await later.isFollowed("C1:1.1", "T1_U1")).toBe(true);
      expect(await later.isFollowed("C1:1.1", "T1_U2")).toBe(false);
    });
  });

  describe("a thread off the record", () => {
    const conversation = conversationId("T1", "public", "C1", "1.1");
    const [ana, ben] = [personId("T1", "U1"), personId("T1", "U2")];

    it("is so for all processes, whatever becomes of its channel, until all who began it end it", async () => {
      const threads = createOffRecordThreads(opened.store);
      expect(await threads.whose(conversation)).toEqual([]);
      for (const person of [ana, ana, ben]) await threads.begin(conversation, person);
      const later = createOffRecordThreads(opened.store);
      expect((await later.whose(conversationId("T1", "private", "C1", "1.1")))?.toSorted()).toEqual([ana, ben]);
      expect(await later.whose(conversationId("T1", "public", "C1", "2.2"))).toEqual([]);
      await later.end(conversation, ana);
      expect(await threads.whose(conversation)).toEqual([ben]);
      await later.end(conversation, ben);
      expect(await threads.whose(conversation)).toEqual([]);
    });

    it("is in doubt where its rows cannot be read", async () => {
      const faults: unknown[] = [];
      const all = () => Promise.reject(new Error("away"));
      const threads = createOffRecordThreads({ ...opened.store, all }, (error) => faults.push(error));
      expect(await threads.whose(conversation)).toBeUndefined();
      expect(faults).toEqual([expect.objectContaining({ name: "RowsUnread" })]);
    });

    it("is in doubt while the database refuses what was said", async () => {
      const attempted = Promise.resolve(undefined);
      const eventually = () => ({ attempted, written: new Promise<boolean>(() => {}), drop: () => false });
      const threads = createOffRecordThreads({ ...opened.store, eventually, isPending: () => true });
      await threads.begin(conversation, ana);
      expect(await threads.whose(conversation)).toBeUndefined();
    });
  });

  describe("a question that waits for an answer", () => {
    it("is one a person and conversation, and is gone when closed or a day old", async () => {
      let now = 0;
      const questions = createOpenQuestions(opened.store, () => now);
      const conversation = conversationId("T1", "dm", "D1", "1.1");
      const [ana, ben] = [personId("T1", "U1"), personId("T1", "U2")];
      const question = { request: "go on", options: [{ conversationId: "c", at: 1, title: "Proposal" }] };
      await questions.ask(conversation, ana, question);
      const kept = { ...question, conversation, askedAt: 0 };
      expect(await questions.find(conversation, ana)).toEqual(kept);
      expect(await questions.find(conversation, ben)).toBeUndefined();
      await questions.close(conversation, ana);
      expect(await questions.find(conversation, ana)).toBeUndefined();
      await questions.ask(conversation, ana, question);
      now = 25 * 60 * 60 * 1000;
      expect(await questions.find(conversation, ana)).toBeUndefined();
    });

    it("is found as the latest of its person in a DM, and by the id that its buttons name", async () => {
      let now = 0;
      const questions = createOpenQuestions(opened.store, () => now);
      const thread = (channel: string, ts: string) => conversationId("T1", "dm", channel, ts);
      const [ana, ben] = [personId("T1", "U1"), personId("T1", "U2")];
      const about = (id: string) => ({ id, request: "go on", options: [], isWaiting: id === "q2" });
      await questions.ask(thread("D1", "1.1"), ana, about("q1"));
      now = 1_000;
      await questions.ask(thread("D1", "2.1"), ana, about("q2"));
      await questions.ask(thread("D10", "3.1"), ana, about("q3"));
      expect(await questions.latestIn(thread("D1", "9.9"), ana)).toMatchObject({ id: "q2", askedAt: 1_000 });
      expect(await questions.latestIn(thread("D1", "9.9"), ben)).toBeUndefined();
      expect(await questions.byId("q1", ana)).toMatchObject({ conversation: thread("D1", "1.1") });
      expect(await questions.byId("q1", ben)).toBeUndefined();
      now = 25 * 60 * 60 * 1000;
      expect(await questions.latestIn(thread("D1", "9.9"), ana)).toBeUndefined();
      expect(await questions.byId("q1", ana)).toBeUndefined();
    });
  });
});
