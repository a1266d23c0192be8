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
  whyUnsearched,
} from "./privacy/privacy.ts";
import type { AssistantRequest, Audience, Memory, MemoryItem, Note, NoteStore, PlaceKind, Scope } from "./types.ts";

/** What was found for one draft. What has a `why` is held back by the privacy table, or for another reason. */
export type Recalled = {
  /** Each with the note it stands for. Rules are never held back. */
  readonly rules: readonly Found<Note>[];
  readonly facts: readonly Found<Note>[];
  /** What the memory search found, best first. */
  readonly memories: readonly Found<MemoryItem>[];
  /** The search hits that may be used, best first; those that only lead to an earlier draft among them. */
  readonly hits: readonly MemoryItem[];
  readonly unsearched: Unsearched | undefined;
  /** Tells whether a text is something that the person took back. */
  readonly isForgotten: (text: string) => boolean;
  /** Memory or notes could not be read in time. */
  readonly isDown: boolean;
};

export type Found<Source> = Considered & { readonly source: Source };

type Sources = {
  readonly memory: Pick<Memory, "search">;
  readonly notes: Pick<NoteStore, "list" | "forgotten">;
};

/** The kind that a channel has today, as the front end knows it. */
type KindOf = (channelId: string) => Promise<PlaceKind>;

/**
 * Searches memory (every realm that the audience allows, side by side) and reads the person's notes. A source that fails costs
 * the draft its context, never the draft; `onFault` hears of it.
 */
export async function recall(
  { memory, notes }: Sources,
  request: AssistantRequest,
  query: string,
  kindOf: KindOf,
  onFault: (error: unknown) => void,
  signal?: AbortSignal,
): Promise<Recalled> {
  const { author, audience } = request;
  let isDown = false;
  const orNothing = <Item>(found: Promise<readonly Item[]>): Promise<readonly Item[]> =>
    found.catch((error: unknown) => {
      isDown = true;
      onFault(error);
      return [];
    });

  const realms = realmsFor(audience, author.membership);
  const limit = audience.kind === "author" ? HITS : HITS_BEFORE_FILTER;
  const options = { limit, ...(signal ? { signal } : {}) };
  const [own, forgotten, ...lists] = await Promise.all([
    orNothing(notes.list(author.id)),
    orNothing(notes.forgotten(author.id)),
    ...realms.map((realm) => orNothing(memory.search({ person: author.id, realm }, query, options))),
  ]);
  const found = lists.flat();

  const today = await originsToday(request, [...found.map(originOf), ...own.map((note) => note.origin)], kindOf);
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
  const hits = found
    .filter((item) => whyLeft(item) === undefined)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_HITS);
  const changedPlace = (origin: Origin) => {
    const { kind } = today(origin);
    return kind === origin.kind ? {} : { countsAs: kind };
  };
  const whyUnused = (item: MemoryItem) => (hits.includes(item) ? whySilent(item) : "less_near");
  const ofKind = (kind: Note["kind"]) => own.filter((note) => note.kind === kind);
  return {
    rules: ofKind("rule").map((note) => fromNote(note)),
    facts: ofKind("fact").map((note) => ({ ...fromNote(note, refusal(note.origin)), ...changedPlace(note.origin) })),
    memories: found
      .toSorted((a, b) => b.score - a.score)
      .map((item) => ({ ...fromMemory(item, whyLeft(item) ?? whyUnused(item)), ...changedPlace(originOf(item)) })),
    hits,
    unsearched: whyUnsearched(audience, author.membership),
    isForgotten,
    isDown,
  };
}

/** An assistant's own words are no evidence about the person. */
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

/** The scopes that a reply to this request may search. */
export function scopesOf(request: AssistantRequest): readonly Scope[] {
  return realmsFor(request.audience, request.author.membership).map((realm) => ({ person: request.author.id, realm }));
}

const HITS = 10; // evidence recall hardly grows beyond ten raw messages (76.7 at 10, 82.4 at 20)
const HITS_BEFORE_FILTER = 25; // the most MemOS gives; much of it may be for other eyes
const MAX_HITS = 14;

type Readers = { readonly audience: Audience; readonly author: AssistantRequest["author"] };

/** Returns the privacy table for this request, with the present kind of every channel that matters already looked up. */
export async function createFilter(
  readers: Readers,
  origins: readonly Origin[],
  kindOf: KindOf,
): Promise<(origin: Origin) => boolean> {
  const today = await originsToday(readers, origins, kindOf);
  return (origin) => mayUse(today(origin), readers.audience, readers.author.membership);
}

/** What each origin counts as now, where a channel has changed since. */
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
