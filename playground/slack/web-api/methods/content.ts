import type { Block } from "../../workspace/types.ts";
import { blockFaults, isRecord, LIMITS } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { type Args, text } from "./method.ts";

export type Content = {
  readonly text: string;
  readonly isMarkdown?: boolean;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly unknown[];
  readonly truncated: boolean;
};

/** What to do with each kind of excess; the methods differ in it. */
export type ContentErrors = {
  readonly textLimit: number;
  /** Without a code, text beyond the limit is cut and the answer carries a warning. */
  readonly textTooLong?: string;
  readonly blocksTooLong: string;
};

/** The checked content of a post: `text` and `blocks`, or `markdown_text` alone. */
export function contentOf(args: Args, errors: ContentErrors): Content {
  const markdown = text(args, "markdown_text");
  const plain = text(args, "text");
  const blocks = args.blocks;
  if (markdown !== undefined && (plain !== undefined || blocks !== undefined)) refuse("markdown_text_conflict");
  if (markdown !== undefined && markdown.length > LIMITS.markdown) refuse("msg_too_long");
  const body = markdown ?? plain ?? "";
  const attachments = Array.isArray(args.attachments) ? { attachments: args.attachments } : {};
  const checked =
    blocks === undefined
      ? undefined
      : checkedBlocks(blocks, {
          format: "invalid_blocks_format",
          tooLong: errors.blocksTooLong,
          tooMany: "invalid_blocks",
        });
  if (body === "" && !checked?.length && !attachments.attachments?.length) refuse("no_text");
  const tooLong = body.length > errors.textLimit;
  if (tooLong && errors.textTooLong !== undefined && markdown === undefined) refuse(errors.textTooLong);
  return {
    text: tooLong && markdown === undefined ? body.slice(0, errors.textLimit) : body,
    ...(markdown !== undefined && { isMarkdown: true }),
    ...(checked && { blocks: checked }),
    ...attachments,
    truncated: tooLong && markdown === undefined,
  };
}

// Elements of blocks that have an action_id; texts and images have none.
const INTERACTIVE: ReadonlySet<unknown> = new Set([
  "button",
  "static_select",
  "checkboxes",
  "radio_buttons",
  "overflow",
]);

/** Blocks within the limits, each with a `block_id`, as Slack gives one to those that come without. */
export function checkedBlocks(
  blocks: unknown,
  codes: { format: string; tooLong: string; tooMany: string },
): readonly Block[] {
  if (!Array.isArray(blocks)) return refuse(codes.format);
  const { faults, markdownTooLong, tooMany } = blockFaults(blocks);
  if (tooMany) refuse(codes.tooMany, faults);
  if (faults.length > 0) refuse("invalid_blocks", faults);
  if (markdownTooLong) refuse(codes.tooLong);
  return (blocks as readonly Block[]).map(identified);
}

/** A block with the ids that Slack gives to those that come without. */
export function identified(block: Block, index: number): Block {
  const elements = Array.isArray(block.elements)
    ? {
        elements: block.elements.map((one: unknown, at) =>
          isRecord(one) && INTERACTIVE.has(one.type) ? { action_id: `a${at}`, ...one } : one,
        ),
      }
    : {};
  const { element } = block;
  const input = isRecord(element) ? { element: { action_id: "a0", ...element } } : {};
  return { block_id: `b${index}`, ...block, ...elements, ...input };
}
