import type { ReplyPlace, WholeReply } from "../../ports/replies.ts";
import type { Journal } from "../replies/calls.ts";

type JournalPorts = {
  readonly note: (messages: readonly string[], whole?: WholeReply) => Promise<void>;
  readonly onPosted: (ts: string) => void;
  readonly onMoved: (to: ReplyPlace) => void;
  readonly now: () => number;
};

/** The journal of one reply, and what it knows of the reply's calls. */
export type ReplyJournal = Journal & {
  /** The `ts` of the reply's messages so far. */
  messages(): ReadonlySet<string>;
  /** When a call last lost its response without a trace, in milliseconds since the epoch. Undefined when none did. */
  lostAt(): number | undefined;
};

/**
 * Creates a reply's journal. It notes the messages once, with the whole text or at the end. If a crash comes before that, the next
 * process finds the messages in the thread: those of all other replies are noted.
 */
export function createJournal({ note, onPosted, onMoved, now }: JournalPorts): ReplyJournal {
  const messages = new Set<string>();
  let unnoted: string[] = [];
  let isNoted = false;
  let lostAt: number | undefined;
  return {
    messages: () => messages,
    lostAt: () => lostAt,
    posted(ts) {
      messages.add(ts);
      onPosted(ts);
      if (isNoted) void note([ts]);
      else unnoted.push(ts);
    },
    lost() {
      lostAt = now();
    },
    written(whole) {
      const noted = note(unnoted, whole);
      isNoted = true;
      unnoted = [];
      return noted;
    },
    moved(to) {
      onMoved(to);
      isNoted = true;
      unnoted = [];
      return note([]);
    },
    ended() {
      if (unnoted.length > 0) void note(unnoted);
      unnoted = [];
    },
  };
}
