import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { withEmoji } from "../../../src/slack/text/incoming/emoji.ts";
import type { PageState } from "../../page-server/types.ts";
import { Confirm } from "../elements/confirm.ts";
import { html } from "../elements/html.ts";
import { Menu } from "../elements/menu.ts";
import { usePage } from "../state/context.ts";
import { safeHref } from "../text/rich-text.ts";
import { controlOf, fields, string, words } from "./block-kit.ts";
import { Feedback } from "./feedback.ts";
import type { Where } from "./where.ts";

type Props = { readonly element: unknown; readonly where: Where; readonly workspace: PageState };

/** Draws a button or a menu of a message or view. Using it tells the app at once. */
export function ControlView({ element, where }: Props): VNode {
  const { actions } = usePage();
  const isBusy = useRef(false);
  const [asked, setAsked] = useState<string | undefined>();
  const given = fields(element);
  const question = given.confirm === undefined ? undefined : fields(given.confirm);
  const control = controlOf(element);

  async function use(value: string): Promise<void> {
    if (isBusy.current) return; // a double click counts once
    isBusy.current = true;
    setAsked(undefined);
    await actions.act("click", { ...where, actionId: control.actionId, ...(value !== "" ? { value } : {}) });
    isBusy.current = false;
  }
  const press = (value: string) => (question ? setAsked(value) : void use(value));
  const dialog =
    question && asked !== undefined
      ? html`<${Confirm}
          title=${words(question.title)}
          text=${words(question.text)}
          yes=${words(question.confirm) || "Yes"}
          no=${words(question.deny) || "No"}
          isDanger=${question.style === "danger" || given.style === "danger"}
          onYes=${() => void use(asked)}
          onNo=${() => setAsked(undefined)}
        />`
      : null;
  return html`${shownControl(given, control, press)}${dialog}`;
}

function shownControl(
  given: Readonly<Record<string, unknown>>,
  control: ReturnType<typeof controlOf>,
  press: (value: string) => void,
): VNode {
  const label = withEmoji(words(given.text));
  switch (control.type) {
    case "button": {
      const style = given.style === "primary" || given.style === "danger" ? given.style : "";
      const spoken = string(given.accessibility_label) || undefined;
      const href = safeHref(string(given.url));
      if (href)
        return html`<a class="button ${style}" href=${href} target="_blank" rel="noopener noreferrer">${label}</a>`;
      return html`<button type="button" class="button ${style}" aria-label=${spoken} onClick=${() => press(string(given.value))}>
        ${label}
      </button>`;
    }
    case "feedback_buttons":
      return html`<${Feedback} given=${given} press=${press} />`;
    case "overflow":
      return html`<${Menu}
        label="More"
        items=${control.options.map(({ text, value }) => ({ label: withEmoji(text), run: () => press(value) }))}
      />`;
    case "static_select":
      return html`<select class="select" aria-label=${control.placeholder || "Choose"} onChange=${(event: Event) => press((event.currentTarget as HTMLSelectElement).value)}>
        <option value="" disabled selected=${control.initial === ""}>${control.placeholder || "Choose"}</option>
        ${control.options.map(({ value, text }) => html`<option value=${value} selected=${control.initial === value}>${text}</option>`)}
      </select>`;
    default:
      return html`<p class="quiet">(This page cannot show controls of the type “${control.type}”.)</p>`;
  }
}
