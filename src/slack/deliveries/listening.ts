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

/** Registers listeners, each by its name in the manifest or its id in a view. */
export type Listening = {
  event<Name extends string>(name: Name, listener: Listener<SlackEventMiddlewareArgs<Name>>): void;
  command(name: string, listener: Listener<SlackCommandMiddlewareArgs>): void;
  action(actionId: string, listener: Listener<SlackActionMiddlewareArgs<BlockAction>>): void;
  view(callbackId: string, listener: Listener<SlackViewMiddlewareArgs<ViewSubmitAction>>): void;
  messageShortcut(callbackId: string, listener: Listener<SlackShortcutMiddlewareArgs<MessageShortcut>>): void;
};

/** Returns what registers listeners with a durable app. */
export function listeningTo(app: App): Listening {
  return {
    event: (name, listener) => app.event(name, (args) => listener(args, deliveryIn(args))),
    command: (name, listener) => app.command(name, (args) => listener(args, deliveryIn(args))),
    action: (actionId, listener) => app.action<BlockAction>(actionId, (args) => listener(args, deliveryIn(args))),
    view: (callbackId, listener) => app.view<ViewSubmitAction>(callbackId, (args) => listener(args, deliveryIn(args))),
    messageShortcut: (callbackId, listener) =>
      app.shortcut<MessageShortcut>({ callback_id: callbackId, type: "message_action" }, (args) =>
        listener(args, deliveryIn(args)),
      ),
  };
}

/** The durable app puts the delivery there. */
function deliveryIn({ context }: AllMiddlewareArgs): Delivery {
  return context.delivery as Delivery;
}
