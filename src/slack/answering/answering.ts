import { z } from "zod";
import type { Assistant } from "../../assistant/answer.ts";
import type { Limits } from "../../assistant/limits.ts";
import { limitSentence } from "../../assistant/notices.ts";
import type { Tracer } from "../../assistant/trace.ts";
import type { AssistantRequest, Surface, Turn } from "../../assistant/types.ts";
import type { LeftReply, Replies } from "../../ports/replies.ts";
import { createThreadSurface, type SlackEdges } from "../replies/surface.ts";
import type { Root } from "../replies/thread-root.ts";
import { type Asked, personOf, type ReplyTarget, toRequest } from "../requests/request.ts";
import { type Running, threadKey } from "../requests/thread-queue.ts";
import { readWords } from "../text/incoming-text.ts";
import { givenUp, tooLate } from "../views/words.ts";
import { createJournal } from "./journal.ts";
import { takeBackLate } from "./late-effects.ts";
import { type Settled, settleLeftReply } from "./resume.ts";

/** What an answer in a thread needs to know beside the request. */
export type Context = {
  readonly askedTs?: string;
  readonly mentions?: readonly string[];
  /** What the request is about, where it does not stand in the thread. */
  readonly before?: readonly Turn[];
  /** The thread's first message, where that is ours. */
  readonly root?: Root;
  /** It was on its way when an earlier process died. */
  readonly isRepeat?: boolean;
  /** And ended every process that took it up: it is told of, and not tried again. */
  readonly isGivenUp?: boolean;
};

type Ports = SlackEdges & {
  readonly assistant: Assistant;
  readonly running: Running;
  readonly followed: { follow(thread: string, person: string): void };
  readonly retries: {
    keep(id: string, person: string, body: string): void;
    take(id: string, person: string, isRepeat?: boolean): Promise<string | undefined>;
  };
  readonly replies: Replies;
  readonly limits: Limits;
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  /** Loads what the first draft needs; an idle bot stays small without it. */
  readonly warm: () => Promise<void>;
  readonly trace?: Tracer | undefined;
};

/** What was let in before a crash is not counted again. */
const ENTERED = { kind: "ok", leave() {} } as const;

type TakenUp = Pick<Required<Context>, "isRepeat" | "isGivenUp"> & { readonly acceptedAt: number | undefined };

const DAY_MS = 24 * 60 * 60 * 1000;

export type Answering = ReturnType<typeof createAnswering>;

/** Where every way in ends: one request, answered in its thread. */
export function createAnswering(ports: Ports) {
  const { directory, workspace, assistant, running, followed, retries, replies, limits, idOf, now, warm, trace } =
    ports;

  /**
   * Shows a status at once, waits for the thread's earlier requests, answers, and follows the thread from then on. A request
   * that was on its way when the process died comes here again: what people saw of its answer decides what is still to do.
   */
  async function answer(asked: Asked, context: Context = {}): Promise<void> {
    const { id, target, actor } = asked;
    const noted = context.isRepeat ? await replies.find(id) : undefined;
    if (noted?.isDone) return seeToLate(asked, noted);
    const left = context.isRepeat ? (noted ?? { messages: [], begunAt: asked.at }) : undefined;
    const { channel, threadTs } = target;
    const { askedTs } = context;
    trace?.asked(id, { channel, threadTs, person: personOf(actor), at: asked.at, ...(askedTs ? { askedTs } : {}) });
    const thread = threadKey(channel, threadTs);
    const place = { channel, thread: threadTs };
    const takenUpAt = now(); // by now what an earlier process had on its way has lost its caller
    const journal = createJournal({
      note: (messages, text) => replies.note(id, place, messages, text),
      onPosted: (ts) => trace?.posted(id, ts),
      now,
    });
    const surface = createThreadSurface(ports, {
      requestId: id,
      target,
      ...context,
      journal,
      onUnfinished: () =>
        retries.keep(id, personOf(actor), JSON.stringify({ asked, context: { ...context, isRepeat: false } })),
    });
    const entered = left ? ENTERED : limits.enter(personOf(actor), workspace.teamId);
    if (entered.kind === "over") {
      trace?.ended(id, "failed", { sentence: limitSentence(entered) });
      trace?.closed(id);
      return surface.fail(limitSentence(entered), []);
    }
    surface.working();
    void warm().catch(() => {}); // the draft itself will tell what is wrong
    if (!target.isDm) followed.follow(thread, personOf(actor)); // in a DM everything is for Inkwell
    const work = running.run(thread, async (signal) => {
      const text = await readWords({ text: asked.text }, async (user) => (await directory.person(user)).name);
      const request = await toRequest({ ...asked, text }, directory, workspace);
      const last = now() - asked.at > DAY_MS ? tooLate : context.isGivenUp ? givenUp : undefined;
      const settled = await answerOrFinish(request, surface, signal, { target, left, last });
      replies.settle(id, place);
      const lostAt = journal.lostAt() ?? context.root?.lostAt ?? (settled && takenUpAt);
      if (lostAt === undefined) return;
      const since = left?.begunAt ?? asked.at;
      const { isWhole = false, messages = [], marked = [] } = settled ?? {};
      const inTime = journal.messages().union(new Set(messages.map(({ ts }) => String(ts))));
      const whole = isWhole ? messages : [];
      await takeBackLate(ports, target, { requestId: id, since, lostAt, inTime, marked, whole });
    });
    await work.finally(() => {
      entered.leave();
      trace?.closed(id);
    });
  }

  /** All has been said, but a process died before it could know what else Slack was about to do. */
  function seeToLate({ id, target }: Asked, { messages, begunAt }: LeftReply): Promise<void> {
    const expected = { requestId: id, since: begunAt, lostAt: now(), inTime: new Set(messages), marked: [], whole: [] };
    return running.run(threadKey(target.channel, target.threadTs), () => takeBackLate(ports, target, expected));
  }

  async function answerOrFinish(
    request: AssistantRequest,
    surface: Surface,
    signal: AbortSignal,
    { target, left, last }: { target: ReplyTarget; left: LeftReply | undefined; last: string | undefined },
  ): Promise<Settled | undefined> {
    if (!left) {
      await (last ? surface.fail(last, []) : assistant.answer(request, surface, signal));
      return undefined;
    }
    const known = await replies.messagesIn(target.channel, target.threadTs);
    const settled = await settleLeftReply(ports, target, left, {
      requestId: request.id,
      known,
      isLast: last !== undefined,
    });
    if (settled.isWhole && left.text !== undefined) {
      surface.idle();
      assistant.rememberAgain(request, left.text);
    } else if (last) await surface.fail(last, []);
    else await assistant.answerAgain(request, surface, signal);
    return settled;
  }

  return {
    answer,

    /** Answers again what came to nothing; false when there is nothing (any more) that this person could retry. */
    async retry(id: string, person: string, { acceptedAt, ...takenUp }: TakenUp): Promise<boolean> {
      const body = await retries.take(id, person, takenUp.isRepeat);
      if (body === undefined) return false;
      const { asked, context } = Unfinished.parse(JSON.parse(body));
      await answer({ ...asked, id: idOf(`retry ${id}`), at: acceptedAt ?? now() }, { ...context, ...takenUp });
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
  context: z.object({
    askedTs: text.exactOptional(),
    mentions: z.array(text).exactOptional(),
    before: z
      .array(z.object({ role: z.enum(["user", "assistant"]), speaker: text.exactOptional(), text }))
      .exactOptional(),
    isRepeat: z.boolean(),
  }),
});
