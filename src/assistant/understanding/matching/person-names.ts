import { remembering } from "../../language/remembering.ts";
import { fold, wordsOf } from "../../language/words.ts";

/** Behind a name at the head of a sentence: what is said of a person, and of no rule. In eight languages. */
const OF_PERSON =
  "(?:(?:isn't|is not|is no longer|was|is|isnt|'s not|'s no longer) |(?:no longer|doesn't|does not|never) (?:works?|reports?|leads?|runs?|manages?|lives?|heads?|handles?|belongs?)\\b|(?:has left|left|quit|retired|has moved|moved|joined|works|reports|leads|runs|manages|lives|heads)\\b|(?:ist|arbeitet|leitet|wohnt|lebt) |(?:n'est|est|ne travaille|ne dirige|ne vit|ne me|travaille|dirige|a quitté)\\b|(?:(?:ya no|no|non|não|já não|nunca) )?(?:es|está|trabaja|dirige|vive|lavora|guida|trabalha|lidera|è|é)(?![\\p{L}-]))";
const AT_HEAD = /^(?:(?:so|oh|well|hey|hi|by the way|btw|also|actually|fyi|ok|okay|ubrigens|au fait|por cierto),? )?/iu;

/** What a name in lower case may stand behind in a note: no word that makes a thing of it, as "a pat", "the mark". */
const BEFORE_NAME = new Set(
  (
    "is to with by from of for and or cc bcc ask tell called named as mr mrs ms dr report reports work works manager boss colleague " +
    "ist heisst mit von bei fur und oder an herr frau chef chefin est avec par chez pour et ou de es con para y o in por " +
    "com em e da do di per tra"
  ).split(" "),
);

/** Returns the name that a sentence begins with where it tells something of that person: "Tom isn't my manager any more". */
export function personTold(text: string): string | undefined {
  return readPerson(text.slice(0, READ_CHARS));
}

const READ_CHARS = 200;
const FOLLOWED = new RegExp(`^ ?${OF_PERSON}`, "u");
const NAME = /^\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?(?= |'s )/u;

const readPerson = remembering((text): string | undefined => {
  const rest = text.slice(AT_HEAD.exec(text)?.[0].length ?? 0).replace("’", "'");
  const name = NAME.exec(rest)?.[0];
  if (name === undefined || NO_NAME.test(name)) return undefined;
  return FOLLOWED.test(rest.slice(name.length).toLowerCase()) ? name : undefined;
});

/** Words that begin a sentence, and no names. */
const NO_NAME =
  /^(?:I|It|That|This|There|He|She|We|They|You|What|Who|Which|My|Our|The|A|An|Das|Es|Dies|Er|Sie|Wir|Ich|Was|Wer|Ce|Il|Elle|On|Ça|Cela|Eso|Esto|Questo|Quello|Isso|Isto|Ya|Non|No|Não|Mi|Mon|Ma|Mein|Meine|Der|Die|Now|Nobody|Everybody|Everyone|Somebody)(?: |$)/u;

/** Whether a text names a person as such: with a capital, or where no article makes a thing of the word. */
export function namesPerson(text: string, name: string): boolean {
  const [wanted = ""] = wordsOf(name).map(fold);
  const words = wordsOf(text);
  return words.some((word, index) => {
    if (fold(word).replace(/'s?$/, "") !== wanted) return false;
    const isNamed = /^\p{Lu}/u.test(word) && (index > 0 || personTold(text) !== undefined);
    return isNamed || BEFORE_NAME.has(fold(words[index - 1] ?? ""));
  });
}

/** Returns words that are spelt as names inside a text, behind no article: "Forget about Tom". */
export function namesIn(text: string): readonly string[] {
  return readNames(text.slice(0, READ_CHARS));
}

const readNames = remembering((text): readonly string[] =>
  Array.from(text.matchAll(INSIDE), ({ groups }) => groups?.name ?? ""),
);

const INSIDE =
  /(?<=\b(?:about|forget|with|to|for|from|by|of|and|sur|avec|con|com|sobre|su|mit|von) )(?<name>\p{Lu}\p{Ll}{1,20})(?![\p{L}'’-])/gu;
