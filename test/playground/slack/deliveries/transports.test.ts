import { afterEach, describe, expect, it } from "vitest";
import { startBot, type TestBot, type Transport } from "../bot.ts";

let bot: TestBot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

async function started(...args: Parameters<typeof startBot>): Promise<TestBot> {
  bot = await startBot(...args);
  return bot;
}

describe.each<Transport>(["socket", "http"])("over %s", (transport) => {
  it("brings a direct message to the app and shows the person its answer in the thread", async () => {
    const { slack } = await started(transport, (app) =>
      app.message(async ({ message, say }) => {
        if (message.subtype === undefined) await say({ text: `You said ${message.text}`, thread_ts: message.ts });
      }),
    );
    const { ana } = slack.people;
    const ts = await slack.say({ as: ana, channel: slack.channels.anaDm, text: "hello" });
    const answer = await slack.waitFor(() => slack.messages(slack.channels.anaDm, ts)[1]);
    expect(answer).toMatchObject({ text: "You said hello", user: slack.botUserId, thread_ts: ts, streaming: false });
  });

  it("tells the app of one mention twice, under two event ids and the same ts", async () => {
    const seen: { type: string; ts: string; id: string }[] = [];
    const { slack } = await started(transport, (app) => {
      app.event(
        "app_mention",
        async ({ event, body }) => void seen.push({ type: event.type, ts: event.ts, id: body.event_id }),
      );
      app.message(
        async ({ message, body }) => void seen.push({ type: message.type, ts: message.ts, id: body.event_id }),
      );
    });
    const text = `<@${slack.botUserId}> hello`;
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.general, text });
    await slack.waitFor(() => slack.deliveries.filter((one) => one.acked).length === 2 && seen.length === 2);
    expect(seen.map((one) => one.type).sort()).toEqual(["app_mention", "message"]);
    expect(seen.map((one) => one.ts)).toEqual([ts, ts]);
    expect(new Set(seen.map((one) => one.id)).size).toBe(2);
  });

  it("hands a command over, shows its acknowledgement and its answers to the person alone", async () => {
    const { slack } = await started(transport, (app) =>
      app.command("/write", async ({ command, ack, respond }) => {
        await ack(`On it: ${command.text}`);
        await respond({ text: "Here it is" });
      }),
    );
    const { ana, ben } = slack.people;
    const { ack } = await slack.command({ as: ana, channel: slack.channels.random, command: "/write", text: "a note" });
    expect(ack).toMatchObject(transport === "socket" ? { text: "On it: a note" } : {});
    await slack.waitFor(() => slack.ephemerals(ana).length === 2);
    expect(slack.ephemerals(ana).map(({ text, via }) => [text, via])).toEqual([
      ["On it: a note", "ack"],
      ["Here it is", "response_url"],
    ]);
    expect(slack.ephemerals(ben)).toEqual([]);
    expect(slack.messages(slack.channels.random)).toEqual([]);
  });

  it("presses a button that stands in the message, and no other", async () => {
    const pressed: unknown[] = [];
    const { slack, app } = await started(transport, (app) =>
      app.action("undo", async ({ action, ack, respond }) => {
        await ack();
        pressed.push("value" in action ? action.value : undefined);
        await respond({ replace_original: true, text: "Undone" });
      }),
    );
    const channel = slack.channels.anaDm.id;
    const button = {
      type: "button",
      action_id: "undo",
      value: "17",
      text: { type: "plain_text", text: "Undo" },
    } as const;
    const posted = await app.client.chat.postMessage({
      channel,
      text: "Saved",
      blocks: [{ type: "actions", elements: [button] }],
    });
    const messageTs = posted.ts as string;
    await slack.click({ as: slack.people.ana, channel, messageTs, actionId: "undo" });
    await slack.waitFor(() => slack.messages(channel)[0]?.text === "Undone");
    expect(pressed).toEqual(["17"]);
    await expect(slack.click({ as: slack.people.ana, channel, messageTs, actionId: "undo" })).rejects.toThrow(
      /no button/,
    );
  });

  it("takes the stream of Slack's own client in a channel", async () => {
    const { slack } = await started(transport, (app) =>
      app.event("app_mention", async ({ sayStream }) => {
        const stream = sayStream({ buffer_size: 1 });
        await stream.append({ markdown_text: "Dear " });
        await stream.append({ markdown_text: "team" });
        await stream.stop();
      }),
    );
    const channel = slack.channels.general;
    const ts = await slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> write` });
    const done = await slack.waitFor(() =>
      slack.messages(channel, ts).find((one) => one.text === "Dear team" && !one.streaming),
    );
    expect(done).toMatchObject({ user: slack.botUserId, thread_ts: ts });
    const methods = slack.calls.map(({ method }) => method).filter((method) => method.endsWith("Stream"));
    expect(methods).toEqual(["chat.startStream", "chat.appendStream", "chat.stopStream"]);
  });

  it("streams into a thread and tells the app when the person presses stop", async () => {
    const stopped: unknown[] = [];
    const { slack, app } = await started(transport, (app) =>
      app.event("agent_session_stopped", async ({ event }) => void stopped.push(event.streaming_message_ts)),
    );
    const { ana } = slack.people;
    const channel = slack.channels.anaDm.id;
    const thread_ts = await slack.say({ as: ana, channel, text: "write" });
    const stream = await app.client.chat.startStream({ channel, thread_ts, markdown_text: "Dear " });
    const ts = stream.ts as string;
    expect(slack.statusOf(channel, thread_ts)?.status).toBe("processing");
    await app.client.chat.appendStream({ channel, ts, markdown_text: "team" });
    expect(slack.messages(channel, thread_ts)[1]).toMatchObject({ text: "Dear team", streaming: true });
    await slack.pressStop({ as: ana, channel, threadTs: thread_ts });
    await slack.waitFor(() => slack.deliveries.at(-1)?.acked && stopped.length > 0);
    expect(stopped).toEqual([[ts]]);
    await expect(app.client.chat.appendStream({ channel, ts, markdown_text: "!" })).rejects.toThrow(/stopped_by_user/);
  });
});
