import { standsIn } from "./prompt/prompt.ts";
import type { Audience, MemoryItem, Note, PersonId, PlaceKind, Prompt, PromptMessage, Shown } from "./types.ts";

/** Something that could shape a draft. `why` it does not, in words for people; absent where it may. */
export type Candidate = {
  readonly text: string;
  readonly kind?: MemoryItem["kind"] | "draft";
  readonly at?: number;
  readonly from?: PlaceKind;
  readonly score?: number;
  readonly why?: string;
};

type Traced = Candidate & { readonly used: boolean };

type StepName =
  | "asked"
  | "begun"
  | "learned"
  | "history"
  | "memory search"
  | "rules and facts"
  | "held back"
  | "earlier drafts"
  | "prompt"
  | "readers looked up"
  | "readers changed"
  | "first word from the model"
  | "first word in Slack"
  | "model finished"
  | "shown"
  | "failed"
  | "stopped"
  | "remembered";

/** `atMs` counts from when it was asked. */
type Step = { readonly name: StepName; readonly atMs: number; readonly tookMs?: number; readonly note?: string };

/** Everything that went into one reply, and what did not. Holds people's words: it is for the machine it was made on. */
export type Trace = {
  readonly request: string;
  readonly channel: string;
  readonly threadTs: string;
  /** The message that asked; absent for a command. */
  readonly askedTs?: string;
  /** The messages of the reply. */
  readonly replies: readonly string[];
  readonly person: string;
  readonly place: PlaceKind;
  readonly audience: Audience["kind"];
  readonly at: number;
  readonly steps: readonly Step[];
  /** Memories and earlier drafts. */
  readonly found: readonly Traced[];
  readonly rules: readonly Traced[];
  readonly facts: readonly Traced[];
  readonly prompt: readonly PromptMessage[];
  /** Null where none is connected. */
  readonly model: string | null;
  readonly learned: readonly Pick<Note, "kind" | "text">[];
  /** Absent while it is being made. */
  readonly ending?: Shown["ending"] | "failed";
  readonly error?: string;
};

type Asked = Pick<Trace, "channel" | "threadTs" | "askedTs" | "at"> & { readonly person: PersonId };

/** What is known of a request by now; each part replaces what was told before. */
type Known = {
  readonly place: PlaceKind;
  readonly audience: Audience["kind"];
  readonly memories: readonly Candidate[];
  readonly drafts: readonly Candidate[];
  readonly rules: readonly Candidate[];
  readonly facts: readonly Candidate[];
  readonly learned: Trace["learned"];
};

/**
 * Is told how a reply comes about, by request id, where the decisions are made. Usually there is none, and then nothing is
 * worked out for it. What is told of a request that was not announced by `asked` is passed over.
 */
export interface Tracer {
  asked(request: string, asked: Asked): void;
  know(request: string, known: Partial<Known>): void;
  step(request: string, name: StepName, note?: string): void;
  /** A step that lasts from now until `work` settles. */
  during<Result>(request: string, name: StepName, work: Promise<Result>, note?: (result: Result) => string): void;
  prompted(request: string, prompt: Prompt): void;
  /** The same deltas, with an eye on the first and the last. */
  watch(request: string, deltas: AsyncIterable<string>): AsyncIterable<string>;
  /** A message of the reply is there. */
  posted(request: string, ts: string): void;
  ended(request: string, ending: NonNullable<Trace["ending"]>, failure?: { sentence: string; error?: unknown }): void;
  /** Nothing more comes of this request. */
  closed(request: string): void;
}

type Running = {
  readonly asked: Asked;
  readonly elapsed: () => number;
  readonly steps: Step[];
  readonly replies: string[];
  known: Known;
  prompt: Prompt;
  ending?: { readonly kind: NonNullable<Trace["ending"]>; readonly error?: string };
};

const NOTHING: Known = {
  place: "unknown",
  audience: "unknown",
  memories: [],
  drafts: [],
  rules: [],
  facts: [],
  learned: [],
};

/** Collects what it is told of each request, and hands on the whole trace at every news of it. */
export function createTracer(tell: (trace: Trace) => void, model: string | null): Tracer {
  const running = new Map<string, Running>();

  function change(request: string, make: (one: Running) => void): void {
    const one = running.get(request);
    if (!one) return;
    make(one);
    tell(toTrace(request, one, model));
  }

  function addStep(request: string, name: StepName, note?: string, atMs?: number): void {
    change(request, ({ steps, elapsed }) => {
      const now = elapsed();
      const took = atMs === undefined ? {} : { tookMs: tenths(now - atMs) };
      steps.push({ name, atMs: tenths(atMs ?? now), ...took, ...(note ? { note } : {}) });
    });
  }

  return {
    asked(request, asked) {
      const one = {
        asked,
        elapsed: createElapsed(asked.at),
        steps: [],
        replies: [],
        known: NOTHING,
        prompt: NO_PROMPT,
      };
      running.set(request, one);
      addStep(request, "asked", "on its way to Inkwell", 0);
    },
    know: (request, known) =>
      change(request, (one) => {
        one.known = { ...one.known, ...known };
      }),
    step: (request, name, note) => addStep(request, name, note),
    during(request, name, work, note) {
      const start = running.get(request)?.elapsed();
      const done = (text: string | undefined) => addStep(request, name, text, start);
      work.then(
        (result) => done(note?.(result)),
        (error: unknown) => done(`failed: ${messageOf(error)}`),
      );
    },
    prompted(request, prompt) {
      change(request, (one) => {
        one.prompt = prompt;
      });
      const chars = prompt.messages.reduce((sum, { content }) => sum + content.length, 0);
      addStep(request, "prompt", `${prompt.messages.length} messages, ${chars} characters`);
    },
    watch: (request, deltas) =>
      watched(deltas, {
        first: () => addStep(request, "first word from the model"),
        last: () => addStep(request, "model finished"),
      }),
    posted(request, ts) {
      change(request, ({ replies }) => void replies.push(ts));
      if (running.get(request)?.replies.length === 1) addStep(request, "first word in Slack");
    },
    ended(request, kind, failure) {
      change(request, (one) => {
        one.ending = { kind, ...(failure ? { error: failure.sentence } : {}) };
      });
      if (kind === "failed") addStep(request, "failed", failure?.error === undefined ? "" : messageOf(failure.error));
      else if (kind === "stopped") addStep(request, "stopped");
    },
    closed(request) {
      change(request, (one) => {
        one.ending ??= { kind: "failed" };
      });
      running.delete(request);
    },
  };
}

const NO_PROMPT: Prompt = { messages: [] };

function toTrace(
  request: string,
  { asked, steps, replies, known, prompt, ending }: Running,
  model: string | null,
): Trace {
  const { memories, drafts, rules, facts, ...rest } = known;
  const judged = (candidates: readonly Candidate[]) => candidates.map((candidate) => judge(candidate, prompt));
  return {
    request,
    ...asked,
    ...rest,
    replies: [...replies],
    steps: steps.toSorted((one, other) => one.atMs - other.atMs),
    found: judged([...memories, ...drafts]),
    rules: judged(rules),
    facts: judged(facts),
    prompt: prompt.messages,
    model,
    ...(ending ? { ending: ending.kind } : {}),
    ...(ending?.error === undefined ? {} : { error: ending.error }),
  };
}

/** What may be used can still give way in the prompt, or stand in the conversation anyway. */
function judge(candidate: Candidate, prompt: Prompt): Traced {
  if (candidate.why !== undefined || prompt.messages.length === 0) return { ...candidate, used: false };
  if (standsIn(prompt, candidate.text, { isDraft: candidate.kind === "draft" })) return { ...candidate, used: true };
  const isSaid = prompt.messages.some(({ role, content }) => role !== "system" && content.includes(candidate.text));
  return {
    ...candidate,
    used: false,
    why: isSaid ? "It stands in the conversation itself." : "There was no room for it.",
  };
}

/** Milliseconds since `at`, by a clock that nobody sets, in fractions. */
function createElapsed(at: number): () => number {
  const start = performance.now();
  const before = Math.max(0, Date.now() - at);
  return () => before + performance.now() - start;
}

/** An iterator of its own rather than a generator, which would hear of an early end only after the next delta. */
function watched(deltas: AsyncIterable<string>, on: { first: () => void; last: () => void }): AsyncIterable<string> {
  return {
    [Symbol.asyncIterator]() {
      const inner = deltas[Symbol.asyncIterator]();
      let count = 0;
      return {
        async next() {
          const result = await inner.next();
          if (result.done) on.last();
          else if (count++ === 0) on.first();
          return result;
        },
        return: async () => (await inner.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${messageOf(error.cause)})`;
}
