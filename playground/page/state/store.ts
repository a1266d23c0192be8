import type { PageState } from "../../page-server/types.ts";

/** What the main column shows. */
export type Route = { readonly kind: "conversation"; readonly id: string } | { readonly kind: "home" };

/** Identifies a message by its channel and timestamp. */
export type MessageRef = { readonly channel: string; readonly ts: string };

export type Link = "starting" | "open" | "away" | "refused";

/** Everything the page shows: the server's workspace, and the state of this tab. */
export type PageView = {
  readonly link: Link;
  readonly workspace?: PageState;
  readonly route: Route | undefined;
  /** The root of the thread in the side pane. */
  readonly thread: MessageRef | undefined;
  /** The reply whose trace the side pane shows; it hides the thread. */
  readonly trace: MessageRef | undefined;
  readonly editing: MessageRef | undefined;
  readonly isSwitcherOpen: boolean;
  /** Whether the form for connecting a model is open. */
  readonly isModelOpen: boolean;
  /** A sentence about the last action that failed. */
  readonly trouble: string | undefined;
  /** What a screen reader says next. */
  readonly announcement: string;
  /** How far the person had read when they came here; the *New* line stands there. */
  readonly readUpTo: string | undefined;
  readonly triedSteps: readonly string[];
};

export type Store = ReturnType<typeof createStore>;

export const EMPTY: PageView = {
  link: "starting",
  route: undefined,
  thread: undefined,
  trace: undefined,
  editing: undefined,
  isSwitcherOpen: false,
  isModelOpen: false,
  trouble: undefined,
  announcement: "",
  readUpTo: undefined,
  triedSteps: [],
};

/** Holds the current view and tells subscribers about each new one. */
export function createStore(initial: PageView) {
  let value = initial;
  const listeners = new Set<() => void>();

  return {
    get: (): PageView => value,
    set(changes: Partial<PageView>): void {
      value = { ...value, ...changes };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
