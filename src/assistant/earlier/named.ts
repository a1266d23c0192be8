import type { HeldBack } from "../considered.ts";
import { wordsOf } from "../language/words.ts";
import { isMeant, isNamed } from "./candidates.ts";
import { type Candidate, chooseDraft, OFFERED_MAX, questionNearest, questionWhich } from "./choice.ts";
import { type Intent, tellingWords } from "./intent.ts";
import { rankDrafts } from "./ranking.ts";
import type { Reference } from "./reference.ts";
import { findEarlierDrafts, readListedDrafts } from "./search.ts";
import {
  chosenDraft,
  considered,
  type EarlierPorts,
  type GoingOn,
  type Situation,
  searchFrom,
  usableNow,
  withoutForgotten,
} from "./situation.ts";
import { fold } from "./wordings/cues/fold.ts";
import { kindWordsIn } from "./wordings/cues/texts.ts";

/** Finds the draft that a request names for sure. Asks where several fit, or where none is from the time that is named. */
export async function findNamed(
  ports: EarlierPorts,
  situation: Situation,
  reference: Reference,
  intent: Intent,
): Promise<GoingOn> {
  const { request, known } = situation;
  const { text } = request;
  const go = {
    kind: "go",
    text,
    drafts: [],
    candidates: [],
    others: [],
    isMissing: true,
    isPicked: false,
    passedOver: [],
  } as const;
  if (known.isDown && known.hits.length === 0) return go; // memory would only keep the person waiting again
  const wanted = wantedBy(reference, intent);
  const search = { ...searchFrom(ports, situation), reference };
  const meant = (drafts: readonly Candidate[]) =>
    rankDrafts(drafts, wanted, ports.now())
      .filter((one) => isMeant(one, wanted))
      .map(({ draft, score }) => ({ ...draft, score }));
  const isThen = ({ at }: Candidate) =>
    reference.from === undefined || reference.to === undefined || (at >= reference.from && at < reference.to);
  let found = await findEarlierDrafts(search);
  if (!meant(found).some(isThen)) {
    const further = { ...search, reference: { topic: reference.topic, elsewhere: true } };
    found = [...found, ...(await readListedDrafts(further, found, meant))];
  }
  const allowed = await usableNow(situation, found);
  const usable = found.filter(allowed).map((draft) => withoutForgotten(draft, known));
  const named = isNamed(wanted) ? meant(usable) : usable;
  const inTime = named.filter(isThen);
  const passedOver = (chosen: readonly Candidate[], why: HeldBack) =>
    found
      .filter(({ conversationId }) => !chosen.some((one) => one.conversationId === conversationId))
      .map((draft) => ({
        ...considered(draft, draft.conversationId),
        why: allowed(draft) ? why : ("place_changed" as const),
      }));
  const goOn = (chosen: readonly Candidate[]): GoingOn => ({
    ...go,
    drafts: chosen.map((draft) => chosenDraft(draft, draft.conversationId)),
    others: named
      .filter((draft) => !chosen.includes(draft))
      .slice(0, OFFERED_MAX)
      .map((draft) => chosenDraft(draft, draft.conversationId)),
    isMissing: chosen.length === 0,
    passedOver: passedOver(chosen, "other_draft_fits"),
  });

  const nearest = named.length > 0 || reference.from === undefined ? named : usable.filter(isThen);
  if (inTime.length === 0 && nearest.length === 0) return goOn([]);
  const choice =
    inTime.length > 0 ? chooseDraft(inTime, reference) : ({ kind: "several", candidates: nearest } as const);
  if (choice.kind !== "several") return goOn(choice.kind === "one" ? [choice.candidate] : []);
  const offered = choice.candidates.slice(0, OFFERED_MAX);
  const missed = inTime.length > 0 ? undefined : reference.phrase;
  const asked = await askWhich(ports, situation, offered, missed);
  // Where Inkwell could not read the answer, it takes the likeliest draft.
  return asked ? { ...asked, passedOver: passedOver([], "one_of_several") } : goOn(offered.slice(0, 1));
}

/**
 * Asks which of several drafts a request means; with `missed`, the words for a time, also says that none is from then.
 * Undefined where the question cannot be kept.
 */
export async function askWhich(
  { questions, now }: EarlierPorts,
  { request, onFault }: Situation,
  offered: readonly Pick<Candidate, "conversationId" | "at" | "title">[],
  missed: string | undefined,
): Promise<Extract<GoingOn, { kind: "ask" }> | undefined> {
  const { id, text, place, author } = request;
  const options = offered.map(({ conversationId, at, title }) => ({ conversationId, at, title }));
  try {
    await questions.ask(place.conversationId, author.id, { id, request: text, options });
  } catch (error) {
    onFault(error);
    return undefined;
  }
  const words = { now: now(), timeZone: author.timeZone };
  const question = missed ? questionNearest(offered, missed, words) : questionWhich(offered, words);
  return { kind: "ask", question, options, passedOver: [] };
}

/** Returns what tells which text a reference means: its topic, and the rest of the request. */
function wantedBy({ topic }: Reference, intent: Intent): Intent {
  const folded = fold(topic);
  const naming = tellingWords(folded);
  const kindWords = kindWordsIn(folded);
  return {
    kind: "back",
    words: [...new Set([...naming, ...intent.words])],
    naming,
    kinds: new Set([...intent.kinds, ...kindWords.flatMap(({ word }) => wordsOf(word))]),
    ofKind: new Set(kindWords.find(({ kinds }) => kinds.length > 0)?.kinds),
  };
}
