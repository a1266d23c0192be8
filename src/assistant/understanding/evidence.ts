import { withoutEnd } from "../language/ends.ts";
import { sentencesOf } from "../language/sentences.ts";
import { isUnspaced, wordsOf } from "../language/words.ts";
import { sameRule } from "../notes/preferences.ts";
import type { Note } from "../types.ts";
import { classify, type Likelihood, type SentenceKind } from "./classifier/classify.ts";

const READ_CHARS = 4_000; // what is longer is mostly material, and a prompt takes 500 characters of it

/** What says nothing of the person or their world. */
const NO_STATEMENT: readonly SentenceKind[] = ["memory", "rules", "why", "help", "forget", "secret", "madeUp"];
const SURE = 0.6;

/**
 * Returns what an earlier message says of its author or their world: its sentences without bare requests, orders for one text,
 * questions, and what stands among the notes already. Undefined where nothing is left.
 */
export function evidenceIn(message: string, notes: readonly Pick<Note, "text">[]): string | undefined {
  const sentences = message
    .slice(0, READ_CHARS)
    .split("\n")
    .flatMap((line) => sentencesOf(line));
  const likely = classify(sentences);
  const told = sentences.filter(
    (sentence, at) => saysSomething(sentence, likely[at]) && !notes.some(({ text }) => isStated(sentence, text)),
  );
  if (told.length === 0) return undefined;
  return told.length === sentences.length ? message : told.join(" ");
}

function saysSomething(sentence: string, likely: Likelihood | undefined): boolean {
  if (!likely) return false;
  if (NO_STATEMENT.some((kind) => likely[kind] > SURE)) return false;
  if (/[?？]\s*$/.test(sentence) && !hasClause(sentence)) return false;
  if (likely.task > SURE) return hasClause(sentence);
  return wordsOf(sentence).length > 1;
}

const CLAUSE =
  /\b(?:because|since|who|whose|which|that|as|after|before|is|are|was|were|has|have|will|weil|da|der|die|dass|ist|sind|hat|wird|qui|que|parce|car|est|sont|porque|es|son|ha|che|perché|è|sono|quem|são|é)\b/iu;
const CLAUSE_WORDS = 10;
const CLAUSE_CHARS = 25;

/** "Write an e-mail that we are closed": what the text is to say, and no statement. */
const CONTENT: ReadonlySet<string> = new Set(["that", "dass", "que", "che"]);

/** Whether a request says something of the world by the way: "… for Maya, who joins the data team on Monday". */
function hasClause(sentence: string): boolean {
  if (isUnspaced(sentence)) return sentence.length >= CLAUSE_CHARS && /[,，、]/.test(sentence);
  const clause = CLAUSE.exec(sentence)?.[0].toLowerCase();
  return wordsOf(sentence).length >= CLAUSE_WORDS && clause !== undefined && !CONTENT.has(clause);
}

/** Whether a sentence is what a note was made of, with "remember that" before it. */
function isStated(sentence: string, note: string): boolean {
  const bare = withoutEnd(note, /[.!。！\s]/).toLowerCase();
  return sameRule(sentence, note) || (bare.length > 0 && sentence.toLowerCase().includes(bare));
}
