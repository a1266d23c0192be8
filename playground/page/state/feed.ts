import type { PageChange, PageMessage, PageState } from "../../page-server/types.ts";
import { withChange } from "../workspace/changes.ts";
import { type Api, Refused } from "./api.ts";
import { readUpToAt, shownRoute } from "./route.ts";
import type { Store } from "./store.ts";

export type Feed = { start(as: string | undefined): void };

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 5_000;

/**
 * Keeps the store's workspace equal to the server's.
 * It opens the feed, loads the state, and applies the changes since. When the connection is lost it sets
 * `link` to `away` and tries again, after 0.3 to 5 seconds, with a fresh state. `heard` gets every message that is new
 * or changed.
 */
export function createFeed(api: Api, store: Store, heard: (message: PageMessage, before?: PageMessage) => void): Feed {
  let current = new AbortController();

  async function follow(as: string | undefined, signal: AbortSignal): Promise<void> {
    for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        await connect(as, signal, () => {
          waitMs = FIRST_WAIT_MS;
        });
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof Refused) return store.set({ link: "refused" });
        store.set({ link: "away" });
      }
      await pause(waitMs, signal);
    }
  }

  async function connect(as: string | undefined, signal: AbortSignal, opened: () => void): Promise<void> {
    const person = as ?? (await api.state(undefined, signal)).you;
    let early: PageChange[] | undefined = [];
    const hello = Promise.withResolvers<void>();
    const reading = api.changes(
      person,
      (changes) => {
        if (early) early.push(...changes);
        else apply(changes);
        hello.resolve();
      },
      signal,
    );
    await Promise.race([hello.promise, reading]);
    const state = await Promise.race([api.state(person, signal), reading]);
    if (signal.aborted) return;
    const before = store.get().workspace;
    const ephemerals = before?.you === state.you && before.began === state.began ? before.ephemerals : [];
    const workspace = early.reduce(withChange, { ...state, ephemerals });
    const route = shownRoute({ ...store.get(), workspace });
    const isSomebodyElse = before?.you !== workspace.you;
    store.set({ link: "open", workspace, ...(isSomebodyElse && { readUpTo: readUpToAt(workspace, route) }) });
    early = undefined;
    opened();
    await reading;
  }

  function apply(changes: readonly PageChange[]): void {
    const before = store.get().workspace;
    if (!before) return;
    const workspace = changes.reduce(withChange, before);
    if (workspace !== before) store.set({ workspace });
    for (const change of changes) {
      if (change.kind !== "message" && change.kind !== "message_changed" && change.kind !== "stream") continue;
      const { channel, ts } = "message" in change ? change.message : change;
      const message = messageIn(workspace, channel, ts);
      if (message) heard(message, messageIn(before, channel, ts));
    }
  }

  return {
    /**
     * Follows the workspace as this person from now on; undefined stands for the person whom the server offers first.
     */
    start(as) {
      current.abort();
      current = new AbortController();
      void follow(as, current.signal);
    },
  };
}

/** Returns the message with this timestamp; undefined when the person cannot see one. */
export function messageIn(workspace: PageState, channel: string, ts: string): PageMessage | undefined {
  return workspace.messages[channel]?.find((one) => one.ts === ts);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
