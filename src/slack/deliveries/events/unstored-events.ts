import type { Log } from "../../../ports/log.ts";
import { isId } from "../is-id.ts";

/** The events after which others may read a channel. Joins and conversions come as messages too, or as messages alone. */
export const READERS_EVENTS = ["member_joined_channel", "channel_shared", "channel_unshared", "message"] as const;

const NAMES: ReadonlySet<unknown> = new Set(READERS_EVENTS);
const MESSAGES = /^(?:channel|group)_(?:join|convert_to_)/;

/** Returns the channel that others may read after an event. Undefined for any other event. Never throws. */
export function changedReadersOf(event: unknown): string | undefined {
  const { type, subtype, channel } = (event ?? {}) as { type?: unknown; subtype?: unknown; channel?: unknown };
  if (!NAMES.has(type) || !isId(channel)) return undefined;
  return type !== "message" || (typeof subtype === "string" && MESSAGES.test(subtype)) ? channel : undefined;
}

/** A message that its author deleted, and the thread in which it stood or which it began. */
export type DeletedMessage = {
  readonly channel: string;
  readonly threadTs: string;
  readonly ts: string;
  /** When it was edited last. */
  readonly editedTs?: string;
  /** Where the event says whose it was. */
  readonly author?: {
    readonly user: string;
    readonly team?: string | undefined;
    readonly user_team?: string | undefined;
  };
};

type Event = {
  readonly type?: unknown;
  readonly subtype?: unknown;
  readonly channel?: unknown;
  readonly deleted_ts?: unknown;
  readonly message?: { readonly subtype?: unknown; readonly ts?: unknown };
  readonly previous_message?: {
    readonly bot_id?: unknown;
    readonly thread_ts?: unknown;
    readonly edited?: { readonly ts?: unknown };
  } & Author;
};

type Author = { readonly user?: unknown; readonly team?: unknown; readonly user_team?: unknown };

/**
 * Returns which person's message an event tells the deletion of; undefined for any other event. A first message that has replies
 * comes as changed, into a line of Slack's own (`tombstone`). Never throws.
 */
export function deletedMessageOf(event: unknown): DeletedMessage | undefined {
  const { type, subtype, channel, deleted_ts, message, previous_message: before } = (event ?? {}) as Event;
  if (type !== "message" || (before?.bot_id !== undefined && typeof before.user !== "string")) return undefined;
  const isTombstone = subtype === "message_changed" && message?.subtype === "tombstone";
  const ts = isTombstone ? message.ts : subtype === "message_deleted" ? deleted_ts : undefined;
  if (!isId(channel) || !isId(ts)) return undefined;
  const author = before && authorIn(before);
  return { channel, ts, threadTs: isId(before?.thread_ts) ? before.thread_ts : ts, ...(author ? { author } : {}) };
}

function authorIn({ user, team, user_team }: Author): DeletedMessage["author"] {
  if (!isId(user)) return undefined;
  return { user, ...(isId(team) ? { team } : {}), ...(isId(user_team) ? { user_team } : {}) };
}

/** Tells whether a body says that Slack holds back events for a minute. It is an envelope of its own, with no event in it. */
export function saysRateLimited(body: unknown): boolean {
  return typeof body === "object" && body !== null && (body as { type?: unknown }).type === "app_rate_limited";
}

/** Notes that Slack holds back events. It never sends them, so the log is all that can be told of it. Never rejects. */
export async function noteRateLimit(log: Log, body: unknown, ack: () => Promise<void>): Promise<void> {
  const { minute_rate_limited: minute } = body as { readonly minute_rate_limited?: unknown };
  log.error(typeof minute === "number" ? { minute } : {}, RATE_LIMITED);
  await ack().catch(() => {}); // Slack would only tell it again
}

const RATE_LIMITED =
  "Slack holds back events, since there were more than it sends to one app in an hour; they are lost";
