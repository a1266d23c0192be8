import type { KnownBlock } from "@slack/types";
import type { Arguments, Gateway, GatewayLog, Posted } from "./gateway.ts";
import { toPlainText } from "./markdown.ts";
import { type Fault, faultOf } from "./reply-faults.ts";
import type { ReplyLedger, Step } from "./reply-ledger.ts";
import { findBegun, holdsAddition } from "./reply-look.ts";
import { SlackCallError } from "./slack-call-error.ts";

export type StreamTarget = {
  readonly channel: string;
  readonly threadTs: string;
  /** Whom Slack streams to. Outside DMs nothing can be streamed without. */
  readonly recipient?: { readonly teamId: string; readonly userId: string };
};

/** `again`: something went wrong, the books are right, and what is still to be shown can be tried once more. */
export type Outcome = "shown" | "again" | "stopped" | "failed";

/** Brings a reply's text into Slack's messages, one call at a time, and knows what to do when a call fails. */
export interface MessageWriter {
  /** When the next call may go out. */
  dueAt(): number;
  /** Shows what is there. */
  show(): Promise<Outcome>;
  /** Shows the rest, with blocks under it, and closes the reply. */
  finish(blocks: readonly KnownBlock[]): Promise<Outcome>;
  /** Closes the reply as it is. */
  leave(): Promise<void>;
  hasShown(): boolean;
  hasFailed(): boolean;
}

type Parts = {
  readonly gateway: Gateway;
  readonly target: StreamTarget;
  readonly ledger: ReplyLedger;
  readonly key: string;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly log?: GatewayLog;
};

/** `stream` takes additions, `edit` is written anew as a whole. */
type Message = { mode: "stream" | "edit"; readonly channel: string; readonly ts: string; isOpen: boolean };

// Slack's tier 4 allows a stream about 100 appends a minute; edits of a message it wants no more often than every 3 s.
const APPEND_EVERY_MS = 1_050;
const EDIT_EVERY_MS = 3_000;
const SLOWEST_MS = 6_000;
const START_WAIT_MS = 3_000; // for a rate limit; after that the reply is posted and edited, which has limits of its own
const SETTLE_MS = 500; // an addition whose answer was lost takes a moment to be readable
const MAX_TROUBLES = 6; // calls that failed in a row
const SET_STATUS = "agents.sessions.setStatus";
const MAX_DEATHS = 2; // streams that ended by themselves

export function createMessageWriter(parts: Parts): MessageWriter {
  const { gateway, target, ledger, now, log } = parts;
  let message: Message | undefined;
  let canStream = gateway.supports("chat.startStream");
  let recipient: Arguments =
    target.recipient === undefined
      ? {}
      : { recipient_team_id: target.recipient.teamId, recipient_user_id: target.recipient.userId };
  let hasShown = false;
  let hasFailed = false;
  let troubles = 0;
  let deaths = 0;
  let posts = 0;
  let everyMs = APPEND_EVERY_MS;
  let dueAt = 0;

  function done(step: Step | undefined): void {
    if (step !== undefined) ledger.confirm(step, now());
    hasShown = true;
    troubles = 0;
  }

  function trouble(error: unknown): Fault {
    const fault = faultOf(error);
    const { method, code } = error as SlackCallError;
    troubles += 1;
    log?.warn({ method, code, fault, troubles }, "reply call failed");
    return fault;
  }

  function waitFor(error: unknown): void {
    dueAt = now() + ((error as SlackCallError).retryAfterMs ?? everyMs);
    everyMs = Math.min(everyMs * 2, SLOWEST_MS);
  }

  function abandon(): void {
    ledger.closeMessage();
    message = undefined;
  }

  // ---- a new message ------------------------------------------------------------------------------------------------

  async function open(step: Step, last?: readonly KnownBlock[]): Promise<Outcome> {
    if (canStream) {
      const ts = await start(step.text);
      if (ts !== undefined) {
        message = { mode: "stream", channel: target.channel, ts, isOpen: true };
        done(step);
        return step.ends || last !== undefined ? close(undefined, last ?? []) : "shown";
      }
    }
    return postNew(step, last);
  }

  /** The ts of the new stream; undefined when the reply has to be posted instead. */
  async function start(text: string): Promise<string | undefined> {
    const args = { channel: target.channel, thread_ts: target.threadTs, markdown_text: text };
    const since = ((now() - 60_000) / 1000).toFixed(6);
    for (let tried = 1; tried <= 3; tried++) {
      try {
        const answer = await gateway.call("chat.startStream", { ...args, ...recipient }, { deadlineMs: START_WAIT_MS });
        if (typeof answer.ts === "string") return answer.ts;
        throw new SlackCallError("chat.startStream", "bad_response", { uncertain: true });
      } catch (error) {
        const fault = trouble(error);
        if (fault === "unknown") {
          const ts = await lookFor(text, since);
          if (ts !== undefined) return ts;
        } else if (
          (error as SlackCallError).code === "invalid_arguments" &&
          "recipient_user_id" in recipient &&
          isDm()
        ) {
          recipient = {}; // some DMs refuse to be told what they know
        } else {
          break;
        }
      }
    }
    canStream = false;
    return undefined;
  }

  function isDm(): boolean {
    return target.channel.startsWith("D");
  }

  async function lookFor(text: string, since: string): Promise<string | undefined> {
    try {
      await parts.sleep(SETTLE_MS);
      return findBegun(await gateway.thread(target.channel, target.threadTs, since), target.threadTs, text);
    } catch (error) {
      trouble(error);
      return undefined;
    }
  }

  async function postNew(step: Step, last: readonly KnownBlock[] = []): Promise<Outcome> {
    everyMs = EDIT_EVERY_MS;
    try {
      const posted = await post(step.text + step.closing, last);
      message = { mode: "edit", ...posted, isOpen: !step.ends };
      done(step);
      if (step.ends) ledger.closeMessage();
      return "shown";
    } catch (error) {
      const fault = trouble(error);
      if (fault === "bad_blocks" && last.length > 0) return postNew(step);
      ledger.putBack(step);
      if (fault === "too_long" && ledger.shrink()) return "again";
      if (!hasShown) throw error;
      return "failed";
    }
  }

  async function post(text: string, last: readonly KnownBlock[]): Promise<Posted> {
    posts += 1;
    const place = { channel: target.channel, thread_ts: target.threadTs };
    return gateway.post({ ...place, ...contentOf(text, last) }, { key: `${parts.key}:${posts}` });
  }

  // ---- the open stream ----------------------------------------------------------------------------------------------

  async function append(open: Message, step: Step): Promise<Outcome> {
    try {
      const args = { channel: open.channel, ts: open.ts, markdown_text: step.text };
      await gateway.call("chat.appendStream", args, { deadlineMs: 0 });
      done(step);
    } catch (error) {
      return appendFailed(open, step, error);
    }
    return "shown";
  }

  async function appendFailed(open: Message, step: Step, error: unknown): Promise<Outcome> {
    const fault = trouble(error);
    if (fault === "unknown") return settle(open, step, error as SlackCallError);
    ledger.putBack(step);
    if (fault === "stopped") return "stopped";
    if (fault === "limited") {
      waitFor(error);
      return "again";
    }
    if (fault === "too_long") ledger.shrink();
    if (fault !== "ended") await closeBare(open);
    deaths += 1;
    if (deaths >= MAX_DEATHS) canStream = false;
    abandon();
    return "again";
  }

  /** Finds out whether the text is there; where that cannot be told, the message is closed and written as a whole. */
  async function settle(open: Message, step: Step, error: SlackCallError): Promise<Outcome> {
    // after a timeout the text may still land, later than anybody looks
    const landed = error.code === "timeout" ? undefined : await look(open, step.text);
    if (landed === undefined) return seal(open, step, []);
    if (landed) done(step);
    else ledger.putBack(step);
    return landed ? "shown" : "again";
  }

  async function look(open: Message, addition: string): Promise<boolean | undefined> {
    try {
      await parts.sleep(SETTLE_MS);
      const thread = await gateway.thread(open.channel, target.threadTs, open.ts);
      const found = thread.find(({ ts }) => ts === open.ts);
      return found === undefined ? undefined : holdsAddition(found, ledger.messageText(), addition);
    } catch (error) {
      trouble(error);
      return undefined;
    }
  }

  async function close(step: Step | undefined, blocks: readonly KnownBlock[]): Promise<Outcome> {
    const open = message;
    if (open === undefined) return "shown";
    const text = (step?.text ?? "") + (step?.closing ?? ledger.closing());
    try {
      await gateway.call("chat.stopStream", {
        channel: open.channel,
        ts: open.ts,
        ...(text === "" ? {} : { markdown_text: text }),
        ...(blocks.length === 0 ? {} : { blocks }),
      });
      done(step);
      open.isOpen = false;
      ledger.closeMessage();
      return "shown";
    } catch (error) {
      return closeFailed(open, step, blocks, error);
    }
  }

  async function closeFailed(
    open: Message,
    step: Step | undefined,
    blocks: readonly KnownBlock[],
    error: unknown,
  ): Promise<Outcome> {
    const fault = trouble(error);
    if (fault === "stopped") {
      if (step !== undefined) ledger.putBack(step);
      return "stopped";
    }
    if (fault === "bad_blocks" && blocks.length > 0) return close(step, []);
    if (fault === "too_long" && step !== undefined) {
      ledger.putBack(step);
      ledger.shrink();
      await closeBare(open);
      abandon();
      return "again";
    }
    return seal(open, step, blocks, fault);
  }

  /** Ends the stream without a word; that it has ended already is just as good. */
  async function closeBare(open: Message): Promise<void> {
    await gateway.call("chat.stopStream", { channel: open.channel, ts: open.ts }, { deadlineMs: 5_000 }).catch(faultOf);
  }

  /**
   * Closes a stream of which nobody knows what it holds, and writes its message as a whole, which can be done any number
   * of times. The message goes on as one that is edited.
   */
  async function seal(
    open: Message,
    step: Step | undefined,
    blocks: readonly KnownBlock[],
    fault?: Fault,
  ): Promise<Outcome> {
    if (fault !== "ended") await closeBare(open);
    open.mode = "edit";
    everyMs = EDIT_EVERY_MS;
    return edit(open, step, blocks);
  }

  // ---- a message that is edited -------------------------------------------------------------------------------------

  async function edit(open: Message, step: Step | undefined, last?: readonly KnownBlock[]): Promise<Outcome> {
    const text = ledger.messageText() + (step === undefined ? ledger.closing() : step.text + step.closing);
    try {
      const args = { channel: open.channel, ts: open.ts, ...contentOf(text, last ?? []) };
      await gateway.call("chat.update", args, last === undefined ? { deadlineMs: 0 } : {});
      done(step);
      if (step?.ends) {
        open.isOpen = false;
        ledger.closeMessage();
      }
      return "shown";
    } catch (error) {
      return editFailed(open, step, last, error);
    }
  }

  async function editFailed(
    open: Message,
    step: Step | undefined,
    last: readonly KnownBlock[] | undefined,
    error: unknown,
  ): Promise<Outcome> {
    const fault = trouble(error);
    if (fault === "bad_blocks" && last !== undefined && last.length > 0) return edit(open, step, []);
    if ((error as SlackCallError).code === "streaming_state_conflict" && troubles < MAX_TROUBLES) {
      await closeBare(open);
      return edit(open, step, last);
    }
    if (step !== undefined) ledger.putBack(step);
    if (fault === "stopped") return "stopped";
    if (fault === "limited" || fault === "unknown") {
      waitFor(error);
      return "again";
    }
    if (fault === "too_long") ledger.shrink();
    abandon();
    return "again";
  }

  // ---- whatever comes next ------------------------------------------------------------------------------------------

  async function send(step: Step, last?: readonly KnownBlock[]): Promise<Outcome> {
    dueAt = now() + everyMs;
    if (message === undefined || !message.isOpen) return open(step, last);
    if (message.mode === "edit") return edit(message, step, last);
    return step.ends || last !== undefined ? close(step, last ?? []) : append(message, step);
  }

  /** There is no more text: the last message gets its blocks and is closed. */
  async function sendLast(blocks: readonly KnownBlock[]): Promise<Outcome> {
    if (message?.mode === "stream" && message.isOpen) return close(undefined, blocks);
    if (!hasShown || blocks.length === 0) return "shown";
    if (message !== undefined) return edit(message, undefined, blocks);
    await post("", blocks);
    return "shown";
  }

  function judged(outcome: Outcome): Outcome {
    hasFailed ||= outcome === "failed" || troubles > MAX_TROUBLES;
    return hasFailed ? "failed" : outcome;
  }

  async function finish(blocks: readonly KnownBlock[]): Promise<Outcome> {
    for (;;) {
      const step = ledger.next(now());
      const isLast = step === undefined || (!step.ends && !ledger.isReady());
      const outcome = judged(
        step === undefined ? await sendLast(blocks) : await send(step, isLast ? blocks : undefined),
      );
      if (outcome === "stopped" || outcome === "failed" || (outcome === "shown" && isLast)) return outcome;
      if (outcome === "again" && dueAt > now() && message !== undefined) await parts.sleep(dueAt - now());
    }
  }

  /** A stream sets the session's status by itself; an edited message leaves it at work. */
  async function setIdle(): Promise<void> {
    if (message?.mode !== "edit" || !gateway.supports(SET_STATUS)) return;
    const session = { channel_id: target.channel, thread_ts: target.threadTs };
    await gateway.call(SET_STATUS, { ...session, status: "active" }, { deadlineMs: 0 }).catch(faultOf);
  }

  return {
    dueAt: () => dueAt,
    async show() {
      const step = ledger.next(now());
      return step === undefined ? "shown" : judged(await send(step));
    },
    async finish(blocks) {
      const outcome = await finish(blocks);
      await setIdle();
      return outcome;
    },
    async leave() {
      if (message?.isOpen && message.mode === "stream") await closeBare(message);
      await setIdle();
    },
    hasShown: () => hasShown,
    hasFailed: () => hasFailed,
  };
}

function contentOf(text: string, last: readonly KnownBlock[]): Arguments {
  const draft = text === "" ? [] : [{ type: "markdown", text }];
  return { text: toPlainText(text) || "…", blocks: [...draft, ...last] };
}
