import type { Posted } from "../web-api/posts.ts";
import type { SlackCallError } from "../web-api/slack-call-error.ts";
import type { Blocks, Fault, Form } from "./calls.ts";
import type { Step } from "./ledger.ts";
import {
  EDIT_EVERY_MS,
  type LedgerView,
  type ReplyCall,
  type ReplyMessage,
  type ReplyState,
  updateCall,
} from "./next-call.ts";

/** A call's result, or what its failure means for the reply. */
export type CallResult<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "failed"; readonly fault: Fault; readonly error: SlackCallError };

type Values = {
  start: Posted;
  findStart: Posted | undefined;
  append: unknown;
  hasAppended: boolean | undefined;
  stop: unknown;
  stopBare: unknown;
  post: Posted;
  update: unknown;
};

/** A call that was made, with its result. */
export type MadeCall = {
  [Kind in keyof Values]: Extract<ReplyCall, { kind: Kind }> & { readonly result: CallResult<Values[Kind]> };
}[keyof Values];

/** What became of a step, for the ledger. */
export type LedgerEntry =
  | { readonly kind: "confirm"; readonly step: Step }
  | { readonly kind: "putBack"; readonly step: Step }
  | { readonly kind: "closeMessage" }
  | { readonly kind: "shrink" };

/** How a task ended. `again`: a call failed, and the text that is left can be tried once more. */
export type Outcome = "shown" | "again" | "stopped" | "failed";

/** What follows from a call. */
export type AfterCall = {
  readonly state: ReplyState;
  /** What to enter in the ledger, in this order. */
  readonly entries: readonly LedgerEntry[];
  /** Undefined while the task needs another call. */
  readonly outcome?: Outcome;
  /** Slack would not show a first word, or its place takes no more of it. The reply ends with this error. */
  readonly refusal?: SlackCallError;
};

type Made<Kind extends ReplyCall["kind"]> = Extract<MadeCall, { kind: Kind }>;
type Moment = { readonly ledger: LedgerView; readonly now: number };

const SLOWEST_MS = 6_000;
const MAX_STARTS = 3; // of one stream, when each of them is lost
const MAX_LOST_STREAMS = 2; // after that the rest is posted and edited
const MAX_TROUBLES = 6; // calls that fail in a row; one more ends the reply

/**
 * Works out what a call's result means: the reply's next state, what to enter in the ledger, and how the task ended, if it did.
 * `now` is when the call returned, in milliseconds since the epoch.
 */
export function afterCall(before: ReplyState, made: MadeCall, at: Moment): AfterCall {
  const state = made.result.kind === "ok" ? before : { ...before, troubles: before.troubles + 1 };
  if (made.result.kind === "failed" && made.result.fault === "closed") return placeClosed(state, made.result.error);
  switch (made.kind) {
    case "start":
      return afterStart(state, made, at);
    case "findStart":
      return afterFindStart(state, made, at);
    case "append":
      return afterAppend(state, made, at);
    case "hasAppended":
      return afterHasAppended(state, made, at);
    case "stop":
      return afterStop(state, made, at);
    case "stopBare":
      return made.next === "leave" ? leaveMessage(state, made.fault) : editMessage(state, made.message, at);
    case "post":
      return afterPost(state, made, at);
    case "update":
      return afterUpdate(state, made, at);
  }
}

function afterStart(state: ReplyState, { text, result }: Made<"start">, at: Moment): AfterCall {
  if (result.kind === "ok") return streamBegun(state, result.value);
  if (!mayBeDone(result.fault)) return postInstead(state, at);
  return goOn(state, { lostStarts: state.task.lostStarts + 1, repair: { kind: "findStart", text } });
}

function afterFindStart(state: ReplyState, { result }: Made<"findStart">, at: Moment): AfterCall {
  if (result.kind === "failed") return postInstead(state, at); // a second stream might show the same words
  if (result.value !== undefined) return streamBegun(state, result.value);
  return state.task.lostStarts < MAX_STARTS ? goOn(state, { repair: undefined }) : postInstead(state, at);
}

/** The message is there, with the step's text in it. It may still have to be stopped. */
function streamBegun(state: ReplyState, at: Posted): AfterCall {
  const message: ReplyMessage = { at, mode: "stream", isOpen: true, isUncertain: false, wasLive: false };
  const { task } = state;
  const begun = shown(state, message);
  if (!task.ends && task.last === undefined) return begun;
  return { state: { ...begun.state, task: { ...task, step: undefined, repair: undefined } }, entries: begun.entries };
}

function postInstead(state: ReplyState, { now }: Moment): AfterCall {
  return goOn({ ...editFromNow(state, now), canStream: false }, { repair: undefined });
}

function afterAppend(state: ReplyState, { message, text, result }: Made<"append">, at: Moment): AfterCall {
  if (result.kind === "ok") return shown(state, message);
  const { fault } = result;
  if (fault === "stopped") return putBack(state, "stopped");
  if (fault === "limited") return slowDown(state, result.error, at);
  if (fault === "timeout") return sealMessage(state, message, fault, at);
  if (fault === "unknown") {
    const before = at.ledger.messageText();
    return goOn(state, { repair: { kind: "hasAppended", message, before, text, failed: "append", fault } });
  }
  const lostStreams = state.lostStreams + 1;
  const lost = { ...state, lostStreams, canStream: state.canStream && lostStreams < MAX_LOST_STREAMS };
  if (fault === "ended") return leaveMessage(lost, fault);
  return goOn(lost, { repair: { kind: "stopBare", message, next: "leave", fault } });
}

function afterHasAppended(
  state: ReplyState,
  { message, failed, fault, result }: Made<"hasAppended">,
  at: Moment,
): AfterCall {
  const isThere = result.kind === "ok" ? result.value : undefined;
  if (failed === "append") {
    if (isThere === undefined) return sealMessage(state, message, fault, at);
    return isThere ? shown(state, message) : putBack(state, "again");
  }
  if (!isThere) return leaveMessage(state, fault);
  const there = shown(state, message);
  if (state.task.last !== undefined) return there; // the blocks came with the text
  const left = leaveMessage({ ...there.state, task: { ...state.task, step: undefined } }, fault);
  return { ...left, entries: [...there.entries, ...left.entries] };
}

function afterStop(state: ReplyState, { message, blocks, result }: Made<"stop">, at: Moment): AfterCall {
  if (result.kind === "ok") return shown(state, message, { isClosed: true });
  const { task } = state;
  const { fault } = result;
  if (fault === "stopped") return putBack(state, "stopped");
  if (fault === "bad_blocks" && blocks.length > 0) return goOn(state, { last: simplerBlocks(blocks) });
  if (fault === "limited") return slowDown(state, result.error, at);
  if (fault === "too_long" && task.step !== undefined) {
    return goOn(state, { repair: { kind: "stopBare", message, next: "leave", fault } });
  }
  return sealMessage({ ...state, task: { ...task, last: blocks } }, message, fault, at);
}

function afterPost(state: ReplyState, { blocks, result }: Made<"post">, { ledger, now }: Moment): AfterCall {
  const { task } = state;
  if (task.step === undefined) return over(state, "shown"); // the draft is there; its blocks alone are not worth more
  if (result.kind === "ok") {
    const posted = { at: result.value, mode: "edit", isOpen: true, isUncertain: false, wasLive: false } as const;
    return shown(state, posted, { isClosed: task.ends });
  }
  const { fault } = result;
  const simpler = fault === "bad_blocks" ? moreSimply(state, blocks) : undefined;
  if (simpler) return goOn(editFromNow(simpler, now), {});
  if (fault === "too_long" && ledger.canShrink()) return putBack(state, "again", [{ kind: "shrink" }]);
  return state.hasShown ? putBack(state, "failed") : { state, entries: [], refusal: result.error };
}

function afterUpdate(state: ReplyState, { message, blocks, result }: Made<"update">, at: Moment): AfterCall {
  const { task } = state;
  if (result.kind === "ok") return shown(state, { ...message, isUncertain: false }, { isClosed: task.ends });
  const { fault } = result;
  const simpler = fault === "bad_blocks" ? moreSimply(state, blocks) : undefined;
  if (simpler) return goOn(simpler, { repair: updateCall(message, simpler, at.ledger) });
  if (fault === "stopped") return putBack(state, "stopped");
  if (fault === "live" && !message.wasLive) {
    return sealMessage(state, { ...message, wasLive: true, isUncertain: true }, fault, at);
  }
  if (fault === "limited") return slowDown(state, result.error, at);
  if (mayBeDone(fault)) return slowDown({ ...state, message: { ...message, isUncertain: true } }, result.error, at);
  if (!message.isUncertain || task.step === undefined) return leaveMessage(state, fault);
  const before = at.ledger.messageText();
  const { text } = task.step;
  return goOn(state, { repair: { kind: "hasAppended", message, before, text, failed: "update", fault } });
}

/** All of the reply that is still to come must go elsewhere. Its blocks alone are not worth that. */
function placeClosed(state: ReplyState, refusal: SlackCallError): AfterCall {
  return state.task.step === undefined ? over(state, "shown") : { state, entries: [], refusal };
}

const SIMPLER: Readonly<Record<Form, Form | undefined>> = { markdown: "mrkdwn", mrkdwn: "plain", plain: undefined };

/** Leaves out the blocks that Slack refused under a text, or writes the text more simply. Undefined where it cannot be simpler. */
function moreSimply(state: ReplyState, blocks: Blocks): ReplyState | undefined {
  if (blocks.length > 0) return { ...state, task: { ...state.task, last: simplerBlocks(blocks) } };
  const form = SIMPLER[state.form];
  return form && { ...state, form };
}

/** Leaves out the newer kind of buttons, which not every Slack may know; then all of them. What was saved has its *Undo* there. */
function simplerBlocks(blocks: Blocks): Blocks {
  const older = blocks.filter(({ type }) => type !== "context_actions");
  return older.length < blocks.length ? older : [];
}

/** The task goes on, with another call. */
function goOn(state: ReplyState, change: Partial<ReplyState["task"]>): AfterCall {
  return { state: { ...state, task: { ...state.task, ...change } }, entries: [] };
}

/** The task is over. Too many failed calls in a row end the reply. */
function over(state: ReplyState, outcome: Outcome, entries: readonly LedgerEntry[] = []): AfterCall {
  return { state, entries, outcome: state.troubles > MAX_TROUBLES ? "failed" : outcome };
}

/** Slack has all that the task was to show. */
function shown(state: ReplyState, message: ReplyMessage, { isClosed } = { isClosed: false }): AfterCall {
  const { step } = state.task;
  const entries: LedgerEntry[] = step === undefined ? [] : [{ kind: "confirm", step }];
  if (isClosed) entries.push({ kind: "closeMessage" });
  const newest = isClosed ? { ...message, isOpen: false } : message;
  return over({ ...state, message: newest, hasShown: true, troubles: 0 }, "shown", entries);
}

function putBack(state: ReplyState, outcome: Outcome, before: readonly LedgerEntry[] = []): AfterCall {
  const { step } = state.task;
  return over(state, outcome, step === undefined ? before : [...before, { kind: "putBack", step }]);
}

/** The text that is left begins another message. */
function leaveMessage(state: ReplyState, fault: Fault): AfterCall {
  const entries: LedgerEntry[] = fault === "too_long" ? [{ kind: "shrink" }] : [];
  return putBack({ ...state, message: undefined }, "again", [...entries, { kind: "closeMessage" }]);
}

/** Ends a stream when nobody knows what it holds, and writes its message as a whole, which can be repeated. */
function sealMessage(state: ReplyState, message: ReplyMessage, fault: Fault, at: Moment): AfterCall {
  const sealed = { ...message, isUncertain: message.isUncertain || mayBeDone(fault) };
  if (fault === "ended") return editMessage(state, sealed, at);
  return goOn(state, { repair: { kind: "stopBare", message: sealed, next: "edit", fault } });
}

function editMessage(state: ReplyState, message: ReplyMessage, { ledger, now }: Moment): AfterCall {
  const edited: ReplyMessage = { ...message, mode: "edit" };
  const repair = updateCall(edited, state, ledger);
  return goOn({ ...editFromNow(state, now), message: edited }, { repair });
}

function editFromNow(state: ReplyState, now: number): ReplyState {
  return { ...state, everyMs: EDIT_EVERY_MS, dueAt: now + EDIT_EVERY_MS };
}

function slowDown(state: ReplyState, { retryAfterMs }: SlackCallError, { now }: Moment): AfterCall {
  const everyMs = Math.min(state.everyMs * 2, SLOWEST_MS);
  return putBack({ ...state, everyMs, dueAt: now + (retryAfterMs ?? everyMs) }, "again");
}

function mayBeDone(fault: Fault): boolean {
  return fault === "unknown" || fault === "timeout";
}
