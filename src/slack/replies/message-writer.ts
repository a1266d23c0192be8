import type { Log } from "../../ports/log.ts";
import type { Posted } from "../web-api/gateway.ts";
import { SlackCallError } from "../web-api/slack-call-error.ts";
import type { Blocks, ReplyCalls } from "./calls.ts";
import { type Fault, faultOf } from "./faults.ts";
import type { ReplyLedger, Step } from "./ledger.ts";

/** `again`: the call failed, the books are right, and what is still to be shown can be tried once more. */
export type Outcome = "shown" | "again" | "stopped" | "failed";

/** Brings a reply's text into Slack's messages, one call at a time, and knows what to do when a call fails. */
export interface MessageWriter {
  /** When the next call may go out. */
  dueAt(): number;
  /** Shows what is there. Throws a `SlackCallError` when Slack would not show a first word. */
  show(): Promise<Outcome>;
  /** Shows the rest with blocks under it, and closes the reply. */
  finish(blocks: Blocks): Promise<Exclude<Outcome, "again">>;
  /** Closes the reply as it is. */
  leave(): Promise<void>;
  hasShown(): boolean;
}

type Parts = {
  readonly calls: ReplyCalls;
  readonly ledger: ReplyLedger;
  readonly canStream: boolean;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly log?: Log;
};

/** A stream takes additions; a message that is edited is written anew as a whole. */
type Message = {
  readonly at: Posted;
  mode: "stream" | "edit";
  isOpen: boolean;
  /** It may hold more than the books say. */
  isUncertain?: boolean;
  wasEndedTwice?: boolean;
};

// A stream may be given some 100 additions a minute (tier 4); a message should not be edited more often than every 3 s.
const APPEND_EVERY_MS = 1_050;
const EDIT_EVERY_MS = 3_000;
const SLOWEST_MS = 6_000;
const MAX_STARTS = 3;
const MAX_LOST_STREAMS = 2; // after that the reply is posted and edited
const MAX_TROUBLES = 6; // calls that failed in a row

export function createMessageWriter({ calls, ledger, now, sleep, log, ...parts }: Parts): MessageWriter {
  let message: Message | undefined;
  let { canStream } = parts;
  let everyMs = APPEND_EVERY_MS;
  let dueAt = 0;
  let hasShown = false;
  let troubles = 0;
  let lostStreams = 0;

  // ---- the books ----------------------------------------------------------------------------------------------------

  function done(step: Step | undefined): void {
    if (step !== undefined) ledger.confirm(step, now());
    hasShown = true;
    troubles = 0;
  }

  function trouble(error: unknown): Fault {
    const fault = faultOf(error);
    troubles += 1;
    if (error instanceof SlackCallError) {
      log?.warn({ method: error.method, code: error.code, fault, troubles }, "a call of a reply failed");
    }
    return fault;
  }

  function putBack(step: Step | undefined, outcome: Outcome): Outcome {
    if (step !== undefined) ledger.putBack(step);
    return outcome;
  }

  /** What is still to be shown begins another message. */
  function abandon(step: Step | undefined, fault: Fault): Outcome {
    if (fault === "too_long") ledger.shrink();
    ledger.closeMessage();
    message = undefined;
    return putBack(step, "again");
  }

  function close(open: Message): void {
    open.isOpen = false;
    ledger.closeMessage();
  }

  function slowDown(error: unknown): Outcome {
    const wanted = error instanceof SlackCallError ? error.retryAfterMs : undefined;
    everyMs = Math.min(everyMs * 2, SLOWEST_MS);
    dueAt = now() + (wanted ?? everyMs);
    return "again";
  }

  function editFromNow(): void {
    everyMs = EDIT_EVERY_MS;
    dueAt = now() + everyMs;
  }

  // ---- a new message ------------------------------------------------------------------------------------------------

  async function open(step: Step, last: Blocks | undefined): Promise<Outcome> {
    const at = canStream ? await start(step.text) : undefined;
    if (at === undefined) return post(step, last ?? []);
    message = { at, mode: "stream", isOpen: true };
    done(step);
    return step.ends || last !== undefined ? stop(message, undefined, last ?? []) : "shown";
  }

  /** Undefined when the reply has to be posted instead. */
  async function start(text: string): Promise<Posted | undefined> {
    for (let tried = 1; tried <= MAX_STARTS; tried++) {
      try {
        return await calls.start(text);
      } catch (error) {
        if (trouble(error) !== "unknown") break;
      }
      const found = await calls.findStart(text).catch(trouble);
      if (typeof found === "object") return found;
      if (found !== undefined) break; // nobody can tell; a second stream might show the same words
    }
    canStream = false;
    return undefined;
  }

  async function post(step: Step, last: Blocks): Promise<Outcome> {
    editFromNow();
    try {
      message = { at: await calls.post(step.text + step.closing, last), mode: "edit", isOpen: true };
    } catch (error) {
      const fault = trouble(error);
      if (fault === "bad_blocks" && last.length > 0) return post(step, []);
      if (fault === "too_long" && ledger.shrink()) return putBack(step, "again");
      if (!hasShown) throw error;
      return putBack(step, "failed");
    }
    done(step);
    if (step.ends) close(message);
    return "shown";
  }

  // ---- the open stream ----------------------------------------------------------------------------------------------

  async function append(open: Message, step: Step): Promise<Outcome> {
    try {
      await calls.append(open.at, step.text);
      done(step);
      return "shown";
    } catch (error) {
      const fault = trouble(error);
      if (fault === "unknown") return settle(open, step, error);
      if (fault === "stopped") return putBack(step, "stopped");
      if (fault === "limited") return putBack(step, slowDown(error));
      if (fault !== "ended") await calls.stopBare(open.at);
      lostStreams += 1;
      if (lostStreams >= MAX_LOST_STREAMS) canStream = false;
      return abandon(step, fault);
    }
  }

  /** Finds out whether the text is there; where that cannot be told, the message is closed and written as a whole. */
  async function settle(open: Message, step: Step, error: unknown): Promise<Outcome> {
    // after a timeout the text may still land, later than anybody looks
    const isLate = error instanceof SlackCallError && error.code === "timeout";
    const landed = isLate
      ? undefined
      : await calls.hasAppended(open.at, ledger.messageText(), step.text).catch(trouble);
    if (landed === false) return putBack(step, "again");
    if (landed !== true) return seal(open, step, undefined);
    done(step);
    return "shown";
  }

  async function stop(open: Message, step: Step | undefined, last: Blocks): Promise<Outcome> {
    try {
      await calls.stop(open.at, step === undefined ? ledger.closing() : step.text + step.closing, last);
    } catch (error) {
      const fault = trouble(error);
      if (fault === "stopped") return putBack(step, "stopped");
      if (fault === "bad_blocks" && last.length > 0) return stop(open, step, []);
      if (fault === "limited") return putBack(step, slowDown(error));
      if (fault === "too_long" && step !== undefined) {
        await calls.stopBare(open.at);
        return abandon(step, fault);
      }
      return seal(open, step, last, fault);
    }
    done(step);
    close(open);
    return "shown";
  }

  /** Closes a stream of which nobody knows what it holds, and writes its message as a whole: that can be repeated. */
  async function seal(
    open: Message,
    step: Step | undefined,
    last: Blocks | undefined,
    fault?: Fault,
  ): Promise<Outcome> {
    if (fault !== "ended") await calls.stopBare(open.at);
    open.mode = "edit";
    open.isUncertain = fault === undefined || fault === "unknown";
    editFromNow();
    return edit(open, step, last);
  }

  // ---- a message that is edited -------------------------------------------------------------------------------------

  async function edit(open: Message, step: Step | undefined, last: Blocks | undefined): Promise<Outcome> {
    const text = ledger.messageText() + (step === undefined ? ledger.closing() : step.text + step.closing);
    try {
      await calls.update(open.at, text, last ?? [], { isLast: last !== undefined });
    } catch (error) {
      const fault = trouble(error);
      if (fault === "bad_blocks" && last !== undefined && last.length > 0) return edit(open, step, []);
      if (fault === "stopped") return putBack(step, "stopped");
      if (fault === "live" && !open.wasEndedTwice) {
        open.wasEndedTwice = true;
        return seal(open, step, last);
      }
      if (fault === "unknown") open.isUncertain = true;
      if (fault === "limited" || fault === "unknown") return putBack(step, slowDown(error));
      if (!open.isUncertain || step === undefined) return abandon(step, fault);
      const landed = await calls.hasAppended(open.at, ledger.messageText(), step.text).catch(trouble);
      if (landed !== true) return abandon(step, fault);
      done(step);
      return last === undefined ? abandon(undefined, fault) : "shown"; // what goes under it came with it
    }
    done(step);
    open.isUncertain = false;
    if (step?.ends) close(open);
    return "shown";
  }

  // ---- whatever comes next ------------------------------------------------------------------------------------------

  async function send(step: Step, last?: Blocks): Promise<Outcome> {
    dueAt = now() + everyMs;
    if (message === undefined || !message.isOpen) return open(step, last);
    if (message.mode === "edit") return edit(message, step, last);
    return step.ends || last !== undefined ? stop(message, step, last ?? []) : append(message, step);
  }

  /** There is no more text: the newest message gets its blocks and is closed. */
  async function sendLast(blocks: Blocks): Promise<Outcome> {
    if (message?.mode === "stream" && message.isOpen) return stop(message, undefined, blocks);
    if (!hasShown || blocks.length === 0) return "shown";
    if (message !== undefined) return edit(message, undefined, blocks);
    try {
      await calls.post("", blocks);
    } catch (error) {
      trouble(error); // the draft is there; its blocks alone are not worth more
    }
    return "shown";
  }

  function judged(outcome: Outcome): Outcome {
    return troubles > MAX_TROUBLES ? "failed" : outcome;
  }

  async function finish(blocks: Blocks): Promise<Exclude<Outcome, "again">> {
    for (;;) {
      const step = ledger.next(now());
      const isLast = step === undefined || (!step.ends && !ledger.isReady());
      const sent = step === undefined ? sendLast(blocks) : send(step, isLast ? blocks : undefined);
      const outcome = judged(await sent);
      if (outcome === "failed" && step === undefined) return "shown"; // all but what goes under it
      if (outcome === "stopped" || outcome === "failed" || (outcome === "shown" && isLast)) return outcome;
      if (outcome === "again" && message !== undefined && dueAt > now()) await sleep(dueAt - now());
    }
  }

  return {
    dueAt: () => dueAt,
    async show() {
      const step = ledger.next(now());
      return step === undefined ? "shown" : judged(await send(step));
    },
    async finish(blocks) {
      const outcome = await finish(blocks);
      if (message?.mode === "edit") await calls.setIdle();
      return outcome;
    },
    async leave() {
      if (message?.mode === "stream" && message.isOpen) await calls.stopBare(message.at);
      if (message?.mode === "edit") await calls.setIdle();
    },
    hasShown: () => hasShown,
  };
}
