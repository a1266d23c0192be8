import type { Log } from "../../ports/log.ts";
import type { IncomingRequest, ReplyTarget } from "../requests/incoming.ts";
import { threadKey } from "../requests/thread-queue.ts";
import { sessionTitle } from "../text/session-title.ts";
import type { Gateway } from "../web-api/gateway.ts";

/** Knows which sessions have a title, and by whom: each gets one of Inkwell's at most, and a person's own stays. */
export type SessionTitles = {
  /**
   * Takes the right to name a thread's session for a request. True for that request alone, however often it asks; false once its
   * person has named it. Rejects when the database refuses.
   */
  claim(thread: string, person: string, request: string): Promise<boolean>;
};

type Edges = { readonly gateway: Gateway; readonly log: Log };

/** Who asks, and which threads have a name. */
export type Naming = { readonly titles: SessionTitles; readonly person: string };

const SET_STATUS = "agents.sessions.setStatus";
const RENAME = "agents.sessions.rename";
const NAME_WAIT_MS = 5_000; // nobody waits for it but the end of the turn

/**
 * The session of a thread: its status, and its title. One call for the status follows another: a "working" that was slow to
 * arrive must not come last.
 */
export function createSession({ gateway, log }: Edges, request: IncomingRequest, { titles, person }: Naming) {
  const { id, target } = request;
  let showing: Promise<void> | undefined;
  let naming: Promise<void> | undefined;
  let title: unknown; // as Slack tells it with the status

  async function name(wanted: string): Promise<void> {
    await showing; // which tells whether the session has a title
    const { channel, threadTs } = target;
    if (typeof title === "string" && title !== "") return;
    if (!(await titles.claim(threadKey(channel, threadTs), person, id))) return;
    await rename(gateway, target, wanted);
  }

  return {
    isOnItsWay: () => showing !== undefined,

    /** Never throws, and does not wait for Slack. */
    show(state: State): void {
      const shown = (showing ?? Promise.resolve())
        .then(() => setStatus(gateway, target, state))
        .then((found) => {
          title ??= found;
        })
        .catch((error: unknown) => log.info({ request: id, err: error }, "status not shown"))
        .finally(() => {
          if (showing === shown) showing = undefined;
        });
      showing = shown;
    },

    /**
     * Names the session after a finished draft, where that begins the thread: later its person may have named it, which Slack does
     * not tell of what was done before the app heard of it. Never throws, and does not wait for Slack.
     */
    name(wanted: string): void {
      const plain = sessionTitle(wanted);
      if (!beginsSession(request) || plain === "" || naming) return;
      naming = name(plain).catch((error: unknown) => log.info({ request: id, err: error }, "session not named"));
    },

    /** Resolves when it has been named, if it is to be. Never rejects. */
    named: () => naming ?? Promise.resolve(),
  };
}

type State = "working" | "idle";

/** A session is a thread of the DM. What is asked in it later finds it named, or left as its person wants it. */
function beginsSession({ target, askedTs }: IncomingRequest): boolean {
  return target.isDm && (askedTs === undefined || askedTs === target.threadTs);
}

/**
 * Sets the status of the app's session in the thread, or the older line of text in a workspace that does not know sessions, and
 * returns the title that Slack tells. A stream sets the session's status by itself when it starts and stops.
 */
async function setStatus(gateway: Gateway, { channel, threadTs }: ReplyTarget, state: State): Promise<unknown> {
  const thread = { channel_id: channel, thread_ts: threadTs };
  // A "working" that comes late is wrong by then. Only the end of the work is worth waiting for a rate limit.
  const options = state === "working" ? { deadlineMs: 0 } : {};
  if (gateway.supports(SET_STATUS)) {
    try {
      const status = state === "working" ? "processing" : "active";
      return (await gateway.call(SET_STATUS, { ...thread, status }, options)).title;
    } catch (error) {
      if (gateway.supports(SET_STATUS)) throw error;
    }
  }
  const status = state === "working" ? "is writing…" : "";
  await gateway.call("assistant.threads.setStatus", { ...thread, status }, options);
  return undefined;
}

/** Names the session, or the older kind of thread in a workspace that does not know sessions. */
async function rename(gateway: Gateway, { channel, threadTs }: ReplyTarget, title: string): Promise<void> {
  const named = { channel_id: channel, thread_ts: threadTs, title };
  const options = { deadlineMs: NAME_WAIT_MS };
  if (gateway.supports(RENAME)) {
    try {
      await gateway.call(RENAME, named, options);
      return;
    } catch (error) {
      if (gateway.supports(RENAME)) throw error;
    }
  }
  await gateway.call("assistant.threads.setTitle", named, options);
}
