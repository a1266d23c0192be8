/** The sentences of the chat itself. */

import type { SlashCommand } from "../manifest.ts";
import type { Person } from "../slack/workspace/types.ts";
import type { Conversation } from "./conversations.ts";

export type Facts = {
  readonly person: Person;
  /** The name of the connected model, if any. */
  readonly model: string | undefined;
  /** Where Inkwell keeps what it remembers. */
  readonly memory: string;
};

/** What replies say in the terminal while no model is connected. */
export const noModelHint =
  "To connect one, set OPENAI_API_KEY, or OPENAI_BASE_URL for Ollama, vLLM and other servers that speak OpenAI's API.";

/** Returns the lines at the start of the chat. */
export function welcome({ person, model, memory }: Facts): string[] {
  return [
    "This is a small Slack on your machine, with the real Inkwell in it.",
    `You are ${person.realName}, in your direct messages with Inkwell. (/who lists the other people.)`,
    model === undefined
      ? "No language model is connected, so replies contain no drafts. To connect one, set OPENAI_API_KEY, or OPENAI_BASE_URL (Ollama: http://127.0.0.1:11434/v1) and OPENAI_MODEL."
      : `Drafts are written by ${model}.`,
    `What Inkwell remembers is saved in ${memory}.`,
    "",
    "Three things to try:",
    "  set a rule              From now on, sign my e-mails with Ana",
    "  ask for a draft         Write an e-mail that we are closed on Monday",
    "  see what it remembers   /write-pref",
    "",
    "As in Slack, each message starts its own thread; type > shorter to reply in it. /help lists everything, /quit ends the chat.",
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

/** Answers a command that neither the chat nor the manifest has. */
export function unknownCommand(command: string): string {
  return `There is no ${command} here. /help lists all commands.`;
}

/** Answers an unknown name after `/as`. */
export function noPerson(name: string): string {
  return `There is nobody called ${name} here. /who lists everybody.`;
}

/** Answers an unknown name after `/in`. */
export function noConversation(name: string, person: Person, conversations: readonly Conversation[]): string {
  return `${person.realName} is not in a conversation called ${name}, only in ${conversations.map((one) => one.name).join(", ")}.`;
}

/** Confirms a switch to another person. */
export function youAre(person: Person, { title }: Conversation): string {
  return `You are now ${person.realName}${roleOf(person)}, in ${title}.`;
}

/** Returns one line of the list of people. */
export function describePerson(person: Person): string {
  return `${person.name.padEnd(5)} ${person.realName}${roleOf(person)}`;
}

function roleOf({ isGuest, isStranger }: Person): string {
  return isStranger ? " (from another company)" : isGuest ? " (a guest)" : "";
}

/** Explains why Inkwell did not answer a message. */
export function whySilent(conversation: Conversation, isMember: boolean): string {
  return isMember
    ? "(No reply: in channels Inkwell answers when you mention it, as in: @inkwell write an invitation)"
    : `(No reply: Inkwell is not in ${conversation.title}. /write works there too.)`;
}

export const noThread = "There is no thread to reply in here. /thread lists those in other conversations.";

/** Answers an unknown number after `/thread`, or a thread that this person cannot see. */
export function noSuchThread(number: number, person: Person): string {
  return `There is no thread ${number} that ${person.realName} can see. /thread lists all they can.`;
}

export const whereInkwellIs = "Inkwell is in all of these except random.";
export const noThreads = "There are no threads yet.";
export const nothingToStop = "There is nothing to stop.";
export const stoppedEarly = "(stopped before the first word)";
export const buttonGone = "That button is gone.";

/** Answers an unknown number after `!`. */
export function noButton(number: number): string {
  return `There is no button [${number}].`;
}

/** Answers a choice of a button in a message that this person cannot see. */
export function notYourButton(person: Person): string {
  return `${person.realName} cannot see that button.`;
}

/** Says that a reply should have come. */
export function missing(logPath: string): string {
  return `Inkwell has not answered. Its log may say why: ${logPath}`;
}

export const notTaken = "Inkwell did not respond in time. Please try again.";

/** Says that the bot stopped by itself, with `how` and the `lines` it printed. */
export function botGone(how: string, lines: readonly string[], logPath: string): string[] {
  return [`Inkwell has stopped by itself (${how}). Its log: ${logPath}`, ...lines.map((line) => `  ${line}`)];
}
