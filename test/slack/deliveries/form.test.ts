import { describe, expect, it } from "vitest";
import { MisfitError, readBody } from "../../../src/slack/deliveries/form.ts";
import { createDurableApp, DELIVERIES } from "./durable.ts";

const SECRET = "what a person wrote";

/** The kind and the places that the error names; undefined where there is none. */
function misfitIn(body: unknown) {
  try {
    readBody(body);
    return undefined;
  } catch (error) {
    return (error as MisfitError).misfit;
  }
}

describe("the form of a delivery", () => {
  it.each(Object.entries(DELIVERIES))("is that of what Slack sends: %s", (_, body) => {
    expect(readBody(body)).toEqual(body);
  });

  it("leaves out what is null at its top and in an event, and nothing deeper", () => {
    const { event } = DELIVERIES.event;
    const given = {
      ...DELIVERIES.event,
      authorizations: null,
      event: { ...event, thread_ts: null, files: [null], deep: { x: null } },
    };
    const { thread_ts: _, ...rest } = event;
    expect(readBody(given)).toEqual({ ...DELIVERIES.event, event: { ...rest, files: [null], deep: { x: null } } });
    expect(readBody({ ...DELIVERIES.action, channel: null, response_urls: null })).toEqual(DELIVERIES.action);
    expect(readBody({ ...DELIVERIES.command, text: null })).toEqual({ ...DELIVERIES.command, text: "" });
  });

  it.each([
    ["a workspace of whoever clicks", { ...DELIVERIES.action, user: { id: "U1", team_id: null } }],
    ["an answer's address", { ...DELIVERIES.messageShortcut, user: { id: "U1", team_id: null }, team: null }],
  ])("takes null for what may be absent, also deeper: %s", (_, body) => {
    expect(misfitIn(body)).toBeUndefined();
  });

  it.each<[string, unknown, string, string[]]>([
    ["no object", SECRET, "unknown", [""]],
    ["a list", [SECRET], "unknown", [""]],
    ["of no kind", { type: SECRET, user: { id: "U1" } }, "unknown", ["type"]],
    ["of a kind that is an object", { type: { toString: null } }, "unknown", ["type"]],
    ["an event that is a text", { event: SECRET }, "event", ["event"]],
    ["an event that is null", { type: "event_callback", event: null }, "event", ["event"]],
    ["an event without a type", { event: { text: SECRET } }, "event", ["event.type"]],
    ["an event whose item is a text", { event: { type: "star_added", item: SECRET } }, "event", ["event.item"]],
    ["a command that is a list", { ...DELIVERIES.command, command: [SECRET] }, "command", ["command"]],
    ["a command of nobody", { ...DELIVERIES.command, user_id: null }, "command", ["user_id"]],
    ["a command in a path", { ...DELIVERIES.command, channel_id: `C1/../${SECRET}` }, "command", ["channel_id"]],
    ["a click on nothing", { ...DELIVERIES.action, actions: [] }, "block_actions", ["actions.0"]],
    ["a click on null", { ...DELIVERIES.action, actions: [null] }, "block_actions", ["actions.0"]],
    ["a click of an object", { ...DELIVERIES.action, user: { id: { SECRET } } }, "block_actions", ["user.id"]],
    ["a window without fields", { ...DELIVERIES.view, view: { callback_id: "x" } }, "view_submission", ["view.state"]],
    ["a shortcut on nothing", { ...DELIVERIES.messageShortcut, message: 5 }, "message_action", ["message"]],
  ])("is missed by %s, and the places are named without what stands there", (_, body, kind, paths) => {
    expect(misfitIn(body)).toEqual({ kind, paths });
    expect(JSON.stringify(misfitIn(body))).not.toContain(SECRET);
  });
});

describe("a delivery that misses its form", () => {
  it("is acknowledged, counted, and neither stored nor dealt with", async () => {
    const { deliver, steps, logged, misfits } = createDurableApp();
    await deliver({ ...DELIVERIES.action, user: null });
    await deliver({ ...DELIVERIES.command, team_id: 5 });
    expect(steps).toEqual(["acknowledges", "acknowledges"]);
    expect(misfits.count()).toBe(2);
    expect(new Set(logged)).toEqual(
      new Set(["a delivery does not have the form that Inkwell reads; it is passed over"]),
    );
  });

  it("is counted when only its listener can tell, and when an earlier version has stored it", async () => {
    const { deliver, replay, steps, logged, misfits, listening } = createDurableApp();
    listening.event("agent_session_stopped", async () => {
      throw new MisfitError({ kind: "agent_session_stopped", paths: ["channel"] });
    });
    await deliver(DELIVERIES.event);
    expect(steps.at(-1)).toBe("finished");
    await replay({ body: JSON.stringify({ ...DELIVERIES.view, view: null }) });
    await replay({ body: "{" });
    expect([misfits.count(), logged.length]).toEqual([3, 3]);
  });

  it("is none where a null was stored that is as good as absent", async () => {
    const { replay, misfits, listening } = createDurableApp();
    const seen: unknown[] = [];
    listening.action("note_undo", async ({ body }) => void seen.push(body));
    await replay({ body: JSON.stringify({ ...DELIVERIES.action, channel: null }) });
    expect(seen).toEqual([DELIVERIES.action]);
    expect(misfits.count()).toBe(0);
  });
});
