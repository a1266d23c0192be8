import { z } from "zod";
import type { Listening } from "../deliveries/listening.ts";
import { threadKey } from "../requests/thread-queue.ts";
import type { ListenerPorts } from "./ports.ts";

const Stopped = z.object({ channel: z.string(), thread_ts: z.string() });

/** The stop button: ends at once what is being written in that thread, whatever waits behind it. */
export function registerSessionStopped(slack: Listening, { stop }: ListenerPorts): void {
  slack.event("agent_session_stopped", async ({ event }) => {
    const stopped = Stopped.safeParse(event);
    if (stopped.success) await stop(threadKey(stopped.data.channel, stopped.data.thread_ts));
  });
}
