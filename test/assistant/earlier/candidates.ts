import type { Candidate } from "../../../src/assistant/earlier/choice.ts";

export const BERLIN = "Europe/Berlin";
/** Wednesday, 25 November 2026, 15:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 25, 14, 0);
export const YESTERDAY = Date.UTC(2026, 10, 24, 9, 0);
export const LAST_WEEK = Date.UTC(2026, 10, 18, 9, 0);

let candidates = 0;

/** A draft of yesterday, each with a text and conversation of its own. */
export function aCandidate(change: Partial<Candidate> = {}): Candidate {
  candidates += 1;
  const id = `T1:dm:D1:${candidates}.1`;
  return {
    conversationId: id,
    at: YESTERDAY,
    score: 1,
    title: "Proposal",
    text: `Draft ${candidates}`,
    request: "",
    ...change,
  };
}
