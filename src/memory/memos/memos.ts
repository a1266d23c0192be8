import { isServiceError, ServiceError } from "../../assistant/errors.ts";
import type { DescribedMemory, MemoryDescriptor } from "../../assistant/memory-descriptor.ts";
import { memoryUserId } from "../../assistant/privacy/identity.ts";
import type { Deadline } from "../../ports/deadline.ts";
import type { Log } from "../../ports/log.ts";
import { createCircuitBreaker } from "../circuit-breaker.ts";
import { withDeadline } from "../deadline.ts";
import { createGate } from "../gate.ts";
import { createMemosApi, type MemosTimeouts } from "./api.ts";
import { deleteAll, eachPage, falseIfMissing } from "./bulk.ts";
import { createMemosHttp } from "./http.ts";
import { allItems, foundItems, listedItems } from "./items.ts";
import { cutToTokens, oldestFirst, splitForAdd } from "./messages.ts";
import { createOwnership } from "./ownership.ts";
import { createTaskList } from "./tasks.ts";
import { withdraw } from "./withdraw.ts";

/** The Cloud's default, in China. An operator who wants another region sets the base URL. */
const MEMOS_CLOUD_URL = "https://memos.memtensor.cn/api/openmem/v1";

export type MemosOptions = {
  readonly apiKey: string;
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly log?: Pick<Log, "warn">;
  readonly timeouts?: Partial<MemosTimeouts>;
  readonly breaker?: { readonly threshold: number; readonly pauseMs: number };
};

/**
 * Keeps people's memories in MemOS Cloud. A search has two seconds and fails at once while the circuit is open. MemOS finds what
 * it was told only after some seconds. A query over MemOS's limit is cut at its end; an add over the limit goes in parts.
 */
export function createMemosMemory(options: MemosOptions): DescribedMemory {
  const now = options.now ?? Date.now;
  const http = createMemosHttp({
    apiKey: options.apiKey,
    baseUrl: options.baseUrl ?? MEMOS_CLOUD_URL,
    fetch: options.fetch ?? fetch,
    random: options.random ?? Math.random,
    now,
  });
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const api = createMemosApi(http, timeouts, now);
  const guarded = createSearchGuard(options, timeouts.searchMs, now);
  const tasks = createTaskList(now);
  const ownership = createOwnership(api);

  return {
    descriptor: DESCRIPTOR,

    /** MemOS offers no way to delete the raw messages; they go with the project. */
    async forgetPerson(person, signal) {
      for (const realm of ["open", "own"] as const) {
        const userId = memoryUserId({ person, realm });
        await api.deleteUser(userId, signal).catch(falseIfMissing);
        const left: string[] = [];
        await eachPage(api, userId, signal, (data) => {
          left.push(...allItems(data).map(({ id }) => id));
        });
        await deleteAll(api, left, signal);
      }
    },

    /** By the time that MemOS gives an item, which a later mention may renew. An item without a time stays. */
    async forgetOlder(person, before, signal) {
      for (const realm of ["open", "own"] as const) {
        const old: string[] = [];
        await eachPage(api, memoryUserId({ person, realm }), signal, (data) => {
          old.push(...allItems(data).flatMap(({ id, at }) => (at !== undefined && at < before ? [id] : [])));
        });
        await deleteAll(api, old, signal);
      }
    },

    async search(scope, query, { limit, signal }) {
      const userId = memoryUserId(scope);
      const text = cutToTokens(query.toWellFormed().trim(), MAX_QUERY_TOKENS);
      if (text === "") return [];
      const wanted = clamp(limit, MAX_FOUND);
      const found = await guarded(signal, (deadline) => api.search(userId, text, wanted, deadline));
      return foundItems(found, wanted);
    },

    async add(scope, conversationId, messages) {
      const userId = memoryUserId(scope);
      checkIds(userId, conversationId);
      let sent = 0;
      for (const part of splitForAdd(messages)) {
        const { taskId } = await api.add(userId, conversationId, part).catch((error: unknown) => {
          throw sent > 0 ? asUncertain(error) : error;
        });
        sent += 1;
        if (taskId !== undefined) tasks.note(userId, conversationId, taskId);
      }
    },

    async messages(scope, conversationId, limit = MAX_MESSAGES) {
      const userId = memoryUserId(scope);
      checkIds(userId, conversationId);
      const data = await api.messages(userId, conversationId, clamp(limit, MAX_MESSAGES)).catch(undefinedIfMissing);
      return oldestFirst(data?.message_detail_list ?? []).map(({ role, content, create_time }) => {
        return { role, text: content, at: create_time ?? 0 };
      });
    },

    async list(scope, page) {
      const data = await api.page(memoryUserId(scope), clamp(page, Number.MAX_SAFE_INTEGER));
      const items = listedItems(data);
      return { items, total: Math.max(data.total ?? 0, page === 1 ? items.length : 0) };
    },

    async update(scope, id, text) {
      if ((await ownership(memoryUserId(scope), id)) !== "own") throw new ServiceError("memory", "not_found");
      await api.update(id, text.toWellFormed());
    },

    async delete(scope, id) {
      const owner = await ownership(memoryUserId(scope), id);
      if (owner === "foreign") throw new ServiceError("memory", "not_found");
      if (owner === "own") await deleteAll(api, [id]);
    },

    async withdraw(scope, conversationId, text) {
      const userId = memoryUserId(scope);
      checkIds(userId, conversationId);
      const query = cutToTokens(text.toWellFormed().trim(), MAX_QUERY_TOKENS);
      if (query === "") return;
      const withdrawal = { userId, conversationId, text: query, taskIds: tasks.of(userId, conversationId) };
      await withDeadline({ ms: WITHDRAW_MS, parent: undefined, now }, (deadline) =>
        withdraw({ api, ownership }, withdrawal, deadline),
      );
    },
  };
}

const DESCRIPTOR: MemoryDescriptor = {
  name: "memos",
  whatItKeeps:
    "what you asked for, what I wrote and your rules, in MemOS, a memory service that the people who run Inkwell chose.",
  isQueued: true,
  tellRates: { callsPerSecond: 50, tokensPerMinute: 400_000 }, // MemOS Cloud's advice for calls, its limit for tokens
};

const TIMEOUTS: MemosTimeouts = { searchMs: 2_000, messagesMs: 2_000, addMs: 30_000, otherMs: 30_000 };
const WITHDRAW_MS = 180_000; // MemOS may take a minute of it to digest the conversation

// Limits that MemOS documents.
const MAX_FOUND = 25;
const MAX_MESSAGES = 50;
const MAX_ID = 100;
const MAX_QUERY_TOKENS = 4_000;

// While MemOS is down people wait for five searches of two seconds, then for one in fifteen seconds.
const BREAKER = { threshold: 5, pauseMs: 15_000 };
const MAX_PAUSE_MS = 60_000;
const MAX_SEARCHES = 32;
const SERVICE_FAILURES: readonly string[] = ["timeout", "unavailable", "rate_limited", "bad_response"];

/** Runs searches before their deadline, at most 32 at once, none while the circuit is open. */
function createSearchGuard({ breaker = BREAKER, log }: MemosOptions, ms: number, now: () => number) {
  const circuit = createCircuitBreaker({
    ...breaker,
    now,
    onChange: (state) => log?.warn({ state }, state === "open" ? "memory search is down" : "memory search is back"),
  });
  const gate = createGate(MAX_SEARCHES);
  return async <Result>(
    parent: AbortSignal | undefined,
    run: (deadline: Deadline) => Promise<Result>,
  ): Promise<Result> => {
    circuit.enter();
    try {
      const result = await withDeadline({ ms, parent, now }, (deadline) => gate(deadline.signal, () => run(deadline)));
      circuit.succeed();
      return result;
    } catch (error) {
      if (isServiceError(error) && SERVICE_FAILURES.includes(error.code)) {
        circuit.fail(error.retryAfterMs === undefined ? undefined : Math.min(error.retryAfterMs, MAX_PAUSE_MS));
      } else circuit.abandon();
      throw error;
    }
  };
}

function checkIds(...ids: string[]): void {
  if (ids.some((id) => id === "" || id.length > MAX_ID)) throw new ServiceError("memory", "invalid");
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isServiceError(error) || error.code !== "not_found") throw error;
}

/** Marks the error as uncertain. MemOS took earlier parts of the add, so it must not be repeated blindly. */
function asUncertain(error: unknown): unknown {
  if (!isServiceError(error)) return error;
  const { code, cause, retryAfterMs } = error;
  return new ServiceError("memory", code, {
    cause,
    uncertain: true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(Math.trunc(value) || 1, 1), max);
}
