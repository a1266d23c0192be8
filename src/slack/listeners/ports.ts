import type { Assistant } from "../../assistant/answer.ts";
import type { By, NoteAction, NoteOutcome, whyUnchanged } from "../../assistant/notes/actions.ts";
import type { Membership, Note, PersonId } from "../../assistant/types.ts";
import type { Answering } from "../answering/answering.ts";
import type { Home } from "../answering/home-refresh.ts";
import type { ClickedMessages } from "../replies/clicked.ts";
import type { SlackEdges } from "../replies/surface.ts";
import type { ThreadQueue } from "../requests/thread-queue.ts";

/** What the listeners use. */
export type ListenerPorts = SlackEdges & {
  readonly assistant: Assistant;
  readonly answering: Answering;
  readonly notes: {
    list(person: PersonId): Promise<readonly Note[]>;
    /** Returns the notes that hold and those that are forgotten. */
    now(person: PersonId): Promise<{ readonly held: readonly Note[]; readonly forgotten: readonly Note[] }>;
    carryOut(by: By, action: NoteAction): Promise<NoteOutcome>;
    whyUnchanged(person: PersonId, id: string): ReturnType<typeof whyUnchanged>;
  };
  readonly home: Home;
  readonly clicked: ClickedMessages;
  /** Returns the title of a person's newest draft, for their own eyes. */
  readonly lastDraft: (person: PersonId, membership: Membership) => Promise<string | undefined>;
  readonly threadQueue: ThreadQueue;
  /**
   * Stops the answer that runs in a thread, in any process. With `askedBy` (milliseconds since the epoch) it stops the answer to
   * a request that was made by then, even if that answer has not begun again after a crash.
   */
  readonly stop: (thread: string, askedBy?: number) => Promise<void>;
  readonly followed: { isFollowed(thread: string, person: string): Promise<boolean> };
  readonly now: () => number;
  /** A stand-in for Slack on this machine. */
  readonly apiUrl?: string;
};
