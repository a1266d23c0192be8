import type { Channel, Person } from "./types.ts";
import type { Workspace } from "./workspace.ts";

/** A person or a conversation, itself or by its id. */
export type PersonRef = Person | string;
export type ChannelRef = Channel | string;

/** Finds the person behind a reference. Throws when the workspace has nobody with that id. */
export function findPerson(workspace: Workspace, ref: PersonRef): Person {
  const found = typeof ref === "string" ? workspace.person(ref) : ref;
  if (!found) throw new Error(`there is nobody with the id ${ref} in the local workspace`);
  return found;
}

/** Finds the conversation behind a reference. Throws when the workspace has none with that id. */
export function findChannel(workspace: Workspace, ref: ChannelRef): Channel {
  const found = typeof ref === "string" ? workspace.channel(ref) : ref;
  if (!found) throw new Error(`there is no conversation ${ref} in the local workspace`);
  return found;
}
