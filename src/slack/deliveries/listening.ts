import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from "@slack/bolt";
import type { Delivery } from "../../ports/inbox.ts";

/**
 * Handles one kind of delivery. All code that changes rows or answers people takes the delivery, so that a repeat after a crash
 * does it once. A listener that leaves the delivery out has nothing to pass on, and does not compile.
 */
export type Listener<Args> = (args: Args & AllMiddlewareArgs, delivery: Delivery) => Promise<void>;

/** Registers listeners, each by its name in the manifest or its id in a view, or for all that no other listens to. */
export type Listening = {
  event<Name extends string>(name: Name, listener: Listener<SlackEventMiddlewareArgs<Name>>): void;
  command(name: string, listener: Listener<SlackCommandMiddlewareArgs>): void;
  action(actionId: string, listener: Listener<SlackActionMiddlewareArgs<BlockAction>>): void;
  view(callbackId: string, listener: Listener<SlackViewMiddlewareArgs<ViewSubmitAction>>): void;
  messageShortcut(callbackId: string, listener: Listener<SlackShortcutMiddlewareArgs<MessageShortcut>>): void;
};

/**
 * Returns what registers listeners with a durable app. Bolt gets one listener for each kind of delivery, since it asks all that it
 * has about each delivery, one after another, which costs more than all that Inkwell does with one.
 */
export function listeningTo(app: App): Listening {
  const events = createListeners<SlackEventMiddlewareArgs>();
  const commands = createListeners<SlackCommandMiddlewareArgs>();
  const actions = createListeners<SlackActionMiddlewareArgs<BlockAction>>();
  const views = createListeners<SlackViewMiddlewareArgs<ViewSubmitAction>>();
  const messageShortcuts = createListeners<SlackShortcutMiddlewareArgs<MessageShortcut>>();
  app.event(ANY, (args) => events.call(args.event.type, args));
  app.command(ANY, (args) => commands.call(args.command.command, args));
  app.action<BlockAction>({}, (args) => actions.call(args.action.action_id, args));
  app.view<ViewSubmitAction>({}, (args) =>
    views.call(args.body.type === "view_submission" ? args.view.callback_id : UNKNOWN, args),
  );
  app.shortcut<MessageShortcut>({}, (args) =>
    messageShortcuts.call(args.body.type === "message_action" ? args.shortcut.callback_id : UNKNOWN, args),
  );
  return {
    event: (name, listener) => events.add(name, listener as Listener<SlackEventMiddlewareArgs>),
    command: commands.add,
    action: actions.add,
    view: views.add,
    messageShortcut: messageShortcuts.add,
  };
}

const ANY = /^/;

/** The name under which a listener gets what no other of its kind listens to. Slack has nothing of that name. */
export const UNKNOWN = "";

/** Keeps the listeners of one kind by name. */
function createListeners<Args>() {
  const listeners = new Map<string, readonly Listener<Args>[]>();
  return {
    add: (name: string, listener: Listener<Args>) =>
      void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    /** Rejects when all have ended, with the first error. */
    async call(name: string, args: Args & AllMiddlewareArgs) {
      const called = (listeners.get(name) ?? listeners.get(UNKNOWN) ?? []).map(async (listener) =>
        listener(args, deliveryIn(args)),
      );
      const failed = (await Promise.allSettled(called)).find((one) => one.status === "rejected");
      if (failed) throw failed.reason;
    },
  };
}

/** The durable app puts the delivery there. */
function deliveryIn({ context }: AllMiddlewareArgs): Delivery {
  return context.delivery as Delivery;
}
