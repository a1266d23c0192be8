import { App, type AppOptions, type ReceiverEvent, SocketModeReceiver, webApi } from "@slack/bolt";
import { z } from "zod";
import type { Assistant, AssistantLog } from "../assistant/answer.ts";
import { createLimits, type LimitOptions, type Limits } from "../assistant/limits.ts";
import type { Rulebook } from "../assistant/rulebook.ts";
import { createAnswering, type Replies } from "./answering.ts";
import { ACTIONS } from "./blocks.ts";
import { type CallBudgets, createCallBudgets, type SharedBudgets } from "./budgets.ts";
import { createDirectory } from "./directory.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { createHttpReceiver } from "./http-receiver.ts";
import { type Inbox, toEvent } from "./inbox.ts";
import { registerListeners } from "./listeners/index.ts";
import { toSlackLogger } from "./log.ts";
import { createRunning, threadKey } from "./running.ts";
import { missingScopes, requiredScopes } from "./scopes.ts";
import { SlackCallError } from "./slack-call-error.ts";
import type { Workspace } from "./workspace.ts";

export type SlackOptions = {
  readonly botToken: string;
  readonly apiUrl?: string;
  /** How much people may ask for; without it as much as they like. */
  readonly limits?: LimitOptions;
  readonly transport:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
};

const NO_LIMITS: LimitOptions = { running: 0, perPersonHour: 0, perWorkspaceHour: 0 };

export type SlackPorts = {
  readonly assistant: Assistant;
  readonly rulebook: Rulebook;
  readonly inbox: Inbox;
  readonly budgets: SharedBudgets;
  /** Short messages to all processes, this one too. */
  readonly signals: {
    publish(channel: string, payload: string): Promise<void>;
    subscribe(channel: string, handler: (payload: string) => void): () => void;
  };
  readonly replies: Replies;
  readonly followed: {
    follow(thread: string, person: string): void;
    isFollowed(thread: string, person: string): Promise<boolean>;
  };
  readonly retries: {
    keep(id: string, person: string, body: string): void;
    take(id: string, person: string): Promise<string | undefined>;
  };
  readonly warm: () => Promise<void>;
  readonly newId: () => string;
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  readonly log: AssistantLog;
};

export type SlackApp = {
  /** Connects, or opens the port. Throws a SlackCallError when Slack refuses the token. */
  start(): Promise<void>;
  /** Takes nothing new; resolves when what is being answered has been answered. */
  stop(): Promise<void>;
  /** The port that HTTP is received at. */
  port(): number | undefined;
  /** Whether Slack can reach Inkwell: the socket is up, or the port is open. */
  isConnected(): boolean;
  /** How many threads are being answered. */
  replies(): number;
};

const STOP_CHANNEL = "inkwell_stop";
const ASKED_CHANNEL = "inkwell_asked";
const LIMITED_CHANNEL = "inkwell_limited";
const CALL_WITHIN_MS = 20_000; // web-api sets no limit of its own

/** The Slack front end: the real Bolt app over Socket Mode or HTTP, in the workspace its token belongs to. */
export function createSlackApp(options: SlackOptions, ports: SlackPorts): SlackApp {
  const { log, inbox } = ports;
  const clientOptions = createClientOptions(options, log);
  const budgets = createBudgets(ports);
  const gateway = createGateway(new webApi.WebClient(options.botToken, { ...clientOptions }), { log, budgets });
  const running = createRunning();
  ports.signals.subscribe(STOP_CHANNEL, running.stop);
  const limits = createSharedLimits(options.limits ?? NO_LIMITS, ports);
  const http =
    options.transport.kind === "http" ? createHttpReceiver({ ...options.transport, log, now: ports.now }) : undefined;
  let isStopping = false;
  const receiver = http ?? createSocketReceiver(options, clientOptions.logger, () => isStopping);

  const workspace = Promise.withResolvers<Workspace>();
  const app = new DurableApp(inbox, {
    receiver,
    clientOptions,
    logger: clientOptions.logger,
    convoStore: false,
    // What arrives before it is known who the bot is waits here.
    authorize: async () => {
      const { botUserId, botId } = await workspace.promise;
      return { botToken: options.botToken, botUserId, botId };
    },
  });
  app.error(async (error) => log.error({ err: error }, "listener failed"));

  async function introduce(): Promise<void> {
    const found = await whoAmI(gateway, log);
    await budgets.open(found.teamId);
    const edges = { gateway, workspace: found, directory: createDirectory(gateway, found, ports.now), log };
    const answering = createAnswering({ ...ports, ...edges, running, limits });
    registerListeners(app, {
      ...ports,
      ...edges,
      running,
      answering,
      stop: (thread) => ports.signals.publish(STOP_CHANNEL, thread),
      ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}),
    });
    workspace.resolve(found);
    await app.work(options.apiUrl, log);
  }

  let stopped: Promise<void> | undefined;
  return {
    async start() {
      await Promise.all([introduce(), app.start()]);
    },
    stop() {
      isStopping = true;
      stopped ??= app
        .stop()
        .then(() => app.settled())
        .then(() => running.settled());
      return stopped;
    },
    port: () => http?.port(),
    isConnected: () => http?.isOpen() ?? (receiver as SocketModeReceiver).client.websocket?.isActive() ?? false,
    replies: () => running.count(),
  };
}

function createBudgets({ budgets: shared, signals, now, log }: SlackPorts): CallBudgets {
  const publish = () =>
    void signals.publish(LIMITED_CHANNEL, "").catch((error: unknown) => {
      log.warn({ err: error }, "the other processes do not hear that Slack limits this workspace");
    });
  const onHeard = (run: () => void) => void signals.subscribe(LIMITED_CHANNEL, run);
  return createCallBudgets({ shared, now, signal: { publish, onHeard } });
}

/** Limits of which every process hears what the others let in. */
function createSharedLimits(options: LimitOptions, { signals, newId, log }: SlackPorts): Limits {
  const own = createLimits(options);
  const self = newId();
  signals.subscribe(ASKED_CHANNEL, (payload) => {
    const [from, person = "", workspace = ""] = payload.split(" ");
    if (from !== self) own.countElsewhere(person, workspace);
  });
  return {
    ...own,
    enter(person, workspace) {
      const entered = own.enter(person, workspace);
      if (entered.kind === "ok")
        signals.publish(ASKED_CHANNEL, `${self} ${person} ${workspace}`).catch((error: unknown) => {
          log.warn({ err: error }, "the other processes do not hear what is asked here");
        });
      return entered;
    },
  };
}

const REFUSED = new Set(["invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"]);

/** What to do about a start that Slack did not let happen; nothing for any other error. */
export function refusalSentence(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) {
    return `Slack refused SLACK_APP_TOKEN (${error.data.error}). It needs to be an app-level token with connections:write, and Socket Mode switched on.`;
  }
  if (!(error instanceof SlackCallError)) return undefined;
  if (REFUSED.has(error.code)) {
    return `Slack refused SLACK_BOT_TOKEN (${error.code}). Copy it again from "OAuth & Permissions" of your Slack app.`;
  }
  return `Slack could not be asked who the bot is (${error.code}). Check the network, and SLACK_API_URL if it is set.`;
}

/** Accepted means kept: what Slack hands over is written down before it is acknowledged, and comes through once. */
class DurableApp extends App {
  readonly #inbox: Inbox;
  readonly #open = new Set<Promise<void>>();

  constructor(inbox: Inbox, options: AppOptions) {
    super(options);
    this.#inbox = inbox;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const key = deliveryKey(event.body);
    if (key === undefined) return super.processEvent(event);
    const lane = laneOf(event.body);
    const body = JSON.stringify(event.body);
    const outcome = await this.#inbox.accept({ key, body, ...(lane === undefined ? {} : { lane }) });
    if (outcome !== "here") return event.ack();
    // Bolt acknowledges events by itself before any listener runs: by now they are written down.
    const work = super.processEvent(event).then(() => this.#inbox.finish(key));
    this.#open.add(work);
    await work.finally(() => this.#open.delete(work));
  }

  /** Resolves when everything that was let in has been dealt with. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#inbox.stop(), ...this.#open]);
  }

  /** Deals with what was accepted earlier, or by another process. */
  work(apiUrl: string | undefined, log: AssistantLog): Promise<void> {
    return this.#inbox.work((accepted) => super.processEvent(toEvent(accepted, apiUrl, log)));
  }
}

/**
 * A message is known by where and when it was said, since a mention may arrive as two events of different ids; other events
 * have an id of their own; a command and a click have a trigger that is made once. What bots say (Inkwell's own words
 * above all, which Slack tells it of) starts nothing, and is not worth a row.
 */
function deliveryKey({ event_id, trigger_id, event, team_id }: ReceiverEvent["body"]): string | undefined {
  if (event?.type === "message" && startsNothing(event)) return undefined;
  if (event?.type === "message" || event?.type === "app_mention")
    return `message:${team_id}:${event.channel}:${event.ts}`;
  if (typeof event_id === "string") return `event:${event_id}`;
  return typeof trigger_id === "string" ? `trigger:${trigger_id}` : undefined;
}

/** What is said in a thread is answered in its order, and so is a *Retry* there. Nothing else waits, a stop least of all. */
function laneOf({ event, actions, container }: ReceiverEvent["body"]): string | undefined {
  if (event?.type === "message" || event?.type === "app_mention")
    return threadKey(event.channel, event.thread_ts ?? event.ts);
  if (actions?.[0]?.action_id !== ACTIONS.retry || container === undefined) return undefined;
  return threadKey(container.channel_id, container.thread_ts ?? container.message_ts);
}

/** Nor is what people say in channels outside threads: a mention there comes as an `app_mention` of its own. */
function startsNothing(event: ReceiverEvent["body"]): boolean {
  const isOutsideThreads = event.channel_type !== "im" && event.thread_ts === undefined;
  return event.bot_id !== undefined || event.subtype === "message_changed" || isOutsideThreads;
}

function createClientOptions({ apiUrl }: SlackOptions, log: AssistantLog) {
  return {
    logger: toSlackLogger(log),
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: CALL_WITHIN_MS,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
}

/**
 * The receiver gets client options of its own: its client writes a retry policy into them, which reconnecting lives on and
 * posting must not have. A reconnect that a stop cuts short fails, and its client leaves that to nobody to catch: it would
 * take the process down before the last replies are finished.
 */
function createSocketReceiver(
  { transport, apiUrl }: SlackOptions,
  logger: ReturnType<typeof toSlackLogger>,
  isStopping: () => boolean,
): SocketModeReceiver {
  const appToken = transport.kind === "socket" ? transport.appToken : "";
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: apiUrl ? { slackApiUrl: apiUrl } : {} },
  });
  const { client } = receiver;
  const start = client.start.bind(client);
  client.start = () =>
    start().catch((error: unknown) => {
      if (isStopping()) return { ok: false };
      throw error;
    });
  return receiver;
}

/** Who the bot is, and which of its scopes are missing: reported, since each only costs a part. */
async function whoAmI(gateway: Gateway, log: AssistantLog): Promise<Workspace> {
  const answer = AuthTest.parse(await gateway.call("auth.test", {}));
  for (const missing of missingScopes(answer.response_metadata?.scopes ?? requiredScopes)) {
    log.warn(missing, "scope missing: add it to the app and reinstall it");
  }
  return {
    teamId: answer.team_id,
    botUserId: answer.user_id,
    botId: answer.bot_id ?? "",
    ...(answer.enterprise_id ? { enterpriseId: answer.enterprise_id } : {}),
  };
}

const AuthTest = z.object({
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
