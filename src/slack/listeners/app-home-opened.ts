import type { Listening } from "../deliveries/listening.ts";
import type { ListenerPorts } from "./ports.ts";

/** Slack shows at most four. */
const PROMPTS = [
  { title: "Announce something", message: "Help me write a notification email for a team dinner" },
  { title: "Set a rule", message: "From now on, keep my emails under 120 words" },
  { title: "Tell me about you", message: "Remember that I am in charge of the Marketing Department" },
  { title: "Improve a text", message: "Make this shorter and friendlier: " },
];

/** Sets the suggested prompts when a person opens the DM. */
export function registerAppHomeOpened(slack: Listening, { gateway, log }: ListenerPorts): void {
  slack.event("app_home_opened", async ({ event }) => {
    if (event.tab !== "messages") return;
    try {
      const title = "What shall we write?";
      await gateway.call("assistant.threads.setSuggestedPrompts", {
        channel_id: event.channel,
        title,
        prompts: PROMPTS,
      });
    } catch (error) {
      log.info({ err: error }, "suggested prompts not set");
    }
  });
}
