/** Reads Block Kit as the app sent it, where any part may be missing or of the wrong type. */

type Fields = Readonly<Record<string, unknown>>;

export type Option = { readonly value: string; readonly text: string; readonly description?: string };

/** A control that a person can set, and its value before anybody does. */
export type Control = {
  readonly type: string;
  readonly actionId: string;
  readonly initial: string | readonly string[];
  readonly options: readonly Option[];
  readonly placeholder: string;
  readonly isMultiline: boolean;
  readonly maxLength: number | undefined;
};

/** Returns the value as an object; empty when it is not one. */
export function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Returns the value as a list of objects; empty when it is not a list. */
export function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

/** Returns the value if it is a string, otherwise an empty string. */
export function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Returns the words of a text object or of a plain string; empty for anything else. */
export function words(value: unknown): string {
  return typeof value === "string" ? value : string(fields(value).text);
}

/** Returns the options of a menu or a group of choices. */
export function optionsOf(value: unknown): readonly Option[] {
  return list(value).map((option) => {
    const description = words(option.description);
    return { value: string(option.value), text: words(option.text), ...(description ? { description } : {}) };
  });
}

const MANY: ReadonlySet<string> = new Set(["checkboxes", "multi_static_select"]);

/** Reads an interactive element. `initial` is a list for checkboxes and multi-selects, otherwise one string. */
export function controlOf(element: unknown): Control {
  const given = fields(element);
  const type = string(given.type);
  const chosen = optionsOf(given.initial_options).map(({ value }) => value);
  const one = string(fields(given.initial_option).value) || string(given.initial_value);
  return {
    type,
    actionId: string(given.action_id),
    initial: MANY.has(type) ? chosen : one,
    options: optionsOf(given.options),
    placeholder: words(given.placeholder),
    isMultiline: given.multiline === true,
    maxLength: typeof given.max_length === "number" ? given.max_length : undefined,
  };
}

/** Returns the values of a modal's inputs before anybody types, by block id and action id. */
export function initialValues(blocks: readonly Fields[]): Values {
  const out: Record<string, Record<string, string | readonly string[]>> = {};
  for (const block of blocks) {
    if (block.type !== "input") continue;
    const control = controlOf(block.element);
    out[string(block.block_id)] = { [control.actionId]: control.initial };
  }
  return out;
}

export type Values = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
