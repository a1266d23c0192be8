import { conversationId, personId } from "../../assistant/privacy/identity.ts";
import type { AssistantRequest, Audience, Author, PersonId, Place, PlaceKind } from "../../assistant/types.ts";
import type { Directory } from "./directory.ts";
import type { Workspace } from "./workspace.ts";

/** Who did something in Slack: the organisation is theirs, which for guests from elsewhere is not ours. */
export type Actor = { readonly userId: string; readonly teamId: string; readonly enterpriseId?: string };

/** Where a reply goes. Plain data: enough to find the thread again after a restart. */
export type ReplyTarget = {
  readonly channel: string;
  readonly threadTs: string;
  /** The person the reply is streamed to. */
  readonly userId: string;
  readonly teamId: string;
  readonly isDm: boolean;
};

/** What a person asked, still without anything that has to be looked up. */
export type Asked = {
  readonly id: string;
  readonly actor: Actor;
  readonly target: ReplyTarget;
  /** Slack's own words for the place, where the payload has them. */
  readonly isDm: boolean;
  readonly isExtShared: boolean;
  readonly text: string;
  readonly at: number;
};

/** The organisation's enterprise where there is one: the same person may act in several of its workspaces. */
export function personOf({ userId, teamId, enterpriseId }: Actor): PersonId {
  return personId(enterpriseId ?? teamId, userId);
}

/** Looks up what a request needs to know of its author and place. Never throws for what Slack cannot tell. */
export async function toRequest(asked: Asked, directory: Directory, workspace: Workspace): Promise<AssistantRequest> {
  const { channel, threadTs } = asked.target;
  const [person, looked] = await Promise.all([
    directory.person(asked.actor.userId),
    asked.isDm ? Promise.resolve<PlaceKind>("dm") : directory.kindOf(channel),
  ]);
  const kind: PlaceKind = asked.isExtShared && !asked.isDm ? "shared" : looked;
  const isForeign = asked.actor.teamId !== workspace.teamId && asked.actor.enterpriseId === undefined;
  const author: Author = {
    id: personOf(asked.actor),
    standing: isForeign ? "stranger" : person.standing,
    ...(person.timeZone ? { timeZone: person.timeZone } : {}),
  };
  const place: Place = {
    kind,
    channelId: channel,
    conversationId: conversationId(workspace.teamId, kind, channel, threadTs),
  };
  return { id: asked.id, author, place, audience: audienceOf(kind, channel), text: asked.text, at: asked.at };
}

/** Who reads what is posted in such a place. Only a DM with Inkwell has its author as its one reader. */
export function audienceOf(kind: PlaceKind, channelId: string): Audience {
  switch (kind) {
    case "dm":
      return { kind: "author" };
    case "public":
    case "private":
    case "group":
    case "shared":
      return { kind, channelId };
    case "rule":
    case "unknown":
      return { kind: "unknown", channelId };
  }
}

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
