import { isServiceError } from "../errors.ts";
import { stemOf } from "../language/stems.ts";
import { placeOf } from "../privacy/identity.ts";
import { realmOf } from "../privacy/privacy.ts";
import type { EarlierDraft } from "../prompt/types.ts";
import type { Memory, MemoryItem, ReplyKinds, Scope, StoredMessage } from "../types.ts";
import type { Candidate } from "./choice.ts";
import { readIntent } from "./intent.ts";
import type { Reference } from "./reference.ts";
import { titleOf } from "./titles.ts";

/** What a search for earlier drafts needs. */
export type EarlierSearch = {
  readonly memory: Pick<Memory, "search" | "list" | "messages">;
  readonly replyKinds: Pick<ReplyKinds, "kindsIn">;
  /** The scopes that this reply may search. */
  readonly scopes: readonly Scope[];
  /** What the search for the request found. */
  readonly hits: readonly MemoryItem[];
  readonly reference: Reference;
  /** Whether the reply may use a conversation. The one at hand is no earlier work, and so not allowed. */
  readonly allowed: (conversationId: string) => boolean;
  readonly signal?: AbortSignal | undefined;
  readonly maxConversations?: number | undefined;
  /** How long listing memory may hold up the reply, in milliseconds. */
  readonly listMs?: number | undefined;
};

const DEFAULT_MAX_CONVERSATIONS = 6;
const SEARCH_LIMIT = 25; // the most that a memory gives at once
const LIST_PAGES_MAX = 3;
const DEFAULT_LIST_MS = 2_000; // as long as a search may take
const MESSAGES_MAX = 50; // the most that a memory gives at once

/**
 * Returns the drafts that a reference may mean, one of each conversation. Looks at the hits at hand, then searches for the
 * topic, and lists the newest items where nothing is from the time that the reference names. Where memory fails, returns
 * what it has.
 */
export async function findEarlierDrafts(search: EarlierSearch): Promise<readonly Candidate[]> {
  const { reference, signal, maxConversations = DEFAULT_MAX_CONVERSATIONS } = search;
  let items = search.hits;
  let found = groupByConversation(items, search);
  if (!isEnough(found, reference, maxConversations)) {
    items = [...items, ...(await searchTopic(search))];
    found = groupByConversation(items, search);
  }
  if (reference.from !== undefined && !found.some(({ isInTime }) => isInTime)) {
    found = groupByConversation([...items, ...(await listBackTo(reference.from, search))], search);
  }
  if (signal?.aborted) return [];
  const best = found.toSorted((one, other) => Number(other.isInTime) - Number(one.isInTime) || other.score - one.score);
  return readDrafts(search, best.slice(0, maxConversations));
}

/** Returns the drafts of the conversations that were hit, as many as may be opened. Searches for nothing. */
export async function readHitDrafts(search: EarlierSearch): Promise<readonly Candidate[]> {
  const { hits, maxConversations = DEFAULT_MAX_CONVERSATIONS } = search;
  const best = groupByConversation(hits, search).toSorted((one, other) => other.score - one.score);
  return readDrafts(search, best.slice(0, maxConversations));
}

/**
 * Returns drafts that no search led to, since they say it in other words: those of the time that is named, else of the newest
 * that memory lists, where `isMeant` holds for what is listed. Holds up the reply for `listMs` at most.
 */
export async function readListedDrafts(
  search: EarlierSearch,
  known: readonly Candidate[],
  choose: (listed: readonly Candidate[]) => readonly Candidate[],
): Promise<readonly Candidate[]> {
  const { maxConversations = DEFAULT_MAX_CONVERSATIONS } = search;
  const items = await listBackTo(search.reference.from ?? 0, search);
  const conversations = groupByConversation(items, search).filter(
    ({ id }) => !known.some(({ conversationId }) => conversationId === id),
  );
  const listed = conversations.map(({ id }): Candidate => {
    const ofIt = items.filter(({ conversationId }) => conversationId === id);
    const said = (by: MemoryItem["role"]) =>
      ofIt
        .filter(({ role }) => role === by)
        .map(({ text }) => text)
        .join("\n");
    const at = Math.max(...ofIt.map((item) => item.at ?? 0));
    return {
      conversationId: id,
      at,
      score: 1,
      title: titleOf(said("assistant"), said("user")),
      request: said("user"),
      text: said("assistant"),
    };
  });
  const wanted = new Set(choose(listed).map(({ conversationId }) => conversationId));
  return readDrafts(search, conversations.filter(({ id }) => wanted.has(id)).slice(0, maxConversations));
}

async function readDrafts(
  search: EarlierSearch,
  conversations: readonly Conversation[],
): Promise<readonly Candidate[]> {
  const { reference } = search;
  const candidates = conversations.map(async ({ id, scope, score }) => {
    const draft = await readEarlierDraft(search, scope, id, reference);
    if (!draft) return [];
    const { text, at, title, request } = draft;
    const fit = (score * (1 + topicShare(reference.topic, `${request} ${text}`))) / 2;
    return [{ conversationId: id, at, score: fit, title, text, request }];
  });
  return (await Promise.all(candidates)).flat();
}

type Time = Pick<Reference, "from" | "to">;

/** A draft and the request that led to it. */
export type FoundDraft = EarlierDraft & { readonly title: string; readonly request: string };

/** Returns the draft that a conversation led to, and of several the last one from `time`. Undefined where it led to none. */
export async function readEarlierDraft(
  { memory, replyKinds }: Pick<EarlierSearch, "replyKinds"> & { readonly memory: Pick<Memory, "messages"> },
  scope: Scope,
  conversationId: string,
  time: Time = {},
): Promise<FoundDraft | undefined> {
  const [messages, kindOf] = await Promise.all([
    orElse([], memory.messages(scope, conversationId, MESSAGES_MAX)),
    replyKinds.kindsIn(conversationId).catch(() => () => "draft" as const), // taking a remark for a draft does less harm than finding none
  ]);
  return draftIn(messages, (text) => kindOf(text) === "draft", time);
}

/**
 * Returns how much of a topic a text speaks of, 0 to 1. A draft that speaks of none keeps half of its score, since memory
 * also scores the words for what to change in it.
 */
function topicShare(topic: string, text: string): number {
  const lower = text.toLowerCase();
  const words = topic.toLowerCase().split(" ").filter(Boolean);
  const held = words.filter((word) => lower.includes(stemOf(word, "rough")));
  return words.length === 0 ? 1 : held.length / words.length;
}

/** A conversation with hits. `isInTime`: a hit is from the time that the reference names. */
type Conversation = { readonly id: string; readonly scope: Scope; readonly score: number; readonly isInTime: boolean };

/** Groups hits. Leaves out those whose conversation is unknown or not allowed. */
function groupByConversation(hits: readonly MemoryItem[], search: EarlierSearch): readonly Conversation[] {
  const byId = Map.groupBy(hits, ({ conversationId }) => conversationId ?? "");
  return [...byId].flatMap(([id, ofIt]) => {
    const scope = id === "" ? undefined : search.scopes.find(({ realm }) => realm === realmOf(placeOf(id).kind));
    if (!scope || !search.allowed(id)) return [];
    const score = Math.max(...ofIt.map((item) => item.score));
    return { id, scope, score, isInTime: ofIt.some(({ at }) => isWithin(at, search.reference)) };
  });
}

/** Tells whether the search may end: at a hit from the time that is named or, where none is named, at `wanted` conversations. */
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

/** Lists memory back to a time, as far as it comes within `listMs`: "yesterday's e-mail" has no word to search by. */
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

const STANDS_FROM = 1 / 4; // a later reply that is shorter than so much of an earlier one is no new version of it
const LOOKED_AT = 4;

/** Returns the last draft from `time`, or the last one where none is from then. */
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
  const said = messages.slice(0, draft.index).filter(({ role }) => role === "user");
  const [first, last] = [said[0]?.text ?? "", said.at(-1)?.text ?? ""];
  const named = readIntent(last, 0).kind === "bare" ? first : last; // "shorter" and "2" name nothing
  const request = first === last ? first : `${first}\n${last}`;
  return { text: draft.text, at: draft.at, title: titleOf(draft.text, named), request };
}

/** Returns `otherwise` where memory fails. Rejects with any other error, which is a bug. */
async function orElse<T>(otherwise: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isServiceError(error)) return otherwise;
    throw error;
  }
}
