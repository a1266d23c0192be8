import type { Step } from "../../../src/slack/replies/ledger.ts";
import {
  type LedgerView,
  newReply,
  type ReplyMessage,
  type ReplyState,
  type Task,
} from "../../../src/slack/replies/next-call.ts";
import { START } from "../../../src/slack/text/split.ts";

/** A ledger whose newest message holds "so far" with an open code block. */
export const LEDGER: LedgerView = {
  messageText: () => "so far",
  closing: () => "\n~~~",
  canShrink: () => true,
};

export function aStep(change: Partial<Step> = {}): Step {
  return { text: "words", closing: "", ends: false, taken: "words", after: START, rawChars: 5, ...change };
}

/** An open stream. */
export function aMessage(change: Partial<ReplyMessage> = {}): ReplyMessage {
  const at = { channel: "C1", ts: "1.1" };
  return { at, mode: "stream", isOpen: true, isUncertain: false, wasLive: false, ...change };
}

/** A reply at work on a task. */
export function working(task: Partial<Task>, change: Partial<ReplyState> = {}): ReplyState {
  const state = newReply(true);
  return { ...state, task: { ...state.task, ends: task.step?.ends ?? false, ...task }, ...change };
}
