import type { PageChange, PageState } from "../../page-server/types.ts";
import type { Trace } from "../workspace/trace.ts";

export type ActionResult = { readonly ok: boolean; readonly error?: string; readonly [key: string]: unknown };

/** The server refused the token, with 401 or 403. */
export class Refused extends Error {}

export type Api = ReturnType<typeof createApi>;

// The server sends a beat every 15 seconds. After three missing beats the connection counts as lost.
const SILENCE_MS = 45_000;

/** Calls the page's server; each call carries the token. */
export function createApi(token: string) {
  async function get(path: string, signal?: AbortSignal): Promise<Response> {
    const answer = await fetch(path, {
      headers: { authorization: `Bearer ${token}` },
      cache: "no-store",
      ...(signal ? { signal } : {}),
    });
    if (answer.status === 401 || answer.status === 403) throw new Refused();
    return answer;
  }

  async function state(as: string | undefined, signal: AbortSignal): Promise<PageState> {
    const answer = await get(`/workspace/state${as ? `?as=${encodeURIComponent(as)}` : ""}`, signal);
    if (!answer.ok) throw new Error(`state: ${answer.status}`);
    return (await answer.json()) as PageState;
  }

  /**
   * Hands on changes in batches, as they arrive. Never returns: rejects when the connection ends, falls silent or is
   * aborted.
   */
  async function changes(
    as: string,
    take: (changes: readonly PageChange[]) => void,
    signal: AbortSignal,
  ): Promise<never> {
    const own = new AbortController();
    const answer = await get(`/workspace/changes?as=${encodeURIComponent(as)}`, AbortSignal.any([signal, own.signal]));
    if (!answer.ok || !answer.body) throw new Error(`changes: ${answer.status}`);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    let silence = setTimeout(() => own.abort(), SILENCE_MS);
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) throw new Error("the feed has ended");
        clearTimeout(silence);
        silence = setTimeout(() => own.abort(), SILENCE_MS);
        const lines = (rest + value).split("\n");
        rest = lines.pop() ?? "";
        take(lines.filter(Boolean).map((line) => JSON.parse(line) as PageChange));
      }
    } finally {
      clearTimeout(silence);
    }
  }

  /** Runs an action on the server. Never rejects: a lost connection comes back as `ok: false`. */
  async function act(action: string, body: object): Promise<ActionResult> {
    try {
      const answer = await fetch(`/workspace/${action}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as ActionResult;
    } catch {
      return { ok: false, error: "The local workspace is not responding. Is npm run try still running?" };
    }
  }

  /** Returns the trace of a reply, or a sentence that says why there is none. */
  async function trace(as: string, channel: string, ts: string): Promise<Trace | string> {
    const answer = await get(`/workspace/trace?${new URLSearchParams({ as, channel, ts })}`);
    if (answer.ok) return (await answer.json()) as Trace;
    const { error } = (await answer.json()) as ActionResult;
    return error ?? "There is no record of this reply.";
  }

  return { state, changes, act, trace };
}
