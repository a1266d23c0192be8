import { ALTER } from "./wordings/cues/alter.ts";
import { LIKENESS } from "./wordings/cues/back.ts";
import { fold } from "./wordings/cues/fold.ts";
import { namesText } from "./wordings/cues/texts.ts";

const INSTRUCTION_CHARS = 1_000; // what is longer is mostly pasted text
const MATERIAL_MIN_CHARS = 20; // less behind a colon or an empty line still belongs to the instruction
const LONG_REST_CHARS = 160; // so much behind a colon is a text to work on
const CLAUSE_CHARS = 200;
const COLON = /[:：](?:\s|(?=["“«「『„]))|\n/;
const OPENS_QUOTE = /^["“«「『„»]/;
const QUOTED = /["“«「『„»][^"“”„«»「」『』]{40,4000}["”»」』“]/;
/** Points to a text that stands in the message itself. */
const HERE =
  /(?<![\p{L}])(?:this|these|the following|below|pasted|here(?:'s| is| are)|das hier|diese[nrsm]?|folgend\p{L}{0,3}|ceci|ca|cette?|ci-dessous|suivante?|esto|este|esta|siguiente|questo|questa|seguente|isto|seguinte)(?![\p{L}])|下面|以下|这段|这个|这封|这句|次の|この/u;

/** What a person asks for, and the text that they pasted. */
export type Split = {
  /** Up to the text that stands behind it. */
  readonly instruction: string;
  /** All that the person says, where what stands behind a colon is no text to work on; else the instruction. */
  readonly said: string;
  readonly materialChars: number;
  /** The message brings its text along. */
  readonly isPasted: boolean;
};

/**
 * Parts what a person asks for from text that they pasted: quotes, code, and what follows a colon or a line break. Behind a
 * colon it is pasted where it is long, quoted, on a line of its own, or where the words before the colon point to it or
 * name no text.
 */
export function splitInstruction(text: string): Split {
  const own = text
    .replace(/```[\s\S]*?(?:```|$)/g, " ")
    .replace(/^[^\S\n]{0,20}>.*$/gm, " ")
    .trim();
  const quoted = text.trim().length - own.length;
  const colon = own.search(COLON);
  const rest = colon < 0 ? "" : own.slice(colon + 1).trim();
  const isLong = rest.length >= MATERIAL_MIN_CHARS;
  const isPasted =
    quoted >= MATERIAL_MIN_CHARS ||
    QUOTED.test(own) ||
    (isLong && handsOver(own.slice(0, colon + 1), own.slice(colon)));
  const instruction = isLong ? own.slice(0, colon + 1) : own;
  const beyond = Math.max(0, instruction.length - INSTRUCTION_CHARS);
  return {
    instruction: instruction.slice(0, INSTRUCTION_CHARS),
    said: (isPasted ? instruction : own).slice(0, INSTRUCTION_CHARS),
    materialChars: quoted + beyond + (isLong ? rest.length : 0),
    isPasted,
  };
}

function handsOver(lead: string, behind: string): boolean {
  const rest = behind.slice(1).trim();
  if (behind.trimEnd().includes("\n") || rest.length >= LONG_REST_CHARS || OPENS_QUOTE.test(rest)) return true;
  const clause = fold(lead.slice(-CLAUSE_CHARS));
  if (HERE.test(clause)) return true;
  return !namesText(clause) && LIKENESS.headLength(fold(rest)) === 0 && ALTER.headLength(fold(rest)) === 0;
}
