import type { PageState } from "../../page-server/types.ts";

/** A route in the main column. */
export type Route = { readonly kind: "conversation"; readonly id: string } | { readonly kind: "home" };

/** A message, by where it stands. */
export type MessageRef = { readonly channel: string; readonly ts: string };

export type Link = "starting" | "open" | "away" | "refused";

/** What the page shows: the workspace as the server has it, and where in it this tab is. */
export type PageView = {
  readonly link: Link;
  readonly workspace?: PageState;
  readonly route: Route | undefined;
  /** The root of the thread in the right pane. */
  readonly thread: MessageRef | undefined;
  /** The reply whose making is shown. */
  readonly trace: MessageRef | undefined;
  readonly editing: MessageRef | undefined;
  readonly isSwitcherOpen: boolean;
  /** Whether the form to connect a model is open. */
  readonly isModelOpen: boolean;
  /** One quiet sentence about something that did not work. */
  readonly trouble: string | undefined;
  /** What a screen reader is to say next. */
  readonly announcement: string;
  /** Where the person had read to when they came to this route. */
  readonly readUpTo: string | undefined;
  readonly triedSteps: readonly string[];
  /** Where this tab has just sent something that Inkwell will answer, and when. */
  readonly awaiting: { readonly channel: string; readonly since: number } | undefined;
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
  awaiting: undefined,
};

/** Holds one immutable value and tells when there is another. */
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
