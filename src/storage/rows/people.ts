import type { MovedRows } from "../../assistant/privacy/new-ids.ts";
import type { PersonId } from "../../assistant/types.ts";
import type { Change, Store } from "../store.ts";

/** Knows of whom rows are kept, and gives them to another id of the same person. Calls reject when the database refuses. */
export function createPeople(store: Store) {
  return {
    /** Returns everybody of whom there is a row. */
    async people(): Promise<readonly PersonId[]> {
      const rows = await store.all<{ person: PersonId }>(PEOPLE);
      return rows.map(({ person }) => person);
    },

    /**
     * Gives all rows of a person to another id of theirs, all or none. What both ids have stands once afterwards: of a note said
     * under both the newer id's stays, a rule if one of them was.
     */
    async move(from: PersonId, to: PersonId): Promise<MovedRows> {
      const counts = await store.transaction(MOVES.map((make) => make(from, to)));
      const [hashKeys = 0, notes = 0, declined = 0, questions = 0, threads = 0, retries = 0, untold = 0] =
        counts.slice(-7);
      return { notes, declined, hashKeys, questions, retries, threads, untold };
    },
  };
}

const TABLES = [
  "note",
  "declined",
  "forgetting_key",
  "open_question",
  "followed_thread",
  "off_record_thread",
  "session_title",
  "rating",
  "drafts_first",
  "meant_thread",
  "posted_draft",
  "retry",
  "outbox",
  "remembered_person",
  "deactivated_person",
] as const;
const PEOPLE = TABLES.map((table) => `SELECT person FROM ${table}`).join(" UNION ");

type Move = (from: PersonId, to: PersonId) => Change;

/** Takes the turn of a person's notes, as each change of them does. */
const TURN = `INSERT INTO note_owner (person, changes) VALUES (?, 1)
  ON CONFLICT (person) DO UPDATE SET changes = note_owner.changes + 1`;
const SAME = "twin <> '' AND forgotten_at IS NULL AND EXISTS (SELECT 1 FROM note AS other WHERE other.person = ?";
const SAME_END = "AND other.twin = note.twin AND other.forgotten_at IS NULL";
const HAS_KEY = "EXISTS (SELECT 1 FROM forgetting_key WHERE person = ?)";

/** The last seven are counted. */
const MOVES: readonly Move[] = [
  (_, to) => [TURN, to],
  (from) => [TURN, from],
  (from, to) => [
    `UPDATE note SET kind = 'rule' WHERE person = ? AND ${SAME} AND other.kind = 'rule' ${SAME_END})`,
    to,
    from,
  ],
  (from, to) => [`DELETE FROM note WHERE person = ? AND ${SAME} ${SAME_END})`, from, to],
  // Where both have a key, the hashes that the old one made keep it beside them.
  (from, to) => [
    `UPDATE note SET sealed = (SELECT key FROM forgetting_key WHERE person = ?) || ':' || sealed
     WHERE person = ? AND sealed LIKE '[%' AND ${HAS_KEY} AND ${HAS_KEY}`,
    from,
    from,
    from,
    to,
  ],
  (from, to) => [`DELETE FROM forgetting_key WHERE person = ? AND ${HAS_KEY}`, from, to],
  (from) => ["DELETE FROM note_owner WHERE person = ?", from],
  (from, to) => [
    `INSERT INTO remembered_person (person, told_at)
     SELECT CAST(? AS TEXT), told_at FROM remembered_person WHERE person = ?
     ON CONFLICT (person) DO UPDATE SET told_at = excluded.told_at WHERE remembered_person.told_at < excluded.told_at`,
    to,
    from,
  ],
  (from) => ["DELETE FROM remembered_person WHERE person = ?", from],
  (from, to) => [
    `INSERT INTO deactivated_person (person, since)
     SELECT CAST(? AS TEXT), since FROM deactivated_person WHERE person = ? ON CONFLICT (person) DO NOTHING`,
    to,
    from,
  ],
  (from) => ["DELETE FROM deactivated_person WHERE person = ?", from],
  (from, to) => [
    `INSERT INTO drafts_first (person)
     SELECT CAST(? AS TEXT) FROM drafts_first WHERE person = ? ON CONFLICT (person) DO NOTHING`,
    to,
    from,
  ],
  (from) => ["DELETE FROM drafts_first WHERE person = ?", from],
  withoutSame("declined", "id"),
  withoutSame("open_question", "conversation"),
  withoutSame("followed_thread", "thread"),
  withoutSame("off_record_thread", "thread"),
  withoutSame("rating", "draft"),
  ...[
    "meant_thread",
    "posted_draft",
    "off_record_thread",
    "session_title",
    "rating",
    "forgetting_key",
    "note",
    "declined",
    "open_question",
    "followed_thread",
    "retry",
    "outbox",
  ].map(
    (table): Move =>
      (from, to) => [`UPDATE ${table} SET person = ? WHERE person = ?`, to, from],
  ),
];

/** Deletes what the other id has too. */
function withoutSame(table: string, key: string): Move {
  const sql = `DELETE FROM ${table} WHERE person = ? AND ${key} IN (SELECT ${key} FROM ${table} WHERE person = ?)`;
  return (from, to) => [sql, from, to];
}
