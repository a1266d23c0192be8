import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../../../playground/slack/server.ts";
import { codeOf, rawCall } from "../raw-call.ts";

const MINUTE = 60_000;

let slack: LocalSlack;
let time: number;
let channel: string;
let thread_ts: string;

beforeEach(async () => {
  time = Date.parse("2026-11-23T10:00:00Z");
  slack = await startLocalSlack({ now: () => time });
  channel = slack.channels.anaDm.id;
  thread_ts = await slack.say({ as: slack.people.ana, channel, text: "write" });
});
afterEach(() => slack.stop());

async function start(args: Record<string, unknown> = {}): Promise<string> {
  const { body } = await rawCall(slack, "chat.startStream", { channel, thread_ts, ...args });
  expect(body).toMatchObject({ ok: true });
  return String(body.ts);
}

const append = (ts: string, markdown_text: string) =>
  codeOf(slack, "chat.appendStream", { channel, ts, markdown_text });
const stop = (ts: string, args: object = {}) => codeOf(slack, "chat.stopStream", { channel, ts, ...args });

describe("a stream", () => {
  it("shows one growing message, whether text comes as markdown_text or in chunks", async () => {
    const ts = await start({ markdown_text: "Dear" });
    const chunks = [
      { type: "markdown_text", text: " team" },
      { type: "task_update", id: "1", title: "Thinking", status: "complete" },
    ];
    expect(await codeOf(slack, "chat.appendStream", { channel, ts, chunks })).toBe("ok");
    expect(slack.messages(channel, thread_ts)[1]).toMatchObject({ text: "Dear team", streaming: true });
    const blocks = [{ type: "divider" }];
    expect(await stop(ts, { markdown_text: "!", blocks })).toBe("ok");
    const shown = slack.messages(channel, thread_ts)[1];
    expect(shown).toMatchObject({ text: "Dear team!", streaming: false, blocks: [{ type: "divider" }] });
  });

  it("sets the session to processing while it runs, and to what the stop says, active by default", async () => {
    const first = await start();
    expect(slack.statusOf(channel, thread_ts)?.status).toBe("processing");
    await stop(first);
    expect(slack.statusOf(channel, thread_ts)?.status).toBe("active");
    await stop(await start(), { session_status: "suspended" });
    expect(slack.statusOf(channel, thread_ts)?.status).toBe("suspended");
  });

  it("takes twelve thousand characters in all, and no more in one call", async () => {
    const ts = await start({ markdown_text: "x".repeat(11_990) });
    expect(await append(ts, "y".repeat(11))).toBe("msg_too_long");
    expect(await append(ts, "y".repeat(10))).toBe("ok");
    expect(await stop(ts, { markdown_text: "z" })).toBe("msg_too_long");
    expect(await codeOf(slack, "chat.startStream", { channel, thread_ts, markdown_text: "x".repeat(12_001) })).toBe(
      "msg_too_long",
    );
    expect(slack.messages(channel, thread_ts)[1]?.text).toHaveLength(12_000);
  });

  it("ends five minutes after its start, however busy; its message can be updated afterwards", async () => {
    const ts = await start({ markdown_text: "Dear" });
    time += 5 * MINUTE - 1;
    expect(await append(ts, " team")).toBe("ok");
    expect(await codeOf(slack, "chat.update", { channel, ts, text: "other" })).toBe("streaming_state_conflict");
    time += 1;
    expect(slack.messages(channel, thread_ts)[1]?.streaming).toBe(false);
    expect(await append(ts, "!")).toBe("message_not_in_streaming_state");
    expect(await stop(ts)).toBe("message_not_in_streaming_state");
    expect(await codeOf(slack, "chat.update", { channel, ts, text: "other" })).toBe("ok");
  });

  it("cannot be added to after its stop, nor can a message that is none or is another's", async () => {
    const ts = await start();
    await stop(ts);
    expect(await append(ts, "!")).toBe("message_not_in_streaming_state");
    expect(await append("1.000001", "!")).toBe("message_not_found");
    expect(await append(thread_ts, "!")).toBe("message_not_owned_by_app");
  });

  it("is stopped by the person", async () => {
    const ts = await start({ markdown_text: "Dear" });
    await slack.pressStop({ as: slack.people.ana, channel, threadTs: thread_ts });
    expect(await append(ts, "!")).toBe("stopped_by_user");
    expect(await stop(ts)).toBe("message_not_in_streaming_state");
    expect(slack.deliveries.at(-1)?.body.event).toMatchObject({
      type: "agent_session_stopped",
      thread_ts,
      streaming_message_ts: [ts],
    });
    const quiet = await slack.say({ as: slack.people.ana, channel, text: "another thread" });
    const press = slack.pressStop({ as: slack.people.ana, channel, threadTs: quiet });
    await expect(press).rejects.toThrow(/nothing to stop/);
  });

  it("needs a thread that exists, and text or chunks but not both", async () => {
    expect(await codeOf(slack, "chat.startStream", { channel })).toBe("invalid_thread_ts");
    expect(await codeOf(slack, "chat.startStream", { channel, thread_ts: "1.000001" })).toBe("invalid_thread_ts");
    const ts = await start();
    const both = { channel, ts, markdown_text: "a", chunks: [{ type: "markdown_text", text: "b" }] };
    expect(await codeOf(slack, "chat.appendStream", both)).toBe("invalid_arguments");
    expect(await codeOf(slack, "chat.appendStream", { channel, ts, chunks: [{ type: "song" }] })).toBe(
      "invalid_chunks",
    );
    expect(await append(ts, "")).toBe("no_text");
  });

  it("needs its recipient outside direct messages", async () => {
    const { general } = slack.channels;
    const root = await slack.say({ as: slack.people.ana, channel: general, text: "write" });
    const call = (args: object) =>
      codeOf(slack, "chat.startStream", { channel: general.id, thread_ts: root, markdown_text: "Dear", ...args });
    const recipient_user_id = slack.people.ana.id;
    expect(await call({})).toBe("missing_recipient_user_id");
    expect(await call({ recipient_user_id })).toBe("missing_recipient_team_id");
    expect(await call({ recipient_user_id: "U0NOBODY", recipient_team_id: slack.teamId })).toBe("user_not_found");
    expect(await call({ recipient_user_id, recipient_team_id: "T0NOWHERE" })).toBe("team_not_found");
    expect(await call({ recipient_user_id, recipient_team_id: slack.teamId })).toBe("ok");
  });
});

describe("a status text", () => {
  const status = (text: string) =>
    codeOf(slack, "assistant.threads.setStatus", { channel_id: channel, thread_ts, status: text });

  it("stands until a reply, until it is emptied, or for two minutes", async () => {
    await status("is drafting…");
    expect(slack.statusOf(channel, thread_ts)).toMatchObject({ status: "processing", text: "is drafting…" });
    await rawCall(slack, "chat.postMessage", { channel, thread_ts, text: "done" });
    expect(slack.statusOf(channel, thread_ts)).toMatchObject({ status: "active", text: "" });
    await status("is drafting…");
    await status("");
    expect(slack.statusOf(channel, thread_ts)).toMatchObject({ status: "active", text: "" });
    await status("is drafting…");
    time += 2 * MINUTE;
    expect(slack.statusOf(channel, thread_ts)).toMatchObject({ status: "active", text: "" });
  });
});
