import { wordsIn } from "../text/incoming-text.ts";
import type { ApiResponse } from "../web-api/caller.ts";

/**
 * Tells whether a message with the text `before` also holds `addition`, whose append or edit lost its response. Slack turns
 * Markdown into its own form, so this compares only how many letters and digits there are. Undefined when that does not tell.
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

/**
 * Finds the stream that a lost start began with `text`, and returns its `ts`. It is an app's message that still streams and holds
 * nothing else.
 */
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

/** Returns only the letters and digits of a text. They stay the same when Slack puts Markdown into its own form. */
export function lettersIn(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

/** Returns the text of a message, or the words of its blocks when it has none. */
export function textOf(message: ApiResponse): string {
  const text = typeof message.text === "string" ? message.text : "";
  return text !== "" ? text : wordsIn(message.blocks).join(" ");
}
