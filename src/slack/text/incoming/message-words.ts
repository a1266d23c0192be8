import { withoutUnseen } from "../../../assistant/language/unseen.ts";
import { type Attached, attachmentWords, isPlaceholder } from "./attachments.ts";
import { blocksToMarkdown } from "./blocks.ts";
import { mrkdwnToMarkdown } from "./mrkdwn.ts";
import { labelsIn } from "./references.ts";
import type { Reading } from "./rich-text.ts";
import { fieldsOf, listOf } from "./unknown.ts";

/** The parts of a message that hold words, as Slack sends them. */
export type SentWords = {
  readonly text?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
  /** It is an app's. */
  readonly bot_id?: string | undefined;
};

/** The words of a message, as Markdown, with people by their ids. */
export type ReadWords = {
  /** All that it says itself, in its order. */
  readonly said: string;
  /** What of that its author typed. */
  readonly own: string;
  /** The rest of that: what an app put into the message. */
  readonly beside: string;
  /** What came with it: forwards, and cards of apps. */
  readonly attached: readonly Attached[];
};

/**
 * Reads what a message says. An app's blocks count before its text, which is what they are called in a notification; of a
 * person's message the text says what the blocks of Slack's composer say. Never returns what only stands in the place of words.
 */
export function readMessage({ text: sent, blocks, attachments, bot_id }: SentWords): ReadWords {
  const text = typeof sent === "string" ? sent : "";
  const reading: Reading = { labels: labelsIn(text) };
  const words = (some: readonly unknown[]) => withoutUnseen(blocksToMarkdown(some, reading)).trim();
  const inText = isPlaceholder(text) ? "" : withoutUnseen(mrkdwnToMarkdown(text)).trim();
  const all = listOf(blocks);
  const inBlocks = words(all);
  const others = all.filter((block) => !isTyped(block));
  const inOthers = others.length === all.length ? inBlocks : words(others);
  const inTyped = others.length === 0 ? inBlocks : words(all.filter(isTyped));
  const isWhole = inBlocks !== "" && (typeof bot_id === "string" || inTyped !== "");
  const said = isWhole ? inBlocks : both(inText, inBlocks);
  const own = inTyped || inText;
  const attached = attachmentWords(attachments, said !== "", reading);
  return {
    said,
    own,
    beside: lettersIn(own).includes(lettersIn(inOthers)) ? "" : inOthers,
    attached: attached.map((one) => ({ ...one, words: withoutUnseen(one.words).trim() })),
  };
}

/** Whether a block is of Slack's composer. All others are an app's. */
function isTyped(block: unknown): boolean {
  return fieldsOf(block).type === "rich_text";
}

/** Joins a text with what stands in blocks beside it, unless these say the same. */
function both(said: string, inBlocks: string): string {
  if (inBlocks !== "" && lettersIn(inBlocks).includes(lettersIn(said))) return inBlocks;
  return [said, inBlocks].filter(Boolean).join("\n\n");
}

function lettersIn(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
