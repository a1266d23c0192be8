import type { Basis, HeldBack } from "../assistant/considered.ts";
import { type FailureCode, isServiceError, type ServiceError } from "../assistant/errors.ts";
import type { Audience, PlaceKind, Realm } from "../assistant/types.ts";

/** Says why something does not shape a draft, for somebody who tries Inkwell out. */
export function whyWords(why: HeldBack, from: PlaceKind, readBy: Audience["kind"]): string {
  return why === "other_place" ? `${SAID[from]} ${READ[readBy]}` : WHY[why];
}

/** Says how much was held back, and what was not even searched; empty where nothing was. */
export function heldBackWords({ memories, facts, drafts, unsearched, audience }: Basis): string {
  const found = [...memories, ...facts, ...drafts].filter(({ why }) => why === undefined || !IN_PROMPT.has(why));
  const left = found.filter(({ why }) => why !== undefined);
  const counted = left.length > 0 ? `Not for this reply: ${left.length} of ${found.length}.` : "";
  const rest =
    unsearched === undefined
      ? ""
      : unsearched === "own_realm" || unsearched === "open_realm"
        ? `${UNSEARCHED[unsearched]} ${READ[audience]}`
        : WHY[unsearched];
  return [counted, rest].filter(Boolean).join(" ");
}

/** Says who reads a reply. */
export function readerWords(kind: Audience["kind"]): string {
  return READERS[kind];
}

/** Says what failed and why, whatever was thrown: in words alone, without names from a program or a protocol. */
export function failureWords(error: unknown): string {
  if (isServiceError(error)) {
    const reason = reasonOf(error.cause);
    return `${WHO[error.service]} ${FAILED[error.code]}${reason ? ` (${reason})` : ""}.`;
  }
  const { data, message } = recordOf(error);
  const refusal = recordOf(data).error;
  if (typeof refusal === "string") return `Slack refused it (${refusal.replaceAll("_", " ")}).`;
  if (typeof error === "string") return `Inkwell has a fault: ${error}`;
  return typeof message === "string" && message ? `Inkwell has a fault: ${message}` : "Inkwell has a fault.";
}

/** Says what lies behind a service's failure; empty where that is not known in words. */
function reasonOf(cause: unknown): string {
  const { status, code, cause: deeper, message } = recordOf(cause);
  const words = [code, message].flatMap((one) => (typeof one === "string" ? one.split(" ") : []));
  const known = words.map((word) => NETWORK.get(word)).find((one) => one !== undefined);
  if (known) return known;
  if (typeof status === "number") return `its server answered with the number ${status}`;
  return deeper === undefined ? "" : reasonOf(deeper);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value, ...messageIn(value) } : {};
}

/** An error's message and cause are not among its own names that a spread copies. */
function messageIn(value: object): { message?: string; cause?: unknown } {
  return value instanceof Error ? { message: value.message, cause: value.cause } : {};
}

const WHO: Record<ServiceError["service"], string> = { memory: "Memory", writer: "The model" };

const FAILED: Record<FailureCode, string> = {
  unauthorized: "refused the key",
  quota: "has no credit left",
  rate_limited: "is too busy",
  invalid: "refused the request",
  not_found: "does not know what it was asked for",
  too_long: "was given too much text",
  unavailable: "could not be reached",
  timeout: "did not answer in time",
  bad_response: "answered with something else than a text",
  cut: "broke off",
  empty: "answered without a word",
  stopped: "was stopped",
};

const NETWORK: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "nothing answers at its address"],
  ["ENOTFOUND", "nobody has its address"],
  ["EAI_AGAIN", "its address could not be looked up"],
  ["ECONNRESET", "the connection broke"],
  ["UND_ERR_SOCKET", "the connection broke"],
  ["ETIMEDOUT", "the connection took too long"],
  ["EHOSTUNREACH", "there is no way to its address"],
  ["ENETUNREACH", "there is no network"],
]);

const READERS: Record<Audience["kind"], string> = {
  author: "only the person who asked",
  public: "everyone in the company",
  private: "the members of a private channel",
  group: "the people of a group message",
  shared: "another company too",
  unknown: "Slack cannot say who",
};

/** These do stand in the prompt, or could. */
const IN_PROMPT: ReadonlySet<HeldBack> = new Set(["in_conversation", "said_twice", "no_room"]);

/** Where memory keeps an exchange. */
export const KEPT: Record<Realm | "nothing", string> = {
  open: "With what was said in public channels.",
  own: "With what was not said in public channels.",
  nothing: "Nothing is kept of guests and people of other companies.",
};

const UNSEARCHED = {
  own_realm: "Only what was said in public channels is searched.",
  open_realm: "What was said in public channels is not searched.",
} as const;

const WHY: Record<Exclude<HeldBack, "other_place">, string> = {
  guest: "Guests get their own rules and nothing else.",
  stranger: "People of other companies get their own rules and nothing else.",
  author_unknown: "Slack cannot say who asks, so only rules go in.",
  off_the_record: "Off the record: only rules go in.",
  readers_unknown: "Slack cannot say who reads this reply, so only rules go in.",
  this_thread: "Said in this thread, which is read as a whole.",
  listed_rule: "A rule; rules come whole from the person's own list.",
  forgotten: "The person has taken it back.",
  own_words: "Inkwell's own words, which only lead to a draft.",
  only_asked: "It only asked for a text, or a rule or fact says it already.",
  less_near: "Others are nearer.",
  one_of_several: "Several drafts fit, so Inkwell asks which one is meant.",
  other_draft_fits: "Another draft fits better.",
  place_changed: "The channel it was written in has changed since, or cannot be looked up.",
  in_conversation: "It stands in the conversation itself.",
  said_twice: "The same words stand in the text for the model already.",
  no_room: "There was no room for it.",
};

const SAID: Record<PlaceKind, string> = {
  rule: "",
  dm: "Said in a DM with Inkwell: only for replies that the author alone reads.",
  public: "Said in a public channel: not for a channel shared with another company.",
  private: "Said in another private channel: only for replies there, or that the author alone reads.",
  group: "Said in another group DM: only for replies there, or that the author alone reads.",
  shared:
    "Said in another channel shared with another company: only for replies there, or that the author alone reads.",
  unknown: "Of unknown origin: only for replies that the author alone reads.",
};

const READ: Record<Audience["kind"], string> = {
  author: "",
  public: "This reply is read in a public channel.",
  private: "This reply is read in a private channel.",
  group: "This reply is read in a group DM.",
  shared: "This reply is read in a channel shared with another company.",
  unknown: "",
};
