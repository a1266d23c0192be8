import type { App } from "@slack/bolt";
import { registerAppHomeOpened } from "./app-home-opened.ts";
import { registerHome } from "./home.ts";
import { registerMessages } from "./message.ts";
import { registerNoteActions } from "./note-actions.ts";
import type { ListenerPorts } from "./ports.ts";
import { registerRetry } from "./retry.ts";
import { registerSessionStopped } from "./session-stopped.ts";
import { registerRewrite } from "./shortcut-rewrite.ts";
import { registerWriteCommand } from "./write-command.ts";
import { registerWritePrefCommand } from "./write-pref-command.ts";

/** Every way in from Slack. A listener guards, translates and calls. */
export function registerListeners(app: App, ports: ListenerPorts): void {
  registerMessages(app, ports);
  registerWriteCommand(app, ports);
  registerWritePrefCommand(app, ports);
  registerNoteActions(app, ports);
  registerRetry(app, ports);
  registerSessionStopped(app, ports);
  registerAppHomeOpened(app, ports);
  registerHome(app, ports);
  registerRewrite(app, ports);
}
