import { hasChanged } from "./privacy/privacy.ts";
import type { Tracer } from "./trace.ts";
import type { AssistantRequest, Audience, Surface } from "./types.ts";

/** Those who would read a draft are not those it was made for. */
export class AudienceChanged extends Error {
  readonly now: Audience;

  constructor(now: Audience) {
    super("the audience changed while drafting");
    this.now = now;
  }
}

/**
 * What draws on memory, held back until it is certain that the readers are still those it was made for. The look-up runs
 * while the model is thinking; one that fails counts as a change, to readers who are not known.
 */
export function forReaders(
  deltas: AsyncIterable<string>,
  { id, audience }: AssistantRequest,
  surface: Surface,
  onFault: (error: unknown) => void,
  trace: Tracer | undefined,
): AsyncIterable<string> {
  if (audience.kind === "author") return deltas;
  const check = surface.audience().catch((error: unknown): Audience => {
    onFault(error);
    return { kind: "unknown", channelId: audience.channelId };
  });
  trace?.during(id, "readers looked up", check, ({ kind }) => kind);
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
