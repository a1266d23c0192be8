import { once } from "node:events";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../../../playground/slack/server.ts";
import { rawCall } from "../raw-call.ts";

const MINUTE = 60_000;

let slack: LocalSlack;
let app: Server;
let time: number;

/** An app that acknowledges everything with nothing; the answers come from the tests. */
beforeEach(async () => {
  time = Date.parse("2026-11-23T10:00:00Z");
  app = createServer((_request, response) => response.writeHead(200).end());
  await once(app.listen(0, "127.0.0.1"), "listening");
  const requestUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  slack = await startLocalSlack({ now: () => time, requestUrl });
});
afterEach(async () => {
  await slack.stop();
  app.closeAllConnections();
  app.close();
});

async function answer(url: string, body: object): Promise<{ status: number; text: string }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

const command = () =>
  slack.command({ as: slack.people.ana, channel: slack.channels.random, command: "/write", text: "x" });
const texts = () => slack.ephemerals(slack.people.ana).map((one) => one.text);
const undo = {
  type: "actions",
  elements: [{ type: "button", action_id: "undo", value: "1", text: { type: "plain_text", text: "Undo" } }],
};

describe("a response_url", () => {
  it("works five times", async () => {
    const { responseUrl } = await command();
    for (let use = 1; use <= 5; use++)
      expect(await answer(responseUrl, { text: `${use}` })).toMatchObject({ status: 200 });
    expect(await answer(responseUrl, { text: "6" })).toMatchObject({
      status: 404,
      text: expect.stringContaining("used_url"),
    });
    expect(texts()).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("works for thirty minutes", async () => {
    const { responseUrl } = await command();
    time += 30 * MINUTE - 1;
    expect((await answer(responseUrl, { text: "in time" })).status).toBe(200);
    time += 1;
    expect(await answer(responseUrl, { text: "late" })).toMatchObject({
      status: 404,
      text: expect.stringContaining("expired_url"),
    });
    expect(texts()).toEqual(["in time"]);
  });

  it("answers the person alone, or in the channel even where the bot is no member", async () => {
    const { responseUrl } = await command();
    await answer(responseUrl, { text: "for you" });
    await answer(responseUrl, { text: "for all", response_type: "in_channel" });
    expect(texts()).toEqual(["for you"]);
    expect(slack.messages(slack.channels.random).map((one) => one.text)).toEqual(["for all"]);
  });

  it("refuses an answer without content, markdown_text included", async () => {
    const { responseUrl } = await command();
    expect(await answer(responseUrl, { markdown_text: "**hi**" })).toMatchObject({
      status: 400,
      text: expect.stringContaining("no_text"),
    });
    expect((await answer(`${responseUrl}x`, { text: "hi" })).status).toBe(404);
  });

  it("of a click replaces or deletes the message that holds the button", async () => {
    const channel = slack.channels.anaDm.id;
    const { body } = await rawCall(slack, "chat.postMessage", { channel, text: "Saved", blocks: [undo] });
    const messageTs = String(body.ts);
    const press = () => slack.click({ as: slack.people.ana, channel, messageTs, actionId: "undo" });
    await answer((await press()).responseUrl, { replace_original: true, text: "Sure?", blocks: [undo] });
    expect(slack.messages(channel).map((one) => one.text)).toEqual(["Sure?"]);
    await answer((await press()).responseUrl, { delete_original: true });
    expect(slack.messages(channel)).toEqual([]);
    await expect(press()).rejects.toThrow(/cannot see that message/);
  });

  it("suffers the faults that were planned", async () => {
    const { responseUrl } = await command();
    slack.faults.fail("response_url", { status: 500 });
    expect((await answer(responseUrl, { text: "lost" })).status).toBe(500);
    expect((await answer(responseUrl, { text: "seen" })).status).toBe(200);
    expect(texts()).toEqual(["seen"]);
  });
});

describe("a click", () => {
  it("on what one person alone sees replaces it, and nobody else can press it", async () => {
    const { ana, ben } = slack.people;
    const channel = slack.channels.general.id;
    const whisper = { channel, user: ana.id, text: "Saved", blocks: [undo] };
    const ephemeralId = String((await rawCall(slack, "chat.postEphemeral", whisper)).body.message_ts);
    const press = { channel, ephemeralId, actionId: "undo" };
    await expect(slack.click({ as: ben, ...press })).rejects.toThrow(/cannot see that message/);
    const { responseUrl } = await slack.click({ as: ana, ...press });
    await answer(responseUrl, { replace_original: true, text: "Undone" });
    expect(texts()).toEqual(["Undone"]);
  });

  it("carries the button, its message and where it stands", async () => {
    const channel = slack.channels.anaDm.id;
    const { body } = await rawCall(slack, "chat.postMessage", { channel, text: "Saved", blocks: [undo] });
    await slack.click({ as: slack.people.ana, channel, messageTs: String(body.ts), actionId: "undo" });
    expect(slack.deliveries.at(-1)?.body).toMatchObject({
      type: "block_actions",
      user: { id: slack.people.ana.id, team_id: slack.teamId },
      container: { type: "message", message_ts: body.ts, channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: "directmessage" },
      message: { ts: body.ts, text: "Saved" },
      actions: [{ type: "button", action_id: "undo", block_id: "b0", value: "1" }],
    });
  });
});

describe("another process", () => {
  it("uses the workspace through its control door, which no browser page can open", async () => {
    await slack.stop();
    slack = await startLocalSlack({ control: true });
    const json = { "content-type": "application/json" };
    const call = (action: string, headers: Record<string, string>, args: unknown[]) =>
      fetch(`${slack.url}/_control/${action}`, { method: "POST", headers, body: JSON.stringify(args) });
    const workspace = await (await fetch(`${slack.url}/_control/workspace`)).json();
    expect(workspace).toMatchObject({ apiUrl: slack.apiUrl, botToken: slack.botToken });
    const channel = slack.channels.anaDm.id;
    const said = await call("say", json, [{ as: slack.people.ana.id, channel, text: "hi" }]);
    const { result: ts } = (await said.json()) as { result: string };
    expect(slack.messages(channel)).toMatchObject([{ ts, text: "hi" }]);
    expect((await call("say", json, [{ as: "nobody", channel, text: "hi" }])).status).toBe(400);
    expect((await call("stop", json, [])).status).toBe(404);
    expect((await call("say", { "content-type": "text/plain" }, [])).status).toBe(415);
    const rebound = get(`${slack.url}/_control/workspace`, { headers: { host: "evil.example" } });
    const [response] = (await once(rebound, "response")) as [IncomingMessage];
    expect(response.resume().statusCode).toBe(403);
  });

  it("follows the changes", async () => {
    await slack.stop();
    slack = await startLocalSlack({ control: true });
    const { body } = await fetch(`${slack.url}/_control/changes`);
    if (!body) throw new Error("no changes to follow");
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "hi" });
    const { value } = await reader.read();
    expect(JSON.parse(value?.split("\n")[0] ?? "")).toMatchObject({ kind: "message", ts, at: expect.any(Number) });
    await reader.cancel();
  });
});
