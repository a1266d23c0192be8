import { nextTurn } from "../../ports/next-turn.ts";
import type { Directory } from "../requests/directory.ts";
import { namesShown } from "../requests/mentions.ts";
import { holdsText, lettersIn, type ShownLetters, shownLetters } from "../text/same-letters.ts";

const MAX_MESSAGES = 20; // that one reply stands in

/** A message of Inkwell's own, as Markdown in which people stand by their ids. */
export type OwnMessage = { readonly ts: string; readonly markdown: string };

/** For each message with a reply's first words, by its `ts`, the reply as it was written; for those with the rest of it, "". */
export type Originals = ReadonlyMap<string, string>;

/**
 * Finds the replies that a thread still shows whole among those that memory keeps, both oldest first. Slack gives Markdown back in
 * its own form, without headings, and a long reply in several messages. Of two that Slack shows alike, the newer is the one that
 * was written later. Never rejects.
 */
export async function findOriginals(
  messages: readonly OwnMessage[],
  kept: readonly string[],
  directory: Directory,
): Promise<Originals> {
  const originals = new Map<string, string>();
  if (messages.length === 0 || kept.length === 0) return originals;
  const namesOf = await namesShown(
    messages.map(({ markdown }) => markdown),
    directory,
  );
  const shown: ShownLetters[] = [];
  for (const { markdown } of messages) {
    shown.push(shownLetters(markdown, namesOf));
    await nextTurn(); // so that a long thread holds up nobody else's
  }
  for (const text of kept.toReversed()) {
    const letters = lettersIn(text);
    await nextTurn();
    let end = messages.length; // up to the next message that is another reply's
    for (let at = messages.length - 1; at >= 0; at--) {
      if (originals.has(messages[at]?.ts ?? "")) end = at;
      const count = holdsText(shown.slice(at, Math.min(end, at + MAX_MESSAGES)), letters);
      if (count === undefined) continue;
      for (const [nth, { ts }] of messages.slice(at, at + count).entries()) originals.set(ts, nth === 0 ? text : "");
      break;
    }
  }
  return originals;
}
