import type { DraftsFirst, MeantThread } from "../../ports/drafts-first.ts";
import { RowsUnread } from "../../ports/unread.ts";
import type { Change, Store } from "../store.ts";

type Options = {
  readonly now: () => number;
  /** Called with a RowsUnread when rows cannot be read. */
  readonly onFault?: (error: unknown) => void;
};

/** Keeps as rows who sees drafts first, what their threads are meant for, and what was posted from there. */
export function createDraftsFirst(store: Store, { now, onFault = () => {} }: Options): DraftsFirst {
  async function read<Row>(sql: string, value: string): Promise<readonly Row[] | undefined> {
    try {
      return await store.all<Row>(sql, value);
    } catch (error) {
      onFault(new RowsUnread(error));
      return undefined;
    }
  }

  /** Waits, so that whoever answers the thread next, in whatever process, knows it. */
  async function change(thread: string, sql: Change): Promise<void> {
    await store.eventually(sql, { key: pendingKey(thread), isUrgent: true }).attempted;
  }

  return {
    async isWanted(person) {
      const rows = await read(FIND_WANTED, person);
      return rows === undefined || rows.length > 0;
    },
    async want(person, isWanted) {
      await store.run(isWanted ? WANT : WANT_NOT, person);
    },
    mean: (thread, person, channel) => change(thread, [MEAN, thread, person, channel, now()]),
    async meant(thread) {
      if (store.isPending(pendingKey(thread))) return "unknown";
      const rows = await read<MeantThread>(FIND_MEANT, thread);
      return rows === undefined ? "unknown" : rows[0];
    },
    noteReaders: (thread, readers, since) => change(thread, [NOTE_READERS, readers, since, now(), thread]),
    async beginPosting(id, person, channel) {
      const isNew = (await store.run(BEGIN, id, person, channel, now())) > 0;
      const [row] = await store.all<{ ts: string; begun_at: number }>(FIND_POSTING, id);
      return { begunAt: row?.begun_at ?? now(), ts: row?.ts ?? "", isNew };
    },
    async posted(id, ts) {
      await store.eventually([POSTED, ts, id], { isUrgent: true }).attempted;
    },
  };
}

const FIND_WANTED = "SELECT person FROM drafts_first WHERE person = ?";
const WANT = "INSERT INTO drafts_first (person) VALUES (?) ON CONFLICT DO NOTHING";
const WANT_NOT = "DELETE FROM drafts_first WHERE person = ?";
const MEAN = `INSERT INTO meant_thread (thread, person, channel, readers, since, meant_at) VALUES (?, ?, ?, '', '', ?)
  ON CONFLICT (thread) DO NOTHING`;
const FIND_MEANT = "SELECT channel, readers, since FROM meant_thread WHERE thread = ?";
const NOTE_READERS = "UPDATE meant_thread SET readers = ?, since = ?, meant_at = ? WHERE thread = ?";
const BEGIN = `INSERT INTO posted_draft (id, person, channel, ts, begun_at) VALUES (?, ?, ?, '', ?)
  ON CONFLICT (id) DO NOTHING`;
const FIND_POSTING = "SELECT ts, begun_at FROM posted_draft WHERE id = ?";
const POSTED = "UPDATE posted_draft SET ts = ? WHERE id = ?";

function pendingKey(thread: string): string {
  return `meant ${thread}`;
}
