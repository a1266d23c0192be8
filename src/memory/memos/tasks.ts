type Task = { readonly id: string; readonly conversationId: string; readonly at: number };

/** The tasks with which MemOS digests what it was told lately. After a restart it has long digested what is missing here. */
export function createTaskList(now: () => number) {
  const tasks = new Map<string, readonly Task[]>();

  return {
    note(userId: string, conversationId: string, id: string): void {
      const latest = [...(tasks.get(userId) ?? []), { id, conversationId, at: now() }].slice(-MAX_OF_A_USER);
      tasks.delete(userId);
      tasks.set(userId, latest);
      const [oldest] = tasks.keys();
      if (tasks.size > MAX_USERS && oldest !== undefined) tasks.delete(oldest);
    },

    /** Returns the last tasks of a conversation, and all tasks of the person that may still run. */
    of(userId: string, conversationId: string): readonly string[] {
      const all = tasks.get(userId) ?? [];
      const here = all.filter((task) => task.conversationId === conversationId).slice(-LAST);
      const running = all.filter(({ at }) => now() - at < MAY_RUN_MS);
      return [...new Set([...here, ...running].map(({ id }) => id))];
    },
  };
}

const LAST = 5;
const MAX_OF_A_USER = 50;
const MAX_USERS = 1_000;
const MAY_RUN_MS = 5 * 60_000; // MemOS takes seconds, "a few dozen" by its own documents
