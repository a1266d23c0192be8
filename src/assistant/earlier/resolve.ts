import { placeOf } from "../privacy/identity.ts";
import { mayUse, realmOf } from "../privacy/privacy.ts";
import type { EarlierDraft } from "../prompt/types.ts";
import { createFilter, type Recalled, scopesOf } from "../recall.ts";
import type { Candidate, Tracer } from "../trace.ts";
import type { AssistantRequest, Memory, OpenQuestion, OpenQuestions, Surface, Turn } from "../types.ts";
import { chooseDraft, questionWhich, readChoice, WHICH_DRAFT } from "./choice.ts";
import { type Reference, readReference } from "./reference.ts";
import { findEarlierDrafts, readEarlierDraft } from "./search.ts";

type Ports = {
  readonly memory: Memory;
  readonly questions: OpenQuestions;
  readonly now: () => number;
  readonly trace?: Tracer | undefined;
};

type Situation = {
  readonly request: AssistantRequest;
  readonly surface: Pick<Surface, "kindOf">;
  readonly known: Recalled;
  readonly history: readonly Turn[];
  /** What Inkwell asked in this conversation and has no answer to yet. */
  readonly question: OpenQuestion | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onFault: (error: unknown) => void;
};

/** What to write and from which drafts, or what to ask first. `wanted`: earlier work is meant, found or not. */
export type GoingOn =
  | { readonly kind: "go"; readonly text: string; readonly drafts: readonly EarlierDraft[]; readonly wanted: boolean }
  | { readonly kind: "ask"; readonly question: string };

/** Finds the earlier work that a request goes on with: the one chosen in answer to a question, or the one it names. */
export async function continueEarlier(ports: Ports, situation: Situation): Promise<GoingOn> {
  const { request, history } = situation;
  const chosen = await readAnswer(ports, situation);
  if (chosen) return chosen;
  const reference = readReference(request.text, ports.now(), request.author.timeZone);
  // Where nothing points away from this thread, "the draft" is the one that stands in it.
  const isHere = !reference?.elsewhere && history.some((turn) => turn.role === "assistant");
  if (!reference || isHere) return { kind: "go", text: request.text, drafts: [], wanted: false };
  return findNamed(ports, situation, reference);
}

async function readAnswer(ports: Ports, situation: Situation): Promise<GoingOn | undefined> {
  const { request, surface, known, history, question, onFault } = situation;
  if (!question || wasPassedOver(history)) return undefined;
  const { author, place, text } = request;
  const offer = { candidates: question.options, now: ports.now(), timeZone: author.timeZone };
  const number = readChoice(text, question.options.length, offer);
  const option = number === undefined ? undefined : question.options[number - 1];
  if (!option) return undefined;
  const origin = placeOf(option.conversationId);
  const allowed = await createFilter(request, [origin], (channelId) => surface.kindOf(channelId));
  const scope = { person: author.id, realm: realmOf(origin.kind) };
  const time = { from: option.at, to: option.at + 1 };
  const found = allowed(origin) ? await readEarlierDraft(ports.memory, scope, option.conversationId, time) : undefined;
  ports.trace?.know(request.id, { drafts: found ? [candidate(found, option.conversationId)] : [] });
  await ports.questions.close(place.conversationId, author.id).catch(onFault);
  return { kind: "go", text: question.request, drafts: found ? [withoutForgotten(found, known)] : [], wanted: true };
}

/** A draft without a heading is named after its request, which may be the very message that was taken back. */
function withoutForgotten<Draft extends { readonly title: string }>(draft: Draft, { isForgotten }: Recalled): Draft {
  return isForgotten(draft.title) ? { ...draft, title: "" } : draft;
}

/** Once Inkwell has said something else, "2" no longer answers what it asked before. */
function wasPassedOver(history: readonly Turn[]): boolean {
  const latest = history.findLast(({ role }) => role === "assistant");
  return latest !== undefined && !latest.text.startsWith(WHICH_DRAFT);
}

async function findNamed(ports: Ports, situation: Situation, reference: Reference): Promise<GoingOn> {
  const { request, surface, known, signal, onFault } = situation;
  const { author, audience, place, text } = request;
  if (known.isDown && known.hits.length === 0) return { kind: "go", text, drafts: [], wanted: true }; // no second wait
  const finding = findEarlierDrafts({
    memory: ports.memory,
    scopes: scopesOf(request),
    hits: known.hits,
    reference,
    allowed: (id) => id !== place.conversationId && mayUse(placeOf(id), audience, author.standing),
    signal,
  });
  ports.trace?.during(request.id, "earlier drafts", finding, ({ length }) => `${length} found`);
  const found = await finding;
  // The look-up goes beyond the hits at hand, so what it brings is held against the channels' present kinds here.
  const origins = found.map(({ conversationId }) => placeOf(conversationId));
  const allowed = await createFilter(request, origins, (channelId) => surface.kindOf(channelId));
  const choice = chooseDraft(
    found
      .filter(({ conversationId }) => allowed(placeOf(conversationId)))
      .map((draft) => withoutForgotten(draft, known)),
    reference,
  );
  const chosen = choice.kind === "one" ? choice.candidate.conversationId : undefined;
  const otherwise = choice.kind === "several" ? WHICH_ONE : "Another draft fits better.";
  ports.trace?.know(request.id, {
    drafts: found.map((draft) => {
      const { conversationId } = draft;
      const why = allowed(placeOf(conversationId)) ? otherwise : NOT_ANY_MORE;
      return candidate(draft, conversationId, conversationId === chosen ? undefined : why);
    }),
  });
  if (choice.kind !== "several") {
    const drafts = choice.kind === "one" ? [choice.candidate] : [];
    return { kind: "go", text, drafts, wanted: choice.kind === "none" };
  }
  const options = choice.candidates.map(({ conversationId, at, title }) => ({ conversationId, at, title }));
  try {
    await ports.questions.ask(place.conversationId, author.id, { request: text, options });
  } catch (error) {
    onFault(error); // its answer would not be understood, so the likeliest is taken
    return { kind: "go", text, drafts: choice.candidates.slice(0, 1), wanted: false };
  }
  return { kind: "ask", question: questionWhich(choice.candidates, author.timeZone) };
}

const WHICH_ONE = "Several drafts fit, so Inkwell asks which one is meant.";
const NOT_ANY_MORE = "The channel it was written in has changed since, or cannot be looked up.";

function candidate({ text, at }: EarlierDraft, conversationId: string, why?: string): Candidate {
  return { kind: "draft", text, at, from: placeOf(conversationId).kind, ...(why === undefined ? {} : { why }) };
}
