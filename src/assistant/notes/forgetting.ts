import type { Note, NoteStore, Outbox, PersonId, Reverted } from "../types.ts";
import type { Operation } from "./operation.ts";
import { tell, withdraw } from "./tell-memory.ts";

type Ports = {
  readonly notes: NoteStore;
  readonly outbox: Outbox;
  readonly firstAttempt: () => Operation;
  readonly now: () => number;
  readonly undoMs: number;
};

/** Older requests are those that came while Inkwell was away. */
const NEW_MS = 60_000;

/** The part of the rulebook that forgets notes, and brings back what was forgotten. */
export function createForgetting({ notes, outbox, firstAttempt, now, undoMs }: Ports) {
  return {
    /** Forgets those of `ids` that this person has, and returns them. `at` as in the note store. */
    async forget(
      person: PersonId,
      ids: readonly string[],
      { attempt } = firstAttempt(),
      at?: number,
    ): Promise<readonly Note[]> {
      const now = await notes.forget(person, ids, at);
      const ever = attempt > 1 ? (await notes.forgotten(person)).filter(({ id }) => ids.includes(id)) : [];
      const gone = attempt > 1 ? ever : now; // an earlier attempt may have died before it told memory
      for (const note of gone) withdraw(outbox, person, note);
      return gone;
    },

    /** Brings back those of `ids` that this person took back, and returns them. */
    async restore(
      person: PersonId,
      ids: readonly string[],
      { attempt } = firstAttempt(),
      at?: number,
    ): Promise<readonly Note[]> {
      const now = await notes.restore(person, ids, at);
      const back = attempt > 1 ? (await notes.list(person)).filter(({ id }) => ids.includes(id)) : now;
      for (const note of back) tell(outbox, person, note);
      return back;
    },

    /** Forgets notes and brings others back, as one change, which `lastChange` finds whole. Returns what is back. */
    async swap(
      person: PersonId,
      { away, back }: { readonly away: readonly string[]; readonly back: readonly string[] },
      operation = firstAttempt(),
    ): Promise<readonly Note[]> {
      const at = now();
      await this.forget(person, away, operation, at);
      return this.restore(person, back, operation, at);
    },

    /** Forgets what a new note takes the place of, at its moment, so that both are one change. Returns what is gone. */
    forgetFor(
      person: PersonId,
      note: Note,
      ids: readonly string[],
      operation = firstAttempt(),
    ): Promise<readonly Note[]> {
      const isNew = now() - note.at < NEW_MS; // else it could not be brought back for as long as people are told
      return this.forget(person, ids, operation, isNew ? note.at : undefined);
    },

    /**
     * Takes an edit back: the old note holds again, where it stood. Returns what is back; nothing where `after` no longer holds,
     * or where the old text has been said again since.
     */
    async revert(person: PersonId, before: string, after: string, { attempt } = firstAttempt()): Promise<Reverted> {
      const done = await notes.revert(person, before, after);
      const isRepeated = attempt > 1 && done.gone.length === 0;
      const { gone, back } = isRepeated ? await reverted(notes, person, before, after) : done;
      for (const note of gone) withdraw(outbox, person, note);
      for (const note of back) tell(outbox, person, note);
      return { gone, back };
    },

    /** Returns the notes that this person took back. */
    forgotten: (person: PersonId) => notes.forgotten(person),

    /** For how many milliseconds what was forgotten can be brought back. */
    undoMs,

    /** What is forgotten cannot be brought back, not even at once. */
    isFinal: undoMs === 0,

    /** Tells whether one of `ids` was forgotten so long ago that it cannot be brought back. */
    async isLapsed(person: PersonId, ids: readonly string[]): Promise<boolean> {
      const gone = (await notes.forgotten(person)).filter(({ id }) => ids.includes(id));
      return gone.some(({ sealed, forgottenAt = 0 }) => sealed !== undefined || forgottenAt <= now() - undoMs);
    },
  };
}

/** Returns what an earlier attempt made of an edit that it took back. */
async function reverted(notes: NoteStore, person: PersonId, before: string, after: string): Promise<Reverted> {
  const [held, forgotten] = [await notes.list(person), await notes.forgotten(person)];
  const back = held.filter(({ id }) => id === before);
  return { gone: back.length > 0 ? forgotten.filter(({ id }) => id === after) : [], back };
}
