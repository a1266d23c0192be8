import { afterEach, expect, it } from "vitest";
import { startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

it("a link is named where it leads unless its address stood in the request, the thread, a rule or memory", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana, ben } = slack.people;
  const { anaDm, general } = slack.channels;
  const rule = "From now on, end my letters with a link to rule.example/me";
  await world.reply(anaDm, await slack.say({ as: ana, channel: anaDm, text: rule }));
  const told = `<@${slack.botUserId}> Remember that our wiki is at https://memory.example/wiki.`;
  await world.reply(general, await slack.say({ as: ana, channel: general, text: told }));

  const root = await slack.say({
    as: ben,
    channel: general,
    text: "It is <https://thread.example/a?b=1&amp;c=2|here>",
  });
  model.reply(
    [
      "[one](https://request.example/x), [two](https://thread.example/a?b=1&c=2), [three](https://rule.example/me),",
      "[four](https://memory.example/wiki), [five](https://request.example/other), [six](https://evil.example/?q=secret)",
    ].join(" "),
  );
  const asked = `<@${slack.botUserId}> write about our wiki and <https://request.example/x>`;
  await slack.say({ as: ana, channel: general, text: asked, threadTs: root });
  expect((await world.reply(general, root)).text).toBe(
    [
      "[one](https://request.example/x), [two](https://thread.example/a?b=1&c=2), [three](https://rule.example/me),",
      "[four](https://memory.example/wiki), [five (request.example)](https://request.example/other),",
      "[six (evil.example)](https://evil.example/?q=secret)",
    ].join(" "),
  );
});

it("and so it is where only the person sees the answer to a command", async () => {
  world = await startWorld();
  const { slack, model } = world;
  const { ana } = slack.people;
  slack.faults.fail("conversations.open", { error: "user_disabled" });
  model.reply("[one](https://request.example/x) and [two](https://evil.example/y)");
  const text = "a note on <https://request.example/x>";
  await slack.command({ as: ana, channel: slack.channels.random, command: "/write", text });
  expect((await world.whisper(ana)).text).toBe(
    "<https://request.example/x|one> and <https://evil.example/y|two (evil.example)>",
  );
});
