/** Where a composer sends to: a conversation, or a thread in it. */
export type Target = { readonly channel: string; readonly threadTs?: string };

export type Drafts = ReturnType<typeof createDrafts>;

/** Keeps unsent texts, for each person and target. With session storage they live as long as the tab. */
export function createDrafts(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">) {
  const listeners = new Set<() => void>();
  const keyOf = (as: string, { channel, threadTs }: Target) => `draft:${as}:${channel}:${threadTs ?? ""}`;

  return {
    get: (as: string, target: Target): string => storage.getItem(keyOf(as, target)) ?? "",
    /** Keeps what a composer holds; an empty text deletes the draft. */
    keep(as: string, target: Target, text: string): void {
      if (text === "") storage.removeItem(keyOf(as, target));
      else storage.setItem(keyOf(as, target), text);
    },
    /** Sets a draft from outside. The composer shows it and takes the focus. */
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
