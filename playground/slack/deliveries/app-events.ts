import { OTHER_TEAM } from "../workspace/seed.ts";
import type { Channel } from "../workspace/types.ts";
import { channelType, type Workspace } from "../workspace/workspace.ts";
import type { Courier } from "./delivery.ts";
import { envelope, messageEvent, type SlackEventBody, sharedEvent } from "./payloads.ts";

// The scope that an app needs to receive messages, by the kind of conversation.
const MESSAGE_SCOPES = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
} as const;

// The scope that an app needs to hear of changes of the conversation itself.
const READ_SCOPES = { channel: "channels:read", group: "groups:read", im: "im:read", mpim: "mpim:read" } as const;

export type AppEvents = ReturnType<typeof createAppEvents>;

/** Sends events to the app, and knows which ones its scopes and memberships allow. */
export function createAppEvents(workspace: Workspace, courier: Courier, scopes: () => ReadonlySet<string>) {
  const { identity } = workspace;

  function notifyApp(event: SlackEventBody, channel?: Channel, ts?: string): void {
    const eventId = workspace.nextId("Ev");
    const body = envelope(identity, event, eventId, workspace.now(), channel);
    void courier.event(courier.delivery("events_api", body, { eventId, ...(ts !== undefined && { ts }) }));
  }

  function receivesMessages(channel: Channel): boolean {
    return channel.members.has(identity.botUserId) && scopes().has(MESSAGE_SCOPES[channelType(channel)]);
  }

  return {
    /** Sends an event in the background. `ts` is the message it is about. */
    notifyApp,
    /** Whether the app receives the messages of this conversation. */
    receivesMessages,
    /** The channel is shared with another company from now on, or no longer. */
    notifyShared(channel: Channel): void {
      const isSeen = channel.members.has(identity.botUserId) && scopes().has(READ_SCOPES[channelType(channel)]);
      if (isSeen) notifyApp(sharedEvent(channel, OTHER_TEAM, workspace.nextTs()), channel);
    },
    /** The channel is private from now on, or public. Slack says so in a message, and in no event of its own. */
    notifyConverted(channel: Channel): void {
      const subtype = `channel_convert_to_${channel.isPrivate ? "private" : "public"}`;
      const ts = workspace.nextTs();
      const text = `made this channel ${channel.isPrivate ? "private" : "public"}`;
      const message = { ts, channel: channel.id, user: "USLACKBOT", subtype, text, streaming: false };
      if (receivesMessages(channel)) notifyApp(messageEvent(message, channel, undefined), channel, ts);
    },
    receivesMentions: (channel: Channel): boolean =>
      !channel.isIm && channel.members.has(identity.botUserId) && scopes().has("app_mentions:read"),
    receivesCommands: (): boolean => scopes().has("commands"),
  };
}
