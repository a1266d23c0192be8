import { describe, expect, it } from "vitest";
import { noAccessSentence, OPEN_TO_ALL } from "../../../src/assistant/access.ts";
import { resumeReply } from "../../../src/slack/answering/resume.ts";
import { givenUp, tooLate } from "../../../src/slack/views/words.ts";
import { blockText } from "../../support/world.ts";
import { ANSWER, aDelivery, NOW, REQUEST, run, setUp, THREAD } from "./a-turn.ts";

const [START, END] = [ANSWER.slice(0, 10), ANSWER.slice(10)];
const TO_BE_CONTINUED = "_Interrupted by a restart. The whole answer follows._";
const INTERRUPTED = "_Interrupted by a restart._";
const REMEMBERED = `remembers: ${ANSWER}`;
const AGAIN = aDelivery({ attempt: 2 });

describe("an answer that people have whole", () => {
  it("is not said again; memory is told, and the thread is at rest", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.streamed(ANSWER);
    replies.leave(REQUEST.id, { messages: [ts], text: ANSWER });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([ANSWER]);
    expect(steps).toEqual([REMEMBERED]);
    expect(slack.callsOf("agents.sessions.setStatus").at(-1)).toMatchObject({ status: "active" });
    expect(await replies.find(REQUEST.id)).toMatchObject({ isDone: true });
  });

  it.each([
    ["that was noted before there was a message", [""]],
    ["whose messages nobody had time to note", []],
  ])("is found though it is one %s", async (_, messages) => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    await atSlack.streamed(ANSWER);
    replies.leave(REQUEST.id, { messages, text: ANSWER });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([ANSWER]);
    expect(steps).toEqual([REMEMBERED]);
  });

  it("may stand in several messages, the last of which was not noted", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const first = await atSlack.post(REQUEST.id, START);
    await atSlack.post(REQUEST.id, END);
    replies.leave(REQUEST.id, { messages: [first], text: ANSWER });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([START, END]);
    expect(steps).toEqual([REMEMBERED]);
  });

  it("is told from what else stands there: the noted messages are enough", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.streamed(ANSWER);
    await atSlack.streamed("What another process says at the same time.");
    replies.leave(REQUEST.id, { messages: [ts], text: ANSWER });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([ANSWER, "What another process says at the same time."]);
    expect(steps).toEqual([REMEMBERED]);
  });

  it("is compared by letters and digits, since Slack puts Markdown into its own form", async () => {
    const { answering, replies, steps, atSlack } = setUp();
    const text = "**Dear all**, the dinner\n- is on _Friday_ at 8 & 9";
    const ts = await atSlack.streamed(text.replace("&", "&amp;"));
    replies.leave(REQUEST.id, { messages: [ts], text });
    await run(answering.answer(REQUEST, AGAIN));
    expect(steps).toEqual([`remembers: ${text}`]);
  });

  it("has its stream ended where it still runs", async () => {
    const { slack, answering, replies, atSlack } = setUp();
    const ts = await atSlack.stream(ANSWER);
    replies.leave(REQUEST.id, { messages: [ts], text: ANSWER });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.isStreaming()).toBe(false);
    expect(slack.texts()).toEqual([ANSWER]);
  });

  it("that began long before its text was noted is found from its first message on", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.streamed(ANSWER);
    replies.leave(REQUEST.id, { messages: [ts], text: ANSWER, begunAt: NOW + 5 * 60_000 });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([ANSWER]);
    expect(steps).toEqual([REMEMBERED]);
  });
});

describe("an answer that Slack tells in other letters than were sent", () => {
  const LONG =
    "Dear all, please tell us whether you come and whom you bring, because the table has to be booked today.";

  it.each([
    ["a mention", "Hi @Ben, see you there.", "Hi <@U2>, see you there."],
    ["a mention that the model wrote by its id", "Hi <@U2>, see you there.", "Hi <@U2>, see you there."],
    ["a mention by the first name", "Please ask @Ben: he knows.", "Please ask <@U2>: he knows."],
    ["a mention by the whole name", "Please ask @Ben Berg.", "Please ask <@U2>."],
    ["a mention at the end", "Yours,\n@Ben", "Yours,\n<@U2>"],
    ["two mentions beside each other", "@Ben @Ben Berg come", "<@U2> <@U2> come"],
    ["a mention in Chinese", "请告诉@Ben Berg 我们八点见。", "请告诉<@U2> 我们八点见。"],
    ["a link with a label", "Sign up [on the page](https://example.com/a?b=1&c=2), please.", undefined],
    [
      "a link whose label Inkwell ends with its host",
      "See [the plan](https://example.com/plan).",
      "See [the plan (example.com)](https://example.com/plan).",
    ],
    ["bare addresses", "See https://example.com/x and <https://example.org/y>.", undefined],
    ["an address of mail", "Write to [ben@example.com](mailto:ben@example.com).", undefined],
    ["emoji by their codes", "We did it :tada: :party_parrot: at 10:30:45", undefined],
    ["an emoji at the end", "Thank you! :tada:", "Thank you! 🎉"],
    ["a list that counts by itself", "Steps:\n\n1. Boil\n1. Pour\n1. Wait", undefined],
    ["a list of tasks", "- [x] Boil\n- [ ] Pour", undefined],
    ["code with its language", "Run\n\n```sh\nls -l\n```\n\nand tell me.", undefined],
    ["a table and a rule", "| day | who |\n| --- | :-: |\n| Friday | Ana |\n\n---\n\nThat is all.", undefined],
    ["a date and a channel", "<!date^1392734382^{date}|18 February> in #general", "18 February in <#C1>"],
    ["a channel by its name", "Post it in #general today.", "Post it in <#C1> today."],
    ["characters that stand for others", "Ben &amp; Co. &lt;b&gt; 5 &gt; 3", undefined],
  ])("is whole with %s", async (_, text, sent) => {
    const { slack, answering, replies, steps, atSlack } = setUp({ inOwnForm: true, names: ["Ben Berg"] });
    const ts = await atSlack.streamed(sent ?? text);
    replies.leave(REQUEST.id, { messages: [ts], text });
    await run(answering.answer(REQUEST, AGAIN));
    expect(steps).toEqual([`remembers: ${text}`]);
    expect(slack.messages).toHaveLength(1);
  });

  it.each([
    ["is whole where nobody knows the name", "Hi @Ben Berg, see you there.", "Hi <@U2>, see you there."],
    [
      "is whole where a long one has letters that nobody knows of",
      `${LONG} The colour is teal. ${LONG}`,
      `${LONG} The colour is blue. ${LONG}`,
    ],
  ])("%s", async (_, text, sent) => {
    const { answering, replies, steps, atSlack } = setUp({ inOwnForm: true, names: [] });
    const ts = await atSlack.streamed(sent);
    replies.leave(REQUEST.id, { messages: [ts], text });
    await run(answering.answer(REQUEST, AGAIN));
    expect(steps).toEqual([`remembers: ${text}`]);
  });

  it.each([
    ["right behind a mention", "Thanks to @Ben Berg and Carla.", "Thanks to <@U2>"],
    ["behind a part of what a name could be", "Thanks to @Ben Berger.", "Thanks to <@U2>"],
    ["before a mention", "Thank you, @Ben", "Thank you, "],
    ["within a link's words", "Sign up [on the page](https://example.com/a) now", "Sign up on the"],
    [
      "in a long one, a few words before its end",
      `${LONG} @Ben comes. ${LONG}`,
      `${LONG} <@U2> comes. ${LONG}`.slice(0, -10),
    ],
  ])("is cut off %s, and given again", async (_, text, sent) => {
    const { answering, replies, steps, atSlack } = setUp({ inOwnForm: true, names: ["Ben Berg"] });
    const ts = await atSlack.stream(sent);
    replies.leave(REQUEST.id, { messages: [ts], text });
    await run(answering.answer(REQUEST, AGAIN));
    expect(steps).toEqual(["answers again"]);
  });

  it("is whole in several messages that repeat the head of a table and the fence of a block of code", async () => {
    const head = "| day | who |\n| --- | --- |\n";
    const { answering, replies, steps, atSlack } = setUp({ inOwnForm: true });
    const text = `The plan, @Ana:\n\n${head}| Monday | Ben |\n| Friday | Ana |\n\n\`\`\`sh\nls\npwd\n\`\`\``;
    const messages = [
      await atSlack.streamed(`The plan, <@U1>:\n\n${head}| Monday | Ben |`),
      await atSlack.streamed(`${head}| Friday | Ana |\n\n\`\`\`sh\nls\n\`\`\``),
      await atSlack.streamed("```sh\npwd\n```"),
    ];
    replies.leave(REQUEST.id, { messages, text });
    await run(answering.answer(REQUEST, AGAIN));
    expect(steps).toEqual([`remembers: ${text}`]);
  });

  it("is whole where it was posted, and Slack's text is only a short form of it", async () => {
    const { answering, replies, steps, atSlack } = setUp();
    const text = `# Plan\n\n${"We meet at eight, and nobody is late. ".repeat(200)}`;
    const blocks = [{ type: "markdown", text }];
    const ts = await atSlack.post(REQUEST.id, `${text.slice(0, 2_999)}…`, { blocks });
    replies.leave(REQUEST.id, { messages: [ts], text });
    await run(answering.answer(REQUEST, AGAIN));
    expect(steps).toEqual([`remembers: ${text}`]);
  });

  it("is remembered as people read it where a person stopped it", async () => {
    const { ports, answering, steps, atSlack } = setUp({ inOwnForm: true, names: ["Ben Berg"] });
    await atSlack.streamed("**Hi** <@U2>, see [the plan](https://example.com/plan)");
    ports.threadQueue.stopAskedBy(`D1:${THREAD}`, NOW - 5_000);
    await run(answering.answer(REQUEST, AGAIN));
    expect(steps).toEqual(["remembers: **Hi** @Ana, see [the plan](https://example.com/plan)"]);
  });
});

describe("an answer that a crash cut off", () => {
  it.each([
    ["noted", true],
    ["not noted", false],
  ])("is marked where it stands, and the whole one follows: %s", async (_, isNoted) => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.stream(START);
    if (isNoted) replies.leave(REQUEST.id, { messages: [ts] });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([`${START}\n\n${TO_BE_CONTINUED}`, ANSWER]);
    expect(slack.isStreaming()).toBe(false);
    expect(steps).toEqual(["answers again"]);
  });

  it("is marked though its stream has ended by itself, or it was posted", async () => {
    const { slack, answering, atSlack } = setUp();
    await atSlack.streamed(START);
    await atSlack.post(REQUEST.id, END);
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([`${START}\n\n${TO_BE_CONTINUED}`, `${END}\n\n${TO_BE_CONTINUED}`, ANSWER]);
  });

  it("was never begun: it is simply given", async () => {
    const { slack, answering, steps } = setUp();
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([ANSWER]);
    expect(steps).toEqual(["answers again"]);
  });

  it("was written down whole and shown in part: it is given again", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.stream(START);
    replies.leave(REQUEST.id, { messages: [ts], text: ANSWER });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([`${START}\n\n${TO_BE_CONTINUED}`, ANSWER]);
    expect(steps).toEqual(["answers again"]);
  });

  it("leaves alone what was noted for others, what names another request, what a person said, and what is marked", async () => {
    const { slack, answering, replies, atSlack } = setUp();
    const marked = `Dear\n\n${TO_BE_CONTINUED}`;
    replies.leave("another", { messages: [await atSlack.streamed("Another answer.")], isDone: true });
    await atSlack.post("a third", "A third answer.");
    await atSlack.streamed(marked);
    slack.speak(THREAD, "Thank you!");
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual(["Another answer.", "A third answer.", marked, "Thank you!", ANSWER]);
  });

  it("promises nothing at the last attempt: a mark, one sentence, and Retry", async () => {
    const { slack, answering, steps, atSlack } = setUp();
    await atSlack.stream(START);
    await run(answering.answer(REQUEST, aDelivery({ attempt: 8, isLastAttempt: true })));
    expect(slack.texts()[0]).toBe(`${START}\n\n${INTERRUPTED}`);
    expect(blockText(slack.blocks())).toBe(`${givenUp}\nRetry`);
    expect(slack.messages).toHaveLength(2);
    expect(steps).toEqual([`keeps ${REQUEST.id} for Retry`]);
  });

  it("promises nothing either where it was asked for more than a day ago", async () => {
    const { slack, answering, atSlack } = setUp();
    await atSlack.stream(START);
    await run(answering.answer({ ...REQUEST, at: NOW - 25 * 60 * 60_000 }, AGAIN));
    expect(slack.texts()[0]).toBe(`${START}\n\n${INTERRUPTED}`);
    expect(blockText(slack.blocks())).toBe(`${tooLate}\nRetry`);
  });

  it("is not gone on with for somebody who may not ask, even where they were not looked at before the crash", async () => {
    const { slack, answering, steps, atSlack } = setUp({ access: { ...OPEN_TO_ALL, otherCompanies: false } });
    await atSlack.stream(START);
    await run(answering.answer({ ...REQUEST, actor: { userId: "U1", teamId: "T2" } }, AGAIN));
    expect(slack.texts()[0]).toBe(`${START}\n\n${INTERRUPTED}`);
    expect(blockText(slack.blocks())).toBe(`${noAccessSentence("stranger")}\nRetry`);
    expect(steps).toEqual([`keeps ${REQUEST.id} for Retry`]);
  });

  it("is whole at the last attempt too, where people have it", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.streamed(ANSWER);
    replies.leave(REQUEST.id, { messages: [ts], text: ANSWER });
    await run(answering.answer(REQUEST, aDelivery({ attempt: 8, isLastAttempt: true })));
    expect(slack.texts()).toEqual([ANSWER]);
    expect(steps).toEqual([REMEMBERED]);
  });
});

describe("an answer that a person stopped before the crash", () => {
  const pressed = NOW - 5_000; // the request was made before that

  it("stays as they saw it, without a mark or a promise, and memory is told of that", async () => {
    const { slack, ports, answering, steps, atSlack } = setUp();
    await atSlack.streamed(START);
    ports.threadQueue.stopAskedBy(`D1:${THREAD}`, pressed);
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([START]);
    expect(steps).toEqual([`remembers: ${START.trim()}`]);
    expect(slack.callsOf("agents.sessions.setStatus").at(-1)).toMatchObject({ status: "active" });
  });

  it("stays so though the stop is dealt with only when the answer has begun again", async () => {
    const { slack, ports, answering, steps, atSlack } = setUp();
    await atSlack.stream(START);
    const answered = answering.answer(REQUEST, AGAIN);
    ports.threadQueue.stopAskedBy(`D1:${THREAD}`, pressed);
    await run(answered);
    expect(slack.texts()).toEqual([START]);
    expect(slack.isStreaming()).toBe(false);
    expect(steps).toEqual([`remembers: ${START.trim()}`]);
  });

  it("is not begun where nothing of it was shown, nor told to memory", async () => {
    const { slack, ports, answering, steps } = setUp();
    ports.threadQueue.stopAskedBy(`D1:${THREAD}`, pressed);
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([]);
    expect(steps).toEqual([]);
  });

  it("is the only one that the stop is for", async () => {
    const { slack, ports, answering, atSlack } = setUp();
    await atSlack.streamed(START);
    ports.threadQueue.stopAskedBy(`D1:${THREAD}`, pressed);
    const first = answering.answer(REQUEST, AGAIN);
    const next = answering.answer({ ...REQUEST, id: "next", at: NOW }, aDelivery());
    await run(Promise.all([first, next]));
    expect(slack.texts()).toEqual([START, ANSWER]);
  });
});

describe("an answer that was done", () => {
  it("is left alone: nothing is said, nobody is told, and the thread shows no status", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.streamed(ANSWER);
    replies.leave(REQUEST.id, { messages: [ts], isDone: true });
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([ANSWER]);
    expect(steps).toEqual([]);
    expect(slack.methods()).toEqual(["conversations.replies"]); // only the late look
  });

  it("loses a message that the crashed process's last call still made", async () => {
    const { slack, answering, replies, atSlack } = setUp();
    const ts = await atSlack.streamed(ANSWER);
    replies.leave(REQUEST.id, { messages: [ts], isDone: true });
    setTimeout(() => void atSlack.stream(START), 2_900);
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([ANSWER]);
  });
});

describe("a thread that cannot be read", () => {
  it("costs nobody the answer", async () => {
    const { slack, answering, steps, logged, atSlack } = setUp();
    await atSlack.streamed(START);
    slack.fail("conversations.replies", 0, "missing_scope");
    await run(answering.answer(REQUEST, AGAIN));
    expect(slack.texts()).toEqual([START, ANSWER]);
    expect(steps).toEqual(["answers again"]);
    expect(logged).toEqual(["thread not read", "thread not read"]);
  });

  it("leaves nothing found, nothing marked", async () => {
    const { slack, ports } = setUp();
    slack.fail("conversations.replies", 0, "missing_scope");
    const left = { messages: ["1.1"], text: ANSWER, begunAt: NOW };
    const given = { requestId: REQUEST.id, known: new Set<string>(), isLast: false };
    expect(await resumeReply(ports, REQUEST.target, left, given)).toEqual({ messages: [], marked: [] });
  });
});

describe("an answer that had to go to another thread", () => {
  it("is taken back there with its first line, and given anew", async () => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const thread = await atSlack.postRoot("a line", "Your message is gone, so your draft is here.");
    const ts = await atSlack.call("chat.postMessage", { thread_ts: thread, text: START });
    replies.leave(REQUEST.id, { messages: [ts], text: ANSWER, place: { channel: REQUEST.target.channel, thread } });
    await run(answering.answer(REQUEST, AGAIN));
    const deleted = slack.callsOf("chat.delete").map((call) => call.ts);
    expect(deleted).toEqual([ts, thread]);
    expect(steps.filter((step) => !step.startsWith("follows"))).toEqual(["answers again"]);
    expect(slack.texts()).toEqual([ANSWER]);
  });
});

describe("a command that failed before the crash", () => {
  it.each([
    ["and showed nothing: its line is taken back once more", [""], true],
    ["after its first words: its line stays over them", ["1.5"], false],
  ])("%s", async (_, messages, isTakenBack) => {
    const { slack, answering, replies, steps, atSlack } = setUp();
    const ts = await atSlack.postRoot(`${REQUEST.id}:root`, "asked me for a draft. It's in this thread.");
    const { askedTs: _asked, ...request } = REQUEST;
    replies.leave(REQUEST.id, { messages, isDone: true });
    await run(answering.answer({ ...request, opensThread: true }, AGAIN, { root: { ts } }));
    expect(slack.callsOf("chat.delete").map((call) => call.ts)).toEqual(isTakenBack ? [ts] : []);
    expect(steps).toEqual([]);
  });
});
