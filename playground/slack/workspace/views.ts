import type { ViewOutput } from "@slack/bolt";
import type { Block, Change, Identity } from "./types.ts";

/** What an app gives for a view; limits.ts and view-limits.ts check it. */
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

/** A view that stands open for one person, or is their Home tab. */
export type StoredView = {
  readonly id: string;
  readonly user: string;
  payload: ViewPayload;
  /** Another one after each change. */
  hash: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
};

/** How many modals can lie on one another (Slack's page on modals). */
export const MAX_STACK = 3;

/** The views of an app: one Home tab and one stack of modals a person. */
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

  /** Opens a modal; what this person had open before is gone. */
  function openModal(user: string, payload: ViewPayload): StoredView {
    const view = made(user, payload);
    setStack(user, [view]);
    return view;
  }

  /** Lays a modal on top of the others. */
  function pushModal(user: string, payload: ViewPayload): StoredView {
    const stack = stackOf(user);
    const view = made(user, payload, stack.at(-1));
    setStack(user, [...stack, view]);
    return view;
  }

  /** Gives a view new content; what a person typed into inputs that are still there stays (Slack keeps it by the ids). */
  function revise(view: StoredView, payload: ViewPayload): StoredView {
    view.payload = payload;
    view.hash = newHash();
    changed({ kind: payload.type === "home" ? "home" : "modals", user: view.user });
    return view;
  }

  /** Takes a modal away, and those on top of it. Returns what was closed, topmost first. */
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

  /** As it stands in payloads and answers. */
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

  /** Puts back a view that was saved; modals of one person come lowest first. */
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
    /** The Home tab of a person, as a payload shows it. */
    home(user: string) {
      const view = homes.get(user);
      return view && wireView(view);
    },
    /** What lies open before a person, the lowest modal first. */
    modals: (user: string) => stackOf(user).map((view) => wireView(view)),
  };
}
