import type { HeldBack } from "../considered.ts";
import type { Note, PlaceKind, Turn } from "../types.ts";
/** Something a memory kept of a person. */
export type Remembered = { readonly text: string; readonly at?: number; readonly origin: PlaceKind };

/** A text written earlier that the request goes on with. */
export type EarlierDraft = { readonly text: string; readonly at: number; readonly title?: string };

export type PromptInput = {
  readonly now: number;
  /** IANA name; a missing or unknown one counts as UTC, and the model is told so. */
  readonly timeZone?: string | undefined;
  readonly request: string;
  readonly rules: readonly Note[];
  /** What a memory inferred about style, the most relevant first. */
  readonly preferences: readonly Remembered[];
  /** The most relevant first. */
  readonly facts: readonly Remembered[];
  /** The one that fits best first. */
  readonly drafts: readonly EarlierDraft[];
  /** The request refers to earlier work and none was found: the model then asks for the text. */
  readonly isDraftMissing?: boolean | undefined;
  /** Oldest first; the request itself left out. */
  readonly history: readonly Turn[];
  readonly tokenBudget?: number | undefined;
};

/** What became of a rule, preference, fact or draft that was given to the prompt. */
export type Fate = "used" | Extract<HeldBack, "in_conversation" | "said_twice" | "no_room">;

/** What did not go into the prompt: characters of texts that were shortened, numbers of everything else. */
export type LeftOut = {
  readonly requestChars: number;
  readonly draftChars: number;
  readonly rules: number;
  readonly preferences: number;
  readonly facts: number;
  readonly turns: number;
};
