import type { LastDraft } from "../../assistant/earlier/last-drafts.ts";
import { fit, HomeOpened } from "../deliveries/form.ts";
import type { Listening } from "../deliveries/listening.ts";
import { actorOf, personOf } from "../requests/actor.ts";
import { suggestedPrompts } from "../views/prompts.ts";
import type { ListenerPorts } from "./ports.ts";

/** Sets the suggested prompts when a person opens the DM. Some of them go on with their own last drafts. */
export function registerAppHomeOpened(slack: Listening, ports: ListenerPorts): void {
  const { gateway, log } = ports;
  slack.event("app_home_opened", async ({ event }) => {
    const { user, channel, tab } = fit("app_home_opened", HomeOpened, event);
    if (tab !== "messages") return;
    try {
      await gateway.call("assistant.threads.setSuggestedPrompts", {
        channel_id: channel,
        title: "What shall we write?",
        prompts: suggestedPrompts(await lastDraftsOf(ports, user)),
      });
    } catch (error) {
      log.info({ err: error }, "suggested prompts not set");
    }
  });
}

async function lastDraftsOf(ports: ListenerPorts, userId: string): Promise<readonly LastDraft[]> {
  try {
    const { membership } = await ports.directory.person(userId);
    return await ports.lastDrafts(personOf(await actorOf({ userId }, ports)), membership);
  } catch (error) {
    ports.log.info({ err: error }, "last drafts not found");
    return [];
  }
}
