import type {
  AppsConnectionsOpenResponse,
  AuthTestResponse,
  MigrationExchangeResponse,
  UsersInfoResponse,
} from "@slack/web-api";
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

/** `users.list`: the people of this workspace and the bot, and no strangers. All in one page. */
export const usersList: Method = {
  contract: {
    args: { cursor: "string", include_locale: "boolean", limit: "number", team_id: "string" },
    perMinute: 20,
    required: {},
    scopes: ["users:read"],
    token: "bot",
    output: ["members", "cache_ts"],
    errors: [],
  },
  run(server, args) {
    const { people, identity, now } = server.workspace;
    const ours = [...people.values()].filter(({ isStranger }) => !isStranger).map(({ id }) => id);
    const members = [...ours, identity.botUserId].map((user) => wireUser(server, { ...args, user }));
    return { ok: true, members, cache_ts: Math.floor(now() / 1000), response_metadata: { next_cursor: "" } };
  },
};

/** `migration.exchange`: tells the ids that users got when the workspace joined its organisation, or those they had. */
export const exchange: Method = {
  contract: {
    args: { users: "string", to_old: "boolean" },
    perMinute: 20,
    required: { users: "invalid_arguments" },
    scopes: [],
    token: "bot",
    output: ["team_id", "user_id_map"],
    errors: ["not_enterprise_team", "too_many_users"],
  },
  run({ workspace }, args) {
    const { enterpriseId, teamId } = workspace.identity;
    if (enterpriseId === undefined) refuse("not_enterprise_team");
    const users = given(args, "users").split(",");
    if (users.length > 400) refuse("too_many_users");
    const oldIds = new Map([...workspace.newIds].map(([old, next]) => [next, old]));
    const known = args.to_old === true ? oldIds : workspace.newIds;
    const invalid = users.filter((user) => !known.has(user));
    return {
      ok: true,
      team_id: teamId,
      enterprise_id: enterpriseId,
      user_id_map: Object.fromEntries([...known].filter(([user]) => users.includes(user))),
      ...(invalid.length > 0 && { invalid_user_ids: invalid }),
    } satisfies MigrationExchangeResponse & { ok: true };
  },
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
      display_name: person?.displayName ?? "",
      team: teamId,
    },
    is_admin: false,
    is_owner: false,
    is_restricted: person?.isGuest ?? false,
    is_ultra_restricted: false,
    is_bot: isBot || person?.isBot === true,
    is_app_user: false,
    is_stranger: person?.isStranger ?? false,
    updated: 1_760_000_000,
    ...(args.include_locale === true && { locale: person?.locale ?? "en-US" }),
    ...(identity.enterpriseId !== undefined &&
      !person?.isStranger && { enterprise_user: { id, enterprise_id: identity.enterpriseId } }),
  };
}
