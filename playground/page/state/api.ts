import type { PageChange, PageState } from "../../page-server/types.ts";
import type { Trace } from "../workspace/trace.ts";

export type ActionResult = { readonly ok: boolean; readonly error?: string; readonly [key: string]: unknown };

/** The server refused the token in the address. */
export class Refused extends Error {}

export type Api = ReturnType<typeof createApi>;

// A beat comes every 15 seconds; after three missed ones nobody is there.
const SILENCE_MS = 45_000;

/** The calls of the local workspace; every one carries the token. */
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

  /** Hands on what changes, as many at a time as came together; ends by throwing, as a feed has no end of its own. */
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

  /** Does something as a person; never throws. */
  async function act(action: string, body: object): Promise<ActionResult> {
    try {
      const answer = await fetch(`/workspace/${action}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as ActionResult;
    } catch {
      return { ok: false, error: "The local workspace does not answer. Is npm run try still running?" };
    }
  }

  /** What went into a reply, or in a sentence why that is not told. */
  async function trace(as: string, channel: string, ts: string): Promise<Trace | string> {
    const answer = await get(`/workspace/trace?${new URLSearchParams({ as, channel, ts })}`);
    if (answer.ok) return (await answer.json()) as Trace;
    const { error } = (await answer.json()) as ActionResult;
    return error ?? "Nothing is known of this reply.";
  }

  return { state, changes, act, trace };
}
