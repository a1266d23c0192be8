import type { HeldBack } from "../considered.ts";
import type { Note, PlaceKind, Turn } from "../types.ts";

/** Something that a memory keeps of a person, and the kind of place it was said in. */
export type Remembered = { readonly text: string; readonly at?: number; readonly origin: PlaceKind };

/** A text that was written earlier and that the request goes on with. */
export type EarlierDraft = { readonly text: string; readonly at: number; readonly title?: string };

/** What a prompt is built from. */
export type PromptInput = {
  readonly now: number;
  /** Who asks. A missing or unknown time zone counts as UTC, and the model is told so. */
  readonly writer?: {
    readonly [Detail in "timeZone" | "name" | "firstName" | "title" | "language"]?: string | undefined;
  };
  /** What the request changed in what is remembered, a line each. */
  readonly noted?: readonly string[] | undefined;
  readonly request: string;
  readonly rules: readonly Note[];
  /** What a memory made of earlier conversations about style, the most relevant first. */
  readonly preferences: readonly Remembered[];
  /** The most relevant first. */
  readonly facts: readonly Remembered[];
  /** The best first. */
  readonly drafts: readonly EarlierDraft[];
  /** Drafts that the request may be about, where no wording tells for sure; the likeliest first. */
  readonly candidates?: readonly EarlierDraft[];
  /** The request goes on with earlier work that was not found, so the model asks for the text. */
  readonly isDraftMissing?: boolean | undefined;
  /** Oldest first, without the request. */
  readonly history: readonly Turn[];
  readonly tokenBudget?: number | undefined;
};

/** What a prompt made of a rule, preference, fact or draft. */
export type Fate = "used" | Extract<HeldBack, "in_conversation" | "said_twice" | "no_room">;

/** What did not go into a prompt: how many characters of shortened texts, and how many of everything else. */
export type LeftOut = {
  readonly requestChars: number;
  readonly draftChars: number;
  readonly rules: number;
  readonly preferences: number;
  readonly facts: number;
  readonly turns: number;
};
