import { z } from "zod";
import type { OpenQuestions } from "../../assistant/types.ts";
import type { Store } from "../store.ts";
import { KEPT_MS } from "./retention.ts";

const Body = z.object({
  request: z.string(),
  options: z.array(z.object({ conversationId: z.string(), at: z.number(), title: z.string() })),
});

/** Keeps as rows what Inkwell asked ("which of the two?"): one question for each person and conversation, for a day. */
export function createOpenQuestions(store: Store, now: () => number = Date.now): OpenQuestions {
  return {
    async ask(conversation, person, question) {
      await store.run(UPSERT, conversation, person, JSON.stringify(question), now());
    },
    async find(conversation, person) {
      const [row] = await store.all<{ body: string }>(FIND, conversation, person, now() - KEPT_MS.openQuestion);
      return row && Body.parse(JSON.parse(row.body));
    },
    async close(conversation, person) {
      await store.run("DELETE FROM open_question WHERE conversation = ? AND person = ?", conversation, person);
    },
  };
}

const UPSERT = `INSERT INTO open_question (conversation, person, body, asked_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (conversation, person) DO UPDATE SET body = excluded.body, asked_at = excluded.asked_at`;
const FIND = "SELECT body FROM open_question WHERE conversation = ? AND person = ? AND asked_at > ?";
