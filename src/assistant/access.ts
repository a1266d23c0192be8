import type { Membership } from "./types.ts";

/** Whom Inkwell answers, and in which channels, as its operator has decided. */
export type Access = {
  readonly guests: boolean;
  readonly otherCompanies: boolean;
  /** The ids of the only channels in which Inkwell writes. Absent: all. */
  readonly allowedChannels?: ReadonlySet<string>;
  /** The ids of channels in which Inkwell does not write, whatever else is allowed. */
  readonly deniedChannels: ReadonlySet<string>;
};

/** Why somebody gets no answer. `unknown`: nobody can tell just now whether they would get one. */
export type NoAccess = "guest" | "stranger" | "unknown" | "channel";

/** Everybody, everywhere. */
export const OPEN_TO_ALL: Access = { guests: true, otherCompanies: true, deniedChannels: new Set() };

/** Tells whether Inkwell writes in a channel. A person's own DM with Inkwell is none. */
export function isOpenChannel({ allowedChannels, deniedChannels }: Access, channelId: string): boolean {
  return !deniedChannels.has(channelId) && (allowedChannels?.has(channelId) ?? true);
}

/** Returns why a person gets no answer in a channel; undefined where they get one. `channelId`: undefined for their own DM. */
export function whyNoAccess(
  access: Access,
  membership: Membership,
  channelId: string | undefined,
): NoAccess | undefined {
  if (channelId !== undefined && !isOpenChannel(access, channelId)) return "channel";
  if (membership === "guest" && !access.guests) return "guest";
  if (membership === "stranger" && !access.otherCompanies) return "stranger";
  return membership === "unknown" && !(access.guests && access.otherCompanies) ? "unknown" : undefined;
}

/** Words it for the person. */
export function noAccessSentence(why: NoAccess): string {
  switch (why) {
    case "channel":
      return "I'm not used in this channel: whoever runs Inkwell has decided so. I can write for you in our direct messages.";
    case "guest":
      return "I write for members of this workspace only, not for guests: whoever runs Inkwell has decided so.";
    case "stranger":
      return "I write for the people of one company only: whoever runs Inkwell has decided so.";
    case "unknown":
      return "I can't look up right now whether I may write for you. Please try again in a little while.";
  }
}
