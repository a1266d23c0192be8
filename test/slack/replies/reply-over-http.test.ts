import type { KnownBlock } from "@slack/types";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { LocalSlack } from "../../../playground/slack/local-slack.ts";
import { startLocalSlack } from "../../../playground/slack/server.ts";
import type { Fault } from "../../../playground/slack/web-api/faults.ts";
import { type StreamReplyOptions, streamReply } from "../../../src/slack/replies/stream.ts";
import { createGateway } from "../../../src/slack/web-api/gateway.ts";

const FOOTER: KnownBlock = { type: "context", elements: [{ type: "mrkdwn", text: "the footer" }] };
const WORDS = Array.from({ length: 60 }, (_, index) => `${index === 0 ? "" : " "}word${index}`);

let slack: LocalSlack;
beforeAll(async () => {
  slack = await startLocalSlack();
});
afterAll(() => slack.stop());
afterEach(() => {
  slack.faults.clear();
  slack.clearCalls();
});

/** Time that passes only where somebody waits for it, so that no test has to. */
function createQuickClock() {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const timers = (run: () => void, ms: number) => {
    const timer = setImmediate(() => {
      ahead += ms;
      run();
    });
    return () => clearImmediate(timer);
  };
  return { now, timers, sleep: (ms: number) => new Promise<void>((resolve) => timers(resolve, ms)) };
}

async function* model(deltas: readonly string[], slackSees: () => Promise<unknown>) {
  for (const [index, delta] of deltas.entries()) {
    if (index % 12 === 1) await slackSees();
    yield delta;
  }
}

/** Streams a reply into a thread of #general through the real client, and tells what stands there afterwards. */
async function show(options: StreamReplyOptions & { deltas?: readonly string[]; timeoutMs?: number } = {}) {
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: options.timeoutMs ?? 5_000,
    logLevel: LogLevel.ERROR,
  });
  const { now, timers, sleep } = createQuickClock();
  const gateway = createGateway(client, { now, sleep });
  const channel = slack.channels.general.id;
  const threadTs = await slack.say({ as: slack.people.ana, channel: slack.channels.general, text: "please write" });
  const recipient = { teamId: slack.teamId, userId: slack.people.ana.id };
  const calls = () => slack.calls.length;
  let seen = 0;
  const deltas = model(options.deltas ?? WORDS, async () => {
    await slack.waitFor(() => calls() > seen);
    seen = calls();
  });
  const shown = await streamReply(gateway, { channel, threadTs, recipient }, deltas, {
    footer: () => [FOOTER],
    now,
    timers,
    ...options,
  });
  const replies = slack.messages(slack.channels.general, threadTs).slice(1);
  const text = replies.map((message) => markdownOf(message) ?? message.text).join("");
  return {
    shown,
    replies,
    text: text.replace(/\s/g, ""),
    footers: replies.flatMap(({ blocks }) => blocks ?? []).filter(isFooter),
  };
}

function markdownOf({ blocks }: { blocks?: readonly { type: string }[] | undefined }): string | undefined {
  const markdown = blocks?.find(({ type }) => type === "markdown");
  return markdown !== undefined && "text" in markdown ? String(markdown.text) : undefined;
}

function isFooter({ type }: { type: string }): boolean {
  return type === "context";
}

const ALL = WORDS.join("").replace(/\s/g, "");

describe("over the real client and HTTP", () => {
  test("a reply is started, added to and stopped, with its footer under it", async () => {
    const { shown, replies, text, footers } = await show();
    expect(shown).toEqual({ text: WORDS.join(""), ending: "complete" });
    expect(replies).toHaveLength(1);
    expect(text).toBe(ALL);
    expect(footers).toHaveLength(1);
    const methods = slack.calls.map(({ method }) => method);
    expect(methods[0]).toBe("chat.startStream");
    expect(methods).toContain("chat.appendStream");
    expect(methods.at(-1)).toBe("chat.stopStream");
  });

  const faults: Record<string, Fault | Fault[]> = {
    "a 429": { status: 429, retryAfter: 2 },
    "a 500 before it took effect": { status: 500 },
    "a 500 after it took effect": { status: 500, after: true },
    "a connection lost before": { drop: true },
    "a connection lost after": { drop: true, after: true },
    "an internal error": { error: "internal_error" },
    "a text that is too long": { error: "msg_too_long" },
    "a type of channel that cannot": { error: "channel_type_not_supported" },
    "a 500 before and then one after it took effect": [{ status: 500 }, { status: 500, after: true }],
  };
  const methods = ["chat.startStream", "chat.appendStream", "chat.stopStream"];

  test.each(methods.flatMap((method) => Object.keys(faults).map((name) => [method, name] as const)))(
    "%s meets %s, and the reader sees the whole text once",
    async (method, name) => {
      for (const fault of [faults[name] ?? []].flat()) slack.faults.fail(method, fault);
      const { shown, replies, text, footers } = await show();
      expect(slack.callsOf(method).length).toBeGreaterThan(0);
      expect(shown).toEqual({ text: WORDS.join(""), ending: "complete" });
      expect(text).toBe(ALL);
      expect(footers).toHaveLength(1);
      expect(replies.some(({ streaming }) => streaming)).toBe(false);
    },
  );

  test.each(methods)("%s that is not answered in time leaves the whole text once", async (method) => {
    slack.faults.fail(method, { delayMs: 400, after: true, drop: true });
    const { shown, text } = await show({ timeoutMs: 150 });
    expect(shown.ending).toBe("complete");
    expect(text).toBe(ALL);
  });

  test.each(["chat.postMessage", "chat.update"])(
    "where nothing streams, %s that takes effect without an answer is not made twice",
    async (method) => {
      slack.faults.fail("chat.startStream", { error: "channel_type_not_supported" });
      slack.faults.fail(method, { drop: true, after: true });
      const { replies, text, footers } = await show();
      expect(replies).toHaveLength(1);
      expect(text).toBe(ALL);
      expect(footers).toHaveLength(1);
    },
  );

  test("60,000 characters with code and tables arrive whole, in messages that Slack takes", async () => {
    const paragraph = `${"All work and no play makes Jack a dull boy. ".repeat(12).trim()}\n\n`;
    const code = `\`\`\`ts\n${"let all = 'work';\n".repeat(700)}\`\`\`\n\n`;
    const text = paragraph.repeat(40) + code + paragraph.repeat(50);
    const { shown, replies, footers } = await show({ deltas: text.match(/.{1,500}/gs) ?? [] });
    expect(shown).toEqual({ text, ending: "complete" });
    expect(replies.length).toBeGreaterThan(5);
    const lines = (all: string) => all.split("\n").filter((line) => line !== "" && !line.startsWith("```"));
    expect(lines(replies.map((message) => message.text).join("\n"))).toEqual(lines(text));
    expect(footers).toHaveLength(1);
  });

  test("a person who presses stop gets no more, and the session is at rest", async () => {
    const stop = slack.onChange((change) => {
      if (change.kind !== "stream_appended" || change.thread_ts === undefined) return;
      stop();
      void slack.pressStop({ as: slack.people.ana, channel: slack.channels.general, threadTs: change.thread_ts });
    });
    const { shown, replies } = await show({ deltas: Array.from({ length: 600 }, (_, index) => ` word${index}`) });
    expect(shown.ending).toBe("stopped");
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toBe(shown.text);
  });
});
