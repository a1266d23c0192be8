import { within } from "../../ports/within.ts";
import { isServiceError } from "../errors.ts";
import { realmOf, realmsFor } from "../privacy/privacy.ts";
import type { AssistantRequest, Memory, ReplyKind, ReplyKinds, StoredMessage, Turn } from "../types.ts";

type Fault = (error: unknown) => void;

/** What Inkwell says for itself is no turn of the conversation. */
const NO_TURN: ReadonlySet<ReplyKind> = new Set(["question", "notice", "placeholder"]);
const LATER_MS = 250; // than the search of memory, which takes longer as a rule
const MESSAGES_MAX = 50; // the most that a memory gives at once

/**
 * Returns what memory keeps of this very conversation with the author, oldest first; nothing where the reply may not draw on it, and
 * where memory takes longer than its `search` and a moment. Never rejects: `onFault` hears of a bug.
 */
export async function keptOf(
  { memory }: { readonly memory: Pick<Memory, "messages"> },
  { author, place, audience }: AssistantRequest,
  search: Promise<{ readonly isDown: boolean }>,
  onFault: Fault,
): Promise<readonly StoredMessage[]> {
  const scope = { person: author.id, realm: realmOf(place.kind) };
  if (!realmsFor(audience, author.membership).includes(scope.realm)) return [];
  const nothing: readonly StoredMessage[] = [];
  const kept = memory.messages(scope, place.conversationId, MESSAGES_MAX).catch(orElse(nothing, onFault));
  const late = search.then(
    ({ isDown }) => (isDown ? nothing : within(LATER_MS, kept, () => nothing)),
    () => nothing,
  );
  return Promise.race([kept, late]);
}

/** What a thread and memory hold of a conversation. */
type Read = { readonly history: readonly Turn[]; readonly kept: readonly StoredMessage[] };

/**
 * Returns the turns that a draft goes on from. Leaves out what Inkwell says for itself, such as its own questions.
 * Where the thread does not show what its first draft was asked for, the author's request comes from memory. Never rejects:
 * `onFault` hears of what cannot be read.
 */
export async function conversationOf(
  { replyKinds }: { readonly replyKinds: Pick<ReplyKinds, "kindsIn"> },
  { author, place }: AssistantRequest,
  { history, kept }: Read,
  onFault: Fault,
): Promise<readonly Turn[]> {
  if (!history.some(({ role }) => role === "assistant")) return history;
  const [first] = history;
  const isOwnDraft = first?.role === "assistant" && first.writtenFor === undefined;
  const kindOf = await replyKinds.kindsIn(place.conversationId).catch(orElse(() => "draft" as const, onFault));
  const turns = history.filter(({ role, text }) => role === "user" || !NO_TURN.has(kindOf(text)));
  const asked = isOwnDraft ? kept.find(({ role }) => role === "user") : undefined;
  if (!asked || history.some(({ text }) => text.trim() === asked.text.trim())) return turns;
  return [
    { role: "user", ...(author.name ? { speaker: author.name } : {}), isAskers: true, text: asked.text },
    ...turns,
  ];
}

function orElse<Value>(otherwise: Value, onFault: Fault) {
  return (error: unknown): Value => {
    if (!isServiceError(error)) onFault(error);
    return otherwise;
  };
}
