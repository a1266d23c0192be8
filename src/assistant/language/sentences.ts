/** Where a sentence starts and ends in its text, spaces around it left out. */
export type Range = readonly [start: number, end: number];

type Options = {
  /** A semicolon ends a sentence too. */
  readonly semicolons?: boolean;
};

const CLOSING = "[\"'“”‘’«»()[\\]{}「」『』（）]{0,5}";
/** A mark that may end a sentence, with the quotes and spaces behind it; or line breaks. */
const MARK = new RegExp(`[.!?。！？．؟]{1,20}${CLOSING}\\s{0,20}|\\n{1,20}`, "g");
const MARK_OR_SEMICOLON = new RegExp(`[.!?。！？．؟;；]{1,20}${CLOSING}\\s{0,20}|\\n{1,20}`, "g");

const GOES_ON = /^[,:;，、：；-]/;
/** The next letter is a small one. */
const SMALL_NEXT = /^[^\p{L}.!?。！？\n]{0,20}\p{Ll}/u;
/** Words that begin what a person says, and follow no abbreviation: "I'm in HR now. write a hello post", "Danke. schreib ihr". */
const SMALL_START =
  /^(?:i|i'm|i've|i'd|my|we|we're|please|pls|plz|(?:can|could|would) (?:you|u)|write|draft|make|send|tell|give|also|don't|do not|never|always|thanks|thank you|ich|mein|meine|wir|bitte|schreib|kannst|konntest|könntest|mach|danke|je|j'ai|j'habite|mon|ma|nous|peux-tu|écris|ecris|rédige|merci|soy|mi|puedes|escribe|redacta|gracias|sono|puoi|scrivi|grazie|sou|meu|minha|pode|podes|escreve|escreva|obrigad[oa])(?![\p{L}'’-])/u;
const WORD_BEFORE = /\p{L}{4}\.\s{1,3}$/u;
const ABBREVIATION =
  /\b(?:mr|mrs|ms|dr|prof|st|jr|sr|vs|etc|e\.g|i\.e|no|z\.b|bzw|m|mme|sra|dott|inc|ltd|co|approx)\.\s{1,3}$/i;
/** Behind "12.", German goes on with the month. */
const MONTH = /^(?:jan|feb|mär|maer|apr|mai\b|juni|juli|aug|sep|okt|nov|dez)/i;
/** "A. Lopez". "I" ends sentences: "It was I." */
const INITIAL = /(?:^|\s)(?!I\.)\p{Lu}\.\s$/u;
const LONGEST_ABBREVIATION = 12;

/**
 * Returns the ranges of the sentences of a text, in order. A full stop ends one only before a space and a capital letter
 * (or a script without capitals), and not after an abbreviation, so that "12.11.", "e.g." and "Dr. Weber" stay whole. Whoever
 * types no capitals ends sentences before small letters; others do before "i" and "write" ("I'm in HR. write a post").
 */
export function sentenceRanges(text: string, { semicolons = false }: Options = {}): readonly Range[] {
  const ranges: Range[] = [];
  const isSmallTyped = !/[.!?]\s+\p{Lu}/u.test(text) && /^[^\p{L}]{0,20}\p{Ll}/u.test(text);
  let start = 0;
  const add = (end: number) => {
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    const to = start + part.trimEnd().length;
    if (to > from) ranges.push([from, to]);
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(semicolons ? MARK_OR_SEMICOLON : MARK)) {
    const end = index + mark.length;
    if (isEnd(mark, text, end, isSmallTyped)) add(end);
  }
  add(text.length);
  return ranges;
}

/** Returns the sentences themselves. */
export function sentencesOf(text: string, options?: Options): readonly string[] {
  return sentenceRanges(text, options).map(([start, end]) => text.slice(start, end));
}

function isEnd(mark: string, text: string, end: number, isSmallTyped: boolean): boolean {
  if (mark.includes("\n")) return true;
  const rest = text.slice(end, end + 40);
  if (GOES_ON.test(rest)) return false;
  if (/[!?。！？．؟;；]/.test(mark)) return true;
  const startsSmall = () =>
    SMALL_START.test(rest) && WORD_BEFORE.test(text.slice(Math.max(0, end - LONGEST_ABBREVIATION), end));
  if (!/\s$/.test(mark) || (SMALL_NEXT.test(rest) && !isSmallTyped && !startsSmall())) return false;
  if (
    MONTH.test(rest) &&
    /\d$/.test(
      text
        .slice(0, end)
        .slice(-LONGEST_ABBREVIATION)
        .replace(/\.\s{1,3}$/, ""),
    )
  )
    return false;
  const before = text.slice(Math.max(0, end - LONGEST_ABBREVIATION), end);
  return !ABBREVIATION.test(before) && !INITIAL.test(before);
}
