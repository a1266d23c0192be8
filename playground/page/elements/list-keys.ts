/** Moves the focus between the `[data-stop]` elements of a list, by arrow keys, Home and End. */
export function moveInList(event: KeyboardEvent & { readonly currentTarget: EventTarget | null }): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...list.querySelectorAll<HTMLElement>("[data-stop]")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return; // the focus is inside an element, or outside the list
  const next = nextIndex(event.key, at, stops.length);
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  stops[next]?.focus();
}

/** Returns the index that an arrow key, Home or End leads to; undefined for any other key. */
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
