import type { Considered } from "../assistant/considered.ts";
import type { Shown } from "../assistant/surface.ts";
import type { Audience, Note, PlaceKind, PromptMessage } from "../assistant/types.ts";

/** Something that could shape a draft. `why`: in words for people, why it does not. */
export type Judged = Omit<Considered, "why"> & { readonly used: boolean; readonly why?: string };

/** What a trace tells of, in the order in which it usually happens. */
export type StepName =
  | "asked"
  | "begun"
  | "learned"
  | "history"
  | "memory search"
  | "rules and facts"
  | "earlier drafts"
  | "held back"
  | "prompt"
  | "readers looked up"
  | "readers changed"
  | "first word from the model"
  | "first word in Slack"
  | "model finished"
  | "shown"
  | "failed"
  | "stopped"
  | "remembered";

/** One step, in milliseconds since it was asked for an answer. */
export type Step = { readonly name: StepName; readonly atMs: number; readonly tookMs?: number; readonly note?: string };

/**
 * Everything that went into one reply, and what did not. It holds people's words, so it must not leave the machine that it was
 * made on.
 */
export type Trace = {
  readonly request: string;
  readonly channel: string;
  readonly threadTs: string;
  /** The message that asked; absent for a command. */
  readonly askedTs?: string;
  /** The messages of the reply. */
  readonly replies: readonly string[];
  readonly person: string;
  readonly place: PlaceKind;
  readonly audience: Audience["kind"];
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly steps: readonly Step[];
  /** Memories and earlier drafts. */
  readonly found: readonly Judged[];
  readonly rules: readonly Judged[];
  readonly facts: readonly Judged[];
  readonly prompt: readonly PromptMessage[];
  /** Null where no model is connected. */
  readonly model: string | null;
  readonly learned: readonly Pick<Note, "kind" | "text">[];
  /** Absent while it is being made. */
  readonly ending?: Shown["ending"] | "failed";
  readonly error?: string;
};
