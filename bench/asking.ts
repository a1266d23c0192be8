import type { Person } from "../playground/slack/workspace/types.ts";
import { type Bot, CHANNEL } from "./bot.ts";

/** When people saw what of a reply, in milliseconds since their message. */
export type Reply = {
  readonly threadTs: string;
  readonly signMs: number;
  readonly firstWordsMs: number;
  readonly wholeMs: number;
};

type Waiting = { at: number; sign?: number; firstWords?: number; done: (reply: Reply) => void };

type Asking = {
  /** Mentions the bot in the channel. Resolves when its reply has ended. */
  ask(person: Person, text?: string): Promise<Reply>;
  /** Returns how many replies are streaming now. */
  streaming(): number;
};

const REQUEST = "Help me write a notification email for a team dinner";

/** Asks a bot and watches its replies appear. One listener serves all requests, since watching must stay cheap. */
export function createAsking({ slack }: Bot, options: { latencyMs?: number } = {}): Asking {
  const waiting = new Map<string, Waiting>();
  const onItsWayMs = (options.latencyMs ?? 0) / 2;
  let streaming = 0;

  slack.onChange(({ kind, thread_ts: threadTs = "" }) => {
    const reply = waiting.get(threadTs);
    if (reply === undefined) return;
    if (kind === "status") reply.sign ??= performance.now();
    else if (kind === "stream_started") {
      streaming += 1;
      reply.sign ??= performance.now();
    }
    if (kind === "stream_started" || kind === "stream_appended") {
      if (reply.firstWords === undefined && hasWords(threadTs)) reply.firstWords = performance.now();
    } else if (kind === "stream_stopped") {
      streaming -= 1;
      waiting.delete(threadTs);
      const since = (at = performance.now()) => at - reply.at;
      reply.done({ threadTs, signMs: since(reply.sign), firstWordsMs: since(reply.firstWords), wholeMs: since() });
    }
  });

  function hasWords(threadTs: string): boolean {
    return slack.messages(CHANNEL, threadTs).some(({ user, text }) => user === slack.botUserId && text !== "");
  }

  return {
    async ask(person, text = REQUEST) {
      const { promise, resolve } = Promise.withResolvers<Reply>();
      const at = performance.now() + onItsWayMs;
      const mention = `<@${slack.botUserId}> ${text}`;
      // The bot cannot answer before this turn of the event loop is over.
      waiting.set(await slack.say({ as: person, channel: CHANNEL, text: mention }), { at, done: resolve });
      return promise;
    },
    streaming: () => streaming,
  };
}

/** Makes a completion of so many words. It is one paragraph, so that no bot waits for a line end. */
export function completionOf(tokens: number): readonly string[] {
  return Array.from({ length: tokens }, (_, index) => `${index === 0 ? "" : " "}${WORDS[(index * 7) % WORDS.length]}`);
}

const WORDS =
  "dear all we would like to invite you our team dinner on Friday at seven please tell us by Wednesday".split(" ");
