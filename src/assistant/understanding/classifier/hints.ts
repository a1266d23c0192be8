import { toPlain } from "../../language/plain.ts";
import { readHead } from "../../learning/head.ts";
import { ENGLISH, OTHER } from "../../learning/kinds.ts";
import { WISHES } from "../../learning/wishes.ts";

/** The kinds of wordings that tell what a sentence does. */
const KINDS = [
  ...Object.entries(WISHES).map(([name, kind]) => [`wish ${name}`, kind] as const),
  ...Object.entries(ENGLISH).map(([name, kind]) => [`en ${name}`, kind] as const),
  ...Object.entries(OTHER).map(([name, kind]) => [`other ${name}`, kind] as const),
];
const READ_CHARS = 400;

/** Returns the names of the kinds that a sentence has a wording of. */
export function hintsOf(sentence: string): readonly string[] {
  const plain = toPlain(sentence.slice(0, READ_CHARS)).toLowerCase();
  const { fillers, polite } = readHead(plain);
  const words = plain.slice(fillers + polite);
  return KINDS.filter(([, kind]) => kind.test(words)).map(([name]) => name);
}
