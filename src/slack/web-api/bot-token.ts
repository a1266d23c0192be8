import type { Log } from "../../ports/log.ts";
import { isTokenRefused } from "./slack-call-error.ts";

/** Whether Slack still takes the bot's token. */
export type BotToken = {
  /** Why it does not: the name of the event that told so, or the code that a call was refused with. Undefined while it does. */
  refusal(): string | undefined;
  /** A call was refused with this code. Asks Slack whether all are. Never rejects. */
  doubt(code: string): Promise<void>;
  /** An event of this name says that the token is gone. It may be older than the token, so Slack is asked. Never rejects. */
  revoked(event: string): Promise<void>;
};

type Options = {
  /** Calls `auth.test`. */
  readonly test: () => Promise<unknown>;
  /** The token is gone for good, by an event and by what Slack says. Called once. */
  readonly onGone: (event: string) => void;
  /** Slack takes a token again that was gone. */
  readonly onBack: () => void;
  readonly log: Log;
  /** How often a refused token is tried again, in milliseconds. */
  readonly againMs?: number;
};

const AGAIN_MS = 60_000;

/** Creates the watch over a token that Slack has just accepted. */
export function createBotToken({ test, onGone, onBack, log, againMs = AGAIN_MS }: Options): BotToken {
  let refusal: string | undefined;
  let isGone = false;
  let asking: Promise<boolean> | undefined;

  /** Whether Slack refuses the token. Where it does not say, no. */
  function isRefused(): Promise<boolean> {
    asking ??= test()
      .then(() => false, isTokenRefused)
      .finally(() => {
        asking = undefined;
      });
    return asking;
  }

  function refuse(reason: string): void {
    if (refusal === undefined) tryAgain();
    refusal = reason;
  }

  /** Slack refuses good tokens too on a bad day, and an account that was closed may be opened again. */
  function tryAgain(): void {
    const again = async () => {
      const isAccepted = await test().then(
        () => true,
        () => false,
      );
      if (!isAccepted) return tryAgain();
      refusal = undefined;
      log.info({}, "Slack takes the bot's token again");
      if (isGone) onBack();
    };
    setTimeout(() => void again(), againMs).unref();
  }

  return {
    refusal: () => refusal,
    async doubt(code) {
      if (refusal !== undefined || !(await isRefused()) || refusal !== undefined) return;
      refuse(code);
      log.error({ reason: code }, "Slack refuses the bot's token; nobody is answered");
    },
    async revoked(event) {
      if (isGone || !(await isRefused()) || isGone) return;
      isGone = true;
      refuse(event);
      log.error({ reason: event }, "Slack takes the bot's token no more; the work ends");
      onGone(event);
    },
  };
}
