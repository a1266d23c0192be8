import type { Notice } from "../surface.ts";
import type { AssistantRequest, ConversationId, PersonId } from "../types.ts";

/**
 * Knows in which threads something was said off the record, and by whom. Keeps no words. Holds for all processes, whatever
 * kind of place the channel becomes. No call throws or rejects.
 */
export interface OffRecordThreads {
  /** Nothing of this thread is kept from now on. Resolves when that outlives the process, or the database refuses for now. */
  begin(conversation: ConversationId, person: PersonId): Promise<void>;
  /** Takes back what the same person began. Resolves as `begin` does. */
  end(conversation: ConversationId, person: PersonId): Promise<void>;
  /** Returns those who began it and did not end it; undefined where nobody can tell just now. */
  whose(conversation: ConversationId): Promise<readonly PersonId[] | undefined>;
}

/** How the thread of a request stands once its own words are heard, and what is to be said of that. */
export type Standing = {
  readonly thread: "open" | "off_the_record" | "unknown";
  readonly notices: readonly Notice[];
};

/** What a request says: that nothing is to be kept of its thread, or of itself alone, or that the thread may be remembered again. */
type Said = { readonly isOffTheRecord: boolean; readonly isThisAlone: boolean; readonly isBackOnRecord: boolean };

/**
 * Returns how the thread of a request stands, and writes down what its words change in that before anything else is done.
 * `whoBefore`: whose thread it was off the record before, which is looked up while the words are read.
 * `attempt`: after a crash a higher one than 1 finds done what was done.
 */
export async function standingOf(
  threads: OffRecordThreads,
  { author: { id: person }, place: { conversationId } }: AssistantRequest,
  { isOffTheRecord, isThisAlone, isBackOnRecord }: Said,
  whoBefore: ReturnType<OffRecordThreads["whose"]>,
  attempt: number,
): Promise<Standing> {
  if (isOffTheRecord) {
    if (!isThisAlone) await threads.begin(conversationId, person);
    return { thread: "off_the_record", notices: [{ kind: "off_the_record" }] };
  }
  const before = await whoBefore;
  const isEnded = isBackOnRecord && (attempt > 1 || before === undefined || before.includes(person));
  if (isEnded) await threads.end(conversationId, person);
  const whose = isEnded ? await threads.whose(conversationId) : before;
  if (whose === undefined) return { thread: "unknown", notices: isEnded ? [{ kind: "not_saved" }] : [] };
  if (whose.length === 0) return { thread: "open", notices: isEnded ? [{ kind: "on_the_record" }] : [] };
  const since = whose.includes(person) ? "author" : "other";
  return { thread: "off_the_record", notices: [{ kind: "off_the_record", since }] };
}
