import type { Channel } from "../workspace/types.ts";
import { channelType, type Workspace } from "../workspace/workspace.ts";
import type { Courier } from "./delivery.ts";
import { envelope, type SlackEventBody } from "./payloads.ts";

// Which scope an app needs to be told of a message, by the kind of conversation.
const MESSAGE_SCOPES = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
} as const;

export type AppEvents = ReturnType<typeof createAppEvents>;

/** Decides which events the app receives, by its scopes and memberships, and sends them. */
export function createAppEvents(workspace: Workspace, courier: Courier, scopes: () => ReadonlySet<string>) {
  const { identity } = workspace;
  return {
    /** Sends the app an event, in the background. */
    notifyApp(event: SlackEventBody, channel?: Channel, ts?: string): void {
      const eventId = workspace.nextId("Ev");
      const body = envelope(identity, event, eventId, workspace.now(), channel);
      void courier.event(courier.delivery("events_api", body, { eventId, ...(ts !== undefined && { ts }) }));
    },
    /** Whether messages of this conversation reach the app at all. */
    receivesMessages: (channel: Channel): boolean =>
      channel.members.has(identity.botUserId) && scopes().has(MESSAGE_SCOPES[channelType(channel)]),
    receivesMentions: (channel: Channel): boolean =>
      !channel.isIm && channel.members.has(identity.botUserId) && scopes().has("app_mentions:read"),
    receivesCommands: (): boolean => scopes().has("commands"),
  };
}
