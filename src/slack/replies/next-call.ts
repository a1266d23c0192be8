import type { Posted } from "../web-api/posts.ts";
import type { Blocks, Fault, Form } from "./calls.ts";
import type { ReplyLedger, Step } from "./ledger.ts";

/** The newest message of a reply. A stream takes additions; an edited message is written anew as a whole. */
export type ReplyMessage = {
  readonly at: Posted;
  readonly mode: "stream" | "edit";
  /** More text may go into it. */
  readonly isOpen: boolean;
  /** It may hold more than the ledger says, because the result of a call was lost. */
  readonly isUncertain: boolean;
  /** Slack has refused an edit because the message was still streaming. */
  readonly wasLive: boolean;
};

/** What the reply shows now, with one call or several: a step of the ledger, or the blocks under the finished reply. */
export type Task = {
  /** The text to show. Undefined once Slack has it, and when only blocks are left to show. */
  readonly step: Step | undefined;
  /** The message takes no more text after this. */
  readonly ends: boolean;
  /** The blocks that go under the finished reply. Undefined while more text follows. */
  readonly last: Blocks | undefined;
  /** How many starts of a stream have lost their result. */
  readonly lostStarts: number;
  /** The call that a failed one makes necessary before any other. */
  readonly repair: ReplyCall | undefined;
};

/** All that decides which call a reply makes next, and when. */
export type ReplyState = {
  /** The newest message; undefined when the next text must begin one. */
  readonly message: ReplyMessage | undefined;
  readonly task: Task;
  /** False when what is left of the reply is posted and edited. */
  readonly canStream: boolean;
  /** How posted text is written from now on. */
  readonly form: Form;
  /** People have seen some of the reply. */
  readonly hasShown: boolean;
  /** How many calls have failed since the last one that showed something. */
  readonly troubles: number;
  /** How many streams have ended before their text did. */
  readonly lostStreams: number;
  /** The pause between two tasks, in milliseconds. */
  readonly everyMs: number;
  /** When the next task may begin, in milliseconds since the epoch. */
  readonly dueAt: number;
};

/** A call as data. Each kind has the name of the method of `ReplyCalls` that makes it. */
export type ReplyCall =
  | { readonly kind: "start"; readonly text: string }
  | { readonly kind: "findStart"; readonly text: string }
  | { readonly kind: "append"; readonly message: ReplyMessage; readonly text: string }
  /** `failed` and `fault`: the call whose text is looked for, and what happened to it. */
  | {
      readonly kind: "hasAppended";
      readonly message: ReplyMessage;
      readonly before: string;
      readonly text: string;
      readonly failed: "append" | "update";
      readonly fault: Fault;
    }
  | { readonly kind: "stop"; readonly message: ReplyMessage; readonly text: string; readonly blocks: Blocks }
  /** `fault`: why the stream must end. Then its message is edited, or left for another one. */
  | {
      readonly kind: "stopBare";
      readonly message: ReplyMessage;
      readonly next: "edit" | "leave";
      readonly fault: Fault;
    }
  | { readonly kind: "post"; readonly text: string; readonly blocks: Blocks; readonly form: Form }
  | {
      readonly kind: "update";
      readonly message: ReplyMessage;
      readonly text: string;
      readonly blocks: Blocks;
      readonly isLast: boolean;
      readonly form: Form;
    };

/** What the two pure functions read of the ledger. */
export type LedgerView = Pick<ReplyLedger, "messageText" | "closing" | "canShrink">;

// A stream may be given some 100 additions a minute (tier 4); a message should not be edited more often than every 3 s.
const APPEND_EVERY_MS = 1_050;
export const EDIT_EVERY_MS = 3_000;

const NOTHING: Task = { step: undefined, ends: false, last: undefined, lostStarts: 0, repair: undefined };

/** Returns the state of a reply of which nothing has been shown. */
export function newReply(canStream: boolean): ReplyState {
  return {
    message: undefined,
    task: NOTHING,
    canStream,
    form: "markdown",
    hasShown: false,
    troubles: 0,
    lostStreams: 0,
    everyMs: APPEND_EVERY_MS,
    dueAt: 0,
  };
}

/**
 * Begins a task: to show `step`, or only `last` when there is no text left. `last`: the blocks under the finished reply, when
 * nothing follows. `now` is in milliseconds since the epoch.
 */
export function beginTask(
  state: ReplyState,
  { step, last, now }: { readonly step: Step | undefined; readonly last: Blocks | undefined; readonly now: number },
): ReplyState {
  const task = { ...NOTHING, step, ends: step?.ends ?? false, last };
  if (step === undefined) return { ...state, task };
  const isPosted = !state.canStream && !state.message?.isOpen;
  const everyMs = isPosted ? EDIT_EVERY_MS : state.everyMs;
  return { ...state, task, everyMs, dueAt: now + everyMs };
}

/** Decides which call the task makes next. Undefined when there is nothing to call. */
export function nextCall(state: ReplyState, ledger: LedgerView): ReplyCall | undefined {
  const { message, task, canStream, form } = state;
  const { step, ends, last, repair } = task;
  if (repair !== undefined) return repair;
  if (step === undefined) return lastCall(state, ledger);
  if (!message?.isOpen) {
    if (canStream) return { kind: "start", text: step.text };
    return { kind: "post", text: step.text + step.closing, blocks: last ?? [], form };
  }
  if (message.mode === "edit") return updateCall(message, state, ledger);
  if (!ends && last === undefined) return { kind: "append", message, text: step.text };
  return { kind: "stop", message, text: step.text + step.closing, blocks: last ?? [] };
}

/** There is no text left to show: an open stream is stopped, and the newest message gets the blocks. */
function lastCall(state: ReplyState, ledger: LedgerView): ReplyCall | undefined {
  const { message, task, hasShown, form } = state;
  const { last = [] } = task;
  if (message?.mode === "stream" && message.isOpen) {
    return { kind: "stop", message, text: ledger.closing(), blocks: last };
  }
  if (!hasShown || last.length === 0) return undefined;
  return message === undefined ? { kind: "post", text: "", blocks: last, form } : updateCall(message, state, ledger);
}

/** Writes a message anew: what it holds by the ledger, and what the task adds. */
export function updateCall(
  message: ReplyMessage,
  { task: { step, last }, form }: Pick<ReplyState, "task" | "form">,
  ledger: LedgerView,
): ReplyCall {
  const added = step === undefined ? ledger.closing() : step.text + step.closing;
  const text = ledger.messageText() + added;
  return { kind: "update", message, text, blocks: last ?? [], isLast: last !== undefined, form };
}
