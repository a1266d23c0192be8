import type { IncomingMessage, ServerResponse } from "node:http";
import type { ViewOutput } from "@slack/bolt";
import type { Courier, Delivery } from "./deliveries/delivery.ts";
import type { HttpResponse } from "./deliveries/http-delivery.ts";
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

/** What the app's bot token may do when nothing else is said. */
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
  /** Default 0: any free port. */
  readonly port?: number;
  /** Round trip of a Web API call, and twice the way of a delivery to the app; default 0. */
  readonly latencyMs?: number;
  /** Where the app takes its signed POSTs; without it everything goes over Socket Mode. */
  readonly requestUrl?: string;
  readonly deliver?: "socket" | "http";
  readonly scopes?: readonly string[];
  /** The workspace's clock, in milliseconds; default `Date.now`. */
  readonly now?: () => number;
  /** How long an acknowledgement may take; Slack gives three seconds. */
  readonly ackTimeoutMs?: number;
  /** How long after each failure an event is sent again; default at once, after one minute, after five. */
  readonly retryDelaysMs?: readonly number[];
  /** True enforces Slack's rate limits by the workspace's clock; default false, so that faults alone decide. */
  readonly rateLimits?: boolean;
  /** True opens `/_control/` for other processes; see control.ts. */
  readonly control?: boolean;
  /** Takes every request that is none of Slack's own, such as those of a page; without it they are answered 404. */
  readonly serve?: (request: IncomingMessage, body: string, response: ServerResponse) => void;
  /** False: the app's manifest gives it no Home tab. */
  readonly homeTab?: boolean;
  /** False keeps no log of calls. */
  readonly recordCalls?: boolean;
  /** False spares the app the events about its own messages. */
  readonly echoes?: boolean;
  /** Makes it a workspace of an Enterprise Grid organisation. */
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
    /** The state itself. */
    readonly workspace: Workspace;
    readonly people: DefaultPeople;
    readonly channels: DefaultChannels;
    /** Every Web API call, in the order in which they took effect; the newest 20,000 at least. */
    readonly calls: readonly Call[];
    callsOf(method: string): readonly Call[];
    clearCalls(): void;
    readonly faults: Faults;
    /** What was sent to the app, oldest first; the newest 2,000 at least. */
    readonly deliveries: readonly Delivery[];
    /** A hostile or odd HTTP request to the app: the bytes and headers as given. Content type JSON unless told. */
    deliverRaw(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<HttpResponse>;
    /** The headers that sign a body, for now or for another second since the epoch. */
    sign(body: string | Buffer, atSeconds?: number): Record<string, string>;
    /** Keeps deliveries back until the returned function is called: late, and out of their order if it is told so. */
    holdDeliveries(): (order?: "sent" | "reversed") => void;
    useHttp(requestUrl: string): void;
    useSocket(): void;
    readonly connections: number;
    /** Resolves once the app holds a Socket Mode connection. */
    waitForConnection(timeoutMs?: number): Promise<void>;
    /** `cut` (default) is a network failure; `refresh` asks the app to reconnect. */
    disconnectSockets(how?: "refresh" | "cut"): void;
    /** What stands in a conversation, or in one of its threads (root first). */
    messages(channel: ChannelRef, threadTs?: string): readonly Message[];
    /** What this person alone sees. */
    ephemerals(person: PersonRef): readonly Ephemeral[];
    /** The Home tab that was published for this person. */
    homeOf(person: PersonRef): ViewOutput | undefined;
    /** The modals that are open before this person, the lowest first. */
    modalsOf(person: PersonRef): readonly ViewOutput[];
    statusOf(channel: ChannelRef, threadTs: string): Session | undefined;
    suggestedPrompts(channel: ChannelRef): SuggestedPrompts | undefined;
    setChannel(
      channel: ChannelRef,
      changes: Partial<Pick<Channel, "name" | "isPrivate" | "isExtShared" | "isArchived">> & { botIsMember?: boolean },
    ): void;
    setScopes(scopes: readonly string[]): void;
    /** The first truthy value of `probe`, which is asked again at every change; rejects with the last calls after `timeoutMs`. */
    waitFor<T>(probe: (slack: LocalSlack) => T | undefined | null | false, timeoutMs?: number): Promise<T>;
    onChange(listener: ChangeListener): () => void;
    stop(): Promise<void>;
  };
