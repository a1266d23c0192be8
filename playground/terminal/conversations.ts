import type { LocalSlack } from "../slack/local-slack.ts";
import type { Channel, Person } from "../slack/workspace/types.ts";
import type { Names } from "./screen/slack-text.ts";

/** A conversation, with its name at the prompt and its title. */
export type Conversation = { readonly name: string; readonly title: string; readonly channel: Channel };

/** Lists a person's conversations, their DM with Inkwell first. */
export function conversationsOf({ channels, botUserId }: LocalSlack, person: Person): readonly Conversation[] {
  const { general, random, leads, group, shared, ...direct } = channels;
  const dm = Object.values(direct).find(({ members }) => members.has(person.id) && members.has(botUserId));
  const conversations: Conversation[] = [
    ...(dm ? [{ name: "dm", title: "Inkwell (DM)", channel: dm }] : []),
    { name: "general", title: "#general", channel: general },
    { name: "random", title: "#random", channel: random },
    { name: "leads", title: "#leads (private)", channel: leads },
    { name: "group", title: "Ana, Ben, Inkwell (group DM)", channel: group },
    { name: "shared", title: `#${shared.name} (shared)`, channel: shared },
  ];
  return conversations.filter(({ channel }) => channel.members.has(person.id));
}

/** Returns a person's DM with Inkwell. Throws when they have none. */
export function dmOf(slack: LocalSlack, person: Person): Conversation {
  const dm = conversationsOf(slack, person).find(({ name }) => name === "dm");
  if (!dm) throw new Error(`${person.name} has no DM with Inkwell`);
  return dm;
}

/** Looks up the names behind the ids in a message. */
export function createNames({ people, channels, botUserId }: LocalSlack): Names {
  const users = new Map(Object.values(people).map(({ id, name }) => [id, name]));
  const rooms = new Map(Object.values(channels).map(({ id, name, isIm }) => [id, isIm ? "your DM" : name]));
  return {
    user: (id) => (id === botUserId ? "inkwell" : (users.get(id) ?? id)),
    channel: (id) => rooms.get(id) ?? id,
  };
}
