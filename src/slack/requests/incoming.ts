import { z } from "zod";
import type { Delivery } from "../../ports/inbox.ts";
import { Actor } from "./actor.ts";

const text = z.string();

/** Where a reply goes. Plain data, so that another process can find the thread again. */
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
 * A person's request, before anything is looked up in Slack. A request that failed is stored in this form, so that *Retry* can
 * ask it again.
 */
export const IncomingRequest = z.object({
  id: text,
  actor: Actor,
  target: ReplyTarget,
  /** Slack's event says that people of another company read the channel. */
  isExtShared: z.boolean(),
  /** Plain text. People stand in it by their ids until `namePeople` names them. */
  text,
  /** Ids of the people whom the author mentioned: a draft may mention them too. */
  mentions: z.array(text).readonly(),
  /** Names of files that came with it, of whose words the text holds none. */
  unseen: z.array(text).readonly().exactOptional(),
  /** In milliseconds since the epoch. */
  at: z.number(),
  /** The `ts` of the message that asked. Absent for a command and a window. */
  askedTs: text.exactOptional(),
  /** The message was answered, or is being answered, in the words that it had before its author edited it. */
  isEdited: z.literal(true).exactOptional(),
  /** A command, whose thread begins with a line of Inkwell's in the channel. */
  opensThread: z.literal(true).exactOptional(),
  /** The turns before the request, when the thread does not hold them. */
  before: z
    .array(
      z.object({
        role: z.enum(["user", "assistant"]),
        speaker: text.exactOptional(),
        isAskers: z.boolean().exactOptional(),
        writtenFor: text.exactOptional(),
        text,
      }),
    )
    .readonly()
    .exactOptional(),
});
export type IncomingRequest = Readonly<z.infer<typeof IncomingRequest>>;

/** Builds the request of a delivery. Unless `at` is given, it was asked when the delivery was accepted. */
export function incoming(
  delivery: Delivery,
  given: Pick<IncomingRequest, "actor" | "target" | "text"> & Partial<IncomingRequest>,
): IncomingRequest {
  return { id: delivery.id, at: delivery.acceptedAt, isExtShared: false, mentions: [], ...given };
}
