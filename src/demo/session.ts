import type { Assistant } from "../assistant/answer.ts";
import { readChoice } from "../assistant/earlier.ts";
import { isServiceError } from "../assistant/errors.ts";
import { conversationId } from "../assistant/identity.ts";
import { localDateTime } from "../assistant/local-time.ts";
import type { Rulebook } from "../assistant/rulebook.ts";
import type {
  AssistantRequest,
  ConversationId,
  Memory,
  Note,
  OpenQuestions,
  PersonId,
  Turn,
} from "../assistant/types.ts";
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
import { createConsoleSurface } from "./surface.ts";

export type DemoPorts = {
  readonly assistant: Assistant;
  readonly rulebook: Pick<Rulebook, "list" | "forget">;
  readonly memory: Pick<Memory, "messages">;
  readonly questions: Pick<OpenQuestions, "find">;
  readonly newId: () => string;
  readonly now: () => number;
  /** Resolves when memory has been told what it can be told now. */
  readonly drain: () => Promise<void>;
  /** Resolves when the next add to a conversation has come to an end. */
  readonly added: (conversationId: string) => Promise<void>;
};

export type DemoSettings = {
  readonly person: PersonId;
  readonly timeZone: string;
  /** How long the next question waits for memory to take the last exchange, in milliseconds. */
  readonly patienceMs?: number;
};

export type DemoSession = {
  /** The whole conversation with the person, to its end. */
  run(): Promise<void>;
  /** Ctrl-C: stops the answer that is being written; otherwise, and when pressed again, ends the session. */
  interrupt(): void;
};

type Conversation = { readonly id: ConversationId; readonly turns: Turn[] };

/** The MemOS writing case on a console: the pre-set dialogues if wanted, then requests until the person leaves. */
export function createDemoSession(
  ports: DemoPorts,
  { person, timeZone, patienceMs = 5_000 }: DemoSettings,
  console: Console,
): DemoSession {
  const left = Promise.withResolvers<void>();
  let answering: AbortController | undefined;
  let last: Conversation | undefined;
  let saved: readonly Note[][] = [];

  async function story(): Promise<void> {
    console.print(WELCOME, "strong");
    const wantsDialogues = await askYesOrNo();
    if (wantsDialogues === undefined) return;
    if (wantsDialogues) await runDialogues();
    console.print([
      "",
      ...HOW_IT_GOES,
      "",
      "Two requests to try:",
      ...EXAMPLES.map((text, index) => `  ${index + 1}. ${text}`),
    ]);
    await takeRequests();
  }

  async function askYesOrNo(): Promise<boolean | undefined> {
    console.print("");
    for (let said = await console.ask(ASK_FIRST); said !== undefined; said = await console.ask(ASK_FIRST)) {
      if (/^y(?:es)?$/i.test(said)) return true;
      if (/^no?$/i.test(said)) return false;
      console.print(ASK_AGAIN);
    }
    return undefined;
  }

  async function runDialogues(): Promise<void> {
    const conversation = newConversation();
    for (const [index, text] of DIALOGUES.entries()) {
      console.print(["", `Dialogue ${index + 1} of ${DIALOGUES.length}`], "strong");
      console.print(`You: ${text}`);
      await answer(text, conversation);
    }
  }

  async function takeRequests(): Promise<void> {
    for (let text = await askRequest(); text !== undefined; text = await askRequest()) {
      if (text === "") continue;
      if (/^(?:exit|quit|q)$/i.test(text)) return;
      if (!(await runCommand(text))) await answer(text, (await conversationAwaiting(text)) ?? newConversation());
    }
  }

  function askRequest(): Promise<string | undefined> {
    console.print("");
    return console.ask(ASK_REQUEST);
  }

  async function runCommand(text: string): Promise<boolean> {
    const look = /^get messages?(?:\s+(\S+))?$/i.exec(text);
    if (look) await showMessages(look[1] ?? last?.id);
    else if (/^undo$/i.test(text)) await undo();
    else if (/^help$/i.test(text)) console.print(HELP);
    else return false;
    return true;
  }

  /** The conversation in which Inkwell asked which draft was meant, if this is the answer to it. */
  async function conversationAwaiting(text: string): Promise<Conversation | undefined> {
    const question = last && (await ports.questions.find(last.id, person));
    return question && readChoice(text, question.options.length) !== undefined ? last : undefined;
  }

  function newConversation(): Conversation {
    return { id: conversationId("demo", "dm", "console", ports.newId()), turns: [] };
  }

  async function answer(text: string, conversation: Conversation): Promise<void> {
    last = conversation;
    console.print(`Conversation: ${conversation.id}`);
    const request = requestFor(text, conversation);
    const earlier = [...conversation.turns];
    conversation.turns.push({ role: "user", text });
    const surface = createConsoleSurface(console, {
      requestId: request.id,
      turns: earlier,
      notes: () => ports.rulebook.list(person),
      onShown: (shown, notices) => {
        if (shown.text !== "") conversation.turns.push({ role: "assistant", text: shown.text });
        const notes = notices.flatMap((notice) => (notice.kind === "saved" ? [notice.note] : []));
        if (notes.length > 0) saved = [...saved, notes];
      },
    });
    const added = ports.added(conversation.id);
    answering = new AbortController();
    await ports.assistant.answer(request, surface, answering.signal);
    answering = undefined;
    await untilTold(added);
  }

  function requestFor(text: string, { id }: Conversation): AssistantRequest {
    return {
      id: ports.newId(),
      author: { id: person, standing: "member", timeZone },
      place: { kind: "dm", channelId: "console", conversationId: id },
      audience: { kind: "author" },
      text,
      at: ports.now(),
    };
  }

  /** What memory is told should stand on the screen before the next question, yet a memory that hangs holds nobody up. */
  async function untilTold(added: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<"late">((resolve) => {
      timer = setTimeout(resolve, patienceMs, "late");
    });
    const ending = await Promise.race([added, ports.drain(), patience]);
    clearTimeout(timer);
    if (ending === "late") console.print("Memory has not taken this yet. It is kept, and told as soon as possible.");
  }

  async function showMessages(id: string | undefined): Promise<void> {
    if (id === undefined)
      return console.print("There has been no conversation yet. Name one: get messages <conversation id>");
    if (id.length > MAX_ID) return console.print(`A conversation id has at most ${MAX_ID} characters.`);
    try {
      const messages = await ports.memory.messages({ person, realm: "own" }, id, MAX_MESSAGES);
      console.print(["", `Kept of ${id}: ${messages.length} messages`], "strong");
      for (const { role, text, at } of messages) {
        console.print(`  ${role}, ${localDateTime(at, timeZone) ?? "time unknown"}: ${text.replace(/\n/g, "\n  ")}`);
      }
    } catch (error) {
      if (!isServiceError(error)) throw error;
      console.print(`Memory could not be read (${error.code}).`);
    }
  }

  async function undo(): Promise<void> {
    const notes = saved.at(-1);
    if (!notes) return console.print("There is nothing to take back.");
    saved = saved.slice(0, -1);
    const gone = await ports.rulebook.forget(
      person,
      notes.map(({ id }) => id),
    );
    console.print(
      gone.length > 0 ? gone.map(({ text }) => `Taken back: ${text}`) : "That had been taken back already.",
    );
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

const MAX_ID = 100; // both are limits of MemOS
const MAX_MESSAGES = 50;
