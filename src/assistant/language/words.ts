/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;

/** Letters and digits, and the marks on them. */
const PIECE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** The same with apostrophes between letters: "don't", "l'email". */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;

/** Made with the first text that needs it, since that takes 12 ms. It knows the words of every script, in any locale. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Returns the words of a text in any script, in order, as spelt (NFKC). "don't" is one word; as `pieces` it is "don" and "t",
 * as a full-text index splits it.
 */
export function wordsOf(text: string, apostrophes: "whole" | "pieces" = "whole"): string[] {
  return spaceWords(text).match(apostrophes === "whole" ? WORD : PIECE) ?? [];
}

/** Returns the text well-formed and in NFKC, with spaces between the words of scripts that have none. */
export function spaceWords(text: string): string {
  const formed = text.toWellFormed().normalize("NFKC");
  const runs = formed.match(UNSPACED);
  if (runs === null) return formed;
  const spaced = spaceRuns(runs);
  let next = 0;
  return formed.replace(UNSPACED, () => ` ${spaced[next++]} `);
}

/** Segments all runs at once: to ask for each takes longer than the segmenting. */
function spaceRuns(runs: readonly string[]): readonly string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  const words = Array.from(segmenter.segment(runs.join("\n")), ({ segment }) => segment);
  return words.join(" ").split(" \n ");
}

/** Tells whether a text holds Chinese or Japanese characters. */
export function isUnspaced(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}

/** Returns a word in small letters, without accents and with "ss" for "ß", so that spellings of it meet. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

/** Drops what French and Italian put before a vowel: "l'équipe" is "équipe". */
export function withoutElision(word: string): string {
  return word.replace(/^(?:l|d|j|m|t|s|n|c|qu|dell|all|nell|sull|dall|un|quest)['’](?=\p{L}{2})/iu, "");
}
