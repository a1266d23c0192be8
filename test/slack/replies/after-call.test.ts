import type { KnownBlock } from "@slack/types";
import { describe, expect, test } from "vitest";
import { type AfterCall, afterCall, type MadeCall } from "../../../src/slack/replies/after-call.ts";
import type { Fault } from "../../../src/slack/replies/calls.ts";
import { nextCall, type ReplyCall, type ReplyState } from "../../../src/slack/replies/next-call.ts";
import { SlackCallError } from "../../../src/slack/web-api/slack-call-error.ts";
import { aMessage, aStep, LEDGER, working } from "./reply-states.ts";

const FOOTER: readonly KnownBlock[] = [{ type: "divider" }];
const AT = { channel: "C1", ts: "1.2" };
const NOW = 1_000_000;
const STREAM = aMessage();
const POSTED = aMessage({ mode: "edit" });
const UNCERTAIN = aMessage({ mode: "edit", isUncertain: true });
const step = aStep();

const FAULTS = [
  "limited",
  "unknown",
  "timeout",
  "stopped",
  "ended",
  "live",
  "too_long",
  "bad_blocks",
  "refused",
] as const satisfies readonly Fault[];

const ERROR = new SlackCallError("chat.method", "code");
const LIMITED = new SlackCallError("chat.method", "ratelimited", { retryAfterMs: 7_000 });

/** Lets the state's next call succeed with this value. */
function succeed(state: ReplyState, value?: unknown): AfterCall {
  const call = nextCall(state, LEDGER);
  const made = { ...call, result: { kind: "ok", value } } as MadeCall;
  return afterCall(state, made, { ledger: LEDGER, now: NOW });
}

/** Lets the state's next call fail. */
function fail(state: ReplyState, fault: Fault): AfterCall {
  const call = nextCall(state, LEDGER);
  const made = { ...call, result: { kind: "failed", fault, error: fault === "limited" ? LIMITED : ERROR } } as MadeCall;
  return afterCall(state, made, { ledger: LEDGER, now: NOW });
}

/** What follows: the next call, or how the task ended. Ledger entries stand before it. */
function whatFollows({ state, entries, outcome, refusal }: AfterCall): string {
  const booked = entries.map(({ kind }) => kind);
  if (refusal !== undefined) return [...booked, "the error is thrown"].join(", ");
  const call = nextCall(state, LEDGER);
  return [...booked, outcome ?? (call === undefined ? "shown" : wordsFor(call))].join(", ");
}

function wordsFor(call: ReplyCall): string {
  if (call.kind === "stopBare") return `stopBare, then ${call.next}`;
  return "blocks" in call && call.blocks.length > 0 ? `${call.kind} with blocks` : call.kind;
}

const LEAVE = "closeMessage, putBack, again";
const LEAVE_SHORTER = "shrink, closeMessage, putBack, again";

/** What follows each call, by its fault; `default` for the faults that are not named. */
const AFTER_FAULTS: Readonly<
  Record<string, { state: ReplyState; follows: Partial<Record<Fault, string>> & { default: string } }>
> = {
  start: {
    state: working({ step }),
    follows: { unknown: "findStart", timeout: "findStart", default: "post" },
  },
  "the third start": {
    state: working({ step, lostStarts: 2 }),
    follows: { unknown: "findStart", timeout: "findStart", default: "post" },
  },
  findStart: {
    state: working({ step, lostStarts: 1, repair: { kind: "findStart", text: step.text } }),
    follows: { default: "post" },
  },
  append: {
    state: working({ step }, { message: STREAM, hasShown: true }),
    follows: {
      limited: "putBack, again",
      unknown: "hasAppended",
      timeout: "stopBare, then edit",
      stopped: "putBack, stopped",
      ended: LEAVE,
      default: "stopBare, then leave",
    },
  },
  "hasAppended after an append": {
    state: lookingFor("append"),
    follows: { default: "stopBare, then edit" },
  },
  "hasAppended after an update": {
    state: lookingFor("update"),
    follows: { default: LEAVE },
  },
  "stop with text and blocks": {
    state: working({ step, last: FOOTER }, { message: STREAM, hasShown: true }),
    follows: {
      limited: "putBack, again",
      stopped: "putBack, stopped",
      ended: "update with blocks",
      too_long: "stopBare, then leave",
      bad_blocks: "stop",
      default: "stopBare, then edit",
    },
  },
  "stop without text and blocks": {
    state: working({ last: [] }, { message: STREAM, hasShown: true }),
    follows: { limited: "again", stopped: "stopped", ended: "update", default: "stopBare, then edit" },
  },
  "stopBare, then edit": {
    state: working(
      { step, repair: { kind: "stopBare", message: STREAM, next: "edit", fault: "refused" } },
      { message: STREAM, hasShown: true },
    ),
    follows: { default: "update" },
  },
  "stopBare, then leave": {
    state: working(
      { step, repair: { kind: "stopBare", message: STREAM, next: "leave", fault: "too_long" } },
      { message: STREAM, hasShown: true },
    ),
    follows: { default: LEAVE_SHORTER },
  },
  "post of the first words": {
    state: working({ step, last: FOOTER }, { canStream: false }),
    follows: { too_long: "shrink, putBack, again", bad_blocks: "post", default: "the error is thrown" },
  },
  "post of further words": {
    state: working({ step }, { canStream: false, hasShown: true }),
    follows: { too_long: "shrink, putBack, again", bad_blocks: "post", default: "putBack, failed" },
  },
  "post of blocks alone": {
    state: working({ last: FOOTER }, { hasShown: true }),
    follows: { default: "shown" },
  },
  update: {
    state: working({ step, last: FOOTER }, { message: POSTED, hasShown: true }),
    follows: {
      limited: "putBack, again",
      unknown: "putBack, again",
      timeout: "putBack, again",
      stopped: "putBack, stopped",
      live: "stopBare, then edit",
      too_long: LEAVE_SHORTER,
      bad_blocks: "update",
      default: LEAVE,
    },
  },
  "update of a message that may hold more": {
    state: working({ step }, { message: UNCERTAIN, hasShown: true }),
    follows: {
      limited: "putBack, again",
      unknown: "putBack, again",
      timeout: "putBack, again",
      stopped: "putBack, stopped",
      live: "stopBare, then edit",
      bad_blocks: "update",
      default: "hasAppended",
    },
  },
  "update with blocks alone": {
    state: working({ last: FOOTER }, { message: UNCERTAIN, hasShown: true }),
    follows: {
      limited: "again",
      unknown: "again",
      timeout: "again",
      stopped: "stopped",
      live: "stopBare, then edit",
      too_long: "shrink, closeMessage, again",
      bad_blocks: "update",
      default: "closeMessage, again",
    },
  },
};

function lookingFor(failed: "append" | "update"): ReplyState {
  const message = failed === "append" ? STREAM : UNCERTAIN;
  const look = { kind: "hasAppended", message, before: "so far", text: step.text, failed } as const;
  return working({ step, repair: { ...look, fault: "unknown" } }, { message, hasShown: true });
}

describe("after a call that failed", () => {
  const cases = Object.entries(AFTER_FAULTS).flatMap(([call, { state, follows }]) =>
    FAULTS.map((fault) => ({ call, fault, state, expected: follows[fault] ?? follows.default })),
  );

  test.each(cases)("$call, $fault: $expected", ({ state, fault, expected }) => {
    const after = fail(state, fault);
    expect(whatFollows(after)).toBe(expected);
    expect(after.state).toMatchObject({ troubles: 1, hasShown: state.hasShown });
  });

  test.each(Object.entries(AFTER_FAULTS))("%s, closed: what is still to come goes elsewhere", (_, { state }) => {
    expect(whatFollows(fail(state, "closed"))).toBe(state.task.step === undefined ? "shown" : "the error is thrown");
  });

  test.each(["post", "update"] as const)("a text that Slack refuses is said more simply, twice (%s)", (kind) => {
    const before = kind === "post" ? { canStream: false } : { message: POSTED, hasShown: true };
    let after = fail(working({ step, last: FOOTER }, before), "bad_blocks");
    const tried: unknown[] = [];
    for (; after.outcome === undefined && after.refusal === undefined; after = fail(after.state, "bad_blocks"))
      tried.push(nextCall(after.state, LEDGER));
    const forms = ["markdown", "mrkdwn", "plain"].map((form) => ({ kind, blocks: [], form }));
    expect(tried).toMatchObject(forms);
  });

  test("for the seventh time in a row, no task is tried again", () => {
    for (const { state, fault } of cases) {
      const { outcome } = fail({ ...state, troubles: 6 }, fault);
      expect([undefined, "failed"]).toContain(outcome);
    }
  });
});

describe("after a call that succeeded", () => {
  const shown = { hasShown: true } as const;
  const full = aStep({ ends: true });
  const table: readonly [call: string, state: ReplyState, value: unknown, follows: string][] = [
    ["start", working({ step }), AT, "confirm, shown"],
    ["start of a message that takes no more", working({ step: full }), AT, "confirm, stop"],
    ["start with all there is", working({ step, last: FOOTER }), AT, "confirm, stop with blocks"],
    ["findStart that finds it", AFTER_FAULTS.findStart?.state ?? working({}), AT, "confirm, shown"],
    ["findStart that finds nothing", AFTER_FAULTS.findStart?.state ?? working({}), undefined, "start"],
    [
      "the third findStart that finds nothing",
      working({ step, lostStarts: 3, repair: { kind: "findStart", text: step.text } }),
      undefined,
      "post",
    ],
    ["append", working({ step }, { ...shown, message: STREAM }), undefined, "confirm, shown"],
    ["hasAppended after an append: yes", lookingFor("append"), true, "confirm, shown"],
    ["hasAppended after an append: no", lookingFor("append"), false, "putBack, again"],
    ["hasAppended after an append: unclear", lookingFor("append"), undefined, "stopBare, then edit"],
    ["hasAppended after an update: yes", lookingFor("update"), true, "confirm, closeMessage, again"],
    ["hasAppended after an update: no", lookingFor("update"), false, LEAVE],
    ["hasAppended after an update: unclear", lookingFor("update"), undefined, LEAVE],
    ["stop", working({ step: full }, { ...shown, message: STREAM }), undefined, "confirm, closeMessage, shown"],
    ["stop without text", working({ last: FOOTER }, { ...shown, message: STREAM }), undefined, "closeMessage, shown"],
    ["post", working({ step }, { canStream: false }), AT, "confirm, shown"],
    ["post of a whole message", working({ step: full }, { canStream: false }), AT, "confirm, closeMessage, shown"],
    ["update", working({ step }, { ...shown, message: POSTED }), undefined, "confirm, shown"],
    [
      "update of a message that takes no more",
      working({ step: full }, { ...shown, message: POSTED }),
      undefined,
      "confirm, closeMessage, shown",
    ],
  ];

  test.each(table)("%s", (_, state, value, follows) => {
    expect(whatFollows(succeed(state, value))).toBe(follows);
  });

  test("the failures before it are forgotten", () => {
    const { state } = succeed(working({ step }, { message: STREAM, troubles: 6 }));
    expect(state).toMatchObject({ troubles: 0, hasShown: true });
  });

  test("an update of the last text that is there after all shows the blocks as well", () => {
    const { repair } = lookingFor("update").task;
    const after = succeed(working({ step, last: FOOTER, repair }, { message: UNCERTAIN, hasShown: true }), true);
    expect(whatFollows(after)).toBe("confirm, shown");
  });
});

describe("the pace", () => {
  const appending = working({ step }, { message: STREAM, hasShown: true });

  test("follows what Slack asks for", () => {
    expect(fail(appending, "limited").state).toMatchObject({ dueAt: NOW + 7_000, everyMs: 2_100 });
  });

  test("halves with each lost edit, down to one call in six seconds", () => {
    const editing = working({ step }, { message: POSTED, hasShown: true, everyMs: 3_000 });
    expect(fail(editing, "unknown").state).toMatchObject({ dueAt: NOW + 6_000, everyMs: 6_000 });
    expect(fail({ ...editing, everyMs: 6_000 }, "unknown").state.everyMs).toBe(6_000);
  });

  test("is that of edits once a stream is given up", () => {
    expect(fail(working({ step }), "refused").state).toMatchObject({ canStream: false, dueAt: NOW + 3_000 });
  });
});

describe("what a reply remembers of a failure", () => {
  test("the second stream that ends by itself is the last one", () => {
    const first = fail(working({ step }, { message: STREAM, hasShown: true }), "ended").state;
    expect(first).toMatchObject({ message: undefined, canStream: true });
    expect(fail({ ...first, message: STREAM }, "ended").state).toMatchObject({ canStream: false });
  });

  test("a message that is still a stream at the second edit is left", () => {
    const wasLive = aMessage({ mode: "edit", isUncertain: false, wasLive: true });
    expect(whatFollows(fail(working({ step }, { message: wasLive, hasShown: true }), "live"))).toBe(LEAVE);
  });

  test("an edit that was lost makes the message uncertain, and one that arrives makes it certain", () => {
    const lost = fail(working({ step }, { message: POSTED, hasShown: true }), "unknown").state;
    expect(lost.message?.isUncertain).toBe(true);
    expect(succeed(lost).state.message?.isUncertain).toBe(false);
  });

  test("a post that is too long at the least length is refused", () => {
    const state = working({ step }, { canStream: false });
    const call = nextCall(state, LEDGER);
    const made = { ...call, result: { kind: "failed", fault: "too_long", error: ERROR } } as MadeCall;
    const after = afterCall(state, made, { ledger: { ...LEDGER, canShrink: () => false }, now: NOW });
    expect(after.refusal).toBe(ERROR);
  });
});
