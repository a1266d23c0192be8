import { conversationId } from "../privacy/identity.ts";
import { realmOf } from "../privacy/privacy.ts";
import type { Note, NoteStore, Outbox, PersonId } from "../types.ts";
import { orderRules } from "./preferences.ts";

type Ports = {
  readonly notes: NoteStore;
  readonly outbox: Outbox;
  readonly newId: () => string;
  readonly now: () => number;
};

export type Rulebook = ReturnType<typeof createRulebook>;

/** What a command is known by, so that doing it again after a crash does it once. */
export type Deed = { readonly id: string; readonly isRepeat?: boolean };

/** A person's rules and facts as they handle them, with memory told of every change. */
export function createRulebook({ notes, outbox, newId, now }: Ports) {
  function tell(person: PersonId, note: Note, mayBeThere = false): void {
    if (note.origin.kind !== "rule") return;
    const message = { role: "user", text: `From now on: ${note.text}`, at: note.at } as const;
    outbox.add({ person, realm: "own" }, note.origin.conversationId, [message], { mayBeThere });
  }

  function withdraw(person: PersonId, note: Note): void {
    outbox.withdraw({ person, realm: realmOf(note.origin.kind) }, note.origin.conversationId, note.text);
  }

  async function keep(person: PersonId, given: Note, isRepeat: boolean): Promise<Note> {
    const note = await notes.add(person, given);
    if (note.forgottenAt === undefined) tell(person, note, isRepeat);
    return note;
  }

  /** A rule has a conversation of its own, so that what a memory makes of it can be told from everything else. */
  function newRule(teamId: string, text: string, id: string): Note {
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
      return numbered(await notes.list(person));
    },

    /** The same list as it was at a moment, for a command that is carried out again after a crash. */
    async listAt(person: PersonId, at: number): Promise<readonly Note[]> {
      const still = (await notes.list(person)).filter((note) => note.at <= at);
      const since = (await notes.forgotten(person)).filter((note) => note.at <= at && (note.forgottenAt ?? 0) >= at);
      return numbered([...still, ...since]);
    },

    async add(person: PersonId, teamId: string, text: string, deed: Deed = { id: newId() }): Promise<Note> {
      return keep(person, newRule(teamId, text, deed.id), deed.isRepeat ?? false);
    },

    /** The changed rule is a new one, so it has the last word; a changed fact stays a fact where it was said. */
    async edit(
      person: PersonId,
      teamId: string,
      id: string,
      text: string,
      deed: Deed = { id: newId() },
    ): Promise<{ before: Note; after: Note } | undefined> {
      const known = deed.isRepeat
        ? [...(await notes.list(person)), ...(await notes.forgotten(person))]
        : await notes.list(person);
      const before = known.find((note) => note.id === id);
      if (!before) return undefined;
      const { forgottenAt: _, ...active } = before;
      const changed =
        before.kind === "fact" ? { ...active, id: deed.id, text, at: now() } : newRule(teamId, text, deed.id);
      // First the new, then away with the old: a database that fails in between costs nobody a rule.
      const after = await keep(person, changed, deed.isRepeat ?? false);
      const gone = await notes.forget(person, [id]);
      for (const note of deed.isRepeat ? [before] : gone) withdraw(person, note); // a first try may not have told memory
      return { before, after };
    },

    /** Takes back whichever of `ids` are this person's and still there; returns them. */
    async forget(person: PersonId, ids: readonly string[], isRepeat = false): Promise<readonly Note[]> {
      const now = await notes.forget(person, ids);
      const before = isRepeat ? (await notes.forgotten(person)).filter(({ id }) => ids.includes(id)) : [];
      const gone = isRepeat ? before : now; // a first try may have died before memory was told
      for (const note of gone) withdraw(person, note);
      return gone;
    },

    async restore(person: PersonId, ids: readonly string[], isRepeat = false): Promise<readonly Note[]> {
      const now = await notes.restore(person, ids);
      const back = isRepeat ? (await notes.list(person)).filter(({ id }) => ids.includes(id)) : now;
      for (const note of back) tell(person, note);
      return back;
    },

    /** Lets a fact be used everywhere, by making it a rule. */
    useEverywhere: (person: PersonId, id: string) => notes.promote(person, id),

    /** What this person has taken back. */
    forgotten: (person: PersonId) => notes.forgotten(person),
  };
}

/** Rules first, oldest first, then facts. */
function numbered(all: readonly Note[]): readonly Note[] {
  return [...orderRules(all.filter(({ kind }) => kind === "rule")), ...all.filter(({ kind }) => kind === "fact")];
}
