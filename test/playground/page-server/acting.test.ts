import { afterEach, describe, expect, it } from "vitest";
import { eventually } from "../../support/patience.ts";
import { rawCall } from "../slack/raw-call.ts";
import { startTestTryServer, type TestTryServer } from "./test-try-server.ts";

let test: TestTryServer;
afterEach(() => test.stop());

describe("what a person does in the page", () => {
  it("is said as typed text, names becoming mentions, and comes back as a change", async () => {
    const heard: string[] = [];
    test = await startTestTryServer((app) =>
      app.event("app_mention", async ({ event }) => void heard.push(event.text)),
    );
    const { ana, ben } = test.slack.people;
    const channel = test.slack.channels.general.id;
    const feed = await test.follow(ben);
    const said = await test.act("say", { as: ana.id, channel, text: " @Inkwell ask @Ben Berg about a < b " });
    const text = `<@${test.slack.botUserId}> ask <@${ben.id}> about a &lt; b`;
    await eventually(() => expect(heard).toEqual([text]));
    expect(feed.seen).toContainEqual(
      expect.objectContaining({
        kind: "message",
        message: expect.objectContaining({ ts: said.ts, user: ana.id, text, isBot: false, shownAs: "mrkdwn" }),
      }),
    );
    expect(feed.seen).toContainEqual(expect.objectContaining({ kind: "unread", channel, unread: 1, mentions: 1 }));
    await feed.leave();
  });

  it("is edited and taken back by whoever wrote it, and by nobody else", async () => {
    test = await startTestTryServer();
    const { ana, ben } = test.slack.people;
    const channel = test.slack.channels.general.id;
    const { ts } = await test.act("say", { as: ana.id, channel, text: "Helo" });
    expect((await test.act("edit", { as: ben.id, channel, ts, text: "x" })).error).toMatch(
      /^Ben did not write that message/,
    );
    await test.act("edit", { as: ana.id, channel, ts, text: "Hello" });
    expect((await test.state(ben)).messages[channel]).toMatchObject([{ text: "Hello", edited: true }]);
    expect((await test.act("remove", { as: ben.id, channel, ts })).ok).toBe(false);
    expect(await test.act("remove", { as: ana.id, channel, ts })).toEqual({ ok: true });
    expect((await test.state(ben)).messages[channel]).toEqual([]);
  });

  it("shows a draft as it streams, the reply counted at its root, and ends it with the stop button", async () => {
    test = await startTestTryServer();
    const { ana } = test.slack.people;
    const channel = test.slack.channels.anaDm.id;
    const { ts: thread_ts } = await test.act("say", { as: ana.id, channel, text: "write" });
    const feed = await test.follow(ana);
    const start = await rawCall(test.slack, "chat.startStream", { channel, thread_ts, markdown_text: "**Dear** " });
    await rawCall(test.slack, "chat.appendStream", { channel, ts: start.body.ts, markdown_text: "team" });
    await eventually(() => expect(feed.seen.at(-1)).toMatchObject({ kind: "stream", text: "**Dear** team" }));
    expect(feed.seen).toContainEqual(
      expect.objectContaining({
        kind: "message_changed",
        message: expect.objectContaining({ ts: thread_ts, replyCount: 1, lastReplyTs: start.body.ts }),
      }),
    );
    expect((await test.state(ana)).statuses).toMatchObject([{ channel, threadTs: thread_ts, status: "processing" }]);
    expect(await test.act("stop", { as: ana.id, channel, threadTs: thread_ts })).toEqual({ ok: true });
    const [, reply] = (await test.state(ana)).messages[channel] ?? [];
    expect(reply).toMatchObject({
      threadTs: thread_ts,
      text: "**Dear** team",
      shownAs: "markdown",
      streaming: false,
      stopped: true,
      isBot: true,
    });
    await feed.leave();
  });

  it("types commands that the manifest has, and no others", async () => {
    const typed: unknown[] = [];
    test = await startTestTryServer((app) =>
      app.command("/write", async ({ command, ack }) => {
        typed.push(command.text);
        await ack("On its way");
      }),
    );
    const as = test.slack.people.ana.id;
    const channel = test.slack.channels.random.id;
    const feed = await test.follow(test.slack.people.ana);
    expect(await test.act("command", { as, channel, command: "/write", text: "a note to @ben" })).toEqual({ ok: true });
    expect(typed).toEqual([`a note to <@${test.slack.people.ben.id}>`]);
    await eventually(() => expect(JSON.stringify(feed.seen)).toContain("On its way"));
    await feed.leave();
    const unknown = await test.act("command", { as, channel, command: "/dance", text: "" });
    expect(unknown).toEqual({ ok: false, error: "There is no command /dance." });
  });

  it("fails with a sentence when Inkwell does not take it, or when it makes no sense", async () => {
    test = await startTestTryServer();
    const as = test.slack.people.ana.id;
    const channel = test.slack.channels.anaDm.id;
    await test.app().stop();
    await test.slack.waitFor(() => test.slack.connections === 0);
    const late = await test.act("command", { as, channel, command: "/write", text: "" });
    expect(late.error).toBe("Inkwell is not connected right now. Please try again in a moment.");
    expect((await test.act("say", { as, channel, text: "  " })).error).toBe("Please write something first.");
    expect((await test.act("say", { as, channel, text: "x".repeat(40_001) })).error).toContain("40,000");
    expect((await test.act("say", { as, channel })).error).toMatch(/^This does not work: .*text/);
    expect((await test.act("dance", { as })).error).toBe("There is no action dance.");
    expect((await test.act("stop", { as, channel, threadTs: "1.1" })).error).toMatch(/^There is nothing to stop .*\.$/);
  });

  it("waits for Inkwell while it is being started anew", async () => {
    test = await startTestTryServer((app) => app.command("/write", async ({ ack }) => ack("On its way")));
    const as = test.slack.people.ana.id;
    const restarted = test.server.bot.restart();
    const typed = test.act("command", { as, channel: test.slack.channels.random.id, command: "/write", text: "" });
    expect(await typed).toEqual({ ok: true });
    await restarted;
  });

  it("ends properly for whoever follows it when the server ends", async () => {
    test = await startTestTryServer();
    const response = await test.call(`/workspace/changes?as=${test.slack.people.ana.id}`);
    const read = response.text(); // rejects where the answer breaks off
    await test.reopen();
    expect(await read).toMatch(/^{"kind":"hello"}\n/);
  });

  it("lets a first visitor be one once", async () => {
    test = await startTestTryServer();
    const { ana, ben } = test.slack.people;
    expect((await test.state(ana)).isFirstVisit).toBe(true);
    await test.act("visited", { as: ana.id });
    expect((await test.state(ana)).isFirstVisit).toBe(false);
    expect((await test.state(ben)).isFirstVisit).toBe(true);
  });

  it("hears that the server is still there", async () => {
    test = await startTestTryServer(() => {}, { beatMs: 5 });
    const feed = await test.follow(test.slack.people.ana);
    await eventually(() => expect(feed.seen.filter(({ kind }) => kind === "beat").length).toBeGreaterThan(1));
    await feed.leave();
  });
});
