import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Actions } from "./actions.ts";
import type { PageView, Store } from "./store.ts";

export type Page = { readonly store: Store; readonly actions: Actions };

export const PageContext = createContext<Page | undefined>(undefined);

/** Returns the store and the actions, for every component below `App`. Throws outside of it. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("there is no page around this element");
  return page;
}

/** Returns the current view. Redraws the calling component on every change. */
export function useView({ store }: Page): PageView {
  const [view, setView] = useState(store.get());
  useEffect(() => {
    setView(store.get());
    return store.subscribe(() => setView(store.get()));
  }, [store]);
  return view;
}
