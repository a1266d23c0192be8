import type { Over } from "./limits.ts";
import type { Notice } from "./types.ts";

/** What a person reads for a notice, as plain text. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case "saved":
      return notice.note.kind === "rule"
        ? `From now on: ${notice.note.text}`
        : `I will remember, for you: ${notice.note.text}`;
    case "not_saved":
      return "I could not save what you asked me to remember just now. Please say it again in a little while.";
    case "late":
      return `This comes late: you asked ${notice.minutes < 120 ? `${notice.minutes} minutes` : `${Math.round(notice.minutes / 60)} hours`} ago, and I was away.`;
    case "memory_down":
      return "Written without your memories: they could not be reached in time.";
    case "rules_left_out":
      return `You have more rules than fit into one request: the ${count(notice.count, "oldest one was", "oldest were")} left out. \`/write-pref\` lists them.`;
    case "search_shortened":
      return `Your text is long: of its ${number(notice.totalChars)} characters, only the first ${number(notice.usedChars)} were used to look for memories. The draft is not limited by that.`;
    case "request_shortened":
      return `Your text is longer than I can take at once: I read the first ${number(notice.usedChars)} of its ${number(notice.totalChars)} characters.`;
    case "draft_shortened":
      return `The earlier draft is long: I worked from the first ${number(notice.usedChars)} of its ${number(notice.totalChars)} characters.`;
  }
}

/** What a person reads, and nobody else does, who asks for more than a limit allows. */
export function limitSentence({ limit, retryAfterMs }: Over): string {
  const minutes = count(Math.ceil(retryAfterMs / 60_000), "a minute", "minutes");
  switch (limit) {
    case "running":
      return "I am still writing as many drafts for you as I can at once. Please ask again when one of them is done.";
    case "person":
      return `You have asked for as many drafts as I can write for one person within an hour. Please ask again in ${minutes}.`;
    case "workspace":
      return `Your workspace has asked for as many drafts as I can write within an hour. Please ask again in ${minutes}.`;
  }
}

function count(amount: number, one: string, many: string): string {
  return amount === 1 ? one : `${amount} ${many}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
