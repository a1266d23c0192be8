import { describe, expect, it } from "vitest";
import { type LateEffects, withoutLateEffects } from "../../../src/slack/answering/late-effects.ts";
import { ANSWER, aDelivery, NOW, REQUEST, run, setUp, THREAD } from "./a-turn.ts";

const { id, target } = REQUEST;
const MARK = "_Interrupted by a restart. The whole answer follows._";
const LATE_MS = 3_000;

/** What was lost just now, of an answer of which nothing else is known. */
function effects(given: Partial<LateEffects> = {}): LateEffects {
  return { requestId: id, since: REQUEST.at, lostAt: NOW, inTime: new Set(), marked: [], whole: [], ...given };
}

/** A message as Slack tells of it. */
async function lookedAt({ ports }: ReturnType<typeof setUp>, ts: string) {
  const thread = await ports.gateway.thread(target.channel, THREAD);
  return thread.find((message) => message.ts === ts)!;
}

describe("the wait for late effects", () => {
  it("is none where nothing was lost, and Slack is not asked", async () => {
    const { slack, ports } = setUp();
    expect(await run(withoutLateEffects(ports, target, async () => undefined))).toBe(0);
    expect(slack.calls).toEqual([]);
  });

  it.each([
    ["just now", 0, LATE_MS],
    ["a second ago", 1_000, LATE_MS - 1_000],
    ["while the answer was written, which took longer", 60_000, 0],
  ])("lasts three seconds from when a call was lost: %s", async (_, agoMs, waitMs) => {
    const { slack, ports } = setUp();
    expect(await run(withoutLateEffects(ports, target, async () => effects({ lostAt: NOW - agoMs })))).toBe(waitMs);
    expect(slack.methods()).toEqual(["conversations.replies"]);
  });

  it("is none for an answer that lost nothing", async () => {
    const { slack, answering } = setUp();
    expect(await run(answering.answer(REQUEST, aDelivery()))).toBe(0);
    expect(slack.texts()).toEqual([ANSWER]);
    expect(slack.methods()).not.toContain("conversations.replies");
  });

  it("comes after an answer that lost a call, whose stream comes late and goes", async () => {
    const { slack, answering, steps } = setUp();
    slack.fail("chat.startStream", 1, "timeout, late");
    await run(answering.answer(REQUEST, aDelivery()));
    expect(slack.lateOnes).toEqual([expect.objectContaining({ ts: expect.any(String) })]);
    expect(slack.texts()).toEqual([ANSWER]);
    expect(slack.isStreaming()).toBe(false);
    expect(steps).toEqual(["answers"]);
  });

  it("comes after the answer of a thread whose first message may stand twice", async () => {
    const { slack, ports, answering, atSlack } = setUp();
    const key = `${id}:root`;
    const ts = await atSlack.postRoot(key, "Ana asked me for a draft.");
    let second: string | undefined;
    setTimeout(async () => {
      second = await atSlack.postRoot(key, "Ana asked me for a draft.");
    }, 2_000);
    const request = { ...REQUEST, target: { ...target, threadTs: ts } };
    const root = { ts, lostAt: ports.now() };
    expect(await run(answering.answer(request, aDelivery(), { root }))).toBe(LATE_MS);
    expect(second).toBeDefined();
    expect(slack.texts()).toEqual(["Ana asked me for a draft.", ANSWER]);
  });

  it("holds up what is said next in the thread, and nothing else", async () => {
    const { slack, answering } = setUp();
    const elsewhere = { ...target, threadTs: "1766999991.000100" };
    slack.fail("chat.startStream", 1, "timeout, late");
    const done: string[] = [];
    const first = answering.answer(REQUEST, aDelivery()).then(() => done.push("first"));
    const next = answering.answer({ ...REQUEST, id: "next" }, aDelivery()).then(() => done.push("next"));
    const other = answering
      .answer({ ...REQUEST, id: "other", target: elsewhere }, aDelivery())
      .then(() => done.push("other"));
    await run(Promise.all([first, next, other]));
    expect(done).toEqual(["other", "first", "next"]);
  });
});

describe("a message that came late", () => {
  it.each([
    ["a stream", (at: Slack) => at.stream(ANSWER)],
    ["a post", (at: Slack) => at.post(id, ANSWER)],
  ])("is deleted: %s", async (_, come) => {
    const { slack, ports, atSlack } = setUp();
    setTimeout(() => void come(atSlack), 2_900);
    await run(withoutLateEffects(ports, target, async () => effects()));
    expect(slack.texts()).toEqual([]);
    expect(slack.isStreaming()).toBe(false);
  });

  it("has its stream ended first, since a thread with a running stream seems to be at work", async () => {
    const { slack, ports, atSlack } = setUp();
    await atSlack.stream(ANSWER);
    await run(withoutLateEffects(ports, target, async () => effects()));
    expect(slack.methods()).toEqual(["conversations.replies", "stopStream", "delete"]);
  });

  it("says that it was cut off where Slack lets nothing be deleted", async () => {
    const { slack, ports, atSlack } = setUp();
    await atSlack.stream("Dear all,");
    slack.fail("chat.delete", 0, "cant_delete_message");
    await run(withoutLateEffects(ports, target, async () => effects()));
    expect(slack.texts()).toEqual(["Dear all,\n\n_Cut off. The whole answer is in this thread._"]);
  });

  it("is not what stands there by right", async () => {
    const { slack, ports, replies, atSlack } = setUp();
    const inTime = new Set([await atSlack.post(id, "Posted in time.")]);
    replies.leave("another", { messages: [await atSlack.stream("Another answer, still running.")] });
    await atSlack.post("another", "Another request's post.");
    await atSlack.streamed("A stream that has ended.");
    await atSlack.post(id, `A piece.\n\n${MARK}`);
    slack.speak(THREAD, "What a person said.");
    const before = slack.texts();
    await run(withoutLateEffects(ports, target, async () => effects({ inTime })));
    expect(slack.texts()).toEqual(before);
    expect(slack.methods()).toEqual(["conversations.replies"]);
  });
});

describe("a thread's first message that stands twice", () => {
  const key = `${id}:root`;

  async function twoRoots() {
    const world = setUp();
    const { atSlack, ports } = world;
    const ts = await atSlack.postRoot(key, "The first.");
    const second = await atSlack.postRoot(key, "The second.");
    await atSlack.postRoot("another:root", "Another thread.");
    const look = () => run(withoutLateEffects(ports, { ...target, threadTs: ts }, async () => effects()));
    return { ...world, second, look };
  }

  it("stands once", async () => {
    const { slack, look } = await twoRoots();
    await look();
    expect(slack.texts()).toEqual(["The first.", "Another thread."]);
  });

  it("stays where somebody has spoken under it", async () => {
    const { slack, second, look } = await twoRoots();
    slack.speak(second, "Yes, please");
    await look();
    expect(slack.texts()).toEqual(["The first.", "The second.", "Another thread.", "Yes, please"]);
  });

  it("stays where the channel cannot be read", async () => {
    const { slack, look } = await twoRoots();
    slack.fail("conversations.history", 0, "missing_scope");
    await look();
    expect(slack.texts()).toEqual(["The first.", "The second.", "Another thread."]);
  });
});

describe("a mark", () => {
  it("that a late edit has taken is put back", async () => {
    const world = setUp();
    const { slack, ports, atSlack } = world;
    const ts = await atSlack.post(id, "Dear all,");
    const message = await lookedAt(world, ts);
    await atSlack.call("chat.update", { ts, text: `Dear all,\n\n${MARK}` });
    setTimeout(() => void atSlack.call("chat.update", { ts, text: "Dear all, the dinner" }), 2_000);
    await run(withoutLateEffects(ports, target, async () => effects({ marked: [{ message, mark: MARK }] })));
    expect(slack.texts()).toEqual([`Dear all,\n\n${MARK}`]);
  });

  it("that is there is not put there again", async () => {
    const world = setUp();
    const { slack, ports, atSlack } = world;
    const ts = await atSlack.post(id, "Dear all,");
    const message = await lookedAt(world, ts);
    await atSlack.call("chat.update", { ts, text: `Dear all,\n\n${MARK}` });
    await run(withoutLateEffects(ports, target, async () => effects({ marked: [{ message, mark: MARK }] })));
    expect(slack.methods()).toEqual(["conversations.replies"]);
  });

  it("that came late onto a whole answer is taken off, and what stood under the answer stays", async () => {
    const world = setUp();
    const { slack, ports, atSlack } = world;
    const footer = { type: "context", elements: [{ type: "mrkdwn", text: "the footer" }] };
    const blocks = [{ type: "markdown", text: `**${ANSWER}**` }, footer];
    const ts = await atSlack.post(id, ANSWER, { blocks });
    const whole = [await lookedAt(world, ts)];
    setTimeout(() => void atSlack.call("chat.update", { ts, text: `${ANSWER}\n\n${MARK}` }), 2_000);
    await run(withoutLateEffects(ports, target, async () => effects({ whole, inTime: new Set([ts]) })));
    expect(slack.texts()).toEqual([`**${ANSWER}**`]);
    expect(slack.blocks()).toEqual([footer]);
  });

  it("comes off an answer that began long before its text was noted", async () => {
    const { slack, answering, replies, atSlack } = setUp();
    const ts = await atSlack.post(id, ANSWER);
    replies.leave(id, { messages: [ts], text: ANSWER, begunAt: NOW + 5 * 60_000 });
    setTimeout(() => void atSlack.call("chat.update", { ts, text: `${ANSWER}\n\n${MARK}` }), 2_000);
    await run(answering.answer(REQUEST, aDelivery({ attempt: 2 })));
    expect(slack.texts()).toEqual([ANSWER]);
  });
});

describe("a thread that cannot be read", () => {
  it("costs one look, and nobody the answer", async () => {
    const { slack, answering, logged } = setUp();
    slack.fail("chat.startStream", 1, "timeout, late");
    slack.fail("conversations.replies", 0, "missing_scope");
    await run(answering.answer(REQUEST, aDelivery()));
    expect(slack.texts()).toContain(ANSWER);
    expect(logged).toContain("thread not read");
    expect(slack.methods()).not.toContain("delete");
  });
});

type Slack = ReturnType<typeof setUp>["atSlack"];
