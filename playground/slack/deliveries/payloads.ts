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
  AgentSessionTitleChangedEvent,
  AppHomeOpenedEvent,
  AppMentionEvent,
  AppUninstalledEvent,
  ChannelSharedEvent,
  ChannelUnsharedEvent,
  GenericMessageEvent,
  MemberJoinedChannelEvent,
  TokensRevokedEvent,
} from "@slack/types";
import { wireWords } from "../rich-text/wire-words.ts";
import { OUR_TEAM } from "../workspace/seed.ts";
import type { Channel, Identity, Message, Person } from "../workspace/types.ts";
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

/** Builds a message as it appears in events and in `conversations.replies`: with the blocks and the text that Slack makes. */
export function wireMessage(message: Message) {
  const { stream, streaming, channel, isMarkdown: _isMarkdown, ...fields } = message;
  const { text, blocks } = wireWords(message);
  return {
    type: "message" as const,
    ...fields,
    text,
    ...(blocks.length > 0 && message.blocks !== null && { blocks }),
    ...(stream && { streaming_state: streaming ? "in_progress" : "completed" }),
  };
}

/** Builds a `message` event; `channel_type` says which kind. `extra` is added to it. */
export function messageEvent(message: Message, channel: Channel, author: Person | undefined, extra: object = {}) {
  return {
    ...wireMessage(message),
    channel: channel.id,
    channel_type: channelType(channel),
    event_ts: message.ts,
    ...teamsOf(author, channel),
    ...extra,
  } satisfies Pick<GenericMessageEvent, RequiredInMessages> & Record<string, unknown>;
}

/** Builds an `app_mention` event, which has no `channel_type`. */
export function mentionEvent(message: Message, channel: Channel, author: Person | undefined, extra: object = {}) {
  const { blocks, attachments, files, ...fields } = wireMessage(message);
  return {
    ...fields,
    type: "app_mention",
    ...(blocks && { blocks: [...blocks] }),
    ...(attachments && { attachments: attachments as NonNullable<AppMentionEvent["attachments"]> }),
    ...(files && { files: files as NonNullable<AppMentionEvent["files"]> }),
    channel: channel.id,
    event_ts: message.ts,
    ...teamsOf(author, channel),
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

/** Builds the event for a session that a person named. `names.before`: the title that it had. */
export function sessionRenamedEvent(
  user: string,
  where: { readonly channel: string; readonly threadTs: string; readonly teamId: string },
  names: { readonly title: string; readonly before?: string },
  ts: string,
) {
  return {
    type: "agent_session_title_changed",
    channel: where.channel,
    user,
    team_id: where.teamId,
    thread_ts: where.threadTs,
    title: names.title,
    ...(names.before !== undefined && { previous_title: names.before }),
    event_ts: ts,
  } satisfies AgentSessionTitleChangedEvent;
}

export type AppRemovedEvent = "app_uninstalled" | "tokens_revoked";

/** Builds an event that tells of the end. The lists hold who had a token, and no tokens. */
export function appRemovedEvent(type: AppRemovedEvent, botUserId: string) {
  if (type === "app_uninstalled") return { type } satisfies AppUninstalledEvent;
  return { type, tokens: { oauth: [], bot: [botUserId] } } satisfies TokensRevokedEvent;
}

/** Builds what Slack sends in place of events, when there were more than 30,000 in an hour. It has no event in it. */
export function rateLimited({ teamId, apiAppId }: Identity, atMs: number) {
  return {
    token: "local-verification-token",
    type: "app_rate_limited",
    team_id: teamId,
    minute_rate_limited: Math.floor(atMs / 60_000) * 60,
    api_app_id: apiAppId,
  };
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

/** Builds a `channel_shared` or `channel_unshared` event. `teamId`: the other company. */
export function sharedEvent(channel: Channel, teamId: string, ts: string) {
  return channel.isExtShared
    ? ({
        type: "channel_shared",
        connected_team_id: teamId,
        channel: channel.id,
        event_ts: ts,
      } satisfies ChannelSharedEvent)
    : ({
        type: "channel_unshared",
        previously_connected_team_id: teamId,
        channel: channel.id,
        is_ext_shared: false,
        event_ts: ts,
      } satisfies ChannelUnsharedEvent);
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
    ...placeOf(identity),
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
    ...placeOf(identity),
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
    ...placeOf(identity),
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

/** Where an interaction happened: the workspace, and its organisation where it is in one. */
function placeOf(identity: Identity) {
  const { teamId, teamDomain, enterpriseId } = identity;
  const enterprise = { id: enterpriseId ?? "", name: "Local enterprise" };
  return {
    team: {
      id: teamId,
      domain: teamDomain,
      ...(enterpriseId !== undefined && { enterprise_id: enterpriseId, enterprise_name: enterprise.name }),
    },
    ...(enterpriseId !== undefined && { enterprise }),
  };
}

/**
 * Returns the fields of a message that say of which company its author is: `team` alone in a conversation of one company, where it
 * is the workspace. Where others read too, `user_team` and `source_team` are the author's, and `team` says nothing of them.
 */
function teamsOf(author: Person | undefined, channel: Channel): Record<string, unknown> {
  if (!author) return {};
  const team = author.isStranger ? OUR_TEAM : author.teamId;
  const teams = channel.isExtShared
    ? { team, user_team: author.teamId, source_team: author.teamId }
    : { team: author.teamId };
  return { ...teams, ...profileOf(author) };
}

/** Returns the profile that a message of somebody brings who is no full member here. */
export function profileOf(author: Person): Record<string, unknown> {
  if (!author.isStranger && !author.isGuest) return {};
  const { name, realName: real_name, displayName: display_name = "", teamId: team } = author;
  const first_name = real_name.split(" ")[0];
  const flags = { is_restricted: author.isGuest, is_ultra_restricted: false };
  return { user_profile: { name, first_name, real_name, display_name, team, ...flags } };
}
