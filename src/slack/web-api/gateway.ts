import { setTimeout as sleepFor } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { type ApiResponse, type Caller, type CallerOptions, type CallOptions, createCaller } from "./caller.ts";
import { createPosts, messagesOf, type Posts } from "./posts.ts";

export type ThreadOptions = CallOptions & {
  /** Each message comes with its metadata, from which `postKeyOf` reads our key. */
  readonly withKeys?: boolean;
};

/** The one door to Slack's Web API. Rejects with `SlackCallError`s, which never hold text that a person wrote. */
export type Gateway = Caller &
  Posts & {
    /** The messages of a thread from `oldest` on, its root always included; at most 100. */
    thread(
      channel: string,
      threadTs: string,
      oldest?: string,
      options?: ThreadOptions,
    ): Promise<readonly ApiResponse[]>;
  };

/** Creates the gateway for one token. `client` must not repeat calls by itself. */
export function createGateway(client: Pick<WebClient, "apiCall">, options: CallerOptions = {}): Gateway {
  const { log, now = Date.now, sleep = sleepFor } = options;
  const caller = createCaller(client, options);
  return {
    ...caller,
    ...createPosts(caller.call, { log, now, sleep }),
    async thread(channel, threadTs, oldest, { withKeys, ...options } = {}) {
      const since = oldest === undefined ? {} : { oldest, inclusive: true };
      const keys = withKeys ? { include_all_metadata: true } : {};
      const args = { channel, ts: threadTs, limit: 100, ...since, ...keys };
      return messagesOf(await caller.call("conversations.replies", args, options));
    },
  };
}
