import type { App } from "@slack/bolt";
import type { Assistant, AssistantLog } from "../../assistant/answer.ts";
import type { Rulebook } from "../../assistant/notes/rulebook.ts";
import type { Answering } from "../answering/answering.ts";
import type { Home } from "../answering/home-refresh.ts";
import type { SlackEdges } from "../replies/surface.ts";
import type { Running } from "../requests/thread-queue.ts";
import { registerAppHomeOpened } from "./app-home-opened.ts";
import { registerHome } from "./home.ts";
import { registerMessages } from "./message.ts";
import { registerNoteActions } from "./note-actions.ts";
import { registerRetry } from "./retry.ts";
import { registerSessionStopped } from "./session-stopped.ts";
import { registerRewrite } from "./shortcut-rewrite.ts";
import { registerWriteCommand } from "./write-command.ts";
import { registerWritePrefCommand } from "./write-pref-command.ts";

export type ListenerPorts = SlackEdges & {
  readonly assistant: Assistant;
  readonly answering: Answering;
  readonly rulebook: Rulebook;
  readonly home: Home;
  /** For what is done in Home, which is shown there with a word of its own. */
  readonly homeRulebook: Rulebook;
  readonly running: Running;
  /** Stops what is being written in a thread, whichever process writes it. */
  readonly stop: (thread: string) => Promise<void>;
  readonly followed: { isFollowed(thread: string, person: string): Promise<boolean> };
  readonly newId: () => string;
  /** The id that always comes of the same key. */
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  /** A stand-in for Slack, on this machine. */
  readonly apiUrl?: string;
  readonly log: AssistantLog;
};

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
