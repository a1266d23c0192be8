import type { Delivery } from "../../ports/inbox.ts";
import type { Gateway } from "../web-api/gateway.ts";

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
