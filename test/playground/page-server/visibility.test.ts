import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../../support/patience.ts";
import { rawCall } from "../slack/raw-call.ts";
import { startTestTryServer, type TestTryServer } from "./test-try-server.ts";

let test: TestTryServer;
beforeEach(async () => {
  test = await startTestTryServer();
});
afterEach(() => test.stop());

const ids = async (as: { id: string }) => Object.keys((await test.state(as)).messages);

describe("what a person sees", () => {
  it("are their own conversations, each of its kind and by its name", async () => {
    const { ana, cleo } = test.slack.people;
    const kinds = async (as: { id: string }) =>
      (await test.state(as)).conversations.map(({ name, kind }) => `${kind} ${name}`);
    expect(await kinds(ana)).toEqual([
      "public general",
      "public random",
      "private leads",
      "group Ben Berg, Inkwell",
      "shared with-otherco",
      "app Inkwell",
      "dm Ben Berg",
    ]);
    expect(await kinds(cleo)).toEqual(["shared with-otherco", "app Inkwell"]);
  });

  it("are the people one can be: two colleagues, and one of another company", async () => {
    const { people, you } = await test.state(test.slack.people.ben);
    expect(you).toBe(test.slack.people.ben.id);
    expect(people.map(({ name, isStranger }) => [name, isStranger])).toEqual([
      ["ana", false],
      ["ben", false],
      ["cleo", true],
    ]);
    expect((await test.act("visited", { as: test.slack.people.dan.id })).ok).toBe(false);
  });

  it("is nothing of another's direct messages: neither in the state, nor as a change, nor by asking for it", async () => {
    const { ana, ben } = test.slack.people;
    const { anaDm, general } = test.slack.channels;
    const feed = await test.follow(ben);
    const ts = await test.slack.say({ as: ana, channel: anaDm, text: "a secret" });
    await rawCall(test.slack, "chat.postMessage", { channel: anaDm.id, text: "a secret", thread_ts: ts });
    await test.slack.edit({ as: ana, channel: anaDm, ts, text: "a secret after all" });
    await test.slack.say({ as: ana, channel: general, text: "for all" });
    await eventually(() => expect(JSON.stringify(feed.seen)).toContain("for all"));
    expect(JSON.stringify(feed.seen)).not.toContain("secret");
    expect(JSON.stringify(feed.seen)).not.toContain(anaDm.id);
    expect(await ids(ben)).not.toContain(anaDm.id);
    expect(JSON.stringify(await test.state(ben))).not.toContain("secret");
    for (const [action, body] of [
      ["say", { text: "hi" }],
      ["edit", { ts, text: "hi" }],
      ["remove", { ts }],
      ["read", { ts }],
      ["stop", { threadTs: ts }],
      ["command", { command: "/write", text: "hi" }],
      ["click", { messageTs: ts, actionId: "undo" }],
      ["shortcut", { ts, callbackId: "rewrite_message" }],
    ] as const) {
      const answer = await test.act(action, { as: ben.id, channel: anaDm.id, ...body });
      expect([action, answer.error]).toEqual([action, "That conversation does not exist, or you cannot see it."]);
    }
    await feed.leave();
  });

  it("are only one's own ephemeral lines, which can be dismissed, and which nobody sees who loads the page later", async () => {
    const { ana, ben } = test.slack.people;
    const channel = test.slack.channels.general.id;
    const feed = await test.follow(ben);
    const anas = await test.follow(ana);
    await rawCall(test.slack, "chat.postEphemeral", { channel, user: ana.id, text: "for Ana" });
    await rawCall(test.slack, "chat.postEphemeral", { channel, user: ben.id, text: "for Ben" });
    await eventually(() => expect(feed.seen.some(({ kind }) => kind === "ephemeral")).toBe(true));
    expect(JSON.stringify(feed.seen)).not.toContain("for Ana");
    const line = await eventually(() => {
      const found = anas.seen.find((one) => one.kind === "ephemeral");
      return found ? found.ephemeral : expect.fail("not there yet");
    });
    expect(line).toMatchObject({ channel, text: "for Ana", shownAs: "mrkdwn" });
    expect((await test.act("dismiss", { as: ben.id, ephemeralId: line.id })).ok).toBe(false);
    expect(await test.act("dismiss", { as: ana.id, ephemeralId: line.id })).toEqual({ ok: true });
    await eventually(() => expect(anas.seen.at(-1)).toMatchObject({ kind: "ephemeral_deleted", id: line.id }));
    expect((await test.state(ben)).ephemerals).toEqual([]);
    await Promise.all([feed.leave(), anas.leave()]);
  });

  it("is nobody else's modal and Home tab", async () => {
    const { ana, ben } = test.slack.people;
    const feed = await test.follow(ben);
    const view = { type: "home", blocks: [{ type: "section", text: { type: "mrkdwn", text: "rules of Ana" } }] };
    await rawCall(test.slack, "views.publish", { user_id: ana.id, view });
    await test.slack.say({ as: ana, channel: test.slack.channels.general, text: "for all" });
    await eventually(() => expect(JSON.stringify(feed.seen)).toContain("for all"));
    expect(JSON.stringify(feed.seen)).not.toContain("rules of Ana");
    expect((await test.state(ben)).home).toBeUndefined();
    const { home } = await test.state(ana);
    expect(home).toMatchObject({ type: "home", blocks: view.blocks });
    const answer = await test.act("click", { as: ben.id, viewId: home?.id, actionId: "x" });
    expect(answer.error).toBe("That view is no longer open.");
    await feed.leave();
  });
});

describe("what a person has not read", () => {
  const unreadOf = async (as: { id: string }, channel: { id: string }) => {
    const { conversations } = await test.state(as);
    const { unread, mentions } = conversations.find(({ id }) => id === channel.id) ?? {};
    return { unread, mentions };
  };

  it("is what others wrote since, mentions apart, until they read it", async () => {
    const { ana, ben } = test.slack.people;
    const { general } = test.slack.channels;
    await test.act("say", { as: ana.id, channel: general.id, text: "good morning" });
    const { ts } = await test.act("say", { as: ana.id, channel: general.id, text: "@ben, are you there?" });
    expect(await unreadOf(ben, general)).toEqual({ unread: 2, mentions: 1 });
    expect(await unreadOf(ana, general)).toEqual({ unread: 0, mentions: 0 });
    const feed = await test.follow(ben);
    await test.act("read", { as: ben.id, channel: general.id, ts });
    await eventually(() => expect(feed.seen.at(-1)).toMatchObject({ kind: "unread", unread: 0, lastReadTs: ts }));
    await feed.leave();
  });

  it("counts replies in threads they take part in, and in no others", async () => {
    const { ana, ben } = test.slack.people;
    const { general } = test.slack.channels;
    const root = await test.slack.say({ as: ana, channel: general, text: "a question" });
    await test.act("read", { as: ben.id, channel: general.id });
    await test.slack.say({ as: ana, channel: general, text: "an afterthought", threadTs: root });
    expect(await unreadOf(ben, general)).toEqual({ unread: 0, mentions: 0 });
    await test.slack.say({ as: ben, channel: general, text: "an answer", threadTs: root });
    await test.slack.say({ as: ana, channel: general, text: "thanks", threadTs: root });
    expect(await unreadOf(ben, general)).toEqual({ unread: 1, mentions: 0 });
  });

  it("counts as a mention in a direct conversation, whatever it says", async () => {
    const { anaDm, anaAndBen } = test.slack.channels;
    await rawCall(test.slack, "chat.postMessage", { channel: anaDm.id, text: "your draft" });
    await test.slack.say({ as: test.slack.people.ben, channel: anaAndBen, text: "hi" });
    expect(await unreadOf(test.slack.people.ana, anaDm)).toEqual({ unread: 1, mentions: 1 });
    expect(await unreadOf(test.slack.people.ana, anaAndBen)).toEqual({ unread: 1, mentions: 1 });
  });
});
