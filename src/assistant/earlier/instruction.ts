const INSTRUCTION_CHARS = 1_000; // what is longer is mostly pasted text
const MATERIAL_MIN_CHARS = 20; // less behind a colon or an empty line still belongs to the instruction

/** Splits what a person asks for from text that they pasted: quotes, code, and what follows a colon or an empty line. */
export function splitInstruction(text: string): { instruction: string; materialChars: number } {
  const own = text
    .replace(/```[\s\S]*?(?:```|$)/g, " ")
    .replace(/^[^\S\n]{0,20}>.*$/gm, " ")
    .trim();
  const quoted = text.trim().length - own.length;
  const colon = own.search(/[:：](?:\s|(?=["“«「]))|\n\s*\n/);
  const rest = colon < 0 ? "" : own.slice(colon + 1).trim();
  const isMaterial = rest.length >= MATERIAL_MIN_CHARS;
  const instruction = isMaterial ? own.slice(0, colon + 1) : own;
  const beyond = Math.max(0, instruction.length - INSTRUCTION_CHARS);
  return {
    instruction: instruction.slice(0, INSTRUCTION_CHARS),
    materialChars: quoted + beyond + (isMaterial ? rest.length : 0),
  };
}
