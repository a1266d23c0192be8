import { placeOf } from "../privacy/identity.ts";
import { realmOf } from "../privacy/privacy.ts";
import type { KeptQuestion } from "../types.ts";
import { isNone, isNotThis, OFFERED_MAX, questionWhich, readChoice } from "./choice.ts";
import { readEarlierDraft } from "./search.ts";
import {
  chosenDraft,
  type EarlierPorts,
  type GoingOn,
  type Situation,
  usableNow,
  withoutForgotten,
} from "./situation.ts";

const WHICH_THEN = "Which text do you mean? Tell me what it is about, or paste it here.";

/**
 * Returns what to go on with where a message answers the open question which draft is meant, or says that a draft was made
 * from the wrong one. Undefined where it does neither.
 */
export async function readAnswer(
  ports: EarlierPorts,
  situation: Situation,
  question: KeptQuestion,
): Promise<GoingOn | undefined> {
  const { text, author } = situation.request;
  if (isNotThis(text)) return askAgain(ports, situation, question);
  if (question.isWaiting) return undefined; // it was never asked
  const go = {
    kind: "go",
    text: question.request,
    candidates: [],
    others: [],
    isPicked: true,
    passedOver: [],
  } as const;
  if (isNone(text)) return { ...go, drafts: [], isMissing: false };
  const offer = { candidates: question.options, now: ports.now(), timeZone: author.timeZone };
  const number = readChoice(text, question.options.length, offer);
  const option = number === undefined ? undefined : question.options[number - 1];
  if (!option) return undefined;
  const allowed = await usableNow(situation, [option]);
  const scope = { person: author.id, realm: realmOf(placeOf(option.conversationId).kind) };
  const time = { from: option.at, to: option.at + 1 };
  const found = allowed(option) ? await readEarlierDraft(ports, scope, option.conversationId, time) : undefined;
  const drafts = found ? [chosenDraft(withoutForgotten(found, situation.known), option.conversationId)] : [];
  return { ...go, drafts, isMissing: !found };
}

/** Offers the other drafts. The same after a crash, so the question stays as it is. */
async function askAgain(ports: EarlierPorts, situation: Situation, kept: KeptQuestion): Promise<GoingOn> {
  const { request, onFault } = situation;
  const allowed = await usableNow(situation, kept.options);
  const options = kept.options.filter(allowed).slice(0, OFFERED_MAX);
  const { isWaiting: _, conversation: __, askedAt: ___, ...question } = kept;
  await ports.questions
    .ask(request.place.conversationId, request.author.id, { ...question, id: request.id, options })
    .catch(onFault);
  const when = { now: ports.now(), timeZone: request.author.timeZone };
  return {
    kind: "ask",
    question: options.length > 0 ? questionWhich(options, when) : WHICH_THEN,
    options,
    passedOver: [],
  };
}
