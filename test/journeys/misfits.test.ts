import { afterEach, describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { REWRITE } from "../../src/slack/views/rewrite-modal.ts";
import { unknown } from "../../src/slack/views/words.ts";
import { faults, MISFIT } from "../support/odd-world.ts";
import { eventually } from "../support/patience.ts";
import { blockText, forgeClick, promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const SECRET = "Sell everything on Friday";

/** A message in Ana's DM as Slack sends it, but for the fields that are given. It is there to be answered. */
async function sayWith(fields: object): Promise<string> {
  const { slack } = world;
  const { anaDm } = slack.channels;
  const before = slack.deliveries.length;
  const release = slack.holdDeliveries();
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: SECRET });
  const sent = slack.deliveries[before]!;
  Object.assign(sent.body.event as object, fields);
  release();
  return ts;
}

describe.each(["socket", "http"] as const)("over %s", (transport) => {
  it.each([
    ["files", { files: null }],
    ["thread_ts", { thread_ts: null }],
    ["bot_id, subtype and hidden", { bot_id: null, subtype: null, hidden: null }],
    ["attachments and blocks", { attachments: null, blocks: null }],
    ["teams, and an item", { team: null, user_team: null, item: null }],
  ])("a message is answered though null stands in its %s", async (_, fields) => {
    world = await startWorld({ transport });
    const ts = await sayWith(fields);
    await world.reply(world.slack.channels.anaDm, ts);
    expect(faults(world)).toEqual([]);
  });

  it("a thread is read, and a message rewritten, though null stands in what Slack has of it", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const { ana, ben } = slack.people;
    const { general, anaDm } = slack.channels;
    await world.reply(anaDm, await slack.say({ as: ana, channel: anaDm, text: "Write a toast" })); // nothing is cold
    const root = await slack.say({ as: ben, channel: general, text: "Sales are up" });
    const nulls = { attachments: null, files: null, blocks: null, bot_id: null, username: null, subtype: null };
    Object.assign(slack.workspace.message(general.id, root)!, nulls);
    await slack.say({ as: ana, channel: general, text: `<@${slack.botUserId}> sum up`, threadTs: root });
    await world.reply(general, root);
    const said = { role: "user", content: "Ben Berg: Sales are up" };
    expect(promptOf(model.requests.at(-1)).history).toEqual([said]);
    await slack.shortcut({ as: ana, channel: general, ts: root, callbackId: REWRITE });
    const view = await slack.waitFor(() => slack.modalsOf(ana).at(-1));
    await slack.submit({ as: ana, viewId: view.id, values: { wish: { text: "warmer" } } });
    await slack.waitFor(() => model.requests.length === 3);
    expect(promptOf(model.requests.at(-1)).history.at(-1)).toEqual(said);
    expect(faults(world)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ["an underscore in its channel", { channel: "D01_ANA" }, ["channel"]],
    ["no author", { user: null }, ["user"]],
    ["a time and a place that are none", { ts: "today", thread_ts: { a: SECRET } }, ["ts", "thread_ts"]],
    ["a text that is a list", { text: [SECRET] }, ["text"]],
    ["files that are a text", { files: SECRET }, ["files"]],
  ])("a message with %s is told to the log by its places, once, and counted", async (_, fields, paths) => {
    world = await startWorld({ transport });
    await sayWith(fields);
    await eventually(() =>
      expect(faults(world)).toEqual([expect.objectContaining({ msg: MISFIT, kind: "message", paths })]),
    );
    expect(world.misfits()).toBe(1);
    expect(world.logs()).not.toContain(SECRET);
    expect(world.logs()).not.toContain("D01_ANA");
  });

  it("a notice of Slack's that has no author is no misfit", async () => {
    world = await startWorld({ transport });
    await sayWith({ subtype: "channel_topic", user: null, thread_ts: "1.1" });
    const ts = await sayWith({});
    await world.reply(world.slack.channels.anaDm, ts);
    expect(world.misfits()).toBe(0);
  });

  it("an unknown command is answered at once, and named in the log", async () => {
    world = await startWorld({ transport });
    const { slack } = world;
    const { general } = slack.channels;
    await slack.command({ as: slack.people.ana.id, channel: general.id, command: "/scribble", text: SECRET });
    expect((await world.whisper(slack.people.ana)).text).toBe(unknown.command);
    expect(faults(world)).toMatchObject([{ kind: "command", name: "/scribble" }]);
    expect(world.logs()).not.toContain(SECRET);
  });

  it("an unknown click in Home is answered in a window, and named in the log", async () => {
    world = await startWorld({ transport });
    const { slack } = world;
    const { ana } = slack.people;
    await slack.openHome({ as: ana });
    const home = await slack.waitFor(() => slack.homeOf(ana));
    const { payload } = slack.workspace.view(home.id)!;
    Object.assign(payload, JSON.parse(JSON.stringify(payload).replaceAll(ACTIONS.addInHome, "home_of_old")));
    await slack.clickInView({ as: ana, viewId: home.id, actionId: "home_of_old" });
    const shown = await slack.waitFor(() => slack.modalsOf(ana)[0]);
    expect(blockText(shown.blocks)).toBe(unknown.click);
    expect(faults(world)).toMatchObject([{ kind: "click", name: "home_of_old" }]);
  });

  it("an unknown window says so in its own place, and is named in the log", async () => {
    world = await startWorld({ transport });
    const { slack } = world;
    const { ana } = slack.people;
    await slack.openHome({ as: ana });
    const home = await slack.waitFor(() => slack.homeOf(ana));
    await slack.clickInView({ as: ana, viewId: home.id, actionId: ACTIONS.addInHome });
    const opened = await slack.waitFor(() => slack.modalsOf(ana)[0]);
    Object.assign(slack.workspace.view(opened.id)!.payload, { callback_id: "note_of_old" });
    await slack.submit({ as: ana, viewId: opened.id, values: { note: { text: SECRET } } });
    expect(blockText(slack.modalsOf(ana)[0]?.blocks)).toBe(unknown.window);
    expect(faults(world)).toMatchObject([{ kind: "window", name: "note_of_old" }]);
    expect(world.logs()).not.toContain(SECRET);
  });

  it("an unknown shortcut is answered where it was chosen, and named in the log", async () => {
    world = await startWorld({ transport });
    const { slack } = world;
    const { ana } = slack.people;
    const { general } = slack.channels;
    const ts = await slack.say({ as: slack.people.ben, channel: general, text: "Meeting at ten" });
    await slack.shortcut({ as: ana, channel: general, ts, callbackId: "translate_message" });
    expect((await world.whisper(ana)).text).toBe(unknown.shortcut);
    expect(faults(world)).toMatchObject([{ kind: "shortcut", name: "translate_message" }]);
  });
});

it("an unknown click in a message is answered beside it", async () => {
  world = await startWorld({ transport: "http" });
  const { slack } = world;
  await forgeClick(slack, slack.people.ana, "draft_of_old", SECRET);
  const [, said] = await slack.waitFor(() => {
    const seen = slack.ephemerals(slack.people.ana.id);
    return seen.length === 2 ? seen : undefined;
  });
  expect(said?.text).toBe(unknown.click);
  expect(faults(world)).toMatchObject([{ kind: "click", name: "draft_of_old" }]);
  expect(world.logs()).not.toContain(SECRET);
});

it.each(["view_closed", "shortcut"])("a %s that nobody asked for is acknowledged", async (type) => {
  world = await startWorld();
  const { slack } = world;
  const by = { user: { id: slack.people.ana.id, team_id: slack.teamId }, team: { id: slack.teamId } };
  const what =
    type === "shortcut" ? { callback_id: "rewrite_message", trigger_id: "1.1" } : { view: { callback_id: "note_add" } };
  await slack.deliver("interactive", { type, ...by, ...what });
  await slack.waitFor(() => slack.deliveries.at(-1)?.acked);
  await world.settled();
  // Nobody looks at a closed window any more, so nobody is told. The window for the shortcut has a trigger that Slack does not know.
  const named = type === "shortcut" ? [{ name: "rewrite_message" }, { msg: "click not answered" }] : [];
  await eventually(() => expect(faults(world)).toMatchObject(named));
});
