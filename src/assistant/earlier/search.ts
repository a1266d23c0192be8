import { isServiceError } from "../errors.ts";
import { stemOf } from "../language/stems.ts";
import { placeOf } from "../privacy/identity.ts";
import { realmOf } from "../privacy/privacy.ts";
import type { EarlierDraft } from "../prompt/types.ts";
import type { Memory, MemoryItem, ReplyKinds, Scope, StoredMessage } from "../types.ts";
import type { Candidate } from "./choice.ts";
import type { Reference } from "./reference.ts";
import { titleOf } from "./titles.ts";

export type EarlierSearch = {
  readonly memory: Pick<Memory, "search" | "list" | "messages">;
  readonly replyKinds: Pick<ReplyKinds, "draftsIn">;
  /** The realms that may be searched for this reply. */
  readonly scopes: readonly Scope[];
  /** What a search for the request itself found. */
  readonly hits: readonly MemoryItem[];
  readonly reference: Reference;
  /** Whether the reply may use what was said there; the conversation at hand is not earlier work, and so not allowed. */
  readonly allowed: (conversationId: string) => boolean;
  readonly signal?: AbortSignal | undefined;
  readonly maxConversations?: number | undefined;
  /** How long looking through what is kept may hold up the reply, in milliseconds. */
  readonly listMs?: number | undefined;
};

const DEFAULT_MAX_CONVERSATIONS = 4;
const SEARCH_LIMIT = 25; // the most that a memory gives at once
const LIST_PAGES_MAX = 3;
const DEFAULT_LIST_MS = 2_000; // as long as a search may take
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
  const candidates = best.map(async ({ id, scope, score }) => {
    const draft = await readEarlierDraft(search, scope, id, reference);
    if (!draft) return [];
    const { text, at, title, request } = draft;
    const fit = (score * (1 + topicShare(reference.topic, `${request} ${text}`))) / 2;
    return [{ conversationId: id, at, score: fit, title, text }];
  });
  return (await Promise.all(candidates)).flat();
}

type Time = Pick<Reference, "from" | "to">;

/** A draft and the request that led to it. */
export type FoundDraft = EarlierDraft & { readonly title: string; readonly request: string };

/** The draft that one conversation led to, if it led to one (and to one in the time that is meant, where there are several). */
export async function readEarlierDraft(
  { memory, replyKinds }: Pick<EarlierSearch, "replyKinds"> & { readonly memory: Pick<Memory, "messages"> },
  scope: Scope,
  conversationId: string,
  time: Time = {},
): Promise<FoundDraft | undefined> {
  const [messages, isDraft] = await Promise.all([
    orElse([], memory.messages(scope, conversationId, MESSAGES_MAX)),
    replyKinds.draftsIn(conversationId).catch(() => () => true), // a remark too many does less harm than no draft
  ]);
  return draftIn(messages, isDraft, time);
}

/**
 * How much of a topic a text speaks of, 0 to 1. A draft that speaks of none of it keeps half of its memory's score, which also
 * rewards the words for what is to be changed; one that speaks of all of it keeps the whole.
 */
function topicShare(topic: string, text: string): number {
  const lower = text.toLowerCase();
  const words = topic.toLowerCase().split(" ").filter(Boolean);
  const held = words.filter((word) => lower.includes(stemOf(word, "rough")));
  return words.length === 0 ? 1 : held.length / words.length;
}

/** A conversation with hits. `isInTime`: one of them is from the time that the reference names. */
type Conversation = { readonly id: string; readonly scope: Scope; readonly score: number; readonly isInTime: boolean };

/** Hits whose conversation is unknown or not allowed lead nowhere. */
function groupByConversation(hits: readonly MemoryItem[], search: EarlierSearch): readonly Conversation[] {
  const byId = Map.groupBy(hits, ({ conversationId }) => conversationId ?? "");
  return [...byId].flatMap(([id, ofIt]) => {
    const scope = id === "" ? undefined : search.scopes.find(({ realm }) => realm === realmOf(placeOf(id).kind));
    if (!scope || !search.allowed(id)) return [];
    const score = Math.max(...ofIt.map((item) => item.score));
    return { id, scope, score, isInTime: ofIt.some(({ at }) => isWithin(at, search.reference)) };
  });
}

/** Nothing is missing once the time named, or else the number wanted, is there. */
function isEnough(found: readonly Conversation[], { from }: Reference, wanted: number): boolean {
  return from === undefined ? found.length >= wanted : found.some(({ isInTime }) => isInTime);
}

function isWithin(at: number | undefined, { from, to }: Time): boolean {
  return at !== undefined && from !== undefined && to !== undefined && at >= from && at < to;
}

async function searchTopic({ memory, scopes, reference, signal }: EarlierSearch): Promise<readonly MemoryItem[]> {
  if (reference.topic === "") return [];
  const options = { limit: SEARCH_LIMIT, ...(signal ? { signal } : {}) };
  const found = scopes.map((scope) => orElse([], memory.search(scope, reference.topic, options)));
  return (await Promise.all(found)).flat();
}

/** What is kept, back to a time: "yesterday's e-mail" has no word to search by. As much of it as comes in time. */
async function listBackTo(from: number, search: EarlierSearch): Promise<readonly MemoryItem[]> {
  const { scopes, reference, listMs = DEFAULT_LIST_MS } = search;
  const listed: MemoryItem[] = [];
  const keep = (items: readonly MemoryItem[]) => {
    const inReach = items.filter(({ at }) => at !== undefined && at >= from);
    listed.push(...inReach.map((item) => ({ ...item, score: topicShare(reference.topic, item.text) })));
    return inReach.length > 0;
  };
  await atMost(listMs, Promise.all(scopes.map((scope) => listPages(scope, search, keep))));
  return [...listed];
}

async function listPages(
  scope: Scope,
  { memory, signal }: EarlierSearch,
  keep: (items: readonly MemoryItem[]) => boolean,
) {
  for (let page = 1; page <= LIST_PAGES_MAX && !signal?.aborted; page += 1) {
    const { items } = await orElse({ items: [], total: 0 }, memory.list(scope, page));
    if (!keep(items)) return;
  }
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, timeUp]).finally(() => clearTimeout(timer));
}

/** A later reply stands for the draft unless it is this much shorter than an earlier one, as a list of subject lines would be. */
const STANDS_FROM = 1 / 4;
const LOOKED_AT = 4;

/** The last draft of a conversation; of one that went on afterwards, the last from the time that is meant. */
function draftIn(
  messages: readonly StoredMessage[],
  isDraft: (text: string) => boolean,
  time: Time,
): FoundDraft | undefined {
  const drafts = messages
    .map((message, index) => ({ ...message, index }))
    .filter(({ role, text }) => role === "assistant" && text.trim() !== "" && isDraft(text));
  const inTime = drafts.filter(({ at }) => isWithin(at, time));
  const recent = (inTime.length > 0 ? inTime : drafts).slice(-LOOKED_AT);
  const longest = Math.max(0, ...recent.map(({ text }) => text.length));
  const draft = recent.findLast(({ text }) => text.length >= longest * STANDS_FROM);
  if (!draft) return undefined;
  const request = messages.slice(0, draft.index).findLast(({ role }) => role === "user")?.text ?? "";
  return { text: draft.text, at: draft.at, title: titleOf(draft.text, request), request };
}

/** A memory that fails costs the reply its context, never the reply; anything else is a bug and goes on up. */
async function orElse<T>(otherwise: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isServiceError(error)) return otherwise;
    throw error;
  }
}
