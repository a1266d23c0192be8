/** Returns the same deltas, and calls `run` once when the first of them has come. An early end reaches the deltas at once. */
export function atFirstWord(deltas: AsyncIterable<string>, run: () => void): AsyncIterable<string> {
  return {
    [Symbol.asyncIterator]() {
      const inner = deltas[Symbol.asyncIterator]();
      let hasRun = false;
      return {
        async next() {
          const result = await inner.next();
          if (!result.done && !hasRun) {
            hasRun = true;
            run();
          }
          return result;
        },
        return: async () => (await inner.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}
