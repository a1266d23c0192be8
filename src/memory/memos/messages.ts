import { countTokens, head } from "../../assistant/prompt/tokens.ts";
import type { StoredMessage } from "../../assistant/types.ts";
import type { MemosMessage } from "./api.ts";

/** Splits messages into parts that each fit one add. Cuts a message that is too long into pieces. */
export function splitForAdd(messages: readonly StoredMessage[]): MemosMessage[][] {
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

/** Returns the beginning of a text, at most `maxTokens` long by our own count. */
export function cutToTokens(text: string, maxTokens: number): string {
  let piece = head(text, maxTokens * 4); // a character costs a quarter of a token at least
  for (let cost = countTokens(piece); cost > maxTokens; cost = countTokens(piece)) {
    piece = head(piece, Math.floor((piece.length * maxTokens) / cost));
  }
  return piece;
}

/**
 * Formats a time in UTC without a zone, as MemOS's documents do. They do not say how it reads a zone, and a message without a
 * time would get Beijing's. Times in its responses are read as UTC too.
 */
function chatTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}

/** Sorts by time, since MemOS documents no order. Messages of one moment keep theirs, or its reverse in a newest-first list. */
export function oldestFirst<Message extends { create_time?: number | undefined }>(
  messages: readonly Message[],
): Message[] {
  const timeOf = (message: Message | undefined) => message?.create_time ?? 0;
  const isNewestFirst = timeOf(messages[0]) > timeOf(messages.at(-1));
  return (isNewestFirst ? messages.toReversed() : [...messages]).sort((a, b) => timeOf(a) - timeOf(b));
}

const MAX_ADD_TOKENS = 36_000; // the server allows 40,000, but how it counts is not documented
