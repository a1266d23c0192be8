import { type Candidate, type Reference, WHICH_DRAFT } from "./earlier.ts";
import { isServiceError } from "./errors.ts";
import { head } from "./tokens.ts";
import type { Memory, MemoryItem, Scope, StoredMessage } from "./types.ts";

/** A hit of a search that ran already. Without its scope, the conversation is looked for in all of them. */
export type ScopedHit = MemoryItem & { readonly scope?: Scope };

export type EarlierSearch = {
  readonly memory: Pick<Memory, "search" | "list" | "messages">;
  readonly scopes: readonly Scope[];
  readonly hits: readonly ScopedHit[];
  /** Searched for when the reference names no topic. */
  readonly query: string;
  readonly reference: Reference;
  /** Whether the reply may use what was said there. */
  readonly allowed: (conversationId: string) => boolean;
  /** The conversation at hand, which is not earlier work. */
  readonly current?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly maxConversations?: number | undefined;
};

const DEFAULT_MAX_CONVERSATIONS = 4;
const SEARCH_LIMIT = 25; // the most that a memory gives at once
const LIST_PAGES_MAX = 3;
const MESSAGES_MAX = 50; // the most that a memory gives at once

/**
 * The drafts that a reference may mean, one of each conversation: from the hits at hand, else from a search for its topic, else
 * (nothing from the time it names) from the newest that is kept. A memory that fails yields what was found so far.
 */
export async function findEarlierDrafts(search: EarlierSearch): Promise<readonly Candidate[]> {
  const { reference, signal, maxConversations = DEFAULT_MAX_CONVERSATIONS } = search;
  let found = groupByConversation(search.hits, search);
  if (!isEnough(found, reference, maxConversations)) {
    found = groupByConversation([...search.hits, ...(await searchTopic(search))], search);
  }
  if (reference.from !== undefined && !found.some(({ isInTime }) => isInTime)) {
    found = [...found, ...groupByConversation(await listBackTo(reference.from, search), search)];
  }
  if (signal?.aborted) return [];
  const best = found
    .toSorted((one, other) => Number(other.isInTime) - Number(one.isInTime) || other.score - one.score)
    .slice(0, maxConversations);
  const candidates = await Promise.all(best.map((conversation) => readDraft(conversation, search)));
  return candidates.filter((candidate) => candidate !== undefined);
}

/** A conversation with hits. `isInTime`: one of them is from the time that the reference names. */
type Conversation = {
  readonly id: string;
  readonly score: number;
  readonly scopes: readonly Scope[];
  readonly isInTime: boolean;
};

/** Hits whose conversation is unknown, not allowed or the present one lead nowhere. */
function groupByConversation(hits: readonly ScopedHit[], search: EarlierSearch): readonly Conversation[] {
  const usable = hits.filter(({ conversationId }) => conversationId && conversationId !== search.current);
  const byId = Map.groupBy(usable, ({ conversationId }) => conversationId ?? "");
  return [...byId].flatMap(([id, ofIt]) => {
    if (!search.allowed(id)) return [];
    const known = ofIt.flatMap(({ scope }) => scope ?? []);
    return {
      id,
      score: Math.max(...ofIt.map(({ score }) => score)),
      scopes: known.length > 0 ? known.slice(0, 1) : search.scopes,
      isInTime: ofIt.some(({ at }) => isWithin(at, search.reference)),
    };
  });
}

/** Nothing is missing once the time named, or else the number wanted, is there. */
function isEnough(found: readonly Conversation[], { from }: Reference, wanted: number): boolean {
  return from === undefined ? found.length >= wanted : found.some(({ isInTime }) => isInTime);
}

function isWithin(at: number | undefined, { from, to }: Reference): boolean {
  return at !== undefined && from !== undefined && to !== undefined && at >= from && at < to;
}

async function searchTopic({ memory, scopes, reference, query, signal }: EarlierSearch): Promise<readonly ScopedHit[]> {
  const words = reference.topic || query;
  const options = { limit: SEARCH_LIMIT, ...(signal ? { signal } : {}) };
  const found = scopes.map(async (scope) => {
    const items = await orNone(memory.search(scope, words, options));
    return items.map((item) => ({ ...item, scope }));
  });
  return (await Promise.all(found)).flat();
}

/** What is kept, back to a time; for "yesterday's e-mail", whose words match everything or nothing. It scores as no hit at all. */
async function listBackTo(from: number, { memory, scopes, signal }: EarlierSearch): Promise<readonly ScopedHit[]> {
  const found = scopes.map(async (scope) => {
    const listed: ScopedHit[] = [];
    for (let page = 1; page <= LIST_PAGES_MAX && !signal?.aborted; page += 1) {
      const { items } = await orNone(memory.list(scope, page), { items: [], total: 0 });
      listed.push(...items.map((item) => ({ ...item, score: 0, scope })));
      if (items.length === 0 || items.every(({ at }) => at !== undefined && at < from)) break;
    }
    return listed.filter(({ at }) => at !== undefined && at >= from);
  });
  return (await Promise.all(found)).flat();
}

async function readDraft(conversation: Conversation, search: EarlierSearch): Promise<Candidate | undefined> {
  const reads = conversation.scopes.map((scope) =>
    orNone(search.memory.messages(scope, conversation.id, MESSAGES_MAX)),
  );
  const messages = (await Promise.all(reads)).find((read) => read.length > 0) ?? [];
  const index = draftIndex(messages, search.reference);
  const draft = messages[index];
  if (!draft) return undefined;
  const request = messages.slice(0, index).findLast(({ role }) => role === "user");
  return {
    conversationId: conversation.id,
    at: draft.at,
    score: conversation.score,
    title: titleOf(draft.text, request?.text ?? ""),
    text: draft.text,
  };
}

/** A later reply stands for the draft unless it is this much shorter than an earlier one, as a list of subject lines would be. */
const STANDS_FROM = 1 / 4;
const LOOKED_AT = 4;

/** The last draft of a conversation; of one that went on afterwards, the last from the time that the reference names. */
function draftIndex(messages: readonly StoredMessage[], reference: Reference): number {
  const drafts = messages.flatMap((message, index) => (isDraft(message) ? [{ ...message, index }] : []));
  const inTime = drafts.filter(({ at }) => isWithin(at, reference));
  const recent = (inTime.length > 0 ? inTime : drafts).slice(-LOOKED_AT);
  const longest = Math.max(0, ...recent.map(({ text }) => text.length));
  return recent.findLast(({ text }) => text.length >= longest * STANDS_FROM)?.index ?? -1;
}

const NO_MODEL = "[No model connected]";
const REMARK_MAX_CHARS = 240;
const ACKNOWLEDGEMENT =
  /^(?:got it|noted|understood|sure|ok(?:ay)?|alright|of course|will do|you're welcome|thanks|thank you|i(?:'|’)?ll|i will|i have noted|i(?:'|’)ve noted|i don(?:'|’)t have|i do not have|sorry|saved|alles klar|verstanden|notiert|gerne|entendido|de acuerdo|claro|compris|d(?:'|’)accord|bien noté|capito|好的|明白|收到|了解|承知)(?![\p{L}\p{N}])/iu;

/** Not a question to the person, not "noted", not the reply without a model. */
function isDraft({ role, text }: StoredMessage): boolean {
  const said = text.trim();
  if (role !== "assistant" || said === "" || said.includes(NO_MODEL) || said.startsWith(WHICH_DRAFT)) return false;
  const isRemark = said.length <= REMARK_MAX_CHARS && !said.includes("\n");
  return !(isRemark && (/[?？]$/.test(said) || ACKNOWLEDGEMENT.test(said)));
}

const TITLE_MAX_CHARS = 60;
const TITLE_LINES = 10;
const HEADING = /^#{1,6}\s+(.+?)\s*#*$|^\*\*([^*]+)\*\*:?$/;
const SUBJECT =
  /^(?:\*\*)?(?:subject(?: line)?|betreff|objet|asunto|assunto|oggetto|主题|主題|件名)\s*[:：](?:\*\*)?\s*(.+?)(?:\*\*)?$/i;

/** The subject line or first heading of a draft, else how its request began. At most 60 characters, on one line. */
function titleOf(draft: string, request: string): string {
  const lines = draft.split("\n", TITLE_LINES).map((line) => line.trim());
  const subject = lines.map((line) => SUBJECT.exec(line)?.[1]).find(Boolean);
  const heading = lines.map((line) => HEADING.exec(line)).find(Boolean);
  const title = (subject ?? heading?.[1] ?? heading?.[2] ?? (request || draft)).replace(/\s+/g, " ").trim();
  return title.length > TITLE_MAX_CHARS ? `${head(title, TITLE_MAX_CHARS - 1).trimEnd()}…` : title;
}

/** A memory that fails costs the reply its context, never the reply; anything else is a bug and goes on up. */
async function orNone<T>(answer: Promise<readonly T[]>): Promise<readonly T[]>;
async function orNone<T>(answer: Promise<T>, none: T): Promise<T>;
async function orNone(answer: Promise<unknown>, none: unknown = []): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (isServiceError(error)) return none;
    throw error;
  }
}
