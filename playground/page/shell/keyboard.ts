import { focusComposer, focusNextPane } from "../elements/focus.ts";
import type { Actions } from "../state/actions.ts";
import type { Store } from "../state/store.ts";

/**
 * Listens for Slack's global keys: F6 for the next pane, Ctrl+K to switch, Escape to close.
 * Returns a function that stops listening.
 */
export function listenToKeys(store: Store, actions: Actions): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (event.key === "F6") {
      event.preventDefault();
      focusNextPane(event.shiftKey ? -1 : 1);
    } else if (
      event.key.toLowerCase() === "k" &&
      (event.ctrlKey || event.metaKey) &&
      !event.shiftKey &&
      !event.altKey
    ) {
      event.preventDefault();
      actions.openSwitcher(true);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (store.get().trace || store.get().thread) actions.closePane();
      focusComposer();
    }
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
