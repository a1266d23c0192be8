import type { ConversationId, PersonId, PlaceKind, Scope } from "../types.ts";

const PART = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_ID = 100; // MemOS refuses longer user and conversation ids (codes 40010 and 40011)
const OPEN = "_open";

const KINDS: ReadonlySet<string> = new Set<PlaceKind>([
  "dm",
  "public",
  "private",
  "group",
  "shared",
  "rule",
  "unknown",
] satisfies PlaceKind[]);

/**
 * The id a person has in every memory: their organisation (enterprise, else workspace) and user id. Deterministic and plain.
 * Throws when a part is missing, since a memory keyed by half an identity would be shared by strangers.
 */
export function personId(organisationId: string, userId: string): PersonId {
  return checked(`${part(organisationId)}_${part(userId)}`, MAX_ID - OPEN.length) as PersonId;
}

/** A person id that was given whole, as by the console program's DEMO_USER_ID. */
export function givenPersonId(id: string): PersonId {
  return checked(part(id), MAX_ID - OPEN.length) as PersonId;
}

/** `T01:public:C02:1767000000.000100`: the kind of place stands in it, so that any search result tells where it was said. */
export function conversationId(teamId: string, kind: PlaceKind, channelId: string, threadId: string): ConversationId {
  return checked([part(teamId), kind, part(channelId), part(threadId)].join(":"), MAX_ID) as ConversationId;
}

/** What a conversation id says of its place; an id that is not ours is of unknown origin. */
export function placeOf(id: string | undefined): { kind: PlaceKind; channelId: string } {
  const [, kind, channelId, thread] = id?.split(":") ?? [];
  if (!kind || !channelId || !thread || !KINDS.has(kind)) return { kind: "unknown", channelId: "" };
  return { kind: kind as PlaceKind, channelId };
}

/** The `user_id` under which a realm of a person's memory is kept. */
export function memoryUserId(scope: Scope): string {
  if (!scope.person) throw new TypeError("memory needs a person");
  return scope.realm === "open" ? `${scope.person}${OPEN}` : scope.person;
}

function part(value: string): string {
  if (!PART.test(value)) throw new TypeError("an id is missing or malformed");
  return value;
}

function checked(id: string, max: number): string {
  if (id.length > max) throw new TypeError(`an id may have at most ${max} characters`);
  return id;
}
