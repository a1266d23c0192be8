import { wordsIn } from "../text/incoming-text.ts";
import type { ApiResponse } from "../web-api/caller.ts";

/**
 * Whether a message of the thread holds what was added to it, when the answer to that was lost. Slack turns Markdown into
 * its own form, so that only letters and digits are compared, by their number. Undefined when that cannot be told.
 */
export function holdsAddition(message: ApiResponse, before: string, addition: string): boolean | undefined {
  const had = lettersIn(before).length;
  const added = lettersIn(addition).length;
  const has = lettersIn(textOf(message)).length;
  const missing = Math.abs(had + added - has);
  const surplus = Math.abs(has - had);
  if (added < 3 || Math.min(missing, surplus) > added / 3) return undefined;
  return missing < surplus;
}

/** The message that began a stream with `text`, when the answer to that was lost: ours, still streaming, nothing but it. */
export function findBegun(thread: readonly ApiResponse[], threadTs: string, text: string): string | undefined {
  const wanted = lettersIn(text);
  const found = thread.findLast(
    (message) =>
      message.ts !== threadTs &&
      (message.bot_id !== undefined || message.app_id !== undefined) &&
      (message.streaming_state === undefined || message.streaming_state === "in_progress") &&
      lettersIn(textOf(message)) === wanted,
  );
  return typeof found?.ts === "string" ? found.ts : undefined;
}

/** What can be compared of a text that Slack may have put into its own form. */
export function lettersIn(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

export function textOf(message: ApiResponse): string {
  const text = typeof message.text === "string" ? message.text : "";
  return text !== "" ? text : wordsIn(message.blocks).join(" ");
}
