import { isEnglish } from "../../language/english.ts";
import { type Wordings, wordings } from "../../language/wordings.ts";
import { isUnspaced } from "../../language/words.ts";
import { CHINESE_LASTING } from "./lasting/chinese.ts";
import { FRENCH_LASTING } from "./lasting/french.ts";
import { GERMAN_LASTING } from "./lasting/german.ts";
import { ITALIAN_LASTING } from "./lasting/italian.ts";
import { JAPANESE_LASTING } from "./lasting/japanese.ts";
import { PORTUGUESE_LASTING } from "./lasting/portuguese.ts";
import { SPANISH_LASTING } from "./lasting/spanish.ts";
import { CHINESE_PASSING } from "./passing/chinese.ts";
import { FRENCH_PASSING } from "./passing/french.ts";
import { GERMAN_PASSING } from "./passing/german.ts";
import { ITALIAN_PASSING } from "./passing/italian.ts";
import { JAPANESE_PASSING } from "./passing/japanese.ts";
import { PORTUGUESE_PASSING } from "./passing/portuguese.ts";
import { SPANISH_PASSING } from "./passing/spanish.ts";
import { CHINESE_PERSON } from "./person/chinese.ts";
import { FRENCH_PERSON } from "./person/french.ts";
import { GERMAN_PERSON } from "./person/german.ts";
import { ITALIAN_PERSON } from "./person/italian.ts";
import { JAPANESE_PERSON } from "./person/japanese.ts";
import { PORTUGUESE_PERSON } from "./person/portuguese.ts";
import { SPANISH_PERSON } from "./person/spanish.ts";
import type { LastingRows, PassingRows, PersonRows } from "./rows.ts";

type LanguageRows = LastingRows & PersonRows & PassingRows;

const SPACED: readonly LanguageRows[] = [
  { ...GERMAN_LASTING, ...GERMAN_PERSON, ...GERMAN_PASSING },
  { ...FRENCH_LASTING, ...FRENCH_PERSON, ...FRENCH_PASSING },
  { ...SPANISH_LASTING, ...SPANISH_PERSON, ...SPANISH_PASSING },
  { ...PORTUGUESE_LASTING, ...PORTUGUESE_PERSON, ...PORTUGUESE_PASSING },
  { ...ITALIAN_LASTING, ...ITALIAN_PERSON, ...ITALIAN_PASSING },
];
const UNSPACED: readonly LanguageRows[] = [
  { ...CHINESE_LASTING, ...CHINESE_PERSON, ...CHINESE_PASSING },
  { ...JAPANESE_LASTING, ...JAPANESE_PERSON, ...JAPANESE_PASSING },
];

/** The wordings of languages other than English. All languages are tried, since a message does not say which it is in. */
export const OTHERS = {
  filler: inAll("filler"),
  standing: inAll("standing"),
  standingLead: inAll("standingLead"),
  command: inAll("command"),
  always: inAll("always"),
  preference: inAll("preference"),
  profile: inAll("profile"),
  oneOff: inAll("oneOff"),
  task: inAll("task"),
  aboutStyle: inAll("aboutStyle"),
};

const NONE = wordings([]);

/** Joins one kind in all languages. Those without spaces are only tried on a text in their script, and none on English. */
function inAll(kind: keyof LanguageRows): Wordings {
  const rowsOf = (languages: readonly LanguageRows[]) => languages.flatMap((language) => language[kind]);
  const spaced = wordings(rowsOf(SPACED));
  const all = wordings(rowsOf([...SPACED, ...UNSPACED]));
  const among = (text: string) => (isUnspaced(text) ? all : isEnglish(text) ? NONE : spaced);
  return {
    get rows() {
      return all.rows;
    },
    test: (text) => among(text).test(text),
    exec: (text) => among(text).exec(text),
    headLength: (text) => among(text).headLength(text),
  };
}
