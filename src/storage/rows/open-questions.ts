import { z } from "zod";
import type { ConversationId, KeptQuestion, OpenQuestions } from "../../assistant/types.ts";
import type { Store } from "../store.ts";
import { KEPT_MS } from "./retention.ts";

const Body = z.object({
  id: z.string().exactOptional(),
  request: z.string(),
  options: z.array(z.object({ conversationId: z.string(), at: z.number(), title: z.string() })),
  isWaiting: z.boolean().exactOptional(),
});

type Row = { readonly conversation: string; readonly body: string; readonly asked_at: number };

/** Keeps as rows what Inkwell asked ("which of the two?"): one question for each person and conversation, for a day. */
export function createOpenQuestions(store: Store, now: () => number = Date.now): OpenQuestions {
  const since = () => now() - KEPT_MS.openQuestion;
  return {
    async ask(conversation, person, question) {
      await store.run(UPSERT, conversation, person, JSON.stringify(question), now());
    },
    async find(conversation, person) {
      const [row] = await store.all<Row>(FIND, conversation, person, since());
      return row && toQuestion(row);
    },
    async latestIn(conversation, person) {
      // All conversations of a channel begin alike, up to the thread.
      const channel = conversation.slice(0, conversation.lastIndexOf(":"));
      const [row] = await store.all<Row>(LATEST, `${channel}:`, `${channel};`, person, since());
      return row && toQuestion(row);
    },
    async byId(id, person) {
      const rows = await store.all<Row>(OF_PERSON, person, since());
      return rows.map(toQuestion).find((question) => question.id === id);
    },
    async close(conversation, person) {
      await store.run("DELETE FROM open_question WHERE conversation = ? AND person = ?", conversation, person);
    },
  };
}

function toQuestion({ conversation, body, asked_at }: Row): KeptQuestion {
  return { ...Body.parse(JSON.parse(body)), conversation: conversation as ConversationId, askedAt: asked_at };
}

const UPSERT = `INSERT INTO open_question (conversation, person, body, asked_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (conversation, person) DO UPDATE SET body = excluded.body, asked_at = excluded.asked_at`;
const SELECT = "SELECT conversation, body, asked_at FROM open_question";
const FIND = `${SELECT} WHERE conversation = ? AND person = ? AND asked_at > ?`;
const LATEST = `${SELECT} WHERE conversation > ? AND conversation < ? AND person = ? AND asked_at > ?
  ORDER BY asked_at DESC LIMIT 1`;
const OF_PERSON = `${SELECT} WHERE person = ? AND asked_at > ?`;
