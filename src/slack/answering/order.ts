/**
 * Creates what makes look-ups in the order in which they are asked for, those of one key one after another, and begins the work
 * that each leads to in the same order. It does not wait for that work. Resolves or rejects as the work does.
 */
export function createOrder() {
  const last = new Map<string, Promise<unknown>>();
  return async function inOrder<Found>(
    key: string,
    lookUp: () => Promise<Found>,
    work: (found: Found) => Promise<void>,
  ): Promise<void> {
    const before = last.get(key);
    const begun = (async () => {
      await before;
      return { work: work(await lookUp()) }; // in an object, so that nobody waits for it
    })();
    const over = begun.catch(() => {});
    last.set(key, over);
    try {
      await (await begun).work;
    } finally {
      if (last.get(key) === over) last.delete(key);
    }
  };
}
