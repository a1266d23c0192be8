import type { Assistant } from "../../assistant/answer.ts";
import type { By, NoteAction, NoteOutcome, whyUnchanged } from "../../assistant/notes/actions.ts";
import type { Note, PersonId } from "../../assistant/types.ts";
import type { Answering } from "../answering/answering.ts";
import type { Home } from "../answering/home-refresh.ts";
import type { SlackEdges } from "../replies/surface.ts";
import type { ThreadQueue } from "../requests/thread-queue.ts";

/** What the listeners use. */
export type ListenerPorts = SlackEdges & {
  readonly assistant: Assistant;
  readonly answering: Answering;
  readonly notes: {
    list(person: PersonId): Promise<readonly Note[]>;
    carryOut(by: By, action: NoteAction): Promise<NoteOutcome>;
    whyUnchanged(person: PersonId, id: string): ReturnType<typeof whyUnchanged>;
  };
  readonly home: Home;
  readonly threadQueue: ThreadQueue;
  /** Stops the reply that some process is writing in a thread. */
  readonly stop: (thread: string) => Promise<void>;
  readonly followed: { isFollowed(thread: string, person: string): Promise<boolean> };
  readonly now: () => number;
  /** A stand-in for Slack on this machine. */
  readonly apiUrl?: string;
};
