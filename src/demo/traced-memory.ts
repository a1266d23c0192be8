import { isServiceError } from "../assistant/errors.ts";
import { memoryUserId } from "../assistant/privacy/identity.ts";
import { localDate } from "../assistant/prompt/local-time.ts";
import type { Memory, MemoryItem, PersonId, StoredMessage } from "../assistant/types.ts";
import type { Console } from "./console.ts";
import { showExchange } from "./exchange.ts";

type MemoryTrace = {
  readonly console: Console;
  readonly person: PersonId;
  /** The memory sends no requests, so its calls are printed here. They get MemOS's names and fields. */
  readonly isEmbedded: boolean;
  readonly timeZone: string;
  readonly now: () => number;
};

export type TracedMemory = {
  readonly memory: Memory;
  /** Resolves when the next add to a conversation has succeeded or failed. */
  added(conversationId: string): Promise<void>;
};

/**
 * Wraps a memory and prints what one person's searches find. The open realm counts as empty: nothing is said in public on a
 * console, and otherwise each search would make two calls.
 */
export function createTracedMemory(
  inner: Memory,
  { console, person, isEmbedded, timeZone, now }: MemoryTrace,
): TracedMemory {
  const expected = new Map<string, () => void>();

  async function traced<T>(
    name: string,
    request: object,
    call: () => Promise<T>,
    toBody: (result: T) => object,
  ): Promise<T> {
    if (!isEmbedded) return call();
    const started = now();
    showExchange(console, `${name} request: embedded memory`, request);
    try {
      const result = await call();
      showExchange(console, `${name} response: in ${now() - started} ms`, toBody(result));
      return result;
    } catch (error) {
      showExchange(console, `${name}: failed (${isServiceError(error) ? error.code : "error"})`, undefined);
      throw error;
    }
  }

  const memory: Memory = {
    ...inner,

    async search(scope, query, options) {
      if (scope.realm === "open") return [];
      const { limit } = options;
      const request = {
        user_id: memoryUserId(scope),
        query,
        memory_limit_number: limit,
        preference_limit_number: limit,
      };
      const found = await traced("searchMemory", request, () => inner.search(scope, query, options), foundBody);
      console.print([
        "",
        `  Memories found: ${found.length}`,
        ...found.map((item, index) => foundLine(item, index + 1, timeZone)),
      ]);
      return found;
    },

    async add(scope, conversationId, messages) {
      const call = () => inner.add(scope, conversationId, messages);
      if (scope.person !== person) return call();
      const request = {
        user_id: memoryUserId(scope),
        conversation_id: conversationId,
        messages: messages.map(toMessage),
      };
      try {
        await traced("addMessage", request, call, () => ({ success: true }));
      } finally {
        expected.get(conversationId)?.();
        expected.delete(conversationId);
      }
    },

    async messages(scope, conversationId, limit) {
      if (scope.realm === "open") return [];
      const call = () => inner.messages(scope, conversationId, limit);
      const limited = limit === undefined ? {} : { message_limit_number: limit };
      const request = { user_id: memoryUserId(scope), conversation_id: conversationId, ...limited };
      if (scope.person !== person) return call();
      return traced("getMessages", request, call, (found) => ({ message_detail_list: found.map(storedBody) }));
    },

    list: async (scope, page) => (scope.realm === "open" ? { items: [], total: 0 } : inner.list(scope, page)),
  };

  return { memory, added: (conversationId) => new Promise((resolve) => expected.set(conversationId, resolve)) };
}

function foundBody(items: readonly MemoryItem[]): object {
  const fields = ({ id, at, conversationId, score }: MemoryItem) => {
    return { id, conversation_id: conversationId, create_time: at, relativity: Number(score.toFixed(2)) };
  };
  return {
    memory_detail_list: items
      .filter(({ kind }) => kind !== "preference")
      .map((item) => ({ memory_value: item.text, ...fields(item) })),
    preference_detail_list: items
      .filter(({ kind }) => kind === "preference")
      .map((item) => ({ preference: item.text, ...fields(item) })),
  };
}

function foundLine({ kind, role, text, at }: MemoryItem, number: number, timeZone: string): string {
  const origin = [
    kind === "message" ? `said by ${role === "assistant" ? "Inkwell" : "you"}` : kind,
    at && localDate(at, timeZone),
  ];
  const line = text.replace(/\s+/g, " ");
  const shown = line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE).toWellFormed()}…`;
  return `    ${number}. ${shown} (${origin.filter(Boolean).join(", ")})`;
}

const MAX_LINE = 160;

function storedBody({ role, text, at }: StoredMessage): object {
  return { role, content: text, create_time: at };
}

function toMessage({ role, text, at }: StoredMessage): object {
  return { role, content: text, chat_time: new Date(at).toISOString().slice(0, 19).replace("T", " ") };
}
