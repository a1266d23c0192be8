import type { Basis } from "./considered.ts";
import type { Failure } from "./errors.ts";
import type { Audience, Note, PlaceKind, ReplyKind, Turn } from "./types.ts";

/** Something to say beside a draft. Worded in notices.ts, shown by the front end. */
export type Notice =
  | { readonly kind: "saved"; readonly note: Note }
  | { readonly kind: "not_saved" }
  | { readonly kind: "memory_down" }
  | { readonly kind: "late"; readonly minutes: number }
  | { readonly kind: "rules_left_out"; readonly count: number }
  | { readonly kind: "search_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "request_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "draft_shortened"; readonly usedChars: number; readonly totalChars: number };

/** A reply for a surface to show. */
export type Reply = {
  readonly kind: ReplyKind;
  readonly deltas: AsyncIterable<string>;
  readonly notices: readonly Notice[];
  readonly basis: Basis;
};

/** What people saw of a reply. `cut`: the model stopped partway. `stopped`: the person stopped it. */
export type Shown = { readonly text: string; readonly ending: "complete" | "stopped" | "cut" };

/** Where one reply appears, such as a thread. */
export interface Surface {
  /** Shows that work has ended without a word. Returns at once and never throws. */
  idle(): void;
  /** Returns the earlier turns of this thread, oldest first, without the request. */
  history(): Promise<readonly Turn[]>;
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
