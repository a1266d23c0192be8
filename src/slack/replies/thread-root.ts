import type { Gateway } from "../web-api/gateway.ts";

export type Root = {
  readonly ts: string;
  /** When a call for it was lost without a trace, in milliseconds: it may come a second time. */
  readonly lostAt?: number;
};

type Given = {
  readonly requestId: string;
  readonly channel: string;
  readonly text: string;
  /** The request is taken up again, and its thread may have been opened since then. */
  readonly acceptedAt: number | undefined;
};

/** Opens a thread with a message of Inkwell's own, one for each request. Rejects with a `SlackCallError`. */
export async function postRoot(
  { gateway, now }: { gateway: Gateway; now: () => number },
  { requestId, channel, text, acceptedAt }: Given,
): Promise<Root> {
  let lostAt: number | undefined;
  const { ts } = await gateway.post(
    { channel, text },
    {
      key: `${requestId}:root`,
      onLost: () => {
        lostAt = now();
      },
      ...(acceptedAt === undefined ? {} : { mayBeThereSince: acceptedAt }),
    },
  );
  return lostAt === undefined ? { ts } : { ts, lostAt };
}
