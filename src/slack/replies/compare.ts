import { draftIn, encodedText, messageText } from "../text/incoming-text.ts";
import { holdsText, lettersIn, type NamesOf, shownLetters } from "../text/same-letters.ts";
import type { ApiResponse } from "../web-api/caller.ts";

/** Returns the words of a message of Inkwell's as Markdown, without its small print. People stand in it by their ids. */
export function markdownOf({ text, blocks }: ApiResponse): string {
  const draft = draftIn(Array.isArray(blocks) ? blocks : []);
  return draft === "" ? messageText({ text: typeof text === "string" ? text : "" }) : draft;
}

/**
 * Tells whether a message with the text `before` also holds `addition`, whose append or edit lost its response. Slack turns
 * Markdown into its own form, so this compares only how many letters and digits there are. Undefined when that does not tell.
 * `named` writes names in the place of ids.
 */
export function holdsAddition(
  message: ApiResponse,
  before: string,
  addition: string,
  named: (text: string) => string = (text) => text,
): boolean | undefined {
  const had = lettersIn(named(before)).length;
  const wanted = lettersIn(named(before + addition)).length;
  const has = lettersIn(named(encodedText(markdownOf(message)))).length;
  const missing = Math.abs(wanted - has);
  const surplus = Math.abs(has - had);
  const added = wanted - had;
  if (added < 3 || Math.min(missing, surplus) > added / 3) return undefined;
  return missing < surplus;
}

/**
 * Finds the stream that a lost start began with `text`, and returns its `ts`. It is an app's message that still streams and holds
 * nothing else.
 */
export function findBegun(thread: readonly ApiResponse[], threadTs: string, text: string): string | undefined {
  const found = thread.findLast(
    (message) =>
      message.ts !== threadTs &&
      (message.bot_id !== undefined || message.app_id !== undefined) &&
      (message.streaming_state === undefined || message.streaming_state === "in_progress") &&
      holds([message], text),
  );
  return typeof found?.ts === "string" ? found.ts : undefined;
}

/** Tells whether messages, one after another, hold all of a text and nothing else, whatever form Slack has given it. */
export function holds(messages: readonly ApiResponse[], text: string, namesOf: NamesOf = () => []): boolean {
  const shown = messages.map((message) => shownLetters(markdownOf(message), namesOf));
  const letters = lettersIn(text);
  if (letters === "") return messages.map(markdownOf).join("").trim() === text.trim();
  return holdsText(shown, letters) === messages.length;
}

const END_LETTERS = 40;
const LENGTHS_APART = 0.1;

/**
 * Tells whether messages that a crash may have cut off hold a text to its end: they hold it, or begin and end as it does and are
 * about as long, since Slack may write some of it in a way that nobody knows.
 */
export function holdsToItsEnd(messages: readonly ApiResponse[], text: string, namesOf: NamesOf): boolean {
  if (messages.length === 0) return false;
  if (holds(messages, text, namesOf)) return true;
  const [shown, letters] = [lettersIn(messages.map(markdownOf).join("\n")), lettersIn(text)];
  if (Math.min(shown.length, letters.length) < 2 * END_LETTERS) return false;
  const isAsLong = Math.abs(shown.length - letters.length) <= letters.length * LENGTHS_APART;
  const begins = shown.startsWith(letters.slice(0, END_LETTERS));
  return isAsLong && begins && shown.endsWith(letters.slice(-END_LETTERS));
}

/** Returns the text of a message, or the words of its blocks when it has none. */
export function textOf(message: ApiResponse): string {
  const { text } = message;
  return typeof text === "string" && text !== "" ? text : markdownOf(message);
}
