import { z } from "zod";
import { partsOf, personId } from "../../assistant/privacy/identity.ts";
import type { PersonId } from "../../assistant/types.ts";
import type { Directory } from "./directory.ts";
import type { Workspace } from "./workspace.ts";

/** Who did something in Slack. `teamId` is the person's own workspace: for people of another company it is not ours. */
export const Actor = z.object({ userId: z.string(), teamId: z.string(), enterpriseId: z.string().exactOptional() });
export type Actor = Readonly<z.infer<typeof Actor>>;

/** Returns the person's id. On an Enterprise Grid it holds the enterprise, in whose workspaces they may all act. */
export function personOf({ userId, teamId, enterpriseId }: Actor): PersonId {
  return personId(enterpriseId ?? teamId, userId);
}

/** Returns who has a person's id here. */
export function actorOfPerson(person: PersonId, { enterpriseId }: Pick<Workspace, "enterpriseId">): Actor {
  const { organisationId, userId } = partsOf(person);
  return { userId, teamId: organisationId, ...(enterpriseId ? { enterpriseId } : {}) };
}

/** What a payload tells of who did something. `own`: the workspace that it calls theirs; `there`: the one where it was done. */
type Told = { readonly userId: string; readonly own?: string | undefined; readonly there?: string | undefined };

export type ActorEdges = { readonly workspace: Workspace; readonly directory: Pick<Directory, "person"> };

/**
 * Decides who did something: the one place that does, so that a person has the same id wherever they come from. A payload is
 * believed that calls our workspace theirs. Any other may name the place where it was done, or an organisation where the next one
 * names a workspace, so what Slack says of the person counts before it. Waits two seconds for Slack at most; never rejects.
 */
export async function actorOf(
  { userId, own, there }: Told,
  { workspace: { teamId: ours, enterpriseId }, directory }: ActorEdges,
): Promise<Actor> {
  if (enterpriseId !== undefined && own !== undefined) return { userId, teamId: own, enterpriseId };
  const found = own === ours ? ours : (await directory.person(userId)).teamId;
  return { userId, teamId: found ?? own ?? there ?? ours, ...(enterpriseId ? { enterpriseId } : {}) };
}

type Acted = {
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly team: { readonly id: string } | null;
};

/** Returns who clicked, chose a shortcut or submitted a window. */
export function actorOfAction({ user, team }: Acted, edges: ActorEdges): Promise<Actor> {
  return actorOf({ userId: user.id, own: user.team_id, there: team?.id }, edges);
}

/** Returns who typed a command, which only tells where it was typed. */
export function actorOfCommand(command: { user_id: string; team_id: string }, edges: ActorEdges): Promise<Actor> {
  return actorOf({ userId: command.user_id, there: command.team_id }, edges);
}
