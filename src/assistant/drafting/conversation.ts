import { isServiceError } from "../errors.ts";
import { realmOf, realmsFor } from "../privacy/privacy.ts";
import type { AssistantRequest, Memory, ReplyKind, ReplyKinds, Turn } from "../types.ts";

type Ports = { readonly memory: Pick<Memory, "messages">; readonly replyKinds: Pick<ReplyKinds, "kindsIn"> };

/** What Inkwell says for itself is no turn of the conversation. */
const NO_TURN: ReadonlySet<ReplyKind> = new Set(["question", "notice", "placeholder"]);
const MESSAGES_MAX = 50; // the most that a memory gives at once

/**
 * Returns the turns that a draft goes on from. Leaves out what Inkwell says for itself, such as its own questions.
 * Where the thread does not show what its first draft was asked for, the author's request comes from memory. Never rejects:
 * `onFault` hears of what cannot be read.
 */
export async function conversationOf(
  { memory, replyKinds }: Ports,
  { author, place, audience }: AssistantRequest,
  history: readonly Turn[],
  onFault: (error: unknown) => void,
): Promise<readonly Turn[]> {
  if (!history.some(({ role }) => role === "assistant")) return history;
  const orElse =
    <Value>(otherwise: Value) =>
    (error: unknown) => {
      if (!isServiceError(error)) onFault(error);
      return otherwise;
    };
  const scope = { person: author.id, realm: realmOf(place.kind) };
  const [first] = history;
  const isOwnDraft = first?.role === "assistant" && first.writtenFor === undefined;
  const isUnasked = isOwnDraft && realmsFor(audience, author.membership).includes(scope.realm);
  const [kindOf, messages] = await Promise.all([
    replyKinds.kindsIn(place.conversationId).catch(orElse(() => "draft" as const)),
    isUnasked ? memory.messages(scope, place.conversationId, MESSAGES_MAX).catch(orElse([])) : [],
  ]);
  const turns = history.filter(({ role, text }) => role === "user" || !NO_TURN.has(kindOf(text)));
  const asked = messages.find(({ role }) => role === "user");
  if (!asked || history.some(({ text }) => text.trim() === asked.text.trim())) return turns;
  return [
    { role: "user", ...(author.name ? { speaker: author.name } : {}), isAskers: true, text: asked.text },
    ...turns,
  ];
}
