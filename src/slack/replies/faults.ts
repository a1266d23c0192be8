import { SlackCallError } from "../web-api/slack-call-error.ts";

/**
 * What a failed call means for the reply that it carried:
 * - `limited`: Slack wants to be left alone for a while; nothing was done
 * - `unknown`: it may have been done
 * - `stopped`: a person stopped the reply, or deleted its message
 * - `ended`: the stream has ended by itself; its message stays and can be edited
 * - `live`: the message cannot be edited, because it is still a stream
 * - `too_long`: the text does not fit; nothing was done
 * - `bad_blocks`: the blocks under the text were refused, and the text with them
 * - `refused`: for any other reason; nothing was done
 */
export type Fault = "limited" | "unknown" | "stopped" | "ended" | "live" | "too_long" | "bad_blocks" | "refused";

const FAULTS: Readonly<Record<string, Fault>> = {
  stopped_by_user: "stopped",
  message_not_found: "stopped",
  message_not_in_streaming_state: "ended",
  streaming_state_conflict: "live",
  msg_too_long: "too_long",
  msg_blocks_too_long: "too_long",
  invalid_blocks: "bad_blocks",
  invalid_blocks_format: "bad_blocks",
  msg_blocks_too_many: "bad_blocks",
};

/** Errors that are not Slack's are bugs, and are thrown on. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof SlackCallError)) throw error;
  if (error.retryAfterMs !== undefined) return "limited";
  if (error.uncertain) return "unknown";
  return FAULTS[error.code] ?? "refused";
}
