import type { Actor } from "./requests/request.ts";
import type { Workspace } from "./requests/workspace.ts";

/** Who clicked, chose a shortcut or sent a window. */
export function actorOfAction({ user, team }: Acted, { teamId, enterpriseId }: Workspace): Actor {
  return { userId: user.id, teamId: user.team_id ?? team?.id ?? teamId, ...(enterpriseId ? { enterpriseId } : {}) };
}

type Acted = {
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly team: { readonly id: string } | null;
};

/** Who typed a command. */
export function actorOfCommand(command: { user_id: string; team_id: string }, { enterpriseId }: Workspace): Actor {
  return { userId: command.user_id, teamId: command.team_id, ...(enterpriseId ? { enterpriseId } : {}) };
}
