import { wordsOf } from "../../language/words.ts";
import type { Note } from "../../types.ts";
import { names, notesMeant, tellingKeys } from "../matching/which-notes.ts";

/** Between things that are named one by one: "my boss, my department and my birthday". */
const BETWEEN =
  /[,;，；、]\s{0,2}(?:(?:and|or|und|oder|et|ou|y|e|ed|o)\s(?:also\s)?)?|\s(?:and|or|as well as|und|oder|sowie|als auch|et|ou|ainsi que|y|e|ed|o)\s|和|以及|还有|(?<=[\p{Script=Han}\p{Script=Katakana}ー\w]|こと)[とやも](?=[^\s])/u;
const COMMA = /^[,;，；、]/u;
const MOST_PARTS = 8;
const SHORT = 4; // "my old home address"; what is longer behind a comma may be a reason
/** A part that is a clause of its own: "which department I run". */
const CLAUSE =
  /^(?:(?:about|that|where|who|what|which|when|how|dass|wo|wer|was|welche\w?|wann|wie|où|qui|quelle?|quand|que|dónde|donde|quién|quien|qué|cuándo|cuando|dove|chi|che|quale|quando|onde|quem|qual)\s|qu')/iu;

/**
 * Returns the notes that words mean, best first. Where they name several things, each is looked for by itself; a note that is
 * meant by all of them, such as "I lead Sales and Marketing", is one thing.
 */
export function meantBy(words: string, notes: readonly Note[]): readonly Note[] {
  const whole = notesMeant(words, notes);
  const parts = partsOf(words);
  if (parts.length < 2) return whole;
  const isOfAll = (note: Note) => parts.every((part) => notesMeant(part, [note]).length > 0);
  const each = parts.map((part) => notesMeant(part, notes));
  if (whole.some(isOfAll) || each.filter((some) => some.length > 0).length < 2) return whole;
  return [...new Set([...whole, ...each.flat()])];
}

function partsOf(words: string): readonly string[] {
  const parts: string[] = [];
  let [rest, mark] = [words, ""];
  for (let found = BETWEEN.exec(rest); ; found = BETWEEN.exec(rest)) {
    const part = found ? rest.slice(0, found.index) : rest;
    const isNamed = !COMMA.test(mark) || CLAUSE.test(part) || wordsOf(part).length <= SHORT;
    if (part.trim() !== "" && isNamed) parts.push(part.trim());
    if (!found || parts.length >= MOST_PARTS) return parts;
    mark = found[0];
    rest = rest.slice(found.index + mark.length);
  }
}

/** Returns the notes that any of the things named means: "Tom and Falcon". */
export function eachMeant(words: string, notes: readonly Note[]): readonly Note[] {
  const all = [words, ...words.split(AND)].flatMap((part) => notesMeant(part, notes));
  return [...new Set(all)];
}

const AND = /\s(?:and|or|und|oder|et|ou|y|e|o)\s|\s&\s/u;

/** Returns the notes with the name that a wish to forget everything has: "everything Falcon". */
export function notesNamed(about: string, plainAbout: string, notes: readonly Note[]): readonly Note[] {
  if (!ALL.test(plainAbout) || OF_AUTHOR_ALONE.test(plainAbout)) return [];
  const keys = [...tellingKeys(about)].filter((key) => key.startsWith("n:"));
  return keys.length === 0 ? [] : notes.filter(({ text }) => names(text, new Set(keys)));
}

const OF_AUTHOR_ALONE = /\b(?:me|myself|us|mich|mir|uns|moi|nous|mi|nosotros|noi|mim|nos)\b|[我私]/u;

/** Says that all of something is meant. */
export const ALL =
  /\b(?:everything|every (?:single )?thing|all|whatever|anything|alles|alle[nrs]?|samtliche\w*|tout(?:es?)?|tous|todos?|todas?|tutt[oaie]|tudo|slate)\b|全部|所有|一切|都(?=给我|給我|删|刪|忘|清|消|抹|去掉|扔)|全て|すべて|何もかも|ぜんぶ|全削除/u;
