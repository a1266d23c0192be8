import type { SlackEdges } from "../replies/surface.ts";
import { callsOneOf, mayCall } from "../text/called.ts";
import { peopleIn, plainText } from "../text/incoming-text.ts";
import { readNewest } from "../threads/pages.ts";

type Message = {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly text: string;
};

const ENOUGH = 300; // messages
const MAX_PEOPLE = 50;

/**
 * Tells whether a message calls another person by name who takes part in its thread, or who has been mentioned there. Never
 * rejects.
 */
export async function callsSomebodyElse(edges: SlackEdges, message: Message): Promise<boolean> {
  if (message.thread_ts === undefined || !mayCall(message.text)) return false; // most messages end here, before a call to Slack
  try {
    return callsOneOf(plainText(message.text), await othersIn(edges, message));
  } catch {
    return false; // one answer too many does less harm than none
  }
}

/** Returns all names of the people in a thread, its author and Inkwell left out. */
async function othersIn({ gateway, directory, workspace }: SlackEdges, message: Message): Promise<readonly string[]> {
  const { channel, thread_ts: threadTs = message.ts, ts, user } = message;
  const { messages } = await readNewest(gateway, { channel, threadTs, askedTs: ts }, ENOUGH);
  const ids = new Set<string>();
  for (const said of messages) {
    if (said.user !== undefined) {
      directory.hear(said.user, said.user_profile);
      ids.add(said.user);
    }
    for (const id of peopleIn(said.text ?? "")) ids.add(id);
  }
  for (const id of [user, workspace.botUserId, "USLACKBOT"]) ids.delete(id);
  const people = await Promise.all([...ids].slice(-MAX_PEOPLE).map(directory.person));
  return people.flatMap(({ names = [] }) => names);
}
