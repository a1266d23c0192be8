import { mayReadToo } from "../../assistant/privacy/privacy.ts";
import type { Audience } from "../../assistant/types.ts";
import type { Posting as Begun, DraftsFirst } from "../../ports/drafts-first.ts";
import type { Delivery } from "../../ports/inbox.ts";
import type { Replies } from "../../ports/replies.ts";
import { faultOf } from "../replies/calls.ts";
import { type Piece, postPieces, wordsOfPiece } from "../replies/post.ts";
import type { SlackEdges } from "../replies/surface.ts";
import { type Actor, personOf } from "../requests/actor.ts";
import { type IncomingRequest, incoming } from "../requests/incoming.ts";
import { type ThreadQueue, threadKey } from "../requests/thread-queue.ts";
import { peopleIn } from "../text/incoming-text.ts";
import { lettersIn } from "../text/same-letters.ts";
import { readThread } from "../threads/history.ts";
import { readersThere } from "../threads/meant-for.ts";
import type { WaitingDraft } from "../views/blocks.ts";
import { isCutShort, type NotPosted } from "../views/words.ts";
import { closedBecause, SlackCallError } from "../web-api/slack-call-error.ts";
import type { Admission } from "./admission.ts";
import { isMarked } from "./own-messages.ts";

/** A click on the button under a draft in its author's DM. */
export type PostClick = {
  readonly actor: Actor;
  readonly draft: WaitingDraft;
  readonly dm: string;
  readonly threadTs: string;
  /** The message with the button, as Slack sent it. */
  readonly message: Piece & { readonly ts: string };
};

/** What came of it. `again`: the request that has the draft written anew, for those who read the channel now. */
export type PostOutcome =
  | { readonly kind: "posted"; readonly address: string | undefined }
  | { readonly kind: "not posted"; readonly why: NotPosted; readonly again?: IncomingRequest }
  | { readonly kind: "refused"; readonly sentence: string };

/** Posts drafts that their authors have seen. */
export type Posting = {
  /** Posts a draft once, however often it is asked to. Rejects when the database refuses. */
  post(click: PostClick, delivery: Delivery): Promise<PostOutcome>;
};

type Ports = SlackEdges & {
  readonly draftsFirst: Pick<DraftsFirst, "beginPosting" | "posted" | "noteReaders">;
  readonly replies: Pick<Replies, "find">;
  readonly admission: Pick<Admission, "whyNotSaid" | "isOpen">;
  readonly threadQueue: ThreadQueue;
  readonly idOf: (key: string) => string;
};

const LOOK = { deadlineMs: 5_000 };

/** Creates what posts drafts that their authors have seen, one after another in each thread of a DM. */
export function createPosting(ports: Ports): Posting {
  const { admission, directory, draftsFirst, gateway, idOf, log, threadQueue } = ports;

  async function post(click: PostClick, delivery: Delivery): Promise<PostOutcome> {
    const { actor, draft } = click;
    const { channel } = draft;
    const refused = await admission.whyNotSaid(actor);
    if (refused !== undefined) return { kind: "refused", sentence: refused };
    const id = idOf(`post ${draft.request}`);
    const begun = await draftsFirst.beginPosting(id, personOf(actor), channel);
    if (begun.ts !== "") return { kind: "posted", address: await addressOfMessage(channel, begun.ts) };
    if (!admission.isOpen(channel)) return notPosted("forbidden");
    const readers = await readersThere(channel, directory.kindOfNow);
    const why = await whyNotFor(draft, readers);
    if (why === "other readers") return writeAgain(ports, click, readers, delivery);
    return why === undefined ? send(click, id, begun) : notPosted(why);
  }

  async function whyNotFor(draft: WaitingDraft, now: Audience): Promise<NotPosted | undefined> {
    if (mayReadToo(draft.readers, now.kind)) return undefined;
    if (now.kind !== "unknown") return "other readers";
    const info = gateway.call("conversations.info", { channel: draft.channel }, LOOK);
    return info.then(
      () => "readers unknown" as const,
      (error: unknown) =>
        error instanceof SlackCallError && closedBecause(error) === "left" ? "left" : "readers unknown",
    );
  }

  async function send(click: PostClick, id: string, begun: Begun): Promise<PostOutcome> {
    const { actor, draft } = click;
    const { channel } = draft;
    try {
      const pieces = await piecesOf(ports, click);
      if (pieces === undefined) return notPosted("incomplete");
      const posted = await postPieces(gateway, {
        channel,
        pieces,
        askedBy: actor.userId,
        key: id,
        postedSince: begun.isNew ? undefined : begun.begunAt,
        nameOf: directory.nameOf,
      });
      await draftsFirst.posted(id, posted.ts);
      return { kind: "posted", address: await addressOfMessage(channel, posted.ts) };
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      log.warn({ method: error.method, code: error.code }, "draft not posted");
      return notPosted(whyRefused(error));
    }
  }

  async function addressOfMessage(channel: string, ts: string): Promise<string | undefined> {
    const asked = gateway.call("chat.getPermalink", { channel, message_ts: ts }, LOOK);
    const { permalink } = await asked.catch((): { permalink?: unknown } => ({}));
    return typeof permalink === "string" && /^https?:\/\/[^\s<>|]+$/.test(permalink) ? permalink : undefined;
  }

  return {
    async post(click, delivery) {
      const outcome = Promise.withResolvers<PostOutcome>();
      await threadQueue.run(threadKey(click.dm, click.threadTs), async () =>
        outcome.resolve(await post(click, delivery)),
      );
      return outcome.promise;
    },
  };
}

function notPosted(why: NotPosted): PostOutcome {
  return { kind: "not posted", why };
}

function whyRefused(error: SlackCallError): NotPosted {
  if (error.method === "conversations.replies") return "unread";
  const closed = closedBecause(error);
  if (closed !== undefined) return closed === "gone" ? "busy" : closed;
  if (faultOf(error) === "too_long") return "too long";
  return error.uncertain ? "lost" : "busy";
}

const FEW_LETTERS = 100; // of an emoji, Slack may give back none
const NEARLY = 0.9;
const MOSTLY = 0.5;

/** Finds the messages that hold a draft, oldest first. Undefined where some of it is gone. */
async function piecesOf({ gateway, replies }: Ports, click: PostClick): Promise<readonly Piece[] | undefined> {
  const { draft, dm, threadTs, message } = click;
  const noted = new Set((await replies.find(draft.request))?.messages.filter((ts) => ts !== ""));
  noted.delete(message.ts);
  const oldest = [...noted].toSorted((one, other) => Number(one) - Number(other))[0];
  const thread = oldest === undefined ? [] : await gateway.thread(dm, threadTs, oldest, LOOK);
  const found = thread.filter((one) => noted.has(String(one.ts)));
  const pieces = [...found.filter((one) => !isMarked(one)), message];
  const letters = pieces.reduce((sum, piece) => sum + lettersIn(wordsOfPiece(piece)).length, 0);
  const isWhole = letters >= draft.letters * NEARLY || draft.letters < FEW_LETTERS;
  const isMostly = found.length === noted.size && letters >= draft.letters * MOSTLY;
  if (!isWhole && !isMostly) return undefined;
  return pieces.toSorted((one, other) => Number(one.ts) - Number(other.ts));
}

/**
 * Has a draft written anew, from its author's own words in the thread alone: what was written before may hold what those who read the
 * channel now may not know.
 */
async function writeAgain(
  ports: Ports,
  { actor, dm, threadTs, message }: PostClick,
  readers: Audience,
  delivery: Delivery,
): Promise<PostOutcome> {
  const asking = { channel: dm, threadTs, askedTs: message.ts, askerId: actor.userId };
  const read = await readThread(ports, asking).catch((error: unknown) => {
    ports.log.warn({ err: error }, "thread not read");
    return undefined;
  });
  if (read === undefined) return notPosted("unread");
  const [asked, ...changes] = read.turns.filter(({ isAskers }) => isAskers).map(({ text }) => text);
  if (asked === undefined || isCutShort(asked) || read.unread > 0) return notPosted("ask again");
  await ports.draftsFirst.noteReaders(threadKey(dm, threadTs), readers.kind, message.ts);
  const again = incoming(delivery, {
    actor,
    target: { channel: dm, threadTs, userId: actor.userId, teamId: actor.teamId, isDm: true },
    text: [asked, ...changes].join("\n\n"),
    mentions: peopleIn(wordsOfPiece(message)),
    before: [],
  });
  return { kind: "not posted", why: "other readers", again };
}
