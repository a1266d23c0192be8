import { randomBytes } from "node:crypto";
import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { handleControl } from "./control.ts";
import { createAppEvents } from "./deliveries/app-events.ts";
import { createCourier, RETRY_DELAYS_MS } from "./deliveries/delivery.ts";
import { createHttpDelivery } from "./deliveries/http-delivery.ts";
import { appRemovedEvent, changedEvent, deletedEvent, messageEvent, rateLimited } from "./deliveries/payloads.ts";
import { createSocketMode } from "./deliveries/socket.ts";
import { DEFAULT_SCOPES, type LocalSlack, type LocalSlackOptions } from "./local-slack.ts";
import { createInteractions } from "./people/interactions.ts";
import { createPeople } from "./people/people.ts";
import { createViewInteractions } from "./people/view-interactions.ts";
import { createFaults } from "./web-api/faults.ts";
import type { Server } from "./web-api/methods/method.ts";
import { createRateLimits } from "./web-api/rate-limits.ts";
import { createResponseUrls } from "./web-api/response-url.ts";
import { createTriggers } from "./web-api/triggers.ts";
import { type Call, createWebApi, methodOf } from "./web-api/web-api.ts";
import { createChanges } from "./workspace/changes.ts";
import { findChannel } from "./workspace/refs.ts";
import { defaultIdentity, seedChannels, seedPeople } from "./workspace/seed.ts";
import type { Channel, Person } from "./workspace/types.ts";
import { createWorkspace } from "./workspace/workspace.ts";

export type { LocalSlack, LocalSlackOptions } from "./local-slack.ts";

const MAX_BODY_BYTES = 4_000_000;

const NO_SCOPES: ReadonlySet<string> = new Set();
const REMOVED = { uninstalled: "account_inactive", revoked: "token_revoked" } as const;

type Core = ReturnType<typeof createCore>;

/** Starts a Slack workspace with one app, on 127.0.0.1. Rejects when the port is taken. */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const core = createCore(options);
  const listener = createServer((request, response) => {
    readBody(request, response, (body) => {
      const path = request.url ?? "/";
      if (path.startsWith("/api/")) core.api.handle(methodOf(path), request, body, response);
      else if (path.startsWith("/commands/") || path.startsWith("/actions/")) {
        core.responseUrls.handle(path, body, response);
      } else if (options.control && path.startsWith("/_control/")) handleControl(slack, request, body, response);
      else if (options.serve) options.serve(request, body, response);
      else response.writeHead(404).end();
    });
  });
  listener.keepAliveTimeout = 60_000;
  listener.on("upgrade", core.socket.upgrade);
  await new Promise<void>((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  core.settings.url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const slack = describe(core, listener);
  return slack;
}

/** Creates and joins the parts. `settings` holds what can change while it runs. */
function createCore(options: LocalSlackOptions) {
  const { latencyMs = 0, now = Date.now, ackTimeoutMs = 3_000, recordCalls = true, echoes = true } = options;
  const { requestUrl } = options;
  const settings = {
    url: "",
    scopes: new Set(options.scopes ?? DEFAULT_SCOPES) as ReadonlySet<string>,
    tokenRefusal: undefined as string | undefined,
    requestUrl: requestUrl ?? "",
    overHttp: requestUrl !== undefined && options.deliver !== "socket",
  };
  if (options.deliver === "http" && requestUrl === undefined) throw new Error("delivery over HTTP needs a requestUrl");
  const tokens = { bot: `xoxb-local-${secret()}`, app: `xapp-1-local-${secret()}` };
  const signingSecret = secret();
  const changes = createChanges();
  const faults = createFaults();
  const workspace = createWorkspace(defaultIdentity(options.enterpriseId), now, changes.publish);
  const people = seedPeople(workspace);
  const channels = seedChannels(workspace, people);
  for (const person of options.people ?? []) workspace.people.set(person.id, person);
  for (const channel of options.channels ?? []) workspace.addChannel(channel);

  const appId = workspace.identity.apiAppId;
  const socket = createSocketMode({ appId, ackTimeoutMs, changed: () => changes.publish({ kind: "connection" }) });
  const http = createHttpDelivery({ signingSecret, ackTimeoutMs, requestUrl: () => settings.requestUrl, now });
  const courier = createCourier({
    transport: () => (settings.overHttp ? http.send : socket.send),
    latencyMs,
    retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
    changed: () => changes.publish({ kind: "delivery" }),
  });
  const appEvents = createAppEvents(workspace, courier, () =>
    settings.tokenRefusal === undefined ? settings.scopes : NO_SCOPES,
  );
  const triggers = createTriggers(workspace);
  const server: Server = {
    workspace,
    faults,
    triggers,
    hasHome: () => options.homeTab !== false,
    scopes: () => settings.scopes,
    tokenRefusal: () => settings.tokenRefusal,
    socketUrl: () => `${settings.url.replace("http", "ws")}/link/?ticket=${socket.issueTicket()}&app_id=${appId}`,
    echo(message, channel, previous) {
      if (!echoes || !appEvents.receivesMessages(channel)) return;
      const event = previous
        ? changedEvent(message, previous, channel, workspace.nextTs())
        : messageEvent(message, channel, undefined);
      appEvents.notifyApp(event, channel);
    },
    echoDeleted(message, channel) {
      if (echoes && appEvents.receivesMessages(channel))
        appEvents.notifyApp(deletedEvent(message, channel, workspace.nextTs()), channel);
    },
  };
  const rateLimits = options.rateLimits ? createRateLimits(now) : undefined;
  const { repliesPagesMs = [] } = options;
  const api = createWebApi(server, { tokens, latencyMs, repliesPagesMs, recordCalls, rateLimits });
  const responseUrls = createResponseUrls({ ...server, latencyMs, baseUrl: () => settings.url });
  const actions = {
    ...createPeople(workspace, appEvents),
    ...createInteractions(workspace, courier, responseUrls, appEvents, triggers),
    ...createViewInteractions(workspace, courier, appEvents, triggers),
    redeliver: courier.redeliver,
  };
  const parts = {
    workspace,
    people,
    channels,
    socket,
    http,
    courier,
    api,
    responseUrls,
    actions,
    appEvents,
    changes,
    faults,
  };
  return { ...parts, settings, tokens, signingSecret };
}

/** Returns the workspace as its users see it. */
function describe(core: Core, listener: HttpServer): LocalSlack {
  const { workspace, settings, socket, http, courier, api, changes } = core;
  const { identity } = workspace;
  const idOf = (ref: Channel | Person | string): string => (typeof ref === "string" ? ref : ref.id);
  const slack: LocalSlack = {
    ...core.actions,
    url: settings.url,
    apiUrl: `${settings.url}/api/`,
    botToken: core.tokens.bot,
    appToken: core.tokens.app,
    signingSecret: core.signingSecret,
    botUserId: identity.botUserId,
    teamId: identity.teamId,
    apiAppId: identity.apiAppId,
    workspace,
    people: core.people,
    channels: core.channels,
    calls: api.calls,
    callsOf: (method) => api.calls.filter((call) => call.method === method),
    clearCalls() {
      api.calls.length = 0;
    },
    faults: core.faults,
    deliveries: courier.log,
    holdDeliveries: courier.hold,
    deliverRaw: (body, headers = {}) => http.post(body, { "content-type": "application/json", ...headers }),
    deliver: (kind, body) => courier.once(courier.delivery(kind, body as Record<string, unknown>)),
    tellRateLimited: () => courier.once(courier.delivery("events_api", rateLimited(identity, workspace.now()))),
    sendText: socket.sendText,
    sign: http.sign,
    useHttp(requestUrl) {
      settings.requestUrl = requestUrl;
      settings.overHttp = true;
      socket.giveBack();
    },
    useSocket() {
      settings.overHttp = false;
    },
    get connections() {
      return socket.connections();
    },
    waitForConnection: async (timeoutMs) => void (await slack.waitFor(() => socket.connections() > 0, timeoutMs)),
    disconnectSockets: (how = "cut") => socket.disconnect(how),
    messages: (channel, threadTs) =>
      threadTs === undefined ? workspace.topLevel(idOf(channel)) : workspace.thread(idOf(channel), threadTs),
    homeOf: (person) => workspace.home(idOf(person)),
    modalsOf: (person) => workspace.modals(idOf(person)),
    ephemerals: (person) => workspace.ephemerals.filter((one) => one.user === idOf(person)),
    statusOf: (channel, threadTs) => workspace.session(idOf(channel), threadTs),
    suggestedPrompts: (channel) => workspace.prompts.get(idOf(channel)),
    setChannel(ref, { botIsMember, ...fields }) {
      const channel = findChannel(workspace, ref);
      const { isExtShared, isPrivate } = channel;
      Object.assign(channel, fields);
      if (botIsMember === true) channel.members.add(identity.botUserId);
      if (botIsMember === false) channel.members.delete(identity.botUserId);
      changes.publish({ kind: "channel", channel: channel.id });
      if (isExtShared !== channel.isExtShared) core.appEvents.notifyShared(channel);
      if (isPrivate !== channel.isPrivate) core.appEvents.notifyConverted(channel);
    },
    joinOrganisation: workspace.joinOrganisation,
    setScopes(granted) {
      settings.scopes = new Set(granted);
    },
    removeApp(how, events = how === "revoked" ? ["tokens_revoked"] : ["tokens_revoked", "app_uninstalled"]) {
      settings.tokenRefusal = REMOVED[how];
      for (const type of events) core.appEvents.notifyApp(appRemovedEvent(type, identity.botUserId));
    },
    restoreApp() {
      settings.tokenRefusal = undefined;
    },
    waitFor(probe, timeoutMs = 15_000) {
      const describeCalls = (): string => lastCalls(api.calls);
      return changes.waitFor(() => probe(slack), timeoutMs, describeCalls);
    },
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

function secret(): string {
  return randomBytes(16).toString("hex");
}
