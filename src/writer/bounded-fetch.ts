import { ServiceError } from "../assistant/errors.ts";

/** The most that is read of an answer in one piece, and of a streamed one from one token to the next, in bytes. */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

const MAX_ERROR_BYTES = 64 * 1024;
const UNKNOWN_STATUS = 502;
/** These have no body (https://fetch.spec.whatwg.org/#null-body-status). */
const BODILESS = new Set([204, 205, 304]);

/**
 * Fetches as `fetch` does, but follows no redirect, which could send people's words to a server that nobody configured, and reads no
 * more than 64 kB of a refusal.
 */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: "manual" });
  const { ok, status, headers } = response;
  if (ok) return response;
  const { text } = await readUpTo(response, MAX_ERROR_BYTES);
  // Without its words, which may hold what no Response takes. Servers invent numbers too.
  const known = status >= 200 && status <= 599 ? status : UNKNOWN_STATUS;
  return new Response(BODILESS.has(status) ? null : text, { status: known, headers });
}

/** Reads an answer that comes in one piece. Rejects with `bad_response` where it is longer than any. */
export async function readAnswer(response: Response): Promise<string> {
  const { text, isWhole } = await readUpTo(response, MAX_ANSWER_BYTES);
  if (!isWhole) throw new ServiceError("writer", "bad_response");
  return text;
}

/** Reads a body up to so many bytes, and closes the connection where there are more. */
async function readUpTo(response: Response, bytes: number): Promise<{ text: string; isWhole: boolean }> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let left = bytes;
  for (;;) {
    const chunk = (await reader?.read())?.value;
    if (chunk === undefined) return { text: text + decoder.decode(), isWhole: true };
    text += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= chunk.byteLength;
    if (left < 0) {
      await reader?.cancel();
      return { text, isWhole: false };
    }
  }
}
