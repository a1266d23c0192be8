import type { Assistant } from "../../assistant/answer.ts";
import { conversationId } from "../../assistant/privacy/identity.ts";
import type { OffRecordThreads } from "../../assistant/privacy/off-the-record.ts";
import type { Surface } from "../../assistant/surface.ts";
import type { AssistantRequest } from "../../assistant/types.ts";
import type { DraftsFirst } from "../../ports/drafts-first.ts";
import type { ReplyObserver } from "../../ports/observer.ts";
import type { Replies, ReplyPlace } from "../../ports/replies.ts";
import { createThreadSurface, type SlackEdges } from "../replies/surface.ts";
import type { Root } from "../replies/thread-root.ts";
import { personOf } from "../requests/actor.ts";
import type { IncomingRequest } from "../requests/incoming.ts";
import { toRequest } from "../requests/request.ts";
import { type ThreadQueue, threadKey } from "../requests/thread-queue.ts";
import { createMeantFor, MEANT_HERE } from "../threads/meant-for.ts";
import type { SessionTitles } from "../threads/session.ts";
import { createJournal } from "./journal.ts";
import { type LateEffects, withoutLateEffects } from "./late-effects.ts";

/** What a turn in a thread uses. */
export type TurnPorts = SlackEdges & {
  readonly assistant: Assistant;
  readonly threadQueue: ThreadQueue;
  readonly followed: {
    follow(thread: string, person: string): void;
    dropMention(thread: string, person: string): void;
  };
  readonly retries: { keep(id: string, person: string, body: string): void };
  readonly replies: Replies;
  readonly offRecord: Pick<OffRecordThreads, "begin" | "whose">;
  readonly titles: SessionTitles;
  readonly draftsFirst: Pick<DraftsFirst, "meant" | "noteReaders">;
  readonly now: () => number;
  /** Waits so many milliseconds. Uses the real clock by default. */
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** Loads what the first draft needs. An idle bot stays small without it. */
  readonly warm: () => Promise<void>;
  readonly observer?: ReplyObserver | undefined;
};

/** What the work of a turn gets: where to reply, the request, a signal that aborts when somebody presses stop, and a way to end it. */
type Turn = {
  readonly surface: Surface;
  readonly asked: AssistantRequest;
  readonly signal: AbortSignal;
  /** Says why there will be no answer. */
  readonly giveUp: (sentence: string) => Promise<void>;
};

/** What a crash left of the answer. */
type Remains = Omit<LateEffects, "requestId">;

/** The id under which it is kept where else the failure of a request was told. */
export function toldKey(requestId: string): string {
  return `told ${requestId}`;
}

const RECENT_MS = 2 * 60 * 60 * 1000; // who comes back later says which draft is meant

/** Creates Inkwell's turn in a thread: one request, from its status to the last look at its reply in Slack. */
export function openTurn(ports: TurnPorts, request: IncomingRequest, root?: Root) {
  const { assistant, directory, workspace, threadQueue, followed, retries, replies, offRecord, now, warm, observer } =
    ports;
  const { id, target, actor, at, askedTs } = request;
  const { channel, threadTs } = target;
  const person = personOf(actor);
  const thread = threadKey(channel, threadTs);
  let place: ReplyPlace = { channel, thread: threadTs };
  observer?.asked(id, { channel, threadTs, person, at, ...(askedTs ? { askedTs } : {}) });
  const journal = createJournal({
    note: (messages, whole) => replies.note(id, place, messages, whole),
    onPosted: (ts) => observer?.posted(id, ts),
    onMoved(to) {
      place = to;
    },
    now,
  });
  const opensThread = askedTs === threadTs; // nobody has meant it for any place yet
  const meantFor = target.isDm && !opensThread ? createMeantFor(ports.draftsFirst, thread) : MEANT_HERE;
  const surface = createThreadSurface(ports, {
    request,
    journal,
    meantFor,
    onMovedOffRecord: (to) => offRecord.begin(conversationId(workspace.teamId, "dm", to.channel, to.threadTs), person),
    onUnfinished: () => retries.keep(id, person, JSON.stringify(request)),
    onToldInDm: (told) => retries.keep(toldKey(id), person, JSON.stringify(told)),
    naming: { titles: ports.titles, person },
    latestDraftIn: (dm) => replies.latestDraft(dm, at - RECENT_MS),
  });

  /** Whether nothing of the request may be kept, not even for *Retry*, by its own words or by what was said in the thread before. */
  async function isOffRecord(): Promise<boolean> {
    if (await assistant.wantsNothingKept(request.text)) return true;
    const whose = await offRecord.whose(conversationId(workspace.teamId, "unknown", channel, threadTs));
    return whose === undefined || whose.length > 0;
  }

  async function giveUp(sentence: string): Promise<void> {
    await surface.fail({ sentence }, [], { isOffTheRecord: await isOffRecord() });
  }

  async function work(
    signal: AbortSignal,
    answer: (turn: Turn) => Promise<Remains | undefined>,
  ): Promise<LateEffects | undefined> {
    const asked = await toRequest(request, directory, workspace, meantFor.readers(directory.kindOf));
    const remains = await answer({ surface, asked, signal, giveUp });
    replies.settle(id, place);
    const lostAt = journal.lostAt() ?? root?.lostAt ?? remains?.lostAt;
    if (lostAt === undefined) return undefined;
    const { since = at, inTime = new Set<string>(), marked = [], whole = [] } = remains ?? {};
    return { requestId: id, since, lostAt, inTime: journal.messages().union(inTime), marked, whole };
  }

  return {
    /** Says in the thread why there will be no answer. `canRetry`: keeps the request for *Retry*. */
    async refuse(sentence: string, { canRetry }: { readonly canRetry: boolean }): Promise<void> {
      if (!target.isDm) followed.dropMention(thread, person); // what is said there next is for somebody else
      observer?.refused(id, sentence);
      observer?.closed(id);
      await surface.refuse(sentence, { canRetry: canRetry && !(await isOffRecord()) });
    },

    /**
     * Shows a status at once, follows the thread from now on, and runs `answer` when the thread's earlier requests have been
     * answered. Resolves when lost calls can no longer change what `answer` showed.
     */
    async run(answer: (turn: Turn) => Promise<Remains | undefined>): Promise<void> {
      surface.working();
      void warm().catch(() => {}); // if something is wrong, the draft fails too
      if (!target.isDm) followed.follow(thread, person); // in a DM everything is for Inkwell
      const turn = threadQueue.run(thread, (signal) => withoutLateEffects(ports, target, () => work(signal, answer)), {
        id,
        at,
      });
      await turn.finally(() => observer?.closed(id));
      await surface.named(); // behind the turn, so that nothing asked next waits for it
    },
  };
}
