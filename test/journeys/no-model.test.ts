import { afterEach, expect, it } from "vitest";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import { eventually } from "../support/patience.ts";
import { blockText, startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

it("says that no model is connected and whom to ask, never a setting, while rules and memory work all the same", async () => {
  world = await startWorld({ model: false });
  const { slack, app } = world;
  const { anaDm } = slack.channels;
  const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "From now on, sign my e-mails with Ana" });
  const reply = await world.reply(anaDm, ts);
  expect(reply.text.trim()).toBe(
    "[No model connected] Inkwell isn't connected to a language model yet. Ask whoever runs it.",
  );
  expect(blockText(reply.blocks)).toContain("Undo");

  const person = personId("T0LOCAL01", "U0ANA0001");
  expect((await app.rulebook.list(person)).map(({ text }) => text)).toEqual([
    expect.stringMatching(/sign my e-mails with Ana/i),
  ]);
  await eventually(async () => {
    const found = await app.memory.search({ person, realm: "own" }, "sign e-mails", { limit: 5 });
    expect(found.map(({ text }) => text).join("\n")).toContain("From now on, sign my e-mails with Ana");
  });
  // Only what the person said is kept: the sentence about the model is no answer.
  const conversation = conversationId("T0LOCAL01", "dm", anaDm.id, ts);
  const kept = await app.memory.messages({ person, realm: "own" }, conversation);
  expect(kept.map(({ role }) => role)).toEqual(["user"]);
});
