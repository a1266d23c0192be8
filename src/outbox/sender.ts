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
  readonly now: () => number;
  /** Whether it is still this process that tells memory. */
  readonly mayTell: () => boolean;
  /** Memory takes nothing until somebody mends that. */
  readonly onHalt: () => void;
  /** A call has ended, whether it succeeded or not. */
  readonly onEnd: () => void;
};

export type Sender = ReturnType<typeof createSender>;

/** Sends what is due to memory, up to 16 conversations at once, and decides what to do where that fails. */
export function createSender({ memory, queue, pace, reports, now, mayTell, onHalt, onEnd }: Options) {
  const underWay = new Set<Promise<void>>();

  async function send(conversation: Conversation): Promise<void> {
    const { entry } = conversation;
    if (!(await queue.take(conversation))) return;
    try {
      const isTold = await tellMemory(memory, entry, mayTell);
      if (isTold) done(conversation);
      else queue.postpone(conversation, now() + NOT_LEADING_MS);
    } catch (error) {
      fail(conversation, error);
    }
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
const NOT_LEADING_MS = 1_000; // by then the outbox has been paused, unless it was a false alarm
