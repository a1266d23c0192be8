import { randomUUID } from "node:crypto";
import { countTokens } from "../../src/assistant/prompt/tokens.ts";
import { contentWords } from "../../src/memory/words.ts";

export type KeptMemory = {
  readonly id: string;
  readonly userId: string;
  readonly conversationId: string;
  readonly kind: "fact" | "preference";
  text: string;
  readonly tags: readonly string[];
  readonly createdAt: number;
  updatedAt: number;
};

export type KeptMessage = { readonly role: string; readonly content: string; readonly createdAt: number };

/** A reply of MemOS's own: its number, and what it holds. */
export type Outcome = { readonly code: number; readonly data: unknown };

type Body = Readonly<Record<string, unknown>>;
type Task = { readonly id: string; status: "running" | "completed"; finish(): void };

/**
 * What MemOS Cloud does with what it is sent, in little: words in common take the place of meaning, and sentences that state a
 * style are filed as preferences. Adds are coarse at first (a transcript tagged `mode:fast`) and refined by `finish`.
 */
export function createMemosStore(options: { now: () => number; startTask: (finish: () => void) => void }) {
  const memories = new Map<string, KeptMemory>();
  const ofUser = new Map<string, Set<KeptMemory>>();
  const messages = new Map<string, KeptMessage[]>();
  const tasks = new Map<string, Task>();
  const running = new Set<Task>();
  const takenBack = new Map<string, string[]>();

  const stemsOf = new WeakMap<KeptMemory, { readonly text: string; readonly stems: ReadonlySet<string> }>();
  const stemsIn = (memory: KeptMemory): ReadonlySet<string> => {
    const known = stemsOf.get(memory);
    if (known?.text === memory.text) return known.stems;
    const fresh = { text: memory.text, stems: stems(memory.text) };
    stemsOf.set(memory, fresh);
    return fresh.stems;
  };

  const of = (userId: string): KeptMemory[] => [...(ofUser.get(userId) ?? [])];

  return {
    memoriesOf: of,
    messagesOf: (userId: string, conversationId: string) => messages.get(`${userId} ${conversationId}`) ?? [],
    endpoints: {
      "add/message": add,
      "search/memory": search,
      "get/message": getMessages,
      "get/memory": getMemories,
      "get/memory/{id}": getOne,
      "update/memory": update,
      "delete/memory": remove,
      "add/feedback": feedback,
      "get/status": status,
    } satisfies Record<string, (body: Body) => Outcome>,
    /** Refines everything that is still coarse. */
    settle() {
      for (const task of running) task.finish();
    },
  };

  function add(body: Body): Outcome {
    const { user_id: userId, conversation_id: conversationId } = body;
    const given = body.messages as { role: string; content: string; chat_time?: string }[];
    if (isBlank(userId) || isBlank(conversationId)) return refused(40_002);
    if (String(userId).length > 100) return refused(40_010);
    if (String(conversationId).length > 100) return refused(40_011);
    if (!Array.isArray(given) || given.length === 0) return refused(40_003);
    if (given.some(({ role, content }) => !role || isBlank(content))) return refused(40_002);
    if (countTokens(given.map(({ content }) => content).join("")) > 40_000) return refused(40_305);

    const name = `${userId} ${conversationId}`;
    const kept = messages.get(name) ?? [];
    messages.set(name, kept);
    for (const { role, content, chat_time } of given) {
      const saidAt = chat_time ? Date.parse(`${chat_time.replace(" ", "T")}Z`) : options.now();
      kept.push({ role, content, createdAt: Math.max(saidAt, (kept.at(-1)?.createdAt ?? 0) + 1) });
    }
    const task = digest(String(userId), String(conversationId), kept.slice(-given.length));
    if (body.async_mode === false) task.finish();
    else options.startTask(task.finish);
    return { code: 0, data: { success: true, task_id: task.id, status: task.status } };
  }

  function digest(userId: string, conversationId: string, said: readonly KeptMessage[]): Task {
    const transcript = said.map((one) => `${one.role}: [${new Date(one.createdAt).toISOString()}]: ${one.content}`);
    const coarse = keep(userId, conversationId, "fact", transcript.join("\n"), said[0]?.createdAt ?? 0, ["mode:fast"]);
    const task: Task = {
      id: randomUUID(),
      status: "running",
      finish() {
        if (!running.delete(task)) return;
        task.status = "completed";
        drop(coarse.id);
        for (const one of said) refine(userId, conversationId, one);
      },
    };
    tasks.set(task.id, task);
    running.add(task);
    return task;
  }

  function refine(userId: string, conversationId: string, { role, content, createdAt }: KeptMessage) {
    if (role !== "user") {
      keep(userId, conversationId, "fact", `[assistant viewpoint] ${content.slice(0, 300)}`, createdAt);
      return;
    }
    const isTakenBack = (sentence: string) => takenBack.get(userId)?.some((feedback) => feedback.includes(sentence));
    const sentences = content.split(/(?<=[.!?。！？])\s+/).filter((sentence) => !isTakenBack(sentence.trim()));
    for (const style of sentences.filter((sentence) => STYLE.test(sentence))) {
      keep(userId, conversationId, "preference", style.trim(), createdAt);
    }
    const rest = sentences.filter((sentence) => !STYLE.test(sentence)).join(" ");
    if (rest.trim()) keep(userId, conversationId, "fact", `[user viewpoint] ${rest}`, createdAt);
  }

  function keep(
    userId: string,
    conversationId: string,
    kind: KeptMemory["kind"],
    text: string,
    createdAt: number,
    tags: readonly string[] = [],
  ): KeptMemory {
    const id = randomUUID();
    const memory: KeptMemory = { id, userId, conversationId, kind, text, tags, createdAt, updatedAt: createdAt };
    memories.set(id, memory);
    ofUser.set(userId, (ofUser.get(userId) ?? new Set()).add(memory));
    return memory;
  }

  function drop(id: string) {
    const memory = memories.get(id);
    memories.delete(id);
    if (memory) ofUser.get(memory.userId)?.delete(memory);
  }

  function search(body: Body): Outcome {
    const { user_id: userId, query, memory_limit_number: facts, preference_limit_number: preferences } = body;
    if (isBlank(userId) || isBlank(query)) return refused(40_002);
    if (countTokens(String(query)) > 4_000) return refused(40_305);
    if (!isCount(facts, 25) || !isCount(preferences, 25)) return refused(40_000);
    const words = stems(String(query));
    const found = of(String(userId))
      .map((memory) => ({ memory, relativity: relativity(words, stemsIn(memory)) }))
      .filter((hit) => hit.relativity >= Number(body.relativity ?? 0.45))
      .sort((a, b) => b.relativity - a.relativity);
    const hits = (kind: KeptMemory["kind"], limit: unknown) =>
      orNull(
        found
          .filter(({ memory }) => memory.kind === kind)
          .slice(0, Number(limit))
          .map((hit) => ({ ...shown(hit.memory), relativity: hit.relativity })),
      );
    const data = {
      memory_detail_list: hits("fact", facts),
      preference_detail_list: body.include_preference === false ? null : hits("preference", preferences),
      tool_memory_detail_list: null,
      preference_note: null,
    };
    return { code: 0, data };
  }

  function getMessages(body: Body): Outcome {
    if (isBlank(body.user_id) || isBlank(body.conversation_id)) return refused(40_002);
    const limit = body.message_limit_number ?? 6;
    if (!isCount(limit, 50)) return refused(40_000);
    const kept = messages.get(`${body.user_id} ${body.conversation_id}`) ?? [];
    const newestFirst = kept.slice(-Number(limit)).reverse();
    const list = newestFirst.map(({ role, content, createdAt }) => {
      return { role, content, create_time: createdAt, update_time: createdAt };
    });
    return { code: 0, data: { message_detail_list: orNull(list) } };
  }

  function getMemories(body: Body): Outcome {
    if (isBlank(body.user_id)) return refused(40_002);
    const { page = 1, size = 10 } = body;
    if (!isCount(size, 50) || !isCount(page, Number.MAX_SAFE_INTEGER)) return refused(40_000);
    const start = (Number(page) - 1) * Number(size);
    const kinds = Map.groupBy(of(String(body.user_id)), (memory) => memory.kind);
    const total = Math.max(0, ...[...kinds.values()].map((kind) => kind.length));
    const pageOf = (kind: KeptMemory["kind"]) =>
      orNull((kinds.get(kind) ?? []).slice(start, start + Number(size)).map(shown));
    const lists = { memory_detail_list: pageOf("fact"), preference_detail_list: pageOf("preference") };
    return { code: 0, data: { ...lists, total, size, current: page, pages: Math.ceil(total / Number(size)) } };
  }

  function getOne(body: Body): Outcome {
    const memory = memories.get(String(body.id));
    if (!memory) return refused(40_001);
    const { id, userId, conversationId, text, createdAt } = memory;
    const status = "activated";
    return {
      code: 0,
      data: { id, user_id: userId, conversation_id: conversationId, content: text, status, created_at: createdAt },
    };
  }

  function update(body: Body): Outcome {
    const memory = memories.get(String(body.memory_id));
    if (!memory) return refused(40_001);
    if (isBlank(body.content)) return refused(40_002);
    memory.text = String(body.content);
    memory.updatedAt = options.now();
    return { code: 0, data: { success: true } };
  }

  /** Checks the project and nothing else: whoever knows an id can delete it. */
  function remove(body: Body): Outcome {
    const ids = body.memory_ids;
    if (!Array.isArray(ids) || ids.length === 0) return refused(40_003);
    if (ids.some((id) => !memories.has(id))) return refused(40_307);
    for (const id of ids) drop(id);
    return { code: 0, data: { success: true } };
  }

  function feedback(body: Body): Outcome {
    const { user_id: userId, conversation_id: conversationId, feedback_content: content } = body;
    if (isBlank(userId) || isBlank(conversationId) || isBlank(content)) return refused(40_002);
    takenBack.set(String(userId), [...(takenBack.get(String(userId)) ?? []), String(content)]);
    return { code: 0, data: { success: true, task_id: randomUUID(), status: "running" } };
  }

  function status(body: Body): Outcome {
    const task = tasks.get(String(body.task_id));
    return task ? { code: 0, data: { task_id: task.id, status: task.status } } : refused(50_131);
  }
}

const STYLE =
  /\b(?:always|never|prefer|avoid|from now on|don['’]t|do not|by default|sign off|no (?:emoji|exclamation)|keep (?:it|my|them|every))\b/i;

function shown({ id, kind, text, tags, conversationId, createdAt, updatedAt }: KeptMemory) {
  const common = { id, conversation_id: conversationId, create_time: createdAt, update_time: updatedAt };
  if (kind === "preference") {
    const reasoning = "Said so directly.";
    return { ...common, preference: text, preference_type: "explicit_preference", reasoning, status: "activated" };
  }
  const memory_type = tags.includes("mode:fast") ? "WorkingMemory" : "LongTermMemory";
  return {
    ...common,
    memory_key: "Note",
    memory_value: text,
    memory_type,
    tags,
    status: "activated",
    confidence: 0.99,
  };
}

/** Any telling word in common makes two texts related; the more, the nearer. */
function relativity(query: ReadonlySet<string>, text: ReadonlySet<string>): number {
  const shared = query.intersection(text).size;
  return shared === 0 ? 0.1 : Math.min(0.99, 0.46 + (0.53 * shared) / Math.sqrt(query.size * text.size));
}

function stems(text: string): Set<string> {
  const words = contentWords(text).map((word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
  return new Set(words.map((word) => word.slice(0, 6)));
}

function refused(code: number): Outcome {
  return { code, data: null };
}

function orNull<Item>(list: readonly Item[]): readonly Item[] | null {
  return list.length === 0 ? null : list;
}

function isBlank(value: unknown): boolean {
  return typeof value !== "string" || value.trim() === "";
}

function isCount(value: unknown, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= max;
}
