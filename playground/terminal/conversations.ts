import type { LocalSlack } from "../slack/local-slack.ts";
import type { Channel, Person } from "../slack/workspace/types.ts";
import type { Names } from "./screen/slack-text.ts";

/** A conversation as it is named at the prompt. */
export type Conversation = { readonly name: string; readonly title: string; readonly channel: Channel };

/** The conversations that a person is in. */
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

/** The DM that a person has with Inkwell. */
export function dmOf(slack: LocalSlack, person: Person): Conversation {
  const dm = conversationsOf(slack, person).find(({ name }) => name === "dm");
  if (!dm) throw new Error(`${person.name} has no DM with Inkwell`);
  return dm;
}

/** What ids in a message stand for. */
export function createNames({ people, channels, botUserId }: LocalSlack): Names {
  const users = new Map(Object.values(people).map(({ id, name }) => [id, name]));
  const rooms = new Map(Object.values(channels).map(({ id, name, isIm }) => [id, isIm ? "your DM" : name]));
  return {
    user: (id) => (id === botUserId ? "inkwell" : (users.get(id) ?? id)),
    channel: (id) => rooms.get(id) ?? id,
  };
}
