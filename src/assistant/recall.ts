import type { Considered, HeldBack, Unsearched } from "./considered.ts";
import { createSuppression } from "./notes/suppression.ts";
import {
  channelsToAskAbout,
  mayUse,
  type Origin,
  originOf,
  realmsFor,
  stricter,
  whyNot,
  whyNotFollowed,
  whyUnsearched,
} from "./privacy/privacy.ts";
import type {
  AssistantRequest,
  Audience,
  Memory,
  MemoryItem,
  Note,
  NoteStore,
  PlaceKind,
  Realm,
  Scope,
} from "./types.ts";
import { evidenceIn } from "./understanding/evidence.ts";

/** Something that was found, with the thing itself. */
export type Found<Source> = Considered & { readonly source: Source };

/** What was found for one draft. An item with a `why` is held back. */
export type Recalled = {
  readonly rules: readonly Found<Note>[];
  readonly facts: readonly Found<Note>[];
  /** What the memory search found, best first. */
  readonly memories: readonly Found<MemoryItem>[];
  /** The search hits that may be used, best first. Some of them only lead to an earlier draft. */
  readonly hits: readonly MemoryItem[];
  readonly unsearched: Unsearched | undefined;
  /** Whether a text says what the person took back. */
  readonly isForgotten: (text: string) => boolean;
  /** Memory or notes could not be read in time. */
  readonly isDown: boolean;
};

type Sources = {
  readonly memory: Pick<Memory, "search">;
  readonly notes: Pick<NoteStore, "list" | "forgotten">;
};

/** Looks up the kind that a channel has now. */
type KindOf = (channelId: string) => Promise<PlaceKind>;

const HITS = 10; // evidence recall hardly grows beyond ten raw messages (76.7 at 10, 82.4 at 20)
const HITS_BEFORE_FILTER = 25; // the most that a memory gives; much of it may be for other eyes
const MAX_HITS = 14;

/**
 * Searches every realm of memory that the audience allows, side by side, and reads the person's notes. Judges each item by
 * the privacy table. A source that fails costs the draft its context, never the draft; `onFault` is called.
 */
export async function recall(
  sources: Sources,
  request: AssistantRequest,
  query: string,
  kindOf: KindOf,
  onFault: (error: unknown) => void,
  signal?: AbortSignal,
): Promise<Recalled> {
  const { author, audience } = request;
  const { found, notes, forgotten, isDown } = await readSources(sources, request, query, onFault, signal);
  const today = await originsToday(request, [...found.map(originOf), ...notes.map((note) => note.origin)], kindOf);
  const refusal = (origin: Origin) => whyNot(today(origin), audience, author.membership);
  const isForgotten = createSuppression(forgotten);

  const whyLeft = (item: MemoryItem): HeldBack | undefined => {
    const origin = originOf(item);
    const refused = refusal(origin);
    if (refused !== undefined) return refused;
    if (item.conversationId === request.place.conversationId) return "this_thread";
    if (origin.kind === "rule") return "listed_rule";
    return isForgotten(item.text) ? "forgotten" : undefined;
  };
  const ranked = found.toSorted((a, b) => b.score - a.score);
  const hits = ranked.filter((item) => whyLeft(item) === undefined).slice(0, MAX_HITS);
  const judged = (item: MemoryItem): Found<MemoryItem> => {
    const why = whyLeft(item) ?? (hits.includes(item) ? whySilent(item) : "less_near");
    if (why !== undefined || !isSaid(item)) return fromMemory(item, why);
    const text = evidenceIn(item.text, notes);
    return text === undefined ? fromMemory(item, "only_asked") : { ...fromMemory(item, undefined), text };
  };
  const countsAs = (origin: Origin) => {
    const { kind } = today(origin);
    return kind === origin.kind ? {} : { countsAs: kind };
  };
  const ofKind = (kind: Note["kind"]) => notes.filter((note) => note.kind === kind);
  return {
    rules: ofKind("rule").map((note) => fromNote(note, whyNotFollowed(note.origin, audience))),
    facts: ofKind("fact").map((note) => ({ ...fromNote(note, refusal(note.origin)), ...countsAs(note.origin) })),
    memories: ranked.map((item) => ({ ...judged(item), ...countsAs(originOf(item)) })),
    hits,
    unsearched: whyUnsearched(audience, author.membership),
    isForgotten,
    isDown,
  };
}

async function readSources(
  { memory, notes }: Sources,
  { author, audience }: AssistantRequest,
  query: string,
  onFault: (error: unknown) => void,
  signal?: AbortSignal,
) {
  let isDown = false;
  const orNothing = <Item>(items: Promise<readonly Item[]>): Promise<readonly Item[]> =>
    items.catch((error: unknown) => {
      isDown = true;
      onFault(error);
      return [];
    });
  const limit = audience.kind === "author" ? HITS : HITS_BEFORE_FILTER;
  const options = { limit, ...(signal ? { signal } : {}) };
  const search = (realm: Realm) => orNothing(memory.search({ person: author.id, realm }, query, options));
  const [own, forgotten, ...lists] = await Promise.all([
    orNothing(notes.list(author.id)),
    orNothing(notes.forgotten(author.id)),
    ...realmsFor(audience, author.membership).map(search),
  ]);
  return { found: lists.flat(), notes: own, forgotten, isDown };
}

/** Whether an item is what the person said, as they said it. */
function isSaid({ kind, role }: MemoryItem): boolean {
  return kind === "message" && role === "user";
}

/** Returns why a usable hit is not shown to the model: Inkwell's own words are no evidence about the person. */
function whySilent({ kind, role }: MemoryItem): HeldBack | undefined {
  return kind === "message" && role === "assistant" ? "own_words" : undefined;
}

function fromMemory(source: MemoryItem, why: HeldBack | undefined): Found<MemoryItem> {
  const { kind, text, at, score } = source;
  const when = at === undefined ? {} : { at };
  return { source, kind, text, ...when, from: originOf(source).kind, score, ...(why === undefined ? {} : { why }) };
}

function fromNote(source: Note, why?: HeldBack): Found<Note> {
  const { kind, text, at, origin } = source;
  return { source, kind, text, at, from: origin.kind, ...(why === undefined ? {} : { why }) };
}

/** Returns the scopes that a reply to this request may search. */
export function scopesOf(request: AssistantRequest): readonly Scope[] {
  const realms = realmsFor(request.audience, request.author.membership);
  return realms.map((realm) => ({ person: request.author.id, realm }));
}

type Readers = { readonly audience: Audience; readonly author: AssistantRequest["author"] };

/**
 * Looks up what every channel among `origins` that matters is today. Returns a function that tells whether a reply for these
 * readers may use something said at one of them.
 */
export async function createFilter(
  readers: Readers,
  origins: readonly Origin[],
  kindOf: KindOf,
): Promise<(origin: Origin) => boolean> {
  const today = await originsToday(readers, origins, kindOf);
  return (origin) => mayUse(today(origin), readers.audience, readers.author.membership);
}

/** Returns what an origin counts as now, where its channel has become another kind since. A failed look-up is `unknown`. */
async function originsToday(
  { audience }: Readers,
  origins: readonly Origin[],
  kindOf: KindOf,
): Promise<(origin: Origin) => Origin> {
  const channels = channelsToAskAbout(origins, audience);
  const kindOrUnknown = (id: string) => kindOf(id).catch((): PlaceKind => "unknown");
  const kinds = new Map(await Promise.all(channels.map(async (id) => [id, await kindOrUnknown(id)] as const)));
  return (origin) => {
    const today = kinds.get(origin.channelId);
    const kind = today === undefined || origin.kind !== "public" ? origin.kind : stricter(origin.kind, today);
    return { kind, channelId: origin.channelId };
  };
}
