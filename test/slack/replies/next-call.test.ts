import type { KnownBlock } from "@slack/types";
import { describe, expect, test } from "vitest";
import { beginTask, newReply, nextCall, type ReplyState } from "../../../src/slack/replies/next-call.ts";
import { aMessage, aStep, LEDGER, working } from "./reply-states.ts";

const FOOTER: readonly KnownBlock[] = [{ type: "divider" }];
const STREAM = aMessage();
const POSTED = aMessage({ mode: "edit" });
const CLOSED = aMessage({ isOpen: false });

describe("the next call", () => {
  const step = aStep({ text: " more" });
  const full = aStep({ text: " more", closing: "\n```", ends: true });
  const shown = { hasShown: true } as const;
  const table: readonly [name: string, state: ReplyState, call: object | undefined][] = [
    ["starts a stream with the first words", working({ step }), { kind: "start", text: " more" }],
    [
      "posts them where nothing streams",
      working({ step }, { canStream: false }),
      { kind: "post", text: " more", blocks: [], form: "markdown" },
    ],
    [
      "posts what is first and last with its blocks",
      working({ step: full, last: FOOTER }, { canStream: false }),
      { kind: "post", text: " more\n```", blocks: FOOTER, form: "markdown" },
    ],
    [
      "starts another stream when the message is closed",
      working({ step }, { ...shown, message: CLOSED }),
      { kind: "start", text: " more" },
    ],
    [
      "appends to an open stream",
      working({ step }, { ...shown, message: STREAM }),
      { kind: "append", message: STREAM, text: " more" },
    ],
    [
      "stops a stream that takes no more",
      working({ step: full }, { ...shown, message: STREAM }),
      { kind: "stop", message: STREAM, text: " more\n```", blocks: [] },
    ],
    [
      "stops the last stream with its blocks",
      working({ step, last: FOOTER }, { ...shown, message: STREAM }),
      { kind: "stop", message: STREAM, text: " more", blocks: FOOTER },
    ],
    [
      "stops a stream of which the text is there already",
      working({ last: FOOTER }, { ...shown, message: STREAM }),
      { kind: "stop", message: STREAM, text: "\n~~~", blocks: FOOTER },
    ],
    [
      "writes a posted message as a whole",
      working({ step }, { ...shown, message: POSTED }),
      { kind: "update", message: POSTED, text: "so far more", blocks: [], isLast: false, form: "markdown" },
    ],
    [
      "writes the last of a posted message with its blocks",
      working({ step, last: FOOTER }, { ...shown, message: POSTED }),
      { kind: "update", message: POSTED, text: "so far more", blocks: FOOTER, isLast: true, form: "markdown" },
    ],
    [
      "puts the blocks under a message that is closed",
      working({ last: FOOTER }, { ...shown, message: CLOSED }),
      { kind: "update", message: CLOSED, text: "so far\n~~~", blocks: FOOTER, isLast: true, form: "markdown" },
    ],
    [
      "posts the blocks by themselves when their message is lost",
      working({ last: FOOTER }, shown),
      { kind: "post", text: "", blocks: FOOTER, form: "markdown" },
    ],
    ["is none when there are no blocks", working({ last: [] }, { ...shown, message: POSTED }), undefined],
    ["is none when nothing was shown", working({ last: FOOTER }), undefined],
    [
      "is first of all the one that a failed call needs",
      working({ step, repair: { kind: "findStart", text: " more" } }),
      { kind: "findStart", text: " more" },
    ],
  ];

  test.each(table)("%s", (_, state, call) => {
    expect(nextCall(state, LEDGER)).toEqual(call);
  });
});

describe("the next task is due", () => {
  const now = 1_000_000;
  const begun = (state: ReplyState, step = aStep()) => beginTask(state, { step, last: undefined, now });

  test("about a second after a stream's last call began", () => {
    expect(begun(newReply(true)).dueAt).toBe(now + 1_050);
  });

  test("three seconds after a post", () => {
    expect(begun(newReply(false))).toMatchObject({ dueAt: now + 3_000, everyMs: 3_000 });
  });

  test("later once Slack has asked for patience", () => {
    expect(begun({ ...newReply(true), message: STREAM, everyMs: 4_200 }).dueAt).toBe(now + 4_200);
  });

  test("as before when only blocks are left", () => {
    const state = { ...newReply(true), dueAt: 5 };
    expect(beginTask(state, { step: undefined, last: FOOTER, now }).dueAt).toBe(5);
  });
});
