import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { PageState } from "../page-server/types.ts";
import { AppHeader } from "./app-header.ts";
import { BlocksView } from "./blocks.ts";
import { usePage } from "./context.ts";
import { html } from "./html.ts";
import { botName } from "./names.ts";

/** The app's Home tab, as the app has last published it for this person. */
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
          : html`<p class="quiet empty">${botName(workspace)} has put nothing here yet.</p>`
      }
    </div>
  `;
}
