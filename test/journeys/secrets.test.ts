import { afterEach, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { eventually } from "../support/patience.ts";
import { promptOf, startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");
/** One for each way in. */
const [SAID, TYPED, EDITED, IN_HOME, PASSING, PLANTED] = ["aa", "bb", "cc", "dd", "ee", "ff"].map(
  (end) => `Tr0ub4dor&3${end}`,
);
const REMOVED = "[secret removed]";

let world: World;
afterEach(() => world.stop());

async function ask(text: string): Promise<string> {
  const { slack, model } = world;
  const { anaDm } = slack.channels;
  await world.reply(anaDm, await slack.say({ as: slack.people.ana, channel: anaDm, text }));
  return JSON.stringify(model.requests.at(-1)?.body);
}

async function prefer(text: string): Promise<void> {
  const { slack } = world;
  const { ana } = slack.people;
  const seen = slack.ephemerals(ana).length;
  await slack.command({ as: ana, channel: slack.channels.general, command: "/write-pref", text });
  await world.whisper(ana, seen);
}

async function addInHome(text: string): Promise<void> {
  const { slack } = world;
  const { ana } = slack.people;
  await slack.openHome({ as: ana });
  const home = await slack.waitFor(() => slack.homeOf(ana));
  await slack.clickInView({ as: ana, viewId: home.id, actionId: ACTIONS.addInHome });
  const window = await slack.waitFor(() => slack.modalsOf(ana).at(-1));
  await slack.submit({ as: ana, viewId: window.id, values: { note: { text } } });
}

it("a secret reaches no rule, no fact, no memory, no search and no later prompt, whichever way it comes", async () => {
  world = await startWorld({ memos: true });
  const { memos, model } = world;
  await prefer(`Sign with Ana, password: ${TYPED}`);
  await prefer(`edit 1 Sign with Ana R, password: ${EDITED}`);
  await addInHome(`End with a joke, password: ${IN_HOME}`);
  await ask(`Remember that the password of the demo is ${SAID}`);
  expect(await ask(`Write a note to Ida that the password of the demo is ${PASSING}`)).toContain(PASSING);
  const notes = async () => (await world.app.rulebook.list(ANA)).map(({ text }) => text);
  await eventually(async () =>
    expect(await notes()).toEqual([
      `Sign with Ana R, password: ${REMOVED}`,
      `End with a joke, password: ${REMOVED}`,
      `The password of the demo is ${REMOVED}`,
    ]),
  );
  await world.settled();
  expect(memos.requests.map(({ path }) => path)).toEqual(expect.arrayContaining(["add/message", "search/memory"]));
  expect(JSON.stringify(memos.requests)).toContain(REMOVED);
  for (const secret of [SAID, TYPED, EDITED, IN_HOME, PASSING])
    expect(JSON.stringify(memos.requests)).not.toContain(secret);

  memos.plant(ANA, {
    kind: "fact",
    text: `The password of the printer is ${PLANTED}`,
    conversationId: "T0LOCAL01:dm:D1:1.1",
  });
  const later = await ask("Write a line on the printer and its password");
  expect(promptOf(model.requests.at(-1)).system).toContain(`The password of the printer is ${REMOVED}`);
  for (const secret of [SAID, TYPED, EDITED, IN_HOME, PLANTED]) expect(later).not.toContain(secret);
});

it("nor is it in the question what of a message is meant to last, or kept by what that finds", async () => {
  world = await startWorld();
  const { model } = world;
  const quay = `On the quay I'm Jo to everyone with the password ${SAID}`;
  model.answerReadings({ json: { keep: [{ kind: "fact", quote: quay }], retire: [], replace: [], forget: [] } });
  await ask(`${quay}. Write a note that we close early`);
  await eventually(() => expect(world.logs()).toContain("read with the model"));
  expect(JSON.stringify(model.readings)).toContain(REMOVED);
  expect(JSON.stringify(model.readings)).not.toContain(SAID);
});
