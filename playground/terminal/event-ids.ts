import { randomUUID } from "node:crypto";
import type { LocalSlack } from "../slack/local-slack.ts";

/**
 * Lets a person post and stop under event ids that no earlier run has used. The local Slack numbers its events from one
 * each time, while the bot's database remembers which it has seen, and would take a new one for an old one.
 */
export function withFreshEventIds(slack: LocalSlack): Pick<LocalSlack, "say" | "pressStop"> {
  async function freshly<T>(act: () => Promise<T>): Promise<T> {
    const release = slack.holdDeliveries();
    try {
      return await act();
    } finally {
      for (const { eventId, acked, body } of slack.deliveries.slice(-10)) {
        if (eventId !== undefined && !acked && body.event_id === eventId) body.event_id = newEventId();
      }
      release();
    }
  }

  return {
    say: (said) => freshly(() => slack.say(said)),
    pressStop: (pressed) => freshly(() => slack.pressStop(pressed)),
  };
}

function newEventId(): string {
  return `Ev${randomUUID().replaceAll("-", "").toUpperCase()}`;
}
