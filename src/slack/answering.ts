import { z } from "zod";
import type { Assistant } from "../assistant/answer.ts";
import { readWords } from "./incoming-text.ts";
import { type Asked, personOf, toRequest } from "./request.ts";
import { type Running, threadKey } from "./running.ts";
import { createThreadSurface, type SlackEdges } from "./surface.ts";

/** What an answer in a thread needs to know beside the request. */
export type Context = { readonly askedTs?: string; readonly mentions?: readonly string[] };

type Ports = SlackEdges & {
  readonly assistant: Assistant;
  readonly running: Running;
  readonly followed: { follow(thread: string, person: string): void };
  readonly retries: {
    keep(id: string, person: string, body: string): void;
    take(id: string, person: string): string | undefined;
  };
  readonly newId: () => string;
  /** Loads what the first draft needs; an idle bot stays small without it. */
  readonly warm: () => Promise<void>;
};

export type Answering = ReturnType<typeof createAnswering>;

/** Where every way in ends: one request, answered in its thread. */
export function createAnswering(ports: Ports) {
  const { directory, workspace, assistant, running, followed, retries, newId, warm } = ports;

  /** Shows a status at once, waits for the thread's earlier requests, answers, and follows the thread from then on. */
  async function answer(asked: Asked, context: Context = {}): Promise<void> {
    const { target, actor } = asked;
    const thread = threadKey(target.channel, target.threadTs);
    const surface = createThreadSurface(ports, {
      requestId: asked.id,
      target,
      ...context,
      onUnfinished: () => retries.keep(asked.id, personOf(actor), JSON.stringify({ asked, context })),
    });
    surface.working();
    void warm().catch(() => {}); // the draft itself will tell what is wrong
    if (!target.isDm) followed.follow(thread, personOf(actor)); // in a DM everything is for Inkwell
    await running.run(thread, async (signal) => {
      const text = await readWords({ text: asked.text }, async (id) => (await directory.person(id)).name);
      await assistant.answer(await toRequest({ ...asked, text }, directory, workspace), surface, signal);
    });
  }

  return {
    answer,

    /** Answers again what came to nothing; false when there is nothing (any more) that this person could retry. */
    async retry(id: string, person: string): Promise<boolean> {
      const body = retries.take(id, person);
      if (body === undefined) return false;
      const { asked, context } = Unfinished.parse(JSON.parse(body));
      await answer({ ...asked, id: newId() }, context);
      return true;
    },
  };
}

const text = z.string();
const Unfinished = z.object({
  asked: z.object({
    id: text,
    actor: z.object({ userId: text, teamId: text, enterpriseId: text.exactOptional() }),
    target: z.object({ channel: text, threadTs: text, userId: text, teamId: text, isDm: z.boolean() }),
    isDm: z.boolean(),
    isExtShared: z.boolean(),
    text,
    at: z.number(),
  }),
  context: z.object({ askedTs: text.exactOptional(), mentions: z.array(text).exactOptional() }),
});
