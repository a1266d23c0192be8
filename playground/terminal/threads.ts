/** A thread, by the conversation it is in and the message it began with. */
export type Thread = { readonly channel: string; readonly root: string };

export type Threads = ReturnType<typeof createThreads>;

/** The threads of the chat, numbered from 1 in the order in which they were met, and the newest of each conversation. */
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
    /** What a reply in that conversation goes to. */
    currentIn: (channel: string): Thread | undefined => current.get(channel),
    pick(thread: Thread): void {
      numberOf(thread);
      current.set(thread.channel, thread);
    },
  };
}
