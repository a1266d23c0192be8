import { conversationId } from "../../assistant/privacy/identity.ts";
import type { AssistantRequest, Audience, Author, Place, PlaceKind } from "../../assistant/types.ts";
import { namePeople } from "../text/incoming-text.ts";
import { personOf } from "./actor.ts";
import type { Directory } from "./directory.ts";
import type { IncomingRequest } from "./incoming.ts";
import type { Workspace } from "./workspace.ts";

/** Looks up what the core needs to know of a request's author, place and people. Never throws for what Slack cannot tell. */
export async function toRequest(
  { id, actor, target, isExtShared, text, at }: IncomingRequest,
  directory: Directory,
  workspace: Workspace,
): Promise<AssistantRequest> {
  const { channel, threadTs, isDm } = target;
  const [words, person, looked] = await Promise.all([
    namePeople(text, directory.nameOf),
    directory.person(actor.userId),
    isDm ? Promise.resolve<PlaceKind>("dm") : directory.kindOf(channel),
  ]);
  const kind: PlaceKind = isExtShared && !isDm ? "shared" : looked;
  const isForeign = actor.teamId !== workspace.teamId && actor.enterpriseId === undefined;
  const author: Author = {
    id: personOf(actor),
    membership: isForeign ? "stranger" : person.membership,
    ...(person.timeZone ? { timeZone: person.timeZone } : {}),
  };
  const place: Place = {
    kind,
    channelId: channel,
    conversationId: conversationId(workspace.teamId, kind, channel, threadTs),
  };
  return { id, author, place, audience: audienceOf(kind, channel), text: words, at };
}

/** Who reads what is posted in a place of this kind. Only a DM with Inkwell has its author as its one reader. */
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
