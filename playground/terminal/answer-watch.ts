import type { LocalSlack } from "../slack/local-slack.ts";
import type { Change } from "../slack/workspace/types.ts";
import type { Thread } from "./threads.ts";

/** `silent`: no reply came, and none was expected. `missing`: one was expected. */
export type Outcome = "answered" | "silent" | "missing";

export type AnswerWatch = {
  /** Runs `act` and resolves when Inkwell has finished with it. Rejects when `act` does. */
  until(act: () => Promise<unknown>, options: { expectsAnswer: boolean }): Promise<Outcome>;
  /** The threads in which Inkwell is working. */
  busy(): readonly Thread[];
};

// Nothing says that Inkwell has finished, so it counts as finished after this much silence.
const QUIET_MS = 150;
const SILENT_MS = 600;
const UNSEEN_MS = 15_000; // the status comes at once
const STUCK_MS = 90_000; // a model may take up to 75 seconds

/**
 * Watches Slack to find out when Inkwell has finished, which nothing says: 150 ms of silence after a sign of it count as the end.
 * Only one `until` may run at a time.
 */
export function createAnswerWatch(slack: LocalSlack): AnswerWatch {
  const working = new Map<string, Thread>();
  let signs = 0;
  let look = () => {};

  slack.onChange((change) => {
    if (change.kind === "status") followStatus(change);
    else if (isSign(change)) signs += 1;
    look();
  });

  function followStatus({ channel = "", thread_ts: root = "" }: Change): void {
    const key = `${channel}:${root}`;
    if (slack.statusOf(channel, root)?.status === "processing") working.set(key, { channel, root });
    else if (working.delete(key)) signs += 1;
  }

  /**
   * Tells whether this is a finished reply, or an ephemeral message. A message that opens a thread is not: a draft follows
   * it.
   */
  function isSign({ kind, user, thread_ts: root }: Change): boolean {
    if (kind === "message") return user === slack.botUserId && root !== undefined;
    return kind.startsWith("ephemeral") || kind === "message_changed" || kind === "stream_stopped";
  }

  return {
    busy: () => [...working.values()],

    async until(act, { expectsAnswer }) {
      const before = signs;
      await act();
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const endWith = (outcome: Outcome, afterMs: number) => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            look = () => {};
            if (outcome === "missing") working.clear();
            resolve(outcome);
          }, afterMs);
        };
        look = () => {
          const isTaken = slack.deliveries.slice(-10).every(({ acked }) => acked);
          if (working.size === 0 && signs > before) endWith("answered", QUIET_MS);
          else if (working.size === 0 && !expectsAnswer && isTaken) endWith("silent", SILENT_MS);
          else endWith("missing", working.size > 0 ? STUCK_MS : UNSEEN_MS);
        };
        look();
      });
    },
  };
}
