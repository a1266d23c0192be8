import type { Log } from "../../ports/log.ts";
import { SlackCallError } from "../web-api/slack-call-error.ts";
import { afterCall, type CallResult, type LedgerEntry, type MadeCall, type Outcome } from "./after-call.ts";
import { type Blocks, faultOf, type ReplyCalls } from "./calls.ts";
import type { ReplyLedger, Step } from "./ledger.ts";
import { beginTask, newReply, nextCall, type ReplyCall } from "./next-call.ts";

/** Brings a reply's text into Slack's messages, one call at a time, and goes on when a call fails. */
export interface MessageWriter {
  /** When the next call may go out, in milliseconds since the epoch. */
  dueAt(): number;
  /**
   * Shows the text that is there. "again": a call failed, and the text can be tried once more when the next call is due. Rejects
   * with a `SlackCallError` when Slack would not show a first word, and as `checkReaders` does.
   */
  show(): Promise<Outcome>;
  /** Shows the rest with blocks under it, and closes the reply. Rejects as `show` does. */
  finish(blocks: Blocks): Promise<Exclude<Outcome, "again">>;
  /** Closes the reply as it is. */
  leave(): Promise<void>;
  /** Whether people have seen some of the reply. */
  hasShown(): boolean;
}

type Parts = {
  readonly calls: ReplyCalls;
  readonly ledger: ReplyLedger;
  readonly canStream: boolean;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly log?: Log;
  /** Called before each text is shown; rejects when nothing more may be. */
  readonly checkReaders?: () => Promise<void> | undefined;
};

/** Creates the writer of one reply. `nextCall` and `afterCall` decide; this makes the calls and keeps the state. */
export function createMessageWriter({ calls, ledger, canStream, now, sleep, log, checkReaders }: Parts): MessageWriter {
  let state = newReply(canStream);

  /** Makes the calls that it takes to show a step, or the last blocks. */
  async function carryOut(step: Step | undefined, last?: Blocks): Promise<Outcome> {
    const checked = step && checkReaders?.();
    if (checked) await checked;
    state = beginTask(state, { step, last, now: now() });
    for (;;) {
      const call = nextCall(state, ledger);
      if (call === undefined) return "shown";
      const made = await make(calls, call);
      const after = afterCall(state, made, { ledger, now: now() });
      state = after.state;
      for (const entry of after.entries) enter(ledger, entry, now());
      if (made.result.kind === "failed") {
        const { fault, error } = made.result;
        log?.warn(
          { method: error.method, code: error.code, fault, troubles: state.troubles },
          "a call of a reply failed",
        );
      }
      if (after.refusal !== undefined) throw after.refusal;
      if (after.outcome !== undefined) return after.outcome;
    }
  }

  /** Makes calls until all is shown, or the reply cannot go on. */
  async function finish(blocks: Blocks): Promise<Exclude<Outcome, "again">> {
    for (;;) {
      const step = ledger.next(now());
      const isLast = step === undefined || (!step.ends && !ledger.isReady());
      const outcome = await carryOut(step, isLast ? blocks : undefined);
      if (outcome === "failed" && step === undefined) return "shown"; // all but the blocks under it
      if (outcome === "stopped" || outcome === "failed" || (outcome === "shown" && isLast)) return outcome;
      const { message, dueAt } = state;
      if (outcome === "again" && message !== undefined && dueAt > now()) await sleep(dueAt - now());
    }
  }

  return {
    dueAt: () => state.dueAt,
    async show() {
      const step = ledger.next(now());
      return step === undefined ? "shown" : carryOut(step);
    },
    async finish(blocks) {
      const outcome = await finish(blocks);
      if (state.message?.mode === "edit") await calls.setIdle();
      return outcome;
    },
    async leave() {
      const { message } = state;
      if (message?.mode === "stream" && message.isOpen) await calls.stopBare(message.at);
      if (message?.mode === "edit") await calls.setIdle();
    },
    hasShown: () => state.hasShown,
  };
}

async function make(calls: ReplyCalls, call: ReplyCall): Promise<MadeCall> {
  switch (call.kind) {
    case "start":
      return { ...call, result: await resultOf(calls.start(call.text)) };
    case "findStart":
      return { ...call, result: await resultOf(calls.findStart(call.text)) };
    case "append":
      return { ...call, result: await resultOf(calls.append(call.message.at, call.text)) };
    case "hasAppended":
      return { ...call, result: await resultOf(calls.hasAppended(call.message.at, call.before, call.text)) };
    case "stop":
      return { ...call, result: await resultOf(calls.stop(call.message.at, call.text, call.blocks)) };
    case "stopBare":
      return { ...call, result: await resultOf(calls.stopBare(call.message.at)) };
    case "post":
      return { ...call, result: await resultOf(calls.post(call.text, call.blocks, call.form)) };
    case "update": {
      const { message, text, blocks, isLast, form } = call;
      return { ...call, result: await resultOf(calls.update(message.at, text, blocks, { isLast, form })) };
    }
  }
}

/** Errors that are not Slack's are bugs, and are thrown on. */
async function resultOf<Value>(work: Promise<Value>): Promise<CallResult<Value>> {
  try {
    return { kind: "ok", value: await work };
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    return { kind: "failed", fault: faultOf(error), error };
  }
}

function enter(ledger: ReplyLedger, entry: LedgerEntry, now: number): void {
  if (entry.kind === "confirm") ledger.confirm(entry.step, now);
  else if (entry.kind === "putBack") ledger.putBack(entry.step);
  else ledger[entry.kind]();
}
