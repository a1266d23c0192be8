import { conversationId } from "./identity.ts";
import { orderRules } from "./preferences.ts";
import { realmOf } from "./privacy.ts";
import type { Note, NoteStore, Outbox, PersonId } from "./types.ts";

type Ports = {
  readonly notes: NoteStore;
  readonly outbox: Outbox;
  readonly newId: () => string;
  readonly now: () => number;
};

export type Rulebook = ReturnType<typeof createRulebook>;

/** A person's rules and facts as they handle them, with memory told of every change. */
export function createRulebook({ notes, outbox, newId, now }: Ports) {
  function tell(person: PersonId, note: Note): void {
    const message = { role: "user", text: `From now on: ${note.text}`, at: note.at } as const;
    if (note.origin.kind === "rule") outbox.add({ person, realm: "own" }, note.origin.conversationId, [message]);
  }

  function withdraw(person: PersonId, note: Note): void {
    outbox.withdraw({ person, realm: realmOf(note.origin.kind) }, note.origin.conversationId, note.text);
  }

  async function keep(person: PersonId, given: Note): Promise<Note> {
    const note = await notes.add(person, given);
    tell(person, note);
    return note;
  }

  /** A rule has a conversation of its own, so that what a memory makes of it can be told from everything else. */
  function newRule(teamId: string, text: string): Note {
    const id = newId();
    const conversation = conversationId(teamId, "rule", "rules", id);
    return {
      id,
      kind: "rule",
      text,
      at: now(),
      origin: { kind: "rule", channelId: "rules", conversationId: conversation },
    };
  }

  return {
    /** Rules first, oldest first, then facts: the order in which they are numbered. */
    async list(person: PersonId): Promise<readonly Note[]> {
      const all = await notes.list(person);
      return [...orderRules(all.filter(({ kind }) => kind === "rule")), ...all.filter(({ kind }) => kind === "fact")];
    },

    async add(person: PersonId, teamId: string, text: string): Promise<Note> {
      return keep(person, newRule(teamId, text));
    },

    /** The changed rule is a new one, so it has the last word; a changed fact stays a fact where it was said. */
    async edit(
      person: PersonId,
      teamId: string,
      id: string,
      text: string,
    ): Promise<{ before: Note; after: Note } | undefined> {
      const before = (await notes.list(person)).find((note) => note.id === id);
      if (!before) return undefined;
      const changed = before.kind === "fact" ? { ...before, id: newId(), text, at: now() } : newRule(teamId, text);
      // First the new, then away with the old: a database that fails in between costs nobody a rule.
      const after = await keep(person, changed);
      for (const gone of await notes.forget(person, [id])) withdraw(person, gone);
      return { before, after };
    },

    /** Takes back whichever of `ids` are this person's and still there; returns them. */
    async forget(person: PersonId, ids: readonly string[]): Promise<readonly Note[]> {
      const gone = await notes.forget(person, ids);
      for (const note of gone) withdraw(person, note);
      return gone;
    },

    async restore(person: PersonId, ids: readonly string[]): Promise<readonly Note[]> {
      const back = await notes.restore(person, ids);
      for (const note of back) tell(person, note);
      return back;
    },

    /** Lets a fact be used everywhere, by making it a rule. */
    useEverywhere: (person: PersonId, id: string) => notes.promote(person, id),

    /** What this person has taken back. */
    forgotten: (person: PersonId) => notes.forgotten(person),
  };
}
