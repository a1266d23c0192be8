import type { Channel, Identity, Person } from "./types.ts";
import { conversation, type Workspace } from "./workspace.ts";

export const OUR_TEAM = "T0LOCAL01";
export const OTHER_TEAM = "T0OTHERCO";

/** Returns the ids and names of the workspace and its app. `enterpriseId` puts it into an Enterprise Grid organisation. */
export function defaultIdentity(enterpriseId?: string): Identity {
  return {
    teamId: OUR_TEAM,
    teamName: "Local workspace",
    teamDomain: "local-workspace",
    enterpriseId,
    apiAppId: "A0LOCAL01",
    botUserId: "U0BOT0001",
    botId: "B0BOT0001",
    botName: "inkwell",
  };
}

export type DefaultPeople = ReturnType<typeof seedPeople>;
export type DefaultChannels = ReturnType<typeof seedChannels>;

/** Adds four people: colleagues Ana and Ben, their guest Dan, and Cleo from another company. */
export function seedPeople(workspace: Workspace) {
  const { teamId } = workspace.identity;
  const people = {
    ana: person("U0ANA0001", "ana", "Ana Alves", teamId, "Europe/Lisbon"),
    ben: person("U0BEN0001", "ben", "Ben Berg", teamId, "America/New_York"),
    cleo: { ...person("U0CLEO001", "cleo", "Cleo Chen", OTHER_TEAM, "Asia/Shanghai"), isStranger: true },
    dan: { ...person("U0DAN0001", "dan", "Dan Diaz", teamId, "Europe/Madrid", "Danny"), isGuest: true },
  };
  for (const one of Object.values(people)) workspace.people.set(one.id, one);
  return people;
}

/**
 * Adds one conversation for each kind of audience a reply can have.
 * The bot is in all of them except `random` and `anaAndBen`.
 */
export function seedChannels(workspace: Workspace, { ana, ben, cleo, dan }: DefaultPeople) {
  const bot = workspace.identity.botUserId;
  const everyone = [ana.id, ben.id];
  const channels = {
    general: conversation("C0GENERAL", "general", [...everyone, bot]),
    random: conversation("C0RANDOM1", "random", everyone),
    leads: conversation("C0LEADS01", "leads", [...everyone, dan.id, bot], { isPrivate: true }),
    group: conversation("C0GROUPDM", "mpdm-ana--ben--inkwell-1", [...everyone, bot], { isMpim: true, isPrivate: true }),
    shared: conversation("C0SHARED1", "with-otherco", [...everyone, cleo.id, bot], { isExtShared: true }),
    anaDm: conversation("D0ANABOT1", "", [ana.id, bot], { isIm: true, isPrivate: true }),
    benDm: conversation("D0BENBOT1", "", [ben.id, bot], { isIm: true, isPrivate: true }),
    cleoDm: conversation("D0CLEOBOT", "", [cleo.id, bot], { isIm: true, isPrivate: true, isExtShared: true }),
    danDm: conversation("D0DANBOT1", "", [dan.id, bot], { isIm: true, isPrivate: true }),
    anaAndBen: conversation("D0ANABEN1", "", everyone, { isIm: true, isPrivate: true }),
  } satisfies Record<string, Channel>;
  for (const channel of Object.values(channels)) workspace.addChannel(channel);
  return channels;
}

function person(
  id: string,
  name: string,
  realName: string,
  teamId: string,
  timeZone: string,
  displayName = "",
): Person {
  return { id, name, realName, displayName, teamId, timeZone, locale: "en-US", isGuest: false, isStranger: false };
}
