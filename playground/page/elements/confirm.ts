import type { VNode } from "preact";
import { Dialog } from "./dialog.ts";
import { html } from "./html.ts";

type Props = {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly isDanger?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Asks before an action that is hard to undo. */
export function Confirm({ title, text, yes, no, isDanger, onYes, onNo }: Props): VNode {
  return html`<${Dialog} title=${title} onClose=${onNo}>
    <div class="dialog-body"><p>${text}</p></div>
    <footer>
      <button type="button" class="button" onClick=${onNo}>${no}</button>
      <button type="button" class="button ${isDanger ? "danger" : "primary"} filled" autofocus onClick=${onYes}>${yes}</button>
    </footer>
  <//>`;
}
