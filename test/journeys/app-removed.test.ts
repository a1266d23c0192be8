import { afterEach, describe, expect, it } from "vitest";
import { openWorld } from "../support/odd-world.ts";
import { eventually } from "../support/patience.ts";
import { hasPostgres } from "../support/postgres-server.ts";
import { repliesIn, startWorld, type World } from "../support/world.ts";

const ENDED = "Slack takes the bot's token no more; the work ends";

/** Its line in the log, and Slack cannot reach it any more. */
async function hasEnded(world: World, reason: string): Promise<void> {
  await eventually(() => expect(world.isConnected()).toBe(false));
  expect(world.tokenRefusal()).toBe(reason);
  const told = world
    .logs()
    .split("\n")
    .filter((line) => line.includes(ENDED));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0]!)).toMatchObject({ reason });
  expect(world.logs()).not.toContain(world.slack.botToken);
}

describe.each(["socket", "http"] as const)("over %s", (transport) => {
  let world: World;
  afterEach(() => world.stop());

  it.each([
    ["tokens_revoked", "revoked"],
    ["app_uninstalled", "uninstalled"],
  ] as const)("%s ends the work", async (event, how) => {
    world = await startWorld({ transport });
    world.slack.removeApp(how, [event]);
    await hasEnded(world, event);
  });

  it("both at once end it once, and an answer that is being written with it", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.reply({ deltas: ["Dear all, ", "the dinner"], ending: "silent" });
    const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write an invitation" });
    await slack.waitFor(() => repliesIn(slack, anaDm, ts)[0]?.text.includes("Dear all"));
    slack.removeApp("uninstalled", ["app_uninstalled", "tokens_revoked"]);
    await eventually(() => expect(world.isConnected()).toBe(false));
    await eventually(() => expect(world.replies()).toBe(0));
    expect(["app_uninstalled", "tokens_revoked"]).toContain(world.tokenRefusal());
  });

  it("a call that is refused is told of, where no event is, and the work may go on", async () => {
    world = await startWorld({ transport });
    const { slack } = world;
    const release = slack.holdDeliveries();
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
    slack.removeApp("uninstalled", []);
    release();
    await eventually(() => expect(world.tokenRefusal()).toBe("account_inactive"));
    await eventually(() => expect(world.replies()).toBe(0));
    expect(world.isConnected()).toBe(true);
    slack.restoreApp();
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
    await world.reply(slack.channels.anaDm, ts);
  });

  it("an event that is older than the token ends nothing, nor does one about other people's tokens", async () => {
    world = await startWorld({ transport });
    const { slack } = world;
    const event = (type: string, more: object) =>
      slack.deliver("events_api", {
        type: "event_callback",
        team_id: slack.teamId,
        event_id: `Ev${type}`,
        event: { type, ...more },
      });
    await event("app_uninstalled", {});
    await event("tokens_revoked", { tokens: { oauth: ["U1"], bot: null } });
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
    await world.reply(slack.channels.anaDm, ts);
    await slack.waitFor(() => slack.callsOf("auth.test").length === 2); // the first was at the start
    expect([world.tokenRefusal(), world.isConnected()]).toEqual([undefined, true]);
  });
});

it.runIf(hasPostgres)("ends every process that shares a Postgres, though one alone is told", async () => {
  const world = await openWorld("Postgres", { processes: 2, transport: "socket" });
  world.slack.removeApp("uninstalled", ["app_uninstalled"]);
  await world.slack.waitFor(({ connections }) => connections === 0);
});
