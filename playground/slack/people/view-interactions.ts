import type { AppEvents } from "../deliveries/app-events.ts";
import type { Courier } from "../deliveries/delivery.ts";
import { homeOpenedEvent, viewActions, viewClosed, viewSubmission } from "../deliveries/payloads.ts";
import { isRecord } from "../web-api/limits.ts";
import { checkedView } from "../web-api/methods/views.ts";
import { Refusal } from "../web-api/refusal.ts";
import type { Triggers } from "../web-api/triggers.ts";
import type { PersonRef } from "../workspace/refs.ts";
import { findPerson } from "../workspace/refs.ts";
import { MAX_STACK, type StoredView } from "../workspace/views.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { actionOf, type Chosen } from "./elements.ts";
import { type Given, missingInputs, stateOf } from "./view-state.ts";

export type ViewClick = {
  readonly as: PersonRef;
  readonly viewId: string;
  readonly actionId: string;
  /** The value of the button, where several share the action id, or the chosen option. */
  readonly value?: Chosen;
  /** The values of the view's inputs. */
  readonly values?: Given;
};

export type Submission = { readonly as: PersonRef; readonly viewId: string; readonly values?: Given };

/** With `errors`, by block id, the modal stays open. */
export type Submitted = { readonly ack: unknown; readonly errors?: Readonly<Record<string, string>> };

export type ViewInteractions = ReturnType<typeof createViewInteractions>;

/**
 * Lets people use modals and the Home tab.
 * Interactions resolve with the acknowledgement and reject with `DeliveryFailed` when it is late. A view that is no
 * longer open throws.
 */
export function createViewInteractions(
  workspace: Workspace,
  courier: Courier,
  appEvents: AppEvents,
  triggers: Triggers,
) {
  const { identity } = workspace;

  /** A person opens the Home tab (`app_home_opened`, with the view published last). */
  async function openHome({ as }: { as: PersonRef }): Promise<void> {
    const person = findPerson(workspace, as);
    const channel = workspace.dmOf(person.id);
    const view = workspace.home(person.id);
    appEvents.notifyApp(homeOpenedEvent(person.id, channel.id, workspace.nextTs(), "home", view), channel);
  }

  /** A person uses an element of a view. */
  async function clickInView(pressed: ViewClick): Promise<{ readonly ack: unknown; readonly triggerId: string }> {
    const person = findPerson(workspace, pressed.as);
    const view = openView(pressed.viewId, person.id);
    const { blocks } = view.payload;
    const action = actionOf(blocks, pressed.actionId, pressed.value, workspace.nextTs());
    const triggerId = triggers.issue({ user: person.id, viewId: view.id });
    const shown = workspace.wireView(view, stateOf(blocks, pressed.values ?? {}));
    const body = viewActions(identity, person, { action, view: shown, triggerId });
    return { ack: await courier.once(courier.delivery("interactive", body)), triggerId };
  }

  /**
   * A person submits the topmost modal.
   * Missing required fields come back as errors and nothing is sent, as in Slack's client. Otherwise the app's
   * `response_action` is carried out.
   */
  async function submit(submission: Submission): Promise<Submitted> {
    const person = findPerson(workspace, submission.as);
    const view = openView(submission.viewId, person.id);
    if (workspace.stackOf(person.id).at(-1) !== view) throw new Error("only the topmost view can be submitted");
    const values = stateOf(view.payload.blocks, submission.values ?? {});
    const missing = missingInputs(view.payload.blocks, values);
    if (Object.keys(missing).length > 0) return { ack: undefined, errors: missing };
    const triggerId = triggers.issue({ user: person.id, viewId: view.id });
    const body = viewSubmission(identity, person, { view: workspace.wireView(view, values), triggerId });
    const ack = await courier.once(courier.delivery("interactive", body));
    const errors = respond(view, ack);
    return errors ? { ack, errors } : { ack };
  }

  /** Closes a modal of a person and those on top of it. Tells the app of views with `notify_on_close`. */
  async function closeView({ as, viewId }: { as: PersonRef; viewId: string }): Promise<void> {
    const person = findPerson(workspace, as);
    const view = openView(viewId, person.id);
    const isCleared = view.payload.clear_on_close === true;
    const [lowest = view] = workspace.stackOf(person.id);
    for (const closed of workspace.closeModal(isCleared ? lowest : view)) {
      if (closed.payload.notify_on_close !== true) continue;
      const body = viewClosed(identity, person, workspace.wireView(closed), isCleared);
      // The view is closed even if the app does not acknowledge.
      courier.once(courier.delivery("interactive", body)).catch(() => {});
    }
  }

  /** Carries out the app's `response_action`. Returns its errors, if it sent some. */
  function respond(view: StoredView, ack: unknown): Record<string, string> | undefined {
    const answer = isRecord(ack) ? ack : {};
    switch (answer.response_action) {
      case "errors":
        return errorsOf(view, answer.errors);
      case "update":
        workspace.reviseView(view, givenView(answer.view, view));
        return undefined;
      case "push":
        if (workspace.stackOf(view.user).length >= MAX_STACK) throw notUnderstood("push_limit_reached");
        workspace.pushModal(view.user, givenView(answer.view));
        return undefined;
      case "clear":
        workspace.closeModals(view.user);
        return undefined;
      default:
        workspace.closeModal(view);
        return undefined;
    }
  }

  function givenView(view: unknown, known?: StoredView) {
    if (!isRecord(view)) throw notUnderstood("no view");
    try {
      return checkedView(workspace, view, "modal", known);
    } catch (error) {
      if (error instanceof Refusal) throw notUnderstood(`${error.code} ${JSON.stringify(error.details)}`);
      throw error;
    }
  }

  /** Returns the view, if this person has it open; otherwise throws. */
  function openView(viewId: string, user: string): StoredView {
    const view = workspace.view(viewId);
    if (view?.user !== user) throw new Error("that view is no longer open");
    return view;
  }

  return { openHome, clickInView, submit, closeView };
}

/** Checks the app's errors: at least one, each at an input block of the view. Throws otherwise. */
function errorsOf({ payload }: StoredView, errors: unknown): Record<string, string> {
  const entries = Object.entries(isRecord(errors) ? errors : {});
  const inputs = new Set(payload.blocks.filter(({ type }) => type === "input").map(({ block_id: id }) => id));
  const isWhole = entries.length > 0 && entries.every(([id, text]) => inputs.has(id) && typeof text === "string");
  if (!isWhole) throw notUnderstood("errors must name input blocks of the view");
  return Object.fromEntries(entries.map(([id, text]) => [id, String(text)]));
}

function notUnderstood(why: string): Error {
  return new Error(`Slack cannot use the app's response (${why})`);
}
