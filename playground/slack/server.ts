import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type ChangeListener, createChanges } from "./changes.ts";
import { handleControl } from "./control.ts";
import { createCourier, type Delivery, RETRY_DELAYS_MS } from "./delivery.ts";
import { changedEvent, messageEvent } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createHttpDelivery, type HttpAnswer } from "./http-delivery.ts";
import type { Server } from "./methods/method.ts";
import { type ChannelRef, createPeople, type People, type PersonRef } from "./people.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createResponseUrls } from "./response-url.ts";
import { type DefaultChannels, type DefaultPeople, defaultIdentity, seedChannels, seedPeople } from "./seed.ts";
import { createSocketMode } from "./socket.ts";
import { type Call, createWebApi, later, methodOf } from "./web-api.ts";
import {
  type Channel,
  conversation,
  createWorkspace,
  type Ephemeral,
  type Message,
  type Person,
  type Session,
  type SuggestedPrompts,
} from "./workspace.ts";

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
  /** False keeps no log of calls. */
  readonly recordCalls?: boolean;
  /** False spares the app the events about its own messages. */
  readonly echoes?: boolean;
  /** Makes it a workspace of an Enterprise Grid organisation. */
  readonly enterpriseId?: string;
  readonly people?: readonly Person[];
  readonly channels?: readonly Channel[];
};

export type LocalSlack = Omit<People, "tell" | "hears"> & {
  readonly url: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  readonly teamId: string;
  readonly apiAppId: string;
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
  deliverRaw(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
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

const MAX_BODY_BYTES = 4_000_000;

/** Starts a Slack workspace on 127.0.0.1, with one app in it. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const { latencyMs = 0, now = Date.now, ackTimeoutMs = 3_000, recordCalls = true, echoes = true } = options;
  const tokens = { bot: `xoxb-local-${secret()}`, app: `xapp-1-local-${secret()}` };
  const signingSecret = secret();
  const changes = createChanges();
  const faults = createFaults();
  const workspace = createWorkspace(defaultIdentity(options.enterpriseId), now, changes.publish);
  const { identity } = workspace;
  const people = seedPeople(workspace);
  const channels = seedChannels(workspace, people);
  for (const person of options.people ?? []) workspace.people.set(person.id, person);
  for (const channel of options.channels ?? []) workspace.addChannel(channel);
  let scopes: ReadonlySet<string> = new Set(options.scopes ?? DEFAULT_SCOPES);
  let requestUrl = options.requestUrl;
  let overHttp = options.deliver === "http" || (options.deliver === undefined && requestUrl !== undefined);
  let url = "";

  const socket = createSocketMode({
    appId: identity.apiAppId,
    ackTimeoutMs,
    changed: () => changes.publish({ kind: "connection" }),
  });
  const http = createHttpDelivery({
    signingSecret,
    ackTimeoutMs,
    requestUrl: () => requestUrl ?? missingRequestUrl(),
    now,
  });
  const courier = createCourier({
    transport: () => (overHttp ? http.send : socket.send),
    latencyMs,
    retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
    changed: () => changes.publish({ kind: "delivery" }),
  });
  const actions = createPeople({ workspace, courier, responseUrls: () => responseUrls, scopes: () => scopes });
  const server: Server = {
    workspace,
    faults,
    scopes: () => scopes,
    socketUrl: () => `${url.replace("http", "ws")}/link/?ticket=${socket.issueTicket()}&app_id=${identity.apiAppId}`,
    echo(kind, message, channel, previous) {
      if (!echoes || !actions.hears(channel)) return;
      const event =
        kind === "posted"
          ? messageEvent(message, channel, undefined)
          : changedEvent(message, previous ?? {}, channel, workspace.nextTs());
      actions.tell(event, channel);
    },
  };
  const responseUrls = createResponseUrls({ ...server, baseUrl: () => url });
  const api = createWebApi(server, {
    tokens,
    latencyMs,
    recordCalls,
    rateLimits: options.rateLimits ? createRateLimits(now) : undefined,
  });

  const listener = createServer((request, response) => {
    readBody(request, response, (body) => {
      const path = request.url ?? "/";
      if (path.startsWith("/api/")) api.handle(methodOf(path), request, body, response);
      else if (path.startsWith("/commands/") || path.startsWith("/actions/"))
        later(latencyMs, () => responseUrls.handle(path, body, response));
      else if (options.control && path.startsWith("/_control/")) handleControl(slack, request, body, response);
      else response.writeHead(404).end();
    });
  });
  listener.keepAliveTimeout = 60_000;
  listener.on("upgrade", socket.upgrade);
  await new Promise<void>((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;

  const { tell: _tell, hears: _hears, ...doings } = actions;
  const idOf = (ref: Channel | Person | string): string => (typeof ref === "string" ? ref : ref.id);
  const slack: LocalSlack = {
    ...doings,
    url,
    apiUrl: `${url}/api/`,
    botToken: tokens.bot,
    appToken: tokens.app,
    signingSecret,
    botUserId: identity.botUserId,
    teamId: identity.teamId,
    apiAppId: identity.apiAppId,
    people,
    channels,
    calls: api.calls,
    callsOf: (method) => api.calls.filter((call) => call.method === method),
    clearCalls() {
      api.calls.length = 0;
    },
    faults,
    deliveries: courier.log,
    holdDeliveries: courier.hold,
    deliverRaw: (body, headers = {}) => http.post(body, { "content-type": "application/json", ...headers }),
    sign: http.sign,
    useHttp(to) {
      requestUrl = to;
      overHttp = true;
    },
    useSocket() {
      overHttp = false;
    },
    get connections() {
      return socket.connections();
    },
    waitForConnection: async (timeoutMs) => void (await slack.waitFor(() => socket.connections() > 0, timeoutMs)),
    disconnectSockets: (how = "cut") => socket.disconnect(how),
    messages: (channel, threadTs) =>
      threadTs === undefined ? workspace.topLevel(idOf(channel)) : workspace.thread(idOf(channel), threadTs),
    ephemerals: (person) => workspace.ephemerals.filter((one) => one.user === idOf(person)),
    statusOf: (channel, threadTs) => workspace.session(idOf(channel), threadTs),
    suggestedPrompts: (channel) => workspace.prompts.get(idOf(channel)),
    setChannel(ref, { botIsMember, ...fields }) {
      const channel = workspace.channel(idOf(ref));
      if (!channel) throw new Error(`there is no conversation ${idOf(ref)} in the local workspace`);
      Object.assign(channel, fields);
      if (botIsMember === true) channel.members.add(identity.botUserId);
      if (botIsMember === false) channel.members.delete(identity.botUserId);
      changes.publish({ kind: "channel", channel: channel.id });
    },
    setScopes(granted) {
      scopes = new Set(granted);
    },
    waitFor: (probe, timeoutMs = 5_000) =>
      changes.waitFor(
        () => probe(slack),
        timeoutMs,
        () => lastCalls(api.calls),
      ),
    onChange: changes.subscribe,
    async stop() {
      courier.stop();
      await socket.stop();
      http.stop();
      listener.closeAllConnections();
      await new Promise<void>((resolve) => listener.close(() => resolve()));
    },
  };
  return slack;
}

export type { Call, Channel, Delivery, Ephemeral, Message, Person };
export { conversation as localChannel };

function readBody(request: IncomingMessage, response: ServerResponse, done: (body: string) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  request.on("data", (part: Buffer) => {
    size += part.length;
    if (size > MAX_BODY_BYTES) response.destroy();
    else parts.push(part);
  });
  request.on("end", () => done(parts.length === 1 ? String(parts[0]) : Buffer.concat(parts).toString()));
}

function lastCalls(calls: readonly Call[]): string {
  const lines = calls.slice(-12).map(({ method, ok, error }) => `  ${method} ${ok ? "ok" : error}`);
  return lines.length > 0 ? `the last calls were\n${lines.join("\n")}` : "the app made no calls";
}

function missingRequestUrl(): never {
  throw new Error("deliveries go over HTTP, but no requestUrl was given");
}

function secret(): string {
  return randomBytes(16).toString("hex");
}
