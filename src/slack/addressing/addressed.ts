import { z } from "zod";
import type { PersonId } from "../../assistant/types.ts";
import { isOfThisMoment } from "../deliveries/delivery-key.ts";
import type { Addressed } from "../deliveries/durable-app.ts";
import { fit, maybe, slackId } from "../deliveries/form.ts";
import { type ActorEdges, personOf } from "../requests/actor.ts";
import { threadKey } from "../requests/thread-queue.ts";
import {
  addresseeOf,
  authorOf,
  isFromAPerson,
  isShared,
  isSpoken,
  MessageEvent,
  wasForInkwell,
} from "./message-event.ts";

type Ports = {
  /** Known once Slack has said who the bot is. */
  readonly edges: Promise<ActorEdges>;
  readonly people: { noteAccount(person: PersonId, isDeactivated: boolean): Promise<void> };
  /** Whether Inkwell writes in a channel. */
  readonly isOpen: (channel: string) => boolean;
  readonly followed: {
    noteMention(thread: string, person: string): void;
    isFollowed(thread: string, person: string, ifUnknown: boolean): Promise<boolean>;
  };
};

/**
 * Creates what keeps other people's words out of the database: a message in a thread counts as addressed only where its author
 * has mentioned Inkwell in it, or was answered there. A mention is noted until it has been dealt with, since what its author adds a moment later may
 * come before the mention is dealt with. Messages of a thread are told in their order. Where the database cannot say, a message
 * counts as addressed; its listener asks again.
 */
export function createAddressed({ edges, followed, people, isOpen }: Ports): Addressed {
  const deciding = new Map<string, Promise<boolean>>();

  async function inOrder(thread: string, decide: () => Promise<boolean>): Promise<boolean> {
    const decided = (deciding.get(thread) ?? Promise.resolve()).then(decide);
    deciding.set(thread, decided);
    try {
      return await decided;
    } finally {
      if (deciding.get(thread) === decided) deciding.delete(thread);
    }
  }

  /** The event brings the whole profile, so no more of it is kept than whose account it is. */
  async function noteAccount(event: object): Promise<void> {
    const { id: userId, team_id: teamId, deleted } = fit("user_change", UserChange, event).user;
    const { enterpriseId, teamId: ours } = (await edges).workspace;
    const actor = { userId, teamId: teamId ?? ours, ...(enterpriseId ? { enterpriseId } : {}) };
    await people.noteAccount(personOf(actor), deleted === true);
  }

  async function isMessageForUs(event: object, isExtShared: boolean): Promise<boolean> {
    if (!isSpoken(event)) return false;
    const message = fit("message", MessageEvent, event);
    const found = await edges;
    const addressee = addresseeOf(message, found.workspace);
    const isTakenBack = addressee !== "inkwell" && wasForInkwell(message, found.workspace);
    if ((addressee === "somebody else" && !isTakenBack) || !(await isFromAPerson(message, found))) return false;
    if (message.text_before !== undefined && addressee !== "inkwell") return isTakenBack; // else it was for others, or a follow-up
    if (message.channel_type === "im") return true;
    if (!isOpen(message.channel)) return addressee === "inkwell"; // who mentions it there is told so, and no more
    const thread = threadKey(message.channel, message.thread_ts ?? message.ts);
    return inOrder(thread, async () => {
      const person = personOf(await authorOf(message, isExtShared, found));
      if (addressee === "thread") return followed.isFollowed(thread, person, true);
      followed.noteMention(thread, person);
      return true;
    });
  }

  return async (body) => {
    const { event } = body;
    if (event?.type === "user_change") {
      await noteAccount(event);
      return false;
    }
    if (isOfThisMoment(event)) return true; // it is not stored
    if (event?.type !== "message" && event?.type !== "app_mention") return true;
    const isOwnDm = event.channel_type === "im" && event.bot_id === undefined; // all that a person says there is for Inkwell
    return isOwnDm || isMessageForUs(event, isShared(body));
  };
}

const UserChange = z.object({
  user: z.object({ id: slackId("UW"), team_id: maybe(slackId("TE")), deleted: maybe(z.boolean()) }),
});
