import { type Receiver, type SocketModeReceiver, webApi } from "@slack/bolt";
import { type Access, isOpenChannel, OPEN_TO_ALL } from "../assistant/access.ts";
import type { Assistant } from "../assistant/answer.ts";
import type { LastDraft } from "../assistant/earlier/last-drafts.ts";
import type { LimitOptions } from "../assistant/limits.ts";
import type { MemoryDescriptor } from "../assistant/memory-descriptor.ts";
import { type By, carryOut, keepsMore, whyUnchanged } from "../assistant/notes/actions.ts";
import type { Rulebook } from "../assistant/notes/rulebook.ts";
import type { Joining } from "../assistant/privacy/new-ids.ts";
import type { OffRecordThreads } from "../assistant/privacy/off-the-record.ts";
import type { Membership, OpenQuestions, PersonId } from "../assistant/types.ts";
import type { DraftsFirst } from "../ports/drafts-first.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { Log } from "../ports/log.ts";
import type { ReplyObserver } from "../ports/observer.ts";
import type { Replies } from "../ports/replies.ts";
import type { Signals } from "../ports/signals.ts";
import { createAddressed } from "./addressing/addressed.ts";
import { type Admission, createAdmission } from "./answering/admission.ts";
import { createAnswering } from "./answering/answering.ts";
import { createHome, type Home } from "./answering/home-refresh.ts";
import { createPosting } from "./answering/posting.ts";
import { createSharedLimits } from "./answering/shared-limits.ts";
import { toSlackLogger, toWebApiLogger } from "./deliveries/bolt-logger.ts";
import { DurableApp } from "./deliveries/durable-app.ts";
import { registerTokenEvents } from "./deliveries/events/token-events.ts";
import { createHttpReceiver } from "./deliveries/http-receiver.ts";
import { listeningTo } from "./deliveries/listening.ts";
import { createMisfits, type Misfits } from "./deliveries/misfits.ts";
import { createSocketReceiver } from "./deliveries/socket-receiver.ts";
import { registerListeners } from "./listeners/index.ts";
import type { ListenerPorts } from "./listeners/ports.ts";
import { createClickedMessages } from "./replies/clicked.ts";
import { type ActorEdges, actorOfPerson } from "./requests/actor.ts";
import { createDirectory } from "./requests/directory.ts";
import { gridOf } from "./requests/grid.ts";
import { createThreadQueue } from "./requests/thread-queue.ts";
import { identify } from "./requests/workspace.ts";
import { createRateLimits, hearStops, shareReaders, tellStop } from "./signals.ts";
import type { SessionTitles } from "./threads/session.ts";
import { type BotToken, createBotToken } from "./web-api/bot-token.ts";
import { createGateway } from "./web-api/gateway.ts";
import type { SharedRateLimits } from "./web-api/rate-limits.ts";
import { isTokenRefused, SlackCallError } from "./web-api/slack-call-error.ts";

/** How to reach Slack. */
export type SlackOptions = {
  readonly botToken: string;
  /** A stand-in for Slack on this machine. */
  readonly apiUrl?: string;
  /** How much people may ask for. Without it, as much as they like. */
  readonly limits?: LimitOptions;
  /** Who may ask, and where. Without it, everybody everywhere. */
  readonly access?: Access;
  readonly transport:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number; readonly host?: string };
};

const NO_LIMITS: LimitOptions = { running: 0, perPersonHour: 0, perWorkspaceHour: 0, perOutsidersHour: 0 };

/** What the Slack front end uses. */
export type SlackPorts = {
  readonly assistant: Assistant;
  readonly rulebook: Rulebook;
  /** Calls `listener` after each change of a person's rules or facts. */
  readonly onNotesChanged: (listener: (person: PersonId) => void) => void;
  readonly memoryDescriptor: MemoryDescriptor;
  /** Returns the titles of a person's newest drafts, for their own eyes. */
  readonly lastDrafts: (person: PersonId, membership: Membership) => Promise<readonly LastDraft[]>;
  readonly inbox: Inbox;
  readonly rateLimits: SharedRateLimits;
  readonly signals: Signals;
  readonly replies: Replies;
  readonly offRecord: Pick<OffRecordThreads, "begin" | "whose">;
  readonly titles: SessionTitles & { keepOwn(thread: string, person: string): Promise<void> };
  readonly ratings: ListenerPorts["ratings"];
  readonly questions: Pick<OpenQuestions, "byId">;
  readonly draftsFirst: DraftsFirst;
  /** Told of accounts that are deactivated, or active again. */
  readonly people: { noteAccount(person: PersonId, isDeactivated: boolean): Promise<void> };
  readonly followed: {
    follow(thread: string, person: string): void;
    noteMention(thread: string, person: string): void;
    dropMention(thread: string, person: string): void;
    isFollowed(thread: string, person: string, ifUnknown: boolean): Promise<boolean>;
  };
  readonly retries: {
    keep(id: string, person: string, body: string): void;
    take(id: string, person: string, isAgain: boolean): Promise<string | undefined>;
  };
  /** Gives people what is kept of them under the ids that they had before. Never rejects. */
  readonly joinOrganisation: (joining: Joining) => Promise<void>;
  /** Loads what the first draft needs. */
  readonly warm: () => Promise<void>;
  readonly newId: () => string;
  /** Returns the same id for the same key. */
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  readonly log: Log;
  readonly observer?: ReplyObserver | undefined;
  /** Slack takes a token again whose end had ended the work: a fresh start can do it. */
  readonly onTokenBack?: () => void;
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
  /** Why Slack takes the bot's token no more: a code or the name of an event. Undefined while it takes it. */
  tokenRefusal(): string | undefined;
  /** How many deliveries were passed over since the start, because they could not be read. */
  misfits(): number;
};

const TOKEN_CHANNEL = "inkwell_token";
const CALL_TIMEOUT_MS = 20_000; // web-api has none of its own

/** Creates the Slack front end: a Bolt app over Socket Mode or HTTP, in the workspace that the token belongs to. */
export function createSlackApp(options: SlackOptions, ports: SlackPorts): SlackApp {
  const { log, inbox } = ports;
  const clientOptions = createClientOptions(options, log);
  const rateLimits = createRateLimits(ports);
  const client = new webApi.WebClient(options.botToken, { ...clientOptions });
  let token: BotToken | undefined;
  ports.signals.subscribe(TOKEN_CHANNEL, (event) => void token?.revoked(event));
  const gateway = createGateway(client, {
    log,
    rateLimits,
    onTokenRefused: (code) => void token?.doubt(code),
    ...(inbox.isOurs ? { mayCall: inbox.isOurs } : {}),
  });
  const threadQueue = createThreadQueue();
  hearStops(threadQueue, ports.signals);
  const misfits = createMisfits(log);
  const limits = createSharedLimits(options.limits ?? NO_LIMITS, ports);
  const http =
    options.transport.kind === "http" ? createHttpReceiver({ ...options.transport, log, now: ports.now }) : undefined;
  let isStopping = false;
  let home: Home | undefined;
  const receiver =
    http ??
    createSocketReceiver({
      appToken: appTokenOf(options),
      apiUrl: options.apiUrl,
      log,
      misfits,
      isStopping: () => isStopping,
    });

  const whoWeAre = Promise.withResolvers<ActorEdges>();
  const app = createBoltApp(options, ports, { receiver, clientOptions, misfits, edges: whoWeAre.promise });

  async function connect(): Promise<void> {
    const found = await identify(gateway, log);
    await rateLimits.open(found.teamId);
    const grid = gridOf(found, gateway);
    if (grid) await ports.joinOrganisation(grid);
    const directory = createDirectory(gateway, found, ports.now);
    const edges = { gateway, workspace: found, directory, log };
    home = createHome({ ...ports, gateway, memory: ports.memoryDescriptor.whatItKeeps });
    const { changed } = home;
    ports.onNotesChanged(changed);
    const admission = createAdmission({ ...edges, access: options.access ?? OPEN_TO_ALL, limits });
    const answering = createAnswering({ ...ports, ...edges, threadQueue, admission });
    const posting = createPosting({ ...ports, ...edges, threadQueue, admission });
    token = createBotToken({
      test: () => gateway.call("auth.test", {}),
      onGone: endWork,
      onBack: ports.onTokenBack ?? (() => {}),
      log,
    });
    const listening = listeningTo(app);
    registerTokenEvents(listening, token);
    registerListeners(listening, {
      ...ports,
      ...edges,
      notes: createNotes(ports.rulebook, (by) => admission.whyNot(actorOfPerson(by.person, found)), changed),
      home,
      undoMs: ports.rulebook.undoMs,
      clicked: createClickedMessages(edges),
      threadQueue,
      admission,
      answering,
      posting,
      stop: (thread, which) => tellStop(thread, which, ports.signals),
      readersChanged: shareReaders(directory, ports),
      ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}),
    });
    whoWeAre.resolve(edges);
    await app.work();
  }

  let stopped: Promise<void> | undefined;
  function stop(): Promise<void> {
    isStopping = true;
    stopped ??= app
      .stop()
      .then(() => app.settled())
      .then(() => threadQueue.settled())
      .then(() => home?.settled());
    return stopped;
  }

  /** Without a token nothing can be said to anybody. The process stays, to say so at /ready and to tell memory what waits. */
  function endWork(event: string): void {
    threadQueue.stopAll();
    const failed = (error: unknown) => log.warn({ err: error }, "the work could not be ended in order");
    void ports.signals.publish(TOKEN_CHANNEL, event).catch(failed);
    void stop().catch(failed);
  }

  return {
    async start() {
      await Promise.all([connect(), app.start()]);
    },
    stop,
    port: () => http?.port(),
    isConnected: () => http?.isOpen() ?? (receiver as SocketModeReceiver).client.websocket?.isActive() ?? false,
    replies: () => threadQueue.count(),
    tokenRefusal: () => token?.refusal(),
    misfits: misfits.count,
  };
}

type BoltParts = {
  readonly receiver: Receiver;
  readonly clientOptions: ReturnType<typeof createClientOptions>;
  readonly misfits: Misfits;
  readonly edges: Promise<ActorEdges>;
};

/** Creates the Bolt app. What arrives before Slack has said who the bot is waits in it. */
function createBoltApp(options: SlackOptions, ports: SlackPorts, parts: BoltParts): DurableApp {
  const { receiver, clientOptions, misfits, edges } = parts;
  const { followed, people, inbox, idOf, now, log } = ports;
  const isOpen = (channel: string) => isOpenChannel(options.access ?? OPEN_TO_ALL, channel);
  return new DurableApp(
    inbox,
    createAddressed({ edges, followed, people, isOpen }),
    { log, misfits, idOf, now, ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}) },
    {
      receiver,
      clientOptions,
      logger: toSlackLogger(log),
      convoStore: false,
      authorize: async () => {
        const { botUserId, botId } = (await edges).workspace;
        return { botToken: options.botToken, botUserId, botId };
      },
    },
  );
}

/** Creates what people may do with their notes. `whyNot` says why a person may not have more kept. */
function createNotes(
  rulebook: Rulebook,
  whyNot: (by: By) => ReturnType<Admission["whyNot"]>,
  changed: Home["changed"],
): ListenerPorts["notes"] {
  return {
    list: (person) => rulebook.list(person),
    async now(person) {
      const [held, forgotten] = await Promise.all([rulebook.list(person), rulebook.forgotten(person)]);
      return { held, forgotten };
    },
    async carryOut(by, action) {
      const why = keepsMore(action) ? await whyNot(by) : undefined;
      if (why) return { kind: "no access", why };
      const outcome = await carryOut(rulebook, by, action);
      if (by.operation.attempt > 1) changed(by.person); // an earlier attempt may have died before Home showed it
      return outcome;
    },
    async unlearn(person, requests, { id, attempt, acceptedAt }) {
      await rulebook.unlearn(person, requests, { id, attempt, acceptedAt });
    },
    whyUnchanged: (person, id) => whyUnchanged(rulebook, person, id),
  };
}

/** Says to an operator what to do when Slack kept the app from starting. Undefined for any other error. */
export function refusalSentence(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) {
    return `Slack refused SLACK_APP_TOKEN (${error.data.error}). Use an app-level token with the scope connections:write, and turn Socket Mode on in the settings of your Slack app.`;
  }
  if (!(error instanceof SlackCallError)) return undefined;
  if (isTokenRefused(error)) {
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
