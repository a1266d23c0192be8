import type { BlockAction } from "@slack/bolt";
import { isRecord } from "../web-api/limits.ts";
import type { Block } from "../workspace/types.ts";

/** What a person chose: one value, several values, or null for nothing. */
export type Chosen = string | readonly string[] | null;

type Element = Readonly<Record<string, unknown>>;
type Placed = { readonly blockId: string; readonly element: Element };

/** Returns the elements of these blocks, in order, each with the id of its block. */
export function elementsOf(blocks: readonly Block[]): readonly Placed[] {
  return blocks.flatMap((block) => {
    const { elements, accessory, element } = block;
    const all = [...(Array.isArray(elements) ? elements : []), accessory, element];
    return all.flatMap((one) => (isRecord(one) ? [{ blockId: block.block_id ?? "", element: one }] : []));
  });
}

/**
 * Returns the `actions` entry for using an element.
 * Throws when the blocks hold no such element, or when it does not offer the chosen value.
 */
export function actionOf(
  blocks: readonly Block[],
  actionId: string,
  chosen: Chosen | undefined,
  actionTs: string,
): BlockAction["actions"][number] {
  for (const { blockId, element } of elementsOf(blocks)) {
    if (element.action_id !== actionId) continue;
    const what = whatWasChosen(element, chosen);
    if (!what) continue;
    const { type } = element;
    return {
      type,
      block_id: blockId,
      action_id: actionId,
      ...what,
      action_ts: actionTs,
    } as BlockAction["actions"][number];
  }
  const which = typeof chosen === "string" ? ` with the value ${chosen}` : "";
  throw new Error(`there is no button ${actionId}${which} in that message`);
}

/** Returns the fields of the action; undefined when the element does not offer this choice. */
function whatWasChosen(element: Element, chosen: Chosen | undefined): Record<string, unknown> | undefined {
  switch (element.type) {
    case "feedback_buttons": {
      const both = [element.positive_button, element.negative_button];
      const choice = both.find((one) => isRecord(one) && one.value === chosen);
      return isRecord(choice) ? { value: chosen, text: choice.text } : undefined;
    }
    case "button": {
      const { text, value, url } = element;
      if (chosen !== undefined && value !== chosen) return undefined;
      return { text, ...(value !== undefined && { value }), ...(url !== undefined && { url }) };
    }
    case "plain_text_input":
      return { value: chosen ?? null };
    default:
      return chosenState(element, chosen ?? null);
  }
}

/** Returns an entry of `state.values`, without its type; undefined when the element does not offer this choice. */
export function chosenState(element: Element, chosen: Chosen): Record<string, unknown> | undefined {
  const options = optionsOf(element);
  const find = (value: string) => options.find((one) => one.value === value);
  switch (element.type) {
    case "static_select":
    case "radio_buttons":
    case "overflow": {
      if (chosen === null || chosen === "") return { selected_option: null };
      const option = typeof chosen === "string" ? find(chosen) : undefined;
      return option && { selected_option: option };
    }
    case "checkboxes":
    case "multi_static_select": {
      const values = typeof chosen === "string" ? [chosen] : (chosen ?? []);
      const found = values.map(find);
      return found.every((one) => one !== undefined) ? { selected_options: found } : undefined;
    }
    default:
      return typeof chosen === "string" || chosen === null ? { value: chosen === "" ? null : chosen } : undefined;
  }
}

/** Returns the value of an element before anybody changes it. */
export function initialChoice(element: Element): Chosen {
  const { initial_value: value, initial_option: option, initial_options: options } = element;
  if (typeof value === "string") return value;
  if (isRecord(option)) return String(option.value);
  return Array.isArray(options) ? options.map((one) => (isRecord(one) ? String(one.value) : "")) : null;
}

function optionsOf({ options, option_groups: groups }: Element): readonly Element[] {
  const grouped = Array.isArray(groups) ? groups.flatMap((group) => (isRecord(group) ? group.options : [])) : [];
  return [...(Array.isArray(options) ? options : []), ...grouped].filter(isRecord);
}
