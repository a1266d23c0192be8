import { afterEach, beforeEach, expect, it } from "vitest";
import type { Person } from "../../../playground/slack/workspace/types.ts";
import { startTestTryServer, type TestTryServer } from "./test-try-server.ts";

const EMPTY = {
  request: "r1",
  replies: [],
  place: "public",
  audience: "public",
  at: 0,
  steps: [],
  found: [],
  rules: [],
  facts: [],
  prompt: [],
  model: null,
  learned: [],
};

let test: TestTryServer;
beforeEach(async () => {
  test = await startTestTryServer();
});
afterEach(() => test.stop());

/** Ana's request in #general with the bot's reply, and the record of both when the bot tells it. */
async function aRequest(name = "r1") {
  const { slack } = test;
  const channel = slack.channels.general;
  const ts = await slack.say({ as: slack.people.ana, channel, text: `<@${slack.botUserId}> a toast` });
  const { ts: reply = "" } = await test
    .app()
    .client.chat.postMessage({ channel: channel.id, thread_ts: ts, text: "Cheers" });
  const trace = {
    ...EMPTY,
    request: name,
    channel: channel.id,
    threadTs: ts,
    askedTs: ts,
    person: `T1_${slack.people.ana.id}`,
  };
  return {
    ts,
    reply,
    asked: () => test.botTells({ type: "trace", trace }),
    answered: () => test.botTells({ type: "trace", trace: { ...trace, replies: [reply] } }),
  };
}

/** The timestamps of the messages in #general behind which this person sees a record. */
async function offered(person: Person): Promise<string[]> {
  const all = (await test.state(person)).messages[test.slack.channels.general.id] ?? [];
  return all.filter(({ hasTrace }) => hasTrace).map(({ ts }) => ts);
}

it("a record is offered at the request and the reply, to the person who asked and nobody else", async () => {
  const { ana, ben, cleo } = test.slack.people;
  const { ts, reply, asked, answered } = await aRequest();
  expect(await offered(ana)).toEqual([]);
  asked();
  answered();
  expect(await offered(ana)).toEqual([ts, reply]);
  expect(await offered(ben)).toEqual([]);
  expect(await offered(cleo)).toEqual([]);
});

it("a tab that is open is told when there is one, and a tab of somebody else's is told of none", async () => {
  const { ana, ben } = test.slack.people;
  const { ts, reply, asked, answered } = await aRequest();
  const tab = await test.follow(ana);
  const other = await test.follow(ben);
  const shown = ({ seen }: typeof tab) =>
    seen.flatMap((change) => (change.kind === "message_changed" && change.message.hasTrace ? [change.message.ts] : []));
  asked();
  answered();
  await expect.poll(() => shown(tab)).toEqual(expect.arrayContaining([ts, reply]));
  await test.slack.edit({ as: ana, channel: test.slack.channels.general, ts, text: "a longer toast" });
  await expect
    .poll(() => tab.seen.findLast(({ kind }) => kind === "message_changed"))
    .toMatchObject({ message: { ts, text: expect.stringContaining("a longer toast"), hasTrace: true } });
  expect(shown(other)).toEqual([]);
  await tab.leave();
  await other.leave();
});

it("after a restart no record is offered, since none is left", async () => {
  const { ana } = test.slack.people;
  const { answered } = await aRequest();
  answered();
  expect(await offered(ana)).toHaveLength(2);
  await test.reopen();
  expect(await offered(ana)).toEqual([]);
  expect((await test.state(ana)).messages[test.slack.channels.general.id]).not.toEqual([]);
});

it("the oldest of more than 200 records is offered no longer, in an open tab either", async () => {
  const { ana } = test.slack.people;
  const first = await aRequest("first");
  first.answered();
  const tab = await test.follow(ana);
  for (let count = 0; count < 200; count++) {
    const trace = { ...EMPTY, request: `r${count}`, channel: "C0OTHER01", threadTs: `${count}.0`, person: "T1_U9" };
    test.botTells({ type: "trace", trace });
  }
  expect(await offered(ana)).toEqual([]);
  await expect
    .poll(() => tab.seen.findLast((change) => change.kind === "message_changed" && change.message.ts === first.reply))
    .toMatchObject({ message: { text: "Cheers" } });
  expect(JSON.stringify(tab.seen)).not.toContain("hasTrace");
  await tab.leave();
});
