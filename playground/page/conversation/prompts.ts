import type { VNode } from "preact";
import type { PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";

type Props = { readonly channel: string; readonly workspace: PageState };

/** Draws the prompts that the app suggests. A click sends one at once and as it stands, as in Slack. */
export function Prompts({ channel, workspace }: Props): VNode | null {
  const { actions } = usePage();
  const prompts = workspace.prompts[channel] ?? [];
  if (prompts.length === 0) return null;
  return html`<div class="prompts" role="group" aria-label="Suggestions from Inkwell">
    ${prompts.map(({ title, message }) => html`<button type="button" title=${message} onClick=${() => void actions.say({ channel }, message)}>${title}</button>`)}
  </div>`;
}
