import { randomUUID } from "node:crypto";
import { type Failure, failureOf } from "../../assistant/errors.ts";
import { noticeText } from "../../assistant/notices.ts";
import { conversationId } from "../../assistant/privacy/identity.ts";
import type { Notice, Shown, Surface } from "../../assistant/surface.ts";
import type { Log } from "../../ports/log.ts";
import type { Directory } from "../requests/directory.ts";
import type { IncomingRequest, ReplyTarget } from "../requests/incoming.ts";
import { audienceOf } from "../requests/request.ts";
import type { Workspace } from "../requests/workspace.ts";
import {
  type Blocks,
  choiceBlocks,
  failureBlocks,
  noticeActions,
  noticeBlocks,
  noticesAsText,
} from "../views/blocks.ts";
import { SLACK_NAMES } from "../views/words.ts";
import type { Arguments } from "../web-api/caller.ts";
import type { Gateway } from "../web-api/gateway.ts";
import type { Journal } from "./calls.ts";
import { readThread } from "./history.ts";
import { type StreamReplyOptions, streamReply } from "./stream.ts";

/** What every answer in Slack uses. */
export type SlackEdges = {
  readonly gateway: Gateway;
  readonly directory: Directory;
  readonly workspace: Workspace;
  readonly log: Log;
};

type Reply = {
  /** The draft may mention the people whom its author mentioned, and nobody else. */
  readonly request: IncomingRequest;
  /** Called at each step of the reply. */
  readonly journal: Journal;
  /** Keeps what a *Retry* needs. */
  readonly onUnfinished: () => void;
  /** Looks up the latest draft of the last two hours in a channel. */
  readonly latestDraftIn: (channel: string) => Promise<{ readonly thread: string; readonly at: number } | undefined>;
};

/**
 * Creates the surface for one reply in a thread. Everything that is said there goes through it. `working` shows at once that an
 * answer is on its way, and returns without waiting for Slack.
 */
export function createThreadSurface(
  edges: SlackEdges,
  { request, journal, onUnfinished, latestDraftIn }: Reply,
): Surface & { working(): void } {
  const { gateway, directory, log } = edges;
  const { id: requestId, target, askedTs, before, mentions } = request;
  const { channel, threadTs, userId, teamId, isDm } = target;
  const status = createStatus(edges, request);
  let isTold = isDm; // in a DM all notices stand under the reply

  /** Notices about the author's own rules and facts go to the author alone when others read the thread. */
  async function tellPrivately(notices: readonly Notice[]): Promise<void> {
    const own = isTold ? [] : notices.filter(isPersonal);
    isTold = true;
    await tellEach(own);
  }

  /** A click replaces the whole line that holds its button, so each notice is a line of its own. */
  async function tellEach(notices: readonly Notice[]): Promise<void> {
    for (const notice of notices) await tellAuthor(edges, request, noticesAsText([notice]), noticeBlocks([notice]));
  }

  /** Builds a failure. What is off the record is not kept, so there is nothing to retry. */
  function failure(failed: Failure, isOffTheRecord: boolean): Blocks {
    return failureBlocks(failed, isOffTheRecord ? undefined : requestId);
  }

  function stream(deltas: AsyncIterable<string>, { signal, ...options }: Streaming): Promise<Shown> {
    return streamReply(gateway, { channel, threadTs, recipient: { teamId, userId } }, deltas, {
      ...options,
      allowedMentions: mentions,
      key: `${requestId}:${randomUUID()}`,
      journal,
      log,
      ...(signal ? { signal } : {}),
    });
  }

  return {
    working: () => status.show("working"),
    idle: () => status.show("idle"),

    async history() {
      if (askedTs === undefined || askedTs === threadTs) return before ?? []; // the request begins the thread
      try {
        return await readThread(edges, channel, threadTs, askedTs);
      } catch (error) {
        log.warn({ request: requestId, err: error }, "thread not read");
        return [];
      }
    },

    async latestDraft() {
      if (!isDm) return undefined;
      const latest = await latestDraftIn(channel);
      if (latest === undefined) return undefined;
      return { conversationId: conversationId(edges.workspace.teamId, "dm", channel, latest.thread), at: latest.at };
    },

    async audience() {
      return isDm ? { kind: "author" } : audienceOf(await directory.kindOfNow(channel), channel);
    },

    kindOf: (channelId) => directory.kindOf(channelId),

    async reply({ kind, deltas, notices, choices, afterwards, isOffTheRecord }, signal) {
      const before = noticeBlocks(isDm ? notices : notices.filter((notice) => !isPersonal(notice)));
      const footer = [...(choices ? choiceBlocks(choices) : []), ...before];
      const told = tellPrivately(notices);
      const shown = await stream(deltas, {
        kind,
        footer: async (text) => [...footer, ...noticeBlocks((await afterwards?.(text)) ?? [])],
        interrupted: (error) => {
          if (!isOffTheRecord) onUnfinished();
          return [...failure(failureOf(error, requestId), isOffTheRecord), ...footer];
        },
        signal,
      });
      // A reply that the person stopped does not end the session, and a status that is still on its way would begin it again.
      if (shown.ending === "stopped" || status.isOnItsWay()) status.show("idle");
      await told;
      return shown;
    },

    async tell(notices, signal) {
      if (isDm) {
        const [first, ...others] = notices;
        const text = first ? noticeText(first, SLACK_NAMES) : "";
        const footer = [...(first ? noticeActions(first) : []), ...noticeBlocks(others)];
        return stream(once(text), { kind: "notice", footer: () => footer, interrupted: () => footer, signal });
      }
      status.show("idle");
      await tellPrivately(notices);
      return { text: noticesAsText(notices), ending: "complete" };
    },

    async below(notices) {
      if (isDm) return tellEach(notices);
      await tellEach(notices.filter(isPersonal));
      const forAll = notices.filter((notice) => !isPersonal(notice));
      if (forAll.length > 0) await tellAll(edges, request, noticesAsText(forAll), noticeBlocks(forAll));
    },

    async fail(failed, notices, { isOffTheRecord } = { isOffTheRecord: false }) {
      if (!isOffTheRecord) onUnfinished();
      status.show("idle");
      const own = isDm ? notices : notices.filter((notice) => !isTold && isPersonal(notice));
      const beside = isDm ? own : [];
      const text = [failed.sentence, noticesAsText(beside)].filter(Boolean).join("\n");
      await tellAuthor(edges, request, text, [...failure(failed, isOffTheRecord), ...noticeBlocks(beside)]);
      if (!isDm) await tellEach(own);
    },
  };
}

type Streaming = Pick<StreamReplyOptions, "kind" | "footer" | "interrupted"> & {
  readonly signal: AbortSignal | undefined;
};

/** About the draft or the service, and so for everybody who reads the thread. All others are about the author. */
const FOR_ALL: ReadonlySet<Notice["kind"]> = new Set([
  "memory_down",
  "late",
  "search_shortened",
  "request_shortened",
  "draft_shortened",
]);

function isPersonal({ kind }: Notice): boolean {
  return !FOR_ALL.has(kind);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** Says something to the author, where nobody else reads it. Never rejects: where Slack takes it nowhere, the log says so. */
async function tellAuthor(edges: SlackEdges, request: IncomingRequest, text: string, blocks: Blocks): Promise<void> {
  const { channel, threadTs, isDm } = request.target;
  const message = { channel, thread_ts: threadTs, text, blocks };
  try {
    await (isDm ? edges.gateway.post(message) : whisper(edges, request, message));
  } catch (error) {
    edges.log.warn({ request: request.id, err: error }, "author not told");
  }
}

/** Says something to everybody who reads the thread. Never rejects. */
async function tellAll(edges: SlackEdges, request: IncomingRequest, text: string, blocks: Blocks): Promise<void> {
  const { channel, threadTs } = request.target;
  try {
    await edges.gateway.post({ channel, thread_ts: threadTs, text, blocks });
  } catch (error) {
    edges.log.warn({ request: request.id, err: error }, "thread not told");
  }
}

/**
 * Shows the author a message that only they see, or posts it in the DM where the thread does not take it. It is repeated when
 * Slack's response is lost: to see it twice is better than never.
 */
async function whisper(
  { gateway, log }: SlackEdges,
  { id, target: { userId } }: IncomingRequest,
  message: Arguments & { text: string },
): Promise<void> {
  try {
    await gateway.call("chat.postEphemeral", { ...message, user: userId }, { kind: "repeatable" });
  } catch (error) {
    log.info({ request: id, err: error }, "author told in the DM");
    await gateway.post({ channel: userId, text: message.text, blocks: message.blocks });
  }
}

type State = "working" | "idle";

/** Shows a thread's status. One call follows another: a "working" that was slow to arrive must not come last. */
function createStatus({ gateway, log }: SlackEdges, { id, target }: IncomingRequest) {
  let showing: Promise<void> | undefined;
  return {
    isOnItsWay: () => showing !== undefined,

    /** Never throws, and does not wait for Slack. */
    show(state: State): void {
      const shown = (showing ?? Promise.resolve())
        .then(() => setStatus(gateway, target, state))
        .catch((error: unknown) => log.info({ request: id, err: error }, "status not shown"))
        .finally(() => {
          if (showing === shown) showing = undefined;
        });
      showing = shown;
    },
  };
}

/**
 * Sets the status of the app's session in the thread, or the older line of text in a workspace that does not know sessions. A
 * stream sets the session's status by itself when it starts and stops.
 */
async function setStatus(gateway: Gateway, { channel, threadTs }: ReplyTarget, state: State): Promise<void> {
  const thread = { channel_id: channel, thread_ts: threadTs };
  // A "working" that comes late is wrong by then. Only the end of the work is worth waiting for a rate limit.
  const options = state === "working" ? { deadlineMs: 0 } : {};
  if (gateway.supports(SET_SESSION_STATUS)) {
    try {
      const status = state === "working" ? "processing" : "active";
      await gateway.call(SET_SESSION_STATUS, { ...thread, status }, options);
      return;
    } catch (error) {
      if (gateway.supports(SET_SESSION_STATUS)) throw error;
    }
  }
  const status = state === "working" ? "is writing…" : "";
  await gateway.call("assistant.threads.setStatus", { ...thread, status }, options);
}

const SET_SESSION_STATUS = "agents.sessions.setStatus";
