import type { OpenQuestions } from "../../assistant/types.ts";
import type { Delivery } from "../../ports/inbox.ts";
import { postRoot, type Root } from "../replies/thread-root.ts";
import { type Actor, personOf } from "../requests/actor.ts";
import { IncomingRequest } from "../requests/incoming.ts";
import { threadKey } from "../requests/thread-queue.ts";
import { givenUp, rootMessage, tooLate } from "../views/words.ts";
import type { Posted } from "../web-api/posts.ts";
import type { Admission } from "./admission.ts";
import { createOrder } from "./order.ts";
import { resumeAnswer } from "./resume.ts";
import { openTurn, type TurnPorts, toldKey } from "./turn.ts";

type Ports = Omit<TurnPorts, "retries"> & {
  readonly retries: TurnPorts["retries"] & {
    take(id: string, person: string, isAgain: boolean): Promise<string | undefined>;
  };
  readonly questions: Pick<OpenQuestions, "byId">;
  readonly admission: Admission;
  readonly idOf: (key: string) => string;
};

/** `root`: the thread's first message, when Inkwell posted it for this request. The person has been let in before that. */
export type AnswerOptions = { readonly root?: Root };

export type Answering = ReturnType<typeof createAnswering>;

/** A request was answered again. `told`: where else its failure had been told, in the person's DM. */
type Retried = { readonly told: Posted | undefined };

const DAY_MS = 24 * 60 * 60 * 1000;

/** Creates what answers requests in their threads. Every way in from Slack ends here. */
export function createAnswering(ports: Ports) {
  const { assistant, gateway, admission, retries, idOf, now, log } = ports;
  const inOrder = createOrder();

  /** Answers a request, or goes on with an answer that a crash cut off. Resolves when the answer has ended. */
  async function answer(request: IncomingRequest, delivery: Delivery, { root }: AnswerOptions = {}): Promise<void> {
    if (root) return write(request, delivery, { root });
    await admitted(request, delivery, (refused) => write(request, delivery, { refused }));
  }

  /** Lets the author in and does the work, one after another in each thread; else says why there is none, or has `work` say it. */
  async function admitted(
    request: IncomingRequest,
    delivery: Delivery,
    work: (refused?: string) => Promise<void>,
  ): Promise<void> {
    const { actor, target } = request;
    const { channel, threadTs, isDm } = target;
    if (!isDm) void ports.directory.kindOf(channel); // which takes as long as the look-up of the author
    const entering = () => admission.enter({ actor, ...(isDm ? {} : { channel }) }, delivery);
    await inOrder(threadKey(channel, threadTs), entering, async (entered) => {
      if (entered.kind === "ok") return work().finally(() => entered.leave());
      if (delivery.attempt > 1) return work(entered.sentence);
      return openTurn(ports, request).refuse(entered.sentence, entered);
    });
  }

  async function write(
    request: IncomingRequest,
    delivery: Delivery,
    { root, refused }: { readonly root?: Root; readonly refused?: string | undefined },
  ): Promise<void> {
    const farewell = refused ?? (now() - request.at > DAY_MS ? tooLate : delivery.isLastAttempt ? givenUp : undefined);
    if (delivery.attempt > 1) return resumeAnswer(ports, request, { root, farewell });
    await openTurn(ports, request, root).run(async ({ surface, asked, signal, giveUp }) => {
      await (farewell ? giveUp(farewell) : assistant.answer(asked, surface, signal));
      return undefined;
    });
  }

  /** Answers a command again, whose line in the channel was taken back when it failed. Where no line can be posted, says why. */
  async function answerInNewThread(request: IncomingRequest, delivery: Delivery): Promise<void> {
    const { channel, userId } = request.target;
    await admitted(request, delivery, async (refused) => {
      const posted = await postRoot(ports, { channel, text: rootMessage(userId), delivery }).catch(() => undefined);
      const target = { ...request.target, threadTs: posted?.ts ?? request.target.threadTs };
      await write({ ...request, target }, delivery, { ...(posted ? { root: posted } : {}), refused });
    });
  }

  return {
    answer,

    /** Says something in a thread to whoever may ask for an answer there, and counts it as one. Never rejects. */
    async greet(request: IncomingRequest, text: string, delivery: Delivery): Promise<void> {
      const { id, target } = request;
      const post = () => gateway.post({ channel: target.channel, thread_ts: target.threadTs, text });
      await admitted(request, delivery, async (refused) => {
        if (refused === undefined) await post();
      }).catch((error: unknown) => log.warn({ request: id, err: error }, "greeting not posted"));
    },

    /**
     * Answers a click that chooses among the drafts of a question. False when this person was not asked it, or it is no longer
     * open; after a crash it may be closed by the very answer that is to be gone on with.
     */
    async choose(question: string, request: IncomingRequest, delivery: Delivery): Promise<boolean> {
      const isOpen = (await ports.questions.byId(question, personOf(request.actor))) !== undefined;
      if (!isOpen && (delivery.attempt === 1 || !(await ports.replies.find(request.id)))) return false;
      await answer(request, delivery);
      return true;
    },

    /**
     * Answers a failed request again, under an id of its own and for its person as they are now, whose ids may have changed.
     * Undefined when this person has nothing (left) to retry.
     */
    async retry(id: string, actor: Actor, delivery: Delivery): Promise<Retried | undefined> {
      const body = await retries.take(id, personOf(actor), delivery.attempt > 1);
      const unanswered = IncomingRequest.safeParse(body === undefined ? undefined : JSON.parse(body));
      if (!unanswered.success) return undefined;
      const target = { ...unanswered.data.target, userId: actor.userId };
      const again = { ...unanswered.data, actor, target, id: idOf(`retry ${id}`), at: delivery.acceptedAt };
      await (again.opensThread ? answerInNewThread(again, delivery) : answer(again, delivery));
      const told = await retries.take(toldKey(id), personOf(actor), delivery.attempt > 1).catch(() => undefined);
      return { told: told === undefined ? undefined : (JSON.parse(told) as Posted) };
    },
  };
}
