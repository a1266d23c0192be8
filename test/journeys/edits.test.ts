import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChannelRef } from "../../playground/slack/workspace/refs.ts";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { blockText, promptOf, repliesIn, startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const mention = (text: string) => `<@${world.slack.botUserId}> ${text}`;

function say(channel: ChannelRef, text: string, threadTs?: string): Promise<string> {
  const as = world.slack.people.ana;
  return world.slack.say({ as, channel, text, ...(threadTs === undefined ? {} : { threadTs }) });
}

const edit = (channel: ChannelRef, ts: string, text: string) =>
  world.slack.edit({ as: world.slack.people.ana, channel, ts, text });

const requests = () => world.model.requests.map((request) => promptOf(request).request);
const UPDATED = /Updated, since you changed your message/;

describe("a message that is edited", () => {
  it.each(["write a toast for Jo", "schreib einen Toast auf Jo", "写一段祝酒词"])(
    "in the DM is answered anew, below the first answer (%s)",
    async (text) => {
      const { anaDm } = world.slack.channels;
      const ts = await say(anaDm, "Write a toast");
      await world.reply(anaDm, ts);
      await edit(anaDm, ts, text);
      expect(blockText((await world.reply(anaDm, ts, 1)).blocks)).toMatch(UPDATED);
      expect(requests()).toEqual(["Write a toast", text]);
      expect(repliesIn(world.slack, anaDm, ts)).toHaveLength(2);
    },
  );

  it("with a mention is answered anew in its thread", async () => {
    const { general } = world.slack.channels;
    const ts = await say(general, mention("write a toast"));
    await world.reply(general, ts);
    await edit(general, ts, mention("write a toast for Jo"));
    expect(blockText((await world.reply(general, ts, 1)).blocks)).toMatch(UPDATED);
    expect(requests()).toEqual(["write a toast", "write a toast for Jo"]);
  });

  it("while it is being answered is answered in its new words alone", async () => {
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.reply("hang");
    const ts = await say(anaDm, "Write a toast");
    await model.waitForRequest();
    model.reply("To Jo!");
    await edit(anaDm, ts, "Write a toast for Jo");
    await model.waitForAbort();
    expect((await world.reply(anaDm, ts)).text).toBe("To Jo!");
    expect(repliesIn(slack, anaDm, ts)).toHaveLength(1);
  });

  it.each([
    ["Write a toast", "Write a toast!"],
    ["Write a toast, please", "write a toast   please"],
    ["Write a *short* toast", "Write a short toast"],
  ])("and keeps its words is not answered again (%j)", async (before, after) => {
    const { anaDm } = world.slack.channels;
    const ts = await say(anaDm, before);
    await world.reply(anaDm, ts);
    await edit(anaDm, ts, after);
    await world.reply(anaDm, await say(anaDm, "Write another"));
    expect(requests()).toHaveLength(2);
  });

  it("twice while others are answered is answered in its last words alone", async () => {
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.reply("hang");
    const ts = await say(anaDm, "Write a toast");
    await model.waitForRequest();
    await edit(anaDm, ts, "Write a toast for Jo");
    await expect.poll(requests).toEqual(["Write a toast", "Write a toast for Jo"]);
    model.reply("To Lu!");
    await edit(anaDm, ts, "Write a toast for Lu");
    await expect.poll(() => repliesIn(slack, anaDm, ts).at(-1)?.text).toBe("To Lu!");
    expect(repliesIn(slack, anaDm, ts).filter(({ text }) => text === "To Lu!")).toHaveLength(1);
  });

  it("so that it mentions Inkwell no longer ends its answer, and is answered no more", async () => {
    const { slack, model } = world;
    const { general } = slack.channels;
    model.reply("hang");
    const ts = await say(general, mention("From now on, sign with Ana. Write a toast"));
    await model.waitForRequest();
    model.reply("Good morning!");
    await edit(general, ts, "From now on, sign with Ana. Write a toast");
    await model.waitForAbort();
    await expect.poll(() => world.app.rulebook.list(ANA)).toEqual([]);
    await world.reply(general, await say(general, mention("write good morning")));
    expect(requests()).toHaveLength(2);
    expect(repliesIn(slack, general, ts)).toEqual([]);
  });

  it("by another's mention beside Inkwell's is answered anew", async () => {
    const { slack } = world;
    const { general } = slack.channels;
    const ts = await say(general, mention("write a toast"));
    await world.reply(general, ts);
    await edit(general, ts, mention(`write a toast for <@${slack.people.ben}>`));
    await world.reply(general, ts, 1);
    expect(requests()).toHaveLength(2);
  });

  it("eleven minutes later is not answered again", async () => {
    const { anaDm } = world.slack.channels;
    const ts = await say(anaDm, "Write a toast");
    await world.reply(anaDm, ts);
    await world.pass(11 / 60);
    await edit(anaDm, ts, "Write a toast for Jo");
    await world.reply(anaDm, await say(anaDm, "Write another"));
    expect(requests()).toHaveLength(2);
  });
});

describe("a mention that is added by an edit", () => {
  it.each(["write a toast", "schreib eine Zusammenfassung", "要約して"])("is answered once (%s)", async (text) => {
    const { general } = world.slack.channels;
    const ts = await say(general, text);
    await edit(general, ts, mention(text));
    expect(blockText((await world.reply(general, ts)).blocks)).not.toMatch(UPDATED);
    await world.reply(general, await say(general, mention("write another")));
    expect(requests()).toEqual([text, "write another"]);
  });

  it("is answered once in a thread too", async () => {
    const { slack } = world;
    const { general } = slack.channels;
    const root = await slack.say({ as: slack.people.ben, channel: general, text: "Who writes it?" });
    const ts = await say(general, "write it", root);
    await edit(general, ts, mention("write it"));
    await world.reply(general, root);
    await world.reply(general, await say(general, mention("write another")));
    expect(requests()).toEqual(["write it", "write another"]);
  });
});

describe("what a message taught", () => {
  const rules = async () => (await world.app.rulebook.list(ANA)).map(({ text }) => text);

  it.each([
    ["a rule", "From now on, sign with Ana. Write a note"],
    ["a rule in German", "Ab jetzt immer ohne Emojis. Schreib eine Notiz"],
    ["a fact", "Remember that I run Marketing. Write a note"],
  ])("is forgotten when it is deleted (%s)", async (_, text) => {
    const { slack } = world;
    const { anaDm } = slack.channels;
    const ts = await say(anaDm, text);
    await world.reply(anaDm, ts);
    expect(await rules()).toHaveLength(1);
    await slack.remove({ as: slack.people.ana, channel: anaDm, ts });
    await expect.poll(rules).toEqual([]);
  });

  it("is forgotten when an edited message is deleted", async () => {
    const { slack } = world;
    const { anaDm } = slack.channels;
    const ts = await say(anaDm, "Write a note");
    await world.reply(anaDm, ts);
    await edit(anaDm, ts, "From now on, sign with Ana. Write a note");
    await world.reply(anaDm, ts, 1);
    expect(await rules()).toHaveLength(1);
    await slack.remove({ as: slack.people.ana, channel: anaDm, ts });
    await expect.poll(rules).toEqual([]);
  });

  it.each([
    ["I run Marketing. Write a note", "I no longer run Marketing, I run Sales now. Write a note"],
    ["From now on, sign with Ana. Write a note", "From now on, sign with A. Winter instead of Ana. Write a note"],
  ])("leaves what it took the place of when it is deleted (%s)", async (first, second) => {
    const { slack } = world;
    const { anaDm } = slack.channels;
    await world.reply(anaDm, await say(anaDm, first));
    const before = await rules();
    expect(before).toHaveLength(1);
    const ts = await say(anaDm, second);
    await world.reply(anaDm, ts);
    expect(await rules()).not.toEqual(before);
    await slack.remove({ as: slack.people.ana, channel: anaDm, ts });
    await expect.poll(rules).toEqual(before);
  });

  it("stays where its author lets it be used everywhere since", async () => {
    const { slack, app } = world;
    const { anaDm } = slack.channels;
    const ts = await say(anaDm, "From now on, sign with Ana. Write a note");
    await world.reply(anaDm, ts);
    const [note] = await app.rulebook.list(ANA);
    await app.rulebook.useEverywhere(ANA, note?.id ?? "");
    await slack.remove({ as: slack.people.ana, channel: anaDm, ts });
    await world.reply(anaDm, await say(anaDm, "Write another"));
    expect(await rules()).toEqual([note?.text]);
  });

  it("is nothing where the message was deleted before it was its turn", async () => {
    const { slack, model } = world;
    const { anaDm } = slack.channels;
    model.reply("hang");
    const root = await say(anaDm, "Write a toast");
    await model.waitForRequest();
    const ts = await say(anaDm, "From now on, sign with Ana. Write a note", root);
    await slack.remove({ as: slack.people.ana, channel: anaDm, ts });
    await slack.remove({ as: slack.people.ana, channel: anaDm, ts: root });
    await model.waitForAbort();
    model.reply("Good morning!");
    await world.reply(anaDm, await say(anaDm, "Write good morning"));
    expect(requests()).toEqual(["Write a toast", "Write good morning"]);
    expect(await rules()).toEqual([]);
  });

  it("is what its new words say when it is edited, and nothing of another message", async () => {
    const { anaDm } = world.slack.channels;
    await world.reply(anaDm, await say(anaDm, "From now on, no emojis. Write a note"));
    const ts = await say(anaDm, "From now on, sign with An. Write a note");
    await world.reply(anaDm, ts);
    await edit(anaDm, ts, "From now on, sign with Ana. Write a note");
    await world.reply(anaDm, ts, 1);
    expect(await rules()).toEqual([expect.stringMatching(/emojis/i), expect.stringMatching(/Ana\.?$/)]);
  });
});
