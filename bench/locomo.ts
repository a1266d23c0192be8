import { existsSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { givenPersonId } from "../src/assistant/privacy/identity.ts";
import type { Scope } from "../src/assistant/types.ts";
import { createEmbeddedMemory } from "../src/memory/embedded/embedded.ts";
import { contentWords } from "../src/memory/words.ts";
import { openDatabase } from "../src/storage/sqlite/database.ts";

/** Half of LoCoMo (Maharana et al. 2024, CC BY-NC 4.0). We may not ship it, so it may be missing. */
const DATA = new URL("../../shared/data/locomo/first5.json", import.meta.url);
const DEPTH = 25;
const PROMPT_TOKENS = 1000;

type Turn = { speaker: string; dia_id: string; text: string; blip_caption?: string };
type Sample = {
  conversation: { speaker_a: string } & Record<string, string | Turn[]>;
  qa: { question: string; evidence?: string[] }[];
};

/** A message of a sample. Its time `at` is no other message's, so that a hit tells which message it is. */
type Line = { turn: Turn; text: string; session: number; at: number };
type Hit = { at: number; text: string };
type Find = (question: string) => Promise<readonly Hit[]>;

/** Means in per cent over all questions that have evidence. */
type Recall = { questions: number; r5: number; r10: number; r20: number; ndcg10: number; inPrompt: number };

/** Measures how much evidence our memory and plain FTS5 find. Undefined where the data is missing. */
export async function measureLocomo(): Promise<{ ours: Recall; plain: Recall } | undefined> {
  if (!existsSync(DATA)) return undefined;
  const samples: Sample[] = JSON.parse(readFileSync(DATA, "utf8"));
  return { ours: await measure(samples, await embedded(samples)), plain: await measure(samples, plainFts5(samples)) };
}

/** Stores all samples in one database. A sample is a person, a session a conversation. */
async function embedded(samples: readonly Sample[]): Promise<Find[]> {
  const memory = createEmbeddedMemory(openDatabase(":memory:"));
  const finds: Find[] = [];
  for (const [index, sample] of samples.entries()) {
    const scope: Scope = { person: givenPersonId(`locomo-${index}`), realm: "own" };
    for (const [session, lines] of Map.groupBy(linesOf(sample), (line) => line.session)) {
      const messages = lines.map(({ turn, text, at }) => {
        const role = turn.speaker === sample.conversation.speaker_a ? ("user" as const) : ("assistant" as const);
        return { role, text, at };
      });
      await memory.add(scope, `session-${session}`, messages);
    }
    finds.push(async (question) => {
      const items = await memory.search(scope, question, { limit: DEPTH });
      return items.map(({ at = 0, text }) => ({ at, text }));
    });
  }
  return finds;
}

/** The simple search to compare with. One column, Porter stems, any content word; filters out other people's hits. */
function plainFts5(samples: readonly Sample[]): Find[] {
  const database = new DatabaseSync(":memory:");
  database.exec(
    "CREATE VIRTUAL TABLE line USING fts5(body, who UNINDEXED, at UNINDEXED, tokenize='porter unicode61 remove_diacritics 2')",
  );
  const add = database.prepare("INSERT INTO line (body, who, at) VALUES (?, ?, ?)");
  for (const [who, sample] of samples.entries()) for (const { text, at } of linesOf(sample)) add.run(text, who, at);
  const search = database.prepare("SELECT at, body FROM line WHERE line MATCH ? AND who = ? ORDER BY rank LIMIT ?");
  return samples.map((_, who) => async (question) => {
    const anyWord = contentWords(question).map((word) => `"${word}"`);
    if (anyWord.length === 0) return [];
    return search.all(anyWord.join(" OR "), who, DEPTH).map((row) => ({ at: Number(row.at), text: String(row.body) }));
  });
}

function linesOf(sample: Sample): Line[] {
  const lines: Line[] = [];
  for (let session = 1; ; session++) {
    const turns = sample.conversation[`session_${session}`];
    if (!Array.isArray(turns)) return lines;
    const start = timeOf(String(sample.conversation[`session_${session}_date_time`]));
    for (const [index, turn] of turns.entries()) {
      const picture = turn.blip_caption ? ` [${turn.blip_caption}]` : "";
      lines.push({ turn, text: `${turn.speaker}: ${turn.text}${picture}`, session, at: start + index });
    }
  }
}

/** Reads "1:56 pm on 8 May, 2023". Throws on anything else. */
function timeOf(text: string): number {
  const [, clock, day] = /^(.+) on (.+)$/.exec(text) ?? [];
  const at = Date.parse(`${day} ${clock} UTC`);
  if (Number.isNaN(at)) throw new Error("a session without a date");
  return at;
}

async function measure(samples: readonly Sample[], finds: readonly Find[]): Promise<Recall> {
  const sum: Recall = { questions: 0, r5: 0, r10: 0, r20: 0, ndcg10: 0, inPrompt: 0 };
  for (const [index, sample] of samples.entries()) {
    const numbers = new Map(linesOf(sample).map(({ turn, at }) => [turn.dia_id, at]));
    for (const { question, evidence = [] } of sample.qa) {
      const wanted = new Set(evidence.map((id) => numbers.get(id)).filter((at) => at !== undefined));
      if (wanted.size === 0) continue;
      const hits = await finds[index]!(question);
      const ats = hits.map((hit) => hit.at);
      sum.questions += 1;
      sum.r5 += recall(wanted, ats.slice(0, 5));
      sum.r10 += recall(wanted, ats.slice(0, 10));
      sum.r20 += recall(wanted, ats.slice(0, 20));
      sum.ndcg10 += ndcg(wanted, ats.slice(0, 10));
      sum.inPrompt += recall(wanted, ats.slice(0, fitting(hits)));
    }
  }
  const percent = (total: number) => (100 * total) / sum.questions;
  return {
    questions: sum.questions,
    r5: percent(sum.r5),
    r10: percent(sum.r10),
    r20: percent(sum.r20),
    ndcg10: percent(sum.ndcg10),
    inPrompt: percent(sum.inPrompt),
  };
}

function recall(wanted: ReadonlySet<number>, found: readonly number[]): number {
  return found.filter((at) => wanted.has(at)).length / wanted.size;
}

function ndcg(wanted: ReadonlySet<number>, found: readonly number[]): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const got = found.reduce((sum, at, rank) => sum + (wanted.has(at) ? gain(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(wanted.size, 10) }, (_, rank) => gain(rank));
  return got / ideal.reduce((sum, value) => sum + value, 0);
}

/** Returns how many of the best hits fit the prompt, at four characters a token. */
function fitting(hits: readonly Hit[]): number {
  let tokens = 0;
  const over = hits.findIndex((hit) => {
    tokens += Math.ceil(hit.text.length / 4);
    return tokens > PROMPT_TOKENS;
  });
  return over === -1 ? hits.length : over;
}
