import { z } from "zod";
import type { BotToken } from "../../web-api/bot-token.ts";
import { fit, maybe } from "../form.ts";
import type { Listening } from "../listening.ts";

/** Who had a token that was revoked, by its kind. Tokens of people are not ours. */
const Revoked = z.object({ tokens: z.object({ bot: maybe(z.array(z.string())) }) });

/** Registers the events that tell of the end: of the token, or of the whole installation. Slack sends both, in any order. */
export function registerTokenEvents(slack: Listening, token: BotToken): void {
  slack.event("tokens_revoked", async ({ event }) => {
    const { bot = [] } = fit("tokens_revoked", Revoked, event).tokens;
    if (bot.length > 0) await token.revoked("tokens_revoked");
  });
  slack.event("app_uninstalled", () => token.revoked("app_uninstalled"));
}
