import { describe, expect, it } from "vitest";
import { editKeyOf, withEditAsMessage } from "../../../../src/slack/deliveries/events/edited-messages.ts";

const BEFORE = { type: "message", user: "U1", text: "write a toast", ts: "1700000000.000100" };
const AFTER = { ...BEFORE, text: "write a toast for Jo", edited: { user: "U1", ts: "1700000060.000000" } };
const EVENT = {
  type: "message",
  subtype: "message_changed",
  hidden: true,
  channel: "C1",
  channel_type: "channel",
  ts: "1700000060.000000",
  message: AFTER,
  previous_message: BEFORE,
};

const read = (event: object) => withEditAsMessage({ type: "event_callback", event }).event;

describe("an edit", () => {
  it.each([{}, { subtype: "file_share" }, { subtype: "thread_broadcast", thread_ts: "1600000000.000100" }])(
    "of a person's words is a message that is said now (%j)",
    (fields) => {
      const message = { ...AFTER, ...fields };
      expect(read({ ...EVENT, message })).toEqual({
        ...message,
        type: "message",
        channel: "C1",
        channel_type: "channel",
        event_ts: "1700000060.000000",
        text_before: "write a toast",
      });
    },
  );

  it.each([
    ["of an app", { message: { ...AFTER, bot_id: "B1" } }],
    ["of a preview", { message: { ...BEFORE, attachments: [{ from_url: "https://example.org" }] } }],
    ["of a comma", { message: { ...AFTER, text: "Write a toast, " } }],
    ["of nobody", { message: { ...AFTER, user: undefined } }],
    ["into a tombstone", { message: { ...AFTER, subtype: "tombstone" } }],
    ["after eleven minutes", { message: { ...AFTER, edited: { ts: "1700000661.000000" } } }],
    ["without what it was", { previous_message: undefined }],
    ["whose time is none", { message: { ...AFTER, edited: { ts: 5 } } }],
    ["that holds null", { message: null }],
  ])("%s stays what it is", (_, fields) => {
    const event = { ...EVENT, ...fields };
    expect(read(event)).toBe(event);
  });

  it.each([
    ["no mention", "b", "a", {}, ":edited:1700000060.000000"],
    ["the same mention", "<@U9> b", "<@U9> a", {}, ":edited:1700000060.000000"],
    ["another's mention beside its own", "<@U9> a <@U2>", "<@U9> a", {}, ":edited:1700000060.000000"],
    ["its own mention", "<@U9> a", "a", {}, ""],
    ["its own mention in a DM", "<@U9> a", "a", { channel_type: "im" }, ":edited:1700000060.000000"],
    ["words beside its own mention", "<@U9> b c", "b", {}, ""],
  ])("that brings %s has its key", (_, text, before, fields, key) => {
    const event = {
      ...EVENT,
      ...fields,
      message: { ...AFTER, text },
      previous_message: { ...BEFORE, text: before },
    };
    const authorizations = [{ team_id: "T1", user_id: "U9", is_bot: true }];
    const body = withEditAsMessage({ type: "event_callback", event, authorizations });
    expect(body.event).toMatchObject({ text, text_before: before });
    expect(editKeyOf(body.event)).toBe(key);
  });

  it("tells when the words before had been edited themselves", () => {
    const message = { ...AFTER, text: "write a toast for Lu", edited: { ts: "1700000090.000000" } };
    expect(read({ ...EVENT, message, previous_message: AFTER })).toMatchObject({
      edited_before: "1700000060.000000",
      event_ts: "1700000090.000000",
    });
  });

  it.each([
    ["नमस्ते कि", "नमस्ते की"],
    ["كتاب", "كِتاب"],
  ])("counts the marks of a script as parts of its words (%s)", (before, text) => {
    const event = { ...EVENT, message: { ...AFTER, text }, previous_message: { ...BEFORE, text: before } };
    expect(read(event)).toMatchObject({ text, text_before: before });
  });

  it("of no other kind has a key", () => {
    expect(editKeyOf(AFTER)).toBe("");
    expect(editKeyOf(undefined)).toBe("");
  });
});
