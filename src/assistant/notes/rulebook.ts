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

/** A person's rules and facts as they handle them. */
export type Rulebook = ReturnType<typeof createRulebook>;

/** A change that a person asked for. By its id it is known when it is done again after a crash. */
export type Operation = {
  /** The same in every attempt. */
  readonly id: string;
  /** 1 the first time. A higher attempt may find the change done, in part or whole. */
  readonly attempt: number;
  /** When the person asked for it. */
  readonly acceptedAt: number;
};

/** Makes the rulebook over a note store. Tells memory of every change. Its methods reject when the database refuses. */
export function createRulebook({ notes, outbox, newId, now }: Ports) {
  const firstAttempt = (): Operation => ({ id: newId(), attempt: 1, acceptedAt: now() });

  function tell(person: PersonId, note: Note, mayBeThere = false): void {
    if (note.origin.kind !== "rule") return;
    const message = { role: "user", text: `From now on: ${note.text}`, at: note.at } as const;
    outbox.add({ person, realm: "own" }, note.origin.conversationId, [message], { mayBeThere });
  }

  /** In both realms, since the person may have said the same in a DM and in a public channel. */
  function withdraw(person: PersonId, note: Note): void {
    const own = realmOf(note.origin.kind);
    for (const realm of [own, own === "own" ? "open" : "own"] as const) {
      outbox.withdraw({ person, realm }, note.origin.conversationId, note.text);
    }
  }

  async function keep(person: PersonId, given: Note, { attempt }: Operation): Promise<Note> {
    const note = await notes.add(person, given);
    if (note.forgottenAt === undefined) tell(person, note, attempt > 1);
    return note;
  }

  /** Each rule has a conversation of its own, so that what a memory makes of it can be told from all the rest. */
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
    /** Returns rules and then facts, each oldest first: the order in which people see them numbered. */
    async list(person: PersonId): Promise<readonly Note[]> {
      return numbered(await notes.list(person));
    },

    /** Returns the same list as it was at a moment, for a command that is done again after a crash. */
    async listAt(person: PersonId, at: number): Promise<readonly Note[]> {
      const still = (await notes.list(person)).filter((note) => note.at <= at);
      const since = (await notes.forgotten(person)).filter((note) => note.at <= at && (note.forgottenAt ?? 0) >= at);
      return numbered([...still, ...since]);
    },

    /** Keeps a new rule. */
    async add(person: PersonId, teamId: string, text: string, operation = firstAttempt()): Promise<Note> {
      return keep(person, newRule(teamId, text, operation.id), operation);
    },

    /**
     * Replaces a note. Undefined where this person has none with that id. A changed rule is a new one and so has the last
     * word; a changed fact stays in the place where it was said.
     */
    async edit(
      person: PersonId,
      teamId: string,
      id: string,
      text: string,
      operation = firstAttempt(),
    ): Promise<{ before: Note; after: Note } | undefined> {
      const isAgain = operation.attempt > 1;
      const known = isAgain
        ? [...(await notes.list(person)), ...(await notes.forgotten(person))]
        : await notes.list(person);
      const before = known.find((note) => note.id === id);
      if (!before) return undefined;
      const { forgottenAt: _, ...active } = before;
      const changed =
        before.kind === "fact" ? { ...active, id: operation.id, text, at: now() } : newRule(teamId, text, operation.id);
      // Keep the new note before forgetting the old one: if the database fails in between, nobody loses a rule.
      const after = await keep(person, changed, operation);
      const gone = await notes.forget(person, [id]);
      for (const note of isAgain ? [before] : gone) withdraw(person, note); // an earlier attempt may have died before it told memory
      return { before, after };
    },

    /** Forgets those of `ids` that this person has, and returns them. */
    async forget(person: PersonId, ids: readonly string[], { attempt } = firstAttempt()): Promise<readonly Note[]> {
      const now = await notes.forget(person, ids);
      const ever = attempt > 1 ? (await notes.forgotten(person)).filter(({ id }) => ids.includes(id)) : [];
      const gone = attempt > 1 ? ever : now; // an earlier attempt may have died before it told memory
      for (const note of gone) withdraw(person, note);
      return gone;
    },

    /** Brings back those of `ids` that this person took back, and returns them. */
    async restore(person: PersonId, ids: readonly string[], { attempt } = firstAttempt()): Promise<readonly Note[]> {
      const now = await notes.restore(person, ids);
      const back = attempt > 1 ? (await notes.list(person)).filter(({ id }) => ids.includes(id)) : now;
      for (const note of back) tell(person, note);
      return back;
    },

    /** Makes a fact a rule, which may be used everywhere. Undefined where this person has no such note. */
    useEverywhere: (person: PersonId, id: string) => notes.promote(person, id),

    /** Returns the notes that this person took back. */
    forgotten: (person: PersonId) => notes.forgotten(person),
  };
}

/** Returns rules, oldest first, and then facts. */
function numbered(all: readonly Note[]): readonly Note[] {
  return [...orderRules(all.filter(({ kind }) => kind === "rule")), ...all.filter(({ kind }) => kind === "fact")];
}
