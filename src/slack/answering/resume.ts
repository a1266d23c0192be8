import type { ReplyKind } from "../../assistant/types.ts";
import type { LeftReply, ReplyPlace } from "../../ports/replies.ts";
import { holdsToItsEnd, markdownOf } from "../replies/compare.ts";
import type { Root } from "../replies/thread-root.ts";
import type { Directory } from "../requests/directory.ts";
import type { IncomingRequest, ReplyTarget } from "../requests/incoming.ts";
import { namesShown } from "../requests/mentions.ts";
import { threadKey } from "../requests/thread-queue.ts";
import { namePeople } from "../text/incoming-text.ts";
import type { ApiResponse } from "../web-api/caller.ts";
import { postKeyOf } from "../web-api/posts.ts";
import { withoutLateEffects } from "./late-effects.ts";
import {
  endMarked,
  INTERRUPTED,
  isMarked,
  lookForOwn,
  type Marked,
  type ThreadEdges,
  TO_BE_CONTINUED,
} from "./own-messages.ts";
import { openTurn, type TurnPorts } from "./turn.ts";

/**
 * Goes on with a request that was under way when its process died. It does what is left to do, by what people saw of the answer:
 * nothing, telling memory, or marking the pieces as interrupted and answering again. An answer that a person stopped stays as
 * they saw it. `farewell`: the sentence to say in place of an answer.
 */
export async function resumeAnswer(
  ports: TurnPorts,
  request: IncomingRequest,
  { root, farewell }: { readonly root?: Root | undefined; readonly farewell: string | undefined },
): Promise<void> {
  const { replies, assistant, now } = ports;
  const { id, target } = request;
  const lostAt = now(); // calls of the crashed process may take effect for LATE_MS from now on
  const noted = await replies.find(id);
  if (noted?.isDone) {
    if (request.opensThread && root && noted.messages.every((ts) => ts === ""))
      await takeBack(ports, target.channel, root);
    return removeLateMessagesOnly(ports, request, noted, lostAt);
  }
  const isMoved =
    noted !== undefined &&
    threadKey(noted.place.channel, noted.place.thread) !== threadKey(target.channel, target.threadTs);
  if (isMoved) await removeMoved(ports, request, noted.place);
  const left: LeftReply = noted && !isMoved ? noted : { messages: [], begunAt: request.at };
  await openTurn(ports, request, root).run(async ({ surface, asked, signal, giveUp }) => {
    const known = await replies.messagesIn(target.channel, target.threadTs);
    const isLast = farewell !== undefined;
    const { text, isStopped, messages, marked } = await resumeReply(ports, target, left, {
      requestId: id,
      known,
      isLast,
      signal,
    });
    if (text !== undefined) {
      surface.idle();
      if (text !== "") await assistant.rememberAgain(asked, text, toReplyKind(left.kind), isStopped ? {} : surface);
    } else if (isLast) await giveUp(farewell);
    else await assistant.answerAgain(asked, surface, signal);
    const inTime = new Set(messages.map(({ ts }) => String(ts)));
    return { lostAt, since: beginOf(left), inTime, marked, whole: text === undefined ? [] : messages };
  });
}

const REPLY_KINDS: readonly ReplyKind[] = ["question", "remark", "notice", "placeholder"];

function toReplyKind(kind: string | undefined): ReplyKind {
  return REPLY_KINDS.find((known) => known === kind) ?? "draft";
}

/** Deletes the line over a draft that never came: the crash was between its failure and the end of the work. */
async function takeBack({ gateway, log }: TurnPorts, channel: string, { ts }: Root): Promise<void> {
  await gateway.call("chat.delete", { channel, ts }).catch((error: unknown) => {
    log.info({ err: error }, "the line over the draft stays");
  });
}

/** Removes what a crash left of a reply that went to another place, and its thread there: the next answer opens one of its own. */
async function removeMoved(
  ports: TurnPorts,
  { id, at, target }: IncomingRequest,
  { channel, thread }: ReplyPlace,
): Promise<void> {
  const there = { ...target, channel, threadTs: thread };
  const { root, own } = await lookForOwn(ports, there, { requestId: id, since: at });
  for (const { ts } of [...own, ...(root ? [root] : [])]) {
    await ports.gateway.call("chat.delete", { channel, ts }).catch(() => {}); // it is whole, or says that it is not
  }
}

/** The reply is complete. Only removes messages that the crashed process's last calls may still create. */
function removeLateMessagesOnly(
  ports: TurnPorts,
  { id, target }: IncomingRequest,
  { messages, begunAt }: LeftReply,
  lostAt: number,
): Promise<void> {
  const effects = { requestId: id, since: begunAt, lostAt, inTime: new Set(messages), marked: [], whole: [] };
  return ports.threadQueue.run(threadKey(target.channel, target.threadTs), () =>
    withoutLateEffects(ports, target, async () => effects),
  );
}

type Resuming = {
  readonly requestId: string;
  readonly known: ReadonlySet<string>;
  readonly isLast: boolean;
  readonly signal?: AbortSignal;
};

/** What Slack shows of a reply that a crash cut off. */
export type Resumed = {
  /** The text that people have, when no more will follow. Absent when its pieces were marked as interrupted. */
  readonly text?: string;
  /** A person stopped it before it was whole. */
  readonly isStopped?: boolean;
  /** The messages that hold it, as they were found. */
  readonly messages: readonly ApiResponse[];
  readonly marked: readonly Marked[];
};

/**
 * Finds the messages of a reply that a crash cut off, and closes them. `known`: the messages of all noted replies of the thread;
 * one that is not among them may be this reply's. `isLast`: no answer will follow. `signal` has aborted when a person stopped the
 * reply, which then stays as it is.
 */
export async function resumeReply(
  edges: ThreadEdges & { readonly directory: Directory },
  target: ReplyTarget,
  left: LeftReply,
  { requestId, known, isLast, signal }: Resuming,
): Promise<Resumed> {
  const { gateway, directory, log } = edges;
  const { channel } = target;
  const { own } = await lookForOwn(edges, target, { requestId, since: beginOf(left) });
  const unmarked = own.filter((message) => !isMarked(message)); // an earlier restart marked the others
  const isNoted = ({ ts }: ApiResponse) => left.messages.includes(String(ts));
  const noted = unmarked.filter(isNoted);
  const mine = unmarked.filter(
    (message) => isNoted(message) || (!known.has(String(message.ts)) && mayBePartOf(requestId, message)),
  );
  const namesOf = await namesShown(left.text === undefined ? [] : mine.map(markdownOf), directory);
  const whole = [noted, mine].find((some) => left.text !== undefined && holdsToItsEnd(some, left.text, namesOf));
  log.info({ request: requestId, messages: mine.length, isWhole: whole !== undefined }, "resuming a reply");
  const final = whole ?? (signal?.aborted ? mine : undefined);
  if (final) {
    const last = final.at(-1);
    if (last) await gateway.call("chat.stopStream", { channel, ts: last.ts }).catch(() => {}); // it may have ended
    const text = (whole && left.text) ?? (await namePeople(final.map(markdownOf).join("\n\n"), directory.nameOf)).text;
    return { text, ...(whole ? {} : { isStopped: true }), messages: final, marked: [] };
  }
  const marked = mine.map((message) => ({ message, mark: isLast ? INTERRUPTED : TO_BE_CONTINUED }));
  for (const one of marked) await endMarked(gateway, channel, one);
  return { messages: mine, marked };
}

/** Returns when the reply's first message was posted, as far as we know: a long reply is noted only at its end. */
function beginOf({ begunAt, messages }: LeftReply): number {
  const posted = messages.filter((ts) => ts !== ""); // a short reply may be noted before it has a message
  return Math.min(begunAt, ...posted.map((ts) => Number(ts) * 1000));
}

/** A post carries a key that names its request. A stream carries none, so it may be part of this reply. */
function mayBePartOf(requestId: string, message: ApiResponse): boolean {
  return postKeyOf(message)?.startsWith(`${requestId}:`) ?? true;
}
