import type { LocalSlack } from "../../playground/slack/server.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { NOTE_MODALS } from "../../src/slack/views/note-modal.ts";
import { REWRITE } from "../../src/slack/views/rewrite-modal.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

export type SlackDelivery = { readonly kind: "events_api" | "interactive" | "slash_commands"; readonly body: Json };

export type OddDelivery = SlackDelivery & {
  readonly name: string;
  /** How many warnings and errors the log has of it: it is told once where it could not be read, or made somebody throw. */
  readonly logs: Readonly<Record<"socket" | "http", 0 | 1>>;
};

let made = 0;

/** No two have the same: of two deliveries with one id only the first is dealt with. */
function unique(): string {
  made += 1;
  return `${Math.floor(Date.now() / 1000)}.${String(made).padStart(6, "0")}`;
}

/** Makers of what listeners read, as Slack sends it but for the fields that are given. */
function usualDeliveries({ teamId, people, channels, url }: LocalSlack) {
  const { ana } = people;
  const { anaDm, general } = channels;
  const responseUrl = `${url}/actions/unknown`;

  const event = (given: Json): SlackDelivery => ({
    kind: "events_api",
    body: { type: "event_callback", team_id: teamId, event_id: `Ev${unique()}`, event: given },
  });
  const interaction = (given: Fields): SlackDelivery => {
    const by = { user: { id: ana.id, team_id: teamId }, team: { id: teamId } };
    return { kind: "interactive", body: { ...by, trigger_id: unique(), response_url: responseUrl, ...given } };
  };
  const command = (name: string): SlackDelivery => {
    const by = { user_id: ana.id, team_id: teamId, channel_id: general.id };
    const body = { command: name, text: "help", ...by, trigger_id: unique(), response_url: responseUrl };
    return { kind: "slash_commands", body };
  };
  const said = () => ({ channel: anaDm.id, channel_type: "im", user: ana.id, text: "", ts: unique() });
  const message = (given: Fields = {}) =>
    event({ type: "message", ...said(), attachments: [{ text: "odd" }], files: [{ name: "odd" }], ...given });
  const mention = (given: Fields = {}) =>
    event({ ...said(), type: "app_mention", channel: general.id, channel_type: "channel", ...given });
  const opened = (tab: string, given: Fields = {}) =>
    event({ type: "app_home_opened", channel: anaDm.id, user: ana.id, tab, view: { private_metadata: "" }, ...given });
  const click = (actionId: string, given: Fields = {}) =>
    interaction({
      type: "block_actions",
      channel: { id: general.id },
      container: { type: "message", message_ts: "1.1", channel_id: general.id, is_ephemeral: true, thread_ts: "1.0" },
      actions: [{ type: "button", action_id: actionId, value: "1" }],
      ...given,
    });
  const submitted = (callbackId: string, given: Fields = {}) => {
    const about = JSON.stringify({ channel: general.id, user: ana.id, responseUrl });
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "> Meeting at ten" } }];
    const state = { values: { note: { text: { value: "No emoji" } }, wish: { text: { value: "shorter" } } } };
    const view = { type: "modal", callback_id: callbackId, private_metadata: about, blocks, state, ...given };
    return interaction({ type: "view_submission", view });
  };
  const shortcut = (given: Fields = {}) =>
    interaction({
      type: "message_action",
      callback_id: REWRITE,
      channel: { id: general.id },
      message: { ...said(), text: "odd", blocks: [], attachments: [], files: [] },
      ...given,
    });
  return { event, interaction, command, message, mention, opened, click, submitted, shortcut };
}

/** Deliveries as Slack should never send them, each of which once made Bolt, its receiver or a listener throw, or nearly. */
export function oddDeliveries(slack: LocalSlack): readonly OddDelivery[] {
  const { event, interaction, message, mention, opened, click, submitted, shortcut } = usualDeliveries(slack);
  const NEVER = { socket: 0, http: 0 } as const;
  const ONCE = { socket: 1, http: 1 } as const;
  const BY_THE_SOCKET = { socket: 1, http: 0 } as const; // whose library takes it for a signal of its own
  const events = (body: Json): SlackDelivery => ({ kind: "events_api", body });
  const odd = (name: string, delivery: SlackDelivery, logs: OddDelivery["logs"] = ONCE): OddDelivery => ({
    name,
    ...delivery,
    logs,
  });
  return [
    odd("a message without a channel", message({ channel: null })),
    odd("a message in a channel that is an object", message({ channel: { toString: null } })),
    odd("a message at a time that is an object", message({ ts: { toString: null, valueOf: null } })),
    odd("a message of nobody", message({ user: null })),
    odd("a message whose attachments are none", message({ attachments: [null, 5] })), // greets in a thread that is not there
    odd("a mention of nobody", mention({ user: null })),
    odd("a mention in no channel", mention({ channel: null })),
    odd("Home opened by nobody, nowhere", opened("home", { user: null, channel: null })),
    odd("Home opened by a number", opened("home", { user: 5 })),
    odd("the messages tab opened by nobody, nowhere", opened("messages", { user: null, channel: null })),
    odd("Home opened with a view that is none", opened("home", { view: null }), NEVER),
    odd("a channel that is shared and is none", event({ type: "channel_shared", channel: null })),
    odd("a member who joins an object", event({ type: "member_joined_channel", channel: { toString: null } })),
    odd("a subtype that is an object", message({ subtype: { toString: null } })),
    odd("an event that is null", event(null)),
    odd("an event that is a number", event(5)),
    odd("an event without a type", event({ channel: "C1" })),
    odd("an event that has the name of an error", event({ type: "error" }), BY_THE_SOCKET),
    odd("an event that has the name of a socket's message", event({ type: "ws_message" }), BY_THE_SOCKET),
    odd("an event that has the name of a socket's end", event({ type: "close" }), NEVER),
    odd("an event that has the name of all events", event({ type: "slack_event" }), NEVER),
    odd("an event in an item that is none", event({ type: "reaction_added", item: null }), NEVER),
    odd("null", events(null)),
    odd("a list", events([1])),
    odd("a text", events("odd")),
    odd("an interaction that is null", { kind: "interactive", body: null }),
    odd("an interaction that is a list", { kind: "interactive", body: [] }),
    odd(
      "an event under an id that is an object",
      events({ event_id: { toString: null }, event: { type: "odd" } }),
      NEVER,
    ),
    odd("an event under a long id", events({ event_id: "x".repeat(10_000), event: { type: "odd" } }), NEVER),
    odd("an event under an id with U+0000", events({ event_id: "\0\ud800", event: { type: "odd" } }), NEVER),
    odd("a click on nothing", click(ACTIONS.undoNote, { actions: null })),
    odd("a click on a list of nothing", click(ACTIONS.undoNote, { actions: [null] })),
    odd("a click nowhere", click(ACTIONS.undoNote, { container: null })),
    odd("a click of nobody", click(ACTIONS.undoNote, { user: null })),
    odd("a click in no channel", click(ACTIONS.undoNote, { channel: null })),
    odd("Retry clicked nowhere", click(ACTIONS.retry, { container: null })),
    odd("Retry clicked in a channel that is an object", click(ACTIONS.retry, { container: { channel_id: {} } })),
    odd("Forget clicked by nobody", click(ACTIONS.forgetInHome, { user: null })),
    odd("feedback that is no pair of buttons", click(ACTIONS.feedback)),
    odd("feedback on nothing", click(ACTIONS.feedback, { actions: null })),
    odd("a session named by nobody", event({ type: "agent_session_title_changed", channel: "D1", thread_ts: "1.1" })),
    odd("a window without a view", interaction({ type: "view_submission", view: null })),
    odd("a note's window without its state", submitted(NOTE_MODALS.add, { state: null })),
    odd("a note's window with a number for words", submitted(NOTE_MODALS.edit, { state: { values: { note: 5 } } })),
    odd("a rewrite's window that tells nothing", submitted(REWRITE, { private_metadata: "{" })),
    odd("a rewrite's window without its blocks", submitted(REWRITE, { blocks: null })),
    odd("a shortcut on nothing", shortcut({ message: null })),
    odd("a shortcut nowhere", shortcut({ channel: null })),
  ];
}

/** Values that no field of Slack's has. */
const ODD_VALUES: readonly Json[] = [null, 5, "a\0b\ud800", [null], { toString: null }];

/** A delivery of each kind, again and again with an odd value in one place, for every place and value that there is. */
export function* withOddFields(slack: LocalSlack): Generator<SlackDelivery> {
  const { command, message, mention, event, opened, click, submitted, shortcut } = usualDeliveries(slack);
  const makers: readonly (() => SlackDelivery)[] = [
    message,
    mention,
    () => event({ type: "agent_session_stopped", channel: "D1", thread_ts: "1.1" }),
    () => event({ type: "agent_session_title_changed", channel: "D1", thread_ts: "1.1", user: "U1", title: "Ours" }),
    () => event({ type: "channel_shared", channel: "C1", connected_team_id: "T2" }),
    () => message({ subtype: "channel_convert_to_public", channel: "C1", channel_type: "channel" }),
    () => opened("home"),
    () => opened("messages"),
    () => command("/write"),
    () => command("/write-pref"),
    ...[ACTIONS.undoNote, ACTIONS.retry, ACTIONS.forgetInHome, ACTIONS.addInHome].map((id) => () => click(id)),
    () =>
      click(ACTIONS.feedback, {
        actions: [{ type: "feedback_buttons", action_id: ACTIONS.feedback, value: "bad U1" }],
      }),
    ...[NOTE_MODALS.add, NOTE_MODALS.edit, NOTE_MODALS.feedback, REWRITE].map((id) => () => submitted(id)),
    shortcut,
  ];
  for (const make of makers) {
    const places = changesOf(make().body).length;
    for (let place = 0; place < places; place++) {
      for (const value of ODD_VALUES) {
        const { kind, body } = make();
        yield { kind, body: changesOf(body)[place]?.(value) ?? null };
      }
    }
  }
}

/** For every place in a body, what puts another value there. */
function changesOf(body: Json): readonly ((value: Json) => Json)[] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([key, field]) => {
    const put = (value: Json): Json =>
      Array.isArray(body) ? body.with(Number(key), value) : { ...body, [key]: value };
    return [put, ...changesOf(field).map((change) => (value: Json) => put(change(value)))];
  });
}

/** Texts that hold no body. */
export const ODD_TEXTS: readonly string[] = ["", "{", "null", "[]", "5", '"odd"', "{}", "[".repeat(200_000)];

/** The text of an event with so many lists in one another: readable, and perhaps too deep to be written again. */
export function nested(depth: number): string {
  const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
  return `{"type":"event_callback","event_id":"Ev${depth}","event":{"type":"odd","deep":${deep}}}`;
}
