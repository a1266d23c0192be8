import { expect, it } from "vitest";
import { changedReadersOf, deletedMessageOf } from "../../../../src/slack/deliveries/events/unstored-events.ts";

it.each([
  { type: "member_joined_channel", channel: "C1" },
  { type: "channel_shared", channel: "C1" },
  { type: "channel_unshared", channel: "C1" },
  { type: "message", subtype: "channel_join", channel: "C1" },
  { type: "message", subtype: "group_join", channel: "C1" },
  { type: "message", subtype: "channel_convert_to_private", channel: "C1" },
  { type: "message", subtype: "channel_convert_to_public", channel: "C1" },
])("others may read after %j", (event) => expect(changedReadersOf(event)).toBe("C1"));

it.each([
  { type: "message", channel: "C1" },
  { type: "message", subtype: "channel_topic", channel: "C1" },
  { type: "reaction_added", channel: "C1" },
  { type: "member_joined_channel", channel: { id: "C1" } },
  { type: "member_joined_channel" },
  null,
])("the same read as before after %j", (event) => expect(changedReadersOf(event)).toBeUndefined());

const DELETED = { type: "message", subtype: "message_deleted", channel: "C1", deleted_ts: "2.1" };
const CHANGED = { type: "message", subtype: "message_changed", channel: "C1" };

it.each([
  [DELETED, "2.1"],
  [{ ...DELETED, previous_message: { text: "a", ts: "2.1" } }, "2.1"],
  [{ ...DELETED, previous_message: { text: "a", ts: "2.1", thread_ts: "1.1" } }, "1.1"],
  [{ ...CHANGED, message: { subtype: "tombstone", ts: "2.1" }, previous_message: { text: "a", ts: "2.1" } }, "2.1"],
])("%j tells that a person's message is gone", (event, threadTs) => {
  expect(deletedMessageOf(event)).toEqual({ channel: "C1", ts: "2.1", threadTs });
});

it.each([
  { ...DELETED, previous_message: { bot_id: "B1" } },
  { ...DELETED, channel: null },
  { ...DELETED, deleted_ts: undefined },
  { ...CHANGED, message: { text: "another text", ts: "2.1" } },
  { ...CHANGED, message: null },
  { type: "message", channel: "C1", text: "deleted" },
  null,
])("%j tells no such thing", (event) => expect(deletedMessageOf(event)).toBeUndefined());
