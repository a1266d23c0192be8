import { hasChanged } from "./privacy/privacy.ts";
import type { Surface } from "./surface.ts";
import type { AssistantRequest, Audience } from "./types.ts";

/** The readers of a draft are not those it was made for. `now`: the readers there are. */
export class AudienceChanged extends Error {
  readonly now: Audience;

  constructor(now: Audience) {
    super("the audience changed while drafting");
    this.now = now;
  }
}

/**
 * Holds a draft back until it is certain that its readers are still those it was made for; else the deltas throw
 * `AudienceChanged`. The look-up runs while the model thinks. Where it fails, the readers count as unknown.
 */
export function forReaders(
  deltas: AsyncIterable<string>,
  { audience }: AssistantRequest,
  surface: Pick<Surface, "audience">,
  onFault: (error: unknown) => void,
): AsyncIterable<string> {
  if (audience.kind === "author") return deltas;
  const check = surface.audience().catch((error: unknown): Audience => {
    onFault(error);
    return { kind: "unknown", channelId: audience.channelId };
  });
  return onceChecked(deltas, check, audience);
}

async function* onceChecked(
  deltas: AsyncIterable<string>,
  check: Promise<Audience>,
  audience: Audience,
): AsyncGenerator<string> {
  let isChecked = false;
  for await (const delta of deltas) {
    if (!isChecked) {
      const now = await check;
      if (hasChanged(audience, now)) throw new AudienceChanged(now);
      isChecked = true;
    }
    yield delta;
  }
}
