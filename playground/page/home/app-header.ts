import type { VNode } from "preact";
import type { PageState } from "../../page-server/types.ts";
import { avatar } from "../elements/avatar.ts";
import { html } from "../elements/html.ts";
import { moveInList } from "../elements/list-keys.ts";
import { usePage } from "../state/context.ts";
import { botName } from "../workspace/names.ts";

type Props = { readonly tab: "home" | "messages"; readonly workspace: PageState };

/** Draws the app's name and its tabs, Home and Messages. */
export function AppHeader({ tab, workspace }: Props): VNode {
  const { actions } = usePage();
  const one = (name: "home" | "messages", label: string, open: () => void) => html`<button
    type="button"
    role="tab"
    data-stop
    id="tab-${name}"
    aria-selected=${tab === name}
    tabindex=${tab === name ? 0 : -1}
    onClick=${open}
  >
    ${label}
  </button>`;
  return html`<header class="bar app-bar">
    <h1>${avatar(workspace, workspace.bot.userId, "small")}${botName(workspace)}</h1>
    <div role="tablist" class="tabs" aria-label=${botName(workspace)} onKeyDown=${moveInList}>
      ${one("home", "Home", () => actions.go({ kind: "home" }))}
      ${one("messages", "Messages", () => void actions.goToMessages())}
    </div>
  </header>`;
}
