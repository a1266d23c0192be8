import type { Deadline } from "../../ports/deadline.ts";
import { withDeadline } from "../deadline.ts";
import type { MemosCall, MemosHttp } from "./http.ts";
import { acceptedData, type FoundData, foundData, memoryData, messagesData, pageData, statusData } from "./schema.ts";

/** How many milliseconds each kind of call has, retries included. */
export type MemosTimeouts = {
  /** A reply waits for it. */
  readonly searchMs: number;
  /** A reply waits for it where it continues an earlier draft. */
  readonly messagesMs: number;
  readonly addMs: number;
  /** Listing, changing and deleting, for each request. */
  readonly otherMs: number;
};

export type MemosMessage = {
  readonly role: "user" | "assistant";
  readonly content: string;
  readonly chat_time: string;
};

export type MemosApi = ReturnType<typeof createMemosApi>;

/** Calls the endpoints of MemOS Cloud ("OpenMem v1"). No other file knows their paths and field names. */
export function createMemosApi(http: MemosHttp, timeouts: MemosTimeouts, now: () => number) {
  function send<Data>(ms: number, call: MemosCall<Data>, parent?: AbortSignal): Promise<Data> {
    return withDeadline({ ms, parent, now }, (deadline) => http.call(call, deadline));
  }

  return {
    /**
     * Finds facts and preferences, however far from the query. Names no conversation, since MemOS would only prefer it. Names
     * every limit, since defaults differ by version. Finds what other apps made public in the same project, too.
     */
    search(userId: string, query: string, limit: number, deadline: Deadline): Promise<FoundData> {
      const body = {
        user_id: userId,
        query,
        memory_limit_number: limit,
        include_memory_view: VIEWS,
        include_preference: true,
        preference_limit_number: limit,
        relativity: ANY_RELATIVITY,
      };
      return http.call({ path: "search/memory", body, data: foundData, isRepeatable: true }, deadline);
    },

    /** Resolves before MemOS has learnt anything. Not repeatable: the endpoint takes no idempotency key. */
    add(userId: string, conversationId: string, messages: readonly MemosMessage[]) {
      const body = {
        user_id: userId,
        conversation_id: conversationId,
        app_id: "inkwell",
        async_mode: true,
        allow_public: false,
        allow_memory_view: VIEWS,
        messages,
      };
      return send(timeouts.addMs, { path: "add/message", body, data: acceptedData, isRepeatable: false });
    },

    messages(userId: string, conversationId: string, limit: number) {
      const body = { user_id: userId, conversation_id: conversationId, message_limit_number: limit };
      return send(timeouts.messagesMs, { path: "get/message", body, data: messagesData, isRepeatable: true });
    },

    /** `page` counts from 1, for each kind of memory. `total` and `pages` are those of the kind with most. */
    page(userId: string, page: number, signal?: AbortSignal) {
      const body = { user_id: userId, page, size: PAGE_SIZE, include_memory_view: VIEWS, include_preference: true };
      return send(timeouts.otherMs, { path: "get/memory", body, data: pageData, isRepeatable: true }, signal);
    },

    one(id: string) {
      const path = `get/memory/${encodeURIComponent(id)}`;
      return send(timeouts.otherMs, { path, method: "get/memory/{id}", data: memoryData, isRepeatable: true });
    },

    update(id: string, content: string) {
      const body = { memory_id: id, content };
      return send(timeouts.otherMs, { path: "update/memory", body, data: acceptedData, isRepeatable: true });
    },

    /** Deletes memories of anyone in the MemOS project. The caller must have checked whose they are. */
    delete(ids: readonly string[], signal?: AbortSignal) {
      const body = { memory_ids: ids };
      return send(timeouts.otherMs, { path: "delete/memory", body, data: acceptedData, isRepeatable: true }, signal);
    },

    /** Deletes everything that MemOS made of what this user said, of whatever kind. Raw messages stay. */
    deleteUser(userId: string, signal?: AbortSignal) {
      const body = { user_id: userId };
      return send(timeouts.otherMs, { path: "delete/memory", body, data: acceptedData, isRepeatable: true }, signal);
    },

    /** The state of a background task that digests an add, and the ids of what it made once it has ended. */
    task(taskId: string, signal: AbortSignal) {
      const call = { path: "get/status", body: { task_id: taskId }, data: statusData, isRepeatable: true };
      return send(timeouts.otherMs, { ...call, reportsStatus: true }, signal);
    },
  };
}

const PAGE_SIZE = 50; // the most that get/memory returns
/** What MemOS may make of messages: what Inkwell shows and forgets. By itself it may make events, profiles and skills, too. */
const VIEWS = ["detail_factual", "preference"] as const;
/** MemOS would drop preferences by it as well, and how somebody likes to write is never near what they want written. */
const ANY_RELATIVITY = 0;
