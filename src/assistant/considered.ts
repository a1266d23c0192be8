import type { Audience, PlaceKind } from "./types.ts";

/** Why something that was found does not shape a reply. Front ends word it. */
export type HeldBack =
  /** The readers of this reply may not hear from the place it was said in: the privacy table. */
  | "other_place"
  /** The author gets rules only: a guest, a person of another company, or one whose look-up failed. */
  | "guest"
  | "stranger"
  | "author_unknown"
  /** The author asked that nothing of this exchange be kept, so only rules go in. */
  | "off_the_record"
  /** The look-up of the readers failed, so only rules go in. */
  | "readers_unknown"
  /** It was said in this thread, which the prompt has whole. */
  | "this_thread"
  /** A rule, from memory. Rules come from the person's own list instead. */
  | "listed_rule"
  /** The person took it back. */
  | "forgotten"
  /** Inkwell said it. It only leads to an earlier draft. */
  | "own_words"
  /** It asked for a text and says nothing of the person or their world, or a note says it already. */
  | "only_asked"
  /** Enough others are nearer to the request. */
  | "less_near"
  /** Several earlier drafts fit, so the person is asked. */
  | "one_of_several"
  /** Another earlier draft fits better. */
  | "other_draft_fits"
  /** The channel it was said in has become another kind since, or its look-up failed. */
  | "place_changed"
  /** It stands in the conversation itself. */
  | "in_conversation"
  /** The same words stand in the prompt already. */
  | "said_twice"
  /** The token budget of the prompt was used up. */
  | "no_room";

/** Something that could shape a reply. */
export type Considered = {
  readonly kind: "rule" | "fact" | "preference" | "message" | "draft";
  readonly text: string;
  readonly at?: number;
  /** The kind of place it was said in. */
  readonly from: PlaceKind;
  /** The kind that this place counts as now, where that is another one. */
  readonly countsAs?: PlaceKind;
  /** How near a search hit is to the request, 0 to 1. */
  readonly score?: number;
  /** Why it does not shape the reply. Absent where it does. */
  readonly why?: HeldBack;
};

/** What shaped a reply and what was held back. For its author alone; anybody may be told how much it is. */
export type Basis = {
  readonly audience: Audience["kind"];
  readonly rules: readonly Considered[];
  readonly facts: readonly Considered[];
  readonly memories: readonly Considered[];
  readonly drafts: readonly Considered[];
  /** Why a part of memory, or all of it, was not searched for these readers. Absent where all of it was. */
  readonly unsearched?: Unsearched;
};

/** `own_realm`: only the open realm was searched. `open_realm`: only the own realm was. */
export type Unsearched =
  | "own_realm"
  | "open_realm"
  | Extract<HeldBack, "guest" | "stranger" | "author_unknown" | "off_the_record" | "readers_unknown">;
