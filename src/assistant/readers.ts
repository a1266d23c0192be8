import { nextTurn } from "../ports/next-turn.ts";
import { hasChanged } from "./privacy/privacy.ts";
import type { Surface } from "./surface.ts";
import type { AssistantRequest, Audience } from "./types.ts";

/** A draft has other readers than those it was made for. `now`: the readers it has. */
export class AudienceChanged extends Error {
  readonly now: Audience;

  constructor(now: Audience) {
    super("the audience changed while drafting");
    this.now = now;
  }
}

/** A look at the readers that is older when the first words come is no longer believed. */
const FRESH_MS = 500;

type Looking = {
  /** In milliseconds since the epoch. */
  readonly now: () => number;
  readonly onFault: (error: unknown) => void;
};

/**
 * Holds back the first delta until a look-up shows that the readers are still those that the draft is made for. If they are
 * not, the deltas throw `AudienceChanged`. The look-up runs while the model thinks. Where the model thought for more than half a
 * second after it, there is another, since a channel may have been opened meanwhile. If one fails, the readers count as unknown.
 */
export function forReaders(
  deltas: AsyncIterable<string>,
  { audience }: AssistantRequest,
  surface: Pick<Surface, "audience">,
  { now, onFault }: Looking,
): AsyncIterable<string> {
  if (audience.kind === "author") return deltas;
  const { channelId } = audience;
  async function look() {
    const seen = await surface.audience().catch((error: unknown): Audience => {
      onFault(error);
      return { kind: "unknown", channelId };
    });
    return { audience: seen, at: now() };
  }
  return onceChecked(deltas, audience, look, now);
}

async function* onceChecked(
  deltas: AsyncIterable<string>,
  audience: Audience,
  look: () => Promise<{ readonly audience: Audience; readonly at: number }>,
  now: () => number,
): AsyncGenerator<string> {
  const first = nextTurn().then(look); // the request to the model leaves before
  let isChecked = false;
  for await (const delta of deltas) {
    if (!isChecked) {
      const early = await first;
      const seen = now() - early.at > FRESH_MS ? await look() : early;
      if (hasChanged(audience, seen.audience)) throw new AudienceChanged(seen.audience);
      isChecked = true;
    }
    yield delta;
  }
}
