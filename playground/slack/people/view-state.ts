import { isRecord } from "../web-api/limits.ts";
import type { Block } from "../workspace/types.ts";
import type { StateValues } from "../workspace/views.ts";
import { type Chosen, chosenState, elementsOf, initialChoice } from "./elements.ts";

/** What a person entered in a view, by block id and action id. Other inputs keep their initial value. */
export type Given = Readonly<Record<string, Readonly<Record<string, Chosen>>>>;

const STATEFUL: ReadonlySet<unknown> = new Set([
  "plain_text_input",
  "static_select",
  "multi_static_select",
  "radio_buttons",
  "checkboxes",
]);

/** Returns the `state.values` of a view. Throws when an element does not offer the entered value. */
export function stateOf(blocks: readonly Block[], given: Given): StateValues {
  const values: StateValues = {};
  for (const { blockId, element } of elementsOf(blocks)) {
    if (!STATEFUL.has(element.type)) continue;
    const actionId = String(element.action_id);
    const chosen = given[blockId]?.[actionId];
    const state = chosenState(element, chosen === undefined ? initialChoice(element) : chosen);
    if (!state) throw new Error(`${actionId} does not offer that choice`);
    values[blockId] = { ...values[blockId], [actionId]: { type: String(element.type), ...state } };
  }
  return values;
}

/** Finds the errors that Slack's client finds before it sends a modal, by block id; empty when there are none. */
export function missingInputs(blocks: readonly Block[], values: StateValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    const { type, element, block_id: blockId = "", optional } = block;
    if (type !== "input" || !isRecord(element)) continue;
    const state = values[blockId]?.[String(element.action_id)];
    const { min_length: shortest, max_length: longest } = element;
    const length = state?.value?.length ?? 0;
    const isEmpty = !(state?.value || state?.selected_option || state?.selected_options?.length);
    if (isEmpty) {
      if (optional !== true) errors[blockId] = "Please complete this required field.";
    } else if (typeof shortest === "number" && length < shortest) {
      errors[blockId] = `Please enter at least ${shortest} characters.`;
    } else if (typeof longest === "number" && length > longest) {
      errors[blockId] = `Please enter at most ${longest} characters.`;
    }
  }
  return errors;
}
