import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, forgeClick, promptOf, startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");

let world: World;
afterEach(() => world.stop());

async function say(name: "anaDm" | "general" | "leads", text: string) {
  const { slack, model } = world;
  const channel = slack.channels[name];
  const asked = model.requests.length;
  const words = name === "anaDm" ? text : `<@${slack.botUserId}> ${text}`;
  const ts = await slack.say({ as: slack.people.ana, channel, text: words });
  const reply = await world.reply(channel, ts);
  return { ts, channel, reply, line: blockText(reply.blocks), system: promptOf(model.requests[asked]).system };
}

/** The notices under a reply as they are now, once they say that. */
function noticeOf({ channel, ts, reply }: Awaited<ReturnType<typeof say>>, words: string): string | undefined {
  const message = world.slack.messages(channel, ts).find((one) => one.ts === reply.ts);
  const text = blockText(message?.blocks);
  return text.includes(words) ? text : undefined;
}

const DEAR = "From now on, always start emails with 'Dear Customer'";
const ROLE = "Remember that I am in charge of the Marketing Department at XX company";

describe("a standing statement in a message", () => {
  it("becomes a rule at once, says so with Undo, and Undo takes it back", async () => {
    world = await startWorld();
    const { slack } = world;
    const said = await say("anaDm", DEAR);
    expect(said.line).toMatch(/start emails with 'Dear Customer'[\s\S]*Undo[\s\S]*Use everywhere/i);
    expect(said.system).toMatch(/start emails with 'Dear Customer'/i);
    expect((await say("general", "write an email to a client")).system).toMatch(/start emails with 'Dear Customer'/i);

    await slack.click({
      as: slack.people.ana,
      channel: said.channel,
      messageTs: said.reply.ts,
      actionId: ACTIONS.undoNote,
    });
    const undone = await slack.waitFor(() => noticeOf(said, "Undone. Forgotten:"));
    expect(undone).not.toMatch(/Undo\n|Undo$|From now on/);
    expect(slack.ephemerals(slack.people.ana.id)).toEqual([]);
    expect((await say("anaDm", "write an email to another client")).system).not.toMatch(/Dear Customer/);
  });

  it("becomes a fact that stays where it was said, until Use everywhere is clicked", async () => {
    world = await startWorld();
    const { slack } = world;
    const said = await say("anaDm", ROLE);
    expect(said.line).toMatch(/in charge of the Marketing Department[\s\S]*Undo[\s\S]*Use everywhere/);
    expect((await say("anaDm", "write a short bio")).system).toContain("in charge of the Marketing Department");
    expect((await say("general", "write a short bio")).system).not.toContain("Marketing Department");

    await slack.click({
      as: slack.people.ana,
      channel: said.channel,
      messageTs: said.reply.ts,
      actionId: ACTIONS.shareFact,
    });
    expect(await slack.waitFor(() => noticeOf(said, "I'll use this everywhere"))).toMatch(
      /Marketing Department.*\nUndo$/,
    );
    expect((await say("general", "write a short bio")).system).toContain("in charge of the Marketing Department");
  });

  it("in a shared place is confirmed to the author only", async () => {
    world = await startWorld();
    const { slack } = world;
    const said = await say("general", DEAR);
    expect(said.line).toBe("");
    const whisper = await world.whisper(slack.people.ana);
    expect(blockText(whisper.blocks)).toMatch(/Dear Customer[\s\S]*Undo/);
    expect(whisper.thread_ts).toBe(said.ts);
    expect(slack.ephemerals(slack.people.ben.id)).toHaveLength(0);
  });

  it("only its owner can take back", async () => {
    world = await startWorld({ transport: "http" });
    const { slack } = world;
    await say("general", DEAR);
    const [note] = await world.app.rulebook.list(ANA);
    await forgeClick(slack, slack.people.ben, ACTIONS.undoNote, note!.id);
    await slack.waitFor(() =>
      slack.ephemerals(slack.people.ben.id).find(({ text }) => text.includes("Only the person")),
    );
    expect(await world.app.rulebook.list(ANA)).toHaveLength(1);
  });
});

it.each([
  "Make the tone friendlier this time: we always deliver on time",
  "Rewrite this: From now on, always start emails with 'Dear Customer'",
  "Use a more casual tone for this one",
])("learns nothing lasting from %j", async (text) => {
  world = await startWorld();
  const said = await say("anaDm", text);
  expect(said.line).toBe("");
  expect(await world.app.rulebook.list(ANA)).toEqual([]);
});

it("that was taken back does not come back out of memory", async () => {
  world = await startWorld();
  const { slack } = world;
  const said = await say("anaDm", DEAR);
  await slack.click({
    as: slack.people.ana,
    channel: said.channel,
    messageTs: said.reply.ts,
    actionId: ACTIONS.undoNote,
  });
  await slack.waitFor(() => noticeOf(said, "Undone."));
  await world.restart();
  expect((await say("anaDm", "How do we always start emails? Dear Customer?")).system).not.toMatch(
    /start emails with/i,
  );
});

it("is confirmed once where the model fails right after it in a channel", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { general } = slack.channels;
  model.failNext({ status: 403 });
  await slack.say({ as: slack.people.ana, channel: general, text: `<@${slack.botUserId}> ${DEAR}` });
  await slack.waitFor(() => slack.ephemerals(slack.people.ana.id).find(({ text }) => text.includes("Dear Customer")));
  const lines = slack
    .ephemerals(slack.people.ana.id)
    .map(({ blocks }) => blockText(blocks))
    .join("\n");
  expect(lines.match(/Dear Customer/g)).toHaveLength(1);
});

it("holds also when the model fails right after it", async () => {
  world = await startWorld();
  const { slack, model } = world;
  model.failNext({ status: 400 });
  const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: DEAR });
  const failure = await world.reply(slack.channels.anaDm, ts);
  expect(blockText(failure.blocks)).toMatch(/Dear Customer[\s\S]*Undo/);
  expect((await say("anaDm", "write an email")).system).toMatch(/Dear Customer/);
});
