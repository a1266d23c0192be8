import type { Assistant } from "./assistant/answer.ts";
import { createLastDrafts } from "./assistant/earlier/last-drafts.ts";
import { createLateAssistant } from "./assistant/late-assistant.ts";
import type { DescribedMemory, MemoryDescriptor } from "./assistant/memory-descriptor.ts";
import { createRulebook, type Rulebook } from "./assistant/notes/rulebook.ts";
import { type Joining, moveToNewIds, possibleFormerIds } from "./assistant/privacy/new-ids.ts";
import type { OffRecordThreads } from "./assistant/privacy/off-the-record.ts";
import {
  getPatternsReady,
  withoutSecretsIn,
  withoutSecretsInMemory,
  withoutSecretsInNotes,
} from "./assistant/privacy/secrets/secrets.ts";
import { tokenBudgetFor } from "./assistant/prompt/prompt.ts";
import type { Memory, OpenQuestions, PersonId, StructuredReader, Writer } from "./assistant/types.ts";
import { openBackend } from "./backend/open.ts";
import type { Backend } from "./backend/types.ts";
import type { Config } from "./config.ts";
import { createEmbeddedMemory } from "./memory/embedded/embedded.ts";
import { withFormerIds } from "./memory/former-ids.ts";
import { createMemosMemory } from "./memory/memos/memos.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { createUnqueuedOutbox } from "./outbox/unqueued.ts";
import type { DraftsFirst } from "./ports/drafts-first.ts";
import type { Inbox } from "./ports/inbox.ts";
import type { Log } from "./ports/log.ts";
import { nextTurn } from "./ports/next-turn.ts";
import type { ReplyObserver } from "./ports/observer.ts";
import type { Replies } from "./ports/replies.ts";
import type { Signals } from "./ports/signals.ts";
import { RowsUnread } from "./ports/unread.ts";
import { ChangesLost } from "./storage/eventually.ts";
import { createSortedIds, idOf, newId } from "./storage/ids.ts";
import { createDraftsFirst } from "./storage/people/drafts-first.ts";
import { startExpiry } from "./storage/people/expiry.ts";
import { createKnownPeople, type KnownPeople } from "./storage/people/known-people.ts";
import { createRatings, type Ratings } from "./storage/rows/drafts/ratings.ts";
import { createSessionTitles, type SessionTitles } from "./storage/rows/drafts/session-titles.ts";
import { createFollowedThreads, type FollowedThreads } from "./storage/rows/followed-threads.ts";
import { openFormerIds } from "./storage/rows/former-ids.ts";
import { createNoteStore } from "./storage/rows/notes.ts";
import { createOffRecordThreads } from "./storage/rows/off-record-threads.ts";
import { createOpenQuestions } from "./storage/rows/open-questions.ts";
import { createPeople } from "./storage/rows/people.ts";
import { createRateLimits, type RateLimits } from "./storage/rows/rate-limits.ts";
import { createReplies } from "./storage/rows/replies.ts";
import { createReplyKinds } from "./storage/rows/reply-kinds.ts";
import { createRetention, KEPT_MS } from "./storage/rows/retention.ts";
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
  /** Returns the titles of a person's newest drafts, for their own eyes. */
  readonly lastDrafts: ReturnType<typeof createLastDrafts>;
  /** Calls `listener` after each change of a person's rules or facts. */
  readonly onNotesChanged: (listener: (person: PersonId) => void) => void;
  readonly people: KnownPeople;
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
  readonly offRecord: OffRecordThreads;
  readonly titles: SessionTitles;
  readonly ratings: Ratings;
  readonly draftsFirst: DraftsFirst;
  readonly newId: () => string;
  /** The id that always comes of the same key. */
  readonly idOf: (key: string) => string;
  readonly now: () => number;
  /** Called with the places where answers appear; usually there is none. */
  readonly observer: ReplyObserver | undefined;
  /** The workspace is part of an organisation: moves what is kept of people to their new ids, once. Never rejects. */
  joinOrganisation(joining: Joining): Promise<void>;
  /** Loads what reads requests, so that the first need not wait for it. */
  load(): Promise<void>;
  /**
   * Loads what the first draft would otherwise wait for (the model's SDK, some 30 MB), and makes ready in pieces what the first
   * text that names a secret would wait for. A bot that nobody has asked needs neither. Cheap once it has.
   */
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

  let joining: Joining | undefined;
  const formerIds = await openFormerIds(store, onFault);
  const made = createMemory(config, log, backend, overrides.fetch);
  const possible = (person: PersonId) => joining && possibleFormerIds(person, joining);
  const own = made.mover ? made : withFormerIds(made, { formerIds, possible });
  const { descriptor } = own;
  const memory = withoutSecretsInMemory(wrapMemory(own));
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
  const undoMs = config.undoMinutes === undefined ? KEPT_MS.forgottenText : config.undoMinutes * 60_000;
  const notes = withoutSecretsInNotes(createNoteStore(store, now, undoMs));
  const questions = createOpenQuestions(store, now);
  const { writer, warm } = overrides.writer
    ? { writer: overrides.writer, warm: async () => {} }
    : createWriter(config, log, overrides.noModelHint);
  const { deactivatedDays = DEACTIVATED_DAYS, retentionDays: memoryDays } = config;
  const people = createKnownPeople(store, { now, isLeavingNoted: deactivatedDays !== "off" });
  const queued = descriptor.isQueued ? outbox : createUnqueuedOutbox(memory, outbox, onFault);
  const told = people.noting(withoutSecretsIn(queued));
  const replies = createReplies(store, now);
  const replyKinds = createReplyKinds(store);
  const offRecord = createOffRecordThreads(store, onFault);
  const { observer } = overrides;
  const tokenBudget = tokenBudgetFor(config.modelContextTokens);
  const rulebook = createRulebook({ memory, notes, outbox: told, newId, now, undoMs });
  const reader = overrides.writer ? undefined : createReader(config, log);
  const core = { rulebook, memory, outbox: told, notes, questions, replyKinds, offRecord };
  const ports = { ...core, writer, reader, tokenBudget, log, now };
  const late = createLateAssistant(observer ? observer.ports(ports) : ports);
  const assistant = observer ? observer.assistant(late) : late;
  const retention = createRetention({ store: backend.upkeep, now, log, undoMs, onNotesChanged: notes.subscribe });
  backend.runAsLeader([outbox, retention]);
  signals.subscribe(OUTBOX_CHANNEL, outbox.lookAgain);

  const expiry = startExpiry({
    store,
    memory: own,
    people,
    requests: backend.requests,
    now,
    onFault: (error) => log.warn({ err: error }, "what is past its time could not be deleted; trying again in an hour"),
    memoryDays,
    deactivatedDays: deactivatedDays === "off" ? undefined : deactivatedDays,
  });

  let patterns: Promise<void> | undefined;
  async function getReady(): Promise<void> {
    for (const _ of getPatternsReady()) await nextTurn();
  }

  return {
    assistant,
    people,
    onNotesChanged: notes.subscribe,
    rulebook,
    memory,
    memoryDescriptor: descriptor,
    lastDrafts: createLastDrafts({ memory, notes, replyKinds }),
    questions,
    inbox: backend.inbox,
    rateLimits: createRateLimits(store, { now, onFault }),
    signals,
    followed: createFollowedThreads(store, { now, onFault }),
    retries: createRetries(store, now),
    replies,
    offRecord,
    titles: createSessionTitles(store, now),
    ratings: createRatings(store),
    draftsFirst: createDraftsFirst(store, { now, onFault }),
    newId,
    idOf,
    now,
    observer: observer?.replies,
    async joinOrganisation(joined) {
      joining = joined;
      const ports = { rows: createPeople(store), memory: made.mover, formerIds, log };
      await moveToNewIds(ports, joined).catch((error: unknown) => {
        log.error({ err: error }, "what is kept of people could not be moved to their new ids");
      });
    },
    load: () => late.load(),
    async warm() {
      patterns ??= getReady();
      await Promise.all([late.load(), warm(), patterns]);
    },
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
      const expired = expiry.stop();
      await assistant.stop();
      await Promise.all([outbox.stop(), retention.stop(), expired]);
      await backend.close();
    },
  };
}

function createMemory(
  { memos }: Config,
  log: Log,
  { file, store }: Backend,
  send: typeof fetch | undefined,
): DescribedMemory {
  if (memos) return createMemosMemory({ ...memos, log, ...(send ? { fetch: send } : {}) });
  if (file) return createEmbeddedMemory(file, () => void store.scrub());
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

const DEACTIVATED_DAYS = 30;
const OUTBOX_CHANNEL = "inkwell_outbox";
const FAULT_EVERY_MS = 10 * 60_000;

/**
 * Logs what the database does not do, however many parts run into it, each kind at most once every ten minutes. That rows are not
 * read in time is no alarm: it happens where much is deleted at the start, and what was asked for can be done without.
 */
function createFaultLog(log: Log, now: () => number): (error: unknown) => void {
  const loggedAt = new Map<string, number>();
  return (error) => {
    const message = faultOf(error);
    if (now() - (loggedAt.get(message) ?? Number.NEGATIVE_INFINITY) < FAULT_EVERY_MS) return;
    loggedAt.set(message, now());
    log[error instanceof RowsUnread ? "warn" : "error"]({ err: error }, message);
  };
}

function faultOf(error: unknown): string {
  if (error instanceof ChangesLost) {
    return "the database refused for too long; changes that process memory kept for it are lost";
  }
  if (error instanceof RowsUnread) return "database did not answer in time; going on without what it was asked for";
  return "database refuses to write; working from process memory";
}
