import type { Assistant } from "../assistant/answer.ts";
import type { Rulebook } from "../assistant/notes/rulebook.ts";
import { conversationId } from "../assistant/privacy/identity.ts";
import type { Proposal } from "../assistant/surface.ts";
import type {
  AssistantRequest,
  ConversationId,
  Memory,
  Note,
  OpenQuestions,
  PersonId,
  Turn,
} from "../assistant/types.ts";
import type { Log } from "../ports/log.ts";
import { within } from "../ports/within.ts";
import type { Console } from "./console.ts";
import { createConsoleSurface } from "./surface.ts";

export type DemoPorts = {
  readonly assistant: Assistant;
  readonly rulebook: Pick<Rulebook, "list" | "forget" | "keepProposed" | "decline">;
  readonly memory: Pick<Memory, "messages">;
  readonly questions: Pick<OpenQuestions, "find">;
  readonly log: Pick<Log, "error">;
  readonly newId: () => string;
  readonly now: () => number;
  /** Resolves when memory has been told all that it can be told now. */
  readonly drain: () => Promise<void>;
  /** Resolves when the next add to a conversation has succeeded or failed. */
  readonly added: (conversationId: string) => Promise<void>;
};

export type DemoSettings = {
  readonly person: PersonId;
  readonly timeZone: string;
  /** How long to wait for memory to store an exchange, in milliseconds. Default 5,000. */
  readonly patienceMs?: number;
};

export type Conversation = { readonly id: ConversationId; readonly turns: readonly Turn[] };

/** The conversation after one answer, and the rules and facts that it saved. `isSecret`: nothing of it was to be kept. */
export type Answered = {
  readonly conversation: Conversation;
  readonly saved: readonly Note[];
  readonly isSecret: boolean;
};

type Asked = {
  readonly text: string;
  readonly conversation: Conversation;
  readonly signal: AbortSignal;
  /** Called with what the person is asked about, perhaps after the answer. */
  readonly onProposal: (proposal: Proposal) => void;
};

/** Begins a conversation with an id that no earlier run used. */
export function newConversation(newId: () => string): Conversation {
  return { id: conversationId("demo", "dm", "console", newId()), turns: [] };
}

/** Answers one request on the console. Waits until memory has the exchange, but not for long. */
export async function answerOnConsole(
  ports: DemoPorts,
  { person, timeZone, patienceMs = 5_000 }: DemoSettings,
  console: Console,
  { text, conversation, signal, onProposal }: Asked,
): Promise<Answered> {
  const turns: Turn[] = [...conversation.turns, { role: "user", isAskers: true, text }];
  const saved: Note[] = [];
  let isSecret = false;
  const request: AssistantRequest = {
    id: ports.newId(),
    author: { id: person, membership: "member", timeZone },
    place: { kind: "dm", channelId: "console", conversationId: conversation.id },
    audience: { kind: "author" },
    text,
    at: ports.now(),
  };
  const surface = createConsoleSurface(console, {
    requestId: request.id,
    turns: conversation.turns,
    notes: () => ports.rulebook.list(person).catch(() => []), // only shown, so a failure costs nothing
    onProposal,
    onShown(shown, notices) {
      if (shown.text !== "") turns.push({ role: "assistant", text: shown.text });
      for (const notice of notices) if (notice.kind === "saved") saved.push(notice.note);
      isSecret = notices.some(({ kind }) => kind === "off_the_record");
    },
  });

  console.print(`Conversation: ${conversation.id}`);
  const added = ports.added(conversation.id);
  await ports.assistant.answer(request, surface, signal);
  // The calls of memory should be on the screen before the next prompt. A memory that hangs must not hold the person up.
  const told = Promise.race([added, ports.drain()]).then(() => true);
  const isTold = await within(patienceMs, told, () => false);
  if (!isTold) console.print("Memory has not stored this yet. Inkwell keeps it and tries again.");
  return { conversation: { id: conversation.id, turns }, saved, isSecret };
}
