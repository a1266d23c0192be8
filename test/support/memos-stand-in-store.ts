import { randomUUID } from "node:crypto";
import { countTokens } from "../../src/assistant/prompt/tokens.ts";
import { contentWords } from "../../src/memory/words.ts";

export type KeptMemory = {
  readonly id: string;
  readonly userId: string;
  readonly conversationId: string;
  /** Events and profiles are made only where the add allows those views, or names none. */
  readonly kind: "fact" | "preference" | "event" | "profile";
  text: string;
  readonly tags: readonly string[];
  readonly createdAt: number;
  updatedAt: number;
};

export type KeptMessage = { readonly role: string; readonly content: string; readonly createdAt: number };

/** A reply of MemOS's own: its number, and what it holds. */
export type Outcome = { readonly code: number; readonly data: unknown };

type Body = Readonly<Record<string, unknown>>;
type Task = { readonly id: string; status: "running" | "completed"; readonly made: KeptMemory[]; finish(): void };

/** What MemOS makes of a statement, in its own words; undefined where it keeps those that were said. */
export type Distil = (statement: string) => string | undefined;

/**
 * What MemOS Cloud does with what it is sent, in little: words in common take the place of meaning, sentences that state a
 * style are filed as preferences, and roles are told in other words. Adds are coarse at first (a transcript tagged
 * `mode:fast`) and refined by `finish`. Takes null for a field that was left out, as its own SDK sends it.
 */
export function createMemosStore(options: {
  now: () => number;
  startTask: (finish: () => void) => void;
  distil?: Distil | undefined;
}) {
  const memories = new Map<string, KeptMemory>();
  const ofUser = new Map<string, Set<KeptMemory>>();
  const messages = new Map<string, KeptMessage[]>();
  const tasks = new Map<string, Task>();
  const running = new Set<Task>();

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
    plant(userId: string, memory: Pick<KeptMemory, "kind" | "text" | "conversationId">): string {
      return keep(userId, memory.conversationId, memory.kind, memory.text, options.now()).id;
    },
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
    const views = viewsOf(body.allow_memory_view) ?? ["detail_factual", "preference", "event", "profile"];
    const task = digest(String(userId), String(conversationId), kept.slice(-given.length), views);
    if (body.async_mode === false) task.finish();
    else options.startTask(task.finish);
    return { code: 0, data: { success: true, task_id: task.id, status: task.status } };
  }

  function digest(
    userId: string,
    conversationId: string,
    said: readonly KeptMessage[],
    views: readonly string[],
  ): Task {
    const transcript = said.map((one) => `${one.role}: [${new Date(one.createdAt).toISOString()}]: ${one.content}`);
    const coarse = keep(userId, conversationId, "fact", transcript.join("\n"), said[0]?.createdAt ?? 0, ["mode:fast"]);
    const task: Task = {
      id: randomUUID(),
      status: "running",
      made: [],
      finish() {
        if (!running.delete(task)) return;
        task.status = "completed";
        drop(coarse.id);
        const made = said.flatMap((one) => refine(userId, conversationId, one, views));
        task.made.push(...made);
      },
    };
    tasks.set(task.id, task);
    running.add(task);
    return task;
  }

  function refine(
    userId: string,
    conversationId: string,
    { role, content, createdAt }: KeptMessage,
    views: readonly string[],
  ): KeptMemory[] {
    const make = (kind: KeptMemory["kind"], text: string) =>
      views.includes(VIEW[kind]) ? [keep(userId, conversationId, kind, text, createdAt)] : [];
    if (role !== "user") return make("fact", `[assistant view] ${content.slice(0, 300)}`);
    const sentences = content
      .split(/(?<=[.!?。！？])\s+/)
      .map((sentence) => options.distil?.(sentence) ?? retold(sentence));
    const rest = sentences.filter((sentence) => !STYLE.test(sentence)).join(" ");
    return [
      ...sentences.filter((sentence) => STYLE.test(sentence)).flatMap((style) => make("preference", style.trim())),
      ...(rest.trim() ? make("fact", `[user viewpoint] ${rest}`) : []),
      ...make("event", `The user said: ${content.slice(0, 100)}`),
      ...make("profile", `Person.Latest: ${content.slice(0, 100)}`),
    ];
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
    const { user_id: userId, query } = body;
    const facts = body.memory_limit_number ?? 9;
    const preferences = body.preference_limit_number ?? 9;
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
    const views = viewsOf(body.include_memory_view) ?? ["detail_factual", "preference"];
    const ifAsked = (kind: KeptMemory["kind"], limit: unknown) =>
      views.includes(VIEW[kind]) ? hits(kind, limit) : null;
    const data = {
      memory_detail_list: ifAsked("fact", facts),
      preference_detail_list: body.include_preference === false ? null : ifAsked("preference", preferences),
      event_detail_list: ifAsked("event", 9),
      profile_detail_list: ifAsked("profile", 9),
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
    const [page, size] = [body.page ?? 1, body.size ?? 10];
    const views = viewsOf(body.include_memory_view) ?? Object.values(VIEW);
    if (!isCount(size, 50) || !isCount(page, Number.MAX_SAFE_INTEGER)) return refused(40_000);
    const start = (Number(page) - 1) * Number(size);
    const kinds = Map.groupBy(of(String(body.user_id)), (memory) => memory.kind);
    const total = Math.max(0, ...[...kinds.values()].map((kind) => kind.length));
    const pageOf = (kind: KeptMemory["kind"]) =>
      orNull((views.includes(VIEW[kind]) ? (kinds.get(kind) ?? []) : []).slice(start, start + Number(size)).map(shown));
    const lists = {
      memory_detail_list: pageOf("fact"),
      preference_detail_list: pageOf("preference"),
      event_detail_list: pageOf("event"),
      profile_detail_list: pageOf("profile"),
    };
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
    const { user_id: userId, memory_ids: ids } = body;
    if (!isBlank(userId) && ids === undefined) {
      const all = of(String(userId));
      for (const { id } of all) drop(id);
      return all.length > 0 ? { code: 0, data: { success: true } } : refused(40_308);
    }
    if (!isBlank(userId) || !Array.isArray(ids) || ids.length === 0) return refused(40_003);
    if (ids.some((id) => !memories.has(id))) return refused(40_307);
    for (const id of ids) drop(id);
    return { code: 0, data: { success: true } };
  }

  /** Adds what the feedback says where nothing like it is left; else it takes the place of the nearest memory. */
  function feedback(body: Body): Outcome {
    const { user_id: userId, conversation_id: conversationId, feedback_content: content } = body;
    if (isBlank(userId) || isBlank(conversationId) || isBlank(content)) return refused(40_002);
    const words = stems(String(content));
    const ranked = of(String(userId)).map((memory) => ({ memory, near: relativity(words, stemsIn(memory)) }));
    const [nearest] = ranked.filter(({ near }) => near >= 0.45).sort((a, b) => b.near - a.near);
    if (nearest) nearest.memory.text = String(content);
    else keep(String(userId), String(conversationId), "fact", String(content), options.now());
    return { code: 0, data: { success: true, task_id: randomUUID(), status: "running" } };
  }

  function status(body: Body): Outcome {
    const task = tasks.get(String(body.task_id));
    if (!task) return refused(50_131);
    const { id, status, made } = task;
    if (status === "running") return { code: 0, data: { task_id: id, status } };
    const views = Map.groupBy(made, ({ kind }) => VIEW[kind]);
    const memory_views = Object.fromEntries(
      [...views].map(([view, kept]) => [view, { added: kept.length, memory_ids: kept.map((memory) => memory.id) }]),
    );
    return { code: 0, data: { task_id: id, status, memory_views } };
  }
}

const VIEW: Readonly<Record<KeptMemory["kind"], string>> = {
  fact: "detail_factual",
  preference: "preference",
  event: "event",
  profile: "profile",
};

function viewsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** Tells a role in words of its own: "I'm in charge of the Marketing Department" as "The user manages marketing." */
function retold(sentence: string): string {
  const role = /\bI(?: am|['’]m) (?:in charge of|responsible for) (?:the )?([^.!?]{1,100})/i.exec(sentence)?.[1];
  return role === undefined ? sentence : `The user manages ${role.replace(/ Department/i, "")}.`;
}

const STYLE =
  /\b(?:always|never|prefer|avoid|from now on|don['’]t|do not|by default|sign off|no (?:emoji|exclamation)|keep (?:it|my|them|every))\b/i;

function shown({ id, kind, text, tags, conversationId, createdAt, updatedAt }: KeptMemory) {
  const common = { id, conversation_id: conversationId, create_time: createdAt, update_time: updatedAt };
  if (kind === "event") return { ...common, event_key: "Event", event_value: text, status: "activated" };
  if (kind === "profile") return { ...common, memory: text, memory_type: "ProfileMemory", status: "activated" };
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
