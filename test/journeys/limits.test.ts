import { afterEach, expect, it } from "vitest";
import { repliesIn, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

it("holds one person to five drafts at once, tells that person alone, and goes on when one is done", async () => {
  world = await startWorld({ limits: { running: 2, perPersonHour: 0, perWorkspaceHour: 0, perOutsidersHour: 0 } });
  const { slack, model } = world;
  const { ana, ben } = slack.people;
  const { general } = slack.channels;
  const ask = (as: { id: string }) =>
    slack.say({ as: as.id, channel: general, text: `<@${slack.botUserId}> write a toast` });
  const first = Promise.withResolvers<string>();
  model.reply(() => first.promise);
  const running = [await ask(ana), await ask(ana)];
  await model.waitForRequest(2);
  const refused = await ask(ana);
  const told = await world.whisper(ana);
  expect(told.text).toContain("as many drafts for you as I can at once");
  expect(told.thread_ts).toBeUndefined(); // nobody sees such a line in a thread without a reply
  expect(repliesIn(slack, general, refused)).toHaveLength(0);

  await ask(ben);
  await model.waitForRequest(3);
  first.resolve("A toast.");
  for (const ts of running) expect((await world.reply(general, ts)).text).toBe("A toast.");
  await world.settled();
  expect((await world.reply(general, await ask(ana))).text).toBe("A toast.");
  expect(slack.ephemerals(ben.id)).toHaveLength(0);
});

it("holds one person to so many drafts an hour, commands included", async () => {
  world = await startWorld({ limits: { running: 0, perPersonHour: 2, perWorkspaceHour: 0, perOutsidersHour: 0 } });
  const { slack, model } = world;
  const { ana, ben } = slack.people;
  const { anaDm, benDm, general } = slack.channels;
  for (const text of ["Write a toast", "Write a note"]) {
    await world.reply(anaDm, await slack.say({ as: ana, channel: anaDm, text }));
  }
  const refused = await slack.say({ as: ana, channel: anaDm, text: "Write a poem" });
  expect((await world.reply(anaDm, refused)).text).toContain("one person in an hour");
  await slack.command({ as: ana, channel: general, command: "/write", text: "a poem" });
  expect((await world.whisper(ana)).text).toContain("one person in an hour");
  await world.reply(benDm, await slack.say({ as: ben, channel: benDm, text: "Write a toast" }));
  expect(model.requests).toHaveLength(3);
});
