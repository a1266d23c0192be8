import type { Delivery } from "../../ports/inbox.ts";
import type { Gateway } from "../web-api/gateway.ts";

export type Root = {
  readonly ts: string;
  /** When a call for it was lost without a trace, in milliseconds since the epoch: a second one may come yet. */
  readonly lostAt?: number;
};

/**
 * Opens a thread with a message of Inkwell's own, one for each delivery: at a later attempt it first looks for the message of
 * an earlier one. Rejects with a `SlackCallError`.
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
