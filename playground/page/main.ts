import { render } from "preact";
import { html } from "./elements/html.ts";
import { App } from "./shell/app.ts";
import { createActions, hear } from "./state/actions.ts";
import { createApi } from "./state/api.ts";
import { createDrafts } from "./state/drafts.ts";
import { createFeed } from "./state/feed.ts";
import { createStore, EMPTY, type Route } from "./state/store.ts";

const token = takeToken();
const store = createStore({ ...EMPTY, route: savedRoute() });
const api = createApi(token);
const drafts = createDrafts(sessionStorage);
const feed = createFeed(api, store, (message, before) => hear(store, message, before));
const actions = createActions({ api, store, drafts, feed, session: sessionStorage });

const root = document.getElementById("page");
if (root) {
  root.replaceChildren();
  render(html`<${App} store=${store} actions=${actions} />`, root);
}
feed.start(sessionStorage.getItem("as") ?? undefined);

/** Moves the token from the address bar to the tab's storage, so that a shared screen does not show it. */
function takeToken(): string {
  const address = new URL(location.href);
  const given = address.searchParams.get("token");
  if (given !== null) {
    sessionStorage.setItem("token", given);
    address.searchParams.delete("token");
    history.replaceState(null, "", address);
  }
  return given ?? sessionStorage.getItem("token") ?? "";
}

function savedRoute(): Route | undefined {
  const saved = sessionStorage.getItem("route");
  return saved === null ? undefined : (JSON.parse(saved) as Route);
}
