import { judgeSentence, type Statement, statementOf } from "../learning/learn.ts";
import type { Reading } from "./reading.ts";

/** How likely a sentence must be to state something that lasts, when its wording says so, and when it does not. */
const DOUBTED = 0.15;
const BELIEVED = 0.6;
const CERTAIN = 0.9; // where its wording asks for a text: "change the greeting of my mails"

/**
 * Returns the rule or fact that a sentence states to last. A wording that says so is believed unless the model all but rules
 * it out; the model is believed alone where it is sure. In a `mixed` message, which may hold other people's words unmarked,
 * the sentence must say itself that it lasts.
 */
export function readStatement({ sentence, likely, isRequest }: Reading, mixed: boolean): Statement | undefined {
  const rule = likely.rule + likely.newRule;
  const fact = likely.fact + likely.newFact;
  const worded = judgeSentence(sentence, mixed);
  if (worded) return rule + fact < DOUBTED ? undefined : worded;
  if (mixed || rule + fact < (isRequest ? CERTAIN : BELIEVED)) return undefined;
  const stated = statementOf(sentence);
  return stated && { ...stated, kind: rule > fact ? "rule" : "fact" };
}
