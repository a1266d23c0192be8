/** Focuses the composer of the conversation, or of the thread in the side pane. */
export function focusComposer(pane: "main" | "side" = "main"): void {
  document.querySelector<HTMLElement>(`[data-pane="${pane}"] .composer textarea`)?.focus();
}

/** Focuses the next pane, or the previous one: its composer or, without one, its current list item. */
export function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + by + panes.length) % panes.length];
  const field = next?.querySelector<HTMLElement>(".composer textarea");
  const stop = field ?? next?.querySelector<HTMLElement>('[data-stop][tabindex="0"]');
  (stop ?? next)?.focus();
}
