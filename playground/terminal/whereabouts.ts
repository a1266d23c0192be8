import type { LocalSlack } from "../slack/local-slack.ts";
import type { Person } from "../slack/workspace/types.ts";
import { type Conversation, conversationsOf, dmOf } from "./conversations.ts";
import { type Names, renderText } from "./screen/slack-text.ts";
import type { Thread, Threads } from "./threads.ts";
import * as words from "./words.ts";

/** The current person and conversation, and the commands that change them. */
export type Whereabouts = ReturnType<typeof createWhereabouts>;

const RECENT = 5;
const MAX_EXCERPT = 70;

/** Creates the whereabouts of the terminal: at first Ana in her DM with Inkwell. Each command returns the lines to print. */
export function createWhereabouts(slack: LocalSlack, threads: Threads, names: Names) {
  let person: Person = slack.people.ana;
  let conversation = dmOf(slack, person);

  /** Returns the conversation with this id; undefined when the person is not in it. */
  function find(channel: string | undefined): Conversation | undefined {
    return conversationsOf(slack, person).find((one) => one.channel.id === channel);
  }

  function recap(): string[] {
    const lines = slack
      .messages(conversation.channel)
      .slice(-RECENT)
      .map((message) => {
        const thread = { channel: conversation.channel.id, root: message.ts };
        return `  ${names.user(message.user)}: ${excerpt(message.text)} (thread ${threads.numberOf(thread)}${replies(thread)})`;
      });
    return lines.length > 0
      ? [`In ${conversation.title}:`, ...lines, ""]
      : [`In ${conversation.title}. There are no messages yet.`, ""];
  }

  function describeThread(thread: Thread, { title }: Conversation): string {
    const [root] = slack.messages(thread.channel, thread.root);
    return `thread ${threads.numberOf(thread)} in ${title}: ${excerpt(root?.text ?? "")}${replies(thread)}`;
  }

  function replies({ channel, root }: Thread): string {
    const count = slack.messages(channel, root).length - 1;
    return count > 0 ? `, ${count} ${count === 1 ? "reply" : "replies"}` : "";
  }

  function excerpt(text: string): string {
    const line = renderText(text, names, false).replace(/\s+/g, " ");
    return `“${line.length > MAX_EXCERPT ? `${line.slice(0, MAX_EXCERPT)}…` : line}”`;
  }

  return {
    person: () => person,
    conversation: () => conversation,
    find,

    go(name: string): string[] {
      const conversations = conversationsOf(slack, person);
      const found = conversations.find((one) => one.name === name || one.channel.name === name);
      if (!found) return [words.noConversation(name, person, conversations), ""];
      conversation = found;
      return recap();
    },

    /** Switches to another person, in the same conversation if they are in it, otherwise in their own DM. */
    become(name: string): string[] {
      const found = Object.values(slack.people).find((one) => one.name === name);
      if (!found) return [words.noPerson(name), ""];
      person = found;
      conversation = find(conversation.channel.id) ?? dmOf(slack, person);
      return [words.youAre(person, conversation), ""];
    },

    pickThread(number: number): string[] {
      const thread = threads.get(number);
      const where = find(thread?.channel);
      if (!thread || !where) return [words.noSuchThread(number, person), ""];
      threads.pick(thread);
      conversation = where;
      return [`> now replies in ${describeThread(thread, where)}`, ""];
    },

    listThreads(): string[] {
      const lines = threads.all().flatMap((thread) => {
        const where = find(thread.channel);
        return where ? [`  ${describeThread(thread, where)}`] : [];
      });
      return [...(lines.length > 0 ? lines : [words.noThreads]), ""];
    },

    listPeople(): string[] {
      const lines = Object.values(slack.people).map((one) => {
        const where = conversationsOf(slack, one).map(({ name }) => name);
        return `  ${words.describePerson(one)}${one === person ? ", you" : ""}: ${where.join(", ")}`;
      });
      return ["People and their conversations:", ...lines, words.whereInkwellIs, ""];
    },
  };
}
