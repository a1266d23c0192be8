import type { Actions } from "./actions.ts";
import type { Store } from "./store.ts";

/** Moves the focus among the `[data-stop]` elements of a list: arrow keys, Home and End. One stop of Tab for all of them. */
export function moveInList(event: KeyboardEvent & { readonly currentTarget: EventTarget | null }): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...list.querySelectorAll<HTMLElement>("[data-stop]")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return; // the focus is inside of one of them, or elsewhere
  const next = nextIndex(event.key, at, stops.length);
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  stops[next]?.focus();
}

export function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** The keys that work everywhere, as in Slack: F6 to the next pane, Ctrl+K to switch, Escape to close. */
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
      if (store.get().happened || store.get().thread) actions.closePane();
      focusComposer();
    }
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

/** The composer of the conversation, or of the thread where that is asked for. */
export function focusComposer(pane: "main" | "side" = "main"): void {
  document.querySelector<HTMLElement>(`[data-pane="${pane}"] .composer textarea`)?.focus();
}

function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + by + panes.length) % panes.length];
  const field = next?.querySelector<HTMLElement>(".composer textarea");
  const stop = field ?? next?.querySelector<HTMLElement>('[data-stop][tabindex="0"]');
  (stop ?? next)?.focus();
}
