import type { KnownBlock } from "@slack/types";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createGateway } from "../../src/slack/gateway.ts";
import { type StreamReplyOptions, streamReply } from "../../src/slack/reply-stream.ts";
import { createSlackModel } from "./slack-model.ts";

const FOOTER: KnownBlock = { type: "context", elements: [{ type: "mrkdwn", text: "the footer" }] };
const INTERRUPTED: KnownBlock = { type: "context", elements: [{ type: "mrkdwn", text: "interrupted" }] };
const CHANNEL = { channel: "C1", threadTs: "1767000000.000100", recipient: { teamId: "T1", userId: "U1" } };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_767_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A model that writes at a steady pace, as 240 tokens at 60 a second are. */
async function* writing(tokens: readonly string[], everyMs = 1000 / 60, error?: Error) {
  const begun = Date.now();
  for (const [index, token] of tokens.entries()) {
    const wait = begun + index * everyMs - Date.now();
    if (wait > 0) await pause(wait);
    yield token;
  }
  if (error !== undefined) throw error;
}

function words(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${index === 0 ? "" : " "}word${index}`);
}

function setUp(options: StreamReplyOptions & { latencyMs?: number } = {}) {
  const slack = createSlackModel({ latencyMs: options.latencyMs ?? 80 });
  const gateway = createGateway(slack.client, { sleep: pause });
  const reply = (deltas: AsyncIterable<string>, target: Parameters<typeof streamReply>[1] = CHANNEL) =>
    streamReply(gateway, target, deltas, {
      footer: () => [FOOTER],
      interrupted: () => [INTERRUPTED],
      ...options,
    });
  return { slack, gateway, reply };
}

/** Lets the clock run until the reply is done. */
async function run<T>(reply: Promise<T>): Promise<T> {
  let isDone = false;
  const done = reply.finally(() => {
    isDone = true;
  });
  done.catch(() => undefined);
  while (!isDone) await vi.advanceTimersByTimeAsync(50);
  return done;
}

const bare = (text: string) => text.replace(/\s/g, "");

describe("a reply of 240 tokens at 60 a second", () => {
  test("costs a start, three appends and a stop", async () => {
    const { slack, reply } = setUp();
    const tokens = words(240);
    expect(await run(reply(writing(tokens)))).toEqual({ text: tokens.join(""), ending: "complete" });
    expect(slack.methods()).toEqual(["startStream", "appendStream", "appendStream", "appendStream", "stopStream"]);
    expect(slack.texts()).toEqual([tokens.join("")]);
    expect(slack.blocks()).toEqual([FOOTER]);
  });

  test("shows its first words at once and its last as soon as the model has finished", async () => {
    const { slack, reply } = setUp();
    const begun = Date.now();
    await run(reply(writing(words(240))));
    const [start, , , , stop] = slack.calls;
    expect(start?.at).toBe(begun);
    expect(start?.args).toMatchObject({ markdown_text: "word0", recipient_user_id: "U1", recipient_team_id: "T1" });
    expect((stop?.at ?? 0) - begun).toBeLessThan(4_000);
  });
});

describe("whatever happens to a call, the reader sees the whole text once", () => {
  const faults = [
    "429",
    "500 before",
    "500 after",
    "connection lost after",
    "timeout after",
    "msg_too_long",
    "message_not_in_streaming_state",
    "internal_error",
    "user_not_found",
    "invalid_arguments",
    "channel_type_not_supported",
  ];
  const streamed = [
    ["chat.startStream", 1],
    ["chat.appendStream", 1],
    ["chat.appendStream", 2],
    ["chat.appendStream", 3],
    ["chat.stopStream", 1],
  ] as const;

  test.each(streamed.flatMap(([method, at]) => faults.map((fault) => [method, at, fault] as const)))(
    "%s, call %i: %s",
    async (method, at, fault) => {
      const { slack, reply } = setUp();
      slack.fail(method, at, fault);
      const tokens = words(240);
      const shown = await run(reply(writing(tokens)));
      expect(shown).toEqual({ text: tokens.join(""), ending: "complete" });
      expect(bare(slack.texts().join(""))).toBe(bare(tokens.join("")));
      expect(slack.blocks()).toEqual([FOOTER]);
      expect(slack.isStreaming()).toBe(false);
    },
  );
});
