import type { Judged, StepName, Trace } from "../workspace/trace.ts";

/** What *What happened* says, in words for people who write: no names from programs, and none of Slack's methods. */

export const STEPS: Readonly<Record<StepName, string>> = {
  asked: "The request came in",
  begun: "Inkwell began",
  learned: "Noted what you said about yourself or your rules",
  history: "Read the conversation so far",
  "memory search": "Looked for what was said about this before",
  "rules and facts": "Looked up what it keeps for you",
  "earlier drafts": "Looked for earlier drafts",
  "held back": "Left out what does not belong here",
  prompt: "Put together the text for the model",
  "readers looked up": "Checked who can read the reply",
  "readers changed": "Other people can read it now",
  "first word from the model": "The model began to write",
  "first word in Slack": "The first words were shown",
  "model finished": "The model finished",
  shown: "The whole reply was shown",
  failed: "It failed",
  stopped: "It was stopped",
  remembered: "Remembered this exchange",
};

export const ENDINGS: Readonly<Record<NonNullable<Trace["ending"]>, string>> = {
  complete: "Finished",
  stopped: "Stopped by the person",
  cut: "Interrupted",
  failed: "Failed",
};

export const READERS: Readonly<Record<Trace["audience"], string>> = {
  author: "visible to nobody else",
  public: "visible to everyone in the company",
  private: "visible to the members of a private channel",
  group: "visible to a small group",
  shared: "visible to another company too",
  unknown: "Slack cannot say who can read it",
};

export const KINDS: Readonly<Record<Judged["kind"], string>> = {
  rule: "Rule",
  fact: "Fact",
  preference: "Wish",
  message: "Message",
  draft: "Draft",
};

export const PLACES: Readonly<Record<Judged["from"], string>> = {
  dm: "from a direct message",
  public: "from a public channel",
  private: "from a private channel",
  group: "from a group conversation",
  shared: "from a channel shared with another company",
  rule: "from the list of rules",
  unknown: "from an unknown place",
};

/** Says whose words a part of the text for the model are. The last part is the request itself. */
export function roleWords(role: Trace["prompt"][number]["role"], isLast: boolean): string {
  if (role === "system") return "What Inkwell tells the model";
  if (role === "assistant") return "What Inkwell wrote before";
  return isLast ? "The request" : "What was said before";
}

const CALLS: Readonly<Record<string, string>> = {
  "agents.sessions.setStatus": "Showed or ended “is thinking…”",
  "agents.sessions.rename": "Named the conversation",
  "assistant.threads.setStatus": "Showed or ended “is writing…”",
  "assistant.threads.setSuggestedPrompts": "Offered suggestions",
  "assistant.threads.setTitle": "Named the conversation",
  "auth.test": "Checked its own account",
  "chat.appendStream": "Wrote the next words",
  "chat.delete": "Took a message back",
  "chat.postEphemeral": "Wrote a line for one person alone",
  "chat.postMessage": "Wrote a message",
  "chat.startStream": "Began to write the reply",
  "chat.stopStream": "Finished the reply",
  "chat.update": "Changed a message",
  "conversations.history": "Read the conversation",
  "conversations.info": "Looked up who can read this conversation",
  "conversations.open": "Opened a direct message",
  "conversations.replies": "Read the thread",
  "users.info": "Looked up the person",
  "views.open": "Opened a window",
  "views.publish": "Updated Home",
  "views.push": "Opened another window",
  "views.update": "Updated a window",
};

/** Says what Inkwell asked of Slack. */
export function callWords(method: string): string {
  return (Object.hasOwn(CALLS, method) && CALLS[method]) || "Asked Slack for something else";
}

const REFUSALS: Readonly<Record<string, string>> = {
  ratelimited: "Slack was too busy",
  connection_lost: "the connection broke",
};

/** Says why Slack refused a call; its own codes are words with lines between them. */
export function refusalWords(error: string | undefined): string {
  if (error === undefined || !/^[a-z_]+$/.test(error)) return "Slack refused it";
  return (Object.hasOwn(REFUSALS, error) && REFUSALS[error]) || `Slack refused it: ${error.replaceAll("_", " ")}`;
}
