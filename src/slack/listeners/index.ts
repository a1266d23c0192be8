import type { Listening } from "../deliveries/listening.ts";
import { registerAppHomeOpened } from "./app-home-opened.ts";
import { registerDraftChoice } from "./clicks/draft-choice.ts";
import { registerNoteActions } from "./clicks/note-actions.ts";
import { registerPostDraft } from "./clicks/post-draft.ts";
import { registerRetry } from "./clicks/retry.ts";
import { registerFeedbackButtons } from "./feedback/feedback-buttons.ts";
import { registerFeedbackWindow } from "./feedback/feedback-window.ts";
import { registerHome } from "./home.ts";
import { registerMessages } from "./message.ts";
import type { ListenerPorts } from "./ports.ts";
import { registerReadersChanged } from "./readers-changed.ts";
import { registerSessionRenamed } from "./sessions/session-renamed.ts";
import { registerSessionStopped } from "./sessions/session-stopped.ts";
import { registerRewrite } from "./shortcut-rewrite.ts";
import { registerUnknown } from "./unknown.ts";
import { registerWriteCommand } from "./write-command.ts";
import { registerWritePrefCommand } from "./write-pref-command.ts";

/** Registers every way in from Slack. A listener guards, translates and calls. */
export function registerListeners(slack: Listening, ports: ListenerPorts): void {
  registerMessages(slack, ports);
  registerWriteCommand(slack, ports);
  registerWritePrefCommand(slack, ports);
  registerNoteActions(slack, ports);
  registerRetry(slack, ports);
  registerDraftChoice(slack, ports);
  registerFeedbackButtons(slack, ports);
  registerFeedbackWindow(slack, ports);
  registerPostDraft(slack, ports);
  registerSessionStopped(slack, ports);
  registerSessionRenamed(slack, ports);
  registerReadersChanged(slack, ports);
  registerAppHomeOpened(slack, ports);
  registerHome(slack, ports);
  registerRewrite(slack, ports);
  registerUnknown(slack, ports);
}
