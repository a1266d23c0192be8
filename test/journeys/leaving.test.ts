import { afterEach, describe, expect, it } from "vitest";
import { filesHolding } from "../support/files.ts";
import { inPieces } from "../support/in-pieces.ts";
import { eventually } from "../support/patience.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
afterEach(() => world.stop());

describe.each(["socket", "http"] as const)("somebody whose account is deactivated, heard of over %s", (transport) => {
  /** Slack says of Ana's account, with her whole profile, whether it is deactivated. */
  async function account(deleted: boolean): Promise<void> {
    const { slack } = world;
    const user = {
      id: slack.people.ana.id,
      team_id: slack.teamId,
      deleted,
      profile: { email: "ana.okapi@acme.example" },
    };
    const event_id = `Ev${Math.random()}`;
    await slack.deliver("events_api", {
      type: "event_callback",
      team_id: slack.teamId,
      event_id,
      event: { type: "user_change", user },
    });
  }
  async function say(text: string): Promise<void> {
    const { slack } = world;
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
    await world.reply(slack.channels.anaDm, ts);
    await world.settled();
  }
  const isKept = () => filesHolding(world.databasePath, "zinnia").length > 0;
  /** Lets days pass, of which a process sees the end. */
  async function days(count: number): Promise<void> {
    await world.pass(count * 24);
    await world.restart();
  }

  it("is forgotten thirty days later, in every file, and their profile was never written down", async () => {
    world = await startWorld({ transport });
    await say("Remember that I grow zinnias.");
    await account(true);
    await days(29);
    expect(isKept()).toBe(true);
    expect(filesHolding(world.databasePath, "okapi")).toEqual([]);
    await days(2);
    await eventually(() => expect(isKept()).toBe(false));
  });

  it("is forgotten as well where an answer to them was being written", async () => {
    world = await startWorld({ transport });
    const { slack, model } = world;
    const more = Promise.withResolvers<string>();
    model.reply(() => ({ raw: inPieces(["It begins with ", more.promise]) }));
    const dm = slack.channels.anaDm;
    const ts = await slack.say({ as: slack.people.ana, channel: dm, text: "Write about zinnias" });
    await slack.waitFor((now) => now.messages(dm, ts).some(({ text }) => text.includes("It begins")));
    await account(true);
    more.resolve("zinnias.");
    await world.reply(dm, ts);
    await world.settled();
    expect(isKept()).toBe(true);
    await days(31);
    await eventually(() => expect(isKept()).toBe(false));
  });

  it("is kept where the account is active again", async () => {
    world = await startWorld({ transport });
    await say("Remember that I grow zinnias.");
    await account(true);
    await account(false);
    await days(60);
    await say("Write a toast");
    expect(isKept()).toBe(true);
  });
});
