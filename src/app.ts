import { type Assistant, createAssistant } from "./assistant/answer.ts";
import { createLastDraft } from "./assistant/earlier/last-draft.ts";
import type { DescribedMemory, MemoryDescriptor } from "./assistant/memory-descriptor.ts";
import { createRulebook, type Rulebook } from "./assistant/notes/rulebook.ts";
import { withoutSecretsIn } from "./assistant/privacy/secrets.ts";
import { tokenBudgetFor } from "./assistant/prompt/prompt.ts";
import type { Memory, OpenQuestions, PersonId, StructuredReader, Writer } from "./assistant/types.ts";
import { openBackend } from "./backend/open.ts";
import type { Config } from "./config.ts";
import { createEmbeddedMemory } from "./memory/embedded/embedded.ts";
import { createMemosMemory } from "./memory/memos/memos.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { createUnqueuedOutbox } from "./outbox/unqueued.ts";
import type { Inbox } from "./ports/inbox.ts";
import type { Log } from "./ports/log.ts";
import type { ReplyObserver } from "./ports/observer.ts";
import type { Replies } from "./ports/replies.ts";
import type { Signals } from "./ports/signals.ts";
import { ChangesLost } from "./storage/eventually.ts";
import { createSortedIds, idOf, newId } from "./storage/ids.ts";
import { createFollowedThreads, type FollowedThreads } from "./storage/rows/followed-threads.ts";
import { createNoteStore } from "./storage/rows/notes.ts";
import { createOpenQuestions } from "./storage/rows/open-questions.ts";
import { createRateLimits, type RateLimits } from "./storage/rows/rate-limits.ts";
import { createReplies } from "./storage/rows/replies.ts";
import { createReplyKinds } from "./storage/rows/reply-kinds.ts";
import { startRetention } from "./storage/rows/retention.ts";
import { createRetries, type Retries } from "./storage/rows/retries.ts";
import type { Database } from "./storage/sqlite/database.ts";
import type { Observer } from "./trace/observer.ts";
import { createNoModelWriter } from "./writer/no-model.ts";
import { isReadOnTheWay } from "./writer/open-address.ts";
import { createOpenAiWriter } from "./writer/openai.ts";
import { createStructuredReader } from "./writer/structured-reader.ts";

/** What a front end needs of Inkwell. */
export type InkwellApp = {
  readonly assistant: Assistant;
  readonly rulebook: Rulebook;
  /** Returns the title of a person's newest draft, for their own eyes. */
  readonly lastDraft: ReturnType<typeof createLastDraft>;
  /** Calls `listener` after each change of a person's rules or facts. */
  readonly onNotesChanged: (listener: (person: PersonId) => void) => void;
  readonly memory: Memory;
  readonly memoryDescriptor: MemoryDescriptor;
  readonly questions: OpenQuestions;
  readonly inbox: Inbox;
  readonly rateLimits: RateLimits;
  /** Short messages to all processes, this one too. */
  readonly signals: Signals;
  readonly followed: FollowedThreads;
  readonly retries: Retries;
  readonly replies: Replies;
  readonly newId: () => string;
  /** The id that always comes of the same key. */
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  /** Called with the places where answers appear; usually there is none. */
  readonly observer: ReplyObserver | undefined;
  /** Loads what the first draft would otherwise wait for (the model's SDK, some 30 MB); cheap once it has. */
  warm(): Promise<void>;
  /** Resolves when memory has been told everything that it can be told now. */
  drain(): Promise<void>;
  health(): Promise<Health>;
  /** Leaves what memory has not been told yet in the outbox, and closes the database. */
  close(): Promise<void>;
};

/** Milliseconds since the oldest came that is still unanswered, or that memory has not been told; 0 where nothing waits. */
export type Health = {
  readonly database: boolean;
  readonly oldestRequestMs: number;
  readonly oldestJobMs: number;
};

/** The edges of the process, each replaceable, as the tests and the console program do. */
export type Overrides = {
  readonly database?: Database;
  /** Stands between the assistant and its memory, to watch it. */
  readonly wrapMemory?: (memory: DescribedMemory) => Memory;
  /** What the MemOS client sends its requests with. */
  readonly fetch?: typeof fetch;
  readonly writer?: Writer;
  /** How to get a language model, in replies without one. For the people of this front end. */
  readonly noModelHint?: string;
  readonly now?: () => number;
  /** Watches how each reply comes about. */
  readonly observer?: Observer | undefined;
  /** Another process has taken over what this one was doing: it must end at once. */
  readonly onLost?: () => void;
};

/** Puts the app together. Only this place sees both the core and what it uses. */
export async function createApp(config: Config, log: Log, overrides: Overrides = {}): Promise<InkwellApp> {
  const { now = Date.now, database, wrapMemory = (own: Memory) => own, onLost = () => {} } = overrides;
  const onFault = createFaultLog(log, now);
  const backend = await openBackend(config.database, {
    now,
    log,
    onFault,
    onLost,
    ...(database ? { file: database } : {}),
  });
  const { store, signals } = backend;

  const own = createMemory(config, log, backend.file, overrides.fetch);
  const { descriptor } = own;
  const memory = wrapMemory(own);
  const tellOthers = () => void signals.publish(OUTBOX_CHANNEL, "").catch(onFault);
  const outbox = createOutbox({
    store,
    newId: createSortedIds(now),
    memory,
    rates: descriptor.tellRates,
    log,
    now,
    tellOthers,
    onFault,
  });
  const notes = createNoteStore(store, now);
  const questions = createOpenQuestions(store, now);
  const { writer, warm } = overrides.writer
    ? { writer: overrides.writer, warm: async () => {} }
    : createWriter(config, log, overrides.noModelHint);
  const told = withoutSecretsIn(descriptor.isQueued ? outbox : createUnqueuedOutbox(memory, outbox, onFault));
  const replies = createReplies(store, now);
  const replyKinds = createReplyKinds(store);
  const { observer } = overrides;
  const tokenBudget = tokenBudgetFor(config.modelContextTokens);
  const rulebook = createRulebook({ memory, notes, outbox: told, newId, now });
  const reader = overrides.writer ? undefined : createReader(config, log);
  const ports = { rulebook, memory, outbox: told, notes, questions, replyKinds, writer, reader, tokenBudget, log, now };
  const assistant = observer ? observer.assistant(createAssistant(observer.ports(ports))) : createAssistant(ports);
  backend.runAsLeader(outbox);
  signals.subscribe(OUTBOX_CHANNEL, outbox.lookAgain);
  const endRetention = startRetention(store, now);

  return {
    assistant,
    onNotesChanged: notes.subscribe,
    rulebook,
    memory,
    memoryDescriptor: descriptor,
    lastDraft: createLastDraft({ memory, notes, replyKinds }),
    questions,
    inbox: backend.inbox,
    rateLimits: createRateLimits(store, { now, onFault }),
    signals,
    followed: createFollowedThreads(store, { now, onFault }),
    retries: createRetries(store, now),
    replies,
    newId,
    idOf,
    now,
    observer: observer?.replies,
    warm,
    drain: () => outbox.drain(),
    async health() {
      const [database, oldestRequestMs, oldestJobMs] = await Promise.all([
        store.isWritable(),
        backend.oldestRequestMs().catch(() => 0),
        outbox.oldestAgeMs(),
      ]);
      return { database, oldestRequestMs, oldestJobMs };
    },
    async close() {
      endRetention();
      await assistant.stop();
      await outbox.stop();
      await backend.close();
    },
  };
}

function createMemory(
  { memos }: Config,
  log: Log,
  file: Database | undefined,
  send: typeof fetch | undefined,
): DescribedMemory {
  if (memos) return createMemosMemory({ ...memos, log, ...(send ? { fetch: send } : {}) });
  if (file) return createEmbeddedMemory(file);
  throw new Error("a shared database has no embedded memory; MEMOS_API_KEY is missing");
}

function createWriter(config: Config, log: Log, noModelHint = ""): { writer: Writer; warm: () => Promise<void> } {
  if (!config.writer) return { writer: createNoModelWriter(noModelHint), warm: async () => {} };
  if (isReadOnTheWay(config.writer.baseUrl ?? "")) {
    log.warn(
      {},
      "OPENAI_BASE_URL is plain http to a server elsewhere: what people write can be read on its way; use https",
    );
  }
  const writer = createOpenAiWriter({ ...config.writer, log });
  return { writer, warm: () => writer.warm() };
}

function createReader({ writer, learnWithModel = "auto" }: Config, log: Log): StructuredReader | undefined {
  return writer && learnWithModel === "auto" ? createStructuredReader({ ...writer, log }) : undefined;
}

const OUTBOX_CHANNEL = "inkwell_outbox";
const FAULT_EVERY_MS = 10 * 60_000;

/** Logs that the database refuses, however many parts run into it, at most once every ten minutes. */
function createFaultLog(log: Log, now: () => number): (error: unknown) => void {
  const loggedAt = new Map<string, number>();
  return (error) => {
    const message =
      error instanceof ChangesLost ? CHANGES_LOST : "database refuses to write; working from process memory";
    if (now() - (loggedAt.get(message) ?? Number.NEGATIVE_INFINITY) < FAULT_EVERY_MS) return;
    loggedAt.set(message, now());
    log.error({ err: error }, message);
  };
}

const CHANGES_LOST = "the database refused for too long; changes that process memory kept for it are lost";
