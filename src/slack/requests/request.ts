import { conversationId } from "../../assistant/privacy/identity.ts";
import { mayName, readersOfDraft } from "../../assistant/privacy/privacy.ts";
import type { AssistantRequest, Audience, Author, Membership, Place, PlaceKind } from "../../assistant/types.ts";
import { type NameOf, namePeople } from "../text/incoming-text.ts";
import { type Actor, personOf } from "./actor.ts";
import { type Directory, type Person, SOMEONE } from "./directory.ts";
import type { IncomingRequest } from "./incoming.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Turns an incoming request into the core's: looks up its author, its channel and the people in its text. Does not reject when
 * Slack does not answer; what is missing is `unknown`, which lets the core use less. `readersElsewhere`: those of
 * the channel that the draft is to be posted in once its author has seen it.
 */
export async function toRequest(
  request: IncomingRequest,
  directory: Directory,
  workspace: Workspace,
  readersElsewhere?: Promise<Audience | undefined>,
): Promise<AssistantRequest> {
  const { id, actor, target, text, unseen, at, isEdited } = request;
  const { channel, threadTs } = target;
  const readers = readersOf(request, directory, readersElsewhere);
  const [{ text: words, names }, person, kind, audience] = await Promise.all([
    namePeople(text, namesFor(actor, readers, { directory, workspace })),
    directory.person(actor.userId),
    kindOf(request, directory),
    readers,
  ]);
  const author: Author = {
    id: personOf(actor),
    membership: membershipOf(actor, person, workspace),
    ...(person.name === SOMEONE ? {} : { name: person.realName ?? person.name }),
    ...pick(person, ["timeZone", "firstName", "title", "language"]),
  };
  const place: Place = {
    kind,
    channelId: channel,
    conversationId: conversationId(workspace.teamId, kind, channel, threadTs),
  };
  return {
    id,
    author,
    place,
    audience,
    text: words,
    names,
    ...(unseen ? { unseen } : {}),
    at,
    ...(isEdited ? { isEdited } : {}),
  };
}

type Asked = Pick<IncomingRequest, "actor" | "target" | "isExtShared">;

async function kindOf({ target, isExtShared }: Asked, directory: Directory): Promise<PlaceKind> {
  if (target.isDm) return "dm";
  return isExtShared ? "shared" : directory.kindOf(target.channel);
}

async function readersOf(
  asked: Asked,
  directory: Directory,
  elsewhere: Promise<Audience | undefined> | undefined,
): Promise<Audience> {
  const [kind, meantFor] = await Promise.all([kindOf(asked, directory), elsewhere]);
  return readersOfDraft(audienceOf(kind, asked.target.channel), meantFor);
}

/** Returns what names people, and the channels that the readers of an answer may see by name. */
export function namesFor(
  actor: Actor,
  readers: Promise<Audience> | Audience,
  { directory, workspace }: { readonly directory: Directory; readonly workspace: Workspace },
): NameOf {
  async function ofChannel(id: string): Promise<string | undefined> {
    const [kind, name, person, audience] = await Promise.all([
      directory.kindOf(id),
      directory.channelName(id),
      directory.person(actor.userId),
      readers,
    ]);
    const membership = membershipOf(actor, person, workspace);
    const isSeen = mayName({ kind, channelId: id }, audience, membership);
    return isSeen ? name : undefined;
  }
  return Object.assign((userId: string) => directory.nameOf(userId), { ofChannel });
}

/** Returns who a person is here. Outside a Grid, those of another workspace are strangers, whatever a look-up says. */
export function membershipOf(
  actor: Actor,
  { membership }: Pick<Person, "membership">,
  workspace: Workspace,
): Membership {
  const isForeign = actor.teamId !== workspace.teamId && actor.enterpriseId === undefined;
  return isForeign ? "stranger" : membership;
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
