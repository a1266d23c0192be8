import { afterEach, describe, expect, it } from "vitest";
import { type Access, OPEN_TO_ALL } from "../../src/assistant/access.ts";
import { personId } from "../../src/assistant/privacy/identity.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { REWRITE } from "../../src/slack/views/rewrite-modal.ts";
import { blockText, repliesIn, startWorld, type World, type WorldOptions } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

const NO_LIMITS = { running: 0, perPersonHour: 0, perWorkspaceHour: 0, perOutsidersHour: 0 };
const MEMBERS: Access = { ...OPEN_TO_ALL, guests: false, otherCompanies: false };

type Who = "ana" | "ben" | "cleo" | "dan";
type Place = "general" | "leads" | "group" | "shared" | "anaDm" | "cleoDm" | "danDm";

async function start(options: WorldOptions) {
  world = await startWorld(options);
  return world.slack;
}

function say(as: Who, place: Place, text: string, threadTs?: string): Promise<string> {
  const { slack } = world;
  const said = { as: slack.people[as], channel: slack.channels[place], text, ...(threadTs ? { threadTs } : {}) };
  return slack.say(said);
}

/** Asks for a toast by a mention or in a DM, and returns the reply that the thread shows or the line that the person alone sees. */
async function ask(as: Who, place: Place, text = "write a toast"): Promise<string> {
  const { slack } = world;
  const { isIm } = slack.channels[place];
  const seen = slack.ephemerals(slack.people[as]).length;
  const ts = await say(as, place, isIm ? text : `<@${slack.botUserId}> ${text}`);
  return slack.waitFor(() => {
    const whisper = slack.ephemerals(slack.people[as])[seen];
    const reply = repliesIn(slack, slack.channels[place], ts)[0];
    return whisper?.text ?? (reply && !reply.streaming ? reply.text : undefined);
  });
}

describe("where only members are answered", () => {
  it.each([
    ["dan", "danDm", "leads", "not for guests"],
    ["cleo", "cleoDm", "shared", "people of one company"],
  ] as const)("%s is told so, gets nothing written, and has nothing to retry", async (who, dm, channel, why) => {
    const slack = await start({ access: MEMBERS });
    expect(await ask(who, dm)).toContain(why);
    expect(await ask(who, channel)).toContain(why);
    for (const { blocks } of slack.ephemerals(slack.people[who])) expect(blockText(blocks)).not.toContain("Retry");
    await slack.command({
      as: slack.people[who],
      channel: slack.channels[channel],
      command: "/write",
      text: "a toast",
    });
    expect((await world.whisper(slack.people[who], 1)).text).toContain(why);
    expect(await ask("ana", "shared")).toBe("Hello from the model.");
    expect(world.model.requests).toHaveLength(1);
  });

  it.each([
    ["dan", undefined, "not for guests"],
    ["dan", "E0ORG0001", "not for guests"],
    ["cleo", undefined, "people of one company"],
  ] as const)(
    "%s keeps no rule, on a Grid or not (%s), but sees and forgets what there is",
    async (who, enterpriseId, why) => {
      const slack = await start({ access: MEMBERS, slack: enterpriseId ? { enterpriseId } : {} });
      const { rulebook } = world.app;
      const person = slack.people[who];
      const channel = slack.channels[who === "dan" ? "leads" : "shared"];
      const me = personId(enterpriseId ?? person.teamId, person.id);
      await rulebook.add(me, slack.teamId, "Use no emoji");
      const prefer = async (text: string) => {
        const seen = slack.ephemerals(person).length;
        await slack.command({ as: person, channel, command: "/write-pref", text });
        const { text: said, blocks } = await world.whisper(person, seen);
        return `${said}\n${blockText(blocks)}`;
      };
      expect(await prefer("Sign with a dash")).toContain(why);
      expect(await prefer("edit 1 Use emoji")).toContain(why);
      expect(await prefer("")).toContain("Use no emoji");
      expect((await rulebook.list(me)).map(({ text }) => text)).toEqual(["Use no emoji"]);
      await prefer("forget 1");
      expect(await rulebook.list(me)).toEqual([]);
      const { ana } = slack.people;
      await slack.command({ as: ana, channel, command: "/write-pref", text: "Sign with a dash" });
      expect(await rulebook.list(personId(enterpriseId ?? slack.teamId, ana.id))).toHaveLength(1);
    },
  );

  it("nobody is, while Slack does not say who they are; a moment later members are, by Retry too", async () => {
    const slack = await start({ access: { ...OPEN_TO_ALL, guests: false } });
    slack.faults.fail("users.info", { error: "internal_error", times: 99 });
    const ts = await say("ana", "anaDm", "write a toast");
    const told = await world.reply(slack.channels.anaDm, ts);
    expect(told.text).toContain("can't look up right now");
    expect(await ask("dan", "danDm")).toContain("can't look up right now");
    slack.faults.clear();
    await world.pass(1);
    const actionId = ACTIONS.retry;
    await slack.click({ as: slack.people.ana, channel: slack.channels.anaDm, messageTs: told.ts, actionId });
    expect((await world.reply(slack.channels.anaDm, ts, 1)).text).toBe("Hello from the model.");
    expect(await ask("dan", "danDm")).toContain("not for guests");
    expect(world.model.requests).toHaveLength(1);
  });
});

describe("where some channels are denied", () => {
  const DENIED: Access = { ...OPEN_TO_ALL, deniedChannels: new Set(["C0LEADS01"]) };

  it("a mention there is answered to its author alone, /write goes to the DM, and the rest of the workspace is open", async () => {
    const slack = await start({ access: DENIED });
    const { ana } = slack.people;
    const { leads, anaDm } = slack.channels;
    expect(await ask("ana", "leads")).toContain("not used in this channel");
    await slack.command({ as: ana, channel: leads, command: "/write", text: "a toast" });
    const root = await slack.waitFor(() => slack.messages(anaDm)[0]);
    expect((await world.reply(anaDm, root.ts)).text).toBe("Hello from the model.");
    expect(slack.messages(leads).filter(({ user }) => user === slack.botUserId)).toEqual([]);
    expect(await ask("ana", "general")).toBe("Hello from the model.");
  });

  it("no message from there is rewritten", async () => {
    const slack = await start({ access: DENIED });
    const { ana } = slack.people;
    const ts = await say("ben", "leads", "The quagmire meets at ten");
    await slack.shortcut({ as: ana, channel: slack.channels.leads, ts, callbackId: REWRITE });
    const view = await slack.waitFor(() => slack.modalsOf(ana).at(-1));
    await slack.submit({ as: ana, viewId: view.id, values: { wish: { text: "shorter" } } });
    expect((await world.whisper(ana)).text).toContain("not used in this channel");
    expect(world.model.requests).toHaveLength(0);
    expect(slack.messages(slack.channels.anaDm)).toEqual([]);
  });

  it("whoever is refused in a thread is told once, and not at each word to others", async () => {
    const slack = await start({ access: MEMBERS });
    const ts = await say("ben", "leads", "Who brings the cake?");
    await say("dan", "leads", `<@${slack.botUserId}> write a toast`, ts);
    await world.whisper(slack.people.dan);
    await say("dan", "leads", "I will bring it myself", ts);
    await say("dan", "leads", "With cream", ts);
    await slack.waitFor(() => slack.deliveries.every(({ acked }) => acked));
    expect(await ask("ana", "leads")).toBe("Hello from the model.");
    expect(slack.ephemerals(slack.people.dan)).toHaveLength(1);
  });

  it("what is said in a thread of old without a mention is for nobody", async () => {
    const slack = await start({ access: DENIED });
    const ts = await say("ana", "leads", "Who brings the cake?");
    world.app.followed.follow(`${slack.channels.leads.id}:${ts}`, `${slack.teamId}_${slack.people.ana.id}`);
    await say("ana", "leads", "I will", ts);
    await slack.waitFor(() => slack.deliveries.at(-1)?.acked);
    expect(await ask("ana", "anaDm")).toBe("Hello from the model.");
    expect(slack.ephemerals(slack.people.ana)).toEqual([]);
    expect(world.model.requests).toHaveLength(1);
  });
});

it("where only some channels are allowed, every other is denied, group DMs too, and DMs with Inkwell are open", async () => {
  await start({ access: { ...OPEN_TO_ALL, allowedChannels: new Set(["C0GENERAL"]) } });
  expect(await ask("ana", "general")).toBe("Hello from the model.");
  expect(await ask("ana", "anaDm")).toBe("Hello from the model.");
  expect(await ask("ana", "group")).toContain("not used in this channel");
  expect(await ask("ana", "shared")).toContain("not used in this channel");
});

describe("guests and people of other companies", () => {
  it("have an hour of their own together, and leave that of the members alone", async () => {
    await start({ limits: { ...NO_LIMITS, perWorkspaceHour: 2, perOutsidersHour: 3 } });
    for (const [who, dm] of [
      ["dan", "danDm"],
      ["cleo", "cleoDm"],
      ["dan", "danDm"],
    ] as const)
      expect(await ask(who, dm)).toBe("Hello from the model.");
    expect(await ask("cleo", "shared")).toContain("guests and people of other companies");
    expect(await ask("ana", "general")).toBe("Hello from the model.");
    expect(await ask("ben", "general")).toBe("Hello from the model.");
    expect(await ask("ana", "general")).toContain("Your workspace has reached");
  });

  it("do not use up the hour of the members either while Slack does not say who they are, on a Grid too", async () => {
    const limits = { ...NO_LIMITS, perWorkspaceHour: 1, perOutsidersHour: 2 };
    const slack = await start({ limits, slack: { enterpriseId: "E0ORG0001" } });
    const when = ({ user }: Readonly<Record<string, unknown>>) => user !== slack.people.ana.id;
    slack.faults.fail("users.info", { error: "internal_error", times: 99, when });
    expect(await ask("dan", "danDm")).toBe("Hello from the model.");
    expect(await ask("cleo", "cleoDm")).toBe("Hello from the model.");
    expect(await ask("dan", "danDm")).toContain("guests and people of other companies");
    expect(await ask("ana", "general")).toBe("Hello from the model.");
  });
});

describe("whoever is over a limit gets nothing posted in their name", () => {
  const ONE = { ...NO_LIMITS, perPersonHour: 1 };

  it("by mentions without words, which count as drafts do", async () => {
    const slack = await start({ limits: { ...NO_LIMITS, perPersonHour: 2 } });
    expect(await ask("ana", "general", "")).toContain("Tell me what you'd like to write");
    expect(await ask("ana", "general", "")).toContain("Tell me what you'd like to write");
    expect(await ask("ana", "general", "")).toContain("one person in an hour");
    expect(await ask("ana", "general")).toContain("one person in an hour");
    expect(await ask("ben", "general", "")).toContain("Tell me what you'd like to write");
    expect(slack.callsOf("chat.postMessage")).toHaveLength(3);
  });

  it("by /write, where its thread would be opened", async () => {
    const slack = await start({ limits: ONE });
    expect(await ask("ana", "general")).toBe("Hello from the model.");
    await slack.command({ as: slack.people.ana, channel: slack.channels.general, command: "/write", text: "a poem" });
    expect((await world.whisper(slack.people.ana)).text).toContain("one person in an hour");
    expect(slack.callsOf("chat.postMessage")).toHaveLength(0);
  });

  it("by /write where Inkwell may post nowhere", async () => {
    const slack = await start({ limits: ONE });
    const { ana } = slack.people;
    slack.faults.fail("conversations.open", { error: "user_disabled", times: 9 });
    for (const [index, said] of ["Hello from the model.", "one person in an hour"].entries()) {
      await slack.command({ as: ana, channel: slack.channels.anaAndBen, command: "/write", text: "a poem" });
      expect((await world.whisper(ana, index)).text).toContain(said);
    }
    expect(world.model.requests).toHaveLength(1);
  });

  it("by Rewrite this", async () => {
    const slack = await start({ limits: ONE });
    const { ana } = slack.people;
    const ts = await say("ben", "general", "We meet at ten");
    expect(await ask("ana", "general")).toBe("Hello from the model.");
    await slack.shortcut({ as: ana, channel: slack.channels.general, ts, callbackId: REWRITE });
    const view = await slack.waitFor(() => slack.modalsOf(ana).at(-1));
    await slack.submit({ as: ana, viewId: view.id, values: { wish: { text: "shorter" } } });
    expect((await world.whisper(ana)).text).toContain("one person in an hour");
    expect(slack.messages(slack.channels.anaDm)).toEqual([]);
  });
});
