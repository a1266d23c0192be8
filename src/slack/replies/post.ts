import { escapeMarkdown } from "../text/escape.ts";
import { draftBlocks, draftIn, peopleIn, withMentions } from "../text/incoming-text.ts";
import { toPlainText } from "../text/markdown.ts";
import { line } from "../views/blocks.ts";
import { askedForLine } from "../views/words.ts";
import type { ApiResponse } from "../web-api/caller.ts";
import type { Gateway } from "../web-api/gateway.ts";
import type { Posted } from "../web-api/posts.ts";
import { SlackCallError } from "../web-api/slack-call-error.ts";
import { faultOf } from "./calls.ts";

/** A message of Inkwell's that holds a draft or a part of one, as Slack sent it. */
export type Piece = ApiResponse;

type Post = {
  readonly channel: string;
  readonly pieces: readonly Piece[];
  /** The user id of whoever asked for it, who is named under its first message. */
  readonly askedBy: string;
  /** Marks the messages, so that they are found again. */
  readonly key: string;
  /** An earlier attempt may have posted some of it since then (milliseconds since the epoch). */
  readonly postedSince: number | undefined;
  readonly nameOf: (userId: string) => Promise<string>;
};

const MAX_TEXT = 3_000;
const WAIT_MS = 60_000; // for a rate limit

/**
 * Posts a draft in a channel as it stands in its author's DM: the first message in the channel itself, what is more in its thread.
 * Returns where the first one stands. Rejects with a `SlackCallError` when Slack takes no more; what it took is found by the key.
 */
export async function postPieces(gateway: Gateway, post: Post): Promise<Posted> {
  const { channel, pieces, askedBy, key, postedSince } = post;
  let first: Posted | undefined;
  for (const [index, piece] of pieces.entries()) {
    const thread = first ? { thread_ts: first.ts } : {};
    const below = first ? [] : [line(askedForLine(askedBy))];
    const options = {
      key: `${key}:${index + 1}`,
      deadlineMs: WAIT_MS,
      writtenFor: askedBy,
      ...(postedSince === undefined ? {} : { postedSince }),
    };
    const text = await shortForm(piece, post);
    const send = (blocks: readonly object[]) =>
      gateway.post({ channel, ...thread, text, blocks: [...blocks, ...below] }, options);
    const posted = await send(asItStands(piece)).catch((error: unknown) => {
      if (!(error instanceof SlackCallError) || faultOf(error) !== "bad_blocks") throw error;
      return send(asMarkdown(piece));
    });
    first ??= posted;
  }
  if (first === undefined) throw new TypeError("a draft has a message");
  return first;
}

/** Returns a draft's words as Markdown, in which people stand as mentions. */
export function wordsOfPiece({ text, blocks }: Piece): string {
  const draft = draftIn(Array.isArray(blocks) ? blocks : []);
  return draft === "" ? String(text ?? "") : withMentions(draft);
}

/** The blocks as Slack gave them: whom they mention, the escaper let through when the draft was written. */
function asItStands(piece: Piece): readonly object[] {
  const own = draftBlocks(Array.isArray(piece.blocks) ? piece.blocks : []);
  return own.length > 0 ? (own as readonly object[]) : asMarkdown(piece);
}

function asMarkdown(piece: Piece): readonly object[] {
  const words = wordsOfPiece(piece);
  return [{ type: "markdown", text: escapeMarkdown(words, { allowedMentions: peopleIn(words) }) }];
}

/** The words for notifications, which mention nobody. */
async function shortForm(piece: Piece, { nameOf }: Post): Promise<string> {
  const words = wordsOfPiece(piece);
  const ids = [...new Set(peopleIn(words))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id)] as const)));
  const named = words.replaceAll(MENTION, (_, id: string) => `@${names.get(id) ?? "someone"}`);
  return toPlainText(named, MAX_TEXT) || "…";
}

const MENTION = /<@([A-Z0-9]{1,24})>/g;
