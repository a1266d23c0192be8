import { conversationId, personId } from "../../../../src/assistant/privacy/identity.ts";
import type { AssistantRequest, Membership, Note, Place } from "../../../../src/assistant/types.ts";

export const PERSON = personId("T01", "U01");
export const PLACE: Place = { kind: "dm", channelId: "D01", conversationId: conversationId("T01", "dm", "D01", "1.1") };

/** A request in a direct message. */
export function aRequest(text: string, membership: Membership = "member"): AssistantRequest {
  return {
    id: "r1",
    author: { id: PERSON, membership },
    place: PLACE,
    audience: { kind: "author" },
    text,
    at: 2_000,
  };
}

/** A note that was said before that request. */
export function aNote(id: string, text: string, kind: Note["kind"] = "rule"): Note {
  return { id, kind, text, at: 1_000, origin: PLACE };
}
