import { isServiceError } from "../assistant/errors.ts";
import { localDateTime } from "../assistant/prompt/local-time.ts";
import type { Proposal } from "../assistant/surface.ts";
import type { Note } from "../assistant/types.ts";
import type { DemoPorts, DemoSettings } from "./answering.ts";
import type { Console } from "./console.ts";

type Command =
  | { readonly kind: "leave" | "help" | "undo" | "nothing" }
  /** Answers what the person was asked below a draft. Where nothing was asked, `line` is a request. */
  | { readonly kind: "agree" | "decline"; readonly line: string }
  /** Without an id: the last conversation. */
  | { readonly kind: "get messages"; readonly id: string | undefined }
  | { readonly kind: "request"; readonly text: string };

/** Reads a typed line. Any line that is no command is a request. */
export function readCommand(line: string): Command {
  if (line === "") return { kind: "nothing" };
  if (/^(?:exit|quit|q)$/i.test(line)) return { kind: "leave" };
  if (/^help$/i.test(line)) return { kind: "help" };
  if (/^undo$/i.test(line)) return { kind: "undo" };
  if (/^(?:keep|forget it)$/i.test(line)) return { kind: "agree", line };
  if (/^no$/i.test(line)) return { kind: "decline", line };
  const messages = /^get messages?(?:\s+(?<id>\S+))?$/i.exec(line);
  return messages ? { kind: "get messages", id: messages.groups?.id } : { kind: "request", text: line };
}

/** Shows the messages that memory keeps of one conversation, unshortened. */
export async function showMessages(
  memory: DemoPorts["memory"],
  { person, timeZone }: DemoSettings,
  console: Console,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) {
    return console.print("There is no conversation yet. For an older one, type: get messages <conversation id>");
  }
  if (id.length > MAX_ID) return console.print(`A conversation id has at most ${MAX_ID} characters.`);
  try {
    const messages = await memory.messages({ person, realm: "own" }, id, MAX_MESSAGES);
    console.print(
      ["", `Memory has ${messages.length} ${messages.length === 1 ? "message" : "messages"} of ${id}`],
      "strong",
    );
    for (const { role, text, at } of messages) {
      console.print(`  ${role}, ${localDateTime(at, timeZone) ?? "time unknown"}: ${text.replace(/\n/g, "\n  ")}`);
    }
  } catch (error) {
    if (!isServiceError(error)) throw error;
    console.print(`I couldn't read memory (${error.code}). Please try again.`);
  }
}

/** Forgets the rules and facts that one answer saved. */
export async function undo(
  rulebook: DemoPorts["rulebook"],
  { person }: DemoSettings,
  console: Console,
  notes: readonly Note[] | undefined,
): Promise<void> {
  if (!notes) return console.print("There is nothing to undo.");
  const ids = notes.map(({ id }) => id);
  const gone = await rulebook.forget(person, ids);
  console.print(gone.length > 0 ? gone.map(({ text }) => `Forgotten: ${text}`) : "That is already undone.");
}

/** Does what the person says to a proposal. Returns the note that was kept, if one was. */
export async function answerProposal(
  rulebook: DemoPorts["rulebook"],
  { person }: DemoSettings,
  console: Console,
  proposal: Proposal,
  isAgreed: boolean,
): Promise<readonly Note[]> {
  if (!isAgreed) {
    await rulebook.decline(person, proposal.kind === "keep_proposed" ? proposal.note.text : proposal.said);
    console.print(proposal.kind === "keep_proposed" ? "OK, not kept." : "OK, it still holds.");
    return [];
  }
  if (proposal.kind === "end_proposed") {
    const gone = await rulebook.forget(person, [proposal.note.id]);
    console.print(gone.map(({ text }) => `Forgotten: ${text}`));
    return [];
  }
  const { note } = await rulebook.keepProposed(person, proposal.note, proposal.instead?.id);
  console.print(`Kept: ${note.text}`);
  return [note];
}

const MAX_ID = 100; // this and the next are limits of MemOS
const MAX_MESSAGES = 50;
