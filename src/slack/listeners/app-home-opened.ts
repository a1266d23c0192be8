import type { Listening } from "../deliveries/listening.ts";
import { personOf } from "../requests/actor.ts";
import { suggestedPrompts } from "../views/prompts.ts";
import type { ListenerPorts } from "./ports.ts";

/** Sets the suggested prompts when a person opens the DM. One of them goes on with their own last draft. */
export function registerAppHomeOpened(slack: Listening, ports: ListenerPorts): void {
  const { gateway, log } = ports;
  slack.event("app_home_opened", async ({ event }) => {
    if (event.tab !== "messages") return;
    try {
      await gateway.call("assistant.threads.setSuggestedPrompts", {
        channel_id: event.channel,
        title: "What shall we write?",
        prompts: suggestedPrompts(await lastDraftOf(ports, event.user)),
      });
    } catch (error) {
      log.info({ err: error }, "suggested prompts not set");
    }
  });
}

/** The event does not say to which company the person belongs. That is part of their id, so we look it up. */
async function lastDraftOf(
  { directory, workspace, lastDraft, log }: ListenerPorts,
  userId: string,
): Promise<string | undefined> {
  try {
    const { teamId = workspace.teamId, membership } = await directory.person(userId);
    const { enterpriseId } = workspace;
    return await lastDraft(personOf({ userId, teamId, ...(enterpriseId ? { enterpriseId } : {}) }), membership);
  } catch (error) {
    log.info({ err: error }, "last draft not found");
    return undefined;
  }
}
