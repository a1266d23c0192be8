import { cutOf } from "../text/split.ts";

/** Slack takes about 12,000 characters in a streamed message, and as many in the Markdown blocks of a posted one. */
export const MAX_CHARS = 11_000;
/** However often Slack refuses a text for its length, a message may hold so many characters. */
export const MIN_CHARS = 1_000;
/** So much of the text that Slack has is kept to find a place where the message can end. */
export const CONTEXT_CHARS = 1_000;

const NEARLY_FULL = 800; // with less room than this, a message ends at the next blank line

// A stream lives for about five minutes, even when text keeps coming.
const OLD_MS = 210_000; // from then on it ends at the next line
const TOO_OLD_MS = 240_000; // and from then on wherever it stands

/** The message that Slack shows, and what is known of it. */
type OpenMessage = {
  /** The end of the text that it holds. */
  readonly tail: string;
  /** How many characters more it takes. */
  readonly room: number;
  readonly ageMs: number;
  /** The model has finished, so the message ends only when it is full. */
  readonly isEnded: boolean;
};

/** Returns where in `text`, which goes on in it, the open message must end; undefined while it need not. */
export function endIn(text: string, { tail, room, ageMs, isEnded }: OpenMessage): number | undefined {
  const isDue = text.length > room || (!isEnded && ageMs >= TOO_OLD_MS);
  const mayEnd = !isEnded && (text.length > room - NEARLY_FULL || ageMs >= OLD_MS);
  if (!isDue && !mayEnd) return undefined;
  const from = tail.length;
  const { at, border } = cutOf(tail + text, { from, room: from + Math.min(text.length, room), min: from });
  const isGood = border === "blank" || (border === "line" && !isEnded && ageMs >= OLD_MS);
  return isDue || isGood ? at - from : undefined;
}
