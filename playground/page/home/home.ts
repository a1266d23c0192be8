import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { PageState } from "../../page-server/types.ts";
import { BlocksView } from "../block-kit/blocks.ts";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";
import { botName } from "../workspace/names.ts";
import { AppHeader } from "./app-header.ts";

/**
 * Draws the Home tab that the app last published for this person.
 * Tells the app when the tab opens, and again when the bot reconnects.
 */
export function HomeView({ workspace }: { workspace: PageState }): VNode {
  const { actions } = usePage();
  const { home, you } = workspace;
  const isConnected = workspace.bot.state === "connected";
  useEffect(() => {
    if (isConnected) void actions.act("openHome");
  }, [you, isConnected]);
  return html`
    <${AppHeader} tab="home" workspace=${workspace} />
    <div class="scroller home" role="tabpanel" aria-labelledby="tab-home" tabindex="0">
      ${
        home
          ? html`<${BlocksView} blocks=${home.blocks} where=${{ viewId: home.id }} workspace=${workspace} />`
          : html`<p class="quiet empty">${botName(workspace)} has not added anything here yet.</p>`
      }
    </div>
  `;
}
