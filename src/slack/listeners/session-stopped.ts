import type { App } from "@slack/bolt";
import { z } from "zod";
import { threadKey } from "../requests/thread-queue.ts";
import type { ListenerPorts } from "./ports.ts";

const Stopped = z.object({ channel: z.string(), thread_ts: z.string() });

/** The stop button: what is being written in that thread ends at once, whoever waits behind it. */
export function registerSessionStopped(app: App, { stop }: ListenerPorts): void {
  app.event("agent_session_stopped", async ({ event }) => {
    const stopped = Stopped.safeParse(event);
    if (stopped.success) await stop(threadKey(stopped.data.channel, stopped.data.thread_ts));
  });
}
