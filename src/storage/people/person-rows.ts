import type { PersonId } from "../../assistant/types.ts";
import { nextTurn } from "../../ports/next-turn.ts";
import type { Change, Store, Value } from "../store.ts";

/** Rows of one person as plain data, by their table. */
export type RowsOfPerson = Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;

/** Where unanswered requests wait: SQL that reads all of them as `key` and `body`, and SQL that deletes one by its key. */
export type WaitingRequests = readonly [select: string, remove: string];

/** On SQLite a delivery's key stays, so that a copy of it is known. */
export const WAITING_IN_FILE: WaitingRequests = [
  "SELECT key, body FROM delivery WHERE body IS NOT NULL",
  "UPDATE delivery SET body = NULL WHERE key = ?",
];

/** Tables whose rows name their person. What is in them is deleted last to first. */
const TABLES = [
  "note",
  "declined",
  "open_question",
  "retry",
  "outbox",
  "followed_thread",
  "off_record_thread",
  "session_title",
  "rating",
  "drafts_first",
  "meant_thread",
  "posted_draft",
  "note_owner",
  "remembered_person",
  "deactivated_person",
  "former_id",
] as const;
/** Deleted as well, and in no export: a key, which tells a person nothing. */
const KEY = "forgetting_key";

/**
 * Finds and deletes all rows of one person. `requests` are the requests that nobody has finished. Rows of replies name no person;
 * those of the person's direct messages are found by `conversations`. Every call rejects when the database refuses.
 */
export function createPersonRows(store: Store, requests: WaitingRequests) {
  async function read(person: PersonId, conversations: readonly string[]): Promise<RowsOfPerson> {
    const named = await Promise.all(
      TABLES.map(async (table) => [table, await store.all<Row>(`SELECT * FROM ${table} WHERE person = ?`, person)]),
    );
    const all = Object.fromEntries(named) as Record<(typeof TABLES)[number], readonly Row[]>;
    const known = [
      ...conversations,
      ...all.note.map((row) => row.origin_conversation),
      ...[...all.outbox, ...all.open_question].map((row) => row.conversation),
    ];
    return { ...all, ...(await readReplies(known.map(String))), request: await readRequests(person) };
  }

  async function readReplies(conversations: readonly string[]) {
    const ids = [...new Set(conversations)];
    const channels = new Set(ids.flatMap((id) => DM.exec(id)?.[1] ?? []));
    return {
      reply: await readEach("SELECT * FROM reply WHERE channel = ?", [...channels]),
      reply_kind: await readEach("SELECT * FROM reply_kind WHERE conversation = ?", ids),
    };
  }

  /** A person may have had thousands of conversations, and others wait meanwhile. */
  async function readEach(sql: string, values: readonly string[]): Promise<readonly Row[]> {
    const found: Row[] = [];
    for (let start = 0; start < values.length; start += AT_ONCE) {
      const some = values.slice(start, start + AT_ONCE);
      found.push(...(await Promise.all(some.map((value) => store.all<Row>(sql, value)))).flat());
      await nextTurn();
    }
    return found;
  }

  async function readRequests(person: PersonId): Promise<readonly Row[]> {
    const [select] = requests;
    const user = person.slice(person.indexOf("_") + 1);
    return (await store.all<Row>(select)).filter(({ body }) => sendersIn(String(body)).includes(user));
  }

  return {
    read,

    /** Whether this person has a request that is not finished, or memory has still to be told something of them. */
    async isAwaited(person: PersonId): Promise<boolean> {
      return (await store.all(UNTOLD, person)).length > 0 || (await readRequests(person)).length > 0;
    },

    /** Deletes all that `read` returned, in one transaction. */
    async remove(person: PersonId, rows: RowsOfPerson): Promise<void> {
      const [, removeRequest] = requests;
      await store.transaction([
        ...TABLES.toReversed().map((table): Change => [`DELETE FROM ${table} WHERE person = ?`, person]),
        [`DELETE FROM ${KEY} WHERE person = ?`, person],
        ...repliesAmong(rows),
        ...(rows.request ?? []).map(({ key = null }): Change => [removeRequest, key]),
      ]);
    },

    /** Deletes the replies among what `read` returned: those that are found only for as long as memory knows their conversations. */
    async removeReplies(rows: RowsOfPerson): Promise<void> {
      await store.transaction(repliesAmong(rows));
    },

    /** Returns the organisations that people here belong to, by the ids of people and of messages. */
    async organisations(): Promise<readonly string[]> {
      const people = await Promise.all(
        TABLES.map((table) => store.all<{ id: string }>(`SELECT DISTINCT person AS id FROM ${table}`)),
      );
      const keys = await store.all<{ id: string }>("SELECT key AS id FROM delivery WHERE key LIKE 'message:%'");
      const ofPeople = people.flat().map(({ id }) => id.slice(0, id.indexOf("_")));
      return [...new Set([...ofPeople, ...keys.map(({ id }) => id.split(":")[1] ?? "")])].filter(Boolean);
    },
  };
}

const AT_ONCE = 200;
const UNTOLD = "SELECT person FROM outbox WHERE person = ? AND state <> 'parked' LIMIT 1";

type Row = Readonly<Record<string, Value>>;

/** What deletes them. */
function repliesAmong({ reply = [], reply_kind: kinds = [] }: RowsOfPerson): readonly Change[] {
  return [
    ...reply.map(({ request = null }): Change => ["DELETE FROM reply WHERE request = ?", request]),
    ...kinds.map(({ conversation = null }): Change => ["DELETE FROM reply_kind WHERE conversation = ?", conversation]),
  ];
}

const DM = /^[^:]+:dm:([^:]+):/;

/** Returns who sent a delivery: the user of an event, of a click or window, or of a command. */
function sendersIn(body: string): readonly unknown[] {
  try {
    const { event, user, user_id } = JSON.parse(body) ?? {};
    return [event?.user, user?.id, user_id];
  } catch {
    return [];
  }
}
