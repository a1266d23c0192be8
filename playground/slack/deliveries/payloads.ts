import type {
  BlockAction,
  EnvelopedEvent,
  MessageShortcut,
  SlashCommand,
  ViewClosedAction,
  ViewOutput,
  ViewSubmitAction,
} from "@slack/bolt";
import type {
  AgentSessionStoppedEvent,
  AppHomeOpenedEvent,
  AppMentionEvent,
  GenericMessageEvent,
  MemberJoinedChannelEvent,
} from "@slack/types";
import type { Block, Channel, Identity, Message, Person } from "../workspace/types.ts";
import { channelType } from "../workspace/workspace.ts";

// The fields that every message has. Slack's type also requires `subtype`, which plain messages lack.
type RequiredInMessages = "type" | "channel" | "channel_type" | "event_ts" | "ts" | "user" | "text";

export type SlackEventBody = { readonly type: string; readonly [key: string]: unknown };

/** Wraps an event in its `event_callback`. `atMs` is milliseconds since the epoch. */
export function envelope(identity: Identity, event: SlackEventBody, eventId: string, atMs: number, channel?: Channel) {
  return {
    token: "local-verification-token",
    team_id: identity.teamId,
    context_team_id: identity.teamId,
    ...(identity.enterpriseId !== undefined && {
      enterprise_id: identity.enterpriseId,
      context_enterprise_id: identity.enterpriseId,
    }),
    api_app_id: identity.apiAppId,
    event,
    type: "event_callback",
    event_id: eventId,
    event_time: Math.floor(atMs / 1000),
    authorizations: [
      {
        enterprise_id: identity.enterpriseId ?? null,
        team_id: identity.teamId,
        user_id: identity.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.isExtShared ?? false,
    event_context: `4-${eventId}`,
  } satisfies EnvelopedEvent<SlackEventBody>;
}

/**
 * Builds a message as it appears in events and in `conversations.replies`. What was streamed comes back as a block of Slack's own
 * making, above those that the app put under it (seen in a recorded event of a finished stream).
 */
export function wireMessage(message: Message) {
  const { stream, streaming, channel, isMarkdown: _isMarkdown, ...fields } = message;
  const draft = draftBlock(message);
  return {
    type: "message" as const,
    ...fields,
    ...(draft && { blocks: [draft, ...(message.blocks ?? [])] }),
    ...(stream && { streaming_state: streaming ? "in_progress" : "completed" }),
  };
}

/** Returns the block that holds what was streamed into a message; undefined when nothing was, or it was replaced. */
export function draftBlock({ stream, isMarkdown, text }: Message): Block | undefined {
  if (!stream || !isMarkdown || text === "") return undefined;
  const elements = [{ type: "rich_text_section", elements: [{ type: "text", text }] }];
  return { type: "rich_text", block_id: "draft", elements };
}

/** Builds a `message` event; `channel_type` says which kind. `extra` is added to it. */
export function messageEvent(message: Message, channel: Channel, author: Person | undefined, extra: object = {}) {
  return {
    ...wireMessage(message),
    channel: channel.id,
    channel_type: channelType(channel),
    event_ts: message.ts,
    ...teamsOf(author),
    ...extra,
  } satisfies Pick<GenericMessageEvent, RequiredInMessages> & Record<string, unknown>;
}

/** Builds an `app_mention` event, which has no `channel_type`. */
export function mentionEvent(message: Message, channel: Channel, author: Person | undefined, extra: object = {}) {
  const {
    streaming: _streaming,
    channel: _channel,
    isMarkdown: _isMarkdown,
    blocks,
    attachments,
    files,
    ...fields
  } = message;
  return {
    ...fields,
    type: "app_mention",
    ...(blocks && { blocks: [...blocks] }),
    ...(attachments && { attachments: attachments as NonNullable<AppMentionEvent["attachments"]> }),
    ...(files && { files: files as NonNullable<AppMentionEvent["files"]> }),
    channel: channel.id,
    event_ts: message.ts,
    ...teamsOf(author),
    ...extra,
  } satisfies AppMentionEvent & Record<string, unknown>;
}

/** Builds a `message_changed` event. `previous` is the message as `wireMessage` returned it before the change. */
export function changedEvent(message: Message, previous: object, channel: Channel, ts: string) {
  return {
    type: "message" as const,
    subtype: "message_changed" as const,
    hidden: true as const,
    channel: channel.id,
    channel_type: channelType(channel),
    ts,
    event_ts: ts,
    message: wireMessage(message),
    previous_message: previous,
  };
}

/** Builds a `message_deleted` event. */
export function deletedEvent(previous: Message, channel: Channel, ts: string) {
  return {
    type: "message" as const,
    subtype: "message_deleted" as const,
    hidden: true as const,
    channel: channel.id,
    channel_type: channelType(channel),
    ts,
    event_ts: ts,
    deleted_ts: previous.ts,
    previous_message: wireMessage(previous),
  };
}

/** Builds an `app_home_opened` event, with the view of the Home tab if the app published one. */
export function homeOpenedEvent(
  user: string,
  channel: string,
  ts: string,
  tab: "home" | "messages",
  view?: ViewOutput,
) {
  const event = { type: "app_home_opened" as const, user, channel, tab, event_ts: ts } satisfies AppHomeOpenedEvent;
  return { ...event, ...(view && { view }) };
}

/** Builds an `agent_session_stopped` event, with the timestamps of the streams it ended. */
export function sessionStoppedEvent(user: string, channel: string, threadTs: string, streams: string[], ts: string) {
  return {
    type: "agent_session_stopped",
    channel,
    user,
    thread_ts: threadTs,
    streaming_message_ts: streams,
    event_ts: ts,
  } satisfies AgentSessionStoppedEvent;
}

/** Builds a `member_joined_channel` event. */
export function memberJoinedEvent(user: string, channel: Channel, teamId: string, ts: string) {
  return {
    type: "member_joined_channel",
    user,
    channel: channel.id,
    channel_type: channelType(channel) === "group" ? "G" : "C",
    team: teamId,
    event_ts: ts,
  } satisfies MemberJoinedChannelEvent;
}

/** Returns the channel name in commands and interactions: `directmessage` for DMs, `privategroup` for private channels. */
export function commandChannelName(channel: Channel): string {
  if (channel.isIm) return "directmessage";
  return channel.isPrivate && !channel.isMpim ? "privategroup" : channel.name;
}

export type CommandFields = { command: string; text: string; responseUrl: string; triggerId: string };

/** Builds the body of a slash command. */
export function slashCommand(identity: Identity, person: Person, channel: Channel, fields: CommandFields) {
  return {
    token: "local-verification-token",
    team_id: identity.teamId,
    team_domain: identity.teamDomain,
    ...(identity.enterpriseId !== undefined && {
      enterprise_id: identity.enterpriseId,
      enterprise_name: "Local enterprise",
    }),
    channel_id: channel.id,
    channel_name: commandChannelName(channel),
    user_id: person.id,
    user_name: person.name,
    command: fields.command,
    text: fields.text,
    api_app_id: identity.apiAppId,
    is_enterprise_install: "false",
    response_url: fields.responseUrl,
    trigger_id: fields.triggerId,
  } satisfies SlashCommand;
}

export type ClickFields = {
  action: BlockAction["actions"][number];
  container: Record<string, unknown>;
  message: Message | undefined;
  responseUrl: string;
  triggerId: string;
};

/** Builds the body of a click in a message. */
export function blockActions(identity: Identity, person: Person, channel: Channel, fields: ClickFields) {
  return {
    type: "block_actions",
    user: { id: person.id, username: person.name, name: person.name, team_id: person.teamId },
    api_app_id: identity.apiAppId,
    token: "local-verification-token",
    container: fields.container,
    trigger_id: fields.triggerId,
    team: { id: identity.teamId, domain: identity.teamDomain },
    is_enterprise_install: false,
    channel: { id: channel.id, name: commandChannelName(channel) },
    ...(fields.message && { message: wireMessage(fields.message) }),
    state: { values: {} },
    response_url: fields.responseUrl,
    actions: [fields.action],
  } satisfies BlockAction;
}

/** Builds the body of a click in a view. It has no channel, message or `response_url`. */
export function viewActions(
  identity: Identity,
  person: Person,
  fields: { action: BlockAction["actions"][number]; view: ViewOutput; triggerId: string },
) {
  return {
    ...viewEnvelope(identity, person),
    type: "block_actions",
    container: { type: "view", view_id: fields.view.id },
    trigger_id: fields.triggerId,
    view: fields.view,
    state: fields.view.state,
    actions: [fields.action],
  } satisfies Omit<BlockAction, "response_url">;
}

/** Builds the body of a submitted modal. */
export function viewSubmission(identity: Identity, person: Person, fields: { view: ViewOutput; triggerId: string }) {
  return {
    ...viewEnvelope(identity, person),
    type: "view_submission",
    trigger_id: fields.triggerId,
    view: fields.view,
    response_urls: [],
  } satisfies ViewSubmitAction;
}

/** Builds the body for a modal that the person closed. `isCleared`: all of the stack was closed with it. */
export function viewClosed(identity: Identity, person: Person, view: ViewOutput, isCleared: boolean) {
  return {
    ...viewEnvelope(identity, person),
    type: "view_closed",
    view,
    is_cleared: isCleared,
  } satisfies ViewClosedAction;
}

function viewEnvelope(identity: Identity, person: Person) {
  return {
    team: { id: identity.teamId, domain: identity.teamDomain },
    user: { id: person.id, username: person.name, name: person.name, team_id: person.teamId },
    api_app_id: identity.apiAppId,
    token: "local-verification-token",
    is_enterprise_install: false,
  };
}

export type ShortcutFields = {
  callbackId: string;
  message: Message;
  responseUrl: string;
  triggerId: string;
  actionTs: string;
};

/** Builds the body of a message shortcut. */
export function messageAction(identity: Identity, person: Person, channel: Channel, fields: ShortcutFields) {
  return {
    type: "message_action",
    token: "local-verification-token",
    action_ts: fields.actionTs,
    team: { id: identity.teamId, domain: identity.teamDomain },
    user: { id: person.id, username: person.name, name: person.name, team_id: person.teamId },
    channel: { id: channel.id, name: commandChannelName(channel) },
    is_enterprise_install: false,
    callback_id: fields.callbackId,
    trigger_id: fields.triggerId,
    response_url: fields.responseUrl,
    message_ts: fields.message.ts,
    message: wireMessage(fields.message),
  } satisfies MessageShortcut;
}

function teamsOf(author: Person | undefined): Record<string, unknown> {
  if (!author) return {};
  const teams = { team: author.teamId, user_team: author.teamId, source_team: author.teamId };
  if (!author.isStranger && !author.isGuest) return teams;
  const profile = {
    name: author.name,
    first_name: author.realName.split(" ")[0],
    real_name: author.realName,
    display_name: author.name,
    team: author.teamId,
    is_restricted: author.isGuest,
    is_ultra_restricted: false,
  };
  return { ...teams, user_profile: profile };
}
