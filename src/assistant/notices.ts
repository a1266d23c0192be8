import type { Over } from "./limits.ts";
import type { Notice } from "./surface.ts";

/** What a front end adds to the sentences of the core. */
export type FrontEndNames = {
  /** A sentence that tells a person how to see their rules. */
  readonly seeRules?: string;
};

/** Words a notice: one line of plain text. */
export function noticeText(notice: Notice, { seeRules = "" }: FrontEndNames = {}): string {
  switch (notice.kind) {
    case "saved":
      return notice.note.kind === "rule"
        ? `From now on: ${notice.note.text}`
        : `Got it. I'll remember: ${notice.note.text}`;
    case "not_saved":
      return "I couldn't save what you asked me to remember. Please say it again in a little while.";
    case "late":
      return `Sorry this is late: you asked ${ago(notice.minutes)} ago, and I was away.`;
    case "memory_down":
      return "I couldn't reach your memories in time, so this draft doesn't use them.";
    case "rules_left_out":
      return `Your ${count(notice.count, "oldest rule", "oldest rules")} didn't fit into this request. ${seeRules}`.trimEnd();
    case "search_shortened":
      return `Your text is long, so I searched your memories for its first ${number(notice.usedChars)} characters only. The draft covers all of it.`;
    case "request_shortened":
      return `Your text is longer than I can take at once: I read the first ${number(notice.usedChars)} of ${number(notice.totalChars)} characters.`;
    case "draft_shortened":
      return `The earlier draft is long: I worked from the first ${number(notice.usedChars)} of its ${number(notice.totalChars)} characters.`;
    case "based_on":
      return [`Based on ${notice.title || "an earlier draft"}`, notice.written].filter(Boolean).join(", ");
  }
}

/** Words a limit for the person who has reached it. */
export function limitSentence({ limit, retryAfterMs }: Over): string {
  const minutes = Math.ceil(retryAfterMs / 60_000);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  switch (limit) {
    case "running":
      return "I'm already writing as many drafts for you as I can at once. Ask again when one of them is done.";
    case "person":
      return `You've reached the number of drafts I can write for one person in an hour. Ask again in ${wait}.`;
    case "workspace":
      return `Your workspace has reached the number of drafts I can write in an hour. Ask again in ${wait}.`;
  }
}

function ago(minutes: number): string {
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}

/** Returns "oldest rule" for one, "3 oldest rules" for more. */
function count(amount: number, one: string, many: string): string {
  return amount === 1 ? one : `${amount} ${many}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
