import type { MessageWords } from "../text/incoming-text.ts";
import type { Gateway } from "../web-api/gateway.ts";
import type { Marked } from "../web-api/posts.ts";
import { SlackCallError } from "../web-api/slack-call-error.ts";
import { withoutNulls } from "../web-api/without-nulls.ts";

/** A message as `conversations.replies` returns it. */
export type ThreadMessage = MessageWords &
  Marked & {
    readonly ts?: string;
    readonly user?: string;
    readonly bot_id?: string;
    readonly username?: string;
    readonly user_profile?: unknown;
    readonly subtype?: string;
    /** Of the first message alone: how many others the thread has. */
    readonly reply_count?: number;
    /** Of the first message alone: the `ts` of the newest that is counted. */
    readonly latest_reply?: string;
  };

/** What was read of a thread, oldest first. `unread`: how many messages of it were not; 1 where nobody can tell how many. */
export type ThreadRead = { readonly messages: readonly ThreadMessage[]; readonly unread: number };

/** A thread, and the message from which its newest are counted. */
type Thread = { readonly channel: string; readonly threadTs: string; readonly askedTs: string };

type Page = { readonly messages?: readonly ThreadMessage[]; readonly has_more?: boolean };

const PAGE = 999; // the most that Slack returns at once
const AIM = 800; // so many messages a window should hold, so that its newest are not cut off
const MAX_PAGES = 10;
const FEW_PAGES = 4; // to find out whether there is more than enough, where Slack gives no count
const DEADLINE_MS = 2_000; // as long as memory may take: nobody waits longer for context
const SLOW_MS = 500; // Slack answers in 100 to 300
const YOUNG_S = 10; // by then no thread fills a page
const WEEK_S = 7 * 24 * 60 * 60;
const NEWEST_SHARE = 1 / 8;

/** How far a page reached: `since` when all from then on was read, else `until` what moment. Neither where none came. */
type Reach = { readonly since?: string; readonly until?: string };

/**
 * Reads the first message of a thread and its newest, `enough` of them where there are so many, within two seconds. Slack gives the
 * oldest messages of a window of time first, so this asks for windows backwards from the question, each of about a page: the last
 * week, which is the whole of most threads, and beside it its newest part where Slack takes long. Rejects with a `SlackCallError`
 * when nothing comes.
 */
export async function readNewest(gateway: Gateway, thread: Thread, enough: number): Promise<ThreadRead> {
  const { channel, threadTs, askedTs } = thread;
  const ends = performance.now() + DEADLINE_MS;
  const read = new Map<string, ThreadMessage>();
  let pages = 0;
  let failure: unknown;

  async function page(oldest: string, latest?: string): Promise<Reach> {
    const window = { ...(oldest === threadTs ? {} : { oldest }), ...(latest === undefined ? {} : { latest }) };
    const args = { channel, ts: threadTs, limit: PAGE, include_all_metadata: true, inclusive: true, ...window };
    pages += 1;
    try {
      const found = (await gateway.call("conversations.replies", args, {
        deadlineMs: ends - performance.now(),
      })) as Page;
      if (!Array.isArray(found.messages)) throw new SlackCallError("conversations.replies", "bad_response");
      const messages = found.messages.map(withoutNulls);
      for (const message of messages) if (message.ts !== undefined) read.set(message.ts, message);
      if (!found.has_more) return { since: oldest };
      const until = messages.reduce((newest, { ts }) => later(newest, ts ?? newest), oldest);
      return until === oldest ? {} : { until }; // a page that brings nothing leads nowhere
    } catch (error) {
      failure ??= error;
      return {}; // a part of the thread is better than nothing
    }
  }

  const week = later(threadTs, secondsBefore(askedTs, WEEK_S));
  const newest = secondsBefore(askedTs, (Number(askedTs) - Number(week)) * NEWEST_SHARE);
  const isYoung = Number(askedTs) - Number(threadTs) < YOUNG_S;
  const [first, second = {}] = isYoung
    ? [await page(week)]
    : await withOneBeside(page(week), SLOW_MS, () => page(newest));
  if (read.size === 0) throw failure;

  // All after `since` is read, and of what came before it an older part, `from` and `to`.
  let since = first.since ?? second.since;
  let older = partOf(newest, second) ?? partOf(week, first);
  let aim = AIM;
  const isWhole = () => since !== undefined && Number(since) <= Number(threadTs);
  const left = () => (isWhole() ? 0 : leftOf(read, threadTs));
  while (left() !== 0 && pages < MAX_PAGES && performance.now() < ends) {
    const latest: string = since ?? askedTs;
    const counted = left();
    const hasEnough = since !== undefined && countSince(read, since) >= enough;
    if (hasEnough && (counted !== undefined || pages >= FEW_PAGES)) break;
    const floor = older?.to ?? threadTs;
    const seconds = Number(latest) - Number(floor);
    const expected = counted ?? (older ? (PAGE * seconds) / (Number(older.to) - Number(older.from)) : 0);
    const oldest = expected <= aim ? floor : later(floor, secondsBefore(latest, (seconds * aim) / expected));
    const known = read.size;
    const reach = await page(oldest, since);
    if (reach.until === undefined && reach.since === undefined) break;
    if (reach.until !== undefined) older = { from: oldest, to: reach.until };
    else if (oldest === floor && older) [since, older] = [older.from, undefined];
    else since = oldest;
    aim = read.size === known ? aim * 16 : AIM; // nobody said a word for long
  }
  const messages = [...read.values()].sort((one, other) => Number(one.ts) - Number(other.ts));
  return { messages, unread: left() ?? 1 };
}

/**
 * Counts the messages of a thread that are left, by Slack's own count and those that are too new for it. Undefined where it gives
 * none, or fewer than were read. It may give more than there are, since it can still count what was deleted.
 */
function leftOf(read: ReadonlyMap<string, ThreadMessage>, threadTs: string): number | undefined {
  const { reply_count: replies, latest_reply: latest }: ThreadMessage = read.get(threadTs) ?? {};
  const uncounted = latest === undefined ? 0 : countSince(read, latest) - Number(read.has(latest));
  const left = typeof replies === "number" ? replies + uncounted + 1 - read.size : -1;
  return left < 0 ? undefined : left;
}

/** Returns the part of a window that was read, where its newest messages are missing. */
function partOf(from: string, { until }: Reach): { readonly from: string; readonly to: string } | undefined {
  return until === undefined ? undefined : { from, to: until };
}

/** Waits for work, and for other work beside it where it takes longer than so many milliseconds. */
async function withOneBeside<Result>(
  work: Promise<Result>,
  ms: number,
  beside: () => Promise<Result>,
): Promise<readonly [Result, Result?]> {
  let other: Promise<Result> | undefined;
  const timer = setTimeout(() => {
    other = beside();
  }, ms);
  const result = await work;
  clearTimeout(timer);
  return other === undefined ? [result] : [result, await other];
}

function later(one: string, other: string): string {
  return Number(other) > Number(one) ? other : one;
}

function secondsBefore(ts: string, seconds: number): string {
  return (Number(ts) - seconds).toFixed(6);
}

function countSince(read: ReadonlyMap<string, ThreadMessage>, since: string): number {
  return [...read.keys()].filter((ts) => Number(ts) >= Number(since)).length;
}
