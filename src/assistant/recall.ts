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
import type { Candidate, Tracer } from "./trace.ts";
import type { AssistantRequest, Audience, Memory, MemoryItem, Note, NoteStore, PlaceKind, Scope } from "./types.ts";

/** What may shape one draft: everything in it has passed the privacy table for its audience. */
export type Recalled = {
  readonly rules: readonly Note[];
  readonly facts: readonly Note[];
  /** Hits of the memory search, best first. */
  readonly hits: readonly MemoryItem[];
  /** Whether a text is something that the person took back. */
  readonly isForgotten: (text: string) => boolean;
  /** Memory or notes could not be read in time. */
  readonly isDown: boolean;
};

type Sources = {
  readonly memory: Pick<Memory, "search">;
  readonly notes: Pick<NoteStore, "list" | "forgotten">;
  readonly trace?: Tracer | undefined;
};

/** What the front end knows of channels today. */
type KindOf = (channelId: string) => Promise<PlaceKind>;

/**
 * Memory search (in every realm that the audience allows, side by side) and the person's notes. A source that fails costs
 * the draft its context, never the draft; `onFault` hears of it.
 */
export async function recall(
  { memory, notes, trace }: Sources,
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

  const realms = realmsFor(audience, author.standing);
  const limit = audience.kind === "author" ? HITS : HITS_BEFORE_FILTER;
  const options = { limit, ...(signal ? { signal } : {}) };
  const noted = Promise.all([orNothing(notes.list(author.id)), orNothing(notes.forgotten(author.id))]);
  const searched = Promise.all(
    realms.map((realm) => orNothing(memory.search({ person: author.id, realm }, query, options))),
  );
  trace?.during(request.id, "rules and facts", noted, ([{ length }]) => `${length} kept`);
  trace?.during(request.id, "memory search", searched, (lists) =>
    isDown ? "not everything could be read" : `${lists.flat().length} found`,
  );
  const [[own, forgotten], lists] = await Promise.all([noted, searched]);
  const found = lists.flat();

  const today = await originsToday(request, [...found.map(originOf), ...own.map((note) => note.origin)], kindOf);
  const refusal = (origin: Origin) => whyNot(today(origin), audience, author.standing);
  const isForgotten = createSuppression(forgotten);
  const whyLeft = (item: MemoryItem): string | undefined => {
    const origin = originOf(item);
    const refused = refusal(origin);
    if (refused !== undefined) return refused;
    if (item.conversationId === request.place.conversationId) return "Said in this thread, which is read as a whole.";
    if (origin.kind === "rule") return "A rule; rules come whole from the person's own list.";
    return isForgotten(item.text) ? "The person has taken it back." : undefined;
  };
  const hits = found
    .filter((item) => whyLeft(item) === undefined)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_HITS);
  const facts = own.filter((note) => note.kind === "fact");
  const rules = own.filter((note) => note.kind === "rule");
  if (trace) {
    const whyFar = (item: MemoryItem) => (hits.includes(item) ? whySilent(item) : `${MAX_HITS} others are nearer.`);
    tell(trace, request, {
      memories: found.map((item) => memoryCandidate(item, whyLeft(item) ?? whyFar(item))),
      facts: facts.map((note) => noteCandidate(note, refusal(note.origin))),
      rules: rules.map((note) => noteCandidate(note)),
    });
  }
  return { rules, facts: facts.filter((note) => refusal(note.origin) === undefined), hits, isForgotten, isDown };
}

function tell(
  trace: Tracer,
  { id, audience, author }: AssistantRequest,
  known: Record<"memories" | "facts" | "rules", readonly Candidate[]>,
): void {
  trace.know(id, known);
  const found = [...known.memories, ...known.facts];
  const left = found.filter(({ why }) => why !== undefined);
  const words = left.length > 0 ? `Not for this reply: ${left.length} of ${found.length}.` : "";
  const unsearched = whyUnsearched(audience, author.standing);
  if (words || unsearched) trace.step(id, "held back", [words, unsearched].filter(Boolean).join(" "));
}

function whySilent({ kind, role }: MemoryItem): string | undefined {
  return kind === "message" && role === "assistant" ? "Inkwell's own words, which only lead to a draft." : undefined;
}

function memoryCandidate(item: MemoryItem, why: string | undefined): Candidate {
  const { kind, text, at, score } = item;
  const when = at === undefined ? {} : { at };
  return { kind, text, ...when, from: originOf(item).kind, score, ...(why === undefined ? {} : { why }) };
}

function noteCandidate({ text, at, origin }: Note, why?: string): Candidate {
  return { text, at, from: origin.kind, ...(why === undefined ? {} : { why }) };
}

/** The scope that keeps a conversation. */
export function scopesOf(request: AssistantRequest): readonly Scope[] {
  return realmsFor(request.audience, request.author.standing).map((realm) => ({ person: request.author.id, realm }));
}

const HITS = 10; // evidence recall hardly grows beyond ten raw messages (76.7 at 10, 82.4 at 20)
const HITS_BEFORE_FILTER = 25; // the most MemOS gives; much of it may be for other eyes
const MAX_HITS = 14;

type Readers = { readonly audience: Audience; readonly author: AssistantRequest["author"] };

/** The privacy table for this request, with the present kind of every channel that matters already looked up. */
export async function createFilter(
  readers: Readers,
  origins: readonly Origin[],
  kindOf: KindOf,
): Promise<(origin: Origin) => boolean> {
  const today = await originsToday(readers, origins, kindOf);
  return (origin) => mayUse(today(origin), readers.audience, readers.author.standing);
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
