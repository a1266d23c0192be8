import type { Limits } from "../../assistant/limits.ts";
import { limitSentence } from "../../assistant/notices.ts";
import type { OpenQuestions } from "../../assistant/types.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { Root } from "../replies/thread-root.ts";
import { personOf } from "../requests/actor.ts";
import { IncomingRequest } from "../requests/incoming.ts";
import { givenUp, tooLate } from "../views/words.ts";
import { resumeAnswer } from "./resume.ts";
import { openTurn, type TurnPorts } from "./turn.ts";

type Ports = Omit<TurnPorts, "retries"> & {
  readonly retries: TurnPorts["retries"] & {
    take(id: string, person: string, isAgain: boolean): Promise<string | undefined>;
  };
  readonly questions: Pick<OpenQuestions, "byId">;
  readonly limits: Limits;
  readonly idOf: (key: string) => string;
};

/** `root`: the thread's first message, when Inkwell posted it for this request. */
export type AnswerOptions = { readonly root?: Root };

export type Answering = ReturnType<typeof createAnswering>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Creates what answers requests in their threads. Every way in from Slack ends here. */
export function createAnswering(ports: Ports) {
  const { assistant, workspace, retries, limits, idOf, now } = ports;

  /** Answers a request, or goes on with an answer that a crash cut off. Resolves when the answer has ended. */
  async function answer(request: IncomingRequest, delivery: Delivery, { root }: AnswerOptions = {}): Promise<void> {
    const farewell = now() - request.at > DAY_MS ? tooLate : delivery.isLastAttempt ? givenUp : undefined;
    if (delivery.attempt > 1) return resumeAnswer(ports, request, { root, farewell });
    const turn = openTurn(ports, request, root);
    const entered = limits.enter(personOf(request.actor), workspace.teamId);
    if (entered.kind === "over") return turn.refuse(limitSentence(entered));
    const answered = turn.run(async ({ surface, asked, signal }) => {
      await (farewell ? surface.fail({ sentence: farewell }, []) : assistant.answer(asked, surface, signal));
      return undefined;
    });
    await answered.finally(() => entered.leave());
  }

  return {
    answer,

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

    /** Answers a failed request again, under an id of its own. False when this person has nothing (left) to retry. */
    async retry(id: string, person: string, delivery: Delivery): Promise<boolean> {
      const body = await retries.take(id, person, delivery.attempt > 1);
      const unanswered = IncomingRequest.safeParse(body === undefined ? undefined : JSON.parse(body));
      if (!unanswered.success) return false;
      const again = { ...unanswered.data, id: idOf(`retry ${id}`), at: delivery.acceptedAt };
      await answer(again, delivery);
      return true;
    },
  };
}
