import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { eventually } from "../support/patience.ts";
import { repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

it("tells whoever asked when a request ended every process that took it up, with a Retry that works", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana } = slack.people;
  const { anaDm } = slack.channels;
  model.reply("A toast to Ben.");
  const ts = await slack.say({ as: ana, channel: anaDm, text: "Write a toast" });
  await world.reply(anaDm, ts);
  const { body } = slack.deliveries.find((delivery) => delivery.ts === ts) ?? {};
  const file = new DatabaseSync(world.databasePath);
  const isFinished = file.prepare("SELECT 1 FROM delivery WHERE body IS NULL");
  await eventually(() => expect(isFinished.get()).toBeDefined());
  file.prepare("UPDATE delivery SET body = ?, tries = 6").run(JSON.stringify(body)); // as seven crashes leave it
  file.exec("DELETE FROM reply");
  file.close();

  await world.restart();
  const told = await slack.waitFor(() => repliesIn(slack, anaDm, ts).find(({ text }) => text.includes("cut off")));
  expect(model.requests).toHaveLength(1);
  model.reply("A toast to Ben, after all.");
  await slack.click({ as: ana, channel: anaDm, messageTs: told.ts, actionId: ACTIONS.retry });
  await slack.waitFor(() => repliesIn(slack, anaDm, ts).some(({ text }) => text === "A toast to Ben, after all."));
});
