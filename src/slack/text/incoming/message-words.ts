import { withoutUnseen } from "../../../assistant/language/unseen.ts";
import { type Attached, attachmentWords, isPlaceholder } from "./attachments.ts";
import { blocksToMarkdown } from "./blocks.ts";
import { mrkdwnToMarkdown } from "./mrkdwn.ts";
import { labelsIn } from "./references.ts";
import type { Reading } from "./rich-text.ts";
import { fieldsOf } from "./unknown.ts";

/** The parts of a message that hold words, as Slack sends them. */
export type SentWords = {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
  /** It is an app's. */
  readonly bot_id?: string | undefined;
};

/** A message's own words, and those that came with it: forwards, and cards of apps. As Markdown, with people by their ids. */
export type ReadWords = { readonly own: string; readonly attached: readonly Attached[] };

/**
 * Reads what a message says. An app's blocks count before its text, which is what they are called in a notification; of a
 * person's message the text says what the blocks say. Never returns what only stands in the place of words.
 */
export function readMessage({ text: sent, blocks, attachments, bot_id }: SentWords): ReadWords {
  const text = typeof sent === "string" ? sent : "";
  const reading: Reading = { labels: labelsIn(text) };
  const said = () => (isPlaceholder(text) ? "" : withoutUnseen(mrkdwnToMarkdown(text)).trim());
  const inBlocks = withoutUnseen(blocksToMarkdown(blocks, reading)).trim();
  const isWhole = inBlocks !== "" && (typeof bot_id === "string" || isTyped(blocks));
  const own = isWhole ? inBlocks : both(said(), inBlocks);
  const attached = attachmentWords(attachments, own !== "", reading);
  return { own, attached: attached.map((one) => ({ ...one, words: withoutUnseen(one.words).trim() })) };
}

/** Whether blocks are those of Slack's composer, which say all that the text says. */
function isTyped(blocks: readonly unknown[] = []): boolean {
  return blocks.some((block) => fieldsOf(block).type === "rich_text");
}

/** Joins a text with what stands in blocks beside it, unless these say the same. */
function both(said: string, inBlocks: string): string {
  if (inBlocks !== "" && lettersIn(inBlocks).includes(lettersIn(said))) return inBlocks;
  return [said, inBlocks].filter(Boolean).join("\n\n");
}

function lettersIn(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
