import { randomUUID } from "node:crypto";
import { type Failure, failureOf } from "../../assistant/errors.ts";
import { noticeText } from "../../assistant/notices.ts";
import { conversationId } from "../../assistant/privacy/identity.ts";
import type { Reply as CoreReply, Notice, Shown, Surface } from "../../assistant/surface.ts";
import type { Log } from "../../ports/log.ts";
import type { Directory } from "../requests/directory.ts";
import type { IncomingRequest } from "../requests/incoming.ts";
import { type KnownNames, mentionsFor, notingNames, speakersIn } from "../requests/mentions.ts";
import { audienceOf, namesFor } from "../requests/request.ts";
import type { Workspace } from "../requests/workspace.ts";
import { lettersIn } from "../text/same-letters.ts";
import { readThread } from "../threads/history.ts";
import type { MeantFor } from "../threads/meant-for.ts";
import { createSession, type Naming } from "../threads/session.ts";
import {
  actions,
  type Blocks,
  choiceBlocks,
  failureBlocks,
  noticeActions,
  noticeBlocks,
  noticesAsText,
  postButton,
} from "../views/blocks.ts";
import { feedbackBlock } from "../views/feedback.ts";
import { inChannel, notTaken, SLACK_NAMES } from "../views/words.ts";
import type { Gateway } from "../web-api/gateway.ts";
import type { Posted } from "../web-api/posts.ts";
import { closedBecause, SlackCallError } from "../web-api/slack-call-error.ts";
import type { Journal } from "./calls.ts";
import { replayable } from "./delta-source.ts";
import { type StreamReplyOptions, streamReply } from "./stream.ts";
import { openElsewhere } from "./thread-root.ts";

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
  /** The channel that the draft is to be posted in once its author has seen it, if any. */
  readonly meantFor: MeantFor;
  /** Keeps what a *Retry* needs. */
  readonly onUnfinished: () => void;
  /** Keeps where a failure in a channel was told once more, in the DM: a *Retry* changes that too. */
  readonly onToldInDm: (at: Posted) => void;
  /** The reply goes on in another thread, of which nothing may be kept either. Never rejects. */
  readonly onMovedOffRecord: (to: { readonly channel: string; readonly threadTs: string }) => Promise<void>;
  /** Looks up the latest draft of the last two hours in a channel. */
  readonly latestDraftIn: (channel: string) => Promise<{ readonly thread: string; readonly at: number } | undefined>;
  /** Who asks, and which threads have a name. */
  readonly naming: Naming;
};

/** The surface for one reply in a thread. */
export type ThreadSurface = Surface & {
  /** Shows at once that an answer is on its way. Returns without waiting for Slack. */
  working(): void;
  /** Resolves when the thread has been named after its draft, if it is to be. Never rejects. */
  named(): Promise<void>;
  /** Tells the author alone why there will be no answer. `canRetry`: keeps the request for *Retry*. Never rejects. */
  refuse(sentence: string, options: { readonly canRetry: boolean }): Promise<void>;
};

/** Creates the surface for one reply in a thread. Everything that is said there goes through it. */
export function createThreadSurface(
  edges: SlackEdges,
  { request, journal, meantFor, onUnfinished, onToldInDm, onMovedOffRecord, latestDraftIn, naming }: Reply,
): ThreadSurface {
  const { gateway, directory, log } = edges;
  const { id: requestId, target, askedTs, before, opensThread } = request;
  const { channel, threadTs, userId, teamId, isDm } = target;
  const here: Thread = { channel, threadTs };
  const status = createSession(edges, request, naming);
  const known: KnownNames = new Map(); // of those who have taken part in the thread
  let named: readonly string[] = [];
  let isTold = isDm; // in a DM all notices stand under the reply
  const isBeginning = askedTs === undefined || askedTs === threadTs;
  let isActive = askedTs !== undefined && askedTs !== threadTs; // the request is a reply itself

  /** Notices about the author's own rules and facts go to the author alone when others read the thread. */
  async function tellPrivately(notices: readonly Notice[]): Promise<void> {
    const own = isTold ? [] : notices.filter(isPersonal);
    isTold = true;
    await tellEach(own);
  }

  /** A click replaces the whole line that holds its button, so each notice is a line of its own. */
  async function tellEach(notices: readonly Notice[]): Promise<void> {
    for (const notice of notices) await tellAuthor(noticesAsText([notice]), noticeBlocks([notice]));
  }

  /**
   * Says something to the author, where nobody else reads it. Resolves with true where it stands in their DM. Never rejects: where
   * Slack takes it nowhere, the log says so.
   */
  async function tellAuthor(text: string, blocks: Blocks): Promise<boolean> {
    try {
      if (!isDm) return await whisper(edges, request, { text, blocks }, isActive);
      await gateway.post({ channel, thread_ts: threadTs, text, blocks });
      return true;
    } catch (error) {
      log.warn({ request: requestId, err: error }, "author not told");
      return false;
    }
  }

  /** Tells the author that Slack did not take all of a reply. */
  async function tellGivenUp(isOffTheRecord: boolean): Promise<void> {
    if (!isOffTheRecord) onUnfinished();
    await tellAuthor(notTaken, failure({ sentence: notTaken }, isOffTheRecord));
  }

  /** Builds a failure. What is off the record is not kept, so there is nothing to retry. */
  function failure(failed: Failure, isOffTheRecord: boolean): Blocks {
    return failureBlocks(failed, isOffTheRecord ? undefined : requestId);
  }

  /**
   * Opens another thread for a reply whose place takes it no longer, for its author alone. Throws the same error where it failed for
   * another reason, and where nothing can be opened.
   */
  async function moveFrom(error: unknown, isOffTheRecord: boolean): Promise<Thread> {
    const why = error instanceof SlackCallError ? closedBecause(error) : undefined;
    if (why === undefined) throw error;
    const moved = await openElsewhere(gateway, request, why).catch((refused: unknown) => {
      log.info({ request: requestId, err: refused }, "no other place for the reply");
      throw error;
    });
    await journal.moved({ channel: moved.channel, thread: moved.threadTs });
    if (isOffTheRecord) await onMovedOffRecord(moved);
    return moved;
  }

  /** Shows a reply in a thread. Calls `onBegun` when Slack has some of it. */
  async function stream(
    deltas: AsyncIterable<string>,
    to: Thread,
    onBegun: () => void,
    { signal, ...options }: Streaming,
  ): Promise<Shown> {
    return streamReply(gateway, { ...to, recipient: { teamId, userId } }, deltas, {
      ...options,
      ...(await mentionsFor(request, edges, { known, named })),
      key: `${requestId}:${randomUUID()}`,
      journal: {
        ...journal,
        posted(ts) {
          isActive ||= to === here;
          journal.posted(ts);
          onBegun();
        },
      },
      log,
      ...(signal ? { signal } : {}),
    });
  }

  /** The row by which the author posts a draft; none where it is meant for no channel, and under what is no draft. */
  async function postRow({ kind, audience }: CoreReply, text: string): Promise<Blocks> {
    if (kind !== "draft" || audience.kind === "author" || audience.channelId !== (await meantFor.channel())) return [];
    const letters = lettersIn(text).length;
    const draft = { readers: audience.kind, channel: audience.channelId, request: requestId, letters };
    return [actions(postButton(draft, await directory.channelName(audience.channelId)))];
  }

  return {
    working: () => status.show("working"),
    idle: () => status.show("idle"),

    isHistoryWhole: isBeginning,

    async history(audience, kept) {
      const ownSince = (newest: string) => meantFor.writeFor(audience, newest);
      if (isBeginning) {
        await ownSince("");
        return { turns: before ?? [], unread: 0 };
      }
      const noting = notingNames(directory, known);
      const nameOf = namesFor(request.actor, audience, { ...edges, directory: noting });
      const asking = { channel, threadTs, askedTs, askerId: userId, ownSince };
      const read = await readThread({ ...edges, directory: { ...noting, nameOf } }, asking, kept);
      named = speakersIn(read.turns);
      return read;
    },

    async latestDraft() {
      if (!isDm) return undefined;
      const latest = await latestDraftIn(channel);
      if (latest === undefined) return undefined;
      return { conversationId: conversationId(edges.workspace.teamId, "dm", channel, latest.thread), at: latest.at };
    },

    async audience() {
      const there = await meantFor.readers(directory.kindOfNow);
      if (there !== undefined) return there;
      return isDm ? { kind: "author" } : audienceOf(await directory.kindOfNow(channel), channel);
    },

    readerChanges: () => directory.readerChanges(channel),

    kindOf: (channelId) => directory.kindOf(channelId),

    async reply(reply, signal) {
      const { kind, deltas, checkReaders, notices, choices, afterwards, isOffTheRecord, isKnownAddress } = reply;
      const before = noticeBlocks(isDm ? notices : notices.filter((notice) => !isPersonal(notice)));
      const footer = [...(choices ? choiceBlocks(choices) : []), ...before];
      // Nothing is kept of what is off the record, not even whether it was good.
      const rated = kind === "draft" && !isOffTheRecord ? [feedbackBlock(userId)] : [];
      const begun = Promise.withResolvers<void>();
      const told = begun.promise.then(() => tellPrivately(notices));
      const again = replayable(deltas);
      let isGivenUp = false;
      const options = {
        kind,
        isKnownAddress,
        footer: async (text: string) => [
          ...(await postRow(reply, text)),
          ...footer,
          ...noticeBlocks((await afterwards?.(text)) ?? []),
          ...rated,
        ],
        interrupted: (error: unknown) => {
          if (!isOffTheRecord) onUnfinished();
          return [...failure(failureOf(error, requestId), isOffTheRecord), ...footer];
        },
        onGivenUp() {
          isGivenUp = true;
        },
        signal,
      };
      const checked = checkReaders ? { ...options, checkReaders } : options;
      const shown = await stream(again.read(), here, begun.resolve, checked).catch(async (error: unknown) =>
        stream(again.read(), await moveFrom(error, isOffTheRecord), () => {}, options),
      );
      // A reply that the person stopped does not end the session, and a status that is still on its way would begin it again.
      if (shown.ending === "stopped" || status.isOnItsWay()) status.show("idle");
      begun.resolve(); // also where nothing was shown
      await told;
      if (isGivenUp) await tellGivenUp(isOffTheRecord);
      return shown;
    },

    async tell(notices, signal) {
      if (isDm) {
        const [first, ...others] = notices;
        const text = first ? noticeText(first, SLACK_NAMES) : "";
        const footer = [...(first ? noticeActions(first) : []), ...noticeBlocks(others)];
        return stream(once(text), here, () => {}, {
          kind: "notice",
          footer: () => footer,
          interrupted: () => footer,
          signal,
        });
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

    async refuse(sentence, { canRetry }) {
      if (canRetry) onUnfinished();
      status.show("idle");
      await tellAuthor(sentence, failure({ sentence }, !canRetry));
    },

    entitle: (title) => status.name(title),
    named: () => status.named(),

    async fail(failed, notices, { isOffTheRecord } = { isOffTheRecord: false }) {
      if (!isOffTheRecord) onUnfinished();
      status.show("idle");
      const own = isDm ? notices : notices.filter((notice) => !isTold && isPersonal(notice));
      const beside = isDm ? own : [];
      const text = [failed.sentence, noticesAsText(beside)].filter(Boolean).join("\n");
      const isInDm = await tellAuthor(text, [...failure(failed, isOffTheRecord), ...noticeBlocks(beside)]);
      if (isDm) return;
      // A line that only they see is gone with the next reload. What can be tried again stays in the DM.
      if (!isInDm && !isOffTheRecord) {
        const where = inChannel(channel);
        const blocks = failureBlocks(failed, requestId, where);
        const told = await tellInDm(edges, request, { text: where + failed.sentence, blocks });
        if (told) onToldInDm(told);
      }
      await tellEach(own);
      // Nothing follows the line over the draft, so it goes.
      if (opensThread && !isActive)
        await gateway.call("chat.delete", { channel, ts: threadTs }).catch((error: unknown) => {
          log.info({ request: requestId, err: error }, "the line over the draft stays");
        });
    },
  };
}

type Thread = { readonly channel: string; readonly threadTs: string };

type Message = { readonly text: string; readonly blocks: Blocks };

type Streaming = Pick<
  StreamReplyOptions,
  "kind" | "checkReaders" | "footer" | "interrupted" | "isKnownAddress" | "onGivenUp"
> & {
  readonly signal: AbortSignal | undefined;
};

/** About the draft or the service, and so for everybody who reads the thread. All others are about the author. */
const FOR_ALL: ReadonlySet<Notice["kind"]> = new Set([
  "memory_down",
  "late",
  "updated",
  "files_unseen",
  "search_shortened",
  "request_shortened",
  "draft_shortened",
  "thread_shortened",
  "thread_unread",
]);

function isPersonal({ kind }: Notice): boolean {
  return !FOR_ALL.has(kind);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
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
 * Shows the author a message that only they see: in the thread if that has a reply, since nobody sees it there otherwise; else
 * where the thread stands. Posts it in the DM where Slack does not take it there, and resolves with true. It is repeated when
 * Slack's response is lost: to see it twice is better than never.
 */
async function whisper(
  { gateway, log }: SlackEdges,
  { id, target: { channel, threadTs, userId } }: IncomingRequest,
  message: Message,
  isActive: boolean,
): Promise<boolean> {
  const where = isActive ? { channel, thread_ts: threadTs } : { channel };
  try {
    await gateway.call("chat.postEphemeral", { ...where, ...message, user: userId }, { kind: "repeatable" });
    return false;
  } catch (error) {
    log.info({ request: id, err: error }, "author told in the DM");
    await gateway.post({ channel: userId, ...message });
    return true;
  }
}

/** Posts a message in the author's DM. Never rejects: undefined where Slack does not take it. */
async function tellInDm(
  { gateway, log }: SlackEdges,
  { id, target: { userId } }: IncomingRequest,
  message: Message,
): Promise<Posted | undefined> {
  try {
    return await gateway.post({ channel: userId, ...message });
  } catch (error) {
    log.info({ request: id, err: error }, "author not told in the DM");
    return undefined;
  }
}
