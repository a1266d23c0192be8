import type { AssistantRequest } from "../types.ts";
import { findCandidates } from "./candidates.ts";
import { readIntent } from "./intent.ts";
import { askWhich, findNamed } from "./named.ts";
import { readAnswer } from "./picked.ts";
import { readReference } from "./reference.ts";
import { chosenDraft, type EarlierPorts, type GoingOn, type SaidOfEarlier, type Situation } from "./situation.ts";

/** Reads what a request says of earlier work, before anything is searched. Pure. Takes some tenths of a millisecond. */
export function readSaid({ text, author }: AssistantRequest, now: number): SaidOfEarlier {
  return { reference: readReference(text, now, author.timeZone), intent: readIntent(text, now, author.timeZone) };
}

/**
 * Finds the earlier work that a request goes on with: the draft that it picks as an answer to a question, the one that it
 * names, or those that it may be about.
 */
export async function continueEarlier(ports: EarlierPorts, situation: Situation): Promise<GoingOn> {
  const { request, history, said } = situation;
  const chosen = situation.question && (await readAnswer(ports, situation, situation.question));
  if (chosen) return chosen;
  const { text } = request;
  const { reference, intent } = said;
  // If nothing points away from this thread, "the draft" is the one that stands in it.
  const standsHere = history.some((turn) => turn.role === "assistant");
  if (reference && (reference.elsewhere || !standsHere)) return findNamed(ports, situation, reference, intent);
  const candidates = standsHere || situation.isStatement ? [] : await findCandidates(ports, situation, intent);
  const { time, isDated } = intent;
  if (time && isDated && candidates.length > 0 && !candidates.some(({ at }) => at >= time.from && at < time.to)) {
    const asked = await askWhich(ports, situation, candidates, time.phrase);
    if (asked) return asked;
  }
  return {
    kind: "go",
    text,
    drafts: [],
    candidates: candidates.map((draft) => chosenDraft(draft, draft.conversationId)),
    others: [],
    isMissing: false,
    isPicked: false,
    passedOver: [],
  };
}
