import { createSuppression } from "../notes/suppression.ts";
import { AUTHOR_ALONE, mayUse, originOf, realmsFor } from "../privacy/privacy.ts";
import type { Membership, Memory, MemoryItem, NoteStore, PersonId, ReplyKinds } from "../types.ts";
import { titleOf } from "./titles.ts";

type Ports = {
  readonly memory: Pick<Memory, "list">;
  readonly notes: Pick<NoteStore, "forgotten">;
  readonly replyKinds: Pick<ReplyKinds, "kindsIn">;
};

/**
 * Creates what tells the title of a person's newest draft, for their own eyes. Undefined where there is none, where the person may
 * not be shown it, and where it says what they had forgotten. Rejects when memory or the database does not answer.
 */
export function createLastDraft({ memory, notes, replyKinds }: Ports) {
  return async (person: PersonId, membership: Membership): Promise<string | undefined> => {
    const pages = realmsFor(AUTHOR_ALONE, membership).map((realm) => memory.list({ person, realm }, 1));
    const items = (await Promise.all(pages)).flatMap(({ items }) => items);
    const said = items
      .filter((item) => item.kind === "message" && mayUse(originOf(item), AUTHOR_ALONE, membership))
      .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
    const isForgotten = createSuppression(await notes.forgotten(person));
    for (const item of said) {
      if (item.role !== "assistant" || item.conversationId === undefined) continue;
      const kindOf = await replyKinds.kindsIn(item.conversationId);
      if (kindOf(item.text) !== "draft") continue;
      const title = titleOf(item.text, requestOf(item, said));
      return isForgotten(title) ? undefined : title;
    }
    return undefined;
  };
}

/** The newest of the person's own words in that conversation, no newer than the draft. */
function requestOf({ conversationId, at = 0 }: MemoryItem, said: readonly MemoryItem[]): string {
  const own = said.filter((item) => item.role === "user" && item.conversationId === conversationId);
  return own.find((item) => (item.at ?? 0) <= at)?.text ?? "";
}
