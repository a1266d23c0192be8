import type { Membership, PlaceKind } from "../../assistant/types.ts";
import { personName } from "../text/person-name.ts";
import type { Gateway } from "../web-api/gateway.ts";
import type { Workspace } from "./workspace.ts";

/** A person, as Slack knows them. */
export type Person = {
  readonly name: string;
  readonly firstName?: string;
  /** The title that stands in the profile. */
  readonly title?: string;
  /** A language tag, such as de-DE. */
  readonly language?: string;
  readonly membership: Membership;
  readonly timeZone?: string;
  /** The workspace that they belong to; it may not be ours. */
  readonly teamId?: string;
};

/** Looks up people and channels in Slack, and keeps what Slack says for some minutes. */
export type Directory = {
  /** Never rejects. A person who cannot be looked up has the membership `unknown`. Up to ten minutes old. */
  person(userId: string): Promise<Person>;
  /** Never rejects: "someone" when the person cannot be looked up. */
  nameOf(userId: string): Promise<string>;
  /** Never rejects: `unknown` when Slack does not say. Up to a minute old. */
  kindOf(channelId: string): Promise<PlaceKind>;
  /** The same, but Slack's response is not older than this call. Callers share a response that is still on its way. */
  kindOfNow(channelId: string): Promise<PlaceKind>;
};

const PERSON_MS = 10 * 60_000;
const CHANNEL_MS = 60_000;
const DEADLINE_MS = 2_000; // a command must be acknowledged in three seconds, and nobody waits long for a name
const FAILED_MS = 5_000; // so that not every message of a burst asks again, and nobody notices the failure for long
const MAX_KEPT = 5_000;

/** Creates an empty directory. `now` is in milliseconds since the epoch. */
export function createDirectory(gateway: Gateway, workspace: Workspace, now: () => number): Directory {
  const people = createCache<Person>(now);
  const channels = createCache<PlaceKind>(now);

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
      return { value: { name: "someone", membership: "unknown" }, keepMs: FAILED_MS };
    }
  };
  const askChannel = async (channelId: string): Promise<{ value: PlaceKind; keepMs: number }> => {
    try {
      const response = await gateway.call("conversations.info", { channel: channelId }, { deadlineMs: DEADLINE_MS });
      const { channel } = response as { channel?: SlackChannel };
      return { value: toKind(channel), keepMs: CHANNEL_MS };
    } catch {
      return { value: "unknown", keepMs: FAILED_MS };
    }
  };

  const person = (userId: string) => people.get(userId, () => askPerson(userId));

  return {
    person,
    nameOf: async (userId) => (await person(userId)).name,
    kindOf: (channelId) => channels.get(channelId, () => askChannel(channelId)),
    kindOfNow(channelId) {
      channels.forget(channelId);
      return channels.get(channelId, () => askChannel(channelId));
    },
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
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  profile?: { display_name?: string; real_name?: string; first_name?: string; title?: string };
};

type SlackChannel = Partial<
  Record<
    "is_im" | "is_mpim" | "is_private" | "is_ext_shared" | "is_pending_ext_shared" | "is_channel" | "is_group",
    boolean
  >
>;

function toPerson(user: SlackUser | undefined, { teamId, enterpriseId }: Workspace): Person {
  if (!user) return { name: "someone", membership: "unknown" };
  const { profile } = user;
  const names = [profile?.real_name, user.real_name, profile?.display_name, user.name].map(personName);
  const [firstName, title] = [personName(profile?.first_name), personName(profile?.title)];
  const isColleague =
    user.team_id === undefined ||
    user.team_id === teamId ||
    (enterpriseId !== undefined && user.enterprise_user?.enterprise_id === enterpriseId);
  const isGuest = user.is_restricted === true || user.is_ultra_restricted === true;
  const membership: Membership = user.is_stranger || !isColleague ? "stranger" : isGuest ? "guest" : "member";
  return {
    name: names.find(Boolean) ?? "someone",
    membership,
    ...(firstName ? { firstName } : {}),
    ...(title ? { title } : {}),
    ...(user.locale ? { language: user.locale } : {}),
    ...(user.tz ? { timeZone: user.tz } : {}),
    ...(user.team_id ? { teamId: user.team_id } : {}),
  };
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
  };
}
