import type { Deadline } from "../../ports/deadline.ts";
import { withDeadline } from "../deadline.ts";
import type { MemosHttp } from "./http.ts";
import { acceptedData, type FoundData, foundData, memoryData, messagesData, pageData, statusData } from "./schema.ts";

/** How long each kind of call may take, in milliseconds, retries included. */
export type MemosTimeouts = {
  /** On the reply's path. */
  readonly searchMs: number;
  /** On the reply's path too, when an earlier draft is read back. */
  readonly messagesMs: number;
  readonly addMs: number;
  /** Listing and changing: hundreds of memories were seen to take minutes, page after page. */
  readonly otherMs: number;
};

export type MemosMessage = {
  readonly role: "user" | "assistant";
  readonly content: string;
  readonly chat_time: string;
};

export type MemosApi = ReturnType<typeof createMemosApi>;

/** The endpoints of MemOS Cloud ("OpenMem v1") that Inkwell needs: their paths and field names stand here and nowhere else. */
export function createMemosApi(http: MemosHttp, timeouts: MemosTimeouts, now: () => number) {
  const within = <Data>(ms: number, parent: AbortSignal | undefined, call: (deadline: Deadline) => Promise<Data>) =>
    withDeadline({ ms, parent, now }, call);

  return {
    /** No conversation is named, since that would only weigh; limits are explicit, since the defaults differ by version. */
    search(userId: string, query: string, limit: number, deadline: Deadline): Promise<FoundData> {
      const body = {
        user_id: userId,
        query,
        memory_limit_number: limit,
        include_preference: true,
        preference_limit_number: limit,
        relativity: RELATIVITY,
      };
      return http.call({ path: "search/memory", body, data: foundData, isRepeatable: true }, deadline);
    },

    /** Answers before anything is learnt; there is no key that would make it safe to repeat. */
    add(userId: string, conversationId: string, messages: readonly MemosMessage[]) {
      const body = {
        user_id: userId,
        conversation_id: conversationId,
        app_id: "inkwell",
        async_mode: true,
        allow_public: false,
        messages,
      };
      return within(timeouts.addMs, undefined, (deadline) =>
        http.call({ path: "add/message", body, data: acceptedData, isRepeatable: false }, deadline),
      );
    },

    messages(userId: string, conversationId: string, limit: number) {
      const body = { user_id: userId, conversation_id: conversationId, message_limit_number: limit };
      return within(timeouts.messagesMs, undefined, (deadline) =>
        http.call({ path: "get/message", body, data: messagesData, isRepeatable: true }, deadline),
      );
    },

    /** `page` counts from 1 in each category; `total` and `pages` are those of the largest. */
    page(userId: string, page: number, signal?: AbortSignal) {
      const body = { user_id: userId, page, size: PAGE_SIZE, include_preference: true };
      return within(timeouts.otherMs, signal, (deadline) =>
        http.call({ path: "get/memory", body, data: pageData, isRepeatable: true }, deadline),
      );
    },

    one(id: string) {
      const path = `get/memory/${encodeURIComponent(id)}`;
      return within(timeouts.otherMs, undefined, (deadline) =>
        http.call({ path, method: "get/memory/{id}", data: memoryData, isRepeatable: true }, deadline),
      );
    },

    update(id: string, content: string) {
      const body = { memory_id: id, content };
      return within(timeouts.otherMs, undefined, (deadline) =>
        http.call({ path: "update/memory", body, data: acceptedData, isRepeatable: true }, deadline),
      );
    },

    /** Deletes whatever the ids stand for in the whole project: whose they are must have been checked before. */
    delete(ids: readonly string[], signal?: AbortSignal) {
      const body = { memory_ids: ids };
      return within(timeouts.otherMs, signal, (deadline) =>
        http.call({ path: "delete/memory", body, data: acceptedData, isRepeatable: true }, deadline),
      );
    },

    feedback(userId: string, conversationId: string, content: string, signal: AbortSignal) {
      const body = { user_id: userId, conversation_id: conversationId, feedback_content: content, allow_public: false };
      return within(timeouts.otherMs, signal, (deadline) =>
        http.call({ path: "add/feedback", body, data: acceptedData, isRepeatable: false }, deadline),
      );
    },

    task(taskId: string, signal: AbortSignal) {
      const call = { path: "get/status", body: { task_id: taskId }, data: statusData, isRepeatable: true };
      return within(timeouts.otherMs, signal, (deadline) => http.call({ ...call, reportsStatus: true }, deadline));
    },
  };
}

const PAGE_SIZE = 50; // the most that get/memory gives
const RELATIVITY = 0.45; // the Cloud's own default, said aloud because it has changed between versions
