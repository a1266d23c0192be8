import type { PageState } from "../../page-server/types.ts";
import { appConversation, conversationOf } from "../workspace/names.ts";
import type { PageView, Route } from "./store.ts";

/** Where the person is: the chosen route, if they may see it, or the conversation with the app, or the first one. */
export function shownRoute({ route, workspace }: PageView): Route | undefined {
  if (!workspace) return undefined;
  if (route?.kind === "home") return route;
  const chosen = route && conversationOf(workspace, route.id);
  const shown = chosen ?? appConversation(workspace) ?? workspace.conversations[0];
  return shown && { kind: "conversation", id: shown.id };
}

/** Up to where this person has read what is in a route; undefined where nothing is new to them. */
export function readUpToAt(workspace: PageState, route: Route | undefined): string | undefined {
  const entered = route?.kind === "conversation" ? conversationOf(workspace, route.id) : undefined;
  return entered && entered.unread > 0 ? (entered.lastReadTs ?? "0") : undefined;
}
