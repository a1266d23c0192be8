import { isServiceError } from "../errors.ts";
import { realmOf } from "../privacy/privacy.ts";
import type { AssistantRequest, Memory, ReplyKinds, Turn } from "../types.ts";

type Ports = { readonly memory: Pick<Memory, "messages">; readonly replyKinds: Pick<ReplyKinds, "draftsIn"> };

const MESSAGES_MAX = 50; // the most that a memory gives at once

/**
 * Returns the turns that a draft goes on from. Leaves out Inkwell's replies that were no drafts, such as its own questions.
 * Where the thread does not show what its first draft was asked for, the author's request comes from memory. Never rejects:
 * `onFault` hears of what cannot be read.
 */
export async function conversationOf(
  { memory, replyKinds }: Ports,
  { author, place }: AssistantRequest,
  history: readonly Turn[],
  onFault: (error: unknown) => void,
): Promise<readonly Turn[]> {
  if (!history.some(({ role }) => role === "assistant")) return history;
  const orElse = <Value>(otherwise: Value) => (error: unknown) => {
    if (!isServiceError(error)) onFault(error);
    return otherwise;
  };
  const scope = { person: author.id, realm: realmOf(place.kind) };
  const isUnasked = history[0]?.role === "assistant";
  const [isDraft, messages] = await Promise.all([
    replyKinds.draftsIn(place.conversationId).catch(orElse(() => true)),
    isUnasked ? memory.messages(scope, place.conversationId, MESSAGES_MAX).catch(orElse([])) : [],
  ]);
  const turns = history.filter(({ role, text }) => role === "user" || isDraft(text));
  const asked = messages.find(({ role }) => role === "user");
  if (!asked || history.some(({ text }) => text.trim() === asked.text.trim())) return turns;
  return [{ role: "user", ...(author.name ? { speaker: author.name } : {}), text: asked.text }, ...turns];
}
