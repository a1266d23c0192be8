import type { KnownBlock } from "@slack/types";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AudienceChanged } from "../../../src/assistant/errors.ts";
import { SILENT } from "../../../src/ports/log.ts";
import { type StreamReplyOptions, streamReply } from "../../../src/slack/replies/stream.ts";
import { createGateway } from "../../../src/slack/web-api/gateway.ts";
import { SlackCallError } from "../../../src/slack/web-api/slack-call-error.ts";
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

/** All of it at once, as a server on the same machine may send it. */
async function* atOnce(...deltas: string[]) {
  yield* deltas;
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

describe("when a call fails, the reader sees the whole text once", () => {
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

describe("a lost append", () => {
  test.each(["500 before", "500 after"])("is looked for, and the stream goes on: %s", async (fault) => {
    const { slack, reply } = setUp();
    slack.fail("chat.appendStream", 2, fault);
    await run(reply(writing(words(240))));
    expect(slack.methods()).not.toContain("update");
    expect(slack.methods().filter((method) => method === "startStream")).toHaveLength(1);
  });

  test("that lands long after it timed out finds the stream closed", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.appendStream", 1, "timeout, late");
    await run(reply(writing(words(400))));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(slack.lateOnes).toEqual([expect.objectContaining({ message: "message_not_in_streaming_state" })]);
    expect(slack.texts()).toEqual([words(400).join("")]);
  });

  test("in a message that can then not be edited is looked for before it is shown again", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.stopStream", 1, "500 after");
    slack.fail("chat.update", 0, "cant_update_message");
    await run(reply(writing(words(240))));
    expect(bare(slack.texts().join(""))).toBe(bare(words(240).join("")));
    expect(slack.blocks()).toEqual([FOOTER]);
  });
});

describe("where others may read from the middle of a reply on", () => {
  const OTHERS = new AudienceChanged({ kind: "shared", channelId: "C1" });

  /** Shows 240 words in a channel that is shared `afterMs` after the beginning. The check takes 200 ms. */
  async function shown(afterMs: number, kind: "others" | "same", tokens = words(240)) {
    const begun = Date.now();
    let isChecked = false;
    const errors: unknown[] = [];
    const checkReaders = () => {
      if (isChecked || Date.now() - begun < afterMs) return undefined;
      isChecked = kind === "same";
      return pause(200).then(() => {
        if (kind === "others") throw OTHERS;
      });
    };
    const { slack, reply } = setUp({
      checkReaders,
      interrupted: (error) => {
        errors.push(error);
        return [INTERRUPTED];
      },
    });
    const result = await run(reply(writing(tokens))).catch((error: unknown) => ({ text: "", ending: error }));
    return { slack, result, errors, begun };
  }

  test.each([100, 1_500, 3_000])("nothing that the model wrote is shown after that: %i ms", async (afterMs) => {
    const { slack, result, errors, begun } = await shown(afterMs, "others");
    expect(result.ending).toBe("cut");
    expect(slack.texts()).toEqual([result.text]);
    const texts = slack.calls.filter(({ args }) => args.markdown_text !== undefined);
    expect(texts.every(({ at }) => at < begun + afterMs)).toBe(true);
    expect(slack.blocks()).toEqual([INTERRUPTED]);
    expect(errors).toEqual([OTHERS]);
    expect(slack.isStreaming()).toBe(false);
  });

  test("a block of code that was open is closed, and what was held of the next words is dropped", async () => {
    const tokens = ["```\n", ...words(120), " <", ...words(120)];
    const { slack, result } = await shown(1_500, "others", tokens);
    expect(result.ending).toBe("cut");
    expect(slack.texts().join("").trim()).toMatch(/^```[^`]*```$/);
  });

  test("and no word has been shown, the error is thrown on for another draft", async () => {
    const { slack, result } = await shown(0, "others");
    expect(result.ending).toBe(OTHERS);
    expect(slack.texts()).toEqual([]);
  });

  test("the reply goes on, whole, where the readers turn out to be the same", async () => {
    const { slack, result } = await shown(1_500, "same");
    expect(result).toEqual({ text: words(240).join(""), ending: "complete" });
    expect(slack.blocks()).toEqual([FOOTER]);
  });
});

test("no stream stays open after a bug", async () => {
  const warn = () => {
    throw new TypeError("a bug");
  };
  const { slack, reply } = setUp({ log: { ...SILENT, warn } });
  slack.fail("chat.appendStream", 2, "429");
  await expect(run(reply(writing(words(240))))).rejects.toThrow(TypeError);
  expect(slack.isStreaming()).toBe(false);
});

test("streams that keep ending by themselves give way to posts", async () => {
  const { slack, reply } = setUp();
  slack.fail("chat.appendStream", 0, "message_not_in_streaming_state");
  await run(reply(writing(words(600))));
  expect(slack.methods().filter((method) => method === "startStream")).toHaveLength(2);
  expect(slack.methods()).toContain("postMessage");
  expect(bare(slack.texts().join(""))).toBe(bare(words(600).join("")));
});

describe("when several calls fail", () => {
  const at = fc.integer({ min: 1, max: 4 });
  const lost = ["429", "500 before", "500 after", "connection lost after"];
  const faults = fc.array(
    fc.oneof(
      fc.record({
        method: fc.constantFrom("chat.startStream", "chat.update", "chat.postMessage"),
        at,
        fault: fc.constantFrom(...lost),
      }),
      fc.record({
        method: fc.constantFrom("chat.appendStream", "chat.stopStream"),
        at,
        fault: fc.constantFrom(...lost, "timeout after", "message_not_in_streaming_state", "msg_too_long"),
      }),
    ),
    { maxLength: 5 },
  );

  test("no word is shown twice, and none is missing from a reply that says it is complete", async () => {
    await fc.assert(
      fc.asyncProperty(faults, async (planned) => {
        const { slack, reply } = setUp();
        for (const { method, at, fault } of planned) slack.fail(method, at, fault);
        const text = words(240).join("");
        const shown = await run(reply(writing(words(240)))).catch((error: unknown) => {
          expect(error).toBeInstanceOf(SlackCallError);
          return { text: "", ending: "threw" };
        });
        const seen = bare(slack.texts().join(""));
        if (shown.ending === "complete") expect(seen).toBe(bare(text));
        else expect(bare(text).startsWith(seen)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("a Slack that stops responding ends the reply, which says how much was shown", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.appendStream", 2, "500 before");
    for (const method of ["conversations.replies", "chat.update", "chat.stopStream"])
      slack.fail(method, 0, "500 before");
    const shown = await run(reply(writing(words(240))));
    expect(shown.ending).toBe("cut");
    expect(shown.text.length).toBeGreaterThan(100);
    expect(slack.texts()).toEqual([shown.text]);
  });

  test("a Slack that never responds is an error, and the model is told to stop", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 0, "500 before");
    slack.fail("chat.postMessage", 0, "500 before");
    let wasReturned = false;
    async function* model() {
      try {
        yield* writing(words(2_000));
      } finally {
        wasReturned = true;
      }
    }
    await expect(run(reply(model()))).rejects.toMatchObject({ method: "chat.postMessage", code: "http_500" });
    await vi.advanceTimersByTimeAsync(100);
    expect(wasReturned).toBe(true);
    expect(slack.texts()).toEqual([]);
  });

  test("a channel where Inkwell may not write is an error with Slack's own code", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 0, "not_in_channel");
    slack.fail("chat.postMessage", 0, "not_in_channel");
    await expect(run(reply(writing(words(10))))).rejects.toMatchObject({ code: "not_in_channel" });
  });
});

describe("when Slack limits the rate", () => {
  test("text that comes in between goes with the next call, and calls come less often", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.appendStream", 1, "429");
    await run(reply(writing(words(600))));
    const appends = slack.calls.filter(({ method }) => method === "chat.appendStream");
    expect((appends[1]?.at ?? 0) - (appends[0]?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect((appends[2]?.at ?? 0) - (appends[1]?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect(slack.texts()).toEqual([words(600).join("")]);
  });

  test("the first words are posted where a stream would have to wait long", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 0, "429");
    await run(reply(writing(words(60))));
    const post = slack.calls.find(({ method }) => method === "chat.postMessage");
    expect((post?.at ?? 0) - (slack.calls[0]?.at ?? 0)).toBeLessThan(3_000);
    expect(slack.texts()).toEqual([words(60).join("")]);
  });
});

describe("where Slack cannot stream", () => {
  test("the reply is posted at once, edited every three seconds and finished with its footer", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 1, "feature_not_enabled");
    await run(reply(writing(words(600))));
    expect(slack.methods()).toEqual([
      "startStream",
      "postMessage",
      "update",
      "update",
      "update",
      "update",
      "agents.sessions.setStatus",
    ]);
    const edits = slack.calls.filter(({ method }) => /post|update/.test(method)).map(({ at }) => at);
    for (const [index, at] of edits.slice(1, -1).entries())
      expect(at - (edits[index] ?? 0)).toBeGreaterThanOrEqual(3_000);
    expect(slack.texts()).toEqual([words(600).join("")]);
    expect(slack.blocks()).toEqual([FOOTER]);
    expect(slack.calls.at(-1)?.args).toMatchObject({ status: "active", thread_ts: CHANNEL.threadTs });
  });

  test("the next reply does not try again", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 1, "unknown_method");
    await run(reply(atOnce("first")));
    await run(reply(atOnce("second")));
    expect(slack.methods().filter((method) => method === "startStream")).toHaveLength(1);
    expect(slack.texts()).toEqual(["first", "second"]);
  });

  test("a post has words for notifications and screen readers, and calls nobody there", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 0, "channel_type_not_supported");
    await run(reply(atOnce("**Dear** <!channel> & all")));
    const post = slack.calls.find(({ method }) => method === "chat.postMessage");
    expect(post?.args.text).toBe("Dear &lt;!channel&gt; &amp; all");
    expect(post?.args).toMatchObject({ unfurl_links: false, unfurl_media: false, parse: "none", link_names: false });
  });

  test("a long text goes on in further messages", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 0, "channel_type_not_supported");
    const text = `${"All work and no play. ".repeat(20)}\n\n`.repeat(60);
    await run(reply(atOnce(...(text.match(/.{1,500}/gs) ?? []))));
    expect(slack.texts().length).toBeGreaterThan(2);
    for (const part of slack.texts()) expect(part.length).toBeLessThanOrEqual(11_000);
    expect(bare(slack.texts().join(""))).toBe(bare(text));
    expect(slack.messages.at(-1)?.blocks).toEqual([FOOTER]);
  });
});

describe("in a DM", () => {
  test("that refuses the recipient, the stream starts without one", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 1, "invalid_arguments");
    await run(reply(writing(words(10)), { ...CHANNEL, channel: "D1" }));
    expect(slack.methods().slice(0, 3)).toEqual(["startStream", "startStream", "stopStream"]);
    expect(slack.calls[0]?.args).toHaveProperty("recipient_user_id");
    expect(slack.calls[1]?.args).not.toHaveProperty("recipient_user_id");
    expect(slack.texts()).toEqual([words(10).join("")]);
  });
});

describe("a model that fails", () => {
  const broken = new Error("cut");

  test("before any text shows nothing, and its error is thrown on", async () => {
    const { slack, reply } = setUp();
    await expect(run(reply(writing([], 1, broken)))).rejects.toBe(broken);
    expect(slack.calls).toEqual([]);
  });

  test("after some text leaves all that came, marked and closed", async () => {
    const { slack, reply } = setUp();
    const shown = await run(reply(writing(words(100), undefined, broken)));
    expect(shown).toEqual({ text: words(100).join(""), ending: "cut" });
    expect(slack.texts()).toEqual([words(100).join("")]);
    expect(slack.blocks()).toEqual([INTERRUPTED]);
    expect(slack.isStreaming()).toBe(false);
  });

  test.each(["429", "500 before", "500 after", "timeout after", "message_not_in_streaming_state"])(
    "is marked even where the last call meets a fault: %s",
    async (fault) => {
      const { slack, reply } = setUp();
      slack.fail("chat.stopStream", 1, fault);
      const shown = await run(reply(writing(words(100), undefined, broken)));
      expect(shown).toEqual({ text: words(100).join(""), ending: "cut" });
      expect(bare(slack.texts().join(""))).toBe(bare(words(100).join("")));
      expect(slack.blocks()).toEqual([INTERRUPTED]);
    },
  );

  test("or writes nothing posts nothing", async () => {
    const { slack, reply } = setUp();
    expect(await run(reply(atOnce("", "\n")))).toEqual({ text: "", ending: "complete" });
    expect(slack.calls).toEqual([]);
  });
});

describe("a person who has read enough", () => {
  test("stops the stream where it is, without a footer", async () => {
    const abort = new AbortController();
    const { slack, reply } = setUp({ signal: abort.signal });
    setTimeout(() => abort.abort(), 2_500);
    const shown = await run(reply(writing(words(600))));
    expect(shown.ending).toBe("stopped");
    expect(slack.texts()).toEqual([shown.text]);
    expect(words(600).join("").startsWith(shown.text)).toBe(true);
    expect(slack.blocks()).toEqual([]);
    expect(slack.isStreaming()).toBe(false);
    expect(slack.methods().at(-1)).toBe("stopStream");
  });

  test("is not told of an error when the model fails for that very reason", async () => {
    const abort = new AbortController();
    const { slack, reply } = setUp({ signal: abort.signal });
    async function* model() {
      yield* writing(words(20));
      abort.abort();
      throw new Error("aborted");
    }
    expect((await run(reply(model()))).ending).toBe("stopped");
    expect(slack.blocks()).toEqual([]);
    expect(slack.isStreaming()).toBe(false);
  });

  test("before the first word sees none", async () => {
    const abort = new AbortController();
    const { slack, reply } = setUp({ signal: abort.signal });
    setTimeout(() => abort.abort(), 500);
    async function* slowly() {
      await pause(5_000);
      yield "late";
    }
    expect(await run(reply(slowly()))).toEqual({ text: "", ending: "stopped" });
    expect(slack.calls).toEqual([]);
  });

  test("with Slack's own button ends it quietly, and the model is told", async () => {
    const { slack, reply } = setUp();
    setTimeout(slack.pressStop, 1_500);
    let wasReturned = false;
    async function* model() {
      try {
        yield* writing(words(1_000));
      } finally {
        wasReturned = true;
      }
    }
    const shown = await run(reply(model()));
    expect(shown.ending).toBe("stopped");
    expect(slack.texts()).toEqual([shown.text]);
    expect(slack.isStreaming()).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(wasReturned).toBe(true);
  });

  test("and deletes the reply gets no other one", async () => {
    const { slack, reply } = setUp();
    setTimeout(() => slack.messages.splice(0), 1_500);
    expect((await run(reply(writing(words(600))))).ending).toBe("stopped");
    expect(slack.texts()).toEqual([]);
  });
});

describe("a long draft", () => {
  const paragraph = `${"All work and no play makes Jack a dull boy. ".repeat(12).trim()}\n\n`;

  test.each([
    ["all at once", 0],
    ["little by little", 20],
  ])(
    "of 60,000 characters, %s, becomes several messages that end at paragraphs, with the footer under the last",
    async (_, everyMs) => {
      const { slack, reply } = setUp();
      const text = paragraph.repeat(114);
      await run(reply(writing(text.match(/.{1,97}/gs) ?? [], everyMs)));
      expect(slack.texts().length).toBeGreaterThan(5);
      for (const part of slack.texts()) {
        expect(part.length).toBeLessThanOrEqual(11_000);
        expect(part.trim()).toMatch(/^All work .* dull boy\.$/s);
      }
      expect(bare(slack.texts().join(""))).toBe(bare(text));
      expect(slack.messages.at(-1)?.blocks).toEqual([FOOTER]);
      expect(slack.blocks()).toEqual([FOOTER]);
      expect(slack.isStreaming()).toBe(false);
    },
  );

  test("goes on inside the same code block and under the same table head", async () => {
    const { slack, reply } = setUp();
    const text = `Code:\n\n\`\`\`ts\n${"let all = 'work and no play';\n".repeat(500)}\`\`\`\n\n| a | b |\n|---|---|\n${"| one | two |\n".repeat(900)}`;
    await run(reply(writing(text.match(/.{1,97}/gs) ?? [], 20)));
    const [first, second, ...rest] = slack.texts();
    expect(first?.endsWith("\n```")).toBe(true);
    expect(second?.startsWith("```ts\nlet all")).toBe(true);
    expect(rest.at(-1)?.startsWith("| a | b |\n|---|---|\n| one | two |\n")).toBe(true);
    const lines = (all: string) => all.split("\n").filter((line) => /^(?:let|\| one)/.test(line));
    expect(lines(slack.texts().join("\n"))).toEqual(lines(text));
  });

  test("closes a code block that the model left open before its footer", async () => {
    const { slack, reply } = setUp();
    await run(reply(atOnce("```js\nlet a = 1;")));
    expect(slack.texts()).toEqual(["```js\nlet a = 1;\n```"]);
  });

  test("that takes longer than a stream lives goes on in another one in time", async () => {
    const { slack, reply } = setUp();
    const lines = Array.from({ length: 130 }, (_, index) => `- point ${index}\n`);
    await run(reply(writing(lines, 5_000)));
    expect(slack.methods().filter((method) => method === "startStream").length).toBeGreaterThanOrEqual(3);
    expect(slack.methods().filter((method) => method === "stopStream").length).toBe(slack.texts().length);
    for (const part of slack.texts()) expect(part).toMatch(/^(?:- point \d+\n?)+$/);
    expect(bare(slack.texts().join(""))).toBe(bare(lines.join("")));
  });

  test("that Slack finds too long sooner than expected goes on in shorter messages", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.appendStream", 2, "msg_too_long");
    const text = paragraph.repeat(20);
    await run(reply(writing(text.match(/.{1,97}/gs) ?? [], 20)));
    expect(bare(slack.texts().join(""))).toBe(bare(text));
    for (const part of slack.texts().slice(1)) expect(part.length).toBeLessThanOrEqual(5_500);
  });
});

describe("what Slack gets", () => {
  test("mentions only people whom the author mentioned, however the text is cut into deltas", async () => {
    const { slack, reply } = setUp({ allowedMentions: ["U7"] });
    await run(reply(writing(["Hi <", "@U7> and <@", "U8", ">, <!chan", "nel", ">!"], 700)));
    expect(slack.texts().join("").replaceAll("\u200b", "·")).toBe("Hi <@U7> and <·@U8>, <·!channel>!");
  });

  test.each(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_many"])(
    "is at least the draft when Slack refuses the blocks under it: %s",
    async (code) => {
      const { slack, reply } = setUp();
      slack.fail("chat.stopStream", 1, code);
      expect((await run(reply(writing(words(100))))).ending).toBe("complete");
      expect(slack.texts()).toEqual([words(100).join("")]);
    },
  );

  test("is complete even when the blocks under it never arrive", async () => {
    const { slack, reply } = setUp();
    slack.fail("chat.startStream", 0, "channel_type_not_supported");
    slack.fail("chat.update", 0, "500 before");
    const shown = await run(reply(atOnce("Dear team", "\n")));
    expect(shown.ending).toBe("complete");
    expect(slack.texts()).toEqual(["Dear team"]);
  });

  test("is finished even when the footer cannot be built", async () => {
    const { slack, reply } = setUp({
      footer: () => {
        throw new Error("no footer");
      },
    });
    expect((await run(reply(writing(words(100))))).ending).toBe("complete");
    expect(slack.isStreaming()).toBe(false);
  });

  test("waits for a first visible character", async () => {
    const { slack, reply } = setUp();
    await run(reply(writing(["", "\n", " ", "Dear", " team"], 100)));
    expect(slack.calls[0]?.args.markdown_text).toBe(" Dear");
  });
});

test("500 replies at once need one timer each and leave none behind", async () => {
  const slack = createSlackModel();
  const gateway = createGateway(slack.client, { sleep: pause });
  const deltas = Array.from({ length: 500 }, () => createPushed());
  const replies = deltas.map((model, index) =>
    streamReply(gateway, { ...CHANNEL, threadTs: `1767000000.${String(index).padStart(6, "0")}` }, model.deltas),
  );
  for (const word of words(50)) {
    for (const model of deltas) model.push(word);
    await vi.advanceTimersByTimeAsync(100);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(500);
  }
  for (const model of deltas) model.end();
  const shown = await Promise.all(replies);
  expect(new Set(shown.map(({ text }) => text))).toEqual(new Set([words(50).join("")]));
  expect(vi.getTimerCount()).toBe(0);
  expect(slack.calls.length).toBeLessThanOrEqual(500 * 7);
});

/** A model whose deltas the test pushes. */
function createPushed() {
  const waiting: ((result: IteratorResult<string>) => void)[] = [];
  const ready: IteratorResult<string>[] = [];
  const give = (result: IteratorResult<string>) => {
    const next = waiting.shift();
    if (next === undefined) ready.push(result);
    else next(result);
  };
  return {
    push: (value: string) => give({ done: false, value }),
    end: () => give({ done: true, value: undefined }),
    deltas: {
      [Symbol.asyncIterator]: () => ({
        next: async () => ready.shift() ?? new Promise<IteratorResult<string>>((resolve) => waiting.push(resolve)),
      }),
    },
  };
}
