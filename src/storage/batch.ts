/** Keys that are dealt with together a moment later, since each write costs as much as many in one. */
export function createBatch(write: (keys: readonly string[]) => void, afterMs: number) {
  let keys: string[] = [];

  function flush(): void {
    const due = keys;
    keys = [];
    if (due.length > 0) write(due);
  }

  return {
    add(key: string): void {
      if (keys.length === 0) setTimeout(flush, afterMs).unref();
      keys.push(key);
    },
    flush,
  };
}
