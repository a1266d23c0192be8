import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

async function say(text: string): Promise<void> {
  const { anaDm } = world.slack.channels;
  await world.reply(anaDm, await world.slack.say({ as: world.slack.people.ana, channel: anaDm, text }));
}

const undoInWords = () => say("Undo that");

async function undoByCommand(): Promise<void> {
  const { slack } = world;
  const { ana } = slack.people;
  await slack.command({ as: ana, channel: slack.channels.anaDm, command: "/write-pref", text: "undo" });
}

const held = async () => (await world.app.rulebook.list(ANA)).map(({ text }) => text);

describe.each([
  ["in words", undoInWords],
  ["by /write-pref undo", undoByCommand],
])("undo %s", (_, undo) => {
  it.each([
    ["I work in Marketing", "I moved to Sales", /Marketing/, /Sales/],
    ["From now on, sign my e-mails with Ana", "From now on, sign my e-mails with A. Alves", /Ana$/, /A\. Alves$/],
    ["Ich leite das Marketing", "Ich leite jetzt den Vertrieb", /Marketing/, /Vertrieb/],
    ["My manager is Tom Becker", "My manager is Lou Reyes now", /Tom/, /Lou/],
  ])("takes a replacement back whole, and a second time brings it again (%s)", async (before, after, old, young) => {
    await say(before);
    await say(after);
    expect(await held()).toEqual([expect.stringMatching(young)]);
    await undo();
    expect(await held()).toEqual([expect.stringMatching(old)]);
    await undo();
    expect(await held()).toEqual([expect.stringMatching(young)]);
    await undo();
    expect(await held()).toEqual([expect.stringMatching(old)]);
  });

  it("leaves what came before alone", async () => {
    await say("From now on, no emojis");
    await say("I work in Marketing");
    await say("I moved to Sales");
    await undo();
    expect(await held()).toEqual([expect.stringMatching(/emojis/i), expect.stringMatching(/Marketing/)]);
  });
});

it("the button's undo of a replacement is one change, too", async () => {
  await say("I work in Marketing");
  await say("I moved to Sales");
  const [now] = await world.app.rulebook.list(ANA);
  const [before] = await world.app.rulebook.forgotten(ANA);
  await world.app.rulebook.swap(ANA, { away: [now!.id], back: [before!.id] });
  expect(await held()).toEqual([expect.stringMatching(/Marketing/)]);
  await undoInWords();
  expect(await held()).toEqual([expect.stringMatching(/Sales/)]);
});
