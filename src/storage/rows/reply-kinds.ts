import { createHash } from "node:crypto";
import type { ReplyKind, ReplyKinds } from "../../assistant/types.ts";
import type { Store } from "../store.ts";

/** Keeps as rows which replies were no drafts. A reply whose row the database refuses counts as a draft until it is written. */
export function createReplyKinds(store: Store): ReplyKinds {
  return {
    // After a crash the request is answered again, so this need not be urgent.
    note(conversationId, text, kind) {
      if (kind !== "draft") store.eventually([INSERT, conversationId, hashOf(text), kind]);
    },
    async kindsIn(conversationId) {
      const rows = await store.all<{ reply_hash: string; kind: ReplyKind }>(FIND, conversationId);
      const others = new Map(rows.map(({ reply_hash, kind }) => [reply_hash, kind]));
      return (text) => (others.size === 0 ? "draft" : (others.get(hashOf(text)) ?? "draft"));
    },
  };
}

/** Hashes letters and digits alone, since a memory may trim what it stores, and normalise characters. */
function hashOf(text: string): string {
  const letters = text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return createHash("sha256").update(letters).digest("base64url").slice(0, 22);
}

const INSERT = "INSERT INTO reply_kind (conversation, reply_hash, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
const FIND = "SELECT reply_hash, kind FROM reply_kind WHERE conversation = ?";
