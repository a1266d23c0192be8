/** Identifies a thread by its channel and the timestamp of its root. */
export type Thread = { readonly channel: string; readonly root: string };

export type Threads = ReturnType<typeof createThreads>;

/** Numbers the threads of the chat from 1, and keeps the current one of each conversation. */
export function createThreads() {
  const known: Thread[] = [];
  const current = new Map<string, Thread>();

  function numberOf({ channel, root }: Thread): number {
    const index = known.findIndex((one) => one.channel === channel && one.root === root);
    return index >= 0 ? index + 1 : known.push({ channel, root });
  }

  return {
    numberOf,
    get: (number: number): Thread | undefined => known[number - 1],
    all: (): readonly Thread[] => known,
    /** The thread that a reply in this conversation goes to. */
    currentIn: (channel: string): Thread | undefined => current.get(channel),
    pick(thread: Thread): void {
      numberOf(thread);
      current.set(thread.channel, thread);
    },
  };
}
