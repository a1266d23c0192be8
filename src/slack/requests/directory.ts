import type { Membership, PlaceKind } from "../../assistant/types.ts";
import { personName } from "../text/person-name.ts";
import type { Gateway } from "../web-api/gateway.ts";
import type { Workspace } from "./workspace.ts";

/** A person, as Slack knows them. */
export type Person = {
  /** The name by which others see them: the display name, or else the real one. */
  readonly name: string;
  /** The real name, by which they sign. */
  readonly realName?: string;
  /** All names by which they may be called, none twice. */
  readonly names?: readonly string[];
  readonly firstName?: string;
  /** The title that stands in the profile. */
  readonly title?: string;
  /** A language tag, such as de-DE. */
  readonly language?: string;
  readonly membership: Membership;
  readonly timeZone?: string;
  /** The workspace that they belong to; it may not be ours. */
  readonly teamId?: string;
  /** Whether it is the user of an app's bot. Absent where Slack does not say. */
  readonly isBot?: boolean;
};

/** Looks up people and channels in Slack, and keeps what Slack says for some minutes. */
export type Directory = {
  /** Never rejects. A person who cannot be looked up has the membership `unknown`. Up to ten minutes old. */
  person(userId: string): Promise<Person>;
  /** Never rejects: "someone" when the person cannot be looked up. */
  nameOf(userId: string): Promise<string>;
  /** A message brought this profile of its author, who has this name as long as Slack gives no other. */
  hear(userId: string, profile: unknown): void;
  /** Never rejects: undefined when Slack does not say. Up to a minute old. Not everybody may see it, see `namesFor`. */
  channelName(channelId: string): Promise<string | undefined>;
  /** Never rejects: `unknown` when Slack does not say. Up to a minute old. */
  kindOf(channelId: string): Promise<PlaceKind>;
  /** The same, but Slack's response is not older than this call. Callers share a response that is still on its way. */
  kindOfNow(channelId: string): Promise<PlaceKind>;
  /** Something may have changed who reads a channel: no response that was asked for earlier is believed any more. */
  readersMayHaveChanged(channelId: string): void;
  /** Counts these changes of a channel; another number than before tells of one. */
  readerChanges(channelId: string): number;
};

const PERSON_MS = 10 * 60_000;
const CHANNEL_MS = 60_000;
const DEADLINE_MS = 2_000; // a command must be acknowledged in three seconds, and nobody waits long for a name
const FAILED_MS = 5_000; // so that not every message of a burst asks again, and nobody notices the failure for long
const MAX_KEPT = 5_000;

/** Creates an empty directory. `now` is in milliseconds since the epoch. */
export function createDirectory(gateway: Gateway, workspace: Workspace, now: () => number): Directory {
  const people = createCache<Person>(now);
  const channels = createCache<Channel>(now);
  const heard = new Map<string, Pick<Person, "name" | "names">>();
  const changed = new Map<string, number>();
  let changes = 0;

  const askPerson = async (userId: string): Promise<{ value: Person; keepMs: number }> => {
    try {
      const { user } = (await gateway.call(
        "users.info",
        { user: userId, include_locale: true },
        { deadlineMs: DEADLINE_MS },
      )) as {
        user?: SlackUser;
      };
      return { value: toPerson(user, workspace), keepMs: PERSON_MS };
    } catch {
      return { value: NOBODY, keepMs: FAILED_MS };
    }
  };
  const askChannel = async (channelId: string): Promise<{ value: Channel; keepMs: number }> => {
    try {
      const response = await gateway.call("conversations.info", { channel: channelId }, { deadlineMs: DEADLINE_MS });
      const { channel } = response as { channel?: SlackChannel };
      return { value: toChannel(channel), keepMs: CHANNEL_MS };
    } catch {
      return { value: { kind: "unknown" }, keepMs: FAILED_MS };
    }
  };

  const person = async (userId: string): Promise<Person> => {
    const found = await people.get(userId, () => askPerson(userId));
    return found.name === SOMEONE ? { ...found, ...heard.get(userId) } : found;
  };
  const channel = (channelId: string) => channels.get(channelId, () => askChannel(channelId));

  return {
    person,
    nameOf: async (userId) => (await person(userId)).name,
    hear(userId, profile) {
      const names = namesIn(profile as Profile | undefined);
      const [name] = names;
      if (name === undefined) return;
      heard.delete(userId);
      heard.set(userId, { name, names });
      if (heard.size > MAX_KEPT) heard.delete(heard.keys().next().value ?? "");
    },
    channelName: async (channelId) => (await channel(channelId)).name,
    kindOf: async (channelId) => (await channel(channelId)).kind,
    async kindOfNow(channelId) {
      channels.forget(channelId);
      return (await channel(channelId)).kind;
    },
    readersMayHaveChanged(channelId) {
      channels.drop(channelId);
      changes += 1;
      changed.delete(channelId);
      changed.set(channelId, changes);
      if (changed.size > MAX_KEPT) changed.delete(changed.keys().next().value ?? "");
    },
    readerChanges: (channelId) => changed.get(channelId) ?? 0,
  };
}

type SlackUser = {
  name?: string;
  real_name?: string;
  team_id?: string;
  enterprise_user?: { enterprise_id?: string };
  tz?: string;
  locale?: string;
  is_stranger?: boolean;
  is_bot?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  profile?: Profile & { title?: string };
};

type Profile = { name?: unknown; display_name?: unknown; real_name?: unknown; first_name?: unknown };

type Channel = { readonly kind: PlaceKind; readonly name?: string };

/** Who cannot be looked up. */
export const SOMEONE = "someone";
const NOBODY = { name: SOMEONE, membership: "unknown" } as const;
/** The names that a profile holds, as others see them first. */
function namesIn({ display_name, real_name, name }: Profile = {}, ...others: readonly unknown[]): readonly string[] {
  const given = [display_name, real_name, ...others, name];
  const names = given.map((one) => (typeof one === "string" ? personName(one) : ""));
  return [...new Set(names.filter(Boolean))];
}

type SlackChannel = { name?: string } & Partial<
  Record<
    "is_im" | "is_mpim" | "is_private" | "is_ext_shared" | "is_pending_ext_shared" | "is_channel" | "is_group",
    boolean
  >
>;

function toPerson(user: SlackUser | undefined, { teamId, enterpriseId }: Workspace): Person {
  if (!user) return NOBODY;
  const { profile } = user;
  const names = namesIn(profile, user.real_name, user.name);
  const realName = textName(profile?.real_name) || personName(user.real_name);
  const [firstName, title] = [textName(profile?.first_name), personName(profile?.title)];
  const isColleague =
    user.team_id === undefined ||
    user.team_id === teamId ||
    (enterpriseId !== undefined && user.enterprise_user?.enterprise_id === enterpriseId);
  const isGuest = user.is_restricted === true || user.is_ultra_restricted === true;
  const membership: Membership = user.is_stranger || !isColleague ? "stranger" : isGuest ? "guest" : "member";
  return {
    name: names[0] ?? SOMEONE,
    names,
    membership,
    ...(realName ? { realName } : {}),
    isBot: user.is_bot === true,
    ...(firstName ? { firstName } : {}),
    ...(title ? { title } : {}),
    ...(user.locale ? { language: user.locale } : {}),
    ...(user.tz ? { timeZone: user.tz } : {}),
    ...(user.team_id ? { teamId: user.team_id } : {}),
  };
}

function textName(given: unknown): string {
  return typeof given === "string" ? personName(given) : "";
}

/** A DM has no name, and a group DM only one that Slack makes of its people's. */
function toChannel(channel: SlackChannel | undefined): Channel {
  const kind = toKind(channel);
  const name = channel?.is_mpim ? "" : textName(channel?.name);
  return name ? { kind, name } : { kind };
}

/** Reads the channel's own flags. The first letter of its id does not tell: group DMs share theirs with channels. */
function toKind(channel: SlackChannel | undefined): PlaceKind {
  if (!channel) return "unknown";
  if (channel.is_im) return "dm";
  if (channel.is_ext_shared || channel.is_pending_ext_shared) return "shared";
  if (channel.is_mpim) return "group";
  if (channel.is_private) return "private";
  return channel.is_channel || channel.is_private === false ? "public" : "unknown";
}

/** Keeps each value for `keepMs`. Callers at the same time share one lookup. Beyond MAX_KEPT, the oldest value is forgotten. */
function createCache<Value>(now: () => number) {
  const kept = new Map<string, { value: Promise<Value>; until: number }>();
  return {
    get(key: string, lookUp: () => Promise<{ value: Value; keepMs: number }>): Promise<Value> {
      const entry = kept.get(key);
      if (entry && now() < entry.until) return entry.value;
      const asked = lookUp();
      const fresh = { value: asked.then(({ value }) => value), until: Number.POSITIVE_INFINITY };
      void asked.then(({ keepMs }) => {
        fresh.until = now() + keepMs;
      });
      kept.delete(key);
      kept.set(key, fresh);
      if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? "");
      return fresh.value;
    },
    /** Forgets a value. A lookup that is still under way stays. */
    forget(key: string) {
      if (kept.get(key)?.until !== Number.POSITIVE_INFINITY) kept.delete(key);
    },
    /** Forgets a value, and a lookup that is still under way. */
    drop: (key: string) => void kept.delete(key),
  };
}
