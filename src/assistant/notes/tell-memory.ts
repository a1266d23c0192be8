import { placeOf } from "../privacy/identity.ts";
import { realmOf } from "../privacy/privacy.ts";
import type { Note, Outbox, PersonId } from "../types.ts";

/** Tells memory of a rule that holds. Memory knows a note that was said in a conversation by its message. */
export function tell(outbox: Outbox, person: PersonId, note: Note, mayBeThere = false): void {
  if (placeOf(note.origin.conversationId).kind !== "rule") return;
  const message = { role: "user", text: `From now on: ${note.text}`, at: note.at } as const;
  outbox.add({ person, realm: "own" }, note.origin.conversationId, [message], { mayBeThere });
}

/**
 * Takes a note back from memory: in both realms, since the person may have said the same in a DM and in a public channel.
 */
export function withdraw(outbox: Outbox, person: PersonId, note: Note): void {
  const own = realmOf(placeOf(note.origin.conversationId).kind);
  for (const realm of [own, own === "own" ? "open" : "own"] as const) {
    outbox.withdraw({ person, realm }, note.origin.conversationId, note.text);
  }
}
