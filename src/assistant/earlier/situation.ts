import type { Considered } from "../considered.ts";
import { placeOf } from "../privacy/identity.ts";
import { mayUse } from "../privacy/privacy.ts";
import type { EarlierDraft } from "../prompt/types.ts";
import { createFilter, type Recalled, scopesOf } from "../recall.ts";
import type { Surface } from "../surface.ts";
import type {
  AssistantRequest,
  KeptQuestion,
  Memory,
  OpenQuestion,
  OpenQuestions,
  ReplyKinds,
  Turn,
} from "../types.ts";
import type { Candidate } from "./choice.ts";
import type { Intent } from "./intent.ts";
import type { Reference } from "./reference.ts";
import type { EarlierSearch } from "./search.ts";

/** What finding earlier work needs from the outside. */
export type EarlierPorts = {
  readonly memory: Memory;
  readonly questions: OpenQuestions;
  readonly replyKinds: ReplyKinds;
  readonly now: () => number;
};

/** What the words of a request say of earlier work. */
export type SaidOfEarlier = { readonly reference: Reference | undefined; readonly intent: Intent };

/** A request and what was read for it. */
export type Situation = {
  readonly request: AssistantRequest;
  readonly said: SaidOfEarlier;
  readonly surface: Pick<Surface, "kindOf">;
  readonly known: Recalled;
  readonly history: readonly Turn[];
  /** The question that Inkwell asked last in this conversation, or that waits behind *Not this one*. Undefined where none is open. */
  readonly question: KeptQuestion | undefined;
  /** The conversation of the person's latest draft of two hours in this DM. Undefined elsewhere, and where there is none. */
  readonly latestDraft: string | undefined;
  /** The message only states what is to be kept, and so goes on with nothing. */
  readonly isStatement?: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onFault: (error: unknown) => void;
};

/** An earlier draft that goes into the prompt. */
export type ChosenDraft = EarlierDraft &
  Considered & { readonly kind: "draft"; readonly at: number; readonly conversationId: string };

/**
 * What to write and from which drafts (`go`), or what to ask first (`ask`). `isMissing`: the request means earlier work
 * that was not found. `passedOver`: drafts that were found and are not used.
 */
export type GoingOn = { readonly passedOver: readonly Considered[] } & (
  | {
      readonly kind: "go";
      readonly text: string;
      readonly drafts: readonly ChosenDraft[];
      /** Drafts that the request may be about, where no wording tells for sure; the likeliest first. */
      readonly candidates: readonly ChosenDraft[];
      /** Drafts that were passed over and that the person may mean after all. */
      readonly others: readonly ChosenDraft[];
      readonly isMissing: boolean;
      /** The person has picked the draft from those that Inkwell offered, or said that it is none of them. */
      readonly isPicked: boolean;
    }
  | { readonly kind: "ask"; readonly question: string; readonly options: OpenQuestion["options"] }
);

/** What a search for earlier work starts from: the scopes and hits of this reply, and what it may use as far as ids tell. */
export function searchFrom(
  { memory, replyKinds }: EarlierPorts,
  { request, known, signal }: Situation,
): Omit<EarlierSearch, "reference"> {
  const { author, audience, place } = request;
  return {
    memory,
    replyKinds,
    scopes: scopesOf(request),
    hits: known.hits,
    allowed: (id) => id !== place.conversationId && mayUse(placeOf(id), audience, author.membership),
    signal,
  };
}

/**
 * Looks up the present kind of the channels that drafts come from, and returns whether this reply may use one. A search goes
 * beyond the hits at hand, so its drafts must pass this too.
 */
export async function usableNow(
  { request, surface }: Situation,
  drafts: readonly Pick<Candidate, "conversationId">[],
): Promise<(draft: Pick<Candidate, "conversationId">) => boolean> {
  const origins = drafts.map(({ conversationId }) => placeOf(conversationId));
  const allowed = await createFilter(request, origins, (channelId) => surface.kindOf(channelId));
  return ({ conversationId }) => allowed(placeOf(conversationId));
}

/**
 * Drops a title that says what the person took back. A draft without a heading has the beginning of its request for a
 * title.
 */
export function withoutForgotten<Draft extends { readonly title: string }>(
  draft: Draft,
  { isForgotten }: Pick<Recalled, "isForgotten">,
): Draft {
  return isForgotten(draft.title) ? { ...draft, title: "" } : draft;
}

/** Returns a draft as the basis of a reply shows it. */
export function considered({ text, at }: EarlierDraft, conversationId: string) {
  return { kind: "draft", text, at, from: placeOf(conversationId).kind } as const;
}

/** Returns a draft as it goes into the prompt. */
export function chosenDraft(draft: EarlierDraft, conversationId: string): ChosenDraft {
  const { title } = draft;
  return { ...considered(draft, conversationId), conversationId, ...(title === undefined ? {} : { title }) };
}
