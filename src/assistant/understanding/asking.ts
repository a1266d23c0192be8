import { withoutEnd } from "../language/ends.ts";
import { isEnglish } from "../language/english.ts";
import { toPlain } from "../language/plain.ts";
import { isUnspaced } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import { ENGLISH } from "../learning/kinds.ts";
import { WISHES } from "../learning/wishes.ts";
import type { Note } from "../types.ts";
import { notesMeant } from "./matching/which-notes.ts";
import { asksBehind } from "./parting.ts";
import { LIKELY, type Reading } from "./reading.ts";
import { asksAlways } from "./stating.ts";
import { forgetsKind } from "./taking-back/kinds.ts";
import { OF_AUTHOR } from "./wordings/pointing.ts";
import { LIKES } from "./wordings/writing.ts";

/** A question that is answered from rows, and not by the model. `topic`: the words that it asks about; may be empty. */
export type Ask = { readonly kind: "memory" | "rules" | "why" | "help"; readonly topic: string };

const MAX_CHARS = 300; // a longer message asks for more than that
const MAX_SENTENCES = 3;
const SAYS_MORE = 0.4; // a greeting before it is no question
const ABBREVIATION = /\b\p{Lu}{2,}\b/gu; // "US" is not "us"
const CERTAIN = 0.9;

/**
 * Returns the question about what is remembered that a whole message asks. Undefined where it asks for anything else: "What do
 * you know about tides?" is one only where a note tells of tides.
 */
export function readAsk(readings: readonly Reading[], message: string, notes: readonly Note[]): Ask | undefined {
  if (message.trim().length > MAX_CHARS || readings.length > MAX_SENTENCES) return undefined;
  if (readings.some(({ likely }) => likely.task > LIKELY || likely.forget > LIKELY)) return undefined;
  const saysMore = readings.some(
    ({ likely: { rule, fact, newRule, newFact, end } }) => rule + fact + newRule + newFact + end > SAYS_MORE,
  );
  for (const { sentence, likely } of readings) {
    const { plain, quote } = sentence;
    if (asksBehind(sentence) || forgetsKind(sentence)) return undefined;
    const { fillers } = readHead(plain);
    const isGreeting = saysMore && !/[?？]/.test(quote);
    let named: Ask | undefined;
    for (const start of new Set([0, fillers])) {
      const found = kindOf(plain.slice(start), quote.slice(start));
      const isSure = found && isCertain(found.kind, likely, plain);
      if (found && !(found.kind === "help" && isGreeting) && (isSure || isOfAuthor(found, notes))) return found;
      if (found?.kind === "memory" && (!isUnspaced(plain) || aroundTopic(quote))) named ??= found;
    }
    if (asksAlways(sentence)) continue;
    // What somebody likes, and how people are to be addressed, is no question, whatever the model takes it for.
    if (!/[?？]/.test(quote) && (LIKES.test(plain) || ENGLISH.always.test(plain))) continue;
    const [kind] = QUESTIONS.toSorted((one, other) => likely[other] - likely[one]);
    if (kind && !(kind === "help" && isGreeting) && likely.memory + likely.rules + likely.why + likely.help > LIKELY) {
      const free: Ask = named?.kind === kind ? named : { kind, topic: "" };
      if (isCertain(kind, likely, plain) || isOfAuthor({ ...free, topic: quote }, notes)) return free;
    }
  }
  return undefined;
}

/** Whether a question need not name its author: in other languages than English a verb does ("¿Tienes apuntado dónde trabajo?"). */
function isCertain(kind: Ask["kind"], likely: Reading["likely"], plain: string): boolean {
  return likely[kind] > CERTAIN && !isEnglish(plain) && (kind === "rules" || !isUnspaced(plain));
}

/** Whether a question is about what is remembered of its author, and not about the world: "the rules of haiku". */
function isOfAuthor({ kind, topic }: Ask, notes: readonly Note[]): boolean {
  if (kind === "why" || kind === "help" || topic === "") return true;
  const words = toPlain(topic.replace(ABBREVIATION, "")).toLowerCase();
  return (
    (kind === "memory" && WISHES.ofMemory.test(words)) || OF_AUTHOR.test(words) || notesMeant(topic, notes).length > 0
  );
}

/** What a question is about. Empty for its author: "about me". */
function topicOf(words: string): string {
  const topic = withoutEnd(words, /[?？.!。\s]/).trim();
  const bare = topic.replace(ABOUT, "").replace(NOTED, "");
  return OF_ME.test(topic) || OF_ME.test(bare) ? "" : bare;
}

/** Returns the topic of a question in a language without spaces, which stands before its verb or in the middle. */
function aroundTopic(quote: string): string | undefined {
  return UNSPACED_TOPIC.exec(quote)
    ?.slice(1)
    .find((part) => part !== undefined);
}

/** What stands before the topic, and behind it in German: "dir über Kim gemerkt". */
const ABOUT =
  /^(?:(?:\S{1,15} ){0,3}?(?:about|regarding|concerning|über|sur|sobre|acerca de|riguardo a|respecto a)|on|of|de|del|di|do|da|zu|von|su)\s(?=\S)/iu;
const NOTED = / (?:gemerkt|gespeichert|notiert|behalten)(?: hast)?$/iu;
/** 「Kimについて」, 关于Kim的什么, 记得Kim什么. */
const UNSPACED_TOPIC =
  /^(?!私|僕|俺|自分)(.{1,30}?)(?:について|に関して|に関する|のこと[をは])|(?:关于|记得|知道|保存了?|记了|了解)(?:关于)?([^我你，。？?]{1,20}?)(?:的|什么|哪些|多少|吗|[？?]|$)/u;

const OF_ME =
  /^(?:(?:de|sur|sobre|acerca de|di|su|über|von|about|of) )?(?:moi|moi-même|mich|mir|m[íi]|mim|me|myself)$/iu;

const QUESTIONS = ["memory", "rules", "why", "help"] as const;

const KINDS = [
  ["rules", WISHES.askRules],
  ["why", WISHES.askWhy],
  ["memory", WISHES.askMemory],
  ["help", WISHES.askHelp],
] as const;

function kindOf(plain: string, quote: string): Ask | undefined {
  for (const [kind, wording] of KINDS) {
    const found = wording.exec(plain);
    if (found)
      return {
        kind,
        topic: (isUnspaced(plain) && aroundTopic(quote)) || topicOf(quote.slice(found.index + found[0].length)),
      };
    if (wording.test(plain)) return { kind, topic: "" };
  }
  return undefined;
}
