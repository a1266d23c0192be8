import { sentencesOf } from "../language/sentences.ts";
import { stopWords } from "../language/stop-words.ts";
import { wordsOf } from "../language/words.ts";
import { splitInstruction } from "./instruction.ts";
import { readTimePhrases, type TimePhrase } from "./time-phrases.ts";
import {
  ABOUT_BEFORE,
  BY_YOU,
  CHANGE,
  CHANGE_OF_DEFINITE,
  ELSEWHERE,
  ENGLISH,
  HERE,
  INSERTION,
  LIKE,
  MADE_BEFORE,
  MADE_CLAUSE,
  MADE_UNNAMED,
  NOTHING_AFTER,
  ONE_BEFORE,
  OTHER_ACT,
  OTHER_LANGUAGES,
  POLITENESS,
  STANDING,
  THING_AFTER,
  THING_BEFORE,
  TOLD_BEFORE,
  TOPIC_END,
} from "./words.ts";

/** What a request says of the earlier work it goes on with. */
export type Reference = {
  /** The words for a time, and the time they mean (`to` not included). */
  readonly phrase?: string;
  readonly from?: number;
  readonly to?: number;
  /** The content words about the earlier work, to search a memory with; may be empty ("go on where we left off"). */
  readonly topic: string;
  /**
   * The words point away from the thread at hand: to a time, or to another conversation. Without it ("shorten the
   * newsletter"), a draft in the same thread is what is meant, if there is one.
   */
  readonly elsewhere: boolean;
};

const SENTENCES = { semicolons: true };
/** Words that no memory need be searched for. */
const STOP_WORDS = stopWords(["particle", "grammar", "piece", "courtesy", "pointing"]);
/** So much text behind an instruction is the very text to work on. */
const MATERIAL_CHARS = 300;
/** Where nothing points to the past, a shorter piece is taken for it. */
const SHORT_MATERIAL_CHARS = 20;

/**
 * Whether a request goes on with earlier work that is not in it: "add the budget section to yesterday's proposal", "make last
 * week's newsletter shorter", "use the structure of the report you wrote". Something new about a past thing ("an email about
 * yesterday's outage") is not that, nor is a text pasted along. Reads English, and simpler wordings in German, Spanish, French,
 * Portuguese, Italian, Chinese and Japanese.
 */
export function readReference(text: string, now: number, timeZone?: string): Reference | undefined {
  const { instruction, materialChars } = splitInstruction(text.replaceAll("’", "'"));
  if (STANDING.test(instruction)) return undefined;
  for (const sentence of sentencesOf(instruction, SENTENCES)) {
    const times = readTimePhrases(sentence, now, timeZone);
    const found = readEnglish(sentence, times, instruction) ?? readOther(sentence, times);
    if (found) return isTextHere(sentence, materialChars, found) ? undefined : toReference(found, instruction);
  }
  return undefined;
}

/** Text behind an instruction is what to work on, unless it is to be put into the earlier work. */
function isTextHere(sentence: string, materialChars: number, { pastTold }: Found): boolean {
  const isPointedAt = HERE.test(sentence);
  if (!pastTold) return isPointedAt || materialChars >= SHORT_MATERIAL_CHARS;
  if (INSERTION.test(withoutPoliteness(sentence))) return false;
  return materialChars >= (isPointedAt ? SHORT_MATERIAL_CHARS : MATERIAL_CHARS);
}

/** `about`: the words on the earlier work. `pastTold`: the request says that it was done before. */
type Found = { readonly about: string; readonly time?: TimePhrase | undefined; readonly pastTold: boolean };

function toReference({ about, time }: Found, instruction: string): Reference {
  const named = (time ? about.replace(time.phrase, " ") : about).replace(ELSEWHERE, " ");
  const topic = wordsOf(named).filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return { ...time, topic: topic.join(" "), elsewhere: time !== undefined || ELSEWHERE.test(instruction) };
}

function readEnglish(sentence: string, times: readonly TimePhrase[], instruction: string): Found | undefined {
  const request = withoutPoliteness(sentence);
  const somethingElse = OTHER_ACT.test(request);
  const asksElsewhere = sentencesOf(instruction, SENTENCES).some((other) => OTHER_ACT.test(withoutPoliteness(other)));
  /** Whether what is named up to `end` is to be worked on. */
  const goesOn = (end: number) => {
    if (somethingElse) return LIKE.test(sentence.slice(0, end));
    return BY_YOU.test(sentence) || (CHANGE.test(instruction) && !asksElsewhere);
  };

  for (const time of times) {
    const dated = datedThing(sentence, time);
    if (dated) return goesOn(dated.end) ? { about: dated.about, time, pastTold: true } : undefined;
  }
  const opening = times.find(({ phrase }) => sentence.startsWith(phrase));
  const told = TOLD_BEFORE.exec(sentence) ?? MADE_BEFORE.exec(sentence);
  if (told && goesOn(told.index + told[0].length)) {
    return { about: thingFrom(sentence, thingIndex(told)), time: opening, pastTold: true };
  }
  const unnamed = MADE_UNNAMED.exec(sentence);
  const unnamedEnd = unnamed ? unnamed.index + unnamed[0].length : 0;
  if (unnamed && CHANGE.test(instruction) && goesOn(unnamedEnd))
    return { about: thingFrom(sentence, unnamedEnd), time: opening, pastTold: true };

  const definite = CHANGE_OF_DEFINITE.exec(request);
  return definite ? { about: thingFrom(request, thingIndex(definite)), pastTold: false } : undefined;
}

/** The text that a time phrase belongs to: "yesterday's proposal summary", "the launch email from Tuesday". */
function datedThing(sentence: string, { phrase }: TimePhrase): { end: number; about: string } | undefined {
  const start = sentence.indexOf(phrase);
  const before = sentence.slice(0, start);
  const after = sentence.slice(start + phrase.length);
  if (ABOUT_BEFORE.test(before)) return undefined;
  const following = THING_AFTER.exec(after);
  if (following) return { end: start, about: thingFrom(after, thingIndex(following)) };
  const preceding = THING_BEFORE.exec(before);
  if (preceding) return { end: start, about: thingFrom(sentence, thingIndex(preceding)) };
  const one = ONE_BEFORE.exec(before);
  if (one) return { end: start, about: "" };
  return NOTHING_AFTER.test(after) ? { end: start, about: before } : undefined;
}

/** Where the named thing begins in the text that was searched. */
function thingIndex(match: RegExpExecArray): number {
  return match.indices?.groups?.thing?.[0] ?? match.index;
}

/** The thing that begins at an index and what is said of it ("launch email for Acme"), up to what is to be done to it. */
function thingFrom(sentence: string, index: number): string {
  const rest = sentence.slice(index).replace(MADE_CLAUSE, " ");
  const end = rest.search(TOPIC_END);
  return end < 0 ? rest : rest.slice(0, end);
}

function withoutPoliteness(sentence: string): string {
  const rest = sentence.replace(POLITENESS, "");
  return rest === sentence ? rest : withoutPoliteness(rest);
}

function readOther(sentence: string, times: readonly TimePhrase[]): Found | undefined {
  if (ENGLISH.test(sentence)) return undefined;
  const time = times.find(({ phrase }) => !ABOUT_BEFORE.test(sentence.slice(0, sentence.indexOf(phrase))));
  for (const { change, resume, otherAct, noun, made } of OTHER_LANGUAGES) {
    if (otherAct.test(sentence) || !noun.test(sentence)) continue;
    const isMade = made.test(sentence);
    const isResumed = resume.test(sentence);
    if (!isMade && !(time && (isResumed || change.test(sentence))) && !(isResumed && times.length === 0)) continue;
    const about = wordsOf(sentence).filter((word) => noun.test(word) || !(change.test(word) || resume.test(word)));
    return { about: about.join(" "), time, pastTold: isMade || time !== undefined };
  }
  return undefined;
}
