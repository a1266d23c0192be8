import type { LocalSlack } from "../slack/local-slack.ts";
import type { Person } from "../slack/workspace/types.ts";
import type { PageParts } from "./parts.ts";
import type { PageState } from "./types.ts";

/** Everything that this person sees, as of now. */
export async function stateFor(slack: LocalSlack, parts: PageParts, person: Person): Promise<PageState> {
  const { sights, bot, declared, visitors } = parts;
  const model = await bot.lookAround();
  const { workspace } = slack;
  const channels = sights.conversations(person);
  const seen = new Set(channels.map(({ id }) => id));
  const statuses = workspace.allSessions().filter(({ channel, session }) => {
    return session.status === "processing" && seen.has(channel);
  });
  const home = workspace.home(person.id);
  return {
    you: person.id,
    people: sights.offered.map(sights.person),
    bot: bot.state(),
    team: { name: workspace.identity.teamName },
    model,
    commands: declared.commands,
    shortcuts: declared.shortcuts,
    conversations: channels.map((channel) => sights.conversation(person, channel)),
    messages: Object.fromEntries(channels.map(({ id }) => [id, workspace.messages(id).map(sights.message)])),
    ephemerals: slack
      .ephemerals(person)
      .filter(({ channel }) => seen.has(channel))
      .map(sights.ephemeral),
    statuses: statuses.map(({ channel, threadTs }) => sights.status(channel, threadTs)),
    prompts: Object.fromEntries(channels.map((channel) => [channel.id, sights.prompts(channel)])),
    ...(home && { home }),
    modals: workspace.modals(person.id),
    isFirstVisit: !visitors.has(person.id),
  };
}
