import type { WholeReply } from "../../ports/replies.ts";
import type { Journal } from "../replies/calls.ts";

type JournalPorts = {
  readonly note: (messages: readonly string[], whole?: WholeReply) => Promise<void>;
  readonly onPosted: (ts: string) => void;
  readonly now: () => number;
};

/** What a finished reply knows of its calls. */
export type ReplyJournal = Journal & {
  /** The `ts` of the reply's messages so far. */
  messages(): ReadonlySet<string>;
  /** When the answer to a call was last lost without a trace, in milliseconds since the epoch; undefined when none was. */
  lostAt(): number | undefined;
};

/**
 * Notes a reply once, when its text is whole or it ends without. A message that a crash left no time to note is found in the
 * thread, because all messages of earlier replies are known.
 */
export function createJournal({ note, onPosted, now }: JournalPorts): ReplyJournal {
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
    ended() {
      if (unnoted.length > 0) void note(unnoted);
      unnoted = [];
    },
  };
}
