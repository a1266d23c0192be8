import { type SocketModeReceiver, webApi } from "@slack/bolt";
import { z } from "zod";
import type { Assistant } from "../assistant/answer.ts";
import type { LimitOptions } from "../assistant/limits.ts";
import type { MemoryDescriptor } from "../assistant/memory-descriptor.ts";
import { carryOut, whyUnchanged } from "../assistant/notes/actions.ts";
import type { Rulebook } from "../assistant/notes/rulebook.ts";
import type { Membership, OpenQuestions, PersonId } from "../assistant/types.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import type { ReplyObserver } from "../ports/observer.ts";
import type { Replies } from "../ports/replies.ts";
import type { Signals } from "../ports/signals.ts";
import { createAnswering } from "./answering/answering.ts";
import { createHome, type Home } from "./answering/home-refresh.ts";
import { createSharedLimits } from "./answering/shared-limits.ts";
import { toSlackLogger, toWebApiLogger } from "./deliveries/bolt-logger.ts";
import { DurableApp } from "./deliveries/durable-app.ts";
import { createHttpReceiver } from "./deliveries/http-receiver.ts";
import { listeningTo } from "./deliveries/listening.ts";
import { createSocketReceiver } from "./deliveries/socket-receiver.ts";
import { registerListeners } from "./listeners/index.ts";
import { createClickedMessages } from "./replies/clicked.ts";
import { createDirectory } from "./requests/directory.ts";
import { createThreadQueue } from "./requests/thread-queue.ts";
import type { Workspace } from "./requests/workspace.ts";
import { createGateway, type Gateway } from "./web-api/gateway.ts";
import { type CallRateLimits, createCallRateLimits, type SharedRateLimits } from "./web-api/rate-limits.ts";
import { missingScopes, requiredScopes } from "./web-api/scopes.ts";
import { SlackCallError } from "./web-api/slack-call-error.ts";

/** How to reach Slack. */
export type SlackOptions = {
  readonly botToken: string;
  /** A stand-in for Slack on this machine. */
  readonly apiUrl?: string;
  /** How much people may ask for. Without it, as much as they like. */
  readonly limits?: LimitOptions;
  readonly transport:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
};

const NO_LIMITS: LimitOptions = { running: 0, perPersonHour: 0, perWorkspaceHour: 0 };

/** What the Slack front end uses. */
export type SlackPorts = {
  readonly assistant: Assistant;
  readonly rulebook: Rulebook;
  /** Calls `listener` after each change of a person's rules or facts. */
  readonly onNotesChanged: (listener: (person: PersonId) => void) => void;
  readonly memoryDescriptor: MemoryDescriptor;
  /** Returns the title of a person's newest draft, for their own eyes. */
  readonly lastDraft: (person: PersonId, membership: Membership) => Promise<string | undefined>;
  readonly inbox: Inbox;
  readonly rateLimits: SharedRateLimits;
  readonly signals: Signals;
  readonly replies: Replies;
  readonly questions: Pick<OpenQuestions, "byId">;
  readonly followed: {
    follow(thread: string, person: string): void;
    isFollowed(thread: string, person: string): Promise<boolean>;
  };
  readonly retries: {
    keep(id: string, person: string, body: string): void;
    take(id: string, person: string, isAgain: boolean): Promise<string | undefined>;
  };
  /** Loads what the first draft needs. */
  readonly warm: () => Promise<void>;
  readonly newId: () => string;
  /** Returns the same id for the same key. */
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  readonly log: Log;
  readonly observer?: ReplyObserver | undefined;
};

/** A Slack front end. */
export type SlackApp = {
  /** Connects, or opens the port. Rejects when Slack refuses a token or cannot be reached; see `refusalSentence`. */
  start(): Promise<void>;
  /** Takes nothing new. Resolves when all answers that were under way have ended. */
  stop(): Promise<void>;
  /** The port for HTTP. Undefined over Socket Mode. */
  port(): number | undefined;
  /** Whether Slack can reach Inkwell: the socket is connected, or the port is open. */
  isConnected(): boolean;
  /** How many threads have an answer under way. */
  replies(): number;
};

const STOP_CHANNEL = "inkwell_stop";
const LIMITED_CHANNEL = "inkwell_limited";
const CALL_TIMEOUT_MS = 20_000; // web-api has none of its own

/** Creates the Slack front end: a Bolt app over Socket Mode or HTTP, in the workspace that the token belongs to. */
export function createSlackApp(options: SlackOptions, ports: SlackPorts): SlackApp {
  const { log, inbox } = ports;
  const clientOptions = createClientOptions(options, log);
  const rateLimits = createRateLimits(ports);
  const client = new webApi.WebClient(options.botToken, { ...clientOptions });
  const gateway = createGateway(client, { log, rateLimits, ...(inbox.isOurs ? { mayCall: inbox.isOurs } : {}) });
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
  let home: Home | undefined;
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
      logger: toSlackLogger(log),
      convoStore: false,
      // What arrives before Slack has said who the bot is waits here.
      authorize: async () => {
        const { botUserId, botId } = await workspace.promise;
        return { botToken: options.botToken, botUserId, botId };
      },
    },
  );
  app.error(async (error) => log.error({ err: error }, "listener failed"));

  async function connect(): Promise<void> {
    const found = await identify(gateway, log);
    await rateLimits.open(found.teamId);
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
        async now(person) {
          const [held, forgotten] = await Promise.all([ports.rulebook.list(person), ports.rulebook.forgotten(person)]);
          return { held, forgotten };
        },
        async carryOut(by, action) {
          const outcome = await carryOut(ports.rulebook, by, action);
          if (by.operation.attempt > 1) changed(by.person); // an earlier attempt may have died before Home showed it
          return outcome;
        },
        whyUnchanged: (person, id) => whyUnchanged(ports.rulebook, person, id),
      },
      home,
      clicked: createClickedMessages(edges),
      threadQueue,
      answering,
      stop: (thread, askedBy) =>
        ports.signals.publish(STOP_CHANNEL, askedBy === undefined ? thread : `${thread} ${askedBy}`),
      ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}),
    });
    workspace.resolve(found);
    await app.work();
  }

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

function createRateLimits({ rateLimits: shared, signals, now, log }: SlackPorts): CallRateLimits {
  const publish = () =>
    void signals.publish(LIMITED_CHANNEL, "").catch((error: unknown) => {
      log.warn({ err: error }, "the other processes do not hear that Slack limits this workspace");
    });
  const onHeard = (run: () => void) => void signals.subscribe(LIMITED_CHANNEL, run);
  return createCallRateLimits({ shared, now, signal: { publish, onHeard } });
}

const REFUSED = new Set(["invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"]);

/** Says to an operator what to do when Slack kept the app from starting. Undefined for any other error. */
export function refusalSentence(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) {
    return `Slack refused SLACK_APP_TOKEN (${error.data.error}). Use an app-level token with the scope connections:write, and turn Socket Mode on in the settings of your Slack app.`;
  }
  if (!(error instanceof SlackCallError)) return undefined;
  if (REFUSED.has(error.code)) {
    return `Slack refused SLACK_BOT_TOKEN (${error.code}). Copy it again from "OAuth & Permissions" in the settings of your Slack app.`;
  }
  return `Slack did not say who the bot is (${error.code}). Check the network, and SLACK_API_URL if you have set it.`;
}

function createClientOptions({ apiUrl }: SlackOptions, log: Log) {
  return {
    logger: toWebApiLogger(log),
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: CALL_TIMEOUT_MS,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
}

function appTokenOf({ transport }: SlackOptions): string {
  return transport.kind === "socket" ? transport.appToken : "";
}

/** Asks Slack who the bot is. A missing scope only costs a part, so the log names it and the start goes on. */
async function identify(gateway: Gateway, log: Log): Promise<Workspace> {
  const identity = AuthTest.parse(await gateway.call("auth.test", {}));
  for (const missing of missingScopes(identity.response_metadata?.scopes ?? requiredScopes)) {
    log.warn(missing, "scope missing: add it to the app and reinstall it");
  }
  return {
    teamId: identity.team_id,
    botUserId: identity.user_id,
    botId: identity.bot_id ?? "",
    ...(identity.enterprise_id ? { enterpriseId: identity.enterprise_id } : {}),
  };
}

const AuthTest = z.object({
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
