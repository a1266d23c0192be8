import { wordlist } from "@scure/bip39/wordlists/english.js";
import { matchesOf } from "./matches.ts";

/** Twelve words or more of three to eight small letters, numbered or not, in a row, in lines, or joined. */
const CANDIDATE = /(?<![\p{L}])(?:(?:\d{1,2}[.):]?\s{0,2})?[a-z]{3,8}(?:[,;]?\s{1,3}|$|-|(?=[.!?]|[^\p{L}\p{N}])))/giu;
const LEAST = 12;
/** Twelve words of that length with nothing else between them. Sentences have shorter and longer ones. */
const MAY_BE = /(?:(?:\d{1,2}[.):]?\s{0,2})?\b[a-z]{3,8}\b(?:[,;]?\s{1,3}|-)){11}/i;
/** What is said of such a phrase. Without it, words with commas between them may be tags. */
const SAYS_PHRASE =
  /seed|recovery|backup|wallet|mnemonic|ledger|phrase|frase|wörter|wiederherstell|助记|シード|ニーモニック|恢复/i;

let listed: ReadonlySet<string> | undefined;

type Run = { readonly from: number; readonly to: number; readonly words: number };

/** Replaces the phrases that open a wallet: twelve words or more in a row, all of the list for them (BIP-39). */
export function withoutSeedPhrases(text: string, removed: string): string {
  if (!MAY_BE.test(text)) return text;
  listed ??= new Set(wordlist);
  let out = "";
  let at = 0;
  for (const run of runsIn(text, listed)) {
    if (!isPhrase(text, run)) continue;
    out += text.slice(at, run.from) + removed;
    at = run.to;
  }
  return at === 0 ? text : out + text.slice(at);
}

/** Listed words that stand in a row. */
function runsIn(text: string, list: ReadonlySet<string>): Run[] {
  const runs: { from: number; to: number; words: number }[] = [];
  for (const match of matchesOf(CANDIDATE, text)) {
    const word = /[a-z]+/i.exec(match[0])?.[0].toLowerCase() ?? "";
    if (!list.has(word)) continue;
    const to = match.index + match[0].replace(/[\s-]{1,5}$/, "").length;
    const last = runs.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last.to, match.index))) {
      last.to = to;
      last.words += 1;
    } else runs.push({ from: match.index, to, words: 1 });
  }
  return runs;
}

function isPhrase(text: string, { from, to, words }: Run): boolean {
  if (words < LEAST) return false;
  return !/[,;]/.test(text.slice(from, to - 1)) || SAYS_PHRASE.test(text.slice(Math.max(0, from - 60), from));
}
