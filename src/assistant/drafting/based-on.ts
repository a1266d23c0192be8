import type { ChosenDraft, GoingOn } from "../earlier/situation.ts";
import { dayAndTime } from "../prompt/local-time.ts";
import type { Choices, Notice } from "../surface.ts";
import type { AssistantRequest, OpenQuestion, OpenQuestions } from "../types.ts";
import { textBehind } from "./overlap.ts";

type Ports = { readonly questions: Pick<OpenQuestions, "ask">; readonly now: () => number };

/** Returns what a question offers, for a row of buttons. */
export function choicesOf(
  { now }: Pick<Ports, "now">,
  { id, author }: AssistantRequest,
  options: OpenQuestion["options"],
): Choices {
  const written = (at: number) => dayAndTime(at, now(), author.timeZone) ?? "";
  return { question: id, options: options.map(({ title, at }) => ({ title, written: written(at) })) };
}

/**
 * Says which earlier draft a finished one was made from, as far as its wording tells, and keeps the others for *Not this
 * one*. Says nothing of a draft that the person has just picked. Never rejects: `onFault` hears of what could not be kept.
 */
export async function basedOn(
  { questions, now }: Ports,
  { id, author, place }: AssistantRequest,
  earlier: Extract<GoingOn, { kind: "go" }>,
  text: string,
  onFault: (error: unknown) => void,
): Promise<readonly Notice[]> {
  if (earlier.isPicked) return [];
  const offered = earlier.drafts.length > 0 ? earlier.drafts : earlier.candidates;
  const used = textBehind(text, offered);
  if (!used) return [];
  const notice = {
    kind: "based_on",
    title: used.title ?? "",
    written: dayAndTime(used.at, now(), author.timeZone) ?? "",
  } as const;
  const others = [...offered, ...earlier.others].filter((one) => one !== used);
  const question = { id, request: earlier.text, options: others.map(toOption), isWaiting: true };
  try {
    await questions.ask(place.conversationId, author.id, question);
    return [{ ...notice, question: id }];
  } catch (error) {
    onFault(error);
    return [notice];
  }
}

function toOption({ conversationId, at, title = "" }: ChosenDraft): OpenQuestion["options"][number] {
  return { conversationId, at, title };
}
