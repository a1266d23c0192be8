import { z } from "zod";

const text = z.string();
const PlaceKind = z.enum(["dm", "public", "private", "group", "shared", "rule", "unknown"]);

/** Something that could shape a draft. `why`: in words for people, why it does not. */
const Judged = z.object({
  kind: z.enum(["rule", "fact", "preference", "message", "draft"]),
  text,
  at: z.number().exactOptional(),
  from: PlaceKind,
  countsAs: PlaceKind.exactOptional(),
  score: z.number().exactOptional(),
  used: z.boolean(),
  why: text.exactOptional(),
});
export type Judged = Readonly<z.infer<typeof Judged>>;

/** The steps of a trace, in the order in which it usually happens. */
const StepName = z.enum([
  "asked",
  "begun",
  "learned",
  "history",
  "memory search",
  "rules and facts",
  "earlier drafts",
  "held back",
  "prompt",
  "readers looked up",
  "readers changed",
  "first word from the model",
  "first word in Slack",
  "model finished",
  "shown",
  "failed",
  "stopped",
  "remembered",
]);
export type StepName = z.infer<typeof StepName>;

/** One step; `atMs` counts from when the request was asked. */
const Step = z.object({
  name: StepName,
  atMs: z.number(),
  tookMs: z.number().exactOptional(),
  note: text.exactOptional(),
});
export type Step = Readonly<z.infer<typeof Step>>;

/**
 * Everything that went into one reply, and what did not: the form in which the bot's process sends it to the process that
 * started it. It holds people's words, so it must not leave the machine that it was made on.
 */
export const Trace = z.object({
  request: text,
  channel: text,
  threadTs: text,
  /** The message that asked; absent for a command. */
  askedTs: text.exactOptional(),
  /** The messages of the reply. */
  replies: z.array(text).readonly(),
  person: text,
  place: PlaceKind,
  audience: z.enum(["author", "public", "private", "group", "shared", "unknown"]),
  /** Milliseconds since the epoch. */
  at: z.number(),
  steps: z.array(Step).readonly(),
  /** Memories and earlier drafts. */
  found: z.array(Judged).readonly(),
  rules: z.array(Judged).readonly(),
  facts: z.array(Judged).readonly(),
  prompt: z.array(z.object({ role: z.enum(["system", "user", "assistant"]), content: text })).readonly(),
  /** Null where no model is connected. */
  model: text.nullable(),
  learned: z.array(z.object({ kind: z.enum(["rule", "fact"]), text })).readonly(),
  /** Absent while the reply is being made. */
  ending: z.enum(["complete", "stopped", "cut", "failed"]).exactOptional(),
  error: text.exactOptional(),
});
export type Trace = Readonly<z.infer<typeof Trace>>;
