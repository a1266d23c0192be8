import type { SlashCommand } from "../manifest.ts";
import type { Person } from "../slack/workspace/types.ts";
import type { Conversation } from "./conversations.ts";

/** The sentences of the chat itself. */

export type Facts = {
  readonly person: Person;
  /** The name of the connected model, if any. */
  readonly model: string | undefined;
  /** Where Inkwell keeps what it remembers. */
  readonly memory: string;
};

export function welcome({ person, model, memory }: Facts): string[] {
  return [
    "A small Slack has been started on this machine, and Inkwell, the real bot, is in it.",
    `You are ${person.realName}, in your direct messages with Inkwell. (/who lists the others.)`,
    model === undefined
      ? "No language model is connected, so drafts say only that. Set OPENAI_API_KEY, or OPENAI_BASE_URL (Ollama: http://127.0.0.1:11434/v1) and OPENAI_MODEL."
      : `Drafts are written by ${model}.`,
    `What Inkwell remembers is kept in ${memory}.`,
    "",
    "Three things to try:",
    "  a rule             From now on, sign my e-mails with Ana",
    "  a draft            Write an e-mail that we are closed on Monday",
    "  what it remembers  /write-pref",
    "",
    "Each message begins a thread of its own, as in Slack; > shorter replies in it. /help tells the rest, /quit ends.",
  ];
}

/** Explains what can be typed. The slash commands have the manifest's descriptions. */
export function help(commands: readonly SlashCommand[]): string[] {
  const slashCommands = commands.map(({ name, description }): HelpLine => [`${name} <text>`, description]);
  const lines = [...HELP_MESSAGES, ...slashCommands, ...HELP_CHAT];
  return [...lines.map(([entry, what]) => `${entry.padEnd(25)}${what}`), HELP_END];
}

type HelpLine = readonly [entry: string, what: string];

const HELP_MESSAGES: readonly HelpLine[] = [
  ["<text>", "Sends a message. In your DM, Inkwell answers in a new thread"],
  ["> <text>  /reply <text>", "Replies in the current thread"],
  ["@inkwell <text>", "Asks Inkwell in a channel, where it answers when you mention it"],
];

const HELP_END = "You can paste text of several lines. Put a space before a slash to send it as text.";

const HELP_CHAT: readonly HelpLine[] = [
  ["/thread 2", "Goes back to an earlier thread; /thread alone lists them"],
  ["!1", "Presses the button [1]"],
  ["/stop", "Presses Slack's stop button while Inkwell writes (Ctrl-C does the same)"],
  ["/in general", "Goes to another conversation: dm, general, random, leads, group, shared"],
  ["/as ben", "Makes you somebody else: ana, ben, cleo (from another company), dan (a guest)"],
  ["/who", "Lists people and their conversations"],
  ["/quit", "Ends the chat (Ctrl-C and Ctrl-D do too)"],
];

export function unknownCommand(command: string): string {
  return `There is no ${command} here. /help lists what there is.`;
}

export function noPerson(name: string): string {
  return `There is nobody called ${name} here. /who lists people.`;
}

export function noConversation(name: string, person: Person, conversations: readonly Conversation[]): string {
  return `${person.realName} is in no conversation called ${name}; only in ${conversations.map((conversation) => conversation.name).join(", ")}.`;
}

export function youAre(person: Person, { title }: Conversation): string {
  return `You are ${person.realName}${roleOf(person)} now, in ${title}.`;
}

export function describePerson(person: Person): string {
  return `${person.name.padEnd(5)} ${person.realName}${roleOf(person)}`;
}

function roleOf({ isGuest, isStranger }: Person): string {
  return isStranger ? " (of another company)" : isGuest ? " (a guest)" : "";
}

/** Explains why Inkwell did not answer a message. */
export function whySilent(conversation: Conversation, isMember: boolean): string {
  return isMember
    ? "(Inkwell said nothing: here it answers when it is mentioned, as in: @inkwell write an invitation)"
    : `(Inkwell said nothing: it is not in ${conversation.title}. /write works there all the same.)`;
}

export const noThread = "There is no thread here yet to reply in. /thread lists those of other conversations.";
export function noSuchThread(number: number, person: Person): string {
  return `There is no thread ${number} that ${person.realName} can see. /thread lists those there are.`;
}

export const whereInkwellIs = "Inkwell is in all of these but random.";
export const noThreads = "There are no threads yet.";
export const nothingToStop = "There is nothing to stop.";
export const stoppedEarly = "(stopped before the first word)";
export const buttonGone = "That button is not there any more.";

export function noButton(number: number): string {
  return `There is no button [${number}].`;
}

export function notYourButton(person: Person): string {
  return `${person.realName} cannot see that button.`;
}

export function missing(logPath: string): string {
  return `Inkwell has not answered. Its log: ${logPath}`;
}

export const notTaken = "Slack says that Inkwell did not take this in time. Please try again.";

export function botGone(how: string, lines: readonly string[], logPath: string): string[] {
  return [
    `Inkwell has stopped by itself (${how}), so this chat ends. Its log: ${logPath}`,
    ...lines.map((line) => `  ${line}`),
  ];
}
