import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { html } from "./html.ts";
import { icon } from "./icons.ts";
import { moveInList } from "./list-keys.ts";

/** `note` stands behind the label, in small letters. */
export type MenuItem = {
  readonly label: string;
  readonly note?: string;
  readonly isDanger?: boolean;
  readonly run: () => void;
};

type Props = {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onToggle?: (isOpen: boolean) => void;
};

/** Draws a button that opens a menu. Arrow keys move in it; Escape and a click elsewhere close it. */
export function Menu({ label, items, onToggle }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const toggle = (next: boolean, hasFocusBack = false) => {
    setOpen(next);
    onToggle?.(next);
    if (hasFocusBack) box.current?.querySelector("button")?.focus();
  };
  useLayoutEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) toggle(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: EventTarget | null }) => {
    if (event.key === "Escape") {
      event.preventDefault();
      toggle(false, true);
    } else if (event.key === "Tab") toggle(false);
    else moveInList(event);
  };
  const shown = items.map(
    ({ label: text, note, isDanger, run }) => html`<button
      type="button"
      role="menuitem"
      data-stop
      tabindex="-1"
      class=${isDanger ? "danger" : undefined}
      onClick=${() => {
        toggle(false, true);
        run();
      }}
    >
      ${text}${note && html` <span class="menu-note">${note}</span>`}
    </button>`,
  );
  return html`<span class="menu-box" ref=${box}>
    <button type="button" class="plain" title=${label} aria-label=${label} aria-haspopup="menu" aria-expanded=${isOpen} onClick=${() => toggle(!isOpen)}>
      ${icon("more")}
    </button>
    ${isOpen && html`<div role="menu" class="menu" aria-label=${label} onKeyDown=${onKeyDown}>${shown}</div>`}
  </span>`;
}
