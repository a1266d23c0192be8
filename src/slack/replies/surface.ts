import { randomUUID } from "node:crypto";
import { failureOf } from "../../assistant/errors.ts";
import type { Notice, Surface } from "../../assistant/surface.ts";
import type { Log } from "../../ports/log.ts";
import type { Directory } from "../requests/directory.ts";
import type { IncomingRequest, ReplyTarget } from "../requests/incoming.ts";
import { audienceOf } from "../requests/request.ts";
import type { Workspace } from "../requests/workspace.ts";
import { failureBlocks, noticeBlocks, noticesAsText } from "../views/blocks.ts";
import type { Arguments, Gateway } from "../web-api/gateway.ts";
import type { Journal } from "./calls.ts";
import { readThread } from "./history.ts";
import { streamReply } from "./stream.ts";

export type SlackEdges = {
  readonly gateway: Gateway;
  readonly directory: Directory;
  readonly workspace: Workspace;
  readonly log: Log;
};

type Reply = {
  /** The draft may mention the people whom its author mentioned, and nobody else. */
  readonly request: IncomingRequest;
  /** Is told of each step of the reply. */
  readonly journal: Journal;
  /** Keeps what a *Retry* needs. */
  readonly onUnfinished: () => void;
};

/** A thread in Slack as a place for a reply: the one owner of everything that is said in it. */
export function createThreadSurface(
  edges: SlackEdges,
  { request, journal, onUnfinished }: Reply,
): Surface & { working(): void } {
  const { gateway, directory, log } = edges;
  const { id: requestId, target, askedTs, before, mentions } = request;
  const { channel, threadTs, userId, teamId, isDm } = target;
  let isTold = isDm; // in a DM everything stands with the reply
  let showing: Promise<void> | undefined;

  async function tellAuthor(text: string, blocks: ReturnType<typeof noticeBlocks>): Promise<void> {
    const message = { channel, thread_ts: threadTs, text, blocks };
    try {
      if (isDm) await gateway.post(message);
      else await whisper({ ...message, user: userId });
    } catch (error) {
      log.warn({ request: requestId, err: error }, "author not told");
    }
  }

  /** To the author alone: here, or in the DM where nothing can be said here. To see it twice is better than never. */
  async function whisper(message: Arguments & { text: string }): Promise<void> {
    try {
      await gateway.call("chat.postEphemeral", message, { kind: "repeatable" });
    } catch (error) {
      log.info({ request: requestId, err: error }, "author told in the DM");
      await gateway.post({ channel: userId, text: message.text, blocks: message.blocks });
    }
  }

  /** In a shared place what concerns the author's own rules and facts goes to the author alone. */
  async function tellPrivately(notices: readonly Notice[]): Promise<void> {
    const own = isTold ? [] : notices.filter(isPersonal);
    isTold = true;
    if (own.length > 0) await tellAuthor(noticesAsText(own), noticeBlocks(own));
  }

  /** One after the other: a "working" that was slow to arrive must not be the last word. */
  function show(state: "working" | "idle"): void {
    const shown = (showing ?? Promise.resolve())
      .then(() => setStatus(gateway, target, state))
      .catch((error: unknown) => log.info({ request: requestId, err: error }, "status not shown"))
      .finally(() => {
        if (showing === shown) showing = undefined;
      });
    showing = shown;
  }

  return {
    working: () => show("working"),
    idle: () => show("idle"),

    async history() {
      if (askedTs === undefined || askedTs === threadTs) return before ?? []; // it begins the thread
      try {
        return await readThread(edges, channel, threadTs, askedTs);
      } catch (error) {
        log.warn({ request: requestId, err: error }, "thread not read");
        return [];
      }
    },

    async audience() {
      return isDm ? { kind: "author" } : audienceOf(await directory.kindOfNow(channel), channel);
    },

    kindOf: (channelId) => directory.kindOf(channelId),

    async reply({ kind, deltas, notices }, signal) {
      const footer = noticeBlocks(isDm ? notices : notices.filter((notice) => !isPersonal(notice)));
      const told = tellPrivately(notices);
      const shown = await streamReply(gateway, { channel, threadTs, recipient: { teamId, userId } }, deltas, {
        kind,
        footer: () => footer,
        interrupted: (error) => {
          onUnfinished();
          return [...failureBlocks(failureOf(error, requestId), requestId), ...footer];
        },
        allowedMentions: mentions,
        key: `${requestId}:${randomUUID()}`,
        journal: journal,
        log,
        ...(signal ? { signal } : {}),
      });
      // What the person stops does not end the session by itself, and a status on its way would begin it again.
      if (shown.ending === "stopped" || showing !== undefined) show("idle");
      await told;
      return shown;
    },

    async fail(failure, notices) {
      onUnfinished();
      show("idle");
      const own = isDm ? notices : notices.filter((notice) => !isTold && isPersonal(notice));
      const text = [failure.sentence, noticesAsText(own)].filter(Boolean).join("\n");
      await tellAuthor(text, [...failureBlocks(failure, requestId), ...noticeBlocks(own)]);
    },
  };
}

function isPersonal({ kind }: Notice): boolean {
  return kind === "saved" || kind === "not_saved" || kind === "rules_left_out";
}

/**
 * The session's own status where the app is an agent; the older line of text where Slack does not know sessions here. A
 * stream that starts and stops sets the session's status by itself.
 */
async function setStatus(
  gateway: Gateway,
  { channel, threadTs }: ReplyTarget,
  state: "working" | "idle",
): Promise<void> {
  const place = { channel_id: channel, thread_ts: threadTs };
  // A status that comes late is wrong by then: only the end of the work is worth waiting for.
  const options = state === "working" ? { deadlineMs: 0 } : {};
  if (gateway.supports("agents.sessions.setStatus")) {
    try {
      const status = state === "working" ? "processing" : "active";
      await gateway.call("agents.sessions.setStatus", { ...place, status }, options);
      return;
    } catch (error) {
      if (gateway.supports("agents.sessions.setStatus")) throw error;
    }
  }
  const status = state === "working" ? "is writing…" : "";
  await gateway.call("assistant.threads.setStatus", { ...place, status }, options);
}
