import { isDeepStrictEqual } from "node:util";
import type { Block, Message } from "../workspace/types.ts";
import { blocksOf } from "./from-markdown.ts";
import { richTextOf } from "./from-mrkdwn.ts";
import { mrkdwnOf } from "./to-mrkdwn.ts";

/** What Slack writes for an app that sent blocks and no text. */
export const NOT_DISPLAYED = "This content can't be displayed.";

type Words = { readonly text: string; readonly blocks: readonly Block[] };

const made = new WeakMap<Message, Words & { readonly of: readonly [string, unknown] }>();

/**
 * Returns a message's text and blocks as Slack tells them: a person's words as rich text beside the text, Markdown as rich text,
 * too, with a text in mrkdwn where the app gave none.
 */
export function wireWords(message: Message): Words {
  const known = made.get(message);
  if (known && known.of[0] === message.text && known.of[1] === message.blocks) return known;
  const words = { ...wordsOf(message), of: [message.text, message.blocks] as const };
  made.set(message, words);
  return words;
}

function wordsOf(message: Message): Words {
  const { text, client_msg_id: typed } = message;
  const blocks = message.blocks ?? [];
  if (message.isMarkdown && text !== "") {
    const draft = draftBlocks(message);
    return { text: mrkdwnOf(draft), blocks: [...draft, ...blocks] };
  }
  if (typed !== undefined && text !== "" && blocks.length === 0) return { text, blocks: [richTextOf(text, "typed")] };
  const isBare = text === "" && blocks.length > 0 && message.bot_id !== undefined;
  return { text: isBare ? NOT_DISPLAYED : text, blocks: blocks.flatMap(asSent) };
}

/**
 * Returns blocks with the Markdown that they were made of in its place, and whether a message's own Markdown was sent back as it
 * came.
 */
export function asWritten(
  message: Message,
  blocks: readonly Block[],
): { readonly isDraftKept: boolean; readonly blocks: readonly Block[] } {
  const draft = message.isMarkdown && message.text !== "" ? draftBlocks(message) : [];
  const isDraftKept = draft.length > 0 && isSame(blocks.slice(0, draft.length), draft);
  const left = isDraftKept ? blocks.slice(draft.length) : [...blocks];
  for (const written of message.blocks ?? []) {
    const sent = written.type === "markdown" ? asSent(written) : [];
    const at = left.findIndex((_, start) => sent.length > 0 && isSame(left.slice(start, start + sent.length), sent));
    if (at >= 0) left.splice(at, sent.length, written);
  }
  return { isDraftKept, blocks: left };
}

function draftBlocks({ text }: Message): readonly Block[] {
  return blocksOf(text, "draft");
}

function asSent(block: Block): readonly Block[] {
  return block.type === "markdown" ? blocksOf(String(block.text ?? ""), `${block.block_id ?? "m"}-`) : [block];
}

function isSame(some: readonly Block[], others: readonly Block[]): boolean {
  return some.length === others.length && some.every((block, at) => isDeepStrictEqual(block, others[at]));
}
