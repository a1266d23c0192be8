import type { HeldBack, Unsearched } from "../considered.ts";
import type { Audience, Membership, MemoryItem, PlaceKind, Realm } from "../types.ts";
import { placeOf } from "./identity.ts";

/** The place where something was said. */
export type Origin = { readonly kind: PlaceKind; readonly channelId: string };

/** The readers of what goes to the author alone, wherever it was asked for. */
export const AUTHOR_ALONE: Audience = { kind: "author" };

/**
 * Tells whether a reply that `audience` reads may use something said at `origin`. docs/privacy.md has the table, and a test
 * compares the two. Everything that is not named here is refused.
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

/**
 * Tells whether a reply that `audience` reads may name a channel that words refer to. Those may see its name who may see
 * the channel: its own readers, and all colleagues where it is public.
 */
export function mayName(channel: Origin, audience: Audience, membership: Membership): boolean {
  const isItself =
    audience.kind !== "author" && audience.kind !== "unknown" && audience.channelId === channel.channelId;
  return isItself || (channel.kind === "public" && mayUse(channel, audience, membership));
}

/**
 * Tells whether a reply that `audience` reads may follow a rule that was given at `origin`. What a message says may be more
 * than it seems, so that other companies see it only in a channel where it was said, or when its author says so.
 */
export function mayFollow(origin: Origin, audience: Audience): boolean {
  if (isGiven(origin) || audience.kind === "author") return true;
  if (audience.kind !== "shared" && audience.kind !== "unknown") return true;
  const isHeardThere = origin.kind !== "dm" && origin.kind !== "unknown"; // what is said to Inkwell alone can bear a channel's id
  return isHeardThere && origin.channelId === audience.channelId;
}

/** Tells whether a rule was given as such: to a command, on a page of its own, or by *Use everywhere*. */
export function isGiven(origin: Pick<Origin, "kind">): boolean {
  return origin.kind === "rule";
}

/** Returns why `mayFollow` refuses; undefined where it does not. */
export function whyNotFollowed(origin: Origin, audience: Audience): HeldBack | undefined {
  if (mayFollow(origin, audience)) return undefined;
  return audience.kind === "unknown" ? "readers_unknown" : "other_place";
}

/** Returns why `mayUse` refuses; undefined where it does not. */
export function whyNot(origin: Origin, audience: Audience, membership: Membership): HeldBack | undefined {
  if (mayUse(origin, audience, membership)) return undefined;
  return rulesOnly(audience, membership) ?? "other_place";
}

/**
 * Returns which part of memory a reply for `audience` does not search, or why it searches none. Undefined: it searches all.
 */
export function whyUnsearched(audience: Audience, membership: Membership): Unsearched | undefined {
  const realms = realmsFor(audience, membership);
  if (realms.length === 0) return rulesOnly(audience, membership);
  if (!realms.includes("own")) return "own_realm";
  return realms.includes("open") ? undefined : "open_realm";
}

function rulesOnly({ kind }: Audience, membership: Membership) {
  if (membership === "guest" || membership === "stranger" || membership === "off_the_record") return membership;
  if (membership === "unknown") return "author_unknown";
  return kind === "unknown" ? "readers_unknown" : undefined;
}

/** Returns the realms that a reply for `audience` may search. What comes back must pass `mayUse` too. */
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

/** Returns the realm that keeps what is said in a kind of place. Only what anybody in the workspace could read is open. */
export function realmOf(kind: PlaceKind): Realm {
  return kind === "public" ? "open" : "own";
}

/**
 * Tells whether facts and memory keep what a person says. Guests, people of other companies, those who may be one because a
 * look-up failed, and words off the record leave no trace.
 */
export function mayRemember(membership: Membership): boolean {
  return membership === "member";
}

/**
 * Tells whether a thread may be named after its draft, in the words that stand in it. The name is kept beside the thread and shown in
 * lists: so where the author alone reads, and of those who leave a trace. A draft in a channel, as of a command typed there,
 * names nothing, whatever it says of what was asked for.
 */
export function mayNameThread(audience: Audience, membership: Membership): boolean {
  return audience.kind === "author" && mayRemember(membership);
}

/**
 * Returns who the author of an exchange counts as, where its words ask that nothing be kept or somebody's words before it in its
 * thread did. `open`: neither. Where nobody can tell, nothing but rules is read and nothing kept, as of somebody unknown.
 */
export function membershipIn(thread: "open" | "off_the_record" | "unknown", membership: Membership): Membership {
  if (thread === "off_the_record") return thread;
  return thread === "unknown" && membership === "member" ? thread : membership;
}

/** Tells whether the readers are others than those that a prompt was built for. */
export function hasChanged(then: Audience, now: Audience): boolean {
  if (then.kind === "author" || now.kind === "author") return then.kind !== now.kind;
  return then.kind !== now.kind || then.channelId !== now.channelId;
}

/**
 * Returns who will read a draft: those of the channel that it is meant for, where it waits in its author's DM to be posted there as it
 * stands. Nothing that only the author may read goes into it.
 */
export function readersOfDraft(here: Audience, meantFor: Audience | undefined): Audience {
  return meantFor ?? here;
}

/**
 * Tells whether all that may go into a draft for some readers may be read by those who read the same channel now. A draft for
 * unknown readers holds nothing but rules that were given as such.
 */
export function mayReadToo(then: Audience["kind"], now: Audience["kind"]): boolean {
  return MAY_READ_TOO[then].includes(now);
}

const INNER = ["private", "group"] as const;
const MAY_READ_TOO: Readonly<Record<Audience["kind"], readonly Audience["kind"][]>> = {
  author: ["author"],
  public: ["public", ...INNER],
  private: INNER,
  group: INNER,
  shared: ["shared"],
  unknown: ["public", ...INNER, "shared", "unknown"],
};

/** Returns the stricter kind of two, which a channel counts as whose kind has changed. */
export function stricter(past: PlaceKind, present: PlaceKind): PlaceKind {
  return STRICTNESS[present] > STRICTNESS[past] ? present : past;
}

/** Returns the channels whose present kind must be looked up before `origins` can be judged. None for the author alone. */
export function channelsToAskAbout(origins: readonly Origin[], audience: Audience): readonly string[] {
  if (audience.kind === "author") return [];
  const asked = origins.filter((origin) => origin.kind === "public" && origin.channelId !== audience.channelId);
  return [...new Set(asked.map((origin) => origin.channelId))];
}

/** Returns where a memory was said, as its conversation tells. */
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
