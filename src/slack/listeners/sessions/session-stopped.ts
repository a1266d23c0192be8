import { z } from "zod";
import { fit, maybe } from "../../deliveries/form.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { threadKey } from "../../requests/thread-queue.ts";
import type { ListenerPorts } from "../ports.ts";

const Stopped = z.object({ channel: z.string(), thread_ts: z.string(), event_ts: maybe(z.string()) });

/**
 * Registers the stop button. It ends the answer that runs in the thread; later requests there are still answered. After a crash
 * that answer may not have begun again yet, so the time of the stop tells which answer it was for.
 */
export function registerSessionStopped(slack: Listening, { stop }: ListenerPorts): void {
  slack.event("agent_session_stopped", async ({ event }, { attempt }) => {
    const { channel, thread_ts, event_ts } = fit("agent_session_stopped", Stopped, event);
    await stop(
      threadKey(channel, thread_ts),
      attempt > 1 && event_ts ? { askedBy: Number(event_ts) * 1000 } : undefined,
    );
  });
}
