import type { ReceiverEvent } from "@slack/bolt";
import { describe, expect, it, test } from "vitest";
import { createAddressed } from "../../../src/slack/addressing/addressed.ts";
import type { Person } from "../../../src/slack/requests/directory.ts";
import { createDurableApp, DELIVERIES } from "../deliveries/durable.ts";

const WORKSPACE = { teamId: "T1", botUserId: "U0BOT", botId: "B0BOT" };
const NOBODY = { name: "someone", membership: "unknown" } as const;
const PEOPLE: Record<string, Person> = {
  U1: { name: "Ana", membership: "member", isBot: false },
  U7: { name: "Otherapp", membership: "member", isBot: true },
};
const SAID = { type: "message", channel: "C1", channel_type: "channel", user: "U2", ts: "2.2", text: "a secret" };
const IN_THREAD = { ...SAID, thread_ts: "1.1" };

/** What decides, where only U1 is followed, in one thread; `followed` gathers whom it follows itself. */
function decider(isFollowed?: (person: string, ifUnknown: boolean) => Promise<boolean>, isRefusing = false) {
  const followed: string[] = [];
  const accounts: (readonly [string, boolean])[] = [];
  const ofRows = async (thread: string, person: string) => thread === "C1:1.1" && person === "T1_U1";
  const isAddressed = createAddressed({
    edges: Promise.resolve({ workspace: WORKSPACE, directory: { person: async (id: string) => PEOPLE[id] ?? NOBODY } }),
    isOpen: (channel) => channel !== "C9",
    people: {
      async noteAccount(person, isDeactivated) {
        if (isRefusing) throw new Error("the disk is full");
        accounts.push([person, isDeactivated]);
      },
    },
    followed: {
      noteMention: (thread, person) => void followed.push(`${thread} ${person}`),
      isFollowed: (thread, person, ifUnknown) => isFollowed?.(person, ifUnknown) ?? ofRows(thread, person),
    },
  });
  const decide = (event: object) => isAddressed({ event } as ReceiverEvent["body"]);
  return { decide, isAddressed, followed, accounts };
}

describe("what is written down", () => {
  test.each([
    ["a DM", { ...SAID, channel: "D1", channel_type: "im" }, true],
    ["a mention", { ...SAID, type: "app_mention", channel_type: undefined, text: "<@U0BOT> hi" }, true],
    ["a mention in a thread, as a message", { ...IN_THREAD, text: "and <@U3>, <@U0BOT>: shorter" }, true],
    ["more from somebody whom Inkwell answers in that thread", { ...IN_THREAD, user: "U1" }, true],
    ["the same in another thread", { ...IN_THREAD, user: "U1", thread_ts: "1.2" }, false],
    ["the same, to somebody else", { ...IN_THREAD, user: "U1", text: "<@U2> what do you think?" }, false],
    ["the same, to the whole channel", { ...IN_THREAD, user: "U1", text: "<!here> lunch" }, false],
    ["what others say in that thread", IN_THREAD, false],
    ["their files and forwarded words", { ...IN_THREAD, subtype: "file_share", files: [{ name: "plan" }] }, false],
    ["what Slack says of others", { ...IN_THREAD, user: "U1", subtype: "channel_topic" }, false],
    ["news of who reads a channel, which nothing stores", { ...IN_THREAD, user: "U1", subtype: "channel_join" }, true],
    ["what another app says, to Inkwell too", { ...IN_THREAD, user: null, bot_id: "B1", text: "<@U0BOT> hi" }, false],
    ["what its bot says", { ...IN_THREAD, user: "U7", bot_id: "B1", text: "<@U0BOT> hi" }, false],
    ["what its bot says in a DM", { ...SAID, user: "U7", bot_id: "B1", channel: "D1", channel_type: "im" }, false],
    ["what its bot may have said", { ...IN_THREAD, user: "U8", bot_id: "B1", text: "<@U0BOT> hi" }, false],
    ["what somebody posts through it", { ...IN_THREAD, user: "U1", bot_id: "B1", text: "<@U0BOT> hi" }, true],
    ["the same in a DM", { ...SAID, user: "U1", bot_id: "B1", channel: "D1", channel_type: "im" }, true],
    ["a mention outside threads, as a message", { ...SAID, text: "hi <@U0BOT>" }, true],
    ["Inkwell's own words", { ...IN_THREAD, user: "U0BOT", bot_id: "B0BOT", text: "<@U0BOT> hi" }, false],
    [
      "Inkwell's own words in a DM",
      { ...SAID, user: "U0BOT", bot_id: "B0BOT", channel: "D1", channel_type: "im" },
      false,
    ],
    [
      "a mention in a channel that is closed, since its author is told so",
      { ...SAID, channel: "C9", text: "<@U0BOT> hi" },
      true,
    ],
    ["more in a thread there", { ...IN_THREAD, user: "U1", channel: "C9" }, false],
    ["a group DM that is not for Inkwell", { ...IN_THREAD, channel: "G1", channel_type: "mpim" }, false],
    ["an event of another kind", { type: "app_home_opened", user: "U2" }, true],
    ["an event that is null", null, true],
  ])("%s: %#", async (_, event, expected) => {
    expect(await decider().decide(event as object)).toBe(expected);
  });

  it("is acknowledged where it is not, and reaches neither the inbox nor a listener", async () => {
    const { listening, steps, deliver } = createDurableApp({ isAddressed: decider().isAddressed });
    listening.event("message", async () => void steps.push("listener"));
    await deliver({ ...DELIVERIES.event, event: IN_THREAD });
    expect(steps).toEqual(["acknowledges"]);
    await deliver({ ...DELIVERIES.event, event: { ...IN_THREAD, user: "U1" } });
    expect(steps.slice(1)).toEqual(["stores", "stored", "acknowledges", "listener", "finished"]);
  });

  it("is nothing that cannot be read, which the log is told by its places", async () => {
    const { steps, logged, misfits, deliver } = createDurableApp({ isAddressed: decider().isAddressed });
    for (const odd of [
      { ...IN_THREAD, user: null },
      { ...IN_THREAD, type: "app_mention", ts: "now" },
    ]) {
      await deliver({ ...DELIVERIES.event, event: odd });
    }
    expect(steps).toEqual(["acknowledges", "acknowledges"]);
    expect([misfits.count(), logged.length]).toEqual([2, 2]);
  });

  it("is more where the database cannot say, and Slack is to deliver it again", async () => {
    expect(await decider(async (_, ifUnknown) => ifUnknown).decide(IN_THREAD)).toBe(true);
  });
});

describe("who mentions Inkwell", () => {
  it("is followed in that thread from this very moment, before the mention is stored", async () => {
    const { decide, followed } = decider();
    await decide({ ...SAID, type: "app_mention", text: "<@U0BOT> hi" });
    await decide({ ...IN_THREAD, user: "U1", user_team: "T2", text: "<@U0BOT> hi" });
    expect(followed).toEqual(["C1:2.2 T1_U2", "C1:1.1 T2_U1"]);
  });

  it("does so for nobody else, and not in a DM", async () => {
    const { decide, followed } = decider();
    await decide({ ...SAID, channel: "D1", channel_type: "im", text: "<@U0BOT> hi" });
    await decide({ ...IN_THREAD, text: "<@U3> hi" });
    await decide({ ...IN_THREAD, bot_id: "B1", text: "<@U0BOT> hi" });
    await decide({ ...IN_THREAD, channel: "C9", text: "<@U0BOT> hi" });
    expect(followed).toEqual([]);
  });
});

describe("a change of a person's account", () => {
  const change = (user: object) => ({ type: "user_change", user: { profile: { email: "ana@acme.example" }, ...user } });

  it("is noted where it is deactivated or active again, and never written down", async () => {
    const { decide, accounts } = decider();
    expect(await decide(change({ id: "U1", team_id: "T1", deleted: true }))).toBe(false);
    expect(await decide(change({ id: "U2", deleted: false }))).toBe(false);
    for (const user of [{ id: "U1 OR 1", deleted: true }, { id: null }, { deleted: true }]) {
      await expect(decide(change(user))).rejects.toThrow("user_change: user.id");
    }
    expect(accounts).toEqual([
      ["T1_U1", true],
      ["T1_U2", false],
    ]);
  });

  it("is not acknowledged where it cannot be noted", async () => {
    const { isAddressed } = decider(undefined, true);
    const { steps, deliver } = createDurableApp({ isAddressed });
    await expect(deliver({ ...DELIVERIES.event, event: change({ id: "U1", deleted: true }) })).rejects.toThrow("disk");
    expect(steps).toEqual([]);
  });
});

it("tells the messages of a thread in their order, however long the database takes for one", async () => {
  const slow = Promise.withResolvers<boolean>();
  const { decide } = decider((person) => (person === "T1_U1" ? slow.promise : Promise.resolve(true)));
  const order: string[] = [];
  const told = (name: string, event: object) => decide(event).then(() => order.push(name));
  const all = [
    told("first", { ...IN_THREAD, user: "U1" }),
    told("second", { ...IN_THREAD, user: "U2" }),
    told("a mention", { ...IN_THREAD, text: "<@U0BOT> hi" }),
  ];
  await told("in another thread", { ...IN_THREAD, thread_ts: "9.9" });
  slow.resolve(true);
  await Promise.all(all);
  expect(order).toEqual(["in another thread", "first", "second", "a mention"]);
});
