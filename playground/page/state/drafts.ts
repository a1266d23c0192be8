/** Where a composer writes to: a conversation, or a thread in it. */
export type Target = { readonly channel: string; readonly threadTs?: string };

export type Drafts = ReturnType<typeof createDrafts>;

/** What each person has begun to write in each route; lives as long as the tab. */
export function createDrafts(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">) {
  const listeners = new Set<() => void>();
  const keyOf = (as: string, { channel, threadTs }: Target) => `draft:${as}:${channel}:${threadTs ?? ""}`;

  return {
    get: (as: string, target: Target): string => storage.getItem(keyOf(as, target)) ?? "",
    /** As the composer itself tells it. */
    keep(as: string, target: Target, text: string): void {
      if (text === "") storage.removeItem(keyOf(as, target));
      else storage.setItem(keyOf(as, target), text);
    },
    /** From elsewhere: the composer shows it and takes the focus. */
    fill(as: string, target: Target, text: string): void {
      storage.setItem(keyOf(as, target), text);
      for (const listener of [...listeners]) listener();
    },
    onFill(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
