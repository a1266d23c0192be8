import { sentencesOf } from "../language/sentences.ts";
import { stopWords } from "../language/stop-words.ts";
import type { Wordings } from "../language/wordings.ts";
import { wordsOf } from "../language/words.ts";
import { type Split, splitInstruction } from "./instruction.ts";
import { readTimePhrases, type TimePhrase } from "./time-phrases.ts";
import { EARLIER } from "./wordings/kinds.ts";
import { LANGUAGES } from "./wordings/languages/languages.ts";

/** The earlier work that a request goes on with, as the request names it. */
export type Reference = {
  /** The words for a time, and the time they mean in milliseconds since the epoch, `to` not included. */
  readonly phrase?: string;
  readonly from?: number;
  readonly to?: number;
  /** The words about the earlier work, to search memory with. Empty for "go on where we left off". */
  readonly topic: string;
  /**
   * True where the request points away from its thread, to a time or another conversation. Otherwise ("shorten the
   * newsletter") it means a draft in its thread, if there is one.
   */
  readonly elsewhere: boolean;
};

const SENTENCES = { semicolons: true };
/** Words that memory need not be searched for. */
const STOP_WORDS = stopWords(["particle", "grammar", "piece", "courtesy", "pointing"]);
const MATERIAL_CHARS = 300; // so much text behind an instruction is the text to work on
const SHORT_MATERIAL_CHARS = 20; // so little is enough where nothing points to the past

/**
 * Returns what a request says of earlier work that it goes on with: "add the budget section to yesterday's proposal", "use
 * the structure of the report you wrote". Undefined for something new about a past thing ("an email about yesterday's
 * outage") and for a request that brings its text along. Reads English best, and simpler wordings in seven other languages.
 */
export function readReference(text: string, now: number, timeZone?: string): Reference | undefined {
  const { instruction, materialChars, isPasted } = splitInstruction(text.replaceAll("’", "'"));
  if (EARLIER.standing.test(instruction)) return undefined;
  const sentences = sentencesOf(instruction, SENTENCES);
  const asksElsewhere = sentences.some((sentence) => EARLIER.otherAct.test(withoutPoliteness(sentence)));
  for (const sentence of sentences) {
    const times = readTimePhrases(sentence, now, timeZone);
    const found = readEnglish(sentence, times, instruction, asksElsewhere) ?? readOther(sentence, times);
    if (found)
      return isTextHere(sentence, { materialChars, isPasted }, found) ? undefined : toReference(found, instruction);
  }
  return undefined;
}

/** Tells whether the text to work on stands in the request. Text that goes into the earlier work is not that text. */
function isTextHere(
  sentence: string,
  { materialChars, isPasted }: Pick<Split, "materialChars" | "isPasted">,
  { pastTold }: Found,
): boolean {
  const isPointedAt = EARLIER.here.test(sentence);
  if (!pastTold) return isPointedAt || isPasted;
  if (EARLIER.insertion.test(withoutPoliteness(sentence))) return false;
  return materialChars >= (isPointedAt ? SHORT_MATERIAL_CHARS : MATERIAL_CHARS);
}

/** `about`: the words about the earlier work. `pastTold`: the request says that it was done before. */
type Found = { readonly about: string; readonly time?: TimePhrase | undefined; readonly pastTold: boolean };

function toReference({ about, time }: Found, instruction: string): Reference {
  const named = without(EARLIER.elsewhere, time ? about.replace(time.phrase, " ") : about);
  const topic = wordsOf(named).filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return { ...time, topic: topic.join(" "), elsewhere: time !== undefined || EARLIER.elsewhere.test(instruction) };
}

/** `asksElsewhere`: some sentence of the instruction asks for something new. */
function readEnglish(
  sentence: string,
  times: readonly TimePhrase[],
  instruction: string,
  asksElsewhere: boolean,
): Found | undefined {
  const request = withoutPoliteness(sentence);
  const somethingElse = EARLIER.otherAct.test(request);
  /** Tells whether the request works on the text that is named up to `end`. */
  const goesOn = (end: number) => {
    if (somethingElse) return EARLIER.like.test(sentence.slice(0, end));
    return EARLIER.byYou.test(sentence) || (EARLIER.change.test(instruction) && !asksElsewhere);
  };

  for (const time of times) {
    const dated = datedThing(sentence, time);
    if (dated) return goesOn(dated.end) ? { about: dated.about, time, pastTold: true } : undefined;
  }
  const opening = times.find(({ phrase }) => sentence.startsWith(phrase));
  const told = EARLIER.toldBefore.exec(sentence) ?? EARLIER.madeBefore.exec(sentence);
  if (told && goesOn(told.index + told[0].length)) {
    return { about: thingFrom(sentence, thingIndex(told)), time: opening, pastTold: true };
  }
  const unnamed = EARLIER.madeUnnamed.exec(sentence);
  const unnamedEnd = unnamed ? unnamed.index + unnamed[0].length : 0;
  if (unnamed && EARLIER.change.test(instruction) && goesOn(unnamedEnd))
    return { about: thingFrom(sentence, unnamedEnd), time: opening, pastTold: true };

  const definite = EARLIER.changeOfDefinite.exec(request);
  return definite ? { about: thingFrom(request, thingIndex(definite)), pastTold: false } : undefined;
}

/** Returns the text that a time belongs to: "yesterday's proposal summary", "the launch email from Tuesday". */
function datedThing(sentence: string, { phrase }: TimePhrase): { end: number; about: string } | undefined {
  const start = sentence.indexOf(phrase);
  const before = sentence.slice(0, start);
  const after = sentence.slice(start + phrase.length);
  if (EARLIER.aboutBefore.test(before)) return undefined;
  const following = EARLIER.thingAfter.exec(after);
  if (following) return { end: start, about: thingFrom(after, thingIndex(following)) };
  const preceding = EARLIER.thingBefore.exec(before);
  if (preceding) return { end: start, about: thingFrom(sentence, thingIndex(preceding)) };
  if (EARLIER.oneBefore.test(before)) return { end: start, about: "" };
  return EARLIER.nothingAfter.test(after) ? { end: start, about: before } : undefined;
}

/** Returns where the group `thing` begins. */
function thingIndex(match: RegExpExecArray): number {
  return match.indices?.groups?.thing?.[0] ?? match.index;
}

/** Returns the thing that begins at an index with the words about it ("launch email for Acme"), up to what to do to it. */
function thingFrom(sentence: string, index: number): string {
  const rest = without(EARLIER.madeClause, sentence.slice(index));
  return rest.slice(0, EARLIER.topicEnd.exec(rest)?.index);
}

function withoutPoliteness(sentence: string): string {
  const length = EARLIER.politeness.headLength(sentence);
  return length === 0 ? sentence : withoutPoliteness(sentence.slice(length));
}

/** Returns the text with a space in place of each match. */
function without(kind: Wordings, text: string): string {
  const found = kind.exec(text);
  if (!found) return text;
  return `${text.slice(0, found.index)} ${without(kind, text.slice(found.index + found[0].length))}`;
}

function readOther(sentence: string, times: readonly TimePhrase[]): Found | undefined {
  if (EARLIER.english.test(sentence)) return undefined;
  const time = times.find(({ phrase }) => !EARLIER.aboutBefore.test(sentence.slice(0, sentence.indexOf(phrase))));
  for (const { change, resume, otherAct, noun, made } of LANGUAGES) {
    if (otherAct.test(sentence) || !noun.test(sentence)) continue;
    const isMade = made.test(sentence);
    const isResumed = resume.test(sentence);
    if (!isMade && !(time && (isResumed || change.test(sentence))) && !(isResumed && times.length === 0)) continue;
    const about = wordsOf(sentence).filter((word) => noun.test(word) || !(change.test(word) || resume.test(word)));
    return { about: about.join(" "), time, pastTold: isMade || time !== undefined };
  }
  return undefined;
}
