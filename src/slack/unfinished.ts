import type { Context, ReceiverEvent } from "@slack/bolt";
import { createResponder } from "./response-url.ts";

/** A delivery that was accepted by a process which died before it had dealt with it. */
export type Unfinished = { readonly key: string; readonly body: string; readonly acceptedAt: number };

type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void };

/** When a delivery that is taken up again was accepted; undefined for one that has just come. */
export function acceptedBefore(context: Context): number | undefined {
  return typeof context.acceptedBefore === "number" ? context.acceptedBefore : undefined;
}

/**
 * Hands what an earlier process left unfinished to the listeners once more, in its order. Slack has its acknowledgement, so
 * what a command would have been acknowledged with goes to its response_url, for as long as that takes answers.
 */
export async function takeUp(
  left: readonly Unfinished[],
  process: (event: ReceiverEvent) => Promise<void>,
  { finish, apiUrl, log }: { finish: (key: string) => void; apiUrl: string | undefined; log: Log },
): Promise<void> {
  if (left.length > 0) log.info({ count: left.length }, "taking up what an earlier run left unfinished");
  for (const { key, body: json, acceptedAt } of left) {
    const body = JSON.parse(json) as ReceiverEvent["body"];
    const event: ReceiverEvent = {
      body,
      customProperties: { acceptedBefore: acceptedAt },
      async ack(answer?: unknown) {
        if (typeof answer !== "object" || answer === null || typeof body.response_url !== "string") return;
        await createResponder(
          body.response_url,
          apiUrl,
        )(answer as { text: string }).catch((error: unknown) => {
          log.warn({ err: error }, "an answer came too late to be given");
        });
      },
    };
    void process(event).then(() => finish(key));
    await new Promise((resolve) => setImmediate(resolve)); // so that what comes next in a thread stands behind it
  }
}
