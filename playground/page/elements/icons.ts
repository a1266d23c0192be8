import type { VNode } from "preact";
import { html } from "./html.ts";

// Paths on a grid of 16 × 16, drawn in the colour of the surrounding text.
const PATHS = {
  hash: "M6.2 2 4.8 14M11.2 2 9.8 14M2.5 5.5h11.5M2 10.5h11.5",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  shared: "M6.6 9.4 9.4 6.6M7.5 4.5 9 3a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.5 11.5 7 13a2.8 2.8 0 0 1-4-4l1.5-1.5",
  close: "M4 4l8 8M12 4l-8 8",
  send: "M2.5 2.5 14 8 2.5 13.5 4 8zM4 8h5",
  stop: "M5 5h6v6H5z",
  thread: "M2.5 3h11v8H7l-3 2.5V11H2.5z",
  trace: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2.2 1.5",
  edit: "M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z",
  remove: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.5 9h6l.5-9",
  more: "M4 8h.01M8 8h.01M12 8h.01",
  down: "M8 3v10M4 9l4 4 4-4",
  chevron: "M4 6l4 4 4-4",
  home: "M2.5 8 8 3l5.5 5M4 7.5V13h8V7.5",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5 14 14",
  done: "M3 8.5 6.5 12 13 4.5",
  people:
    "M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c.3-2.5 2-4 4.5-4s4.2 1.5 4.5 4M10.5 3.3a2.5 2.5 0 0 1 0 4.5M12 9.8c1.5.5 2.3 1.8 2.5 3.7",
} as const;

export type IconName = keyof typeof PATHS;

/** Draws an icon that only decorates a label; screen readers skip it. */
export function icon(name: IconName): VNode {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]} stroke-width=${name === "more" ? 2.4 : undefined} />
  </svg>`;
}
