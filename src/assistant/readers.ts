import { nextTurn } from "../ports/next-turn.ts";
import { AudienceChanged } from "./errors.ts";
import { hasChanged } from "./privacy/privacy.ts";
import type { Reply, Surface } from "./surface.ts";
import type { AssistantRequest, Audience } from "./types.ts";

/** A look at the readers that is older when the first words come is no longer believed. */
const FRESH_MS = 500;

type Looking = {
  /** In milliseconds since the epoch. */
  readonly now: () => number;
  readonly onFault: (error: unknown) => void;
};

/** Who was seen to read. `changes`: the count of what may have changed that, when the look began. */
type Look = { readonly audience: Audience; readonly at: number; readonly changes: number };

/**
 * Holds back the first delta until a look-up shows that the readers are still those that the draft is made for, and has each
 * further piece wait for another look-up where something may have changed who reads. If they are others, `AudienceChanged` is
 * thrown. The first look-up runs while the model thinks. Where the model thought for more than half a second after it, there is
 * another, since a channel may have been opened meanwhile. If one fails, the readers count as unknown.
 */
export function forReaders(
  deltas: AsyncIterable<string>,
  { audience }: AssistantRequest,
  surface: Pick<Surface, "audience" | "readerChanges">,
  { now, onFault }: Looking,
): Pick<Reply, "deltas" | "checkReaders"> {
  if (audience.kind === "author") return { deltas };
  const { channelId } = audience;
  const changes = () => surface.readerChanges?.() ?? 0;
  let last: Look | undefined;

  async function look(): Promise<Look> {
    const before = changes();
    let seen: Audience = { kind: "unknown", channelId };
    try {
      seen = await surface.audience();
    } catch (error) {
      onFault(error);
    }
    return { audience: seen, at: now(), changes: before };
  }

  async function check(early?: Look): Promise<void> {
    let seen = early ?? (await look());
    while (seen.changes !== changes()) seen = await look();
    last = seen;
    if (hasChanged(audience, seen.audience)) throw new AudienceChanged(seen.audience);
  }

  async function* onceChecked(): AsyncGenerator<string> {
    const first = nextTurn().then(look); // the request to the model leaves before
    for await (const delta of deltas) {
      if (last === undefined) {
        const early = await first;
        await (now() - early.at > FRESH_MS ? check() : check(early));
      }
      yield delta;
    }
  }

  return { deltas: onceChecked(), checkReaders: () => (changes() === last?.changes ? undefined : check()) };
}
