import { conversationId } from "../../assistant/privacy/identity.ts";
import type { AssistantRequest, Audience, Author, Place, PlaceKind } from "../../assistant/types.ts";
import { namePeople } from "../text/incoming-text.ts";
import { personOf } from "./actor.ts";
import type { Directory } from "./directory.ts";
import type { IncomingRequest } from "./incoming.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Turns an incoming request into the core's: looks up its author, its channel and the people in its text. Does not reject when
 * Slack does not answer; what is missing is `unknown`, which lets the core use less.
 */
export async function toRequest(
  { id, actor, target, isExtShared, text, at }: IncomingRequest,
  directory: Directory,
  workspace: Workspace,
): Promise<AssistantRequest> {
  const { channel, threadTs, isDm } = target;
  const [{ text: words, names }, person, foundKind] = await Promise.all([
    namePeople(text, directory.nameOf),
    directory.person(actor.userId),
    isDm ? Promise.resolve<PlaceKind>("dm") : directory.kindOf(channel),
  ]);
  const kind: PlaceKind = isExtShared && !isDm ? "shared" : foundKind;
  const isForeign = actor.teamId !== workspace.teamId && actor.enterpriseId === undefined;
  const author: Author = {
    id: personOf(actor),
    membership: isForeign ? "stranger" : person.membership,
    ...(person.membership === "unknown" ? {} : { name: person.name }),
    ...pick(person, ["timeZone", "firstName", "title", "language"]),
  };
  const place: Place = {
    kind,
    channelId: channel,
    conversationId: conversationId(workspace.teamId, kind, channel, threadTs),
  };
  return { id, author, place, audience: audienceOf(kind, channel), text: words, names, at };
}

/** Returns those of an object's properties that it has. */
function pick<Whole extends object, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> {
  return Object.fromEntries(keys.filter((key) => whole[key]).map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}

/** Returns who reads messages in a channel of this kind. Only a DM with Inkwell has one reader, the author. */
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
