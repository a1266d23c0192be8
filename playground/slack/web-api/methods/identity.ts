import type { AppsConnectionsOpenResponse, AuthTestResponse, UsersInfoResponse } from "@slack/web-api";
import { refuse } from "../refusal.ts";
import { type Args, given, type Method, type Server } from "./method.ts";

/** `auth.test`: tells who owns the token. */
export const authTest: Method = {
  contract: {
    args: {},
    required: {},
    scopes: [],
    token: "bot",
    output: ["url", "team", "user", "team_id", "user_id"],
    errors: ["invalid_auth"],
  },
  run({ workspace }) {
    const { identity } = workspace;
    return {
      ok: true,
      url: `https://${identity.teamDomain}.slack.com/`,
      team: identity.teamName,
      user: identity.botName,
      team_id: identity.teamId,
      user_id: identity.botUserId,
      bot_id: identity.botId,
      ...(identity.enterpriseId !== undefined && { enterprise_id: identity.enterpriseId }),
      is_enterprise_install: false,
    } satisfies AuthTestResponse & { ok: true };
  },
};

/** `apps.connections.open`: returns a Socket Mode address that works once. */
export const connectionsOpen: Method = {
  contract: {
    args: {},
    perMinute: 50,
    required: {},
    scopes: [],
    token: "app",
    output: ["url"],
    errors: ["invalid_auth"],
  },
  run: (server) => ({ ok: true, url: server.socketUrl() }) satisfies AppsConnectionsOpenResponse & { ok: true },
};

/** `users.info`: works for people of this workspace, and for strangers in shared channels. */
export const usersInfo: Method = {
  contract: {
    args: { user: "string", include_locale: "boolean" },
    perMinute: 100,
    required: { user: "user_not_found" },
    scopes: ["users:read"],
    token: "bot",
    output: ["user"],
    errors: ["user_not_found"],
  },
  run: (server, args) => ({ ok: true, user: wireUser(server, args) }) satisfies UsersInfoResponse & { ok: true },
};

function wireUser({ workspace }: Server, args: Args) {
  const id = given(args, "user");
  const { identity } = workspace;
  const isBot = id === identity.botUserId;
  const person = isBot ? undefined : (workspace.person(id) ?? refuse("user_not_found"));
  const realName = person?.realName ?? identity.botName;
  const name = person?.name ?? identity.botName;
  const [firstName = "", ...otherNames] = realName.split(" ");
  const teamId = person?.teamId ?? identity.teamId;
  return {
    id,
    team_id: teamId,
    name,
    deleted: false,
    real_name: realName,
    tz: person?.timeZone ?? "America/Los_Angeles",
    profile: {
      real_name: realName,
      first_name: firstName,
      last_name: otherNames.join(" "),
      title: person?.title ?? "",
      display_name: name,
      team: teamId,
    },
    is_admin: false,
    is_owner: false,
    is_restricted: person?.isGuest ?? false,
    is_ultra_restricted: false,
    is_bot: isBot,
    is_app_user: false,
    is_stranger: person?.isStranger ?? false,
    updated: 1_760_000_000,
    ...(args.include_locale === true && { locale: person?.locale ?? "en-US" }),
    ...(identity.enterpriseId !== undefined && { enterprise_user: { id, enterprise_id: identity.enterpriseId } }),
  };
}
