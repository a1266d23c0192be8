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

/** How a method treats content that is too long. */
export type ContentErrors = {
  readonly textLimit: number;
  /** The error for text that is too long; without one, the text is cut and the response has a warning. */
  readonly textTooLong?: string;
  readonly blocksTooLong: string;
};

/** Returns the checked content of a post: `text` and `blocks`, or `markdown_text` only. Throws a `Refusal`. */
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

// The elements that have an `action_id`; texts and images have none.
const INTERACTIVE: ReadonlySet<unknown> = new Set([
  "button",
  "static_select",
  "checkboxes",
  "radio_buttons",
  "overflow",
  "feedback_buttons",
  "icon_button",
]);

/** Checks blocks, and adds the ids that are missing. Throws a `Refusal` with one of `codes`. */
export function checkedBlocks(
  blocks: unknown,
  codes: { format: string; tooLong: string; tooMany: string },
): readonly Block[] {
  if (!Array.isArray(blocks)) return refuse(codes.format);
  const { faults, markdownTooLong, tooMany } = blockFaults(blocks);
  if (tooMany) refuse(codes.tooMany, faults);
  if (faults.length > 0) refuse("invalid_blocks", faults);
  if (markdownTooLong) refuse(codes.tooLong);
  return withIds(blocks as readonly Block[]);
}

/** Adds the ids that Slack gives to blocks without them. A block that an app sends back keeps its own, which no other gets. */
export function withIds(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set(blocks.map(({ block_id }) => block_id));
  return blocks.map((block, index) => {
    let id = `b${index}`;
    while (block.block_id === undefined && taken.has(id)) id += "x";
    taken.add(id);
    return identified(block, id);
  });
}

function identified(block: Block, id: string): Block {
  const elements = Array.isArray(block.elements)
    ? {
        elements: block.elements.map((one: unknown, at) =>
          isRecord(one) && INTERACTIVE.has(one.type) ? { action_id: `a${at}`, ...one } : one,
        ),
      }
    : {};
  const { element } = block;
  const input = isRecord(element) ? { element: { action_id: "a0", ...element } } : {};
  return { block_id: id, ...block, ...elements, ...input };
}
