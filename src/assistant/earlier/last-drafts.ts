import { createSuppression } from "../notes/suppression.ts";
import { AUTHOR_ALONE, mayUse, originOf, realmsFor } from "../privacy/privacy.ts";
import type { Membership, Memory, MemoryItem, NoteStore, PersonId, ReplyKinds } from "../types.ts";
import { headingOf, titleOf } from "./titles.ts";

type Ports = {
  readonly memory: Pick<Memory, "list">;
  readonly notes: Pick<NoteStore, "forgotten">;
  readonly replyKinds: Pick<ReplyKinds, "kindsIn">;
};

/** A draft of a person's. `isNamed`: the title stands in it, so that the draft can be asked for by it; else it is the newest of all. */
export type LastDraft = { readonly title: string; readonly isNamed: boolean };

const MOST = 2;

/**
 * Creates what tells the titles of a person's newest drafts, two at most and newest first, for their own eyes. What the person may not
 * be shown is left out, and what says what they had forgotten. Rejects when memory or the database does not answer.
 */
export function createLastDrafts({ memory, notes, replyKinds }: Ports) {
  return async (person: PersonId, membership: Membership): Promise<readonly LastDraft[]> => {
    const pages = realmsFor(AUTHOR_ALONE, membership).map((realm) => memory.list({ person, realm }, 1));
    const items = (await Promise.all(pages)).flatMap(({ items }) => items);
    const said = items
      .filter((item) => item.kind === "message" && mayUse(originOf(item), AUTHOR_ALONE, membership))
      .toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
    const isForgotten = createSuppression(await notes.forgotten(person));
    const found: LastDraft[] = [];
    let isNewest = true;
    for (const [conversation = "", ofIt] of Map.groupBy(said, ({ conversationId }) => conversationId)) {
      const kindOf = await replyKinds.kindsIn(conversation);
      const draft = ofIt.find(({ role, text }) => role === "assistant" && kindOf(text) === "draft");
      if (draft === undefined || conversation === "") continue;
      const isNamed = headingOf(draft.text) !== undefined;
      const title = titleOf(draft.text, requestOf(draft, ofIt));
      if ((isNamed || isNewest) && !isForgotten(title)) found.push({ title, isNamed });
      isNewest = false;
      if (found.length === MOST) break;
    }
    return found;
  };
}

/** The newest of the person's own words in that conversation, no newer than the draft. */
function requestOf({ at = 0 }: MemoryItem, said: readonly MemoryItem[]): string {
  return said.find((item) => item.role === "user" && (item.at ?? 0) <= at)?.text ?? "";
}
