import { createSuppression } from "./preferences.ts";
import { channelsToAskAbout, mayUse, type Origin, originOf, realmsFor, stricter } from "./privacy.ts";
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

type Sources = { readonly memory: Pick<Memory, "search">; readonly notes: Pick<NoteStore, "list" | "forgotten"> };

/** What the front end knows of channels today. */
type KindOf = (channelId: string) => Promise<PlaceKind>;

/**
 * Memory search (in every realm that the audience allows, side by side) and the person's notes. A source that fails costs
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

  const realms = realmsFor(audience, author.standing);
  const limit = audience.kind === "author" ? HITS : HITS_BEFORE_FILTER;
  const options = { limit, ...(signal ? { signal } : {}) };
  const [own, forgotten, ...found] = await Promise.all([
    orNothing(notes.list(author.id)),
    orNothing(notes.forgotten(author.id)),
    ...realms.map((realm) => orNothing(memory.search({ person: author.id, realm }, query, options))),
  ]);

  const allowed = await createFilter(
    request,
    [...found.flat().map(originOf), ...own.map((note) => note.origin)],
    kindOf,
  );
  const isForgotten = createSuppression(forgotten);
  const hits = found
    .flat()
    .filter((item) => allowed(originOf(item)))
    .filter((item) => item.conversationId !== request.place.conversationId) // the thread itself is read as history
    .filter((item) => originOf(item).kind !== "rule") // rules come whole from the notes
    .filter((item) => !isForgotten(item.text))
    .sort((a, b) => b.score - a.score);
  return {
    rules: own.filter((note) => note.kind === "rule"),
    facts: own.filter((note) => note.kind === "fact" && allowed(note.origin)),
    hits: hits.slice(0, MAX_HITS),
    isForgotten,
    isDown,
  };
}

/** The scope that keeps a conversation. */
export function scopesOf(request: AssistantRequest): readonly Scope[] {
  return realmsFor(request.audience, request.author.standing).map((realm) => ({ person: request.author.id, realm }));
}

const HITS = 10; // evidence recall hardly grows beyond ten raw messages (76.7 at 10, 82.4 at 20)
const HITS_BEFORE_FILTER = 25; // the most MemOS gives; much of it may be for other eyes
const MAX_HITS = 14;

/** The privacy table for this request, with the present kind of every channel that matters already looked up. */
export async function createFilter(
  { audience, author }: { audience: Audience; author: AssistantRequest["author"] },
  origins: readonly Origin[],
  kindOf: KindOf,
): Promise<(origin: Origin) => boolean> {
  const channels = channelsToAskAbout(origins, audience);
  const kindOrUnknown = (id: string) => kindOf(id).catch((): PlaceKind => "unknown");
  const kinds = new Map(await Promise.all(channels.map(async (id) => [id, await kindOrUnknown(id)] as const)));
  return (origin) => {
    const today = kinds.get(origin.channelId);
    const kind = today === undefined || origin.kind !== "public" ? origin.kind : stricter(origin.kind, today);
    return mayUse({ kind, channelId: origin.channelId }, audience, author.standing);
  };
}
