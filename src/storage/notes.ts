import { sameRule } from "../assistant/preferences.ts";
import type { ConversationId, Note, NoteStore, PersonId, PlaceKind } from "../assistant/types.ts";
import type { Database } from "./database.ts";

type Row = {
  id: string;
  kind: Note["kind"];
  body: string;
  said_at: number;
  origin_kind: PlaceKind;
  origin_channel: string;
  origin_conversation: ConversationId;
  forgotten_at: number | null;
};

const COLUMNS = "id, kind, body, said_at, origin_kind, origin_channel, origin_conversation, forgotten_at";

/** People's rules and facts. Forgotten ones stay as suppressed texts, so that no memory brings them back. */
export function createNoteStore(database: Database, now: () => number = Date.now): NoteStore {
  const active = database.prepare(
    `SELECT ${COLUMNS} FROM note WHERE person = ? AND forgotten_at IS NULL ORDER BY said_at, rowid`,
  );
  const gone = database.prepare(`SELECT ${COLUMNS} FROM note WHERE person = ? AND forgotten_at IS NOT NULL`);
  const one = database.prepare(`SELECT ${COLUMNS} FROM note WHERE person = ? AND id = ? AND forgotten_at IS NULL`);
  const insert = database.prepare(`INSERT INTO note (person, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)`);
  const changeKind = database.prepare(
    "UPDATE note SET kind = 'rule' WHERE person = ? AND id = ? AND forgotten_at IS NULL",
  );
  const setForgotten = database.prepare(
    "UPDATE note SET forgotten_at = ? WHERE person = ? AND id = ? AND forgotten_at IS NULL",
  );
  const unsetForgotten = database.prepare(
    "UPDATE note SET forgotten_at = NULL WHERE person = ? AND id = ? AND forgotten_at IS NOT NULL",
  );
  const ever = database.prepare(`SELECT ${COLUMNS} FROM note WHERE person = ? AND id = ?`);
  const drop = database.prepare("DELETE FROM note WHERE person = ? AND id = ?");

  const list = (person: PersonId) => (active.all(person) as Row[]).map(toNote);
  const listGone = (person: PersonId) => (gone.all(person) as Row[]).map(toNote);
  const find = (person: PersonId, id: string) => {
    const row = one.get(person, id) as Row | undefined;
    return row && toNote(row);
  };

  return {
    async list(person) {
      return list(person);
    },

    async add(person, note) {
      return inTransaction(database, () => {
        const same = ever.get(person, note.id) as Row | undefined;
        if (same) return toNote(same); // taken up again after a crash: it was kept, and perhaps taken back since
        // Said again, it is no longer forgotten, and it is the newest word on its subject.
        const isTwin = (other: Note) => sameRule(other.text, note.text);
        const twins = list(person).filter(isTwin);
        for (const twin of [...twins, ...listGone(person).filter(isTwin)]) drop.run(person, twin.id);
        const kind = twins.some((twin) => twin.kind === "rule") ? "rule" : note.kind;
        const origin = twins.find((twin) => twin.origin.kind === "rule")?.origin ?? note.origin;
        const kept: Note = { ...note, kind, origin };
        insert.run(person, note.id, kind, note.text, note.at, origin.kind, origin.channelId, origin.conversationId);
        return kept;
      });
    },

    async forget(person, ids) {
      const at = now();
      return inTransaction(database, () =>
        ids.flatMap((id) => {
          const note = find(person, id);
          if (!note) return [];
          setForgotten.run(at, person, id);
          return [note];
        }),
      );
    },

    async restore(person, ids) {
      return inTransaction(database, () =>
        ids.flatMap((id) => {
          const isBack = unsetForgotten.run(person, id).changes > 0;
          return isBack ? (find(person, id) ?? []) : [];
        }),
      );
    },

    async promote(person, id) {
      changeKind.run(person, id);
      return find(person, id);
    },

    async forgotten(person) {
      return listGone(person);
    },
  };
}

function inTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function toNote(row: Row): Note {
  return {
    id: row.id,
    kind: row.kind,
    text: row.body,
    at: row.said_at,
    origin: { kind: row.origin_kind, channelId: row.origin_channel, conversationId: row.origin_conversation },
    ...(row.forgotten_at === null ? {} : { forgottenAt: row.forgotten_at }),
  };
}
