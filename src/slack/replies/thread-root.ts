import type { Delivery } from "../../ports/inbox.ts";
import type { IncomingRequest } from "../requests/incoming.ts";
import { rootMoved } from "../views/words.ts";
import type { Gateway } from "../web-api/gateway.ts";
import type { Closed } from "../web-api/slack-call-error.ts";

/** The first message of a thread. */
export type Root = {
  readonly ts: string;
  /** When a call for it lost its response, in milliseconds since the epoch. A second such message may still come. */
  readonly lostAt?: number;
};

/**
 * Opens a thread with a message of Inkwell's, once for each delivery: a later attempt first looks for the message of an earlier
 * one. Rejects with a `SlackCallError`.
 */
export async function postRoot(
  { gateway, now }: { gateway: Gateway; now: () => number },
  { channel, text, delivery }: { channel: string; text: string; delivery: Delivery },
): Promise<Root> {
  let lostAt: number | undefined;
  const { ts } = await gateway.post(
    { channel, text },
    {
      key: `${delivery.id}:root`,
      onLost: () => {
        lostAt = now();
      },
      ...(delivery.attempt > 1 ? { postedSince: delivery.acceptedAt } : {}),
    },
  );
  return lostAt === undefined ? { ts } : { ts, lostAt };
}

/**
 * Opens a thread in the DM of whoever asked, for a reply whose place takes it no longer. Its first line says why. Rejects with a
 * `SlackCallError` where Slack does not take that either.
 */
export async function openElsewhere(
  gateway: Gateway,
  { target }: IncomingRequest,
  why: Closed,
): Promise<{ readonly channel: string; readonly threadTs: string }> {
  const { channel: dm } = await gateway.call("conversations.open", { users: target.userId });
  const { id } = dm as { readonly id: string };
  const text = rootMoved(why, target.isDm ? undefined : target.channel);
  const { ts } = await gateway.post({ channel: id, text });
  return { channel: id, threadTs: ts };
}
