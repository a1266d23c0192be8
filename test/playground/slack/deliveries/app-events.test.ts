import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../../../playground/slack/server.ts";
import { codeOf, rawCall } from "../raw-call.ts";

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack({ now: () => Date.parse("2026-11-23T10:00:00Z") });
});
afterEach(() => slack.stop());

/** What was sent so far, the event with its envelope. */
const sent = () =>
  slack.deliveries.map(({ body }) => body as { event: Record<string, unknown>; [key: string]: unknown });
const types = () =>
  sent().map(({ event }) => [event.type, event.subtype, event.channel_type].filter(Boolean).join(" "));

describe("what the app is told", () => {
  it("names the kind of conversation in every message", async () => {
    const { anaDm, general, leads, group } = slack.channels;
    for (const channel of [anaDm, general, leads, group])
      await slack.say({ as: slack.people.ana, channel, text: "hi" });
    expect(sent().map(({ event }) => event.channel_type)).toEqual(["im", "channel", "group", "mpim"]);
  });

  it("wraps an event as Slack does for one installation", async () => {
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.general, text: "hi" });
    const [body] = sent();
    expect(body).toMatchObject({
      type: "event_callback",
      team_id: slack.teamId,
      api_app_id: slack.apiAppId,
      event_id: expect.stringMatching(/^Ev/),
      event_time: Math.floor(Number(ts)),
      is_ext_shared_channel: false,
      authorizations: [{ team_id: slack.teamId, user_id: slack.botUserId, is_bot: true }],
      event: {
        type: "message",
        user: slack.people.ana.id,
        team: slack.teamId,
        ts,
        event_ts: ts,
        client_msg_id: expect.any(String),
      },
    });
    expect(body?.event).not.toHaveProperty("thread_ts");
    expect(body?.event).not.toHaveProperty("subtype");
  });

  it("marks what comes from another company and from a guest", async () => {
    const { cleo, dan } = slack.people;
    await slack.say({ as: cleo, channel: slack.channels.shared, text: "hi" });
    await slack.say({ as: dan, channel: slack.channels.leads, text: "hi" });
    const [fromCleo, fromDan] = sent();
    expect(fromCleo).toMatchObject({
      is_ext_shared_channel: true,
      team_id: slack.teamId,
      event: { user_team: cleo.teamId },
    });
    expect(fromDan).toMatchObject({ is_ext_shared_channel: false, event: { user_profile: { is_restricted: true } } });
  });

  it("hears nothing where it is no member, and nothing that its scopes leave out", async () => {
    const { random, anaAndBen, general, anaDm } = slack.channels;
    const text = `<@${slack.botUserId}> hi`;
    await slack.say({ as: slack.people.ana, channel: random, text });
    await slack.say({ as: slack.people.ana, channel: anaAndBen, text });
    expect(types()).toEqual([]);
    slack.setScopes(["app_mentions:read", "im:history"]);
    await slack.say({ as: slack.people.ana, channel: general, text });
    await slack.say({ as: slack.people.ana, channel: anaDm, text });
    expect(types()).toEqual(["app_mention", "message im"]);
  });

  it("gets blocks and files of a mention with both of its events", async () => {
    const blocks = [{ type: "rich_text", elements: [] }];
    const files = [{ id: "F1", name: "notes.txt" }];
    const text = `<@${slack.botUserId}>`;
    await slack.say({
      as: slack.people.ana,
      channel: slack.channels.general,
      text,
      blocks,
      files,
      subtype: "file_share",
    });
    expect(sent().map(({ event }) => event.type)).toEqual(["message", "app_mention"]);
    for (const { event } of sent()) expect(event).toMatchObject({ blocks, files });
  });

  it("learns of edits, deletions and joins as messages with a subtype", async () => {
    const { general: channel } = slack.channels;
    const { ana: as, dan } = slack.people;
    const ts = await slack.say({ as, channel, text: "one" });
    await slack.edit({ as, channel, ts, text: "two" });
    await slack.remove({ as, channel, ts });
    await slack.join({ as: dan, channel });
    expect(types()).toEqual([
      "message channel",
      "message message_changed channel",
      "message message_deleted channel",
      "member_joined_channel C",
      "message channel_join channel",
    ]);
    const [, changed, deleted] = sent();
    const edited = { text: "two", edited: { user: as.id } };
    expect(changed?.event).toMatchObject({ hidden: true, message: edited, previous_message: { text: "one" } });
    expect(deleted?.event).toMatchObject({ hidden: true, deleted_ts: ts, previous_message: { text: "two" } });
    expect(slack.messages(channel).map((one) => one.text)).toEqual([`<@${dan.id}> has joined the channel`]);
  });

  it("gets its own posts back as messages of a bot, unless the workspace is told not to", async () => {
    const channel = slack.channels.anaDm.id;
    await rawCall(slack, "chat.postMessage", { channel, text: "mine" });
    expect(sent()[0]?.event).toMatchObject({
      type: "message",
      text: "mine",
      user: slack.botUserId,
      bot_id: expect.any(String),
    });
    await slack.stop();
    slack = await startLocalSlack({ echoes: false });
    await rawCall(slack, "chat.postMessage", { channel, text: "mine" });
    expect(sent()).toEqual([]);
  });

  it("carries the organisation's id in an Enterprise Grid workspace", async () => {
    await slack.stop();
    slack = await startLocalSlack({ enterpriseId: "E0LOCAL01" });
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hi" });
    expect(sent()[0]).toMatchObject({ enterprise_id: "E0LOCAL01", authorizations: [{ enterprise_id: "E0LOCAL01" }] });
    expect((await rawCall(slack, "auth.test", {})).body).toMatchObject({ enterprise_id: "E0LOCAL01" });
  });

  it("learns that a person opened the conversation with it", async () => {
    const channel = await slack.openMessagesTab({ as: slack.people.ben });
    expect(channel).toBe(slack.channels.benDm);
    expect(sent()[0]?.event).toMatchObject({ type: "app_home_opened", tab: "messages", channel: channel.id });
    const prompts = [{ title: "Mail", message: "Write a mail" }];
    await rawCall(slack, "assistant.threads.setSuggestedPrompts", { channel_id: channel.id, prompts, title: "Try" });
    expect(slack.suggestedPrompts(channel)).toEqual({ title: "Try", prompts });
  });

  it("learns that a person named a session, and what it was called before, but not of its own naming", async () => {
    const { ana } = slack.people;
    const { anaDm } = slack.channels;
    const threadTs = await slack.say({ as: ana, channel: anaDm, text: "please" });
    const session = { channel_id: anaDm.id, thread_ts: threadTs };
    const set = async (args: object) =>
      (await rawCall(slack, "agents.sessions.setStatus", { ...session, status: "active", ...args })).body.title;
    expect(await codeOf(slack, "agents.sessions.rename", { ...session, title: "Mail" })).toBe("session_not_found");
    expect(await set({})).toBeUndefined();
    expect(await set({ title: "Late" })).toBeUndefined(); // only a new session takes it
    const named = () => sent().flatMap(({ event }) => (event.type === "agent_session_title_changed" ? [event] : []));
    await slack.renameSession({ as: ana, channel: anaDm, threadTs, title: "Ours" });
    await rawCall(slack, "agents.sessions.rename", { ...session, title: "Mail" });
    await slack.renameSession({ as: ana, channel: anaDm, threadTs, title: "Party" });
    expect(await set({})).toBe("Party");
    const told = { channel: anaDm.id, user: ana.id, thread_ts: threadTs };
    expect(named()).toMatchObject([told, { ...told, previous_title: "Mail", title: "Party" }]);
    expect(named()[0]).not.toHaveProperty("previous_title");
    await expect(slack.renameSession({ as: ana, channel: anaDm, threadTs: "1.1", title: "x" })).rejects.toThrow(
      "no session",
    );
  });
});

describe("what people can do", () => {
  it("is what Slack would let them do", async () => {
    const { ana, ben, cleo } = slack.people;
    const channel = slack.channels.general;
    const ts = await slack.say({ as: ana, channel, text: "mine" });
    await expect(slack.say({ as: cleo, channel, text: "hi" })).rejects.toThrow(/not in general/);
    await expect(slack.say({ as: ana, channel, text: "hi", threadTs: "1.000001" })).rejects.toThrow(/no message/);
    await expect(slack.edit({ as: ben, channel, ts, text: "yours" })).rejects.toThrow(/ben did not write that message/);
  });

  it("types names and special characters, which Slack turns into mentions and escapes", () => {
    expect(slack.typed("@inkwell ask @ben about a < b & c, not @nobody")).toBe(
      `<@${slack.botUserId}> ask <@${slack.people.ben.id}> about a &lt; b &amp; c, not @nobody`,
    );
  });
});

describe("waiting", () => {
  it("says what the app did last when the thing never comes", async () => {
    await rawCall(slack, "chat.postMessage", { channel: "C0NOWHERE", text: "hi" });
    const waiting = slack.waitFor(() => slack.messages(slack.channels.anaDm)[0], 10);
    await expect(waiting).rejects.toThrow(/within \d+ ms[\s\S]*chat\.postMessage channel_not_found/);
  });
});
