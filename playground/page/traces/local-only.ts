import type { VNode } from "preact";
import { html } from "../elements/html.ts";

/** Marks the tools of this page that a real Slack does not have. */
export const LOCAL_ONLY = "Local workspace only";

/** Draws the mark, beside or around a tool. */
export function localOnly(): VNode {
  return html`<span class="local-only" title="A tool of the local workspace. Slack does not have it.">${LOCAL_ONLY}</span>`;
}
