import { createContext, type VNode } from "preact";
import { useContext, useId } from "preact/hooks";
import { withEmoji } from "../../../src/slack/text/incoming/emoji.ts";
import type { Block, PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { type Control, controlOf, string, type Values, words } from "./block-kit.ts";
import type { Where } from "./where.ts";

/** The form that an input belongs to: its values, its errors, and how to set a value. */
export type Form = {
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (blockId: string, actionId: string, value: string | readonly string[]) => void;
};

export const FormContext = createContext<Form | undefined>(undefined);

type Props = { readonly block: Block; readonly where: Where; readonly workspace: PageState };

/** Draws a labelled field of a modal, with its hint and the app's error for it. */
export function InputBlock({ block }: Props): VNode {
  const form = useContext(FormContext);
  const id = useId();
  const blockId = string(block.block_id);
  const control = controlOf(block.element);
  const value = form?.values[blockId]?.[control.actionId] ?? control.initial;
  const error = form?.errors[blockId];
  const hint = words(block.hint);
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  const set = (next: string | readonly string[]) => form?.set(blockId, control.actionId, next);
  const label = html`${withEmoji(words(block.label))}${block.optional === true && html` <span class="quiet">(optional)</span>`}`;
  const isGroup = control.type === "checkboxes" || control.type === "radio_buttons";
  const field = fieldFor(control, { id, value, described, isWrong: error !== undefined, set });
  return html`<div class="field">
    ${
      isGroup
        ? html`<fieldset aria-describedby=${described}><legend>${label}</legend>${field}</fieldset>`
        : html`<label for=${id}>${label}</label>${field}`
    }
    ${hint && html`<p class="quiet" id="${id}-hint">${withEmoji(hint)}</p>`}
    ${error && html`<p class="error" id="${id}-error" role="alert">${error}</p>`}
  </div>`;
}

type Field = {
  readonly id: string;
  readonly value: string | readonly string[];
  readonly described: string | undefined;
  readonly isWrong: boolean;
  readonly set: (value: string | readonly string[]) => void;
};

function fieldFor(control: Control, { id, value, described, isWrong, set }: Field): VNode {
  const common = { id, "aria-describedby": described, "aria-invalid": isWrong };
  const typed = (event: Event) => set((event.currentTarget as HTMLInputElement).value);
  switch (control.type) {
    case "static_select":
      return html`<select ...${common} class="select" onChange=${typed}>
        <option value="" disabled selected=${value === ""}>${control.placeholder || "Choose"}</option>
        ${control.options.map((option) => html`<option value=${option.value} selected=${value === option.value}>${option.text}</option>`)}
      </select>`;
    case "checkboxes":
    case "radio_buttons":
      return choices(control, id, value, set);
    default: {
      const text = { ...common, value, placeholder: control.placeholder || undefined, maxLength: control.maxLength };
      if (!control.isMultiline) return html`<input type="text" ...${text} onInput=${typed} autocomplete="off" />`;
      return html`<textarea rows="4" ...${text} onInput=${typed}></textarea>`;
    }
  }
}

function choices(control: Control, name: string, value: Field["value"], set: Field["set"]): VNode {
  const isMany = control.type === "checkboxes";
  const chosen = typeof value === "string" ? [value] : value;
  const toggle = (one: string) => {
    if (!isMany) return set(one);
    set(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  };
  const boxes = control.options.map(
    (option) => html`<label class="choice">
      <input
        type=${isMany ? "checkbox" : "radio"}
        name=${name}
        checked=${chosen.includes(option.value)}
        onChange=${() => toggle(option.value)}
      />
      <span>${withEmoji(option.text)}${option.description && html`<span class="quiet"> ${option.description}</span>`}</span>
    </label>`,
  );
  return html`<div class="choices">${boxes}</div>`;
}
