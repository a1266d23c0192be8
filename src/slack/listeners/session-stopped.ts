import { z } from "zod";
import type { Listening } from "../deliveries/listening.ts";
import { threadKey } from "../requests/thread-queue.ts";
import type { ListenerPorts } from "./ports.ts";

const Stopped = z.object({ channel: z.string(), thread_ts: z.string() });

/** Registers the stop button. It ends the reply that is being written in the thread; later requests there go on. */
export function registerSessionStopped(slack: Listening, { stop }: ListenerPorts): void {
  slack.event("agent_session_stopped", async ({ event }) => {
    const stopped = Stopped.safeParse(event);
    if (stopped.success) await stop(threadKey(stopped.data.channel, stopped.data.thread_ts));
  });
}
