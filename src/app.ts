import { type Assistant, createAssistant } from "./assistant/answer.ts";
import { createRulebook, type Rulebook } from "./assistant/rulebook.ts";
import type { Memory, NoteStore, Outbox, Writer } from "./assistant/types.ts";
import type { Config } from "./config.ts";
import { createOutbox } from "./jobs/outbox.ts";
import type { Log } from "./log.ts";
import { createEmbeddedMemory } from "./memory/embedded.ts";
import { createMemosMemory } from "./memory/memos.ts";
import { type Database, openDatabase } from "./storage/database.ts";
import { createDeliveries, type Deliveries } from "./storage/deliveries.ts";
import { createFollowedThreads, type FollowedThreads } from "./storage/followed-threads.ts";
import { newId } from "./storage/ids.ts";
import { createNoteStore } from "./storage/notes.ts";
import { createOpenQuestions } from "./storage/open-questions.ts";
import { createRetries, type Retries } from "./storage/retries.ts";
import { createNoModelWriter } from "./writer/no-model.ts";
import { createOpenAiWriter } from "./writer/openai.ts";

/** What a front end needs of Inkwell. */
export type InkwellApp = {
  readonly assistant: Assistant;
  readonly rulebook: Rulebook;
  readonly memory: Memory;
  readonly notes: NoteStore;
  readonly deliveries: Deliveries;
  readonly followed: FollowedThreads;
  readonly retries: Retries;
  readonly newId: () => string;
  readonly now: () => number;
  /** Loads what the first draft would otherwise wait for. */
  warm(): Promise<void>;
  /** Resolves when memory has been told everything that it can be told now. */
  drain(): Promise<void>;
  /** Leaves what memory has not been told yet in the outbox, and closes the database. */
  close(): Promise<void>;
};

/** The edges of the process, each replaceable, as the tests, the console program and the benchmark do. */
export type Overrides = {
  readonly memory?: Memory;
  readonly writer?: Writer;
  readonly now?: () => number;
  /** What the MemOS client sends its requests with. */
  readonly fetch?: typeof fetch;
};

/** The composition root: the only place that sees both the core and what it stands on. */
export function createApp(config: Config, log: Log, overrides: Overrides = {}): InkwellApp {
  const now = overrides.now ?? Date.now;
  const database = openDatabase(config.databasePath);
  const onFault = (error: unknown) =>
    log.error({ err: error }, "database refuses to write; working from process memory");

  const memory = overrides.memory ?? createMemory(config, log, database, overrides.fetch);
  const outbox = createOutbox({ database, memory, log, now });
  const notes = createNoteStore(database, now);
  const { writer, warm } = createWriter(config, log, overrides.writer);
  const told = config.memos ? outbox : directly(memory, outbox, onFault);
  outbox.start();

  return {
    assistant: createAssistant({
      memory,
      outbox: told,
      notes,
      questions: createOpenQuestions(database, now),
      writer,
      log,
      newId,
      now,
    }),
    rulebook: createRulebook({ notes, outbox: told, newId, now }),
    memory,
    notes,
    deliveries: createDeliveries(database, { now, onFault }),
    followed: createFollowedThreads(database, { now, onFault }),
    retries: createRetries(database, { now, onFault }),
    newId,
    now,
    warm,
    drain: () => outbox.drain(),
    async close() {
      await outbox.stop();
      database.close();
    },
  };
}

function createMemory({ memos }: Config, log: Log, database: Database, send: typeof fetch | undefined): Memory {
  return memos
    ? createMemosMemory({ ...memos, log, ...(send ? { fetch: send } : {}) })
    : createEmbeddedMemory(database);
}

function createWriter(
  config: Config,
  log: Log,
  given: Writer | undefined,
): { writer: Writer; warm: () => Promise<void> } {
  if (given) return { writer: given, warm: async () => {} };
  if (!config.writer) return { writer: createNoModelWriter(), warm: async () => {} };
  const writer = createOpenAiWriter({ ...config.writer, log });
  return { writer, warm: () => writer.warm() };
}

/** The embedded memory is told at once; what it refuses (a full disk, a lock) waits in the outbox. */
function directly(memory: Memory, outbox: Outbox, onFault: (error: unknown) => void): Outbox {
  return {
    add(scope, conversationId, messages) {
      memory.add(scope, conversationId, messages).catch((error: unknown) => {
        onFault(error);
        outbox.add(scope, conversationId, messages);
      });
    },
    withdraw(scope, conversationId, text) {
      memory.withdraw(scope, conversationId, text).catch((error: unknown) => {
        onFault(error);
        outbox.withdraw(scope, conversationId, text);
      });
    },
  };
}
