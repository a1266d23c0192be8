import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rawCall } from "../slack/raw-call.ts";
import { startTestTryServer, type TestTryServer } from "./test-try-server.ts";

let test: TestTryServer;
let forgotten: number;
beforeEach(async () => {
  forgotten = 0;
  const forget = () => {
    forgotten += 1;
  };
  test = await startTestTryServer((app) => app.command("/write", async ({ ack }) => ack()), { forget });
});
afterEach(() => test.stop());

const text = (words: string) => ({ type: "plain_text", text: words });

/** Something of everything that a workspace can hold. */
async function fill(): Promise<void> {
  const { ana, ben } = test.slack.people;
  const { general, anaDm } = test.slack.channels;
  const { ts } = await test.act("say", { as: ana.id, channel: general.id, text: "good morning @ben" });
  await test.act("say", { as: ben.id, channel: general.id, text: "hello", threadTs: ts });
  await test.act("read", { as: ana.id, channel: general.id });
  await test.act("visited", { as: ana.id });
  await rawCall(test.slack, "chat.postEphemeral", { channel: general.id, user: ana.id, text: "for you" });
  const blocks = [{ type: "section", text: text("rules") }];
  await rawCall(test.slack, "views.publish", { user_id: ana.id, view: { type: "home", blocks } });
  await rawCall(test.slack, "chat.postMessage", { channel: anaDm.id, text: "Saved", blocks });
  const prompts = [{ title: "Mail", message: "Write a mail" }];
  await rawCall(test.slack, "assistant.threads.setSuggestedPrompts", { channel_id: anaDm.id, prompts });
  const { triggerId } = await test.slack.command({ as: ana, channel: general, command: "/write" });
  const view = { type: "modal", title: text("A rule"), blocks };
  await rawCall(test.slack, "views.open", { trigger_id: triggerId, view });
}

describe("a workspace that is started again", () => {
  it("is as it was left, for everybody, under the same address", async () => {
    const { ana, ben, cleo } = test.slack.people;
    await fill();
    const everything = async () => [await test.state(ana), await test.state(ben), await test.state(cleo)];
    const [before, url] = [await everything(), test.server.url];
    await test.reopen();
    expect(test.server.url).toBe(url);
    expect(await everything()).toEqual(before);
  });

  it("goes on: buttons are pressed, threads are replied in, later messages stand later", async () => {
    await fill();
    await test.reopen();
    const { ana } = test.slack.people;
    const channel = test.slack.channels.general.id;
    const [root, reply] = (await test.state(ana)).messages[channel] ?? [];
    const { ts } = await test.act("say", { as: ana.id, channel, text: "and again", threadTs: root?.ts });
    expect(Number(ts)).toBeGreaterThan(Number(reply?.ts));
    const messages = (await test.state(ana)).messages[channel];
    expect(messages?.[0]).toMatchObject({ replyCount: 2, lastReplyTs: ts });
    const [modal] = (await test.state(ana)).modals;
    expect(await test.act("closeView", { as: ana.id, viewId: modal?.id })).toEqual({ ok: true });
    expect((await test.state(ana)).modals).toEqual([]);
  });

  it("shows a draft that was being written as ended, and nobody as still at work", async () => {
    const { ana } = test.slack.people;
    const channel = test.slack.channels.anaDm.id;
    const { ts: thread_ts } = await test.act("say", { as: ana.id, channel, text: "write" });
    await rawCall(test.slack, "chat.startStream", { channel, thread_ts, markdown_text: "Dear" });
    await test.reopen();
    const { messages, statuses } = await test.state(ana);
    expect(messages[channel]?.[1]).toMatchObject({ text: "Dear", streaming: false });
    expect(statuses).toEqual([]);
  });

  it("keeps it all in one file, for its owner alone, which is there before the end", async () => {
    await fill();
    await expect.poll(() => readdirSync(test.folder)).toEqual(["try-workspace.json"]);
    await expect.poll(() => readFileSync(test.savedPath, "utf8")).toContain("A rule");
    expect(statSync(test.savedPath).mode & 0o777).toBe(0o600);
  });

  it("begins anew where the file cannot be understood", async () => {
    await fill();
    const { ana } = test.slack.people;
    for (const broken of [
      "{",
      "{}",
      '{"token":"0123456789012345678901234","port":0,"visitors":[],"workspace":{"version":99}}',
    ]) {
      await test.reopen(() => writeFileSync(test.savedPath, broken));
      expect((await test.state(ana)).messages[test.slack.channels.general.id]).toEqual([]);
    }
  });

  it("is empty after a reset while it runs, the bot's memory with it, and tabs load anew", async () => {
    await fill();
    const { ana } = test.slack.people;
    const feed = await test.follow(ana);
    expect(await test.act("reset", {})).toEqual({ ok: true });
    await feed.ended;
    const state = await test.state(ana);
    expect(Object.values(state.messages).flat()).toEqual([]);
    expect(state).toMatchObject({ ephemerals: [], modals: [], isFirstVisit: true, bot: { state: "connected" } });
    expect(state.home).toBeUndefined();
    expect(forgotten).toBe(1);
    await test.reopen();
    expect(Object.values((await test.state(ana)).messages).flat()).toEqual([]);
  });
});
