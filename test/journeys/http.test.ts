import { afterEach, describe, expect, it } from "vitest";
import { hang } from "../support/hanging.ts";
import { faults } from "../support/odd-world.ts";
import { eventually, patience } from "../support/patience.ts";
import { repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const JSON_TYPE = { "content-type": "application/json" };
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" };
const FIVE_MINUTES = 5 * 60;

/** The bot still answers people. */
async function isAlive(): Promise<void> {
  const { slack } = world;
  const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
  await world.reply(slack.channels.anaDm, ts);
}

function anEvent(text: string, eventId: string): string {
  const { slack } = world;
  const ts = `${Math.floor(Date.now() / 1000)}.000100`;
  return JSON.stringify({
    type: "event_callback",
    team_id: slack.teamId,
    api_app_id: slack.apiAppId,
    event_id: eventId,
    event_time: 1,
    authorizations: [{ team_id: slack.teamId, user_id: slack.botUserId, is_bot: true, is_enterprise_install: false }],
    event: {
      type: "message",
      channel: slack.channels.anaDm.id,
      channel_type: "im",
      user: slack.people.ana.id,
      text,
      ts,
      event_ts: ts,
    },
  });
}

describe("what comes over HTTP", () => {
  it("unsigned, wrongly signed, stale or dated in the future is refused with 401, and nothing runs", async () => {
    world = await startWorld({ transport: "http" });
    const { slack, model } = world;
    const body = anEvent("Write a toast", "Ev1");
    const seconds = Math.floor(Date.now() / 1000);
    const headers = [
      {},
      { ...slack.sign(body), "x-slack-signature": `v0=${"0".repeat(64)}` },
      slack.sign(`${body} `),
      slack.sign(body, seconds - FIVE_MINUTES - 10),
      slack.sign(body, seconds + FIVE_MINUTES + 60),
      slack.sign(body, seconds + 24 * 60 * 60),
      { ...slack.sign(body), "x-slack-request-timestamp": "soon" },
    ];
    for (const given of headers) expect((await slack.deliverRaw(body, { ...JSON_TYPE, ...given })).status).toBe(401);
    await isAlive();
    expect(model.requests).toHaveLength(1);
  });

  it.each([
    ["no JSON", "{", JSON_TYPE],
    ["an empty body", "", JSON_TYPE],
    ["null", "null", JSON_TYPE],
    ["a list", "[1]", JSON_TYPE],
    ["an object that is no event", '{"hello":"world"}', JSON_TYPE],
    ["an event that is none", '{"type":"event_callback","event":null}', JSON_TYPE],
    ["an event that is none, of somebody", '{"type":"x","user":{"id":"U1"},"event":5}', JSON_TYPE],
    ["an interaction of no kind", '{"type":"hello","user":{"id":"U1"}}', JSON_TYPE],
    ["a menu that nobody made", '{"type":"block_suggestion","user":{"id":"U1"},"action_id":"a"}', JSON_TYPE],
    ["a command that is a number", '{"command":5,"type":"x","user":{"id":"U1"}}', JSON_TYPE],
    [
      "a window that is a text",
      `payload=${encodeURIComponent('{"type":"view_submission","user":{"id":"U1"},"view":"v"}')}`,
      FORM_TYPE,
    ],
    ["a click without JSON", "payload=%7B", FORM_TYPE],
    ["a form that is no command", "a=b", FORM_TYPE],
  ])("malformed though signed (%s) gets a 4xx at once, is not sent again, and is counted", async (_, body, type) => {
    world = await startWorld({ transport: "http" });
    const { slack, model } = world;
    const started = performance.now();
    const { status, headers } = await slack.deliverRaw(body, { ...type, ...slack.sign(body) });
    expect(status).toBe(400);
    expect(headers["x-slack-no-retry"]).toBe("1");
    expect(world.misfits()).toBe(1);
    expect(performance.now() - started).toBeLessThan(patience(1_000));
    await isAlive();
    expect(model.requests).toHaveLength(1);
  });

  it("again, byte for byte, is acknowledged and nothing runs", async () => {
    world = await startWorld({ transport: "http" });
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write a toast" });
    await world.reply(anaDm, ts);
    const body = JSON.stringify(slack.deliveries.find((delivery) => delivery.ts === ts)?.body);
    for (const _ of [1, 2, 3])
      expect((await slack.deliverRaw(body, { ...JSON_TYPE, ...slack.sign(body) })).status).toBe(200);
    await isAlive();
    await world.settled();
    expect(model.requests).toHaveLength(2);
    expect(repliesIn(slack, anaDm, ts)).toHaveLength(1);
  });

  it("is a check of the address or of TLS is answered as Slack wants it", async () => {
    world = await startWorld({ transport: "http" });
    const { slack } = world;
    const challenge = JSON.stringify({ type: "url_verification", challenge: "abc", token: "t" });
    const answer = await slack.deliverRaw(challenge, { ...JSON_TYPE, ...slack.sign(challenge) });
    expect([answer.status, answer.body]).toEqual([200, "abc"]);
    const check = "ssl_check=1&token=t";
    expect((await slack.deliverRaw(check, { ...FORM_TYPE, ...slack.sign(check) })).status).toBe(200);
  });

  it("is a form with a charset is read all the same", async () => {
    world = await startWorld({ transport: "http" });
    const { slack } = world;
    const fields = {
      command: "/write-pref",
      text: "help",
      user_id: slack.people.ana.id,
      team_id: slack.teamId,
      channel_id: slack.channels.general.id,
      trigger_id: "1.2.3",
      response_url: "https://hooks.slack.com/x",
    };
    const body = new URLSearchParams(fields).toString();
    const type = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
    const answer = await slack.deliverRaw(body, { ...type, ...slack.sign(body) });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("How to use");
  });

  const HEAD = "POST /slack/events HTTP/1.1\r\nHost: here\r\n";
  const LARGE = 990_000;

  it.each([
    ["a thousand connections hang", 1_000, "", 500],
    ["a thousand hang in the middle of a head", 1_000, HEAD, 500],
    ["fifty hang in a body of a megabyte", 50, `${HEAD}Content-Length: 999999\r\n\r\n${"x".repeat(LARGE)}`, 32],
  ])("is answered while %s, of which only some may stay", async (_, count, head, most) => {
    world = await startWorld({ transport: "http" });
    const sockets = await hang(Number(new URL(world.requestUrl()).port), count, head);
    await eventually(() => expect(sockets.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(most), 4_000);
    await isAlive();
    expect(faults(world)).toEqual([]);
  });

  it("breaks off in the middle is no fault of Inkwell's", async () => {
    world = await startWorld({ transport: "http" });
    const port = Number(new URL(world.requestUrl()).port);
    const sockets = await hang(port, 5, "POST /slack/events HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf");
    for (const socket of sockets) socket.destroy();
    await isAlive();
    expect(faults(world)).toEqual([]);
  });

  it("too large is refused, and a command nobody knows is not left waiting for an answer that runs", async () => {
    world = await startWorld({ transport: "http" });
    const { slack, model } = world;
    const huge = JSON.stringify({ text: "x".repeat(1_200_000) });
    expect((await slack.deliverRaw(huge, { ...JSON_TYPE, ...slack.sign(huge) })).status).toBe(413);
    await isAlive();
    expect(model.requests).toHaveLength(1);
    expect(repliesIn(slack, slack.channels.general, "1.1")).toHaveLength(0);
  });
});
