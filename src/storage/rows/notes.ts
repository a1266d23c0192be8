import { sameRule } from "../../assistant/notes/preferences.ts";
import { createSuppression } from "../../assistant/notes/suppression.ts";
import type { ConversationId, Note, NoteStore, PersonId, PlaceKind, Sealed } from "../../assistant/types.ts";
import type { Store, Value } from "../store.ts";
import { digestFor } from "./sealed-notes.ts";

type Row = {
  id: string;
  kind: Note["kind"];
  body: string;
  said_at: number;
  origin_kind: PlaceKind;
  origin_channel: string;
  origin_conversation: ConversationId;
  forgotten_at: number | null;
  sealed: string | null;
};

const KEPT = "id, kind, body, said_at, origin_kind, origin_channel, origin_conversation, forgotten_at";
const COLUMNS = `${KEPT}, sealed`;

/** A note store that tells of its changes. */
export type ToldNoteStore = NoteStore & {
  /** Calls `listener` with the person after each change of their notes that this process made. */
  subscribe(listener: (person: PersonId) => void): void;
};

/**
 * Keeps people's rules and facts as rows. Forgotten notes stay, so that no memory brings their texts back; of those that are
 * sealed the text is gone.
 */
export function createNoteStore(store: Store, now: () => number = Date.now): ToldNoteStore {
  const listeners: ((person: PersonId) => void)[] = [];
  const changed = (person: PersonId) => {
    for (const listener of listeners) listener(person);
  };

  async function select(where: string, ...values: readonly Value[]): Promise<Note[]> {
    const rows = await store.all<Row>(`SELECT ${COLUMNS} FROM note WHERE ${where} ORDER BY said_at, rowid`, ...values);
    const person = values[0] as PersonId;
    const digest = rows.some(({ sealed }) => sealed !== null) ? await digestFor(store, person) : undefined;
    return rows.map((row) => toNote(row, digest));
  }
  const list = (person: PersonId) => select("person = ? AND forgotten_at IS NULL", person);
  const forgotten = (person: PersonId) => select("person = ? AND forgotten_at IS NOT NULL", person);

  /** The notes of `ids` that are there, and forgotten or not; in the order of `ids`. */
  async function among(ids: readonly string[], isForgotten: boolean, person: PersonId): Promise<Note[]> {
    const found = new Map((await (isForgotten ? forgotten(person) : list(person))).map((note) => [note.id, note]));
    return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  }

  return {
    list,
    forgotten,
    subscribe: (listener) => void listeners.push(listener),

    async add(person, note) {
      const [same] = await select("person = ? AND id = ?", person, note.id);
      if (same) return same; // the delivery is taken up again after a crash: the note was kept, and may have been forgotten since
      // The same rule said again is no longer forgotten, and takes the place of the older one.
      const isTwin = (other: Note) => sameRule(other.text, note.text);
      const twins = (await list(person)).filter(isTwin);
      const gone = (await forgotten(person)).filter((other) => isTwin(other) || saysSealed(other, note.text));
      const kind = twins.some((twin) => twin.kind === "rule") ? "rule" : note.kind;
      const origin = twins.find((twin) => twin.origin.kind === "rule")?.origin ?? note.origin;
      const saidIn = [origin.kind, origin.channelId, origin.conversationId] as const;
      await store.transaction([
        ...[...twins, ...gone].map(({ id }) => ["DELETE FROM note WHERE person = ? AND id = ?", person, id] as const),
        [INSERT, person, note.id, kind, note.text, note.at, ...saidIn],
      ]);
      changed(person);
      return { ...note, kind, origin };
    },

    async forget(person, ids) {
      const notes = await among(ids, false, person);
      const at = now();
      const counts = await store.transaction(notes.map(({ id }) => [FORGET, at, person, id]));
      if (counts.includes(1)) changed(person);
      return notes.filter((_, index) => counts[index] === 1);
    },

    async restore(person, ids) {
      const notes = await among(ids, true, person);
      const counts = await store.transaction(notes.map(({ id }) => [RESTORE, person, id]));
      if (counts.includes(1)) changed(person);
      return notes.filter((_, index) => counts[index] === 1).map(({ forgottenAt: _, ...note }) => note);
    },

    async promote(person, id) {
      if ((await store.run(PROMOTE, person, id)) === 1) changed(person);
      return (await select("person = ? AND id = ? AND forgotten_at IS NULL", person, id))[0];
    },
  };
}

const INSERT = `INSERT INTO note (person, ${KEPT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)`;
const FORGET = "UPDATE note SET forgotten_at = ? WHERE person = ? AND id = ? AND forgotten_at IS NULL";
const PROMOTE = "UPDATE note SET kind = 'rule' WHERE person = ? AND id = ? AND forgotten_at IS NULL";
const RESTORE =
  "UPDATE note SET forgotten_at = NULL WHERE person = ? AND id = ? AND forgotten_at IS NOT NULL AND body <> ''";

/** Whether a text says what a note said whose own text is gone. */
function saysSealed(note: Note, text: string): boolean {
  return note.sealed !== undefined && createSuppression([note])(text);
}

function toNote(row: Row, digest: Sealed["digest"] | undefined): Note {
  return {
    id: row.id,
    kind: row.kind,
    text: row.body,
    at: row.said_at,
    origin: { kind: row.origin_kind, channelId: row.origin_channel, conversationId: row.origin_conversation },
    ...(row.forgotten_at === null ? {} : { forgottenAt: row.forgotten_at }),
    ...(row.sealed === null || digest === undefined ? {} : { sealed: { says: row.sealed, digest } }),
  };
}
