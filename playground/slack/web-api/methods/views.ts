import type { ViewsOpenResponse, ViewsPublishResponse, ViewsPushResponse, ViewsUpdateResponse } from "@slack/web-api";
import { MAX_STACK, type StoredView, type ViewPayload } from "../../workspace/views.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { isRecord } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { MAX_VIEW_BYTES, viewFaults } from "../view-limits.ts";
import { withIds } from "./content.ts";
import { type Args, given, type Method, text } from "./method.ts";

const TRIGGER_ARGS = { trigger_id: "string", interactivity_pointer: "string" } as const;
const TRIGGER_NAMES = Object.keys(TRIGGER_ARGS);
const TRIGGER_ERRORS = ["invalid_trigger_id", "exchanged_trigger_id", "expired_trigger_id"];
const VIEW_ERRORS = ["duplicate_external_id", "view_too_large"];

/** `views.publish`: sets one person's Home tab. */
export const publishView: Method = {
  contract: {
    args: { user_id: "string", view: "json", hash: "string" },
    perMinute: 100,
    required: { user_id: "invalid_arguments", view: "invalid_arguments" },
    scopes: [],
    token: "bot",
    output: ["view"],
    errors: [...VIEW_ERRORS, "hash_conflict", "not_enabled"],
  },
  run(server, args) {
    const { workspace } = server;
    const user = given(args, "user_id");
    if (!workspace.person(user)) refuse("invalid_arguments", ["user_id names nobody"]);
    if (!server.hasHome()) refuse("not_enabled");
    const known = workspace.homes.get(user);
    checkHash(args, known);
    const view = workspace.publishHome(user, viewOf(workspace, args, "home", known));
    return { ok: true, view: workspace.wireView(view) } satisfies Answered<ViewsPublishResponse>;
  },
};

/** `views.open`: opens a modal for the person behind the trigger. */
export const openView: Method = {
  contract: {
    args: { ...TRIGGER_ARGS, view: "json" },
    perMinute: 100,
    either: { names: TRIGGER_NAMES, code: "invalid_arguments" },
    required: { view: "invalid_arguments" },
    scopes: [],
    token: "bot",
    output: ["view"],
    errors: [...VIEW_ERRORS, ...TRIGGER_ERRORS],
  },
  run(server, args) {
    const { workspace, triggers } = server;
    const payload = viewOf(workspace, args, "modal");
    const { user } = triggers.exchange(triggerOf(args));
    return {
      ok: true,
      view: workspace.wireView(workspace.openModal(user, payload)),
    } satisfies Answered<ViewsOpenResponse>;
  },
};

/** `views.push`: opens a modal on top of the one that the trigger comes from. */
export const pushView: Method = {
  contract: {
    args: { ...TRIGGER_ARGS, view: "json" },
    perMinute: 100,
    either: { names: TRIGGER_NAMES, code: "invalid_arguments" },
    required: { view: "invalid_arguments" },
    scopes: [],
    token: "bot",
    output: ["view"],
    errors: [...VIEW_ERRORS, ...TRIGGER_ERRORS, "not_found", "push_limit_reached"],
  },
  run(server, args) {
    const { workspace, triggers } = server;
    const payload = viewOf(workspace, args, "modal");
    const { user, viewId } = triggers.exchange(triggerOf(args));
    const stack = workspace.stackOf(user);
    if (!stack.some(({ id }) => id === viewId)) refuse("not_found");
    if (stack.length >= MAX_STACK) refuse("push_limit_reached");
    return {
      ok: true,
      view: workspace.wireView(workspace.pushModal(user, payload)),
    } satisfies Answered<ViewsPushResponse>;
  },
};

/** `views.update`: changes an open view, anywhere in its stack, or a Home tab. */
export const updateView: Method = {
  contract: {
    args: { view_id: "string", external_id: "string", view: "json", hash: "string" },
    perMinute: 100,
    either: { names: ["view_id", "external_id"], code: "invalid_arguments" },
    required: { view: "invalid_arguments" },
    scopes: [],
    token: "bot",
    output: ["view"],
    errors: [...VIEW_ERRORS, "hash_conflict", "not_found"],
  },
  run(server, args) {
    const { workspace } = server;
    const id = text(args, "view_id");
    const known = id === undefined ? workspace.viewByExternalId(given(args, "external_id")) : workspace.view(id);
    if (!known) return refuse("not_found");
    checkHash(args, known);
    const view = workspace.reviseView(known, viewOf(workspace, args, known.payload.type, known));
    return { ok: true, view: workspace.wireView(view) } satisfies Answered<ViewsUpdateResponse>;
  },
};

type Answered<Response> = Omit<Response, "view"> & { readonly ok: true; readonly view: object };

/** Returns the checked `view` argument; `known` is the view it replaces. */
function viewOf(workspace: Workspace, args: Args, type: "home" | "modal", known?: StoredView): ViewPayload {
  const { view } = args;
  return checkedView(
    workspace,
    isRecord(view) ? view : refuse("invalid_arguments", ["view must be an object"]),
    type,
    known,
  );
}

/**
 * Checks a view against Slack's limits, and adds missing ids to its blocks. Throws a `Refusal`.
 * `known` is the view it replaces, which may have the same external id.
 */
export function checkedView(
  workspace: Workspace,
  view: Readonly<Record<string, unknown>>,
  type: "home" | "modal",
  known?: StoredView,
): ViewPayload {
  if (Buffer.byteLength(JSON.stringify(view)) > MAX_VIEW_BYTES) refuse("view_too_large");
  const faults = viewFaults(view, type);
  if (faults.length > 0) refuse("invalid_arguments", faults);
  const payload = view as ViewPayload;
  const { external_id: externalId } = payload;
  const namesake = externalId ? workspace.viewByExternalId(externalId) : undefined;
  if (namesake && namesake !== known) refuse("duplicate_external_id");
  return { ...payload, blocks: withIds(payload.blocks) };
}

function checkHash(args: Args, known: StoredView | undefined): void {
  const hash = text(args, "hash");
  if (hash !== undefined && known && hash !== known.hash) refuse("hash_conflict");
}

function triggerOf(args: Args): string {
  return text(args, "trigger_id") ?? given(args, "interactivity_pointer");
}
