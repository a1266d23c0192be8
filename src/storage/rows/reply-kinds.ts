import { createHash } from "node:crypto";
import type { ReplyKinds } from "../../assistant/types.ts";
import type { Store } from "../store.ts";

/** Keeps as rows which replies were no drafts. A reply whose row the database refuses counts as a draft until it is written. */
export function createReplyKinds(store: Store): ReplyKinds {
  return {
    // After a crash the request is answered again, so this need not be urgent.
    note(conversationId, text, kind) {
      if (kind !== "draft") store.eventually([INSERT, conversationId, hashOf(text), kind]);
    },
    async draftsIn(conversationId) {
      const rows = await store.all<{ reply_hash: string }>(FIND, conversationId);
      const others = new Set(rows.map(({ reply_hash }) => reply_hash));
      return (text) => others.size === 0 || !others.has(hashOf(text));
    },
  };
}

/** Hashes letters and digits alone, since a memory may trim what it stores, and normalise characters. */
function hashOf(text: string): string {
  const letters = text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return createHash("sha256").update(letters).digest("base64url").slice(0, 22);
}

const INSERT = "INSERT INTO reply_kind (conversation, reply_hash, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
const FIND = "SELECT reply_hash FROM reply_kind WHERE conversation = ?";
