/** Resolves in the next turn of the event loop, when what was begun in this one has been sent. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
