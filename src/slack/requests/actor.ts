import { z } from "zod";
import { personId } from "../../assistant/privacy/identity.ts";
import type { PersonId } from "../../assistant/types.ts";
import type { Workspace } from "./workspace.ts";

/** Who did something in Slack. `teamId` is the person's own workspace: for people of another company it is not ours. */
export const Actor = z.object({ userId: z.string(), teamId: z.string(), enterpriseId: z.string().exactOptional() });
export type Actor = Readonly<z.infer<typeof Actor>>;

/** Returns the person's id. On an Enterprise Grid it holds the enterprise, in whose workspaces they may all act. */
export function personOf({ userId, teamId, enterpriseId }: Actor): PersonId {
  return personId(enterpriseId ?? teamId, userId);
}

type Acted = {
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly team: { readonly id: string } | null;
};

/** Returns who clicked, chose a shortcut or submitted a window. */
export function actorOfAction({ user, team }: Acted, { teamId, enterpriseId }: Workspace): Actor {
  return { userId: user.id, teamId: user.team_id ?? team?.id ?? teamId, ...(enterpriseId ? { enterpriseId } : {}) };
}

/** Returns who typed a command. */
export function actorOfCommand(command: { user_id: string; team_id: string }, { enterpriseId }: Workspace): Actor {
  return { userId: command.user_id, teamId: command.team_id, ...(enterpriseId ? { enterpriseId } : {}) };
}
