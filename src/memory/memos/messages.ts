import { countTokens, head } from "../../assistant/prompt/tokens.ts";
import type { StoredMessage } from "../../assistant/types.ts";
import type { MemosMessage } from "./api.ts";

/** The messages in parts that MemOS takes at once; a message that is too long by itself goes in pieces. */
export function partsOf(messages: readonly StoredMessage[]): MemosMessage[][] {
  const parts: MemosMessage[][] = [];
  let tokens = Number.POSITIVE_INFINITY;
  for (const { role, text, at } of messages) {
    for (const content of piecesOf(text.toWellFormed())) {
      const cost = countTokens(content);
      if (tokens + cost > MAX_ADD_TOKENS) {
        parts.push([]);
        tokens = 0;
      }
      parts.at(-1)?.push({ role, content, chat_time: chatTime(at) });
      tokens += cost;
    }
  }
  return parts;
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest.trim() !== ""; rest = rest.slice(pieces.at(-1)?.length)) {
    pieces.push(cutToTokens(rest, MAX_ADD_TOKENS));
  }
  return pieces;
}

/** The head of a text that costs at most so many tokens. */
export function cutToTokens(text: string, maxTokens: number): string {
  let piece = head(text, maxTokens * 4); // no character costs less than a quarter
  for (let cost = countTokens(piece); cost > maxTokens; cost = countTokens(piece)) {
    piece = head(piece, Math.floor((piece.length * maxTokens) / cost));
  }
  return piece;
}

/**
 * The time a message was said, in UTC: MemOS's documents show times without a zone, and leave open what it makes of one. Without
 * any it would assume Beijing's. Times without a zone in its answers are read as UTC, too.
 */
function chatTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}

/** By time, as the order of the answer is not documented. Messages of the same moment keep their order, or its reverse where all do. */
export function oldestFirst<Message extends { create_time?: number | undefined }>(
  messages: readonly Message[],
): Message[] {
  const timeOf = (message: Message | undefined) => message?.create_time ?? 0;
  const isNewestFirst = timeOf(messages[0]) > timeOf(messages.at(-1));
  return (isNewestFirst ? messages.toReversed() : [...messages]).sort((a, b) => timeOf(a) - timeOf(b));
}

const MAX_ADD_TOKENS = 36_000; // 40,000 by the server's count, which is not known exactly
