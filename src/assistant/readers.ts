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

/**
 * Holds back the first delta until a look-up shows that the readers are still those that the draft is made for. If they are
 * not, the deltas throw `AudienceChanged`. The look-up runs while the model thinks; if it fails, the readers count as
 * unknown.
 */
export function forReaders(
  deltas: AsyncIterable<string>,
  { audience }: AssistantRequest,
  surface: Pick<Surface, "audience">,
  onFault: (error: unknown) => void,
): AsyncIterable<string> {
  if (audience.kind === "author") return deltas;
  const look = () =>
    surface.audience().catch((error: unknown): Audience => {
      onFault(error);
      return { kind: "unknown", channelId: audience.channelId };
    });
  return onceChecked(deltas, look, audience);
}

async function* onceChecked(
  deltas: AsyncIterable<string>,
  look: () => Promise<Audience>,
  audience: Audience,
): AsyncGenerator<string> {
  const check = nextTurn().then(look); // the request to the model leaves before
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
