import type { Basis } from "./considered.ts";
import type { Failure } from "./errors.ts";
import type {
  Audience,
  ConversationId,
  MemoryItem,
  Note,
  PlaceKind,
  ProposedNote,
  Realm,
  ReplyKind,
  Turn,
} from "./types.ts";

/** Something to say beside a draft. Worded in notices.ts, shown by the front end. */
export type Notice =
  | { readonly kind: "saved"; readonly note: Note }
  /** `note` stands in the place of `before`. `isFinal`: what is gone cannot be brought back. */
  | { readonly kind: "replaced"; readonly note: Note; readonly before: readonly Note[]; readonly isFinal?: boolean }
  /** The person said that they hold no longer. */
  | { readonly kind: "retired"; readonly notes: readonly Note[]; readonly isFinal?: boolean }
  | { readonly kind: "forgotten"; readonly notes: readonly Note[]; readonly isFinal?: boolean }
  /** What was to be brought back was forgotten too long ago. */
  | { readonly kind: "too_late" }
  | { readonly kind: "restored"; readonly notes: readonly Note[] }
  /** Asks before several things are forgotten. `isAll`: everything that is remembered of the person. */
  | {
      readonly kind: "forget_asked";
      readonly isAll: boolean;
      readonly about: string;
      readonly notes: readonly Note[];
      readonly memories: readonly KeptMemory[];
    }
  /** Nothing that is remembered is about the words in `about`. */
  | { readonly kind: "nothing_found"; readonly about: string }
  /** The database or memory did not answer, so that nothing was forgotten. */
  | { readonly kind: "not_forgotten" }
  /** `since`: it is its thread that is off the record, by words of the author or of somebody else before. */
  | { readonly kind: "off_the_record"; readonly since?: "author" | "other" }
  /** The author lets this thread be remembered again. */
  | { readonly kind: "on_the_record" }
  | Answer
  | Proposal
  | { readonly kind: "not_saved" }
  /** A fact was to be remembered of somebody of whom none is. */
  | { readonly kind: "never_saved" }
  | { readonly kind: "memory_down" }
  /** Memory did not answer, so that a list of what is remembered has no messages. */
  | { readonly kind: "messages_not_listed" }
  | { readonly kind: "late"; readonly minutes: number }
  /** The request was changed after it had been answered. */
  | { readonly kind: "updated" }
  /** Files that came with the request were not read. */
  | { readonly kind: "files_unseen"; readonly files: readonly string[] }
  | { readonly kind: "rules_left_out"; readonly count: number }
  | { readonly kind: "search_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "request_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "draft_shortened"; readonly usedChars: number; readonly totalChars: number }
  /** Of a long thread the first message and so many of the newest were used. */
  | { readonly kind: "thread_shortened"; readonly usedMessages: number; readonly totalMessages: number }
  | { readonly kind: "thread_unread" }
  /** The draft was made from this earlier one. `question`: what *Not this one* leads to; absent where nothing was kept. */
  | { readonly kind: "based_on"; readonly title: string; readonly written: string; readonly question?: string };

/** Drafts to choose among, for a row of buttons. `question` is the id that a click names. */
export type Choices = {
  readonly question: string;
  readonly options: readonly { readonly title: string; readonly written: string }[];
};

/** What only a model found in a message. Nothing changes unless the person says so. */
export type Proposal =
  /** `instead`: the note that would go. */
  | { readonly kind: "keep_proposed"; readonly note: ProposedNote; readonly instead?: Note }
  /** `said`: the person's words, by which `note` seems to hold no longer. */
  | { readonly kind: "end_proposed"; readonly note: Note; readonly said: string };

/** The answer to a question about what is remembered, or about Inkwell. */
export type Answer =
  | { readonly kind: "rules_listed"; readonly rules: readonly Note[] }
  | {
      readonly kind: "memory_listed";
      /** The words that the question asks about; empty where it asks about the person. */
      readonly topic: string;
      readonly notes: readonly Note[];
      readonly memories: readonly KeptMemory[];
    }
  /** What shaped the last draft. `isLast`: false where that is not known any more, so that all rules are named. */
  | {
      readonly kind: "reasons";
      readonly isLast: boolean;
      readonly rules: readonly string[];
      readonly facts: readonly string[];
    }
  | { readonly kind: "helped" };

/** A memory with the realm that keeps it. */
export type KeptMemory = { readonly realm: Realm; readonly item: MemoryItem };

/** A reply for a surface to show. */
export type Reply = {
  readonly kind: ReplyKind;
  readonly deltas: AsyncIterable<string>;
  /**
   * Called before each piece of the deltas is shown. Undefined where nothing may have changed who reads; otherwise rejects with
   * `AudienceChanged` when the readers are others, and then nothing more may be shown.
   */
  readonly checkReaders?: () => Promise<void> | undefined;
  readonly notices: readonly Notice[];
  readonly basis: Basis;
  /** The readers that it was made for. */
  readonly audience: Audience;
  /** Nothing of it may be kept, not even for a retry. */
  readonly isOffTheRecord: boolean;
  /** What a question offers. */
  readonly choices?: Choices;
  /**
   * Tells whether an address stood in the request, the thread, the rules or memory. The front end names beside any other where a
   * link leads; absent where nothing but such words is shown.
   */
  readonly isKnownAddress?: (address: string) => boolean;
  /** Returns what is to be said below the reply once all of its text is there. Never rejects. */
  readonly afterwards?: (text: string) => Promise<readonly Notice[]>;
};

/** What people saw of a reply. `cut`: the model stopped partway. `stopped`: the person stopped it. */
export type Shown = { readonly text: string; readonly ending: "complete" | "stopped" | "cut" };

/** The earlier turns of a thread, oldest first. `unread`: how many messages between its first and its newest were left out. */
export type History = { readonly turns: readonly Turn[]; readonly unread: number };

/** Where one reply appears, such as a thread. */
export interface Surface {
  /** Shows that work has ended without a word. Returns at once and never throws. */
  idle(): void;
  /** Its history has all that was said there, as it was written: memory need not be asked for that. */
  readonly isHistoryWhole?: boolean;
  /**
   * Returns the earlier turns of this thread that these readers may know of, without the request. `kept`: Inkwell's replies to the
   * author there, oldest first, as memory keeps them; what is shown in another form or in pieces is read so. It never rejects.
   * Rejects where the turns cannot be read.
   */
  history(audience: Audience, kept?: Promise<readonly string[]>): Promise<History>;
  /** Returns the conversation of the latest draft of the last two hours in this DM. Absent where there is none to look up. */
  latestDraft?(): Promise<{ readonly conversationId: ConversationId; readonly at: number } | undefined>;
  /** Looks up who can read a reply here now. */
  audience(): Promise<Audience>;
  /** Counts what may have changed who can read a reply here, such as a new member. Absent where nothing can. */
  readerChanges?(): number;
  /** Looks up what kind of place a channel is now. */
  kindOf(channelId: string): Promise<PlaceKind>;
  /**
   * Shows a reply as it comes and returns what people saw. Notices that are for the author go to the author alone. Rejects
   * with an error of the deltas or the readers that comes before any text; after that the text stays, marked as interrupted.
   */
  reply(reply: Reply, signal?: AbortSignal): Promise<Shown>;
  /** Shows notices alone, as the whole answer; to the author alone when others read the thread. Returns what people saw. */
  tell(notices: readonly Notice[], signal?: AbortSignal): Promise<Shown>;
  /**
   * Says something more below a reply that is finished: what is for the author alone reaches the author alone, the rest
   * everybody who reads the thread. Never rejects; what the front end takes nowhere is lost.
   */
  below(notices: readonly Notice[]): Promise<void>;
  /**
   * Names the thread after its finished draft, once and only where it has no name. Returns at once and never throws; absent where
   * threads have no names.
   */
  entitle?(title: string): void;
  /** Says in one sentence that nothing came of the request. */
  fail(failure: Failure, notices: readonly Notice[], options?: { readonly isOffTheRecord: boolean }): Promise<void>;
}
