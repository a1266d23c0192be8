import type { LocalSlack } from "../slack/local-slack.ts";
import type { Person } from "../slack/workspace/types.ts";
import type { PageParts } from "./parts.ts";
import type { PageState } from "./types.ts";

/** Returns everything that this person can see now. */
export async function stateFor(slack: LocalSlack, parts: PageParts, person: Person): Promise<PageState> {
  const { visibility, bot, declared, visitors } = parts;
  const model = await bot.lookAround();
  const { workspace } = slack;
  const channels = visibility.conversations(person);
  const seen = new Set(channels.map(({ id }) => id));
  const statuses = workspace.allSessions().filter(({ channel, session }) => {
    return session.status === "processing" && seen.has(channel);
  });
  const home = workspace.home(person.id);
  return {
    you: person.id,
    people: visibility.offered.map(visibility.person),
    bot: bot.state(),
    team: { name: workspace.identity.teamName },
    model,
    commands: declared.commands,
    shortcuts: declared.shortcuts,
    conversations: channels.map((channel) => visibility.conversation(person, channel)),
    messages: Object.fromEntries(
      channels.map(({ id }) => [id, workspace.messages(id).map((one) => visibility.message(person, one))]),
    ),
    ephemerals: [],
    statuses: statuses.map(({ channel, threadTs }) => visibility.status(channel, threadTs)),
    prompts: Object.fromEntries(channels.map((channel) => [channel.id, visibility.prompts(channel)])),
    ...(home && { home }),
    modals: workspace.modals(person.id),
    isFirstVisit: !visitors.has(person.id),
    began: parts.began(),
  };
}
