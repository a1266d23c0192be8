import type { ServerResponse } from "node:http";
import type { Declared } from "../manifest.ts";
import type { Bot } from "./bot/bot.ts";
import type { ModelCheck } from "./bot/model-check.ts";
import type { Traces } from "./traces.ts";
import type { Visibility } from "./visibility.ts";

export type PagePorts = {
  /** The token that every call must carry. */
  readonly token: string;
  readonly declared: Declared;
  readonly bot: Bot;
  /** Asks a model server before the bot is connected to it. */
  readonly checkModel: ModelCheck;
  /** The ids of the people who have closed the first steps. */
  readonly visitors: Set<string>;
  /** How replies came about. Only the person who asked may see it. */
  readonly traces: Pick<Traces, "find" | "askerOf" | "onChange">;
  /** Names the workspace since it was made or emptied. */
  readonly began: () => string;
  /** Call it when something outside the workspace has changed that is saved, such as `visitors`. */
  readonly touched: () => void;
  /** Deletes all messages and everything the bot remembers, and restarts the bot. */
  readonly reset: () => Promise<void>;
  /** Milliseconds between the beats of a feed; default 15,000. */
  readonly beatMs?: number;
};

export type PageParts = PagePorts & {
  readonly visibility: Visibility;
  /** The open feeds. */
  readonly tabs: Set<ServerResponse>;
};
