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
 * Returns the id that a person has in every memory: organisation (enterprise, else workspace) and user. Throws a TypeError
 * where a part is missing or malformed, since strangers would share a memory that is keyed by half an id.
 */
export function personId(organisationId: string, userId: string): PersonId {
  return checked(`${part(organisationId)}_${part(userId)}`, MAX_ID - OPEN.length) as PersonId;
}

/** Returns the organisation and the user of a person's id. Users have no underscore in theirs. */
export function partsOf(person: PersonId): { readonly organisationId: string; readonly userId: string } {
  const at = person.lastIndexOf("_");
  return { organisationId: person.slice(0, Math.max(at, 0)), userId: person.slice(at + 1) };
}

/** Returns a person id that was given whole. Throws a TypeError for a malformed one. */
export function givenPersonId(id: string): PersonId {
  return checked(part(id), MAX_ID - OPEN.length) as PersonId;
}

/**
 * Returns the id of a conversation, such as `T01:public:C02:1767000000.000100`. It names the kind of place, so that every
 * search result tells where it was said. Throws a TypeError for a malformed part.
 */
export function conversationId(teamId: string, kind: PlaceKind, channelId: string, threadId: string): ConversationId {
  return checked([part(teamId), kind, part(channelId), part(threadId)].join(":"), MAX_ID) as ConversationId;
}

/** Returns the place that a conversation id names. Of an id in another form, the kind is `unknown`. */
export function placeOf(id: string | undefined): { kind: PlaceKind; channelId: string } {
  const [, kind, channelId, thread] = id?.split(":") ?? [];
  if (!kind || !channelId || !thread || !KINDS.has(kind)) return { kind: "unknown", channelId: "" };
  return { kind: kind as PlaceKind, channelId };
}

/** Returns what stays the same of a conversation's id when its channel becomes another kind of place. */
export function threadOf(id: ConversationId): string {
  return id.split(":").toSpliced(1, 1).join(":");
}

/** Returns the person whose realm a memory keeps under a user id. Undefined where no person can have that id. */
export function personOfMemory(userId: string): PersonId | undefined {
  const id = userId.endsWith(OPEN) ? userId.slice(0, -OPEN.length) : userId;
  return PART.test(id) ? (id as PersonId) : undefined;
}

/** Returns the user id under which a memory keeps one realm of a person. */
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
