import { mayRemember, realmOf } from "../privacy/privacy.ts";
import type { Shown } from "../surface.ts";
import type { AssistantRequest, Outbox, Realm, ReplyKind, ReplyKinds } from "../types.ts";

type Ports = {
  readonly outbox: Outbox;
  readonly replyKinds: ReplyKinds;
  readonly now: () => number;
};

/** How memory is told of an exchange. `mayBeThere`: a process that died may have told it already. */
export type Telling = { readonly mayBeThere: boolean };

/**
 * Tells memory of an exchange, and returns the realm that keeps it: "nothing" for a person who leaves no trace, undefined
 * where nothing was shown. Of a placeholder reply, memory is told only what the person said.
 */
export function remember(
  { outbox, replyKinds, now }: Ports,
  request: AssistantRequest,
  shown: Shown,
  kind: ReplyKind,
  telling?: Telling,
): Realm | "nothing" | undefined {
  const { author, place, text, at } = request;
  if (!mayRemember(author.membership)) return "nothing";
  if (kind === "notice") return "nothing";
  if (shown.text === "") return undefined;
  const said = { role: "user", text, at } as const;
  const reply = { role: "assistant", text: shown.text, at: Math.max(now(), at + 1) } as const;
  const exchange = kind === "placeholder" ? [said] : [said, reply];
  const realm = realmOf(place.kind);
  if (kind !== "draft") replyKinds.note(place.conversationId, shown.text, kind);
  outbox.add({ person: author.id, realm }, place.conversationId, exchange, telling);
  return realm;
}
