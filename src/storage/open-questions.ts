import { z } from "zod";
import type { OpenQuestion, OpenQuestions } from "../assistant/types.ts";
import type { Database } from "./database.ts";
import { KEPT_MS } from "./retention.ts";

const Body = z.object({
  request: z.string(),
  options: z.array(z.object({ conversationId: z.string(), at: z.number(), title: z.string() })),
});

/** Questions Inkwell asked ("which of the two?") and still waits for an answer to, one a person and conversation, for a day. */
export function createOpenQuestions(database: Database, now: () => number = Date.now): OpenQuestions {
  const upsert = database.prepare(
    `INSERT INTO open_question (conversation, person, body, asked_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body, asked_at = excluded.asked_at`,
  );
  const find = database.prepare(
    "SELECT body FROM open_question WHERE conversation = ? AND person = ? AND asked_at > ?",
  );
  const drop = database.prepare("DELETE FROM open_question WHERE conversation = ? AND person = ?");
  return {
    async ask(conversation, person, question: OpenQuestion) {
      upsert.run(conversation, person, JSON.stringify(question), now());
    },
    async find(conversation, person) {
      const row = find.get(conversation, person, now() - KEPT_MS.openQuestion);
      return row ? Body.parse(JSON.parse(String(row.body))) : undefined;
    },
    async close(conversation, person) {
      drop.run(conversation, person);
    },
  };
}
