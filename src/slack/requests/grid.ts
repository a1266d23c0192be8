import { z } from "zod";
import type { Joining } from "../../assistant/privacy/new-ids.ts";
import type { Gateway } from "../web-api/gateway.ts";
import { SlackCallError } from "../web-api/slack-call-error.ts";
import type { Workspace } from "./workspace.ts";

/** How many users `migration.exchange` takes at once (its page in Slack's reference). */
const MAX_USERS = 400;
const ONE_DEADLINE_MS = 1_000; // the first search of a person waits for it

/** Slack has other ids for nobody here, or does not tell this app. */
const NOTHING_TO_TELL = new Set(["not_enterprise_team", "unknown_method", "method_deprecated", "missing_scope"]);

const Exchanged = z.object({ user_id_map: z.record(z.string(), z.string()).nullish() });

/** Returns what an Enterprise Grid changes about the ids of people. Undefined for a workspace that is in none. */
export function gridOf({ teamId, enterpriseId }: Workspace, gateway: Gateway): Joining | undefined {
  if (enterpriseId === undefined) return undefined;

  async function exchange(users: readonly string[], args: object, deadlineMs?: number): Promise<[string, string][]> {
    const options = { kind: "read", ...(deadlineMs === undefined ? {} : { deadlineMs }) } as const;
    try {
      const response = await gateway.call("migration.exchange", { users: users.join(","), ...args }, options);
      return Object.entries(Exchanged.parse(response).user_id_map ?? {});
    } catch (error) {
      if (error instanceof SlackCallError && NOTHING_TO_TELL.has(error.code)) return [];
      throw error;
    }
  }

  return {
    workspace: teamId,
    organisation: enterpriseId,
    isWorkspace: (id) => /^T[A-Z0-9]+$/.test(id),
    async newUserIds(userIds) {
      const found: [string, string][] = [];
      for (let start = 0; start < userIds.length; start += MAX_USERS)
        found.push(...(await exchange(userIds.slice(start, start + MAX_USERS), {})));
      return new Map(found);
    },
    oldUserIds: async (userIds) => new Map(await exchange(userIds, { to_old: true }, ONE_DEADLINE_MS)),
  };
}
