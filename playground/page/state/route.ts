import type { PageState } from "../../page-server/types.ts";
import { appConversation, conversationOf } from "../workspace/names.ts";
import type { PageView, Route } from "./store.ts";

/**
 * Returns what the main column shows: the chosen route, the app, or the first conversation.
 * A chosen conversation that the person cannot see falls back to the next of these. Undefined before the workspace has
 * loaded.
 */
export function shownRoute({ route, workspace }: PageView): Route | undefined {
  if (!workspace) return undefined;
  if (route?.kind === "home") return route;
  const chosen = route && conversationOf(workspace, route.id);
  const shown = chosen ?? appConversation(workspace) ?? workspace.conversations[0];
  return shown && { kind: "conversation", id: shown.id };
}

/** Returns the timestamp up to which the person has read this conversation; undefined when nothing is new. */
export function readUpToAt(workspace: PageState, route: Route | undefined): string | undefined {
  const entered = route?.kind === "conversation" ? conversationOf(workspace, route.id) : undefined;
  return entered && entered.unread > 0 ? (entered.lastReadTs ?? "0") : undefined;
}
