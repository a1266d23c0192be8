import { describe, expect, test } from "vitest";
import { deliveryKey, startsNothing } from "../../../src/slack/deliveries/delivery-key.ts";
import { orderKeyOf } from "../../../src/slack/deliveries/order-key.ts";
import { ACTIONS, CHOICE_ACTIONS } from "../../../src/slack/views/blocks.ts";

const SAID = { type: "message", channel: "D1", channel_type: "im", ts: "2.2", thread_ts: "1.1" };
const EVENT = { type: "event_callback", team_id: "T1", event_id: "Ev1", event: SAID };
const CLICK = { type: "block_actions", trigger_id: "1.2.abc", actions: [{ action_id: ACTIONS.undoNote }] };
const PLACE = { channel_id: "C1", message_ts: "2.2", thread_ts: "1.1" };
const NO_TEXT = { toString: null, valueOf: null };

const withEvent = (event: object) => ({ ...EVENT, event: { ...SAID, ...event } });

const CONVERTED = withEvent({
  subtype: "channel_convert_to_public",
  channel: "C1",
  channel_type: "channel",
  thread_ts: undefined,
});

describe("the key of a delivery", () => {
  test.each([
    ["a message", EVENT, "message:T1:D1:2.2"],
    ["the same message as a mention", withEvent({ type: "app_mention" }), "message:T1:D1:2.2"],
    ["another event", { ...EVENT, event: { type: "app_home_opened" } }, "event:Ev1"],
    ["a click", CLICK, "trigger:1.2.abc"],
    ["a command", { command: "/write", trigger_id: "1.2.abc" }, "trigger:1.2.abc"],
    ["a click that opens a window", { ...CLICK, actions: [{ action_id: ACTIONS.addInHome }] }, undefined],
    ["what may change who reads a channel", { ...EVENT, event: { type: "channel_shared", channel: "C1" } }, undefined],
    ["a channel that is made public", CONVERTED, undefined],
    ["a shortcut", { type: "message_action", trigger_id: "1.2.abc" }, undefined],
  ])("of %s", (_, body, key) => {
    expect(deliveryKey(body)).toBe(key);
  });

  test.each([
    ["a message in no channel", withEvent({ channel: null }), "event:Ev1"],
    ["a message in a channel that is no text", withEvent({ channel: NO_TEXT }), "event:Ev1"],
    ["a message at a time that no database takes", withEvent({ ts: "2.2\0" }), "event:Ev1"],
    ["an event without an id", { ...EVENT, event: {}, event_id: NO_TEXT }, undefined],
    ["an event under an id too long for an index", { ...EVENT, event: {}, event_id: "E".repeat(201) }, undefined],
    ["a click under half a character", { ...CLICK, trigger_id: "\ud800" }, undefined],
    ["an event that is null", { ...EVENT, event: null }, "event:Ev1"],
    ["a click on nothing", { ...CLICK, actions: null }, "trigger:1.2.abc"],
  ])("is made of ids alone: %s", (_, body, key) => {
    expect(deliveryKey(body)).toBe(key);
  });
});

describe("what nobody answers", () => {
  test.each([
    ["a message of an app", withEvent({ bot_id: "B1" }), true],
    [
      "a message of an app, as it was sent of old",
      withEvent({ bot_id: "B1", user: "U1", subtype: "bot_message" }),
      true,
    ],
    ["a message that somebody posts through an app", withEvent({ bot_id: "B1", user: "U1" }), false],
    ["an edit", withEvent({ subtype: "message_changed" }), true],
    ["a deletion", withEvent({ subtype: "message_deleted" }), true],
    ["a message outside threads", withEvent({ channel_type: "channel", thread_ts: undefined }), true],
    [
      "a message outside threads that mentions somebody",
      withEvent({ channel_type: "channel", thread_ts: undefined, text: "<@U1> hi" }),
      false,
    ],
    ["a message in a thread", withEvent({ channel_type: "channel" }), false],
    ["a message in a DM", withEvent({ thread_ts: undefined }), false],
    ["a channel that is made public", CONVERTED, false],
    ["a new member of a channel", withEvent({ subtype: "group_join", channel_type: "group" }), false],
    [
      "a new topic of a channel",
      withEvent({ subtype: "channel_topic", channel_type: "channel", thread_ts: undefined }),
      true,
    ],
    [
      "a mention outside threads",
      withEvent({ type: "app_mention", channel_type: undefined, thread_ts: undefined }),
      false,
    ],
    ["an event that is null", { ...EVENT, event: null }, false],
    ["a click", CLICK, false],
  ])("%s", (_, body, expected) => {
    expect(startsNothing(body)).toBe(expected);
  });
});

describe("the order key of a delivery", () => {
  const retry = { ...CLICK, actions: [{ action_id: ACTIONS.retry }] };

  test.each([
    ["a message in a thread", EVENT, "D1:1.1"],
    ["a message that begins one", withEvent({ thread_ts: undefined }), "D1:2.2"],
    ["Retry in a thread", { ...retry, container: PLACE }, "C1:1.1"],
    ["Retry under a message", { ...retry, container: { ...PLACE, thread_ts: undefined } }, "C1:2.2"],
    ["a chosen draft", { ...CLICK, actions: [{ action_id: CHOICE_ACTIONS[0] }], container: PLACE }, "C1:1.1"],
    ["Not this one", { ...CLICK, actions: [{ action_id: ACTIONS.notThisDraft }], container: PLACE }, "C1:1.1"],
    ["another click", { ...CLICK, container: PLACE }, undefined],
    ["a stop", { ...EVENT, event: { type: "agent_session_stopped", channel: "D1", thread_ts: "1.1" } }, undefined],
    ["a message in a channel that is no text", withEvent({ channel: NO_TEXT }), undefined],
    ["a message at a time that is no text", withEvent({ thread_ts: NO_TEXT }), undefined],
    ["Retry nowhere", { ...retry, container: null }, undefined],
    ["Retry in a channel that is no text", { ...retry, container: { ...PLACE, channel_id: NO_TEXT } }, undefined],
    ["an event that is null", { ...EVENT, event: null }, undefined],
  ])("of %s", (_, body, key) => {
    expect(orderKeyOf(body)).toBe(key);
  });
});
