import type { Channel } from "../workspace/types.ts";
import { channelType, type Workspace } from "../workspace/workspace.ts";
import type { Courier } from "./delivery.ts";
import { envelope, type SlackEventBody } from "./payloads.ts";

// The scope that an app needs to receive messages, by the kind of conversation.
const MESSAGE_SCOPES = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
} as const;

export type AppEvents = ReturnType<typeof createAppEvents>;

/** Sends events to the app, and knows which ones its scopes and memberships allow. */
export function createAppEvents(workspace: Workspace, courier: Courier, scopes: () => ReadonlySet<string>) {
  const { identity } = workspace;
  return {
    /** Sends an event in the background. `ts` is the message it is about. */
    notifyApp(event: SlackEventBody, channel?: Channel, ts?: string): void {
      const eventId = workspace.nextId("Ev");
      const body = envelope(identity, event, eventId, workspace.now(), channel);
      void courier.event(courier.delivery("events_api", body, { eventId, ...(ts !== undefined && { ts }) }));
    },
    /** Whether the app receives the messages of this conversation. */
    receivesMessages: (channel: Channel): boolean =>
      channel.members.has(identity.botUserId) && scopes().has(MESSAGE_SCOPES[channelType(channel)]),
    receivesMentions: (channel: Channel): boolean =>
      !channel.isIm && channel.members.has(identity.botUserId) && scopes().has("app_mentions:read"),
    receivesCommands: (): boolean => scopes().has("commands"),
  };
}
