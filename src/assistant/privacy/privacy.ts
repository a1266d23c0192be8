import type { HeldBack, Unsearched } from "../considered.ts";
import type { Audience, Membership, MemoryItem, PlaceKind, Realm } from "../types.ts";
import { placeOf } from "./identity.ts";

/** Where something that could be used was said. */
export type Origin = { readonly kind: PlaceKind; readonly channelId: string };

/**
 * Whether something said at `origin` may be used in a reply that `audience` reads. The table stands in docs/privacy.md; a
 * test holds the two together. Whatever is not named here is refused.
 */
export function mayUse(origin: Origin, audience: Audience, membership: Membership): boolean {
  if (origin.kind === "rule") return true;
  if (membership !== "member") return false;
  switch (audience.kind) {
    case "author":
      return true;
    case "public":
      return origin.kind === "public";
    case "private":
    case "group":
      return origin.kind === "public" || (isInner(origin.kind) && origin.channelId === audience.channelId);
    case "shared":
      return origin.kind === "shared" && origin.channelId === audience.channelId;
    case "unknown":
      return false;
  }
}

/** Why `mayUse` refuses; undefined where it does not. */
export function whyNot(origin: Origin, audience: Audience, membership: Membership): HeldBack | undefined {
  if (mayUse(origin, audience, membership)) return undefined;
  return rulesOnly(audience, membership) ?? "other_place";
}

/** What a reply for `audience` does not even search, and why; undefined where it searches everything. */
export function whyUnsearched(audience: Audience, membership: Membership): Unsearched | undefined {
  const realms = realmsFor(audience, membership);
  if (realms.length === 0) return rulesOnly(audience, membership);
  if (!realms.includes("own")) return "own_realm";
  return realms.includes("open") ? undefined : "open_realm";
}

function rulesOnly({ kind }: Audience, membership: Membership) {
  if (membership === "guest" || membership === "stranger") return membership;
  if (membership === "unknown") return "author_unknown";
  return kind === "unknown" ? "readers_unknown" : undefined;
}

/** The realms that a reply for `audience` may search at all; what comes back still passes `mayUse`. */
export function realmsFor(audience: Audience, membership: Membership): readonly Realm[] {
  if (membership !== "member") return [];
  switch (audience.kind) {
    case "author":
    case "private":
    case "group":
      return ["open", "own"];
    case "public":
      return ["open"];
    case "shared":
      return ["own"];
    case "unknown":
      return [];
  }
}

/** The realm that keeps what is said in such a place: only what anybody in the workspace could read is open. */
export function realmOf(kind: PlaceKind): Realm {
  return kind === "public" ? "open" : "own";
}

/** Whether what is said by such a person is kept at all: guests and people of other companies leave no trace. */
export function mayRemember(membership: Membership): boolean {
  return membership === "member" || membership === "unknown";
}

/** Who reads along may change while a draft is being made: true when `now` is not exactly what the prompt was built for. */
export function hasChanged(then: Audience, now: Audience): boolean {
  if (then.kind === "author" || now.kind === "author") return then.kind !== now.kind;
  return then.kind !== now.kind || then.channelId !== now.channelId;
}

/** A channel whose kind has changed counts as the stricter of what it was then and what it is now. */
export function stricter(past: PlaceKind, present: PlaceKind): PlaceKind {
  return STRICTNESS[present] > STRICTNESS[past] ? present : past;
}

/** The channels whose present kind matters before `items` can be judged: an author alone may see everything anyway. */
export function channelsToAskAbout(origins: readonly Origin[], audience: Audience): readonly string[] {
  if (audience.kind === "author") return [];
  const asked = origins.filter((origin) => origin.kind === "public" && origin.channelId !== audience.channelId);
  return [...new Set(asked.map((origin) => origin.channelId))];
}

/** Where a memory came from, told by its conversation. */
export function originOf(item: Pick<MemoryItem, "conversationId">): Origin {
  return placeOf(item.conversationId);
}

const STRICTNESS: Record<PlaceKind, number> = {
  rule: 0,
  public: 1,
  private: 2,
  group: 2,
  shared: 2,
  dm: 3,
  unknown: 3,
};

function isInner(kind: PlaceKind): boolean {
  return kind === "private" || kind === "group";
}
