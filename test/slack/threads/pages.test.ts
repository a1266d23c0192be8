import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readNewest } from "../../../src/slack/threads/pages.ts";
import type { Gateway } from "../../../src/slack/web-api/gateway.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ROOT = 1_700_000_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;

type Window = { oldest?: string; latest?: string; limit: number };

type Oddly = {
  readonly fails?: (call: number) => boolean;
  /** What Slack's count of replies is, beside the true one; absent for undefined. */
  readonly counts?: (replies: number) => unknown;
  /** Which calls bring no first message. */
  readonly lacksRoot?: (call: number) => boolean;
  /** A response of another form. */
  readonly answers?: (call: number) => object | undefined;
};

/** Slack's rule for `conversations.replies`: the first message and, of a window of time, the oldest messages. */
function slackWith(seconds: readonly number[], latencyMs: number, oddly: Oddly = {}) {
  const { fails = () => false, counts = (replies) => replies, lacksRoot = () => false, answers } = oddly;
  const times = [...new Set(seconds.map((second) => (ROOT + second).toFixed(6)))].sort(
    (one, other) => Number(one) - Number(other),
  );
  const count = counts(times.length);
  const latest = times.at(count === times.length - 1 ? -2 : -1) ?? ROOT.toFixed(6);
  const counted = count === undefined ? {} : { reply_count: count, latest_reply: latest };
  const root = { ts: ROOT.toFixed(6), text: "root", ...counted };
  let calls = 0;
  async function call(method: string, args: object, { deadlineMs = 0 } = {}) {
    const number = calls++;
    const { oldest = "0", latest = "9999999999", limit } = args as Window;
    expect(method).toBe("conversations.replies");
    const isLate = latencyMs > deadlineMs;
    await new Promise((resolve) => setTimeout(resolve, Math.min(latencyMs, deadlineMs)));
    if (isLate || fails(number)) throw new Error("late");
    const within = times.filter((ts) => Number(ts) >= Number(oldest) && Number(ts) <= Number(latest));
    const odd = answers?.(number);
    if (odd) return odd;
    const first = lacksRoot(number) ? [] : [root];
    const messages = [...first, ...within.slice(0, limit - 1).map((ts) => ({ ts, text: ts }))];
    return { ok: true, messages, has_more: within.length > limit - 1 };
  }
  return { gateway: { call } as unknown as Gateway, times: [root.ts, ...times], calls: () => calls };
}

async function read(slack: ReturnType<typeof slackWith>, askedAt: number, enough = 300) {
  const thread = { channel: "C1", threadTs: ROOT.toFixed(6), askedTs: (ROOT + askedAt).toFixed(6) };
  const reading = readNewest(slack.gateway, thread, enough);
  reading.catch(() => {});
  await vi.runAllTimersAsync();
  return reading;
}

/** Times of `count` messages, evenly between two moments. */
const evenly = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * (index + 1)) / (count + 1));

describe("a thread", () => {
  it.each([
    ["of this hour", evenly(20, 0, HOUR), HOUR],
    ["of last month, taken up again today", [...evenly(30, 0, DAY), 30 * DAY], 30 * DAY + 60],
    ["of a single message", [], 60],
  ])("%s is read whole", async (_, seconds, askedAt) => {
    const slack = slackWith(seconds, 150);
    const { messages, unread } = await read(slack, askedAt);
    expect(messages.map(({ ts }) => ts)).toEqual(slack.times);
    expect(unread).toBe(0);
  });

  it("of this week takes one call", async () => {
    const slack = slackWith(evenly(500, 0, 6 * DAY), 150);
    await read(slack, 6 * DAY);
    expect(slack.calls()).toBe(1);
  });

  it.each([
    ["3,000 messages of an hour", evenly(3_000, 0, HOUR), HOUR],
    ["12,000 messages of a year", evenly(12_000, 0, 365 * DAY), 365 * DAY],
    ["2,000 long ago and 400 today", [...evenly(2_000, 0, DAY), ...evenly(400, 90 * DAY, 91 * DAY)], 91 * DAY],
    ["5,000 in the last minute", [...evenly(100, 0, DAY), ...evenly(5_000, DAY - 60, DAY)], DAY],
  ])("of %s gives its first and its newest, at any pace of Slack's", async (_, seconds, askedAt) => {
    for (const latencyMs of [50, 150, 450]) {
      const slack = slackWith(seconds, latencyMs);
      const { messages, unread } = await read(slack, askedAt);
      const found = messages.map(({ ts }) => ts);
      expect(found[0]).toBe(slack.times[0]);
      expect(found.slice(-300)).toEqual(slack.times.slice(-300));
      expect(unread).toBe(slack.times.length - found.length);
    }
  });

  it("of 40 messages today and 2,000 long ago gives its first and its newest, where Slack is as fast as usual", async () => {
    const slack = slackWith([...evenly(2_000, 0, DAY), ...evenly(40, 90 * DAY, 91 * DAY)], 200);
    const { messages } = await read(slack, 91 * DAY);
    expect(messages.slice(-300).map(({ ts }) => ts)).toEqual(slack.times.slice(-300));
  });

  it.each([700, 1_000, 1_400])("is read from its newest on where a page takes %i ms", async (latencyMs) => {
    const slack = slackWith(evenly(3_000, 0, HOUR), latencyMs);
    const { messages, unread } = await read(slack, HOUR);
    expect(messages.at(0)?.ts).toBe(slack.times[0]);
    expect(messages.slice(-300).map(({ ts }) => ts)).toEqual(slack.times.slice(-300));
    expect(unread).toBe(slack.times.length - messages.length);
  });

  it("whose second page fails is what came", async () => {
    const slack = slackWith(evenly(3_000, 0, HOUR), 100, { fails: (number) => number > 0 });
    const { messages, unread } = await read(slack, HOUR);
    expect(messages).toHaveLength(999);
    expect(unread).toBe(2_002);
  });

  describe.each([
    ["one more, since one was deleted", (replies: number) => replies + 1],
    ["many more", (replies: number) => replies + 500],
    ["none", () => undefined],
    ["null", () => null],
    ["one fewer, since it is late", (replies: number) => Math.max(replies - 1, 0)],
    ["0", () => 0],
    ["words", () => "many"],
  ] as const)("of which Slack counts %s", (_, counts) => {
    it.each([
      ["of this hour", evenly(20, 0, HOUR), HOUR, 1],
      ["of nine seconds", [2, 4], 9, 1],
      ["of last month, taken up again today", [...evenly(30, 0, DAY), 30 * DAY], 30 * DAY + 60, 2],
      ["of a year, with nothing for months", [60, 120, 200 * DAY, 365 * DAY], 365 * DAY + 60, 2],
      ["of a single message", [], 60, 1],
      ["of 500 messages of this week and one before", [60, ...evenly(500, 20 * DAY, 22 * DAY)], 22 * DAY, 4],
    ])("and %s is whole where it was read, in as many calls as it takes", async (_title, seconds, askedAt, calls) => {
      const slack = slackWith(seconds, 150, { counts });
      const { messages, unread } = await read(slack, askedAt);
      const found = messages.map(({ ts }) => ts);
      const isWhole = found.length === slack.times.length;
      expect(found.slice(-300)).toEqual(slack.times.slice(-300));
      if (isWhole) expect(unread).toBe(0);
      else expect(unread).toBeGreaterThan(0);
      expect(isWhole || found.length > 300).toBe(true);
      expect(slack.calls()).toBeLessThanOrEqual(calls);
    });

    it.each([
      ["3,000 messages of an hour", evenly(3_000, 0, HOUR), HOUR],
      ["12,000 messages of a year", evenly(12_000, 0, 365 * DAY), 365 * DAY],
      ["2,000 long ago and 400 today", [...evenly(2_000, 0, DAY), ...evenly(400, 90 * DAY, 91 * DAY)], 91 * DAY],
      ["5,000 of this week", evenly(5_000, 30 * DAY, 37 * DAY), 37 * DAY],
    ])(
      "and that has %s gives its first and its newest, and says that there is more",
      async (_title, seconds, askedAt) => {
        const slack = slackWith(seconds, 100, { counts });
        const { messages, unread } = await read(slack, askedAt);
        const found = messages.map(({ ts }) => ts);
        expect(found[0]).toBe(slack.times[0]);
        expect(found.slice(-300)).toEqual(slack.times.slice(-300));
        expect(unread > 0).toBe(found.length < slack.times.length);
        expect(slack.calls()).toBeLessThanOrEqual(10);
      },
    );
  });

  it.each([
    ["the newest window", (call: number) => call === 0],
    ["any window", () => true],
  ])("whose first message is missing from %s is read to its beginning", async (_, lacksRoot) => {
    const slack = slackWith([60, ...evenly(20, 20 * DAY, 22 * DAY)], 100, { lacksRoot });
    const { messages, unread } = await read(slack, 22 * DAY);
    const times = messages.map(({ ts }) => ts);
    expect(times).toEqual(lacksRoot(1) ? slack.times.slice(1) : slack.times);
    expect(unread).toBe(0);
    expect(slack.calls()).toBe(2);
  });

  it("of which every page says that there is more, and brings nothing, ends at once", async () => {
    const slack = slackWith(evenly(50, 0, 30 * DAY), 50, {
      answers: (call) => (call === 0 ? undefined : { ok: true, messages: [], has_more: true }),
    });
    const { unread } = await read(slack, 30 * DAY);
    expect(unread).toBeGreaterThan(0);
    expect(slack.calls()).toBe(2);
  });

  it("of which no page holds messages rejects", async () => {
    const slack = slackWith([], 50, { answers: () => ({ ok: true }) });
    await expect(read(slack, HOUR)).rejects.toThrow();
  });

  it("of which nothing comes rejects, within two seconds", async () => {
    const slack = slackWith(evenly(10, 0, HOUR), 5_000);
    const began = performance.now();
    await expect(read(slack, HOUR)).rejects.toThrow("late");
    expect(performance.now() - began).toBeLessThanOrEqual(2_000);
  });

  it("whatever its shape, gives the first and the newest 300 in its ten calls, or says what it leaves out", async () => {
    const burst = fc.record({ at: fc.integer({ min: 1, max: 400 * DAY }), count: fc.integer({ min: 1, max: 900 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(burst, { maxLength: 8 }),
        fc.integer({ min: 10, max: 180 }),
        async (bursts, latency) => {
          const seconds = bursts.flatMap(({ at, count }) => evenly(count, at, at + HOUR));
          const slack = slackWith(seconds, latency);
          const { messages, unread } = await read(slack, 401 * DAY);
          const found = messages.map(({ ts }) => ts);
          expect(found[0]).toBe(slack.times[0]);
          expect(unread).toBe(slack.times.length - found.length);
          expect(slack.calls()).toBeLessThanOrEqual(10);
          expect(found.slice(-300)).toEqual(slack.times.slice(-300));
        },
      ),
      { numRuns: 60 },
    );
  });
});
