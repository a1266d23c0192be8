import { conversationId } from "../privacy/identity.ts";
import { isGiven } from "../privacy/privacy.ts";
import type { Memory, Note, NoteStore, Outbox, PersonId, ProposedNote, Replaced } from "../types.ts";
import { createForgetting } from "./forgetting.ts";
import { createMemoryKeeping } from "./kept-memories.ts";
import { isTaughtBy, type Operation } from "./operation.ts";
import { byPosition, sameRule } from "./preferences.ts";
import { tell, withdraw } from "./tell-memory.ts";

type Ports = {
  readonly memory: Pick<Memory, "list">;
  readonly notes: NoteStore;
  readonly outbox: Outbox;
  readonly newId: () => string;
  readonly now: () => number;
  /** For how many milliseconds what was forgotten can be brought back: 0 for never. For ever unless given. */
  readonly undoMs?: number;
};

/** A person's rules and facts as they handle them. */
export type Rulebook = ReturnType<typeof createRulebook>;

/** Makes the rulebook over a note store. Tells memory of every change. Its methods reject when the database refuses. */
export function createRulebook({ memory, notes, outbox, newId, now, undoMs = Number.POSITIVE_INFINITY }: Ports) {
  const firstAttempt = (): Operation => ({ id: newId(), attempt: 1, acceptedAt: now() });
  const forgetting = createForgetting({ notes, outbox, firstAttempt, now, undoMs });

  async function keep(person: PersonId, given: Note, { attempt }: Operation): Promise<Note> {
    const note = await notes.add(person, given);
    if (note.forgottenAt === undefined) tell(outbox, person, note, attempt > 1);
    return note;
  }

  return {
    /** Returns rules and then facts, each by their positions: the order in which people see them numbered. */
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
      return keep(person, newRule(teamId, text, operation.id, now()), operation);
    },

    /**
     * Keeps what the person was asked about, as if they had said that it is to last, and forgets what it takes the place of.
     * Returns the note and what is gone.
     */
    async keepProposed(
      person: PersonId,
      { kind, text, origin }: ProposedNote,
      instead: string | undefined,
      operation = firstAttempt(),
    ): Promise<{ readonly note: Note; readonly before: readonly Note[] }> {
      const note = await keep(person, { id: operation.id, kind, text, at: now(), origin }, operation);
      const gone = instead === undefined || instead === note.id ? [] : await notes.forget(person, [instead], note.at);
      const ever = operation.attempt > 1 && instead !== undefined ? await notes.forgotten(person) : [];
      const before = operation.attempt > 1 ? ever.filter(({ id }) => id === instead) : gone;
      for (const one of before) withdraw(outbox, person, one);
      return { note, before };
    },

    /** Keeps that the person said *No*, so that they are not asked about the same again. */
    decline: (person: PersonId, text: string, { id } = firstAttempt()) => notes.decline(person, id, text),

    /** Returns the words about which the person is not asked again. */
    declined: (person: PersonId) => notes.declined(person),

    /** Forgets what the person said *No* to. */
    forgetDeclined: (person: PersonId) => notes.forgetDeclined(person),

    /**
     * Replaces a note. Undefined where this person has none with that id. What is new stands where the old one stood, so its
     * number stays; a changed fact also stays in the conversation where it was said.
     */
    async edit(
      person: PersonId,
      teamId: string,
      id: string,
      text: string,
      operation = firstAttempt(),
    ): Promise<Replaced | undefined> {
      const known = [...(await notes.list(person)), ...(await notes.forgotten(person))];
      const old = known.find((note) => note.id === id);
      if (!old) return undefined;
      const { forgottenAt: _, ...active } = old;
      const changed =
        old.kind === "fact"
          ? { ...active, id: operation.id, text, at: now() }
          : newRule(teamId, text, operation.id, now());
      const replaced = await notes.replace(person, id, changed);
      if (!replaced) return undefined;
      const { before, after } = replaced;
      // An earlier attempt may have died before it told memory.
      if (after.forgottenAt === undefined) tell(outbox, person, after, operation.attempt > 1);
      if (!sameRule(before.text, after.text)) withdraw(outbox, person, before);
      return { before, after };
    },

    /**
     * Forgets what requests of the person's had taught, and brings back what it took the place of. What the person has given as a
     * rule since stays.
     */
    async unlearn(person: PersonId, requests: readonly string[], operation: Operation): Promise<void> {
      const forgotten = await notes.forgotten(person);
      const known = [...(await notes.list(person)), ...(operation.attempt > 1 ? forgotten : [])];
      const taught = known.filter(
        ({ id, origin }) => !isGiven(origin) && requests.some((request) => isTaughtBy(request, id)),
      );
      const replaced = forgotten.filter(({ forgottenAt }) => taught.some(({ at }) => at === forgottenAt));
      const change = { away: taught.map(({ id }) => id), back: replaced.map(({ id }) => id) };
      if (taught.length > 0) await forgetting.swap(person, change, operation);
    },

    /** Lets a rule or fact be used everywhere, as a rule. Undefined where this person has no such note. */
    useEverywhere: (person: PersonId, id: string) => notes.promote(person, id),

    ...forgetting,
    ...createMemoryKeeping({ memory, outbox }),
  };
}

/** Returns rules and then facts, each by their positions. */
function numbered(all: readonly Note[]): readonly Note[] {
  const ofKind = (kind: Note["kind"]) => byPosition(all.filter((note) => note.kind === kind));
  return [...ofKind("rule"), ...ofKind("fact")];
}

/** Each rule has a conversation of its own, so that what a memory makes of it can be told from all the rest. */
function newRule(teamId: string, text: string, id: string, at: number): Note {
  const conversation = conversationId(teamId, "rule", "rules", id);
  return { id, kind: "rule", text, at, origin: { kind: "rule", channelId: "rules", conversationId: conversation } };
}
