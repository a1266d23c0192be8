import type { Conversation } from "./conversations.ts";
import type { Pace } from "./pace.ts";
import type { OutboxQueue } from "./queue.ts";
import type { Reports } from "./reports.ts";
import { judge, type MemoryWriter, tellMemory } from "./tell-memory.ts";

type Options = {
  readonly memory: MemoryWriter;
  readonly queue: OutboxQueue;
  readonly pace: Pace;
  readonly reports: Reports;
  /** Memory takes nothing until somebody mends that. */
  readonly onHalt: () => void;
  /** A call has ended, well or not. */
  readonly onEnd: () => void;
};

/** Sends what is due to memory, up to 16 conversations at once, and decides what to do where that fails. */
export function createSender({ memory, queue, pace, reports, onHalt, onEnd }: Options) {
  const underWay = new Set<Promise<void>>();

  async function send(conversation: Conversation): Promise<void> {
    const { entry } = conversation;
    if (!(await queue.take(conversation))) return;
    try {
      await tellMemory(memory, entry.work, entry.mayBeThere);
    } catch (error) {
      return fail(conversation, error);
    }
    done(conversation);
  }

  function done(conversation: Conversation): void {
    reports.told();
    queue.done(conversation);
  }

  function fail(conversation: Conversation, error: unknown): void {
    const { entry } = conversation;
    entry.attempts += 1;
    const verdict = judge(error, entry.work, entry.attempts);
    reports.failed(entry, error, verdict);
    switch (verdict.kind) {
      case "done":
        done(conversation);
        break;
      case "never":
        queue.park(conversation);
        break;
      case "halt":
        queue.postpone(conversation, 0);
        reports.halted(verdict.code);
        onHalt();
        break;
      case "later":
        entry.mayBeThere ||= verdict.wasTaken;
        queue.postpone(conversation, pace.retryAt(entry, verdict));
    }
  }

  return {
    isFull: () => underWay.size >= MAX_UNDER_WAY,

    /** Sends a conversation's first entry. */
    begin(conversation: Conversation): void {
      pace.take(conversation.entry);
      const work = send(conversation);
      underWay.add(work);
      void work.finally(() => {
        underWay.delete(work);
        onEnd();
      });
    },

    /** Resolves when every call that is under way has ended. */
    async idle(): Promise<void> {
      await Promise.all(underWay);
    },
  };
}

const MAX_UNDER_WAY = 16; // 50 a second at 300 ms each
