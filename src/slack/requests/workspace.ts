import { z } from "zod";
import type { Log } from "../../ports/log.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { missingScopes, requiredScopes } from "../web-api/scopes.ts";

/** The workspace in which the bot is installed, and the bot in it, by `auth.test`. */
export type Workspace = {
  readonly teamId: string;
  readonly enterpriseId?: string;
  readonly botUserId: string;
  readonly botId: string;
};

/** Asks Slack who the bot is. A missing scope only costs a part, so the log names it and the start goes on. */
export async function identify(gateway: Gateway, log: Log): Promise<Workspace> {
  const identity = AuthTest.parse(await gateway.call("auth.test", {}));
  for (const missing of missingScopes(identity.response_metadata?.scopes ?? requiredScopes)) {
    log.warn(missing, "scope missing: add it to the app and reinstall it");
  }
  return {
    teamId: identity.team_id,
    botUserId: identity.user_id,
    botId: identity.bot_id ?? "",
    ...(identity.enterprise_id ? { enterpriseId: identity.enterprise_id } : {}),
  };
}

const AuthTest = z.object({
  team_id: z.string(),
  user_id: z.string(),
  bot_id: z.string().optional(),
  enterprise_id: z.string().nullish(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
