import type { Assistant } from "../../assistant/answer.ts";
import type { LastDraft } from "../../assistant/earlier/last-drafts.ts";
import type { By, NoteAction, NoteOutcome, whyUnchanged } from "../../assistant/notes/actions.ts";
import type { Membership, Note, PersonId } from "../../assistant/types.ts";
import type { DraftsFirst } from "../../ports/drafts-first.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { Admission } from "../answering/admission.ts";
import type { Answering } from "../answering/answering.ts";
import type { Home } from "../answering/home-refresh.ts";
import type { Posting } from "../answering/posting.ts";
import type { ClickedMessages } from "../replies/clicked.ts";
import type { SlackEdges } from "../replies/surface.ts";
import type { ThreadQueue, WhichAnswer } from "../requests/thread-queue.ts";

/** What the listeners use. */
export type ListenerPorts = SlackEdges & {
  readonly assistant: Assistant;
  readonly answering: Answering;
  readonly admission: Admission;
  readonly notes: {
    list(person: PersonId): Promise<readonly Note[]>;
    /** Returns the notes that hold and those that are forgotten. */
    now(person: PersonId): Promise<{ readonly held: readonly Note[]; readonly forgotten: readonly Note[] }>;
    carryOut(by: By, action: NoteAction): Promise<NoteOutcome>;
    /** Forgets what requests of a person's had taught. `requests`: the ids of their deliveries. */
    unlearn(person: PersonId, requests: readonly string[], delivery: Delivery): Promise<void>;
    whyUnchanged(person: PersonId, id: string): ReturnType<typeof whyUnchanged>;
  };
  readonly home: Home;
  readonly draftsFirst: DraftsFirst;
  readonly posting: Posting;
  /** For how many milliseconds what was forgotten can be brought back. */
  readonly undoMs: number;
  readonly clicked: ClickedMessages;
  /** Returns the titles of a person's newest drafts, for their own eyes. */
  readonly lastDrafts: (person: PersonId, membership: Membership) => Promise<readonly LastDraft[]>;
  readonly threadQueue: ThreadQueue;
  /**
   * Stops the answer that runs in a thread, in any process; of others see `WhichAnswer`.
   */
  readonly stop: (thread: string, which?: WhichAnswer) => Promise<void>;
  /** Tells every process that others may read a channel from now on. */
  readonly readersChanged: (channel: string) => Promise<void>;
  readonly followed: { isFollowed(thread: string, person: string, ifUnknown: boolean): Promise<boolean> };
  readonly titles: {
    /** A thread has a name by its person, which stays. */
    keepOwn(thread: string, person: string): Promise<void>;
  };
  readonly ratings: {
    /** Keeps whether a person found a draft good, as they clicked last. `at`: when. Never throws. */
    rate(person: string, draft: string, isGood: boolean, at: number): void;
  };
  readonly now: () => number;
  /** The id of the delivery with this key. */
  readonly idOf: (key: string) => string;
  /** A stand-in for Slack on this machine. */
  readonly apiUrl?: string;
};
