import { type SocketModeReceiver, webApi } from "@slack/bolt";
import { z } from "zod";
import type { Assistant } from "../assistant/answer.ts";
import type { LimitOptions } from "../assistant/limits.ts";
import type { MemoryDescriptor } from "../assistant/memory-descriptor.ts";
import { carryOut, whyUnchanged } from "../assistant/notes/actions.ts";
import type { Rulebook } from "../assistant/notes/rulebook.ts";
import type { PersonId } from "../assistant/types.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import type { ReplyObserver } from "../ports/observer.ts";
import type { Replies } from "../ports/replies.ts";
import type { Signals } from "../ports/signals.ts";
import { createAnswering } from "./answering/answering.ts";
import { createHome, type Home } from "./answering/home-refresh.ts";
import { createSharedLimits } from "./answering/shared-limits.ts";
import { toSlackLogger } from "./deliveries/bolt-logger.ts";
import { DurableApp } from "./deliveries/durable-app.ts";
import { createHttpReceiver } from "./deliveries/http-receiver.ts";
import { listeningTo } from "./deliveries/listening.ts";
import { createSocketReceiver } from "./deliveries/socket-receiver.ts";
import { registerListeners } from "./listeners/index.ts";
import { createDirectory } from "./requests/directory.ts";
import { createThreadQueue } from "./requests/thread-queue.ts";
import type { Workspace } from "./requests/workspace.ts";
import { createGateway, type Gateway } from "./web-api/gateway.ts";
import { type CallBudgets, createCallBudgets, type SharedBudgets } from "./web-api/rate-limits.ts";
import { missingScopes, requiredScopes } from "./web-api/scopes.ts";
import { SlackCallError } from "./web-api/slack-call-error.ts";

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
  /** Calls `listener` after each change of a person's rules or facts. */
  readonly onNotesChanged: (listener: (person: PersonId) => void) => void;
  readonly memoryDescriptor: MemoryDescriptor;
  readonly inbox: Inbox;
  readonly rateLimits: SharedBudgets;
  readonly signals: Signals;
  readonly replies: Replies;
  readonly followed: {
    follow(thread: string, person: string): void;
    isFollowed(thread: string, person: string): Promise<boolean>;
  };
  readonly retries: {
    keep(id: string, person: string, body: string): void;
    take(id: string, person: string, isAgain: boolean): Promise<string | undefined>;
  };
  readonly warm: () => Promise<void>;
  readonly newId: () => string;
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  readonly log: Log;
  readonly observer?: ReplyObserver | undefined;
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
const LIMITED_CHANNEL = "inkwell_limited";
const CALL_WITHIN_MS = 20_000; // web-api sets no limit of its own

/** The Slack front end: the real Bolt app over Socket Mode or HTTP, in the workspace its token belongs to. */
export function createSlackApp(options: SlackOptions, ports: SlackPorts): SlackApp {
  const { log, inbox } = ports;
  const clientOptions = createClientOptions(options, log);
  const budgets = createBudgets(ports);
  const client = new webApi.WebClient(options.botToken, { ...clientOptions });
  const gateway = createGateway(client, { log, budgets, ...(inbox.isOurs ? { mayCall: inbox.isOurs } : {}) });
  const threadQueue = createThreadQueue();
  ports.signals.subscribe(STOP_CHANNEL, (payload) => {
    const [thread = "", askedBy] = payload.split(" ");
    if (askedBy === undefined) threadQueue.stop(thread);
    else threadQueue.stopAskedBy(thread, Number(askedBy));
  });
  const limits = createSharedLimits(options.limits ?? NO_LIMITS, ports);
  const http =
    options.transport.kind === "http" ? createHttpReceiver({ ...options.transport, log, now: ports.now }) : undefined;
  let isStopping = false;
  const receiver =
    http ??
    createSocketReceiver({ appToken: appTokenOf(options), apiUrl: options.apiUrl, log, isStopping: () => isStopping });

  const workspace = Promise.withResolvers<Workspace>();
  const app = new DurableApp(
    inbox,
    { log, idOf: ports.idOf, now: ports.now, ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}) },
    {
      receiver,
      clientOptions,
      logger: clientOptions.logger,
      convoStore: false,
      // What arrives before it is known who the bot is waits here.
      authorize: async () => {
        const { botUserId, botId } = await workspace.promise;
        return { botToken: options.botToken, botUserId, botId };
      },
    },
  );
  app.error(async (error) => log.error({ err: error }, "listener failed"));

  async function connect(): Promise<void> {
    const found = await identify(gateway, log);
    await budgets.open(found.teamId);
    const edges = { gateway, workspace: found, directory: createDirectory(gateway, found, ports.now), log };
    home = createHome({ ...ports, gateway, memory: ports.memoryDescriptor.whatItKeeps });
    const { changed } = home;
    ports.onNotesChanged(changed);
    const answering = createAnswering({ ...ports, ...edges, threadQueue, limits });
    registerListeners(listeningTo(app), {
      ...ports,
      ...edges,
      notes: {
        list: (person) => ports.rulebook.list(person),
        async carryOut(by, action) {
          const outcome = await carryOut(ports.rulebook, by, action);
          if (by.operation.attempt > 1) changed(by.person); // an earlier attempt may have died before Home showed it
          return outcome;
        },
        whyUnchanged: (person, id) => whyUnchanged(ports.rulebook, person, id),
      },
      home,
      threadQueue,
      answering,
      stop: (thread, askedBy) =>
        ports.signals.publish(STOP_CHANNEL, askedBy === undefined ? thread : `${thread} ${askedBy}`),
      ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}),
    });
    workspace.resolve(found);
    await app.work();
  }

  let home: Home | undefined;
  let stopped: Promise<void> | undefined;
  return {
    async start() {
      await Promise.all([connect(), app.start()]);
    },
    stop() {
      isStopping = true;
      stopped ??= app
        .stop()
        .then(() => app.settled())
        .then(() => threadQueue.settled())
        .then(() => home?.settled());
      return stopped;
    },
    port: () => http?.port(),
    isConnected: () => http?.isOpen() ?? (receiver as SocketModeReceiver).client.websocket?.isActive() ?? false,
    replies: () => threadQueue.count(),
  };
}

function createBudgets({ rateLimits: shared, signals, now, log }: SlackPorts): CallBudgets {
  const publish = () =>
    void signals.publish(LIMITED_CHANNEL, "").catch((error: unknown) => {
      log.warn({ err: error }, "the other processes do not hear that Slack limits this workspace");
    });
  const onHeard = (run: () => void) => void signals.subscribe(LIMITED_CHANNEL, run);
  return createCallBudgets({ shared, now, signal: { publish, onHeard } });
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

function createClientOptions({ apiUrl }: SlackOptions, log: Log) {
  return {
    logger: toSlackLogger(log),
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: CALL_WITHIN_MS,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
}

function appTokenOf({ transport }: SlackOptions): string {
  return transport.kind === "socket" ? transport.appToken : "";
}

/** Who the bot is, and which of its scopes are missing: reported, since each only costs a part. */
async function identify(gateway: Gateway, log: Log): Promise<Workspace> {
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
