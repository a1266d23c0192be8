import type { Person } from "../slack/workspace.ts";
import type { Place } from "./places.ts";

/** What the chat says on its own account. */

export type Facts = {
  readonly person: Person;
  /** Which model is connected; none when absent. */
  readonly model: string | undefined;
  /** Where what Inkwell remembers is kept. */
  readonly memory: string;
};

export const noModelHint =
  "To connect one, set OPENAI_API_KEY, or OPENAI_BASE_URL for Ollama, vLLM and other servers that speak OpenAI's API.";

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

export const HELP = [
  "<text>                   a message; in the DM it goes to Inkwell and begins a new thread",
  "> <text>  /reply <text>  a reply in the current thread",
  "/thread 2                makes an earlier thread the current one; /thread alone lists them",
  "/write <request>         Inkwell's slash commands, in the conversation you are in",
  "/write-pref <rule>",
  "@inkwell <text>          in a channel Inkwell answers when it is mentioned",
  "!1                       presses the button [1]",
  "/stop                    presses Slack's stop button while a draft is being written (Ctrl-C does too)",
  "/in general              goes to another conversation: dm, general, random, leads, group, shared",
  "/as ben                  makes you another person: ana, ben, cleo (of another company), dan (a guest)",
  "/who                     lists people and conversations",
  "/quit                    ends (so does Ctrl-C or Ctrl-D)",
  "A text of several lines can be pasted. A space before a slash makes it text.",
];

export function unknownCommand(command: string): string {
  return `There is no ${command} here. /help lists what there is.`;
}

export function noPerson(name: string): string {
  return `There is nobody called ${name} here. /who lists people.`;
}

export function noPlace(name: string, person: Person, places: readonly Place[]): string {
  return `${person.realName} is in no conversation called ${name}; only in ${places.map((place) => place.name).join(", ")}.`;
}

export function youAre(person: Person, { title }: Place): string {
  return `You are ${person.realName}${roleOf(person)} now, in ${title}.`;
}

export function describePerson(person: Person): string {
  return `${person.name.padEnd(5)} ${person.realName}${roleOf(person)}`;
}

function roleOf({ isGuest, isStranger }: Person): string {
  return isStranger ? " (of another company)" : isGuest ? " (a guest)" : "";
}

/** Why Inkwell said nothing to a message that it need not answer. */
export function whySilent(place: Place, isMember: boolean): string {
  return isMember
    ? "(Inkwell said nothing: here it answers when it is mentioned, as in: @inkwell write an invitation)"
    : `(Inkwell said nothing: it is not in ${place.title}. /write works there all the same.)`;
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
