import type { Memory, Outbox as OutboxPort } from "../assistant/types.ts";
import type { Outbox } from "./outbox.ts";
import { removeAll } from "./tell-memory.ts";

/**
 * Tells a memory that answers at once (the embedded one) without queueing. What memory refuses (a full disk, a lock) goes into
 * the outbox. While anything waits there, the rest goes behind it, so that nothing is taken back before it was told.
 */
export function createUnqueuedOutbox(
  memory: Pick<Memory, "add" | "withdraw" | "delete">,
  outbox: Pick<Outbox, "add" | "withdraw" | "remove" | "isEmpty">,
  onFault: (error: unknown) => void,
): OutboxPort {
  let mayWait = true; // an earlier process may have left something

  function tell(directly: () => Promise<void>, later: () => void): void {
    mayWait &&= !outbox.isEmpty();
    if (mayWait) {
      later();
      return;
    }
    directly().catch((error: unknown) => {
      mayWait = true;
      onFault(error);
      later();
    });
  }

  return {
    add(scope, conversationId, messages, options) {
      if (options?.mayBeThere) return outbox.add(scope, conversationId, messages, options); // which reads the conversation first
      tell(
        () => memory.add(scope, conversationId, messages),
        () => outbox.add(scope, conversationId, messages),
      );
    },
    withdraw(scope, conversationId, text) {
      tell(
        () => memory.withdraw(scope, conversationId, text),
        () => outbox.withdraw(scope, conversationId, text),
      );
    },
    remove(scope, ids) {
      if (ids.length === 0) return;
      tell(
        () => removeAll(memory, scope, ids),
        () => outbox.remove(scope, ids),
      );
    },
  };
}
