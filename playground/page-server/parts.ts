import type { ServerResponse } from "node:http";
import type { Declared } from "../manifest.ts";
import type { Bot } from "./bot/bot.ts";
import type { TraceWithCalls } from "./traces.ts";
import type { Visibility } from "./visibility.ts";

export type PagePorts = {
  /** What every call of the page carries. */
  readonly token: string;
  readonly declared: Declared;
  readonly bot: Bot;
  /** The ids of those who have been here before. */
  readonly visitors: Set<string>;
  /** What went into a reply, by the message it is or answers; undefined when nothing is known of it. For whoever asked alone. */
  readonly traces: { find(channel: string, ts: string): TraceWithCalls | undefined };
  /** Something has changed that is kept beside the workspace. */
  readonly touched: () => void;
  /** Empties everything, while it runs. */
  readonly reset: () => Promise<void>;
  /** How often a tab hears that the server is still there; default every 15 seconds. */
  readonly beatMs?: number;
};

export type PageParts = PagePorts & {
  readonly visibility: Visibility;
  /** Those who follow the changes. */
  readonly tabs: Set<ServerResponse>;
};
