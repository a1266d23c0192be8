import { z } from "zod";
import type { Delivery } from "../../ports/inbox.ts";
import { Actor } from "./actor.ts";

const text = z.string();

/** Where a reply goes. Plain data: enough to find the thread again after a restart. */
export const ReplyTarget = z.object({
  channel: text,
  threadTs: text,
  /** The person to whom the reply is streamed, and their workspace. */
  userId: text,
  teamId: text,
  isDm: z.boolean(),
});
export type ReplyTarget = Readonly<z.infer<typeof ReplyTarget>>;

/**
 * What a person asked, before anything is looked up in Slack. A request that came to nothing is stored in this form, so that
 * *Retry* can ask it again.
 */
export const IncomingRequest = z.object({
  id: text,
  actor: Actor,
  target: ReplyTarget,
  /** The event says that people of another company read the channel. */
  isExtShared: z.boolean(),
  /** Plain text; people stand in it by id until `namePeople` names them. */
  text,
  /** Ids of the people whom the author mentioned: a draft may mention them too. */
  mentions: z.array(text).readonly(),
  /** When it was asked, in milliseconds since the epoch. */
  at: z.number(),
  /** The message that asked; absent where no message did (a command, a window). */
  askedTs: text.exactOptional(),
  /** What was said before the request, where the thread does not hold it. */
  before: z
    .array(z.object({ role: z.enum(["user", "assistant"]), speaker: text.exactOptional(), text }))
    .readonly()
    .exactOptional(),
});
export type IncomingRequest = Readonly<z.infer<typeof IncomingRequest>>;

/** Builds the request that a delivery holds. It is asked when the delivery was accepted, unless `at` says otherwise. */
export function incoming(
  delivery: Delivery,
  given: Pick<IncomingRequest, "actor" | "target" | "text"> & Partial<IncomingRequest>,
): IncomingRequest {
  return { id: delivery.id, at: delivery.acceptedAt, isExtShared: false, mentions: [], ...given };
}
