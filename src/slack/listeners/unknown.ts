import type { types } from "@slack/bolt";
import { isId } from "../deliveries/is-id.ts";
import { type Listening, UNKNOWN } from "../deliveries/listening.ts";
import { line } from "../views/blocks.ts";
import { unknown as words } from "../views/words.ts";
import { createResponder } from "../web-api/response-url.ts";
import type { ListenerPorts } from "./ports.ts";

/**
 * Registers what answers commands, clicks, windows and shortcuts that nobody else listens to: those of an older or a newer
 * manifest, and buttons in old messages. The person is told in one line, and the log has the name.
 */
export function registerUnknown(slack: Listening, ports: ListenerPorts): void {
  const { log } = ports;
  const note = (kind: string, name: unknown) =>
    log.warn({ kind, name: isId(name) ? name : undefined }, "not known to Inkwell; whoever used it is told so");

  slack.command(UNKNOWN, async ({ ack, command }) => {
    await ack({ response_type: "ephemeral", text: words.command });
    note("command", command.command);
  });
  slack.action(UNKNOWN, async ({ ack, action, body }) => {
    await ack();
    note("click", action.action_id);
    await tell(ports, body, words.click);
  });
  slack.view(UNKNOWN, async ({ ack, body, view }) => {
    if ((body.type as string) === "view_closed") return ack(); // nobody looks at it any more
    await ack({ response_action: "update", view: windowWith(words.window) });
    note("window", view.callback_id);
  });
  slack.messageShortcut(UNKNOWN, async ({ ack, shortcut }) => {
    await ack();
    note("shortcut", shortcut.callback_id);
    await tell(ports, shortcut, words.shortcut);
  });
}

/** Tells the person where they clicked; without a `response_url`, as in Home, in a window. */
async function tell(
  { gateway, apiUrl, log }: ListenerPorts,
  { response_url: responseUrl, trigger_id }: { readonly response_url?: string; readonly trigger_id?: string },
  text: string,
): Promise<void> {
  try {
    if (responseUrl) await createResponder(responseUrl, apiUrl)({ text });
    else await gateway.call("views.open", { trigger_id, view: windowWith(text) }, { deadlineMs: OPEN_MS });
  } catch (error) {
    log.warn({ err: error }, "click not answered");
  }
}

const OPEN_MS = 2_500; // a `trigger_id` is valid for three seconds

function windowWith(text: string): types.ModalView {
  return {
    type: "modal",
    title: { type: "plain_text", text: "Inkwell" },
    close: { type: "plain_text", text: "Close" },
    blocks: [line(text)],
  };
}
