import type { BlockAction } from "@slack/bolt";
import type { Actor } from "./request.ts";
import type { Workspace } from "./workspace.ts";

/** Who clicked. */
export function actorOfAction({ user, team }: BlockAction, { teamId, enterpriseId }: Workspace): Actor {
  return { userId: user.id, teamId: user.team_id ?? team?.id ?? teamId, ...(enterpriseId ? { enterpriseId } : {}) };
}

/** Who typed a command. */
export function actorOfCommand(command: { user_id: string; team_id: string }, { enterpriseId }: Workspace): Actor {
  return { userId: command.user_id, teamId: command.team_id, ...(enterpriseId ? { enterpriseId } : {}) };
}
