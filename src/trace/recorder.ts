import type { Answered } from "../assistant/answer.ts";
import type { Basis, Considered } from "../assistant/considered.ts";
import type { AssistantRequest, Note, Prompt } from "../assistant/types.ts";
import type { AskedWhere } from "../ports/observer.ts";
import type { Judged, Step, StepName, Trace } from "./types.ts";
import { failureWords, heldBackWords, KEPT, whyWords } from "./words.ts";

/** Collects what is heard of one request, and tells the whole trace at every piece of news. */
export type Recorder = ReturnType<typeof createRecorder>;

/**
 * Records one request. Calls `tell` synchronously, each time with everything known by then. `model` is null where none is
 * connected.
 */
export function createRecorder(
  request: string,
  where: AskedWhere,
  { tell, model }: { tell: (trace: Trace) => void; model: string | null },
) {
  const elapsed = createElapsed(where.at);
  const steps: Step[] = [];
  const replies: string[] = [];
  let about: Pick<Trace, "place" | "audience"> = { place: "unknown", audience: "unknown" };
  let learned: Trace["learned"] = [];
  let basis: Basis | undefined;
  let prompt: Prompt = { messages: [] };
  let ending: Trace["ending"];
  let error: string | undefined;

  function news(): void {
    tell({
      request,
      ...where,
      ...about,
      replies: [...replies],
      steps: steps.toSorted((one, other) => one.atMs - other.atMs),
      ...judgedBasis(basis, about.audience, prompt.messages.length > 0),
      prompt: prompt.messages,
      model,
      learned,
      ...(ending === undefined ? {} : { ending }),
      ...(error === undefined ? {} : { error }),
    });
  }

  function step(name: StepName, note?: string, since?: number): void {
    const now = elapsed();
    const took = since === undefined ? {} : { tookMs: tenths(now - since) };
    steps.push({ name, atMs: tenths(since ?? now), ...took, ...(note ? { note } : {}) });
    news();
  }

  steps.push({ name: "asked", atMs: 0, tookMs: tenths(elapsed()), note: "on its way to Inkwell" });
  news();

  return {
    step,
    during: createSpans(elapsed, step),

    begun({ place, audience }: AssistantRequest): void {
      about = { place: place.kind, audience: audience.kind };
      step("begun");
    },

    prompted(given: Prompt): void {
      prompt = given;
      const chars = given.messages.reduce((sum, { content }) => sum + content.length, 0);
      step(
        "prompt",
        `${given.messages.length} ${given.messages.length === 1 ? "part" : "parts"}, ${chars.toLocaleString("en-US")} characters`,
      );
    },

    /** A reply is about to be shown; another one, where its readers have changed since the last. */
    replying(given: Basis, saved: readonly Note[], unsaved: number): void {
      if (basis) step("readers changed", "The draft is made again for those who read it now.");
      basis = given;
      about = { ...about, audience: given.audience };
      if (saved.length + unsaved > 0 && learned.length === 0) {
        learned = saved.map(({ kind, text }) => ({ kind, text }));
        step("learned", `${saved.length} of ${saved.length + unsaved} kept`);
      }
      const heldBack = heldBackWords(given);
      if (heldBack) step("held back", heldBack);
      else news();
    },

    posted(ts: string): void {
      replies.push(ts);
      if (replies.length === 1) step("first word in Slack");
      else news();
    },

    answered({ ending: how, kept, failure }: Answered): void {
      ending = how;
      error = failure?.sentence;
      if (how === "failed") step("failed", failure && failureWords(failure.error));
      else if (how === "stopped") step("stopped");
      if (kept) step("remembered", KEPT[kept]);
      news();
    },

    refused(sentence: string): void {
      ending = "failed";
      error = sentence;
      step("failed");
    },

    closed(): void {
      ending ??= "failed";
      news();
    },
  };
}

/** Tells what was found and known, and of each whether the prompt holds it, or why not. */
function judgedBasis(
  basis: Basis | undefined,
  audience: Trace["audience"],
  isPrompted: boolean,
): Pick<Trace, "found" | "rules" | "facts"> {
  const judged = (items: readonly Considered[] = []): Judged[] =>
    items.map(({ why, ...item }) => {
      if (why === undefined) return { ...item, used: isPrompted };
      return { ...item, used: false, why: whyWords(why, item.countsAs ?? item.from, audience) };
    });
  return {
    found: judged([...(basis?.memories ?? []), ...(basis?.drafts ?? [])]),
    rules: judged(basis?.rules),
    facts: judged(basis?.facts),
  };
}

/** Makes the function that records steps which last. It calls `step` when one ends. */
function createSpans(elapsed: () => number, step: (name: StepName, note: string, since: number) => void) {
  const running = new Map<StepName, { count: number; readonly startMs: number; readonly notes: string[] }>();

  /** A step that lasts from now until `work` settles. Calls of one name that overlap are one step. */
  return function during<Result>(name: StepName, work: Promise<Result>, note: (result: Result) => string): void {
    const own = running.get(name) ?? { count: 0, startMs: elapsed(), notes: [] };
    running.set(name, own);
    own.count += 1;
    const done = (text: string) => {
      if (text) own.notes.push(text);
      own.count -= 1;
      if (own.count > 0) return;
      running.delete(name);
      step(name, [...new Set(own.notes)].join(", "), own.startMs);
    };
    work.then(
      (result) => done(note(result)),
      (failure: unknown) => done(`failed: ${failureWords(failure)}`),
    );
  };
}

/** Counts milliseconds since `at`, in fractions, by a clock that nobody sets. */
function createElapsed(at: number): () => number {
  const start = performance.now();
  const before = Math.max(0, Date.now() - at);
  return () => before + performance.now() - start;
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
