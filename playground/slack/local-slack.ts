import type { IncomingMessage, ServerResponse } from "node:http";
import type { ViewOutput } from "@slack/bolt";
import type { Courier, Delivery, DeliveryKind } from "./deliveries/delivery.ts";
import type { HttpResponse } from "./deliveries/http-delivery.ts";
import type { AppRemovedEvent } from "./deliveries/payloads.ts";
import type { Interactions } from "./people/interactions.ts";
import type { People } from "./people/people.ts";
import type { ViewInteractions } from "./people/view-interactions.ts";
import type { Faults } from "./web-api/faults.ts";
import type { Call } from "./web-api/web-api.ts";
import type { ChangeListener } from "./workspace/changes.ts";
import type { ChannelRef, PersonRef } from "./workspace/refs.ts";
import type { DefaultChannels, DefaultPeople } from "./workspace/seed.ts";
import type { Session, SuggestedPrompts } from "./workspace/sessions.ts";
import type { Channel, Ephemeral, Message, Person } from "./workspace/types.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** The default scopes of the app's bot token. */
export const DEFAULT_SCOPES: readonly string[] = [
  "app_mentions:read",
  "assistant:write",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "mpim:history",
  "mpim:read",
  "users:read",
];

export type LocalSlackOptions = {
  /** Default 0, which is any free port. */
  readonly port?: number;
  /** Milliseconds for the round trip of a Web API call; a delivery to the app takes half. Default 0. */
  readonly latencyMs?: number;
  /**
   * Milliseconds for each page of `conversations.replies`, that of the oldest messages first. Pages beyond the list, and all of
   * them without it, take `latencyMs`.
   */
  readonly repliesPagesMs?: readonly number[];
  /** The URL for signed POSTs to the app; without one, everything goes over Socket Mode. */
  readonly requestUrl?: string;
  readonly deliver?: "socket" | "http";
  readonly scopes?: readonly string[];
  /** The workspace's clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
  /** The time limit for acknowledgements. Default 3,000, as in Slack. */
  readonly ackTimeoutMs?: number;
  /** The pauses before the retries of an event. Default: none, one minute, five minutes. */
  readonly retryDelaysMs?: readonly number[];
  /** True enforces Slack's rate limits, by the workspace's clock. Default false. */
  readonly rateLimits?: boolean;
  /** True lets other processes use `/_control/`; see control.ts. */
  readonly control?: boolean;
  /** Handles requests that are not Slack's own, such as those of the page. By default they get 404. */
  readonly serve?: (request: IncomingMessage, body: string, response: ServerResponse) => void;
  /** False leaves out the Home tab. */
  readonly homeTab?: boolean;
  /** False logs no calls. */
  readonly recordCalls?: boolean;
  /** False sends the app no events about its own messages. */
  readonly echoes?: boolean;
  /** Puts the workspace into an Enterprise Grid organisation. */
  readonly enterpriseId?: string;
  readonly people?: readonly Person[];
  readonly channels?: readonly Channel[];
};

export type LocalSlack = People &
  Interactions &
  ViewInteractions & {
    redeliver: Courier["redeliver"];
    readonly url: string;
    readonly apiUrl: string;
    readonly botToken: string;
    readonly appToken: string;
    readonly signingSecret: string;
    readonly botUserId: string;
    readonly teamId: string;
    readonly apiAppId: string;
    /** The state of the workspace. */
    readonly workspace: Workspace;
    readonly people: DefaultPeople;
    readonly channels: DefaultChannels;
    /** The Web API calls in the order they took effect, at least the newest 20,000. */
    readonly calls: readonly Call[];
    callsOf(method: string): readonly Call[];
    clearCalls(): void;
    readonly faults: Faults;
    /** What was sent to the app, oldest first, at least the newest 2,000. */
    readonly deliveries: readonly Delivery[];
    /** Sends the app these very bytes and headers, for hostile or odd requests. The content type is JSON by default. */
    deliverRaw(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<HttpResponse>;
    /** Delivers any body at all, once, over the way in force. Rejects when the app does not acknowledge it. */
    deliver(kind: DeliveryKind, body: unknown): Promise<unknown>;
    /** Tells the app that it gets no events for a minute (`app_rate_limited`). Rejects when the app does not acknowledge it. */
    tellRateLimited(): Promise<unknown>;
    /** Sends the app any text at all, over one of its sockets. */
    sendText(text: string): void;
    /** The headers that sign a body, for now or for `atSeconds` since the epoch. */
    sign(body: string | Buffer, atSeconds?: number): Record<string, string>;
    /** Holds back deliveries until the returned function is called, which sends them in order or reversed. */
    holdDeliveries(): (order?: "sent" | "reversed") => void;
    useHttp(requestUrl: string): void;
    useSocket(): void;
    readonly connections: number;
    /** Resolves when the app has a Socket Mode connection. Rejects after `timeoutMs`, 5,000 by default. */
    waitForConnection(timeoutMs?: number): Promise<void>;
    /** `cut`, the default, is a network failure; `refresh` warns the app, and closes its sockets ten seconds later. */
    disconnectSockets(how?: "refresh" | "cut"): void;
    /** The messages of a conversation or, root first, of one of its threads. */
    messages(channel: ChannelRef, threadTs?: string): readonly Message[];
    /** The ephemeral messages that this person sees. */
    ephemerals(person: PersonRef): readonly Ephemeral[];
    /** The Home tab that the app published for this person. */
    homeOf(person: PersonRef): ViewOutput | undefined;
    /** The modals that this person has open, bottom first. */
    modalsOf(person: PersonRef): readonly ViewOutput[];
    statusOf(channel: ChannelRef, threadTs: string): Session | undefined;
    suggestedPrompts(channel: ChannelRef): SuggestedPrompts | undefined;
    setChannel(
      channel: ChannelRef,
      changes: Partial<Pick<Channel, "name" | "isPrivate" | "isExtShared" | "isArchived" | "restriction">> & {
        botIsMember?: boolean;
      },
    ): void;
    /** The workspace joins an Enterprise Grid; those who are named (old id: new id) get new ids. */
    joinOrganisation(enterpriseId: string, newIds: Readonly<Record<string, string>>): void;
    setScopes(scopes: readonly string[]): void;
    /**
     * Takes the app's bot token away, as an admin does who removes the app or revokes its tokens: calls are refused, nothing is
     * delivered any more, and the app is told by events; pass none to tell it nothing.
     */
    removeApp(how: "uninstalled" | "revoked", events?: readonly AppRemovedEvent[]): void;
    /** Makes the token good again. */
    restoreApp(): void;
    /**
     * Resolves with the first value of `probe` that is not undefined, null or false.
     * It calls `probe` now and after every change. Rejects after `timeoutMs`, 5,000 by default, and lists the last
     * calls.
     */
    waitFor<T>(probe: (slack: LocalSlack) => T | undefined | null | false, timeoutMs?: number): Promise<T>;
    onChange(listener: ChangeListener): () => void;
    stop(): Promise<void>;
  };
