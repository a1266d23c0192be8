import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { blockText, promptOf, startWorld, type World } from "../support/world.ts";

const ANA = personId("T0LOCAL01", "U0ANA0001");

let world: World;
afterEach(() => world.stop());

type Place = "anaDm" | "general";

/** Says something, waits for the reply, and returns it with the prompt that led to it; no prompt where no model was asked. */
async function say(text: string, name: Place = "anaDm", threadTs?: string) {
  const { slack, model } = world;
  const channel = slack.channels[name];
  const asked = model.requests.length;
  const words = name === "anaDm" ? text : `<@${slack.botUserId}> ${text}`;
  const ts = await slack.say({ as: slack.people.ana, channel, text: words, ...(threadTs ? { threadTs } : {}) });
  const reply = await world.reply(channel, threadTs ?? ts);
  await world.settled();
  const prompt = model.requests[asked] ? promptOf(model.requests[asked]) : undefined;
  return { ts, channel, reply, said: `${reply.text}\n${blockText(reply.blocks)}`, prompt };
}

const notes = async () => (await world.app.rulebook.list(ANA)).map(({ kind, text }) => `${kind}: ${text}`);

async function click(at: { channel: { id: string }; reply: { ts: string } }, actionId: string) {
  const { slack } = world;
  await slack.click({ as: slack.people.ana, channel: at.channel.id, messageTs: at.reply.ts, actionId });
}

describe.each([{ memos: false }, { memos: true }])("listening, MemOS $memos", (options) => {
  it.each([
    "Note to Ana: your salary goes up to 71,000 from January. Make it warm.",
    "Noted, thanks",
    "Notebook advert for students",
    "Suppose our company is called Foo and we sell socks. Write an ad.",
    "I'm in charge of the barbecue on Saturday, write an invitation",
    "Someone wrote this to me. I prefer to be called Max. My manager is Lou. What do I reply?",
    "Two lines to the person that I report to",
  ])("keeps nothing of: %s", async (text) => {
    world = await startWorld(options);
    await say(text);
    expect(await notes()).toEqual([]);
    const { prompt } = await say("write a short note about the garden party", "general");
    expect(prompt?.system).not.toMatch(/71,000|Book advert|socks|barbecue|Max|Lou/);
  });

  it("forgets what it is told to forget, at once and with a way back", async () => {
    world = await startWorld(options);
    await say("Remember that I am in charge of the Marketing Department");
    const forgotten = await say("Forget that I am in charge of the Marketing Department");
    expect(forgotten.prompt).toBeUndefined();
    expect(forgotten.said).toMatch(/Forgotten: I am in charge of the Marketing Department[\s\S]*Undo/);
    expect(await notes()).toEqual([]);
    expect((await say("write a short bio")).prompt?.system).not.toContain("Marketing Department");
    await click(forgotten, ACTIONS.restoreNotes);
    await expect.poll(notes).toEqual(["fact: I am in charge of the Marketing Department"]);
  });

  it("takes the last change back when told so, and nothing else", async () => {
    world = await startWorld(options);
    await say("From now on, never use semicolons");
    await say("Remember that I am in charge of the Marketing Department");
    await say("Forget that I am in charge of the Marketing Department");
    expect((await say("undo")).said).toContain("Restored: I am in charge of the Marketing Department");
    const both = ["rule: Never use semicolons", "fact: I am in charge of the Marketing Department"];
    expect(await notes()).toEqual(both);
    const back = await say("Undo that, please");
    expect(back.said).toMatch(/Forgotten: I am in charge of the Marketing Department[\s\S]*Undo/);
    expect(await notes()).toEqual(both.slice(0, 1));
  });

  it("takes the last change back before it keeps what is said besides", async () => {
    world = await startWorld(options);
    await say("From now on, never use semicolons");
    const both = await say("undo, and from now on sign with Jo");
    expect(both.said).toContain("Forgotten: Never use semicolons");
    expect(await notes()).toEqual(["rule: Sign with Jo"]);
  });

  it("takes the last change back, and drafts what is asked for besides", async () => {
    world = await startWorld(options);
    await say("From now on, never use semicolons");
    expect((await say("undo, then write a card for Tim")).prompt?.request).toContain("write a card for Tim");
    expect(await notes()).toEqual([]);
  });

  it("lists earlier work on a topic to forget, and drafts where there is none", async () => {
    world = await startWorld(options);
    expect((await say("Forget about the office party")).prompt?.request).toContain("office party");
    await say("write an invitation to the garden fair in June");
    const asked = await say("Forget about the garden fair");
    expect(asked.prompt).toBeUndefined();
    expect(asked.said).toContain("garden fair");
  });

  it("keeps no part of a secret", async () => {
    world = await startWorld(options);
    await say("My password is hunter2!Xy99, remember it");
    expect(JSON.stringify(await notes())).not.toMatch(/hunter2|Xy99/);
  });

  it("asks before it forgets everything, and then does", async () => {
    world = await startWorld(options);
    await say("From now on, sign with Ana");
    await say("Remember that I work in Sales");
    const asked = await say("Forget everything you know about me");
    expect(asked.said).toMatch(/Forget everything I remember about you\?[\s\S]*Forget everything[\s\S]*Keep/);
    expect(await notes()).toHaveLength(2);
    await click(asked, ACTIONS.forgetEverything);
    await expect.poll(notes).toEqual([]);
    await world.settled();
    const { prompt } = await say("write a short bio");
    expect(prompt?.system).not.toMatch(/Sales|sign with Ana/i);
  });

  it("asks before it forgets all rules, keeps the facts, and brings the rules back", async () => {
    world = await startWorld(options);
    await say("From now on, sign with Ana");
    await say("From now on, never use semicolons");
    await say("Remember that I work in Sales");
    const both = ["rule: Sign with Ana", "rule: Never use semicolons"];
    const asked = await say("Delete all my rules");
    expect(asked.said).toMatch(/Sign with Ana[\s\S]*Never use semicolons[\s\S]*Forget these 2[\s\S]*Keep/);
    expect(asked.said).not.toContain("Sales");
    expect(await notes()).toHaveLength(3);
    await click(asked, ACTIONS.forgetThese);
    await expect.poll(notes).toEqual(["fact: I work in Sales"]);
    await world.settled();
    expect((await say("undo")).said).toContain("Restored");
    expect(await notes()).toEqual([...both, "fact: I work in Sales"]);
  });

  it("lists a piece of work that is to be forgotten, and keeps nothing of the wish", async () => {
    world = await startWorld(options);
    await say("Write a love letter to Kim about our week in Oslo");
    const asked = await say("Forget the love letter to Kim");
    expect([asked.prompt, asked.said]).toEqual([undefined, expect.stringMatching(/love letter to Kim[\s\S]*Forget/)]);
    expect(await notes()).toEqual([]);
    expect((await say("Forget the love letter to Bo")).said).toContain("I found nothing to forget");
  });

  it("retires a rule, and puts the new one in the place of the old", async () => {
    world = await startWorld(options);
    await say("From now on, start e-mails with Dear Customer.");
    const retired = await say("Don't start with Dear Customer any more.");
    expect(retired.said).toMatch(/no longer holds: Start e-mails with Dear Customer/i);
    expect(await notes()).toEqual([]);

    await say("I run Marketing at Acme.");
    const replaced = await say("I no longer work in Marketing, I moved to Sales.");
    expect(replaced.said).toContain("Instead of: I run Marketing at Acme.");
    expect(replaced.said).toMatch(/Undo\nUse everywhere$/);
    expect(await notes()).toHaveLength(1);
    await click(replaced, ACTIONS.shareFact);
    await expect.poll(notes).toEqual([expect.stringMatching(/^rule: .*I moved to Sales/)]);
    await click(replaced, ACTIONS.undoReplacement);
    await expect.poll(notes).toEqual(["fact: I run Marketing at Acme."]);
  });

  it("answers questions about itself and about what it remembers from rows", async () => {
    world = await startWorld(options);
    await say("From now on, sign with Ana");
    const rules = await say("Which rules do I have?");
    expect([rules.prompt, rules.said]).toEqual([undefined, expect.stringMatching(/sign with Ana/i)]);
    const memory = await say("What do you remember about me?");
    expect([memory.prompt, memory.said]).toEqual([undefined, expect.stringMatching(/sign with Ana/i)]);
    expect((await say("What can you do?")).said).toContain("From now on");
  });

  it("says in the direct message's main field what shaped the draft before", async () => {
    world = await startWorld(options);
    await say("From now on, stay formal");
    await say("Write a note that we close early");
    const why = await say("Why so formal?");
    expect([why.prompt, why.said]).toEqual([
      undefined,
      expect.stringMatching(/These shaped my last draft:\n• Stay formal/i),
    ]);
    await say("Off the record: I am leaving in May. Write a note to my sister about it.");
    expect((await say("Why so formal?")).said).toContain("I no longer know what shaped that draft");
  });

  it("keeps nothing of what is off the record", async () => {
    world = await startWorld(options);
    await say("Remember that I work at Larkspur");
    const { prompt, said } = await say("Off the record: I am leaving in May. Write a note to my sister about it.");
    expect(prompt?.system).not.toContain("Larkspur");
    expect(said).toContain("Off the record");
    const { prompt: later } = await say("what happens in May? write two lines about leaving");
    expect(later?.system).not.toContain("I am leaving in May");
  });

  it("tells the model who writes, and what this message changed", async () => {
    world = await startWorld(options);
    const { prompt } = await say("Remember that I live in Oslo. Write a note and sign with my first name");
    expect(prompt?.system).toContain("name: Ana Alves");
    expect(prompt?.system).toContain("first name: Ana");
    expect(prompt?.system).toMatch(/<noted>\nkept from now on: I live in Oslo/);
  });

  it("knows in the thread of /write what was asked for", async () => {
    world = await startWorld(options);
    const { slack, model } = world;
    const channel = slack.channels.general;
    await slack.command({
      as: slack.people.ana,
      channel,
      command: "/write",
      text: "a note that we meet at ten because of the kitchen repairs",
    });
    const root = await slack.waitFor(() => slack.messages(channel.id).find(({ user }) => user === slack.botUserId));
    await world.reply(channel, root.ts);
    await world.settled();
    const asked = model.requests.length;
    await slack.say({ as: slack.people.ana, channel, threadTs: root.ts, text: "you forgot the reason" });
    await world.reply(channel, root.ts, 1);
    const turns = promptOf(model.requests[asked]).history;
    expect(turns[0]).toMatchObject({ role: "user", content: expect.stringContaining("kitchen repairs") });
    expect(JSON.stringify(turns)).not.toContain("asked me for a draft");
  });

  it("does not take its failures for turns of the conversation", async () => {
    world = await startWorld(options);
    const { model, slack } = world;
    model.failNext({ status: 401 });
    const channel = slack.channels.anaDm;
    const ts = await slack.say({ as: slack.people.ana, channel, text: "Write a haiku" });
    await world.reply(channel, ts);
    const asked = model.requests.length;
    await slack.say({ as: slack.people.ana, channel, threadTs: ts, text: "Write a limerick then" });
    await slack.waitFor(() => model.requests.length > asked);
    await world.reply(channel, ts, 1);
    expect(JSON.stringify(promptOf(model.requests[asked]))).not.toContain("refused Inkwell's key");
  });
});
