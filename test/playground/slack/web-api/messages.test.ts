import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../../../playground/slack/server.ts";
import { codeOf, rawCall } from "../raw-call.ts";

let slack: LocalSlack;
let time: number;
beforeEach(async () => {
  time = Date.parse("2026-11-23T10:00:00Z");
  slack = await startLocalSlack({ now: () => time });
});
afterEach(() => slack.stop());

const post = (args: Record<string, unknown>) =>
  codeOf(slack, "chat.postMessage", { channel: slack.channels.anaDm.id, ...args });

const plainText = { type: "plain_text", text: "Good" };
const side = { text: plainText, value: "good" };
const feedback = { type: "feedback_buttons", action_id: "rate", positive_button: side, negative_button: side };
const smallActions = (change: object = {}) => ({ type: "context_actions", elements: [{ ...feedback, ...change }] });

describe("where the bot may post", () => {
  it("is refused where it is no member, where it sees nothing, and in an archived channel", async () => {
    const { random, anaAndBen, general, leads } = slack.channels;
    expect(await post({ channel: random.id, text: "hi" })).toBe("not_in_channel");
    expect(await post({ channel: anaAndBen.id, text: "hi" })).toBe("channel_not_found");
    expect(await post({ channel: "C0NOWHERE", text: "hi" })).toBe("channel_not_found");
    slack.setChannel(general, { isArchived: true });
    expect(await post({ channel: general.id, text: "hi" })).toBe("is_archived");
    slack.setChannel(leads, { botIsMember: false });
    expect(await codeOf(slack, "conversations.info", { channel: leads.id })).toBe("channel_not_found");
  });

  it("may post in a public channel it has not joined when its token has the scope", async () => {
    slack.setScopes(["chat:write", "chat:write.public"]);
    expect(await post({ channel: slack.channels.random.id, text: "hi" })).toBe("ok");
    expect(await post({ channel: slack.channels.anaAndBen.id, text: "hi" })).toBe("channel_not_found");
  });

  it("is told which scope is missing", async () => {
    slack.setScopes(["channels:read"]);
    const { body, headers } = await rawCall(slack, "chat.postMessage", { channel: "C0GENERAL", text: "hi" });
    expect(body).toMatchObject({ error: "missing_scope", needed: "chat:write", provided: "channels:read" });
    expect(headers.get("x-oauth-scopes")).toBe("channels:read");
    const privateChannel = await codeOf(slack, "conversations.info", { channel: slack.channels.leads.id });
    expect(privateChannel).toBe("missing_scope");
  });

  it("replies to what exists, else beside it; a reply's own ts leads to its root", async () => {
    const { ana } = slack.people;
    const channel = slack.channels.anaDm.id;
    const root = await slack.say({ as: ana, channel, text: "one" });
    const reply = await slack.say({ as: ana, channel, text: "two", threadTs: root });
    expect(await post({ thread_ts: reply, text: "three" })).toBe("ok");
    expect(slack.messages(channel, root).map((one) => one.text)).toEqual(["one", "two", "three"]);
    expect(slack.messages(channel).map((one) => one.text)).toEqual(["one"]);
    const lost = await slack.say({ as: ana, channel, text: "a question" });
    await slack.remove({ as: ana, channel, ts: lost });
    const beside = await rawCall(slack, "chat.postMessage", { channel, thread_ts: lost, text: "an answer" });
    expect(beside.body).toMatchObject({ ok: true });
    expect(beside.body.message).not.toHaveProperty("thread_ts");
    expect(slack.messages(channel).map((one) => one.text)).toEqual(["one", "an answer"]);
    expect(await codeOf(slack, "chat.startStream", { channel, thread_ts: lost, markdown_text: "x" })).toBe(
      "invalid_thread_ts",
    );
  });

  it("goes on in a thread whose first message was deleted under replies", async () => {
    const { ana } = slack.people;
    const channel = slack.channels.anaDm.id;
    const root = await slack.say({ as: ana, channel, text: "one" });
    await slack.say({ as: ana, channel, text: "two", threadTs: root });
    await slack.remove({ as: ana, channel, ts: root });
    expect(slack.deliveries.at(-1)?.body.event).toMatchObject({
      subtype: "message_changed",
      message: { subtype: "tombstone", ts: root },
      previous_message: { text: "one" },
    });
    expect(await post({ thread_ts: root, text: "three" })).toBe("ok");
    expect(slack.messages(channel, root).map((one) => one.text)).toEqual(["This message was deleted.", "two", "three"]);
  });

  it.each(["restricted_action_read_only_channel", "restricted_action_thread_locked"])(
    "is refused where an admin has closed the channel (%s)",
    async (restriction) => {
      const { ana } = slack.people;
      const { general } = slack.channels;
      const root = await slack.say({ as: ana, channel: general, text: "one" });
      slack.setChannel(general, { restriction });
      const args = { channel: general.id, thread_ts: root };
      expect(await codeOf(slack, "chat.postMessage", { ...args, text: "two" })).toBe(restriction);
      expect(await codeOf(slack, "chat.startStream", { ...args, markdown_text: "two" })).toBe(restriction);
      const whisper = { ...args, user: ana.id, text: "psst" };
      expect(await codeOf(slack, "chat.postEphemeral", whisper)).toBe("restricted_action");
    },
  );
});

describe("how much fits", () => {
  const button = (fields: object) => ({
    blocks: [
      {
        type: "actions",
        elements: [{ type: "button", action_id: "go", text: { type: "plain_text", text: "Go" }, ...fields }],
      },
    ],
  });
  const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

  it.each<[string, object, string]>([
    ["nothing at all", {}, "no_text"],
    ["markdown_text of 12,000", { markdown_text: "x".repeat(12_000) }, "ok"],
    ["markdown_text of 12,001", { markdown_text: "x".repeat(12_001) }, "msg_too_long"],
    ["markdown_text beside text", { markdown_text: "x", text: "x" }, "markdown_text_conflict"],
    ["markdown_text beside blocks", { markdown_text: "x", blocks: [] }, "markdown_text_conflict"],
    ["50 blocks", { blocks: Array(50).fill({ type: "divider" }) }, "ok"],
    ["51 blocks", { blocks: Array(51).fill({ type: "divider" }) }, "invalid_blocks"],
    ["a section of 3,000", { blocks: [section("x".repeat(3_000))] }, "ok"],
    ["a section of 3,001", { blocks: [section("x".repeat(3_001))] }, "invalid_blocks"],
    ["an empty section", { blocks: [section("")] }, "invalid_blocks"],
    ["markdown blocks of 12,001 together", { blocks: [md(6_000), md(6_001)] }, "msg_blocks_too_long"],
    ["a button's text of 76", button({ text: { type: "plain_text", text: "x".repeat(76) } }), "invalid_blocks"],
    ["a button's text in mrkdwn", button({ text: { type: "mrkdwn", text: "x" } }), "invalid_blocks"],
    ["a button's value of 2,000", button({ value: "x".repeat(2_000) }), "ok"],
    ["a button's value of 2,001", button({ value: "x".repeat(2_001) }), "invalid_blocks"],
    ["an action id of 256", button({ action_id: "x".repeat(256) }), "invalid_blocks"],
    ["a button among small actions", { blocks: [smallActions({ type: "button" })] }, "invalid_blocks"],
    ["feedback without a second button", { blocks: [smallActions({ negative_button: null })] }, "invalid_blocks"],
    [
      "feedback without a value",
      { blocks: [smallActions({ positive_button: { text: plainText } })] },
      "invalid_blocks",
    ],
    ["a kind of block that does not exist", { blocks: [{ type: "hologram" }] }, "invalid_blocks"],
    ["blocks that are no list", { blocks: { type: "divider" } }, "invalid_blocks_format"],
    ["blocks that are no JSON", { blocks: "[{" }, "invalid_blocks_format"],
  ])("%s", async (_what, args, code) => {
    expect(await post({ ...args })).toBe(code);
  });

  it("cuts a text after 40,000 characters and warns, and refuses it where only one person would see it", async () => {
    const channel = slack.channels.anaDm.id;
    const { body } = await rawCall(slack, "chat.postMessage", { channel, text: "x".repeat(40_001) });
    expect(body).toMatchObject({ ok: true, warning: "message_truncated" });
    expect(slack.messages(channel)[0]?.text).toHaveLength(40_000);
    const whispered = { channel, user: slack.people.ana.id, text: "x".repeat(40_001) };
    expect(await codeOf(slack, "chat.postEphemeral", whispered)).toBe("msg_too_long");
  });

  it("updates with at most 4,000 characters, and only its own messages", async () => {
    const channel = slack.channels.anaDm.id;
    const { body } = await rawCall(slack, "chat.postMessage", { channel, text: "a", blocks: [section("a")] });
    const change = (args: object) => codeOf(slack, "chat.update", { channel, ts: body.ts, ...args });
    expect(await change({ text: "x".repeat(4_001) })).toBe("msg_too_long");
    expect(await change({ text: "b" })).toBe("ok");
    expect(slack.messages(channel)[0]).toMatchObject({ text: "b", edited: { user: slack.botUserId } });
    expect(slack.messages(channel)[0]).not.toHaveProperty("blocks");
    const theirs = await slack.say({ as: slack.people.ana, channel, text: "mine" });
    expect(await change({ ts: theirs, text: "b" })).toBe("cant_update_message");
    expect(await change({ ts: "1.000001", text: "b" })).toBe("message_not_found");
  });
});

it("deletes its own messages, also while they stream, and nobody else's", async () => {
  const channel = slack.channels.anaDm.id;
  const theirs = await slack.say({ as: slack.people.ana, channel, text: "mine" });
  const { body } = await rawCall(slack, "chat.startStream", { channel, thread_ts: theirs, markdown_text: "Dear" });
  const take = (ts: unknown) => codeOf(slack, "chat.delete", { channel, ts });
  expect(await take(body.ts)).toBe("ok");
  expect(await take(body.ts)).toBe("message_not_found");
  expect(await take(theirs)).toBe("cant_delete_message");
  expect(slack.messages(channel).map(({ text }) => text)).toEqual(["mine"]);
});

it("can lose a call at once and carry it out later", async () => {
  const channel = slack.channels.anaDm.id;
  slack.faults.fail("chat.postMessage", { lateMs: 50 });
  await expect(rawCall(slack, "chat.postMessage", { channel, text: "late" })).rejects.toThrow();
  expect(slack.messages(channel)).toEqual([]);
  await slack.waitFor(() => slack.messages(channel)[0]?.text === "late");
});

describe("what one person alone sees", () => {
  it("reaches members only", async () => {
    const { general } = slack.channels;
    const whisper = (user: string) => codeOf(slack, "chat.postEphemeral", { channel: general.id, user, text: "psst" });
    expect(await whisper(slack.people.ana.id)).toBe("ok");
    expect(await whisper(slack.people.cleo.id)).toBe("user_not_in_channel");
    expect(slack.ephemerals(slack.people.ana)).toMatchObject([{ text: "psst", via: "postEphemeral" }]);
    expect(slack.ephemerals(slack.people.ben)).toEqual([]);
    expect(slack.messages(general)).toEqual([]);
  });

  it("reaches nobody in a thread without a reply, and nobody who is away", async () => {
    const { general } = slack.channels;
    const { ana, ben } = slack.people;
    const root = await slack.say({ as: ana, channel: general, text: "a question" });
    const whisper = (user: string, args: object) =>
      codeOf(slack, "chat.postEphemeral", { channel: general.id, user, text: "psst", ...args });
    expect(await whisper(ana.id, { thread_ts: root })).toBe("ok");
    expect(slack.ephemerals(ana)).toEqual([]);
    await slack.say({ as: ben, channel: general, text: "an answer", threadTs: root });
    expect(await whisper(ana.id, { thread_ts: root })).toBe("ok");
    expect(slack.ephemerals(ana)).toMatchObject([{ text: "psst", thread_ts: root }]);

    slack.setAway({ as: ana, isAway: true });
    expect(slack.ephemerals(ana)).toEqual([]);
    expect(await whisper(ana.id, {})).toBe("ok");
    slack.setAway({ as: ana, isAway: false });
    expect(slack.ephemerals(ana)).toEqual([]);
  });
});

describe("reading", () => {
  it("pages through a thread, root first", async () => {
    const { ana, ben } = slack.people;
    const channel = slack.channels.general.id;
    const ts = await slack.say({ as: ana, channel, text: "root" });
    for (const text of ["a", "b", "c"]) await slack.say({ as: ben, channel, text, threadTs: ts });
    const first = await rawCall(slack, "conversations.replies", { channel, ts, limit: 3 });
    expect(first.body).toMatchObject({
      has_more: true,
      messages: [{ text: "root", reply_count: 3 }, { text: "a" }, { text: "b" }],
    });
    const { next_cursor: cursor } = first.body.response_metadata as { next_cursor: string };
    const second = await rawCall(slack, "conversations.replies", { channel, ts, limit: 3, cursor });
    expect(second.body).toMatchObject({ has_more: false, messages: [{ text: "c", parent_user_id: ana.id }] });
    expect(await codeOf(slack, "conversations.replies", { channel, ts: "1.000001" })).toBe("thread_not_found");
  });

  it("takes for each page of a thread as long as that page is said to take, the oldest first", async () => {
    const { ana } = slack.people;
    await slack.stop();
    slack = await startLocalSlack({ now: () => time, repliesPagesMs: [300, 0, 600] });
    const channel = slack.channels.general.id;
    const ts = await slack.say({ as: ana, channel, text: "1" });
    for (const text of ["2", "3", "4"]) await slack.say({ as: ana, channel, text, threadTs: ts });
    const done: string[] = [];
    const page = async (at: number, method = "conversations.replies") => {
      const cursor = at === 0 ? undefined : Buffer.from(`next:${at}`).toString("base64");
      const { body } = await rawCall(slack, method, { channel, ts, limit: 1, cursor });
      done.push(
        ...(body.messages as { text: string }[]).map(({ text }) => text),
        ...(body.ok ? [] : [body.error ?? ""]),
      );
    };
    await Promise.all([page(2), page(0), page(1)]);
    expect(done).toEqual(["2", "1", "3"]);
    await Promise.all([page(0), page(3)]); // beyond the list it is `latencyMs`
    expect(done.slice(3)).toEqual(["4", "1"]);
    await Promise.all([page(0), page(0, "conversations.history")]);
    expect(done.slice(5)).toEqual(["1", "1"]);
    expect(await codeOf(slack, "conversations.replies", { channel, ts, cursor: "x" })).toBe("invalid_cursor");
  });

  it("shows a conversation newest first, replies left out, and metadata when asked", async () => {
    const { ana } = slack.people;
    const channel = slack.channels.anaDm.id;
    const first = await slack.say({ as: ana, channel, text: "one" });
    await slack.say({ as: ana, channel, text: "reply", threadTs: first });
    const metadata = { event_type: "draft", event_payload: { key: "k1" } };
    await rawCall(slack, "chat.postMessage", { channel, text: "two", metadata });
    const history = async (args: object) =>
      (await rawCall(slack, "conversations.history", { channel, ...args })).body.messages as {
        text: string;
        metadata?: unknown;
      }[];
    expect(await history({})).toMatchObject([{ text: "two" }, { text: "one", reply_count: 1 }]);
    expect((await history({}))[0]).not.toHaveProperty("metadata");
    expect(await history({ oldest: first, include_all_metadata: true })).toMatchObject([{ text: "two", metadata }]);
    expect(await codeOf(slack, "conversations.history", { channel: slack.channels.random.id })).toBe("not_in_channel");
  });

  it("tells the kind of a conversation by its flags, as they are now", async () => {
    const { general, group, shared } = slack.channels;
    const flags = async (channel: string) => (await rawCall(slack, "conversations.info", { channel })).body.channel;
    expect(await flags(group.id)).toMatchObject({ is_mpim: true, is_private: true });
    expect(await flags(shared.id)).toMatchObject({ is_ext_shared: true, is_private: false });
    expect(await flags(general.id)).toMatchObject({ is_channel: true, is_private: false, is_member: true });
    slack.setChannel(general, { isPrivate: true });
    expect(await flags(general.id)).toMatchObject({ is_channel: false, is_group: true, is_private: true });
  });

  it("tells members, guests and strangers apart", async () => {
    const user = async (id: string) => (await rawCall(slack, "users.info", { user: id })).body.user;
    expect(await user(slack.people.ana.id)).toMatchObject({
      is_restricted: false,
      is_stranger: false,
      tz: "Europe/Lisbon",
    });
    expect(await user(slack.people.dan.id)).toMatchObject({ is_restricted: true, is_stranger: false });
    expect(await user(slack.people.cleo.id)).toMatchObject({ is_stranger: true, team_id: slack.people.cleo.teamId });
    expect(await codeOf(slack, "users.info", { user: "U0NOBODY" })).toBe("user_not_found");
  });

  it("opens the one conversation with a person, and one group DM for the same people", async () => {
    const { ana, ben, dan } = slack.people;
    slack.setScopes(["im:write", "mpim:write"]);
    const open = async (users: string) => (await rawCall(slack, "conversations.open", { users })).body;
    expect(await open(ana.id)).toMatchObject({ already_open: true, channel: { id: slack.channels.anaDm.id } });
    expect(await open(`${ana.id},${ben.id}`)).toMatchObject({ channel: { id: slack.channels.group.id } });
    const made = await open(`${ana.id},${dan.id}`);
    expect(made).toMatchObject({ already_open: false });
    expect((await open(`${dan.id},${ana.id}`)).channel).toEqual(made.channel);
    expect((await open("")).error).toBe("users_list_not_supplied");
  });
});

describe("rate limits", () => {
  it("are enforced by the minute when asked for, each method for itself", async () => {
    await slack.stop();
    slack = await startLocalSlack({ now: () => time, rateLimits: true });
    const info = () => rawCall(slack, "conversations.info", { channel: "C0GENERAL" });
    for (let call = 0; call < 50; call++) expect((await info()).status).toBe(200);
    time += 20_000;
    const refused = await info();
    expect({ status: refused.status, error: refused.body.error }).toEqual({ status: 429, error: "ratelimited" });
    expect(refused.headers.get("retry-after")).toBe("40");
    expect(await codeOf(slack, "users.info", { user: slack.people.ana.id })).toBe("ok");
    time += 40_000;
    expect((await info()).status).toBe(200);
  });

  it("let the app post about once a second in a channel, with short bursts", async () => {
    await slack.stop();
    slack = await startLocalSlack({ now: () => time, rateLimits: true });
    const say = (channel: string) => rawCall(slack, "chat.postMessage", { channel, text: "hi" });
    for (let post = 0; post < 10; post++) expect((await say("C0GENERAL")).status).toBe(200);
    expect((await say("C0GENERAL")).status).toBe(429);
    expect((await say("C0LEADS01")).status).toBe(200);
    time += 10_000;
    expect((await say("C0GENERAL")).status).toBe(200);
  });
});

describe("a planned fault", () => {
  const say = (text: string) => codeOf(slack, "chat.postMessage", { channel: slack.channels.anaDm.id, text });
  const shown = () => slack.messages(slack.channels.anaDm).map((one) => one.text);

  it("hits as many calls as told, of the method or of any, with the arguments told", async () => {
    slack.faults.fail("chat.postMessage", { error: "is_archived", times: 2, when: (args) => args.text === "bad" });
    slack.faults.fail("*", { error: "internal_error" });
    expect([await say("bad"), await say("good"), await say("bad"), await say("bad")]).toEqual([
      "is_archived",
      "internal_error",
      "is_archived",
      "ok",
    ]);
    slack.faults.fail("chat.postMessage", { error: "is_archived" });
    slack.faults.clear();
    expect(await say("good")).toBe("ok");
    expect(shown()).toEqual(["bad", "good"]);
  });

  it("breaks the connection before the call takes effect", async () => {
    slack.faults.fail("chat.postMessage", { drop: true });
    await expect(say("lost")).rejects.toThrow();
    expect(shown()).toEqual([]);
    expect(slack.calls.map(({ error }) => error)).toEqual(["connection_lost"]);
  });

  it("makes a call wait before it takes effect", async () => {
    slack.faults.fail("chat.postMessage", { delayMs: 30 });
    const before = performance.now();
    expect(await say("slow")).toBe("ok");
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
    expect(shown()).toEqual(["slow"]);
  });
});

function md(length: number): object {
  return { type: "markdown", text: "x".repeat(length) };
}
