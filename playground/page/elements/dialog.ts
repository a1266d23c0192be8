import type { ComponentChildren, VNode } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { html } from "./html.ts";
import { icon } from "./icons.ts";

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly class?: string;
  readonly children?: ComponentChildren;
};

/** Draws a modal dialog. Escape closes it, and the focus then returns to where it was. */
export function Dialog({ title, onClose, class: kind = "plain", children }: Props): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog ref=${dialog} class="dialog dialog-${kind}" aria-labelledby=${id} onCancel=${cancel} onClose=${onClose}>
    <header>
      <h2 id=${id}>${title}</h2>
      <button type="button" class="plain" aria-label="Close" onClick=${onClose}>${icon("close")}</button>
    </header>
    ${children}
  </dialog>`;
}
