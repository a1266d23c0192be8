import { toPlain } from "../../assistant/language/plain.ts";
import { stopWords } from "../../assistant/language/stop-words.ts";
import { fold } from "../../assistant/language/words.ts";
import { ENGLISH, OTHER } from "../../assistant/learning/kinds.ts";

const MAX_CHARS = 80;
const MAX_WORDS = 6; // "María del Carmen de la Torre" has six
/** Read of what Slack sends, so that a name of any length costs nothing. */
const READ_CHARS = 400;
/** Controls, and characters that nobody sees: bidi marks, joiners, tags, private use. */
const UNSEEN = /\p{C}/gu;
/** What ends a name: the end of a sentence, an aside, or markup. "J. R. Smith" and "Dr. Weber" go on. */
const END =
  /[!?:;|<>()[\]{}"“”„«»*_~`\\/=。！？：；，、（）【】「」『』]|,(?=\s+\p{Ll})|\s[-–—•·]+\s|\.(?=\s)(?<!(?:^|\s)(?:\p{L}|[Dd]ra?|M[rsx]|Mrs|St|Sra?|Jr|[Pp]rof|Ing|Mme|Mlle)\.)/u;
const INITIAL = /^\p{L}\.$/u;
const PARTICLES = "de la del der den das do dos da di van von y e al el los las le du des".split(" ");

/** Made with the first name, to start quickly. `small` say little; `forcing` make a wish a rule. */
let known: { readonly small: ReadonlySet<string>; readonly forcing: ReadonlySet<string> } | undefined;

/**
 * Returns a person's name as it may stand among other people's words: one line of at most 80 characters and six words, without
 * the end of a sentence, markup or unseen characters. Everybody chooses their own name, so it must not read as an order: it
 * ends before "always" and its like, before two small words in a row, and after its first word where it says "from now on".
 * Empty where nothing of a name is left.
 */
export function personName(raw: string | undefined): string {
  const line = oneLine(raw);
  const words = line.slice(0, END.exec(line)?.index).split(" ").filter(Boolean);
  const order = isStanding(line)
    ? 1
    : words.findIndex((word, at) => at > 0 && (isForcing(word) || (isSmall(word) && isSmall(words[at + 1]))));
  const kept = words.slice(0, Math.min(order < 0 ? words.length : order, MAX_WORDS)).join(" ");
  return [...kept]
    .slice(0, MAX_CHARS)
    .join("")
    .replace(/[\s,@#&+-]+$/u, "");
}

/** Returns words out of a profile on one line, at most 80 characters, without markup and unseen characters. */
export function oneLine(raw: string | undefined): string {
  const seen = (raw ?? "").slice(0, READ_CHARS).replaceAll(/\s/g, " ").replaceAll(UNSEEN, "");
  return [
    ...seen
      .replaceAll(/[<>*_~`[\]\\]/g, "")
      .replaceAll(/ {2,}/g, " ")
      .trim(),
  ]
    .slice(0, MAX_CHARS)
    .join("");
}

/** Whether words say "from now on" in any language. */
function isStanding(line: string): boolean {
  const plain = toPlain(line).toLowerCase();
  return ENGLISH.standing.test(plain) || OTHER.standing.test(plain);
}

function isSmall(word = ""): boolean {
  return !INITIAL.test(word) && listed().small.has(fold(word.replace(/\P{L}+$/u, "")));
}

function isForcing(word: string): boolean {
  return listed().forcing.has(fold(word.replace(/\P{L}+$/u, "")));
}

function listed() {
  const folded = (words: ReadonlySet<string>) => new Set([...words].map(fold));
  known ??= {
    small: folded(stopWords(["particle", "grammar", "question", "courtesy", "wish", "pointing"])).difference(
      new Set(PARTICLES),
    ),
    forcing: folded(stopWords(["force"])),
  };
  return known;
}
