import { readChoice } from "../assistant/earlier/choice.ts";
import { failureOf } from "../assistant/errors.ts";
import type { Proposal } from "../assistant/surface.ts";
import type { Note } from "../assistant/types.ts";
import { answerOnConsole, type Conversation, type DemoPorts, type DemoSettings, newConversation } from "./answering.ts";
import { answerProposal, readCommand, showMessages, undo } from "./commands.ts";
import type { Console } from "./console.ts";
import {
  ASK_AGAIN,
  ASK_FIRST,
  ASK_REQUEST,
  DIALOGUES,
  EXAMPLES,
  GOODBYE,
  HELP,
  HOW_IT_GOES,
  WELCOME,
} from "./script.ts";

export type DemoSession = {
  /** Runs until the person leaves or the input ends. */
  run(): Promise<void>;
  /** Stops the draft that is being written, as Ctrl-C does. Ends the session where there is none, or on a second call. */
  interrupt(): void;
};

/** Creates a session whose `run` plays the MemOS writing case on a console: the pre-set dialogues if wanted, then requests. */
export function createDemoSession(ports: DemoPorts, settings: DemoSettings, console: Console): DemoSession {
  const left = Promise.withResolvers<void>();
  let answering: AbortController | undefined;
  let last: Conversation | undefined;
  let proposal: Proposal | undefined;
  const saved: (readonly Note[])[] = [];

  async function story(): Promise<void> {
    console.print(WELCOME, "strong");
    const wantsDialogues = await askYesOrNo(console);
    if (wantsDialogues === undefined) return;
    if (wantsDialogues) await runDialogues();
    const examples = EXAMPLES.map((text, index) => `  ${index + 1}. ${text}`);
    console.print(["", ...HOW_IT_GOES, "", "Two requests to try:", ...examples]);
    await takeRequests();
  }

  async function runDialogues(): Promise<void> {
    let conversation = newConversation(ports.newId);
    for (const [index, text] of DIALOGUES.entries()) {
      console.print(["", `Dialogue ${index + 1} of ${DIALOGUES.length}`], "strong");
      console.print(`You: ${text}`);
      conversation = await answer(text, conversation);
    }
  }

  async function takeRequests(): Promise<void> {
    for (let line = await askRequest(); line !== undefined; line = await askRequest()) {
      try {
        if ((await obey(line)) === "leave") return;
      } catch (error) {
        const id = ports.newId();
        ports.log.error({ request: id, err: error }, "command failed");
        console.print(failureOf(error, id).sentence);
      }
    }
  }

  function askRequest(): Promise<string | undefined> {
    console.print("");
    return console.ask(ASK_REQUEST);
  }

  async function obey(line: string): Promise<"leave" | undefined> {
    const command = readCommand(line);
    switch (command.kind) {
      case "leave":
        return "leave";
      case "nothing":
        break;
      case "help":
        console.print(HELP);
        break;
      case "undo":
        await undo(ports.rulebook, settings, console, saved.at(-1));
        saved.pop();
        break;
      case "get messages":
        await showMessages(ports.memory, settings, console, command.id ?? last?.id);
        break;
      case "agree":
      case "decline":
        await (proposal ? decide(proposal, command.kind === "agree") : request(command.line));
        break;
      case "request":
        await request(command.text);
    }
    return undefined;
  }

  async function request(text: string): Promise<void> {
    await answer(text, (await conversationAwaiting(text)) ?? newConversation(ports.newId));
  }

  async function decide(asked: Proposal, isAgreed: boolean): Promise<void> {
    proposal = undefined;
    const kept = await answerProposal(ports.rulebook, settings, console, asked, isAgreed);
    if (kept.length > 0) saved.push(kept);
  }

  async function answer(text: string, conversation: Conversation): Promise<Conversation> {
    last = conversation;
    answering = new AbortController();
    const { signal } = answering;
    proposal = undefined;
    const onProposal = (asked: Proposal) => {
      proposal = asked;
    };
    const answered = await answerOnConsole(ports, settings, console, { text, conversation, signal, onProposal });
    answering = undefined;
    last = answered.conversation;
    if (answered.isSecret) saved.length = 0; // "undo" behind it means nothing that was said before
    if (answered.saved.length > 0) saved.push(answered.saved);
    return answered.conversation;
  }

  /** Returns the last conversation if `text` says there which draft Inkwell should continue. */
  async function conversationAwaiting(text: string): Promise<Conversation | undefined> {
    const question = last && (await ports.questions.find(last.id, settings.person));
    return question && readChoice(text, question.options.length) !== undefined ? last : undefined;
  }

  return {
    async run() {
      await Promise.race([story(), left.promise]);
      console.close();
      console.print(["", GOODBYE]);
    },

    interrupt() {
      if (answering && !answering.signal.aborted) return answering.abort();
      left.resolve();
    },
  };
}

/** Asks until the person says yes or no. Undefined at the end of input. */
async function askYesOrNo(console: Console): Promise<boolean | undefined> {
  console.print("");
  for (let said = await console.ask(ASK_FIRST); said !== undefined; said = await console.ask(ASK_FIRST)) {
    if (/^y(?:es)?$/i.test(said)) return true;
    if (/^no?$/i.test(said)) return false;
    console.print(ASK_AGAIN);
  }
  return undefined;
}
