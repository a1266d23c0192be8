import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { NOTE_FIELD } from "../../src/slack/views/note-modal.ts";
import { REWRITE } from "../../src/slack/views/rewrite-modal.ts";
import { blockText, mention, promptOf, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const GRID = "E0ORG0001";

describe.each([
  ["in a workspace of its own", undefined],
  ["on an Enterprise Grid", GRID],
] as const)("%s", (_, enterpriseId) => {
  it.each([
    ["a member", "ana", "anaDm", "leads"],
    ["a member, where another company reads", "ben", "benDm", "shared"],
    ["a guest", "dan", "danDm", "leads"],
    ["a person of another company", "cleo", "cleoDm", "shared"],
  ] as const)("%s is one person in messages, commands, Home, clicks and shortcuts", async (_name, who, dm, place) => {
    world = await startWorld(enterpriseId ? { slack: { enterpriseId } } : {});
    const { slack, model } = world;
    const as = slack.people[who];
    const me = personId(enterpriseId ?? as.teamId, as.id);
    const texts = async () => (await world.app.rulebook.list(me)).map(({ text }) => text);

    // A command, a window of Home, and messages in a DM and a channel: each keeps a rule.
    await slack.command({ as, channel: slack.channels[place], command: "/write-pref", text: "Sign with a dash" });
    await slack.openHome({ as });
    const home = await slack.waitFor(() => slack.homeOf(as));
    expect(blockText(home.blocks)).toContain("Sign with a dash");
    await slack.clickInView({ as, viewId: home.id, actionId: ACTIONS.addInHome });
    const window = await slack.waitFor(() => slack.modalsOf(as)[0]);
    const values = { [NOTE_FIELD.block]: { [NOTE_FIELD.action]: "Use British spelling" } };
    await slack.submit({ as, viewId: window.id, values });
    const inDm = await slack.say({ as, channel: slack.channels[dm], text: "From now on, write in capitals" });
    const saved = await world.reply(slack.channels[dm], inDm);
    const inChannel = await mention(world, "From now on, avoid emoji", { as, channel: slack.channels[place] });
    await slack.waitFor(() => slack.ephemerals(as).some(({ text }) => /emoji/.test(text)));
    expect(await texts()).toEqual([
      "Sign with a dash",
      "Use British spelling",
      expect.stringMatching(/capitals/),
      expect.stringMatching(/emoji/),
    ]);

    // A click takes one of them back, and a shortcut goes by the others.
    await slack.click({ as, channel: slack.channels[dm], messageTs: saved.ts, actionId: ACTIONS.undoNote });
    await slack.waitFor(() => !blockText(slack.homeOf(as)?.blocks).includes("capitals"));
    expect(await texts()).toHaveLength(3);
    await slack.shortcut({ as, channel: slack.channels[place], ts: inChannel, callbackId: REWRITE });
    const rewriting = await slack.waitFor(() => slack.modalsOf(as).find(({ callback_id }) => callback_id === REWRITE));
    await slack.submit({ as, viewId: rewriting.id, values: { wish: { text: "shorter" } } });
    await slack.waitFor(() => model.requests.length > 0);
    expect(promptOf(model.requests.at(-1)).system).toMatch(/with a dash.*British spelling/is);
  });
});

it("is the same where the payload names nobody's company, or their organisation in place of their workspace", async () => {
  world = await startWorld();
  const { slack } = world;
  const { cleo } = slack.people;
  const me = personId(cleo.teamId, cleo.id);
  for (const [rule, extra] of [
    ["avoid emoji", { team: null, user_team: null, source_team: null, user_profile: null }],
    ["write in capitals", { user_team: "E0OTHERORG", source_team: "E0OTHERORG", user_profile: null }],
    ["use British spelling", { user_team: null, source_team: null, user_profile: { team: "not an id" } }],
    ["sign with a dash", {}],
  ] as const) {
    const text = `From now on, ${rule}`;
    const ts = await slack.say({ as: cleo, channel: slack.channels.cleoDm, text, extra });
    await world.reply(slack.channels.cleoDm, ts);
    const kept = (await world.app.rulebook.list(me)).map((note) => note.text.toLowerCase());
    expect(kept).toContain(rule.toLowerCase());
  }
});
