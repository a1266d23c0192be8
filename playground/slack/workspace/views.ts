import type { ViewOutput } from "@slack/bolt";
import type { Block, Change, Identity } from "./types.ts";

/** A view as the app sends it; limits.ts and view-limits.ts check its shape. */
export type ViewPayload = {
  readonly type: "home" | "modal";
  readonly blocks: readonly Block[];
  readonly title?: unknown;
  readonly submit?: unknown;
  readonly close?: unknown;
  readonly private_metadata?: string;
  readonly callback_id?: string;
  readonly external_id?: string;
  readonly clear_on_close?: boolean;
  readonly notify_on_close?: boolean;
};

export type StateValues = ViewOutput["state"]["values"];

/** An open modal of one person, or their Home tab. */
export type StoredView = {
  readonly id: string;
  readonly user: string;
  payload: ViewPayload;
  /** Changes with each update of the view. */
  hash: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
};

/** The most modals that can be stacked (Slack's page on modals). */
export const MAX_STACK = 3;

/** Keeps the app's views: for each person one Home tab and one stack of modals. */
export function createViews(
  identity: Identity,
  ids: { nextId: (prefix: string) => string; nextTs: () => string },
  changed: (change: Change) => void,
) {
  const homes = new Map<string, StoredView>();
  const stacks = new Map<string, StoredView[]>();

  function stackOf(user: string): readonly StoredView[] {
    return stacks.get(user) ?? [];
  }

  function made(user: string, payload: ViewPayload, below?: StoredView): StoredView {
    const id = ids.nextId("V");
    return { id, user, payload, hash: newHash(), rootId: below?.rootId ?? id, previousId: below?.id };
  }

  function newHash(): string {
    return `${ids.nextTs()}.${crypto.randomUUID().slice(0, 8)}`;
  }

  function publishHome(user: string, payload: ViewPayload): StoredView {
    const known = homes.get(user);
    if (known) return revise(known, payload);
    const view = made(user, payload);
    homes.set(user, view);
    changed({ kind: "home", user });
    return view;
  }

  /** Opens a modal in place of all that this person had open. */
  function openModal(user: string, payload: ViewPayload): StoredView {
    const view = made(user, payload);
    setStack(user, [view]);
    return view;
  }

  /** Puts a modal on top of the stack. */
  function pushModal(user: string, payload: ViewPayload): StoredView {
    const stack = stackOf(user);
    const view = made(user, payload, stack.at(-1));
    setStack(user, [...stack, view]);
    return view;
  }

  /** Replaces the content of a view. What a person typed stays in inputs whose ids are still there, as in Slack. */
  function revise(view: StoredView, payload: ViewPayload): StoredView {
    view.payload = payload;
    view.hash = newHash();
    changed({ kind: payload.type === "home" ? "home" : "modals", user: view.user });
    return view;
  }

  /** Closes a modal and those on top of it. Returns them, topmost first. */
  function closeModal(view: StoredView): readonly StoredView[] {
    const stack = stackOf(view.user);
    const at = stack.indexOf(view);
    if (at < 0) return [];
    setStack(view.user, stack.slice(0, at));
    return stack.slice(at).toReversed();
  }

  function setStack(user: string, stack: readonly StoredView[]): void {
    if (stack.length > 0) stacks.set(user, [...stack]);
    else stacks.delete(user);
    changed({ kind: "modals", user });
  }

  function all(): readonly StoredView[] {
    return [...homes.values(), ...[...stacks.values()].flat()];
  }

  /** Returns the view as it appears in payloads and API responses. */
  function wireView(view: StoredView, values: StateValues = {}) {
    const { payload } = view;
    return {
      id: view.id,
      team_id: identity.teamId,
      app_installed_team_id: identity.teamId,
      app_id: identity.apiAppId,
      bot_id: identity.botId,
      type: payload.type,
      title: (payload.title ?? { type: "plain_text", text: "View Title", emoji: true }) as ViewOutput["title"],
      submit: (payload.submit ?? null) as ViewOutput["submit"],
      close: (payload.close ?? null) as ViewOutput["close"],
      blocks: [...payload.blocks],
      private_metadata: payload.private_metadata ?? "",
      callback_id: payload.callback_id ?? "",
      external_id: payload.external_id ?? "",
      state: { values },
      hash: view.hash,
      clear_on_close: payload.clear_on_close ?? false,
      notify_on_close: payload.notify_on_close ?? false,
      root_view_id: view.rootId,
      previous_view_id: view.previousId ?? null,
    } satisfies ViewOutput;
  }

  /** Restores a saved view. Call it for one person's modals from the bottom up. */
  function restoreView(view: StoredView): void {
    if (view.payload.type === "home") homes.set(view.user, view);
    else stacks.set(view.user, [...stackOf(view.user), view]);
  }

  function forgetViews(): void {
    homes.clear();
    stacks.clear();
  }

  return {
    restoreView,
    forgetViews,
    views: all,
    homes: homes as ReadonlyMap<string, StoredView>,
    stackOf,
    publishHome,
    openModal,
    pushModal,
    reviseView: revise,
    closeModal,
    closeModals: (user: string) => setStack(user, []),
    wireView,
    view: (id: string): StoredView | undefined => all().find((one) => one.id === id),
    viewByExternalId: (id: string): StoredView | undefined => all().find(({ payload }) => payload.external_id === id),
    /** The Home tab of a person, as in payloads; undefined before the app publishes one. */
    home(user: string) {
      const view = homes.get(user);
      return view && wireView(view);
    },
    /** A person's open modals as in payloads, bottom first. */
    modals: (user: string) => stackOf(user).map((view) => wireView(view)),
  };
}
