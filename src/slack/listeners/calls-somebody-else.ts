import { readThread } from "../replies/history.ts";
import type { SlackEdges } from "../replies/surface.ts";

type Message = {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly text: string;
};

// "Ben, what do you think?", "Hi Ben Berg: …"
const CALL =
  /^(?:(?:hi|hey|hello|thanks|thank you|ok|okay)[,\s]+)?@?([\p{L}'’-]+(?:[ .][\p{L}'’-]+){0,2})\s*[,:;!?–—]/iu;

/** Tells whether a message begins with the name of another person who has spoken in its thread. Never rejects. */
export async function callsSomebodyElse(edges: SlackEdges, message: Message): Promise<boolean> {
  const called = CALL.exec(message.text)?.[1]?.toLowerCase();
  if (called === undefined || message.thread_ts === undefined) return false; // most messages end here, before a call to Slack
  try {
    const { name: author } = await edges.directory.person(message.user);
    const turns = await readThread(edges, message.channel, message.thread_ts, message.ts);
    const names = turns.flatMap(({ speaker }) => (speaker === undefined || speaker === author ? [] : [speaker]));
    return names.some((name) => [name, name.split(" ")[0]].some((one) => one?.toLowerCase() === called));
  } catch {
    return false; // one answer too many does less harm than none
  }
}
