import type { Assistant } from "../../assistant/answer.ts";
import type { Rulebook } from "../../assistant/notes/rulebook.ts";
import type { Log } from "../../ports/log.ts";
import type { Answering } from "../answering/answering.ts";
import type { Home } from "../answering/home-refresh.ts";
import type { SlackEdges } from "../replies/surface.ts";
import type { Running } from "../requests/thread-queue.ts";
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
  readonly log: Log;
};
