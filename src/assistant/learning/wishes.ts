import { isEnglish } from "../language/english.ts";
import { type Wordings, wordings } from "../language/wordings.ts";
import { isUnspaced } from "../language/words.ts";
import { ASKING } from "./english/wishes/asking.ts";
import { FORGETTING } from "./english/wishes/forgetting.ts";
import { NOT_THE_AUTHOR } from "./english/wishes/hypothetical.ts";
import type { WishRows } from "./languages/rows.ts";
import { CHINESE_WISHES } from "./languages/wishes/chinese.ts";
import { FRENCH_WISHES } from "./languages/wishes/french.ts";
import { GERMAN_WISHES } from "./languages/wishes/german.ts";
import { ITALIAN_WISHES } from "./languages/wishes/italian.ts";
import { JAPANESE_WISHES } from "./languages/wishes/japanese.ts";
import { OFF_THE_RECORD } from "./languages/wishes/off-the-record.ts";
import { PORTUGUESE_WISHES } from "./languages/wishes/portuguese.ts";
import { SPANISH_WISHES } from "./languages/wishes/spanish.ts";

const ENGLISH = withRecord({ ...NOT_THE_AUTHOR, ...FORGETTING, ...ASKING }, "english");
const SPACED: readonly WishRows[] = [
  ENGLISH,
  withRecord(GERMAN_WISHES, "german"),
  withRecord(FRENCH_WISHES, "french"),
  withRecord(SPANISH_WISHES, "spanish"),
  withRecord(ITALIAN_WISHES, "italian"),
  withRecord(PORTUGUESE_WISHES, "portuguese"),
];
const UNSPACED: readonly WishRows[] = [withRecord(CHINESE_WISHES, "chinese"), withRecord(JAPANESE_WISHES, "japanese")];

/** What a person wants done with what is remembered, in all languages: a message does not say which it is in. */
export const WISHES = {
  hypothetical: inAll("hypothetical"),
  reported: inAll("reported"),
  forget: inAll("forget"),
  notForget: inAll("notForget"),
  notDelete: inAll("notDelete"),
  onlyNow: inAll("onlyNow"),
  othersWish: inAll("othersWish"),
  edit: inAll("edit"),
  ofMemory: inAll("ofMemory"),
  passing: inAll("passing"),
  denial: inAll("denial"),
  untrue: inAll("untrue"),
  everything: inAll("everything"),
  last: inAll("last"),
  remembered: inAll("remembered"),
  retire: inAll("retire"),
  replace: inAll("replace"),
  forGood: inAll("forGood"),
  fixed: inAll("fixed"),
  askMemory: inAll("askMemory"),
  askRules: inAll("askRules"),
  askWhy: inAll("askWhy"),
  askHelp: inAll("askHelp"),
  offTheRecord: inAll("offTheRecord"),
};

/** One kind in all languages. Those without spaces are only tried on a text in their script. */
function inAll(kind: keyof WishRows): Wordings {
  const spaced = wordings(SPACED.flatMap((language) => language[kind]));
  const all = wordings([...SPACED, ...UNSPACED].flatMap((language) => language[kind]));
  const english = wordings(ENGLISH[kind]);
  const among = (text: string) => (isUnspaced(text) ? all : isEnglish(text) ? english : spaced);
  return {
    get rows() {
      return all.rows;
    },
    test: (text) => among(text).test(text),
    exec: (text) => among(text).exec(text),
    headLength: (text) => among(text).headLength(text),
  };
}

function withRecord(wishes: WishRows, language: keyof typeof OFF_THE_RECORD): WishRows {
  return { ...wishes, offTheRecord: [...wishes.offTheRecord, ...OFF_THE_RECORD[language]] };
}
