import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { PageState } from "../../page-server/types.ts";
import { ConversationView } from "../conversation/conversation.ts";
import { ThreadView } from "../conversation/thread.ts";
import { focusComposer } from "../elements/focus.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { HomeView } from "../home/home.ts";
import { Modal } from "../home/modal.ts";
import type { Actions } from "../state/actions.ts";
import { PageContext, useView } from "../state/context.ts";
import { shownRoute } from "../state/route.ts";
import type { PageView, Route, Store } from "../state/store.ts";
import { TracePane } from "../traces/trace-pane.ts";
import { botName, conversationOf, labelOf } from "../workspace/names.ts";
import { FirstVisit } from "./first-visit.ts";
import { listenToKeys } from "./keyboard.ts";
import { ModelBanner } from "./model-banner.ts";
import { Sidebar } from "./sidebar.ts";
import { Switcher } from "./switcher.ts";

/** Draws the whole page: sidebar, main column, side pane, dialogs and live announcements. */
export function App({ store, actions }: { store: Store; actions: Actions }): VNode {
  const page = useMemo(() => ({ store, actions }), [store, actions]);
  const view = useView(page);
  useEffect(() => listenToKeys(store, actions), [store, actions]);
  useEffect(() => {
    document.title = titleOf(view);
  });
  const isThere = view.workspace !== undefined;
  useEffect(() => {
    if (isThere) focusComposer();
  }, [isThere]);
  if (view.link === "refused") return refused();
  if (!view.workspace)
    return html`<p class="opening">${view.link === "away" ? AWAY : "Opening the local workspace…"}</p>`;
  return html`<${PageContext.Provider} value=${page}>${layout(view, view.workspace, actions)}<//>`;
}

const AWAY = "Lost the connection to the local workspace. Trying again…";

function refused(): VNode {
  return html`<div class="opening">
    <h1>This address is incomplete</h1>
    <p>Please open the full address that <code>npm run try</code> printed. It ends with the token that lets you in.</p>
  </div>`;
}

function layout(view: PageView, workspace: PageState, actions: Actions): VNode {
  const route = shownRoute(view);
  const modal = workspace.modals.at(-1);
  const { trace, thread } = view;
  const side = trace
    ? html`<${TracePane} key=${`${trace.channel}-${trace.ts}`} reply=${trace} workspace=${workspace} />`
    : thread && html`<${ThreadView} root=${thread} workspace=${workspace} view=${view} />`;
  return html`<div class=${side ? "page has-side" : "page"}>
    <${Sidebar} workspace=${workspace} route=${route} />
    <main data-pane="main" tabindex="-1">
      ${notices(view, workspace)}
      <${ModelBanner} workspace=${workspace} isOpen=${view.isModelOpen} />
      ${workspace.isFirstVisit && html`<${FirstVisit} workspace=${workspace} done=${view.triedSteps} />`}
      ${routeView(route, workspace, view)}
      <div class="trouble-box" role="alert">${view.trouble && troubleLine(view.trouble, actions)}</div>
    </main>
    ${side && html`<aside class="side" data-pane="side" tabindex="-1" aria-label=${trace ? "What happened" : "Thread"}>${side}</aside>`}
    ${modal && html`<${Modal} key=${modal.id} modal=${modal} workspace=${workspace} />`}
    ${view.isSwitcherOpen && html`<${Switcher} workspace=${workspace} />`}
    <p class="sr-only" role="status" aria-live="polite">${view.announcement}</p>
  </div>`;
}

function routeView(route: Route | undefined, workspace: PageState, view: PageView): VNode {
  if (route?.kind === "home") return html`<${HomeView} key=${workspace.you} workspace=${workspace} />`;
  const conversation = route && conversationOf(workspace, route.id);
  if (!conversation) return html`<p class="empty quiet">There is no conversation to show.</p>`;
  return html`<${ConversationView} conversation=${conversation} workspace=${workspace} view=${view} />`;
}

/** Draws one quiet line for each problem: no server, no bot, or a bot that is still starting. */
function notices({ link }: PageView, { bot }: PageState): VNode {
  const gone = bot.detail ? `Inkwell is not running: ${bot.detail}` : "Inkwell is not running.";
  return html`<div class="notices" role="status">
    ${link === "away" && html`<p>${AWAY}</p>`}
    ${bot.state === "gone" && html`<p>${gone}</p>`}
    ${bot.state === "starting" && html`<p>Inkwell is starting…</p>`}
  </div>`;
}

function troubleLine(trouble: string, actions: Actions): VNode {
  return html`<p class="trouble">
    ${trouble}
    <button type="button" class="plain" aria-label="Dismiss" onClick=${actions.quiet}>${icon("close")}</button>
  </p>`;
}

function titleOf(view: PageView): string {
  const { workspace } = view;
  if (!workspace) return "Inkwell";
  const route = shownRoute(view);
  const conversation = route?.kind === "conversation" ? conversationOf(workspace, route.id) : undefined;
  const here = conversation ? labelOf(workspace, conversation) : `${botName(workspace)} Home`;
  const mentions = workspace.conversations.reduce((sum, one) => sum + one.mentions, 0);
  const isUnread = workspace.conversations.some(({ unread }) => unread > 0);
  return `${mentions > 0 ? `(${mentions}) ` : isUnread ? "* " : ""}${here} – ${workspace.team.name}`;
}
