import type { VNode } from "preact";
import type { PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";

type Props = { readonly channel: string; readonly workspace: PageState };

/** Draws the prompts that the app suggests. A click sends one, or fills it in when it ends with a colon or a space. */
export function Prompts({ channel, workspace }: Props): VNode | null {
  const { actions } = usePage();
  const prompts = workspace.prompts[channel] ?? [];
  if (prompts.length === 0) return null;
  const use = (message: string) => {
    if (/[\s:]$/.test(message)) actions.fillDraft({ channel }, message);
    else void actions.send({ channel }, message);
  };
  return html`<div class="prompts" role="group" aria-label="Suggestions from Inkwell">
    ${prompts.map(({ title, message }) => html`<button type="button" title=${message} onClick=${() => use(message)}>${title}</button>`)}
  </div>`;
}
