import type { Considered, HeldBack } from "../considered.ts";
import { placeOf } from "../privacy/identity.ts";
import { mayUse, realmOf } from "../privacy/privacy.ts";
import type { EarlierDraft } from "../prompt/types.ts";
import { createFilter, type Recalled, scopesOf } from "../recall.ts";
import type { Surface } from "../surface.ts";
import type { AssistantRequest, Memory, OpenQuestion, OpenQuestions, ReplyKinds, Turn } from "../types.ts";
import { type Candidate, chooseDraft, questionWhich, readChoice } from "./choice.ts";
import { type Reference, readReference } from "./reference.ts";
import { findEarlierDrafts, readEarlierDraft } from "./search.ts";

type Ports = {
  readonly memory: Memory;
  readonly questions: OpenQuestions;
  readonly replyKinds: ReplyKinds;
  readonly now: () => number;
};

/** A request and what was read for it. */
type Situation = {
  readonly request: AssistantRequest;
  readonly surface: Pick<Surface, "kindOf">;
  readonly known: Recalled;
  readonly history: readonly Turn[];
  /** The question that Inkwell asked last in this conversation. Undefined where none is open. */
  readonly question: OpenQuestion | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onFault: (error: unknown) => void;
};

/** An earlier draft that goes into the prompt. */
export type ChosenDraft = EarlierDraft & Considered & { readonly kind: "draft"; readonly at: number };

/**
 * What to write and from which drafts (`go`), or what to ask first (`ask`). `isMissing`: the request means earlier work
 * that was not found. `passedOver`: drafts that were found and are not used.
 */
export type GoingOn = { readonly passedOver: readonly Considered[] } & (
  | { readonly kind: "go"; readonly text: string; readonly drafts: readonly ChosenDraft[]; readonly isMissing: boolean }
  | { readonly kind: "ask"; readonly question: string }
);

/**
 * Finds the earlier work that a request goes on with: the draft that it picks as an answer to a question, or that it names.
 */
export async function continueEarlier(ports: Ports, situation: Situation): Promise<GoingOn> {
  const { request, history } = situation;
  const chosen = situation.question && (await readAnswer(ports, situation, situation.question));
  if (chosen) return chosen;
  const reference = readReference(request.text, ports.now(), request.author.timeZone);
  // If nothing points away from this thread, "the draft" is the one that stands in it.
  const isHere = !reference?.elsewhere && history.some((turn) => turn.role === "assistant");
  if (!reference || isHere) return { kind: "go", text: request.text, drafts: [], isMissing: false, passedOver: [] };
  return findNamed(ports, situation, reference);
}

async function readAnswer(ports: Ports, situation: Situation, question: OpenQuestion): Promise<GoingOn | undefined> {
  const { request, surface, known, onFault } = situation;
  const { author, place, text } = request;
  const offer = { candidates: question.options, now: ports.now(), timeZone: author.timeZone };
  const number = readChoice(text, question.options.length, offer);
  const option = number === undefined ? undefined : question.options[number - 1];
  if (!option) return undefined;
  const origin = placeOf(option.conversationId);
  const allowed = await createFilter(request, [origin], (channelId) => surface.kindOf(channelId));
  const scope = { person: author.id, realm: realmOf(origin.kind) };
  const time = { from: option.at, to: option.at + 1 };
  const found = allowed(origin) ? await readEarlierDraft(ports, scope, option.conversationId, time) : undefined;
  await ports.questions.close(place.conversationId, author.id).catch(onFault);
  const drafts = found ? [chosenDraft(withoutForgotten(found, known), option.conversationId)] : [];
  return { kind: "go", text: question.request, drafts, isMissing: !found, passedOver: [] };
}

/**
 * Drops a title that says what the person took back. A draft without a heading has the beginning of its request for a
 * title.
 */
function withoutForgotten<Draft extends { readonly title: string }>(draft: Draft, { isForgotten }: Recalled): Draft {
  return isForgotten(draft.title) ? { ...draft, title: "" } : draft;
}

async function findNamed(ports: Ports, situation: Situation, reference: Reference): Promise<GoingOn> {
  const { request, surface, known, signal, onFault } = situation;
  const { author, audience, place, text } = request;
  const missing = { kind: "go", text, drafts: [], isMissing: true, passedOver: [] } as const;
  if (known.isDown && known.hits.length === 0) return missing; // memory would only keep the person waiting again
  const found = await findEarlierDrafts({
    memory: ports.memory,
    replyKinds: ports.replyKinds,
    scopes: scopesOf(request),
    hits: known.hits,
    reference,
    allowed: (id) => id !== place.conversationId && mayUse(placeOf(id), audience, author.membership),
    signal,
  });
  // The search goes beyond the hits at hand, so its drafts must pass the present kinds of their channels too.
  const origins = found.map(({ conversationId }) => placeOf(conversationId));
  const allowed = await createFilter(request, origins, (channelId) => surface.kindOf(channelId));
  const usable = found
    .filter(({ conversationId }) => allowed(placeOf(conversationId)))
    .map((draft) => withoutForgotten(draft, known));
  const choice = chooseDraft(usable, reference);
  const passedOver = (chosen: readonly Candidate[], why: HeldBack) =>
    found
      .filter(({ conversationId }) => !chosen.some((one) => one.conversationId === conversationId))
      .map((draft) => ({
        ...considered(draft, draft.conversationId),
        why: allowed(placeOf(draft.conversationId)) ? why : ("place_changed" as const),
      }));
  const goOn = (chosen: readonly Candidate[]): GoingOn => ({
    kind: "go",
    text,
    drafts: chosen.map((draft) => chosenDraft(draft, draft.conversationId)),
    isMissing: chosen.length === 0,
    passedOver: passedOver(chosen, "other_draft_fits"),
  });
  if (choice.kind !== "several") return goOn(choice.kind === "one" ? [choice.candidate] : []);
  const options = choice.candidates.map(({ conversationId, at, title }) => ({ conversationId, at, title }));
  try {
    await ports.questions.ask(place.conversationId, author.id, { request: text, options });
  } catch (error) {
    onFault(error); // Inkwell could not read the answer, so it takes the likeliest draft
    return goOn(choice.candidates.slice(0, 1));
  }
  const question = questionWhich(choice.candidates, author.timeZone);
  return { kind: "ask", question, passedOver: passedOver([], "one_of_several") };
}

function considered({ text, at }: EarlierDraft, conversationId: string) {
  return { kind: "draft", text, at, from: placeOf(conversationId).kind } as const;
}

function chosenDraft(draft: EarlierDraft, conversationId: string): ChosenDraft {
  const { title } = draft;
  return { ...considered(draft, conversationId), ...(title === undefined ? {} : { title }) };
}
