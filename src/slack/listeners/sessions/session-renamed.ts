import { z } from "zod";
import { fit, maybe, slackId, timestamp } from "../../deliveries/form.ts";
import type { Listening } from "../../deliveries/listening.ts";
import { actorOf, personOf } from "../../requests/actor.ts";
import { threadKey } from "../../requests/thread-queue.ts";
import type { ListenerPorts } from "../ports.ts";

/** What it is called is nobody's business here. */
const Renamed = z.object({ channel: slackId("CDG"), thread_ts: maybe(timestamp), user: slackId("UW") });

/** Registers that a person named a session: then no draft names it any more. Only sessions of DMs have a name from Inkwell. */
export function registerSessionRenamed(slack: Listening, ports: ListenerPorts): void {
  slack.event("agent_session_title_changed", async ({ event }) => {
    const { channel, thread_ts: threadTs, user: userId } = fit("agent_session_title_changed", Renamed, event);
    if (threadTs === undefined || !channel.startsWith("D")) return;
    await ports.titles.keepOwn(threadKey(channel, threadTs), personOf(await actorOf({ userId }, ports)));
  });
}
