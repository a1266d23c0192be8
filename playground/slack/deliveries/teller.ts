import type { Channel, Person } from "../workspace/types.ts";
import { channelType, type Workspace } from "../workspace/workspace.ts";
import type { Courier } from "./delivery.ts";
import { envelope, type SlackEventBody } from "./events.ts";

/** A person or a conversation, itself or by its id. */
export type PersonRef = Person | string;
export type ChannelRef = Channel | string;

// Which scope an app needs to be told of a message, by the kind of conversation.
const MESSAGE_SCOPES = {
  channel: "channels:history",
  group: "groups:history",
  im: "im:history",
  mpim: "mpim:history",
} as const;

export type Teller = ReturnType<typeof createTeller>;

/** Decides what the app hears of, and sends it as events; finds people and conversations by their references. */
export function createTeller(workspace: Workspace, courier: Courier, scopes: () => ReadonlySet<string>) {
  const { identity } = workspace;
  return {
    /** Tells the app of an event, in the background. */
    tell(event: SlackEventBody, channel?: Channel, ts?: string): void {
      const eventId = workspace.nextId("Ev");
      const body = envelope(identity, event, eventId, workspace.now(), channel);
      void courier.event(courier.delivery("events_api", body, { eventId, ...(ts !== undefined && { ts }) }));
    },
    /** Whether messages of this conversation reach the app at all. */
    hears: (channel: Channel): boolean =>
      channel.members.has(identity.botUserId) && scopes().has(MESSAGE_SCOPES[channelType(channel)]),
    hearsMentions: (channel: Channel): boolean =>
      !channel.isIm && channel.members.has(identity.botUserId) && scopes().has("app_mentions:read"),
    hearsCommands: (): boolean => scopes().has("commands"),
    person(ref: PersonRef): Person {
      const found = typeof ref === "string" ? workspace.person(ref) : ref;
      if (!found) throw new Error(`there is nobody with the id ${ref} in the local workspace`);
      return found;
    },
    channel(ref: ChannelRef): Channel {
      const found = typeof ref === "string" ? workspace.channel(ref) : ref;
      if (!found) throw new Error(`there is no conversation ${ref} in the local workspace`);
      return found;
    },
  };
}
