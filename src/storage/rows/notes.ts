import { createHash } from "node:crypto";
import { textOfRule } from "../../assistant/notes/preferences.ts";
import { createSuppression } from "../../assistant/notes/suppression.ts";
import type { ConversationId, Note, NoteStore, PersonId, PlaceKind, Sealed } from "../../assistant/types.ts";
import type { Change, Store, Value } from "../store.ts";
import { createDeclined } from "./declined.ts";
import { KEPT_MS } from "./retention.ts";
import { digestFor, sealedReader } from "./sealed-notes.ts";

type Row = {
  id: string;
  kind: Note["kind"];
  body: string;
  said_at: number;
  origin_kind: PlaceKind;
  origin_channel: string;
  origin_conversation: ConversationId;
  forgotten_at: number | null;
  twin: string | null;
  position: number;
  restored_at: number | null;
  sealed: string | null;
};

const COLUMNS =
  "id, kind, body, said_at, origin_kind, origin_channel, origin_conversation, forgotten_at, twin, position, restored_at, sealed";

/** A note store that reports its changes. */
export type ToldNoteStore = NoteStore & {
  /** Calls `listener` with the person after each change of their notes that this process made. */
  subscribe(listener: (person: PersonId) => void): void;
};

/**
 * Keeps people's rules and facts as rows. Forgotten notes stay, so that no memory brings their texts back; of those that are
 * sealed the text is gone. What was forgotten can be brought back for `undoMs` milliseconds, whether it is sealed or not. Each
 * change of a person's notes waits for the one before it, in whichever process, and looks for twins when its turn has come.
 */
export function createNoteStore(
  store: Store,
  now: () => number = Date.now,
  undoMs: number = KEPT_MS.forgottenText,
): ToldNoteStore {
  const listeners: ((person: PersonId) => void)[] = [];
  const changed = (person: PersonId) => {
    for (const listener of listeners) listener(person);
  };

  const { list, forgotten, find } = createNoteReader(store);
  const change = (person: PersonId, changes: readonly Change[]) => inTurn(store, person, changes);

  return {
    ...createDeclined(store, now),
    list,
    forgotten,
    subscribe: (listener) => void listeners.push(listener),

    async add(person, note) {
      const same = await find(person, note.id);
      if (same) return same; // the delivery is taken up again after a crash: the note was kept, and may have been forgotten since
      const sealed = (await forgotten(person)).filter((other) => saysSealed(other, note.text));
      await change(person, [
        [INSERT, ...rowOf(person, note), ...positionFor(person, note)],
        ...takePlaceOfTwins(person, note),
        ...sealed.map(({ id }): Change => [DELETE, person, id]),
      ]);
      changed(person);
      return (await find(person, note.id)) ?? note; // it may have a twin by now
    },

    async replace(person, id, note) {
      const before = await find(person, id);
      const done = await find(person, note.id);
      if (!before || done) return before && done && { before, after: done };
      const [inserted] = await change(person, [
        [INSERT_IN_PLACE, ...rowOf(person, note), person, id],
        ...takePlaceOfTwins(person, note, id),
        [FORGET_INSTEAD, now(), person, id, person, id, note.id, person, note.id],
      ]);
      if (inserted !== 1) return undefined;
      changed(person);
      return { before, after: (await find(person, note.id)) ?? note };
    },

    async revert(person, before, after) {
      const held = withTwins(await list(person), [after]);
      const at = now();
      const [forgot = 0, restored = 0] = await change(person, [
        [FORGET, at, person, after, person, after],
        [RESTORE_INSTEAD, at, person, before, at - undoMs, person, person, after, at],
      ]);
      if (forgot + restored > 0) changed(person);
      const back = restored === 1 ? await find(person, before) : undefined;
      return { gone: forgot > 0 ? held : [], back: back ? [back] : [] };
    },

    async forget(person, ids, at = now()) {
      const held = withTwins(await list(person), ids);
      const each = [...new Set(ids)];
      const counts = await change(
        person,
        each.map((id) => [FORGET, at, person, id, person, id]),
      );
      const gone = each.filter((_, index) => (counts[index] ?? 0) > 0);
      if (gone.length > 0) changed(person);
      const twins = new Set(held.filter(({ id }) => gone.includes(id)).map(({ text }) => twinOf(text)));
      return held.filter(({ text }) => twins.has(twinOf(text)));
    },

    async restore(person, ids, at = now()) {
      const each = [...new Set(ids)];
      const counts = await change(
        person,
        each.map((id) => [RESTORE, at, person, id, at - undoMs, person]),
      );
      const back = new Set(each.filter((_, index) => counts[index] === 1));
      if (back.size > 0) changed(person);
      const notes = new Map((await list(person)).map((note) => [note.id, note]));
      return [...back].flatMap((id) => notes.get(id) ?? []);
    },

    async promote(person, id) {
      const [promoted] = await change(person, [[PROMOTE, person, id]]);
      if (promoted === 1) changed(person);
      return (await list(person)).find((note) => note.id === id);
    },
  };
}

/** Reads a person's notes by their positions. */
function createNoteReader(store: Store) {
  async function select(where: string, person: PersonId, ...values: readonly Value[]): Promise<Note[]> {
    const query = `SELECT ${COLUMNS} FROM note WHERE person = ? AND ${where} ORDER BY position, id`;
    const rows = await store.all<Row>(query, person, ...values);
    const isAnySealed = rows.some(({ sealed }) => sealed !== null);
    const read = isAnySealed ? sealedReader(await digestFor(store, person)) : undefined;
    return rows.map((row) => toNote(row, read));
  }

  return {
    list: (person: PersonId) => select("forgotten_at IS NULL", person),
    forgotten: (person: PersonId) => select("forgotten_at IS NOT NULL", person),
    find: async (person: PersonId, id: string): Promise<Note | undefined> => (await select("id = ?", person, id))[0],
  };
}

/** Makes changes in this person's turn. Resolves with the number of rows that each changed. */
async function inTurn(store: Store, person: PersonId, changes: readonly Change[]): Promise<readonly number[]> {
  const unfilled = await store.all<Row>(`SELECT ${COLUMNS} FROM note WHERE person = ? AND twin IS NULL`, person);
  const fill = unfilled.map(({ id, body }): Change => [FILL, twinOf(body), person, id]);
  const [, ...counts] = await store.transaction([[TAKE_TURN, person], ...fill, ...changes]);
  return counts.slice(fill.length);
}

/** Returns those of `ids` that hold, in the order of `ids`, each followed by its twins. */
function withTwins(held: readonly Note[], ids: readonly string[]): readonly Note[] {
  const known = new Map(held.map((note) => [note.id, note]));
  const chosen = [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const each = chosen.flatMap((note) => [
    note,
    ...held.filter((other) => other.id !== note.id && twinOf(other.text) === twinOf(note.text)),
  ]);
  return [...new Set(each)];
}

/** A note with the same text loses its row to this one; it gives it its kind and its conversation where it was a rule. */
function takePlaceOfTwins(person: PersonId, { id, text }: Note, spared = id): readonly Change[] {
  const twin = twinOf(text);
  return [
    [KEEP_KIND, person, id, person, twin, id],
    [KEEP_ORIGIN, person, twin, id, person, twin, id, person, twin, id, person, id, person, twin, id],
    [DELETE_TWINS, person, twin, id, spared, person, id],
  ];
}

function rowOf(person: PersonId, { id, kind, text, at, origin }: Note) {
  return [person, id, kind, text, at, origin.kind, origin.channelId, origin.conversationId, twinOf(text)] as const;
}

/** The first position that is free from the moment on in which a note was said. */
function positionFor(person: PersonId, { at }: Note) {
  const first = at * POSITIONS;
  return [first - 1, person, first, first + POSITIONS] as const;
}

/** Returns the same for texts that are the same rule. A hash, so that no words stand in a second column. */
function twinOf(text: string): string {
  return createHash("sha256").update(textOfRule(text)).digest("base64url").slice(0, 22);
}

const POSITIONS = 1000; // of one millisecond

const TAKE_TURN = `INSERT INTO note_owner (person, changes) VALUES (?, 1)
  ON CONFLICT (person) DO UPDATE SET changes = note_owner.changes + 1`;
const FILL = "UPDATE note SET twin = ? WHERE person = ? AND id = ? AND twin IS NULL";

const ROW = "person, id, kind, body, said_at, origin_kind, origin_channel, origin_conversation, twin, position";
const INSERT = `INSERT INTO note (${ROW}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
  (SELECT coalesce(max(position), ?) + 1 FROM note WHERE person = ? AND position >= ? AND position < ?))`;
const INSERT_IN_PLACE = `INSERT INTO note (${ROW})
  SELECT CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS TEXT),
    CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), position
  FROM note WHERE person = ? AND id = ? AND forgotten_at IS NULL`;

const HOLDING_TWIN = "person = ? AND twin = ? AND id <> ? AND forgotten_at IS NULL";
const KEEP_KIND = `UPDATE note SET kind = 'rule' WHERE person = ? AND id = ?
  AND EXISTS (SELECT 1 FROM note WHERE ${HOLDING_TWIN} AND kind = 'rule')`;
const OF_RULE = `FROM note WHERE ${HOLDING_TWIN} AND origin_kind = 'rule' ORDER BY position LIMIT 1`;
const KEEP_ORIGIN = `UPDATE note SET origin_kind = (SELECT origin_kind ${OF_RULE}),
  origin_channel = (SELECT origin_channel ${OF_RULE}), origin_conversation = (SELECT origin_conversation ${OF_RULE})
  WHERE person = ? AND id = ? AND EXISTS (SELECT 1 ${OF_RULE})`;
const DELETE_TWINS = `DELETE FROM note WHERE person = ? AND twin = ? AND id <> ? AND id <> ?
  AND EXISTS (SELECT 1 FROM note WHERE person = ? AND id = ?)`;

const DELETE = "DELETE FROM note WHERE person = ? AND id = ?";
const FORGET = `UPDATE note SET forgotten_at = ? WHERE person = ? AND forgotten_at IS NULL AND (id = ? OR twin =
  (SELECT twin FROM note WHERE person = ? AND id = ? AND forgotten_at IS NULL))`;
const FORGET_INSTEAD = `UPDATE note SET forgotten_at = ? WHERE person = ? AND forgotten_at IS NULL
  AND (id = ? OR twin = (SELECT twin FROM note WHERE person = ? AND id = ?)) AND id <> ?
  AND EXISTS (SELECT 1 FROM note WHERE person = ? AND id = ?)`;
const RESTORE = `UPDATE note SET forgotten_at = NULL, restored_at = ? WHERE person = ? AND id = ? AND forgotten_at > ?
  AND body <> '' AND NOT EXISTS (SELECT 1 FROM note AS other
    WHERE other.person = ? AND other.twin = note.twin AND other.forgotten_at IS NULL)`;
const RESTORE_INSTEAD = `${RESTORE} AND EXISTS (SELECT 1 FROM note WHERE person = ? AND id = ? AND forgotten_at = ?)`;
const PROMOTE =
  "UPDATE note SET kind = 'rule', origin_kind = 'rule' WHERE person = ? AND id = ? AND forgotten_at IS NULL";

/** Whether a text says what a note said whose own text is gone. */
function saysSealed(note: Note, text: string): boolean {
  return note.sealed !== undefined && createSuppression([note])(text);
}

function toNote(row: Row, read: ((column: string) => Sealed) | undefined): Note {
  return {
    id: row.id,
    kind: row.kind,
    text: row.body,
    at: row.said_at,
    origin: { kind: row.origin_kind, channelId: row.origin_channel, conversationId: row.origin_conversation },
    position: row.position,
    ...(row.forgotten_at === null ? {} : { forgottenAt: row.forgotten_at }),
    ...(row.restored_at === null ? {} : { restoredAt: row.restored_at }),
    ...(row.sealed === null || read === undefined ? {} : { sealed: read(row.sealed) }),
  };
}
