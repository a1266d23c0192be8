import { createUnseenFilter } from "../language/unseen.ts";

/** Returns the same deltas without the characters that nobody sees. An early end reaches the deltas at once. */
export function seenDeltas(deltas: AsyncIterable<string>): AsyncIterable<string> {
  return {
    [Symbol.asyncIterator]() {
      const inner = deltas[Symbol.asyncIterator]();
      const filter = createUnseenFilter();
      let isEnded = false;
      return {
        async next() {
          const result = isEnded ? ({ done: true, value: undefined } as const) : await inner.next();
          if (!result.done) return { done: false, value: filter.push(result.value) };
          isEnded = true;
          const rest = filter.end();
          return rest === "" ? result : { done: false, value: rest };
        },
        return: async () => (await inner.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}
