import { styleText } from "node:util";
import type { SlashCommand } from "../manifest.ts";
import type { LocalSlack } from "../slack/local-slack.ts";
import { createAnswerWatch } from "./answer-watch.ts";
import { type Entry, readEntry } from "./commands.ts";
import { createNames } from "./conversations.ts";
import { createFeed } from "./feed.ts";
import type { Keyboard } from "./screen/keyboard.ts";
import type { Screen } from "./screen/screen.ts";
import { createThreads, type Thread } from "./threads.ts";
import { createWhereabouts } from "./whereabouts.ts";
import * as words from "./words.ts";

export type Session = {
  /** Runs the chat. Resolves when the person leaves. */
  run(): Promise<void>;
  /** Handles Ctrl-C: stops the current draft. Returns false when there is none, or when it was stopped before. */
  interrupt(): boolean;
};

export type SessionPorts = {
  readonly screen: Screen;
  readonly keyboard: Keyboard;
  /** The slash commands from the manifest. */
  readonly commands: readonly SlashCommand[];
  /** The path of the bot's log, as shown to the person. */
  readonly logPath: string;
};

const STOPPABLE_WITHIN_MS = 10_000;

/** Creates a chat between a person at the keyboard and the local Slack. */
export function createSession(slack: LocalSlack, ports: SessionPorts): Session {
  const { screen, keyboard, commands, logPath } = ports;
  const slashCommands = commands.map(({ name }) => name);
  const { botUserId } = slack;
  const { say: post, pressStop } = slack;
  const names = createNames(slack);
  const threads = createThreads();
  const where = createWhereabouts(slack, threads, names);
  const followed = new Set<string>();
  const watch = createAnswerWatch(slack);
  const feed = createFeed(slack, screen, {
    where,
    threads,
    names,
    onInkwell(thread) {
      threads.pick(thread);
      followed.add(followKey(thread));
    },
  });
  let asks = 0;
  let isWaiting = false;
  let wasStopped = false;

  async function carryOut(entry: Entry): Promise<void> {
    switch (entry.kind) {
      case "say":
        return say(entry.text);
      case "reply":
        return reply(entry.text);
      case "slash":
        return type(entry.command, entry.text);
      case "press":
        return press(entry.number);
      default:
        screen.print(answerTo(entry));
    }
  }

  /** Carries out the chat's own commands. Returns the lines to print. */
  function answerTo(entry: Exclude<Entry, { kind: "say" | "reply" | "slash" | "press" }>): readonly string[] {
    switch (entry.kind) {
      case "go":
        return where.go(entry.name);
      case "become":
        return where.become(entry.name);
      case "thread":
        return entry.number === undefined ? where.listThreads() : where.pickThread(entry.number);
      case "who":
        return where.listPeople();
      case "help":
        return [...words.help(commands), ""];
      case "stop":
        return [words.nothingToStop, ""];
      case "incomplete":
        return [`Type it like this: ${entry.usage}`, ""];
      case "unknown":
        return [words.unknownCommand(entry.command), ""];
      case "nothing":
      case "quit":
        return [];
    }
  }

  async function reply(text: string): Promise<void> {
    const thread = threads.currentIn(where.conversation().channel.id);
    if (thread) await say(text, thread);
    else screen.print([words.noThread, ""]);
  }

  async function type(command: string, text: string): Promise<void> {
    const { channel } = where.conversation();
    await ask(() => slack.command({ as: where.person(), channel, command, text: slack.typed(text) }));
  }

  async function say(typed: string, thread?: Thread): Promise<void> {
    const text = slack.typed(typed);
    const conversation = where.conversation();
    const { channel } = conversation;
    const isMember = channel.members.has(botUserId);
    const mentions = [...text.matchAll(/<@(\w+)>/g)].map(([, id]) => id);
    const isFollowed = thread !== undefined && followed.has(followKey(thread)) && mentions.length === 0;
    const expectsAnswer = isMember && (channel.isIm || mentions.includes(botUserId) || isFollowed);
    const outcome = await ask(async () => {
      const message = { as: where.person(), channel, text, ...(thread ? { threadTs: thread.root } : {}) };
      const ts = await post(message);
      threads.pick(thread ?? { channel: channel.id, root: ts });
    }, expectsAnswer);
    if (outcome === "silent") screen.print([words.whySilent(conversation, isMember), ""], "quiet");
  }

  async function press(number: number): Promise<void> {
    const button = feed.button(number);
    const person = where.person();
    if (button && where.find(button.channel) && (button.owner ?? person.id) === person.id) {
      const { channel, actionId, value, messageTs, ephemeralId } = button;
      const holder = messageTs === undefined ? { ephemeralId: ephemeralId ?? "" } : { messageTs };
      await ask(() => slack.click({ as: person, channel, actionId, value, ...holder }));
    } else screen.print([button ? words.notYourButton(person) : words.noButton(number), ""]);
  }

  /** Runs `act` and waits until Inkwell has finished with it. A `/stop` in the meantime is carried out at once. */
  async function ask(act: () => Promise<unknown>, expectsAnswer = true) {
    const shownBefore = feed.shown();
    isWaiting = true;
    wasStopped = false;
    const unwatch = keyboard.watch((line) => readEntry(line, slashCommands).kind === "stop", stop);
    try {
      const outcome = await watch.until(act, { expectsAnswer });
      if (outcome === "missing") screen.print([words.missing(logPath), ""], "alert");
      if (outcome === "answered" && wasStopped && feed.shown() === shownBefore)
        screen.print([words.stoppedEarly, ""], "quiet");
      return outcome;
    } catch (error) {
      const isButtonGone = error instanceof Error && error.message.startsWith("there is no button");
      screen.print([isButtonGone ? words.buttonGone : words.notTaken, ""], "alert");
      return "missing";
    } finally {
      unwatch();
      asks += 1;
      isWaiting = false;
    }
  }

  /** Presses the stop button as soon as there is one, unless the draft ends first. */
  function stop(): void {
    wasStopped = true;
    const asked = asks;
    const found = slack.waitFor(() => (asks === asked ? watch.busy()[0] : "over"), STOPPABLE_WITHIN_MS);
    const pressed = found.then(async (thread) => {
      if (thread === "over") return;
      await pressStop({ as: where.person(), channel: thread.channel, threadTs: thread.root });
    });
    pressed.catch(() => {}); // the draft ended by itself
  }

  function followKey({ channel, root }: Thread): string {
    return `${channel}:${root}:${where.person().id}`;
  }

  function prompt(): string {
    const text = `${where.person().name} → ${where.conversation().title} ›`;
    return `${screen.hasColours ? styleText("bold", text, { validateStream: false }) : text} `;
  }

  return {
    async run() {
      for (let line = await keyboard.next(prompt()); line !== undefined; line = await keyboard.next(prompt())) {
        const entry = readEntry(line, slashCommands);
        if (entry.kind === "quit") return;
        await carryOut(entry);
      }
    },
    interrupt() {
      if (!isWaiting || wasStopped) return false;
      stop();
      return true;
    },
  };
}
