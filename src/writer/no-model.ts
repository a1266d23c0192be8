import type { Writer } from "../assistant/types.ts";

/**
 * Writes without a language model: each draft is one line that says so. `hint` tells the reader how to get a model. It comes
 * from the front end, since a person in Slack cannot change settings.
 */
export function createNoModelWriter(hint: string): Writer {
  return {
    isPlaceholder: true,
    async *write() {
      yield `[No model connected] ${hint}`.trimEnd();
    },
  };
}
