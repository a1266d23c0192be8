import { createHash } from "node:crypto";
import type { ReplyKinds } from "../../assistant/types.ts";
import type { Store } from "../store.ts";

/** Which replies were no drafts. A reply whose kind could not be written down counts as a draft. */
export function createReplyKinds(
  store: Store,
  { onFault = () => {} }: { onFault?: (error: unknown) => void } = {},
): ReplyKinds {
  return {
    note(conversationId, text, kind) {
      // It need not outlive the process at once: the request that it comes from would be answered again.
      if (kind !== "draft") store.soon(INSERT, conversationId, hashOf(text), kind).written.catch(onFault);
    },
    async draftsIn(conversationId) {
      const rows = await store.all<{ reply_hash: string }>(FIND, conversationId);
      const others = new Set(rows.map(({ reply_hash }) => reply_hash));
      return (text) => others.size === 0 || !others.has(hashOf(text));
    },
  };
}

/** Of letters and digits alone, since a memory may trim what it stores and write characters in forms of its own. */
function hashOf(text: string): string {
  const letters = text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return createHash("sha256").update(letters).digest("base64url").slice(0, 22);
}

const INSERT = "INSERT INTO reply_kind (conversation, reply_hash, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
const FIND = "SELECT reply_hash FROM reply_kind WHERE conversation = ?";
