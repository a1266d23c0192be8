import { clausesOf } from "../language/negation.ts";
import { toPlain } from "../language/plain.ts";
import { isUnspaced } from "../language/words.ts";
import { readHead } from "../learning/head.ts";
import type { Statement } from "../learning/learn.ts";
import { WISHES } from "../learning/wishes.ts";
import { gistsOf, languageOf } from "../notes/gist.ts";
import type { Note } from "../types.ts";
import { isEdit } from "./at-hand/edits.ts";
import { likelyAboutWriting } from "./classifier/classify.ts";
import { deniesFact, isAbout, isContrary, isNewerFact, isNewerRule } from "./matching/contrary.ts";
import { holderOf, isOfSame, isSelf, SELF } from "./matching/holders.ts";
import { namesPerson, personTold } from "./matching/person-names.ts";
import { endsOnlyPart, endsOther, tellsValueOf } from "./matching/values.ts";
import { names, notesMeant, saysAllOf, tellingKeys } from "./matching/which-notes.ts";
import { LIKELY, type Reading, SURE, UNLIKELY } from "./reading.ts";
import { asStated, isQuestion, tellsOfOthers } from "./stating.ts";
import { BANS, LEAVES_ASIDE } from "./wordings/changing.ts";
import { CORRECTS } from "./wordings/keeping.ts";

/** A note that holds no longer. */
export type Retirement = {
  readonly note: Note;
  readonly quote: string;
  /** What stands in its place. */
  readonly by?: Statement;
};

/** What a sentence changes: the notes that it ends, and what it says that is new. */
export type Change = { readonly statement: Statement | undefined; readonly retire: readonly Retirement[] };

/** From here on, a sentence is believed to end a note when its wording says so, and when it says something new besides. */
const ENDS = 0.15;
const SAYS_NEW = 0.25;

/**
 * Returns what a sentence ends: "don't start with Dear Customer any more", "I no longer report to Tom". Where it says
 * something new as well ("… I report to Ana now"), that takes the place of the old. `stated`: the rule or fact that was read
 * in it.
 */
export function readChange(reading: Reading, stated: Statement | undefined, held: readonly Note[]): Change {
  const { sentence, likely, isRequest } = reading;
  // "No signature this once" ends no rule; "I left Acme today" ends a fact.
  const isOnlyNow = WISHES.onlyNow.test(sentence.plain);
  const person = personTold(sentence.quote);
  const notes = held.filter(({ kind, text }) => {
    const isOfPerson = person !== undefined && namesPerson(text, person) && OF_RELATION.test(sentence.plain);
    const isOwn = person !== undefined && isSelf(holderOf(text) ?? SELF); // "My manager is Tom" beside "Tom is ill"
    if (kind === "fact") return isOfPerson || (!isOwn && isOfSame(sentence.quote, text));
    return !isOnlyNow && person === undefined; // what is told of somebody ends no rule that names them
  });
  if (isEdit(sentence) || isQuestion(sentence)) return { statement: undefined, retire: [] };
  const unchanged: Change = { statement: stated, retire: [] };
  if (isRequest && stated === undefined && likely.end < SURE) return unchanged;
  const denied = likely.task < LIKELY ? notes.filter((note) => deniesFact(sentence.quote, note)) : [];
  if (denied.length > 0)
    return { statement: undefined, retire: denied.map((note) => ({ note, quote: sentence.quote })) };
  const { fillers, polite } = readHead(sentence.plain);
  const words = sentence.plain.slice(fillers + polite);
  const isWordedNew = WISHES.replace.test(words);
  const isWordedEnd = WISHES.retire.test(words);
  const isEnded = likely.end > LIKELY || (isWordedEnd && likely.end > ENDS);
  const isCorrected = stated !== undefined && CORRECTS.test(sentence.plain);
  const isNew =
    isCorrected || likely.newRule + likely.newFact > 0.5 || (isWordedNew && likely.newRule + likely.newFact > ENDS);
  if (!isEnded && !isNew && !isWordedEnd) return unchanged;
  const [note] = notesMeant(sentence.quote, isEnded ? notes : notes.filter(({ kind }) => kind !== otherKind(likely)));
  const isBan = isEnded && BANS.test(words);
  if (!note && isBan) return banned(reading, stated, []);
  if (!note || !(isEnded || isNew || (likely.end > UNLIKELY && saysAllOf(sentence.quote, note.text)))) return unchanged;
  if (endsOther(sentence.quote, note)) return unchanged;
  if (endsOnlyPart(words, note) || (note.kind === "fact" && LEAVES_ASIDE.test(words))) return unchanged;
  const { quote } = sentence;
  if (!isWordedEnd && note.kind === "fact" && person === undefined && deniesOther(quote, note)) return unchanged;
  if (isBan && isBanned(note)) return banned(reading, stated, [note]);
  const lasting = likely.rule + likely.newRule + likely.fact + likely.newFact;
  if (
    (isCorrected || lasting > (isWordedNew ? ENDS : SAYS_NEW)) &&
    likely.end < SURE &&
    saysNew(quote, note, isEnded)
  ) {
    const statement = stated ?? asStated(reading);
    if (statement === undefined || !isAbout(quote, note, isWordedNew) || !mayReplace(statement, note))
      return { statement, retire: [] };
    return { statement, retire: [{ note, quote, by: statement }] };
  }
  return isEnded || !isNew ? { statement: undefined, retire: [{ note, quote }] } : unchanged;
}

/** Words for what somebody is to the author, or for their going: without any, a fact about somebody ends none that names them. */
const OF_RELATION =
  /\b(?:boss|manager|supervis|lead|head|colleague|report|work|left|leav|quit|resign|retir|join|gone|chef|kolleg|vorgesetzt|arbeit|verlass|kundig|gekundig|leitet|responsable|collegue|travail|quitt|parti|dirig|jef[ea]|companer|trabaj|dej[oa]|march|renunci|capo|collega|lavor|lascia|andat|chefe|colega|trabalh|saiu|demiti)|上司|老板|经理|领导|主管|同事|离职|辞职|退休|調|退職|辞め|部長/u;

/** Whether what is said may stand in the place of a note. What others do and how the world is take that of no rule. */
function mayReplace({ kind, quote, text }: Statement, note: Note): boolean {
  const isOfWorld =
    kind === "fact" && (likelyAboutWriting(text) < OF_WORLD || tellsOfOthers(toPlain(text).toLowerCase()));
  return !(note.kind === "rule" && isOfWorld) && tellsValueOf(quote, note);
}

/** Below this, a fact has nothing to do with writing: "The shop closes at five". */
const OF_WORLD = 0.04;

/** A ban that stands already, or that ends nothing, is a statement of its own. */
function banned(reading: Reading, stated: Statement | undefined, before: readonly Note[]): Change {
  const statement = stated ?? asStated(reading);
  const { quote } = reading.sentence;
  return { statement, retire: statement ? before.map((note) => ({ note, quote, by: statement })) : [] };
}

/** Whether a note forbids what it names: "No emojis". */
function isBanned({ kind, text }: Note): boolean {
  if (kind !== "rule") return false;
  const isNegated = gistsOf(text).some(({ telling }) => telling.some((one) => one.isNegated));
  return isNegated || BANS.test(toPlain(text).toLowerCase());
}

/** Returns the notes that a new statement cannot stand beside: its opposite, and an older one on the same subject. */
export function replacedBy(statement: Statement, notes: readonly Note[]): readonly Retirement[] {
  return notes
    .filter((note) => isContrary(statement, note) || isNewerFact(statement, note) || isNewerRule(statement, note))
    .map((note) => ({ note, quote: statement.quote, by: statement }));
}

/** Returns the kind that a sentence is surely not of. A fact does not take the place of a rule. */
function otherKind({ rule, newRule, fact, newFact }: Reading["likely"]): Note["kind"] | undefined {
  if (rule + newRule > 4 * (fact + newFact)) return "fact";
  return fact + newFact > 4 * (rule + newRule) ? "rule" : undefined;
}

/** Whether a sentence only denies something that the note does not name: "I'm not allergic to cats" beside nuts. */
function deniesOther(quote: string, note: Note): boolean {
  if (isUnspaced(quote) || AND_NOT.test(quote)) return false;
  const telling = gistsOf(quote).flatMap((one) => one.telling);
  const other = telling.filter(({ key, class: kind }) => kind !== "kind" && !names(note.text, new Set([key])));
  return telling.every(({ isNegated }) => isNegated) && other.length > 0 && other.length < telling.length;
}

/**
 * Whether a sentence affirms anything that the note does not say. One that also ends the note does so in a clause of its own:
 * "I'm no longer in HR, I work in IT now".
 */
function saysNew(quote: string, note: Note, isEnded: boolean): boolean {
  const old = tellingKeys(note.text);
  const isNews = (text: string) => [...tellingKeys(text)].some((key) => !old.has(key));
  if (!isEnded) return isNews(quote);
  const language = languageOf(quote);
  const parts = quote.split(AND_NOT).flatMap((part) => clausesOf(part, language));
  return parts.length > 1 && parts.some((part) => !part.isNegated && isNews(part.text));
}

/** Before the part of a sentence that is denied: "in Rome and no longer in Pisa". */
const AND_NOT = /\s(?=(?:and|und|et|y|e|but|aber|ma|pero|mas)\s(?:not?|nicht|kein\w{0,2}|non|ne|ya no|já não|não)\s)/iu;
