import type { PageState } from "../../page-server/types.ts";
import { appConversation, conversationOf } from "../workspace/names.ts";
import type { PageView, Place } from "./store.ts";

/** Where the person is: the chosen place, if they may see it, or the conversation with the app, or the first one. */
export function shownPlace({ place, workspace }: PageView): Place | undefined {
  if (!workspace) return undefined;
  if (place?.kind === "home") return place;
  const chosen = place && conversationOf(workspace, place.id);
  const shown = chosen ?? appConversation(workspace) ?? workspace.conversations[0];
  return shown && { kind: "conversation", id: shown.id };
}

/** Up to where this person has read what is in a place; undefined where nothing is new to them. */
export function readUpToAt(workspace: PageState, place: Place | undefined): string | undefined {
  const entered = place?.kind === "conversation" ? conversationOf(workspace, place.id) : undefined;
  return entered && entered.unread > 0 ? (entered.lastReadTs ?? "0") : undefined;
}
