import type { Block } from "../workspace/types.ts";

/** Slack's limits: characters of texts, numbers of everything else (method pages and Block Kit reference, 2026). */
export const LIMITS = {
  /** The `text` of a message; `chat.postMessage` cuts a longer one and adds a warning. */
  text: 40_000,
  updateText: 4_000,
  /** One `markdown_text`, all markdown blocks of a message together, or all text of a stream. */
  markdown: 12_000,
  blocks: 50,
  /** In a modal or a Home tab. */
  viewBlocks: 100,
  prompts: 4,
  loadingMessages: 10,
  sessionTitle: 200,
} as const;

/** What holds blocks. Messages and views differ in their limits and in the blocks they allow. */
export type BlockContainer = "message" | "view";

// Blocks that only messages or only views allow (the blocks' own pages).
const MESSAGE_ONLY: ReadonlySet<string> = new Set(["markdown", "context_actions", "task_card", "plan", "file"]);
const VIEW_ONLY: ReadonlySet<string> = new Set(["input"]);

/**
 * Checks blocks against Slack's limits.
 * `faults` has the lines of `response_metadata.messages`, and is empty when the blocks are fine.
 */
export function blockFaults(
  blocks: readonly unknown[],
  container: BlockContainer = "message",
): {
  faults: string[];
  markdownTooLong: boolean;
  tooMany: boolean;
} {
  const faults: string[] = [];
  const root = container === "view" ? "/view/blocks" : "/blocks";
  const most = container === "view" ? LIMITS.viewBlocks : LIMITS.blocks;
  const tooMany = blocks.length > most;
  if (tooMany) faults.push(`no more than ${most} items allowed [json-pointer:${root}]`);
  const blockIds = new Set<string>();
  let markdown = 0;
  for (const [index, block] of blocks.entries()) {
    const at = `${root}/${index}`;
    if (!isBlock(block)) {
      faults.push(`must be a block [json-pointer:${at}]`);
      continue;
    }
    if (block.block_id !== undefined) {
      if (blockIds.has(block.block_id)) {
        faults.push(`\`block_id\` "${block.block_id}" already exists [json-pointer:${at}]`);
      }
      blockIds.add(block.block_id);
      lengthOf(faults, block.block_id, 255, `${at}/block_id`);
    }
    if ((container === "view" ? MESSAGE_ONLY : VIEW_ONLY).has(block.type)) {
      faults.push(`unsupported type: ${block.type} [json-pointer:${at}/type]`);
      continue;
    }
    if (block.type === "markdown") markdown += typeof block.text === "string" ? block.text.length : 0;
    checkBlock(faults, block, at);
  }
  return { faults, markdownTooLong: markdown > LIMITS.markdown, tooMany };
}

function checkBlock(faults: string[], block: Block, at: string): void {
  switch (block.type) {
    case "section":
      checkSection(faults, block, at);
      return;
    case "header":
      checkText(faults, block.text, 150, `${at}/text`, ["plain_text"]);
      return;
    case "markdown":
      if (typeof block.text !== "string" || block.text === "") faults.push(missing("text", at));
      return;
    case "context":
      eachOf(faults, block.elements, 10, `${at}/elements`, (element, pointer) => {
        if (element.type !== "image") checkText(faults, element, 3_000, pointer);
      });
      return;
    case "actions":
      checkElements(faults, block.elements, 25, `${at}/elements`);
      return;
    case "context_actions":
      checkElements(faults, block.elements, 5, `${at}/elements`);
      for (const [index, element] of (Array.isArray(block.elements) ? block.elements : []).entries())
        if (isRecord(element)) checkContextAction(faults, element, `${at}/elements/${index}`);
      return;
    case "input":
      checkInput(faults, block, at);
      return;
    case "divider":
    case "image":
    case "rich_text":
    case "task_card":
    case "plan":
    case "table":
    case "data_table":
    case "card":
    case "carousel":
    case "container":
    case "video":
    case "file":
    case "alert":
      return;
    default:
      faults.push(`unsupported type: ${block.type} [json-pointer:${at}/type]`);
  }
}

/** Checks an element of small actions: a pair of feedback buttons, or an icon. Faults of its list are told elsewhere. */
function checkContextAction(faults: string[], element: Record<string, unknown>, at: string): void {
  if (element.type === "icon_button") return;
  if (element.type !== "feedback_buttons") {
    faults.push(`unsupported type: ${element.type} [json-pointer:${at}/type]`);
    return;
  }
  for (const side of ["positive_button", "negative_button"]) {
    const button = element[side];
    if (!isRecord(button)) {
      faults.push(missing(side, at));
      continue;
    }
    checkText(faults, button.text, 75, `${at}/${side}/text`, ["plain_text"]);
    if (typeof button.value !== "string") faults.push(missing("value", `${at}/${side}`));
    lengthOf(faults, button.value, 2_000, `${at}/${side}/value`);
    lengthOf(faults, button.accessibility_label, 75, `${at}/${side}/accessibility_label`);
  }
}

function checkSection(faults: string[], block: Block, at: string): void {
  const { text, fields, accessory } = block;
  if (text === undefined && fields === undefined) faults.push(missing("text", at));
  if (text !== undefined) checkText(faults, text, 3_000, `${at}/text`);
  if (fields !== undefined) {
    eachOf(faults, fields, 10, `${at}/fields`, (field, pointer) => checkText(faults, field, 2_000, pointer));
  }
  if (isRecord(accessory)) checkElement(faults, accessory, `${at}/accessory`);
}

function checkInput(faults: string[], block: Block, at: string): void {
  checkText(faults, block.label, 2_000, `${at}/label`, ["plain_text"]);
  if (block.hint !== undefined) checkText(faults, block.hint, 2_000, `${at}/hint`, ["plain_text"]);
  const { element } = block;
  if (!isRecord(element)) faults.push(missing("element", at));
  else if (element.type === "button") faults.push(`unsupported type: button [json-pointer:${at}/element/type]`);
  else checkElement(faults, element, `${at}/element`);
}

function checkElements(faults: string[], elements: unknown, max: number, at: string): void {
  const actionIds = new Set<unknown>();
  eachOf(faults, elements, max, at, (element, pointer) => {
    const id = element.action_id;
    if (id !== undefined && actionIds.has(id)) {
      faults.push(`\`action_id\` "${id}" already exists [json-pointer:${pointer}]`);
    }
    actionIds.add(id);
    checkElement(faults, element, pointer);
  });
}

function checkElement(faults: string[], element: Record<string, unknown>, at: string): void {
  lengthOf(faults, element.action_id, 255, `${at}/action_id`);
  lengthOf(faults, element.value, 2_000, `${at}/value`);
  lengthOf(faults, element.url, 3_000, `${at}/url`);
  if (element.type === "button") {
    checkText(faults, element.text, 75, `${at}/text`, ["plain_text"]);
    const style = element.style;
    if (style !== undefined && style !== "primary" && style !== "danger") {
      faults.push(`invalid style [json-pointer:${at}/style]`);
    }
  }
  checkChoices(faults, element, at);
  const confirm = element.confirm;
  if (isRecord(confirm)) {
    checkText(faults, confirm.title, 100, `${at}/confirm/title`, ["plain_text"]);
    checkText(faults, confirm.text, 300, `${at}/confirm/text`);
    checkText(faults, confirm.confirm, 30, `${at}/confirm/confirm`, ["plain_text"]);
    checkText(faults, confirm.deny, 30, `${at}/confirm/deny`, ["plain_text"]);
  }
}

// The most options of an element (the elements' own pages).
const MAX_OPTIONS: Readonly<Record<string, number>> = {
  static_select: 100,
  multi_static_select: 100,
  checkboxes: 10,
  radio_buttons: 10,
  overflow: 5,
};
const MAX_INPUT_LENGTH = 3_000;

/** Checks options, placeholder and `max_length`. */
function checkChoices(faults: string[], element: Record<string, unknown>, at: string): void {
  const { type, placeholder, options, max_length: longest } = element;
  if (placeholder !== undefined) checkText(faults, placeholder, 150, `${at}/placeholder`, ["plain_text"]);
  const most = MAX_OPTIONS[String(type)];
  if (most !== undefined && (options !== undefined || element.option_groups === undefined)) {
    eachOf(faults, options, most, `${at}/options`, (option, pointer) => {
      checkText(faults, option.text, 75, `${pointer}/text`);
      if (typeof option.value !== "string") faults.push(missing("value", pointer));
      lengthOf(faults, option.value, 150, `${pointer}/value`);
    });
  }
  if (type === "plain_text_input" && typeof longest === "number" && longest > MAX_INPUT_LENGTH) {
    faults.push(`must be at most ${MAX_INPUT_LENGTH} [json-pointer:${at}/max_length]`);
  }
}

/** Adds a fault when this is no text object of these types with 1 to `max` characters. */
export function checkText(
  faults: string[],
  text: unknown,
  max: number,
  at: string,
  types = ["plain_text", "mrkdwn"],
): void {
  if (!isRecord(text) || typeof text.text !== "string") {
    faults.push(missing("text", at));
    return;
  }
  if (!types.includes(String(text.type))) faults.push(`must be ${types.join(" or ")} [json-pointer:${at}/type]`);
  if (text.text.length === 0) faults.push(`must be more than 0 characters [json-pointer:${at}/text]`);
  lengthOf(faults, text.text, max, `${at}/text`);
}

function eachOf(
  faults: string[],
  items: unknown,
  max: number,
  at: string,
  check: (item: Record<string, unknown>, at: string) => void,
): void {
  if (!Array.isArray(items) || items.length === 0) {
    faults.push(`must have at least 1 item [json-pointer:${at}]`);
    return;
  }
  if (items.length > max) faults.push(`no more than ${max} items allowed [json-pointer:${at}]`);
  for (const [index, item] of items.entries()) {
    if (isRecord(item)) check(item, `${at}/${index}`);
    else faults.push(`must be an object [json-pointer:${at}/${index}]`);
  }
}

/** Adds a fault when this string is longer than `max`. */
export function lengthOf(faults: string[], value: unknown, max: number, at: string): void {
  if (typeof value === "string" && value.length > max) {
    faults.push(`must be less than ${max + 1} characters [json-pointer:${at}]`);
  }
}

/** Returns the line for a required field that is missing. */
export function missing(field: string, at: string): string {
  return `missing required field: ${field} [json-pointer:${at}]`;
}

function isBlock(value: unknown): value is Block {
  return isRecord(value) && typeof value.type === "string";
}

/** Returns true for objects that are neither null nor arrays. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
