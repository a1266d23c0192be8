import type { NoteStore } from "../../assistant/types.ts";
import type { Store } from "../store.ts";

/**
 * Keeps as rows what people said *No* to when they were asked whether it is to last. Rows of their own and no forgotten notes: a
 * forgotten note would keep the same words out of memory, though the person still means them for what they said them in, and
 * `undo` would bring to life what never held.
 */
export function createDeclined(
  store: Store,
  now: () => number,
): Pick<NoteStore, "decline" | "declined" | "forgetDeclined"> {
  return {
    async decline(person, id, text) {
      await store.run(INSERT, person, id, text, now());
    },
    declined: (person) => store.all<{ text: string }>(FIND, person),
    async forgetDeclined(person) {
      await store.run("DELETE FROM declined WHERE person = ?", person);
    },
  };
}

const INSERT = "INSERT INTO declined (person, id, body, declined_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
const FIND = "SELECT body AS text FROM declined WHERE person = ?";
