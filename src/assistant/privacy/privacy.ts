import type { Audience, MemoryItem, PlaceKind, Realm, Standing } from "../types.ts";
import { placeOf } from "./identity.ts";

/** Where something that could be used was said. */
export type Origin = { readonly kind: PlaceKind; readonly channelId: string };

/**
 * Whether something said at `origin` may be used in a reply that `audience` reads. The table stands in docs/privacy.md; a
 * test holds the two together. Whatever is not named here is refused.
 */
export function mayUse(origin: Origin, audience: Audience, standing: Standing): boolean {
  if (origin.kind === "rule") return true;
  if (standing !== "member") return false;
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

/** Why `mayUse` refuses, in the words of the table; undefined where it does not. */
export function whyNot(origin: Origin, audience: Audience, standing: Standing): string | undefined {
  if (mayUse(origin, audience, standing)) return undefined;
  return rulesOnly(audience, standing) ?? `${SAID[origin.kind]} ${READ[audience.kind]}`;
}

/** What a reply for `audience` does not even search, in words; undefined where it searches everything. */
export function whyUnsearched(audience: Audience, standing: Standing): string | undefined {
  const realms = realmsFor(audience, standing);
  if (realms.length === 0) return rulesOnly(audience, standing);
  if (!realms.includes("own")) return `Only what was said in public channels is searched. ${READ[audience.kind]}`;
  return realms.includes("open")
    ? undefined
    : `What was said in public channels is not searched. ${READ[audience.kind]}`;
}

function rulesOnly({ kind }: Audience, standing: Standing): string | undefined {
  if (standing === "guest") return "Guests get their own rules and nothing else.";
  if (standing === "stranger") return "People of other companies get their own rules and nothing else.";
  if (standing === "unknown") return "Slack cannot say who asks, so rules are all there is.";
  return kind === "unknown" ? "Slack cannot say who reads this reply, so rules are all there is." : undefined;
}

/** The realms that a reply for `audience` may search at all; what comes back still passes `mayUse`. */
export function realmsFor(audience: Audience, standing: Standing): readonly Realm[] {
  if (standing !== "member") return [];
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
export function mayRemember(standing: Standing): boolean {
  return standing === "member" || standing === "unknown";
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

const SAID: Record<PlaceKind, string> = {
  rule: "",
  dm: "Said in a DM with Inkwell: only for replies that the author alone reads.",
  public: "Said in a public channel: not for a channel shared with another company.",
  private: "Said in another private channel: only for replies there, or that the author alone reads.",
  group: "Said in another group DM: only for replies there, or that the author alone reads.",
  shared:
    "Said in another channel shared with another company: only for replies there, or that the author alone reads.",
  unknown: "Of unknown origin: only for replies that the author alone reads.",
};

const READ: Record<Audience["kind"], string> = {
  author: "",
  public: "This reply is read in a public channel.",
  private: "This reply is read in a private channel.",
  group: "This reply is read in a group DM.",
  shared: "This reply is read in a channel shared with another company.",
  unknown: "",
};

function isInner(kind: PlaceKind): boolean {
  return kind === "private" || kind === "group";
}
