import type { VNode } from "preact";
import type { PageState } from "../../page-server/types.ts";
import { nameOf } from "../workspace/names.ts";
import { html } from "./html.ts";

const COLOURS = 6;

/** Draws a person's initials on a colour of their own, or the app's drop of ink. Hidden from screen readers. */
export function avatar(workspace: PageState, userId: string, size: "small" | "normal" = "normal"): VNode {
  if (userId === workspace.bot.userId) {
    return html`<span class="avatar app size-${size}" aria-hidden="true">
      <svg viewBox="0 0 24 24" focusable="false"><path d="M12 3c3.5 4.6 5.5 7.6 5.5 10.6a5.5 5.5 0 0 1-11 0C6.5 10.6 8.5 7.6 12 3z" /></svg>
    </span>`;
  }
  const initials = nameOf(workspace, userId)
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join("");
  const at =
    Math.max(
      0,
      workspace.people.findIndex(({ id }) => id === userId),
    ) % COLOURS;
  return html`<span class="avatar colour-${at} size-${size}" aria-hidden="true">${initials}</span>`;
}
