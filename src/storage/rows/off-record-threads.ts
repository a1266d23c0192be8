import { threadOf } from "../../assistant/privacy/identity.ts";
import type { OffRecordThreads } from "../../assistant/privacy/off-the-record.ts";
import type { PersonId } from "../../assistant/types.ts";
import { RowsUnread } from "../../ports/unread.ts";
import type { Change, Store } from "../store.ts";

/** Keeps as rows which threads are off the record. `onFault` is called with a RowsUnread when rows cannot be read. */
export function createOffRecordThreads(store: Store, onFault: (error: unknown) => void = () => {}): OffRecordThreads {
  /** Waits, so that whoever answers the thread next, in whatever process, knows it. */
  async function change(thread: string, sql: Change): Promise<void> {
    await store.eventually(sql, { key: pendingKey(thread), isUrgent: true }).attempted;
  }
  return {
    begin: (conversation, person) => change(threadOf(conversation), [INSERT, threadOf(conversation), person]),
    end: (conversation, person) => change(threadOf(conversation), [DELETE, threadOf(conversation), person]),
    async whose(conversation) {
      const thread = threadOf(conversation);
      if (store.isPending(pendingKey(thread))) return undefined;
      try {
        const rows = await store.all<{ person: PersonId }>(FIND, thread);
        return rows.map(({ person }) => person);
      } catch (error) {
        onFault(new RowsUnread(error));
        return undefined;
      }
    },
  };
}

const INSERT = "INSERT INTO off_record_thread (thread, person) VALUES (?, ?) ON CONFLICT DO NOTHING";
const DELETE = "DELETE FROM off_record_thread WHERE thread = ? AND person = ?";
const FIND = "SELECT person FROM off_record_thread WHERE thread = ?";

function pendingKey(thread: string): string {
  return `off the record ${thread}`;
}
