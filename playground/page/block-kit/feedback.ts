import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { withEmoji } from "../../../src/slack/text/incoming/emoji.ts";
import { html } from "../elements/html.ts";
import { fields, string, words } from "./block-kit.ts";

type Props = { readonly given: Readonly<Record<string, unknown>>; readonly press: (value: string) => void };

/** Draws a pair of feedback buttons. The client alone shows which was pressed last; the app cannot. */
export function Feedback({ given, press }: Props): VNode {
  const [pressed, setPressed] = useState("");
  const sides = [given.positive_button, given.negative_button].map((side) => {
    const { text, value, accessibility_label: spoken } = fields(side);
    const choose = () => {
      setPressed(string(value));
      press(string(value));
    };
    return html`<button type="button" class="button feedback" key=${string(value)} aria-label=${string(spoken) || undefined} aria-pressed=${pressed === string(value)} onClick=${choose}>
      ${withEmoji(words(text))}
    </button>`;
  });
  return html`${sides}`;
}
