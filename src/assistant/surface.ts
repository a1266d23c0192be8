import type { Basis } from "./considered.ts";
import type { Failure } from "./errors.ts";
import type { Audience, ConversationId, Note, PlaceKind, ReplyKind, Turn } from "./types.ts";

/** Something to say beside a draft. Worded in notices.ts, shown by the front end. */
export type Notice =
  | { readonly kind: "saved"; readonly note: Note }
  | { readonly kind: "not_saved" }
  | { readonly kind: "memory_down" }
  | { readonly kind: "late"; readonly minutes: number }
  | { readonly kind: "rules_left_out"; readonly count: number }
  | { readonly kind: "search_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "request_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "draft_shortened"; readonly usedChars: number; readonly totalChars: number }
  /** The draft was made from this earlier one. `question`: what *Not this one* leads to; absent where nothing was kept. */
  | { readonly kind: "based_on"; readonly title: string; readonly written: string; readonly question?: string };

/** Drafts to choose among, for a row of buttons. `question` is the id that a click names. */
export type Choices = {
  readonly question: string;
  readonly options: readonly { readonly title: string; readonly written: string }[];
};

/** A reply for a surface to show. */
export type Reply = {
  readonly kind: ReplyKind;
  readonly deltas: AsyncIterable<string>;
  readonly notices: readonly Notice[];
  readonly basis: Basis;
  /** What a question offers. */
  readonly choices?: Choices;
  /** Returns what is to be said below the reply once all of its text is there. Never rejects. */
  readonly afterwards?: (text: string) => Promise<readonly Notice[]>;
};

/** What people saw of a reply. `cut`: the model stopped partway. `stopped`: the person stopped it. */
export type Shown = { readonly text: string; readonly ending: "complete" | "stopped" | "cut" };

/** Where one reply appears, such as a thread. */
export interface Surface {
  /** Shows that work has ended without a word. Returns at once and never throws. */
  idle(): void;
  /** Returns the earlier turns of this thread, oldest first, without the request. */
  history(): Promise<readonly Turn[]>;
  /** Returns the conversation of the latest draft of the last two hours in this DM. Absent where there is none to look up. */
  latestDraft?(): Promise<{ readonly conversationId: ConversationId; readonly at: number } | undefined>;
  /** Looks up who can read a reply here now. */
  audience(): Promise<Audience>;
  /** Looks up what kind of place a channel is now. */
  kindOf(channelId: string): Promise<PlaceKind>;
  /**
   * Shows a reply as it comes and returns what people saw. Notices that are for the author go to the author alone. Rejects
   * with an error of the deltas that comes before any text; after that the text stays, marked as interrupted.
   */
  reply(reply: Reply, signal?: AbortSignal): Promise<Shown>;
  /** Says in one sentence that nothing came of the request. */
  fail(failure: Failure, notices: readonly Notice[]): Promise<void>;
}
