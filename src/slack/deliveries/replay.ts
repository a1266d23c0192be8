import type { Context, ReceiverEvent } from "@slack/bolt";
import type { AssistantLog } from "../../assistant/answer.ts";
import { createResponder } from "../web-api/response-url.ts";

/** Something Slack handed over: its key, what it said, as JSON, and the thread whose order it keeps. */
export type Delivery = { readonly key: string; readonly body: string; readonly lane?: string };

/** One that is to be dealt with though Slack has its acknowledgement; `isRepeat`: it had been begun by a process that died. */
export type Accepted = Delivery & {
  readonly acceptedAt: number;
  readonly isRepeat: boolean;
  /** It ended every process that took it: this is the last time, to tell whoever asked that nothing came of it. */
  readonly isGivenUp: boolean;
};

/** Where what Slack handed over is kept until it has been dealt with, by this process or another. */
export type Inbox = {
  /**
   * Keeps it, before it is acknowledged. "here": this process is to deal with it; "queued": whichever takes it from `work`;
   * "known": it came before. Rejects when it could not be kept, so that Slack delivers it again.
   */
  accept(delivery: Delivery): Promise<"here" | "queued" | "known">;
  /** What was to be dealt with here has been. */
  finish(key: string): void;
  /** Hands out what nobody deals with; what resolves is finished. */
  work(deal: (accepted: Accepted) => Promise<void>): Promise<void>;
  /**
   * False when another process may be doing what was handed out here, as after a machine was frozen: nobody must see any more
   * of it. Absent where there is no other process.
   */
  isOurs?(): boolean;
  /** Hands out nothing more; resolves when what was handed out is finished, or left to another process. */
  stop(): Promise<void>;
};

/** How an answer is given outside of an acknowledgement. */
export type Answers = { readonly apiUrl?: string; readonly log: AssistantLog };

/** When a delivery that is taken up again was accepted; undefined for one that has just come. */
export function acceptedBefore(context: Context): number | undefined {
  return typeof context.acceptedBefore === "number" ? context.acceptedBefore : undefined;
}

/** What an answer must know of a delivery that is taken up again. */
export function takenUp(context: Context): { readonly isRepeat: boolean; readonly isGivenUp: boolean } {
  return { isRepeat: acceptedBefore(context) !== undefined, isGivenUp: context.isGivenUp === true };
}

/**
 * The event that Bolt hands to the listeners. Slack has its acknowledgement, so what a command would have been acknowledged
 * with goes to its response_url, for as long as that takes answers.
 */
export function toEvent(
  { body: json, acceptedAt, isRepeat, isGivenUp }: Accepted,
  { apiUrl, log }: Answers,
): ReceiverEvent {
  const body = JSON.parse(json) as ReceiverEvent["body"];
  return {
    body,
    ...(isRepeat ? { customProperties: { acceptedBefore: acceptedAt, isGivenUp } } : {}),
    async ack(answer?: unknown) {
      if (typeof answer !== "object" || answer === null || typeof body.response_url !== "string") return;
      const respond = createResponder(body.response_url, apiUrl);
      await respond(answer as { text: string }).catch((error: unknown) => {
        log.warn({ err: error }, "an answer came too late to be given");
      });
    },
  };
}
