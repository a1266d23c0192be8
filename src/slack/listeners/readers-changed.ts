import { z } from "zod";
import { changedReadersOf, READERS_EVENTS } from "../deliveries/events/unstored-events.ts";
import { fit, slackId } from "../deliveries/form.ts";
import type { Listening } from "../deliveries/listening.ts";
import type { ListenerPorts } from "./ports.ts";

const InChannel = z.object({ channel: slackId("CDG") });

/**
 * Registers what may change who reads a channel. A reply that is under way there, in whatever process, looks at its readers again
 * before it shows more.
 */
export function registerReadersChanged(slack: Listening, { readersChanged }: ListenerPorts): void {
  for (const name of READERS_EVENTS) {
    slack.event(name, async ({ event }) => {
      if (name !== "message") fit(name, InChannel, event);
      const channel = changedReadersOf(event);
      if (channel !== undefined) await readersChanged(channel);
    });
  }
}
