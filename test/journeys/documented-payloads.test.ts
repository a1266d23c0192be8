import { describe, expect, it, onTestFinished } from "vitest";
import { documentedPayloads } from "../support/documented-payloads.ts";
import { deliverOdd, faults, isAlive, MISFIT, UNFIT } from "../support/odd-world.ts";
import { eventually } from "../support/patience.ts";
import { startWorld } from "../support/world.ts";

/** What no app of today gets: attachments with buttons, dialogs, steps of workflows, and menus that ask for their options. */
const OF_OLD_APPS = [
  "interactive_message",
  "dialog_submission",
  "dialog_cancellation",
  "workflow_step_edit",
  "block_suggestion",
];

describe.each(["socket", "http"] as const)("over %s", (transport) => {
  it("every shape that Slack documents is taken: none is an error, none a misfit but those of old apps, and nothing is answered that nobody asked", async () => {
    const world = await startWorld({ transport }); // so many at once want all of Slack's three seconds
    onTestFinished(world.stop);
    const { slack, model } = world;
    const payloads = documentedPayloads(slack);
    expect(payloads.length).toBeGreaterThan(150);
    await Promise.all(payloads.map((payload) => deliverOdd(slack, payload)));
    expect(model.requests).toEqual([]);
    await isAlive(world);
    const unread = () => faults(world).filter(({ msg, level }) => level >= 50 || msg === MISFIT || msg === UNFIT);
    const expected = OF_OLD_APPS.map(() => ({ msg: MISFIT, kind: "unknown", paths: ["type"] }));
    await eventually(() => expect(unread()).toMatchObject(expected));
    expect(slack.messages(slack.channels.general)).toEqual([]);
  });
});
