import { kindsOfText } from "../../../language/kinds-of-text.ts";
import type { Language } from "../../../language/languages.ts";
import { fromWordStart, type LooseWords } from "../loose.ts";
import { CHINESE } from "./chinese.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { ITALIAN } from "./italian.ts";
import { JAPANESE } from "./japanese.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { SPANISH } from "./spanish.ts";

/** The wordings of a language, and the words for texts in it. */
export type LooseLanguage = LooseWords & { readonly name: Language; readonly noun: RegExp };

/** Languages other than English. All are tried, since a request does not say which it is in. */
export const LANGUAGES: readonly LooseLanguage[] = [
  { name: "de", ...GERMAN, noun: spaced(kindsOfText("de")) },
  { name: "es", ...SPANISH, noun: spaced(kindsOfText("es")) },
  { name: "fr", ...FRENCH, noun: spaced(kindsOfText("fr")) },
  { name: "pt", ...PORTUGUESE, noun: spaced(kindsOfText("pt")) },
  { name: "it", ...ITALIAN, noun: spaced(kindsOfText("it")) },
  { name: "zh", ...CHINESE, noun: new RegExp(kindsOfText("zh"), "u") },
  { name: "ja", ...JAPANESE, noun: new RegExp(kindsOfText("ja"), "u") },
];

function spaced(kinds: string): RegExp {
  return new RegExp(fromWordStart(kinds), "iu");
}
